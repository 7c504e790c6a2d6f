"""The info sets of a section; around the archive's catalogue, what its files need."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.archive_catalogue import ArchiveCatalogue, RequiredMaterial
from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.services.cadre_views import Section
from cadredesk.ui.cadre_file.catalogue_table import CatalogueTable
from cadredesk.ui.cadre_file.missing_list import MissingList
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.given_files import files_in
from cadredesk.ui.models.roles import Index
from cadredesk.ui.text import size_text
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.flow_layout import FlowLayout

_MISSING_IN_CHARACTERS = 15
_BESIDE_IN_CHARACTERS = 62
"""Characters that fit into a frame whose missing list stands beside the catalogue."""

_ANY_WIDTH = (1 << 24) - 1
"""What Qt takes for no limit of a widget's size."""


class ArchiveFrame(QWidget):
    """Takes files that are dropped or pasted anywhere on the archive, and offers what to do.

    Signals:
        files_given: Files shall be added; carries their paths.
        add_wanted: Files shall be chosen; carries the RequiredMaterial they are for, or None.
        open_wanted: A material's file shall be shown; carries the Attachment.
        replace_wanted: A material shall have another file; carries the Attachment.
        export_wanted: A material's file shall leave; carries the Attachment, None for all.
        everybody_wanted: What all archives lack is asked for.
    """

    files_given = Signal(object)
    add_wanted = Signal(object)
    open_wanted = Signal(object)
    replace_wanted = Signal(object)
    export_wanted = Signal(object)
    everybody_wanted = Signal()

    def __init__(
        self, sets: SetView, catalogue: ArchiveCatalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sets = sets
        self._catalogue = catalogue
        self.file: CadreFile | None = None
        self._table: CatalogueTable | None = None
        self._section: Section | None = None
        self.missing = MissingList(self)
        self.menu = QMenu(self)
        self._make_bar()
        self._make_menu()
        self._is_beside: bool | None = None
        self._side = QHBoxLayout()
        self._side.setSpacing(MEDIUM)
        self._side.addWidget(sets, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._bar)
        layout.addLayout(self._side, 1)
        self.missing.wanted.connect(self.add_wanted)
        self.missing.everybody_wanted.connect(self.everybody_wanted)

    def show_section(self, section: Section, file: CadreFile) -> None:
        """Show the rows that a section's sets have in a file."""
        self.file, self._section = file, section
        self.sets.show_section(section, file)
        archive = section is Section.ARCHIVE
        self.setAcceptDrops(archive)
        self._bar.setVisible(archive)
        if not archive:
            self.missing.hide()
        if archive:
            self._follow()
            self.missing.show_missing(self._catalogue.missing(file))
            self._place_missing()
            self._write()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.sets.retranslate()
        self.missing.retranslate()
        for button, words in zip(
            (self.add, self.open, self.replace, self.export, self.export_all),
            self._words(),
            strict=True,
        ):
            button.setText(words)
        self._write()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and say what letting go would do."""
        count = len(files_in(event.mimeData()))
        if count:
            self.told.setText(self.tr("Let go to add %n file(s)", "", count))
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Say again what is there."""
        self._write()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._write()
        self.files_given.emit(files_in(event.mimeData()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are pasted into the catalogue."""
        is_key = event.type() == QEvent.Type.KeyPress
        if is_key and cast("QKeyEvent", event).matches(QKeySequence.StandardKey.Paste):
            files = files_in(QGuiApplication.clipboard().mimeData())
            if files:
                self.files_given.emit(files)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is missing beside the catalogue where there is room, else below it."""
        super().resizeEvent(event)
        self._place_missing()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_missing()

    def _make_bar(self) -> None:
        self._bar = QWidget()
        row = FlowLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        self.add, self.open, self.replace = QPushButton(), QPushButton(), QPushButton()
        self.export, self.export_all = QPushButton(), QPushButton()
        set_style(self.add, "kind", "primary")
        for button in (self.add, self.open, self.replace, self.export, self.export_all):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.told = QLabel()
        set_role(self.told, TextRole.SECONDARY)
        row.addWidget(self.told)
        self.add.clicked.connect(self._on_add)
        self.open.clicked.connect(self._on_open)
        self.replace.clicked.connect(self._on_replace)
        self.export.clicked.connect(self._on_export)
        self.export_all.clicked.connect(self._on_export_all)

    def _make_menu(self) -> None:
        self._actions = [self.menu.addAction("") for _words in self._words()]
        self._proven = self.menu.addAction("")
        self._delete = self.menu.addAction("")
        slots = (
            self._on_add,
            self._on_open,
            self._on_replace,
            self._on_export,
            self._on_export_all,
        )
        for action, slot in zip(self._actions, slots, strict=True):
            action.triggered.connect(slot)
        self._delete.triggered.connect(self._on_delete)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("Add files…"),
            self.tr("Open"),
            self.tr("Replace…"),
            self.tr("Export…"),
            self.tr("Export all…"),
        )

    def _follow(self) -> None:
        """Take note of the catalogue's table when it is first there."""
        table = self.sets.shown[0]
        if self._table is None and isinstance(table, CatalogueTable):
            self._table = table
            table.table.installEventFilter(self)
            table.table.row_changed.connect(self._on_row)
            table.lines.opened.connect(self._on_opened)
            table.lines.menu_wanted.connect(self._on_menu)
            self._proven.triggered.connect(table.go_to_proven)

    @property
    def _current(self) -> Attachment | None:
        return None if self._table is None else self._table.table.current_value()

    def _write(self) -> None:
        """Say how much there is, and what can be done with the current row."""
        if self.file is None or self._section is not Section.ARCHIVE:
            return
        rows = [each for each in self.file.attachments if each.digest]
        current = self._current
        has_file = current is not None and bool(current.digest)
        self.replace.setEnabled(current is not None)
        self.open.setEnabled(has_file)
        self.export.setEnabled(has_file)
        self.export_all.setEnabled(bool(rows))
        if rows:
            size = size_text(sum(each.size for each in rows))
            self.told.setText(self.tr("%n file(s), {size}", "", len(rows)).format(size=size))
        else:
            self.told.setText(self.tr("Drop files here, or use “Add files”."))

    def _place_missing(self) -> None:
        """Beside the catalogue it stays in sight, below it the page scrolls as a whole."""
        if self._section is not Section.ARCHIVE:
            return
        character = self.fontMetrics().horizontalAdvance("国")
        beside = self.width() >= _BESIDE_IN_CHARACTERS * character
        least = max(character * _MISSING_IN_CHARACTERS, self.missing.sizeHint().width())
        self.missing.setMaximumWidth(least if beside else _ANY_WIDTH)
        self.missing.setMinimumWidth(least)
        if beside == self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self._side.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.sets.put_below_first(self.missing)
        self.missing.show()

    def _on_row(self, _index: object) -> None:
        self._write()

    def _on_opened(self, index: Index) -> None:
        """Open by Enter or a double click on what is told of the file."""
        table = self._table
        if table is None or index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        if not table.is_proven_cell(index) or table.proven_by(self._current) is None:
            self._on_open()

    def _on_menu(self, at: QPoint) -> None:
        buttons = (self.add, self.open, self.replace, self.export, self.export_all)
        for action, button in zip(self._actions, buttons, strict=True):
            action.setText(button.text())
            action.setEnabled(button.isEnabled())
        proven = None if self._table is None else self._table.proven_by(self._current)
        self._proven.setText(self.tr("Go to what it proves"))
        self._proven.setEnabled(proven is not None)
        self._delete.setText(self.tr("Delete the line"))
        self._delete.setEnabled(self._current is not None)
        self.menu.popup(at)

    def _on_add(self) -> None:
        nothing: RequiredMaterial | None = None
        self.add_wanted.emit(nothing)

    def _on_open(self) -> None:
        if self._current is not None:
            self.open_wanted.emit(self._current)

    def _on_replace(self) -> None:
        if self._current is not None:
            self.replace_wanted.emit(self._current)

    def _on_export(self) -> None:
        if self._current is not None:
            self.export_wanted.emit(self._current)

    def _on_export_all(self) -> None:
        everything: Attachment | None = None
        self.export_wanted.emit(everything)

    def _on_delete(self) -> None:
        if self._table is not None:
            self._table.remove.click()
