"""Photos of many: which file shows whom, seen before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.photo_batch import PhotoMatch, Shown
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.given_files import files_in
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.progress_strip import ProgressStrip
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_CHARACTERS, _LINES = 52, 22
_SAMPLES = ("990123198506120038_李秀英.jpg", "阿依古丽·买买提", "◇ 没有这个人：文件名里没有")


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One file: whom it shows, the photo that was made of it, or why there is none."""

    match: PhotoMatch
    photo: bytes | None
    problem: str

    @property
    def is_ready(self) -> bool:
        """Whether the photo can be kept."""
        return self.photo is not None and self.match.shown is Shown.ONE


class PhotoBatchDialog(QDialog):
    """Takes files and folders, lists what they are, and asks before keeping.

    Signals:
        folder_wanted: A folder shall be chosen.
        files_wanted: Files shall be chosen.
        given: Files or folders were dropped; carries their paths.
        problems_wanted: The list of files left alone is wanted.
        keep_wanted: What is ready shall be kept; carries the PhotoRows.
        stopped: The dialog was closed: what runs for it is not needed any more.
    """

    folder_wanted = Signal()
    files_wanted = Signal()
    given = Signal(object)
    problems_wanted = Signal()
    keep_wanted = Signal(object)
    stopped = Signal()

    def __init__(self, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("Photos of many"))
        self.rows: tuple[PhotoRow, ...] = ()
        self.folder = QPushButton(self.tr("Choose a folder…"))
        self.files = QPushButton(self.tr("Choose files…"))
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.let_wrap({0: 8, 1: 4, 2: 8})
        self.table.setAccessibleName(self.tr("Files and whom they show"))
        self._stack = QStackedWidget()
        self.said = QLabel()
        set_role(self.said, TextRole.SECONDARY)
        self.problems = QPushButton(self.tr("List of those left alone…"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.keep = QPushButton()
        set_style(self.keep, "kind", "primary")
        self._progress = ProgressStrip(runner, compact=True)
        self._lay_out()
        self._connect()
        self.show_rows(())

    def show_rows(self, rows: Sequence[PhotoRow]) -> None:
        """Show what the files are; those left alone stand first."""
        self.rows = tuple(sorted(rows, key=_is_ready))
        headings = (self.tr("File"), self.tr("Shows"), self.tr("What becomes of it"))
        self.model.show_rows(headings, [self._texts(each) for each in self.rows])
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        self._stack.setCurrentIndex(1 if self.rows else 0)
        ready = sum(each.is_ready for each in self.rows)
        left = len(self.rows) - ready
        words = self.tr("%n photo(s) ready", "", ready)
        alone = self.tr("%n file(s) left alone", "", left)
        self.said.setText(f"{words} · {alone}" if self.rows else "")
        self.keep.setText(self.tr("Keep %n photo(s)", "", ready))
        self.keep.setEnabled(bool(ready))
        if ready:
            self.keep.setFocus()
        self.problems.setVisible(bool(left))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        paths = files_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.given.emit(paths)

    def done(self, result: int) -> None:
        """Close, and let go of what runs."""
        self.stopped.emit()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of what runs, however the dialog is closed."""
        self.stopped.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Or drop them here. A file is matched by the identity number or the name in its "
                "name; nobody is guessed."
            )
        )
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        above = QHBoxLayout()
        above.setSpacing(SMALL)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        for button in (self.folder, self.files):
            above.addWidget(button)
        above.addWidget(hint, 1)
        below.addWidget(self.problems)
        below.addWidget(self._progress, 1)
        below.addStretch(1)
        for button in (self.cancel, self.keep):
            below.addWidget(button)
        for button in (self.folder, self.files, self.problems, self.cancel, self.keep):
            button.setAutoDefault(False)
        self.keep.setDefault(True)
        empty = EmptyState("image")
        empty.set_text(self.tr("No photos yet. Whom each file shows is listed here first."))
        for widget in (empty, self.table):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.said)
        layout.addLayout(below)
        open_in(self, _CHARACTERS, _LINES)

    def _connect(self) -> None:
        self.folder.clicked.connect(self.folder_wanted)
        self.files.clicked.connect(self.files_wanted)
        self.problems.clicked.connect(self.problems_wanted)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)

    def _texts(self, row: PhotoRow) -> tuple[str, str, str]:
        who = "、".join(dict.fromkeys(each.name for each in row.match.people))
        becomes = "◇ " + row.problem
        if row.is_ready:
            new = self.tr("✓ new photo")
            becomes = self.tr("✓ takes the place of the present one") if row.match.replaces else new
        return row.match.path.name, who, becomes

    def _on_keep(self) -> None:
        self.keep_wanted.emit(tuple(each for each in self.rows if each.is_ready))


def _is_ready(row: PhotoRow) -> bool:
    return row.is_ready
