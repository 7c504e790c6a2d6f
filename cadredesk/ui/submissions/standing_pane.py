"""How a submission stands: the way it went, what came back, and every version that was made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.submission.model import (
    PackFile,
    PaperKind,
    ReturnPoint,
    Submission,
    SubmissionPack,
)
from cadredesk.services.submissions.facts import fact_label
from cadredesk.services.submissions.reading import SubmissionView
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.submissions.since_list import SinceList
from cadredesk.ui.submissions.words import acts_of, handling_text
from cadredesk.ui.text import facts, size_text
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

_TEXT, _BECAME = 3, 4
_ROWS_KEPT = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """One line about the versions: what it says, and the file that it opens, if any."""

    text: str
    file: PackFile | None = None


class StandingPane(QWidget):
    """Points at the left, versions with their files and what happened when at the right.

    Signals:
        point_opened: A point is to be put right; carries it.
        file_opened: A file is to be seen as it was frozen; carries the PackFile.
        difference_wanted: What is different from the version before is to be told.
        point_changed: Another point is current.
    """

    point_opened = Signal(object)
    file_opened = Signal(object)
    difference_wanted = Signal()
    point_changed = Signal()

    def __init__(self, words: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: SubmissionView | None = None
        self.points: tuple[ReturnPoint, ...] = ()
        self._lines: list[_Line] = []
        self.records = RecordTableModel(self)
        self.table = DataTable()
        self.table.setModel(self.records)
        self.table.tell_of_people("退回意见（复制）", 1)
        self.table.keep_rows(_ROWS_KEPT, grows=True)
        self.nothing, self.since = QLabel(), SinceList(words)
        self.versions = QListWidget()
        self.versions.setWordWrap(True)
        self.difference = QPushButton()
        self.settled, self.left, self.tie = QPushButton(), QPushButton(), QPushButton()
        for button in (self.difference, self.settled, self.left, self.tie):
            set_style(button, "kind", "quiet")
        self._came_back, self._made = Card(), Card()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.table.opened.connect(self._on_opened)
        self.table.row_changed.connect(self._on_row)
        self.versions.itemActivated.connect(self._on_line)
        self.difference.clicked.connect(self.difference_wanted)
        self.retranslate()

    @property
    def view(self) -> SubmissionView | None:
        """The submission that is shown."""
        return self._view

    @property
    def current(self) -> ReturnPoint | None:
        """The point of the current row."""
        row = self.table.currentIndex().row()
        return self.points[row] if 0 <= row < len(self.points) else None

    def show_view(self, view: SubmissionView) -> None:
        """Show a submission; the first open point is the current one."""
        self._view = view
        known = view.submission
        self.points = known.points_of(_pack_with_points(known))
        rows = [self._row(each, view) for each in self.points]
        headings = (
            "",
            self.tr("About whom"),
            self.tr("Field"),
            self.tr("Point"),
            self.tr("Stands"),
        )
        self.records.show_rows(headings, rows)
        self._fit(rows)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.show_open_point()
        self._show_versions(known)
        self.since.show_changes(view.unasked)

    def show_open_point(self) -> None:
        """Make the first point current that somebody still has to do something about."""
        still = [row for row, each in enumerate(self.points) if each.is_open]
        if self.points:
            self.table.make_current(still[0] if still else 0)

    def offer_verbs(self, *, in_hand: bool) -> None:
        """Offer what can be done about the current point, where anything can."""
        for button in (self.settled, self.left, self.tie):
            button.setVisible(in_hand and self.current is not None)

    def take_focus(self) -> None:
        """Begin at the points, or at the versions while there are none."""
        (self.table if self.points else self.versions).setFocus()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._came_back.set_title(self.tr("What came back"))
        self._made.set_title(self.tr("Versions"))
        self.nothing.setText(self.tr("Nothing came back so far. Ctrl+R notes what does."))
        self.difference.setText(self.tr("What is different →"))
        self.settled.setText(self.tr("It is corrected"))
        self.left.setText(self.tr("Stays as it is…"))
        self.tie.setText(self.tr("Whom is it about…"))
        self.since.retranslate()
        self.table.setAccessibleName(self.tr("What came back"))
        self.versions.setAccessibleName(self.tr("Versions"))
        if self._view is not None:
            self.show_view(self._view)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the versions under the points where the window is narrow."""
        direction = QBoxLayout.Direction
        self._panes.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def _row(self, point: ReturnPoint, view: SubmissionView) -> tuple[str, ...]:
        whom = self.tr("The whole table")
        if point.cadre_id is not None:
            whom = view.names.get(point.cadre_id, "—")
        label = fact_label(self._words, point.fact, screen_language()) if point.fact else ""
        stands = facts(handling_text(point), point.reason)
        return (str(point.place), whom, label, point.text, stands)

    def _fit(self, rows: Sequence[tuple[str, ...]]) -> None:
        samples = {at: max((row[at] for row in rows), key=len, default="") for at in range(3)}
        samples[_BECAME] = self.tr("✓ Stays as it is")
        self.table.set_column_samples({**samples, 0: "00"})
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        for column in (_TEXT, _BECAME):
            head.setSectionResizeMode(column, head.ResizeMode.Stretch)

    def _show_versions(self, known: Submission) -> None:
        self._lines = [
            line for pack in reversed(known.packs) for line in self._version(known, pack)
        ]
        papers = known.files_of(None)
        if papers:
            self._lines.append(_Line(self.tr("Came with the request")))
            self._lines += [_file_line(each) for each in papers]
        self.versions.clear()
        for line in self._lines:
            self.versions.addItem(line.text)
        self.difference.setVisible(len(known.packs) > 1)

    def _version(self, known: Submission, pack: SubmissionPack) -> list[_Line]:
        people = self.tr("%n person(s)", "", pack.people)
        failed = self.tr("▲ preflight not passed") if pack.blocks else ""
        lines = [_Line(facts(f"v{pack.version}", people, failed))]
        lines += [_Line(f"    {each}") for each in acts_of(pack)]
        files = [each for each in known.files_of(pack) if each.kind is not PaperKind.MANIFEST]
        return lines + [_file_line(each) for each in files]

    def _lay_out(self) -> None:
        self.nothing.setWordWrap(True)
        set_role(self.nothing, TextRole.SECONDARY)
        self._came_back.body.addWidget(self.table, 1)
        verbs = QHBoxLayout()
        verbs.setSpacing(SMALL)
        for button in (self.settled, self.left, self.tie):
            verbs.addWidget(button)
        verbs.addStretch(1)
        self._came_back.body.addLayout(verbs)
        self._came_back.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self._came_back.body.addWidget(self.since)
        self._made.add_to_head(self.difference)
        self._made.body.addWidget(self.versions, 1)
        self._panes.setSpacing(MEDIUM)
        self._panes.addWidget(self._came_back, 5)
        self._panes.addWidget(self._made, 3)
        self._scroll_panes()

    def _scroll_panes(self) -> None:
        """Let both be scrolled together where they find no room below each other."""
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._panes)
        self._panes.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, 0)
        layout.addWidget(scroll)

    def _on_opened(self, _index: object) -> None:
        if self.current is not None:
            self.point_opened.emit(self.current)

    def _on_row(self, _value: object) -> None:
        self.point_changed.emit()

    def _on_line(self, item: QListWidgetItem) -> None:
        file = self._lines[self.versions.row(item)].file
        if file is not None:
            self.file_opened.emit(file)


def _file_line(file: PackFile) -> _Line:
    return _Line(f"    {facts(file.name, size_text(file.size), file.digest[:8])}", file)


def _pack_with_points(known: Submission) -> SubmissionPack | None:
    """The last version that anything came back with."""
    back = [each for each in known.packs if known.points_of(each)]
    return back[-1] if back else None
