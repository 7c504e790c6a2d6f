"""What goes into a pack, about whom, and what the preflight says of it, all in sight at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.domain.submission.model import PaperKind, Submission
from cadredesk.services.form_format import FormFormat
from cadredesk.services.rosters import cadre_layouts
from cadredesk.services.submissions.order import Wanted
from cadredesk.services.submissions.preflight import Preflight, PreflightFinding, Weight
from cadredesk.ui.blanks.people_combo import PeopleCombo
from cadredesk.ui.language import screen_language
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.submissions.output_row import OutputRow
from cadredesk.ui.submissions.request_dialog import day_edit
from cadredesk.ui.text import facts
from cadredesk.ui.theme import LARGE, SMALL, Mark, TextRole, set_role
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.flow_layout import FlowLayout
from cadredesk.ui.widgets.value_edit import Today

_FORMS = {
    FormFormat.XLSX: "Excel",
    FormFormat.PDF: "PDF",
    FormFormat.LRMX: ".lrmx",
}
_CORRECT = QT_TRANSLATE_NOOP("PackPane", "Correct")
_LOOK = QT_TRANSLATE_NOOP("PackPane", "Look")
_WHAT, _ROWS_SEEN = 2, 3
_WEIGHTS = (Mark.OVERDUE.shape, Mark.DUE.shape)


class _Choices(QWidget):
    """Boxes in lines, never cut off where there is room for the rest to scroll."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the lines need at this width."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.heightForWidth(self.width()))


class PackPane(QWidget):
    """Three blocks on one page: what, who, and what was found.

    Signals:
        changed: Something else is chosen: what was found may not be true any more.
        opened: A finding is to be put right; carries it.
        own_wanted: Files of one's own are to be chosen.
    """

    changed = Signal()
    opened = Signal(object)
    own_wanted = Signal()

    def __init__(
        self,
        layouts: Mapping[str, RosterLayout],
        today: Today,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layouts = cadre_layouts(layouts)
        self._found: Preflight | None = None
        self.own: tuple[Path, ...] = ()
        self.rosters = {each.key: QCheckBox() for each in self._layouts}
        self.forms = {kind: QCheckBox() for kind in _FORMS}
        self.blank = QCheckBox()
        self.add_own = QPushButton()
        self.drop_own = QPushButton()
        self._own = QLabel()
        self._who, self._until, self._said = QLabel(), QLabel(), QLabel()
        self.output = OutputRow(preferences)
        self.people = PeopleCombo()
        self.as_of = day_edit("as_of", today, PartialDate.of(today()))
        self.records = RecordTableModel(self)
        self.table = DataTable()
        self.table.setModel(self.records)
        self.table.tell_of_people("报送前核对（复制）", 1)
        self._what, self._found_card = Card(), Card()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            tuple(key for key, box in self.rosters.items() if box.isChecked()),
            tuple(kind for kind, box in self.forms.items() if box.isChecked()),
            self.blank.isChecked() and self.blank.isEnabled(),
            self.own,
            self.output.cover.isChecked(),
        )

    @property
    def current(self) -> PreflightFinding | None:
        """The finding of the current row."""
        rows = () if self._found is None else self._found.findings
        row = self.table.currentIndex().row()
        return rows[row] if 0 <= row < len(rows) else None

    def show_submission(self, known: Submission, *, is_other: bool) -> None:
        """Offer its blank, chosen where it came now; another submission begins anew."""
        has_blank = any(each.kind is PaperKind.BLANK for each in known.files_of(None))
        came_now = has_blank and not self.blank.isEnabled()
        self.blank.setEnabled(has_blank)
        if came_now:
            self.blank.setChecked(True)
        if is_other:
            for box in (*self.rosters.values(), *self.forms.values()):
                box.setChecked(False)
            self.blank.setChecked(has_blank)
            self.take_own(())
            self.show_found(None)

    def take_own(self, paths: tuple[Path, ...]) -> None:
        """Put files of one's own into the pack in place of those before."""
        self.own = paths
        self._own.setText(self.tr(", ").join(each.name for each in paths))
        self.drop_own.setVisible(bool(paths))
        self.changed.emit()

    def show_found(self, found: Preflight | None) -> None:
        """Show what the preflight found; None while nobody has looked."""
        self._found = found
        headings = (self.tr("Weight"), self.tr("Who"), self.tr("What was found"))
        rows = [_row(each) for each in (() if found is None else found.findings)]
        self.records.show_rows(headings, rows)
        self.table.set_column_samples({0: self.tr("▲ Correct"), 1: "阿依古丽·买买提"})
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(_WHAT, head.ResizeMode.Stretch)
        if rows:
            self.table.make_current(0)
        self._said.setText(self._summary(found))

    def retranslate(self) -> None:
        """Put every text anew."""
        chinese = screen_language() == "zh"
        self._what.set_title(self.tr("What and who"))
        self._found_card.set_title(self.tr("Preflight"))
        for layout in self._layouts:
            self.rosters[layout.key].setText(layout.name if chinese else layout.english)
        for kind, box in self.forms.items():
            box.setText(self.tr("Approval forms ({kind})").format(kind=_FORMS[kind]))
        self.blank.setText(self.tr("The county's blank, filled"))
        self.add_own.setText(self.tr("Files of your own…"))
        self.drop_own.setText(self.tr("Without them"))
        self._who.setText(self.tr("Who"))
        self._until.setText(self.tr("As of"))
        self.as_of.set_name(self.tr("As of"))
        self.table.setAccessibleName(self.tr("Preflight"))
        self.people.retranslate()
        self.output.retranslate()
        self.show_found(self._found)

    def _summary(self, found: Preflight | None) -> str:
        if found is None:
            return self.tr("Not checked yet. Ctrl+Enter checks, and packs if nothing is wrong.")
        people = self.tr("%n person(s)", "", found.people)
        if not found.findings:
            return facts(people, self.tr("✓ nothing to put right"))
        to_correct, to_look = (
            self.tr("▲ {count} to correct first").format(count=found.blocks),
            self.tr("◆ {count} to look at").format(count=found.warnings),
        )
        blocks = to_correct if found.blocks else ""
        warnings = to_look if found.warnings else ""
        return facts(people, blocks, warnings)

    def _lay_out(self) -> None:
        choices = _Choices()
        boxes = FlowLayout(choices)
        for box in (*self.rosters.values(), *self.forms.values(), self.blank):
            boxes.addWidget(box)
        own = QHBoxLayout()
        own.setSpacing(SMALL)
        for widget in (self.add_own, self.drop_own, self._own):
            own.addWidget(widget)
        own.setStretchFactor(self._own, 1)
        self._lay_out_around(choices, own, self._who_row())

    def _who_row(self) -> QHBoxLayout:
        who = QHBoxLayout()
        who.setSpacing(SMALL)
        self._who.setBuddy(self.people)
        who.addWidget(self._who)
        who.addWidget(self.people)
        who.addSpacing(LARGE)
        who.addWidget(self._until)
        who.addWidget(self.as_of)
        who.addStretch(1)
        return who

    def _lay_out_around(self, choices: QWidget, own: QHBoxLayout, who: QHBoxLayout) -> None:
        self._what.body.addWidget(choices)
        self._what.body.addLayout(own)
        self._what.body.addLayout(who)
        self._what.body.addWidget(self.output)
        for label in (self._said, self._own):
            set_role(label, TextRole.SECONDARY)
            label.setWordWrap(True)
        self._found_card.body.addWidget(self._said)
        self._found_card.body.addWidget(self.table, 1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._what)
        layout.addWidget(self._found_card, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setFocusProxy(next(iter(self.rosters.values())))
        self.drop_own.hide()
        self.table.keep_rows(_ROWS_SEEN, grows=True)
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        for box in (*self.rosters.values(), *self.forms.values(), self.blank):
            box.toggled.connect(self.changed)
        self.people.activated.connect(self.changed)
        self.output.changed.connect(self.changed)
        self.as_of.committed.connect(self.changed)
        self.add_own.clicked.connect(self.own_wanted)
        self.drop_own.clicked.connect(self._on_drop_own)
        self.table.opened.connect(self._on_opened)

    def _on_drop_own(self) -> None:
        self.take_own(())

    def _on_opened(self, _index: object) -> None:
        if self.current is not None:
            self.opened.emit(self.current)


def _row(found: PreflightFinding) -> tuple[str, str, str]:
    blocks = found.weight is Weight.BLOCK
    source = _CORRECT if blocks else _LOOK
    word = QCoreApplication.translate("PackPane", source)
    return (f"{_WEIGHTS[not blocks]} {word}", found.person, found.text(screen_language()))
