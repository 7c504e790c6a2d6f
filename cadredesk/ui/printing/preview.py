"""S16 打印预览: the pages on the left, how to print them on the right, PDF always possible."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.form_names import clean_file_name
from cadredesk.ui.background import BackgroundRunner, Job, Pool, Progress, Task
from cadredesk.ui.dialogs.files import choose_folder, choose_pdf
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.page_bar import PageBar
from cadredesk.ui.printing.page_view import PageView
from cadredesk.ui.printing.pages import Printable, sheets_of
from cadredesk.ui.printing.placing import Placing
from cadredesk.ui.printing.print_job import PrintJob
from cadredesk.ui.printing.print_settings import PrintSettings
from cadredesk.ui.printing.saving import save_each, save_together
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, set_style
from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind

_SHARE = 0.94
"""How much of its window the preview takes."""

_SETTINGS_IN_CHARACTERS = 19


class PreviewDialog(QDialog):
    """Shows documents and prints them or keeps them as PDF; it closes when that is done.

    Signals:
        saved: They lie on the disk; carries the paths.
        printed: They are with the printer; carries how many sheets.
    """

    saved = Signal(object)
    printed = Signal(int)

    def __init__(
        self,
        documents: Sequence[Printable],
        title: str,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._documents, self._title = tuple(documents), title
        self._placing = Placing()
        self._runner, self._preferences = runner, preferences
        self._job: Job | PrintJob | None = None
        sheets = sheets_of(self._documents)
        faces = frozenset(face for each in self._documents for face in each.faces)
        words = self.tr("Print preview: {what}, %n page(s)", "", len(sheets))
        self.setWindowTitle(words.format(what=title))
        self.info = InfoBar(self)
        self.view = PageView()
        self.settings = PrintSettings(len(sheets), len(self._documents), faces)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.save = QPushButton(self.tr("Save as PDF…"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.print = QPushButton(self.tr("Print"))
        self._lay_out()
        self._connect()
        self.view.show_sheets(sheets)
        self._on_settings()
        window = parent.window()
        self.resize(round(window.width() * _SHARE), round(window.height() * _SHARE))

    @property
    def primary(self) -> QPushButton:
        """What Enter does: print, or keep as PDF where there is no printer."""
        return self.print if self.settings.has_printer else self.save

    def reject(self) -> None:
        """Stop what runs; close if nothing does."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.progress, 1)
        buttons.addStretch(1)
        for button in (self.save, self.cancel, self.print):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        set_style(self.primary, "kind", "primary")
        self.primary.setDefault(True)
        character = self.fontMetrics().horizontalAdvance("国")
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around.setWidget(self.settings)
        bar = around.verticalScrollBar().sizeHint().width()
        least = self.settings.minimumSizeHint().width()
        around.setFixedWidth(max(_SETTINGS_IN_CHARACTERS * character, least) + bar)
        grid = QGridLayout(self)
        grid.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.addWidget(self.info, 0, 0, 1, 2)
        grid.addWidget(self.view, 1, 0)
        grid.addWidget(around, 1, 1)
        grid.addWidget(PageBar(self.view), 2, 0)
        grid.addLayout(buttons, 3, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        self.view.setFocus()

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.cancel.clicked.connect(self.reject)
        self.settings.changed.connect(self._on_settings)
        self._runner.job_reported.connect(self._on_reported)
        QShortcut("Ctrl+Return", self).activated.connect(self.primary.click)

    @property
    def _placed(self) -> tuple[Printable, ...]:
        """The documents as they are put on their paper."""
        return self._placing.of(self._documents)

    def _on_settings(self) -> None:
        if self._placing != self.settings.placing:
            self._placing, page = self.settings.placing, self.view.page
            self.view.show_sheets(sheets_of(self._placed))
            self.view.turn_to(page)
        self.print.setEnabled(self.settings.ready and self._job is None)

    def _on_save(self) -> None:
        if self.settings.apart.isChecked():
            folder = choose_folder(self, self._preferences, self.tr("Where to put the PDF files"))
            if folder is not None:
                self._save(folder, apart=True)
            return
        only = self._documents[0].name if len(self._documents) == 1 else self._title
        target = choose_pdf(self, self._preferences, f"{clean_file_name(only)}.pdf")
        if target is not None:
            self._save(target, apart=False)

    def _save(self, target: Path, *, apart: bool) -> None:
        documents, title = self._placed, self._title

        def work(progress: Progress) -> tuple[Path, ...]:
            if apart:
                return save_each(documents, target, progress.report)
            return save_together(documents, title, target, progress.report)

        task = Task(work, self._on_saved, self._on_failed, self._on_cancelled, Pool.FILES)
        self._begin(self._runner.run(task), len(documents))

    def _on_print(self) -> None:
        both = self.settings.both_sides.isChecked()
        wanted, sheets = self.settings.wanted or (), sheets_of(self._placed)
        if len(wanted) == len(sheets):
            chosen = sheets_of(self._placed, both_sides=both)
        else:
            chosen = tuple(sheets[page - 1] for page in wanted)
        job = PrintJob(self.settings.make_printer(), chosen, self)
        job.progressed.connect(self.progress.setValue)
        job.finished.connect(self._on_printed)
        job.cancelled.connect(self._on_cancelled)
        job.failed.connect(self._on_failed)
        self._begin(job, len(chosen))
        job.start()

    def _begin(self, job: Job | PrintJob, total: int) -> None:
        self._job = job
        self.progress.setRange(0, total)
        self.progress.setValue(0)
        self.progress.show()
        for widget in (self.save, self.print, self.settings):
            widget.setEnabled(False)

    def _end(self) -> None:
        self._job = None
        self.progress.hide()
        for widget in (self.save, self.settings):
            widget.setEnabled(True)
        self._on_settings()

    def _on_reported(self, job: Job, done: int, total: int, _text: str) -> None:
        if job is self._job:
            self.progress.setRange(0, total)
            self.progress.setValue(done)

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self._end()
        self.saved.emit(paths)
        self.accept()

    def _on_printed(self) -> None:
        count = self.progress.maximum()
        self._end()
        self.printed.emit(count)
        self.accept()

    def _on_cancelled(self) -> None:
        self._end()
        self.info.say(InfoKind.INFO, self.tr("Taken back. Nothing was saved."))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._end()
        self.info.say(InfoKind.ERROR, sentence(error))
