"""村干部: found by village and text, typed into cell by cell, added, deleted, and written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QWidget

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.field_values import Reading
from cadredesk.domain.ids import VillageCadreId
from cadredesk.domain.words import Sex
from cadredesk.services.desk import Desk
from cadredesk.services.messages import sentence as told
from cadredesk.services.village_cadres import (
    VillageFilter,
    read_village_cadres,
    select_village_cadres,
    villages_of,
)
from cadredesk.ui import text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.files import choose_target
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.grid.delegate import GridDelegate
from cadredesk.ui.language import screen_language
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.villages.model import SAMPLES, VillageTableModel
from cadredesk.ui.villages.work import VillageWork
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind

IMPORT_PAGE = "import"


class VillagesPage(Page):
    """Lists the members of villages' committees; every cell is typed into where it stands."""

    ID, ICON, CODE, SECTION = "villages", "building", "28", 0
    OFFERS = frozenset({CommandId.REFRESH, CommandId.DELETE, CommandId.EXPORT, CommandId.IMPORT})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._preferences = desk, runner, preferences
        self._all: tuple[VillageCadre, ...] = ()
        self._filter, self._is_read = VillageFilter(), False
        self._wanted: VillageCadreId | None = None
        self.search = self.header.add_search()
        self._delete = self.header.secondary("delete")
        self._export = self.header.secondary("arrow_export")
        self._import = self.header.secondary("arrow_import")
        self._add = self.header.primary("add")
        self._menu = QMenu(self.filters)
        self.chip = self.filters.add_chip()
        self.chip.set_choices(self._menu)
        self.model = VillageTableModel(desk.code_tables(), desk.clock.today, self)
        self.table = self._make_table()
        self.empty = EmptyState("building")
        self.work = VillageWork(self, desk, runner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Village cadres")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._delete.setText(self.tr("Delete"))
        self._export.setText(self.tr("Export"))
        self._import.setText(self.tr("Import"))
        self._add.setText(self.tr("Add"))
        self.search.setPlaceholderText(self.tr("Name, post, ID, telephone…  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search village cadres"))
        self.table.setAccessibleName(self.title())
        last = self.model.columnCount() - 1
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        samples = {self.model.column_of(name): sample for name, sample in SAMPLES.items()}
        samples[self.model.column_of("sex")] = text.word_text(Sex.FEMALE)
        self.table.set_column_samples(samples)
        self._write()

    def shown(self, argument: object = None) -> None:
        """Read when it is first looked at."""
        if not self._is_read:
            self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after village cadres were written, if somebody looked at all."""
        if self._is_read and (changes.villages or changes.everything):
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Type or F2 to change a cell · Ctrl+E village roster · Ctrl+Z undo")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.REFRESH: self._read,
            CommandId.IMPORT: self._on_import,
        }
        if self._all:
            handlers[CommandId.EXPORT] = self._on_export
        if self.chosen:
            handlers[CommandId.DELETE] = self._on_delete
        return handlers

    def step_out(self) -> bool:
        """Empty the search first, then the village."""
        if self.search.text():
            self.search.clear()
            self.table.setFocus()
            return True
        if self._filter.village:
            self._on_cleared()
            return True
        return super().step_out()

    @property
    def chosen(self) -> tuple[VillageCadre, ...]:
        """Who is chosen in the list, from the top."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        shown = self.model.rows
        return tuple(shown[row] for row in rows if row < len(shown))

    def _go_to(self, villager: VillageCadreId) -> None:
        """Take the keyboard to somebody as soon as the list has been read again."""
        self._wanted = villager

    def _make_table(self) -> DataTable:
        table = DataTable()
        table.setItemDelegate(GridDelegate(self._desk.code_tables(), table))
        keys = QAbstractItemView.EditTrigger
        table.setEditTriggers(keys.EditKeyPressed | keys.AnyKeyPressed | keys.DoubleClicked)
        table.setModel(self.model)
        return table

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self.table.setFocus)
        self._menu.triggered.connect(self._on_village)
        self.chip.cleared.connect(self._on_cleared)
        self.model.edited.connect(self.work.change)
        self.work.added.connect(self._go_to)
        self._delete.triggered.connect(self._on_delete)
        self.model.refused.connect(self._on_refused)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self._export.triggered.connect(self._on_export)
        self._import.triggered.connect(self._on_import)
        self._add.triggered.connect(self._on_add)
        self.empty.chosen.connect(self._on_empty)

    def _read(self) -> None:
        library = self._desk.library
        self._is_read = True

        def work(_progress: Progress) -> tuple[VillageCadre, ...]:
            return read_village_cadres(library)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, villagers: tuple[VillageCadre, ...]) -> None:
        self._all = villagers
        self._menu.clear()
        for village in villages_of(villagers):
            self._menu.addAction(village.replace("&", "&&") or "—").setData(village)
        self._write()

    def _write(self) -> None:
        rows = select_village_cadres(self._all, self._filter)
        village = self._filter.village
        self.chip.set_label(village or self.tr("Every village"), active=bool(village))
        if self._all:
            self.empty.set_text(self.tr("Nobody matches."), self.tr("Show all"))
        else:
            words = self.tr("No village cadres yet. Import a sheet with a column of villages.")
            self.empty.set_text(words, self.tr("Import a roster"))
        at = max(self.table.currentIndex().row(), 0), max(self.table.currentIndex().column(), 0)
        self.model.show_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self._stay(*at)
        self.header.set_title(self.title())
        count = self.tr("{shown} of {all}").format(shown=len(rows), all=len(self._all))
        self.header.set_count(count if self._all else "")
        self._export.setEnabled(bool(self._all))
        self._on_selected()

    def _stay(self, row: int, column: int) -> None:
        """Keep the keyboard on its cell, or take it to whoever was just added."""
        rows = self.model.rows
        new = [at for at, each in enumerate(rows) if each.id == self._wanted]
        if new:
            row, column, self._wanted = new[0], self.model.column_of("post"), None
        if rows and (new or not self.table.selectedIndexes()):
            self.table.setCurrentIndex(self.model.index(min(row, len(rows) - 1), column))

    def _take(self, wanted: VillageFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._write()

    def _on_searched(self, typed: str) -> None:
        self._take(replace(self._filter, text=typed.strip()))

    def _on_village(self, action: QAction) -> None:
        self._take(replace(self._filter, village=action.data()))

    def _on_cleared(self) -> None:
        self._take(replace(self._filter, village=""))

    def _on_empty(self) -> None:
        if self._all:
            self.search.clear()
            self._take(VillageFilter())
        else:
            self._on_import()

    def _on_selected(self) -> None:
        self._delete.setEnabled(bool(self.chosen))
        self.commands_changed.emit()

    def _on_add(self) -> None:
        here = self.chosen[0].village if self.chosen else ""
        self.work.ask_for_new(villages_of(self._all), self._filter.village or here)

    def _on_delete(self) -> None:
        self.work.delete(self.chosen)

    def _on_import(self) -> None:
        self.go.emit(IMPORT_PAGE, None)

    def _on_export(self) -> None:
        day = self._desk.clock.today()
        name = f"{self._desk.library.unit_name}村干部花名册_{day:%Y%m%d}.xlsx"
        target = choose_target(self, self._preferences, name)
        if target is not None:
            self.work.export(Path(target), day)

    def _on_refused(self, reading: Reading) -> None:
        words = told(reading.problem, dict(reading.fields), screen_language())
        self.info.say(InfoKind.WARNING, words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
