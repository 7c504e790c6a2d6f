"""村干部: found by village and text, typed into cell by cell, added, deleted, and written out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import PersonId, VillageCadreId
from cadredesk.services.desk import Desk
from cadredesk.services.village_cadres import (
    VillageFilter,
    VillageGrid,
    is_term_over,
    read_village_cadres,
    select_village_cadres,
    villages_of,
)
from cadredesk.ui import text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.grid.columns import VILLAGE_CADRES
from cadredesk.ui.grid.pane import GridPane
from cadredesk.ui.grid.work import GridWork
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.villages.work import VillageWork
from cadredesk.ui.widgets.as_of_control import AsOfControl
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind

IMPORT_PAGE = "import"


class VillagesPage(Page):
    """Lists the members of villages' committees as a sheet that is typed and pasted into."""

    ID, ICON, CODE, SECTION = "villages", "building", "28", 4
    OFFERS = frozenset(
        {
            CommandId.REFRESH,
            CommandId.DELETE,
            CommandId.EXPORT,
            CommandId.IMPORT,
            CommandId.NEXT_PROBLEM,
        }
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._watch, self._preferences = desk, runner, watch, preferences
        self._all: tuple[VillageCadre, ...] = ()
        self._listed: tuple[VillageCadre, ...] = ()
        self._filter, self._is_read = VillageFilter(), False
        self._wanted: VillageCadreId | None = None
        self.search = self.header.add_search()
        self._delete = self.header.secondary("delete")
        self._history = self.header.secondary("history")
        self._export = self.header.secondary("arrow_export")
        self._whole = self.header.secondary()
        self._import = self.header.secondary("arrow_import")
        self._add = self.header.primary("add")
        self._menu = QMenu(self.filters)
        self.chip = self.filters.add_chip()
        self.chip.set_choices(self._menu)
        self.filters.add_trailing(AsOfControl(watch, desk.clock))
        grid = VillageGrid(desk.library)
        self.pane = GridPane(
            grid.fields, VILLAGE_CADRES, desk.code_tables(), desk.clock.today, preferences
        )
        self._cells = GridWork(self.pane, grid, desk, runner)
        self.empty = EmptyState("building")
        self.work = VillageWork(self, desk, runner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.pane)
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
        self._whole.setText(self.tr("Export with whole ID numbers…"))
        self._import.setText(self.tr("Import"))
        self._add.setText(self.tr("Add"))
        self.search.setPlaceholderText(self.tr("Name, post, ID, telephone…  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search village cadres"))
        self._history.setText(self.tr("History"))
        self.pane.table.setAccessibleName(self.title())
        self.pane.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Read when it is first looked at."""
        if not self._is_read:
            self._cells.read_words()
            self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after village cadres were written, if somebody looked at all."""
        if self._is_read and (changes.villages or changes.everything):
            self._read()
        if self._is_read:
            self._cells.refresh(changes)

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr(
            "Type to replace · F2 change · Ctrl+D fill down · Ctrl+V paste · Delete empty · "
            "Ctrl+E village roster"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.REFRESH: self._read,
            CommandId.IMPORT: self._on_import,
            CommandId.NEXT_PROBLEM: self.pane.go_to_next,
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
            self.pane.table.setFocus()
            return True
        if self._filter.village:
            self._on_cleared()
            return True
        return super().step_out()

    @property
    def chosen(self) -> tuple[VillageCadre, ...]:
        """Who is chosen in the list, from the top."""
        model, rows = self.pane.model, self.pane.table.selected_rows
        known: dict[PersonId, VillageCadre] = {each.id: each for each in self._all}
        return tuple(known[each] for each in model.ids[rows.start : rows.stop] if each in known)

    def _go_to(self, villager: VillageCadreId) -> None:
        """Take the keyboard to somebody as soon as the list has been read again."""
        self._wanted = villager

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self.pane.table.setFocus)
        self._menu.triggered.connect(self._on_village)
        self.chip.cleared.connect(self._on_cleared)
        self._watch.board_changed.connect(self._on_board)
        self._cells.written.connect(self.written)
        self._cells.told.connect(self._on_told)
        self._cells.failed.connect(self._on_failed)
        self.work.added.connect(self._go_to)
        self._delete.triggered.connect(self._on_delete)
        self._history.triggered.connect(self._on_history)
        self.pane.table.selectionModel().selectionChanged.connect(self._on_selected)
        self._export.triggered.connect(self._on_export)
        self._whole.triggered.connect(self._on_whole)
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
        self._listed = rows = select_village_cadres(self._all, self._filter)
        village = self._filter.village
        self.chip.set_label(village or self.tr("Every village"), active=bool(village))
        if self._all:
            self.empty.set_text(self.tr("Nobody matches."), self.tr("Show all"))
        else:
            words = self.tr("No village cadres yet. Import a sheet with a column of villages.")
            self.empty.set_text(words, self.tr("Import a roster"))
        current = self.pane.table.currentIndex()
        at = max(current.row(), 0), max(current.column(), 0)
        self.pane.model.show_all(rows)
        self._stack.setCurrentWidget(self.pane if rows else self.empty)
        self._stay(*at)
        self.header.set_title(self.title())
        self.header.set_count(self._count() if self._all else "")
        self._export.setEnabled(bool(self._all))
        self._on_selected()

    def _count(self) -> str:
        count = self.tr("{shown} of {all}").format(shown=len(self._listed), all=len(self._all))
        over = sum(is_term_over(each, self._watch.day) for each in self._listed)
        return text.facts(count, self.tr("terms over: {count}").format(count=over) if over else "")

    def _stay(self, row: int, column: int) -> None:
        """Keep the keyboard on its cell, or take it to whoever was just added."""
        model = self.pane.model
        new = None if self._wanted is None else model.row_of(self._wanted)
        if new is not None:
            row, column, self._wanted = new, model.column_of("post"), None
        if model.ids and (new is not None or not self.pane.table.selectedIndexes()):
            index = model.index(min(row, len(model.ids) - 1), column)
            self.pane.table.setCurrentIndex(index)

    def _take(self, wanted: VillageFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._write()

    def _on_searched(self, typed: str) -> None:
        self._take(replace(self._filter, text=typed.strip()))

    def _on_board(self, _board: object) -> None:
        self.header.set_count(self._count() if self._all else "")

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
        self._history.setEnabled(bool(self.chosen))
        self.commands_changed.emit()

    def _on_add(self) -> None:
        here = self.chosen[0].village if self.chosen else ""
        self.work.ask_for_new(villages_of(self._all), self._filter.village or here)

    def _on_delete(self) -> None:
        self.work.delete(self.chosen)

    def _on_history(self) -> None:
        column = self.pane.table.currentIndex().column()
        if self.chosen:
            self.work.show_history(self.chosen[0], self.pane.model.specs[column].name)

    def _on_import(self) -> None:
        self.go.emit(IMPORT_PAGE, None)

    def _on_export(self) -> None:
        self.work.ask_where(self._preferences, self._watch.day)

    def _on_whole(self) -> None:
        self.work.ask_for_whole(self._preferences, self._watch.day)

    def _on_told(self, words: str) -> None:
        self.info.say(InfoKind.DONE, words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
