"""干部: the list of cadres, what is known of one of them, and the way to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import ListPlace, count_people
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import CadreSummary, LibraryCounts, RosterSort
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.cadre_file.visit import FileVisit
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.models.roles import Index
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.edits import RosterEdits
from cadredesk.ui.roster.exports import RosterCopy, RosterExports
from cadredesk.ui.roster.feed import RosterFeed
from cadredesk.ui.roster.filters import FilterChips
from cadredesk.ui.roster.grid_mode import GridMode
from cadredesk.ui.roster.layout import RosterLayout
from cadredesk.ui.roster.menu import RosterMenu
from cadredesk.ui.roster.search import RosterSearch
from cadredesk.ui.roster.summary_feed import SummaryFeed
from cadredesk.ui.widgets.as_of_control import AsOfControl
from cadredesk.ui.widgets.info_bar import InfoKind

FILE_PAGE, IMPORT_PAGE = "cadre_file", "import"


class RosterPage(Page):
    """Lists cadres as the person asks, and leads on to files, forms and rosters."""

    ID, ICON, CODE, SECTION = "roster", "people", "20", 2
    OFFERS = frozenset(
        {
            CommandId.OPEN,
            CommandId.EXPORT,
            CommandId.IMPORT,
            CommandId.FORM,
            CommandId.EXPLAIN,
            CommandId.INSPECTOR,
            CommandId.REFRESH,
            *RosterEdits.OFFERS,
            *GridMode.OFFERS,
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
        self._desk, self._runner, self._watch = desk, runner, watch
        self._counts: LibraryCounts | None = None
        self._total, self._opens_when_shown = 0, False
        self._search = RosterSearch(self.header.add_search())
        self._export = self.header.secondary("arrow_export")
        self._import = self.header.primary("arrow_import")
        self._chips = FilterChips(self.filters)
        self._grid = GridMode(self, desk, runner, preferences)
        self._view = RosterLayout(preferences, self._grid.pane)
        self._table, self._inspector = self._view.table, self._view.inspector
        self.filters.add_trailing(AsOfControl(watch, desk.clock))
        self.filters.add_trailing(self._view.columns)
        self.body.addWidget(self._view, 1)
        self._feed = RosterFeed(desk.library, runner, self._table.cadres, self)
        self._summary = SummaryFeed(desk.library, runner, watch, self._inspector)
        self._exports = RosterExports(self, desk, runner, watch, preferences)
        self._copy = RosterCopy(self, desk, runner, self._table, self._feed)
        self._edits = RosterEdits(self, desk, runner, self._table, self._feed)
        self._table.cadres.show_board(watch.board)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Cadres")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._search.retranslate()
        self._export.setText(self.tr("Export"))
        self._grid.retranslate()
        self._import.setText(self.tr("Import"))
        self._chips.retranslate()
        self._view.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Show the list, or the people that another page led here with."""
        if isinstance(argument, frozenset):
            self._search.clear()
            self._chips.show_listed(argument)
        if self._counts is None:
            self._read_all()

    def refresh(self, changes: ChangeSet) -> None:
        """Read the list again after something was written."""
        if changes.cadres or "stroke_placement" in changes.entities or changes.everything:
            self._table.stay()
            self._read_all()
            self._summary.renew()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        if self._grid.is_on:
            return self._grid.hint()
        keys = self.tr("Enter open file · Ctrl+P approval form · Ctrl+E export · F4 summary")
        count = self._table.selected_count
        words = self.tr("{count} selected · {keys}").format(count=count, keys=keys)
        return keys if count < 2 else words

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.REFRESH: self._watch.recompute,
            CommandId.IMPORT: self._on_import,
            CommandId.GRID: self._grid.toggle,
        }
        if self._grid.is_on:
            return {**handlers, **self._grid.commands()}
        handlers[CommandId.INSPECTOR] = self._view.toggle_inspector
        person = self._current
        if person is not None:
            handlers[CommandId.OPEN] = self._on_open
            handlers.update(self._edits.commands())
            handlers[CommandId.FORM] = self._on_form
            handlers[CommandId.EXPORT] = self._on_export
            if self._watch.board.of(person.id):
                handlers[CommandId.EXPLAIN] = self._view.explain
        return handlers

    def step_out(self) -> bool:
        """Leave the sum, the search, the conditions, the inspector: one at a time."""
        if self._grid.is_on:
            self._grid.toggle()
            return True
        if self._inspector.is_explaining:
            self._inspector.stop_explaining()
            return True
        if self._search.clear():
            self._table.setFocus()
            return True
        return super().step_out() or self._view.split.close_inspector()

    def set_breadth(self, breadth: Breadth) -> None:
        """Have the inspector beside the list where there is room."""
        super().set_breadth(breadth)
        self._view.set_breadth(breadth)

    def _connect(self) -> None:
        self._search.searched.connect(self._chips.search)
        self._search.entered.connect(self._on_search_entered)
        self._search.left.connect(self._table.setFocus)
        self._export.triggered.connect(self._on_export)
        self._grid.switched.connect(self._on_switched)
        self._import.triggered.connect(self._on_import)
        self._chips.changed.connect(self._on_conditions)
        self._chips.placing_wanted.connect(self._edits.names.ask)
        self._table.sort_wanted.connect(self._on_sort)
        self._table.typed.connect(self._search.begin)
        self._table.copy_wanted.connect(self._copy.run)
        self._table.row_changed.connect(self._on_row)
        self._table.opened.connect(self._on_open)
        self._table.menu_wanted.connect(self._on_menu)
        self._table.selection_changed.connect(self.hint_changed)
        self._feed.shown.connect(self._on_list_shown)
        self._feed.failed.connect(self._on_failed)
        self._summary.failed.connect(self._on_failed)
        self._watch.board_changed.connect(self._on_board)
        self._inspector.open_wanted.connect(self._on_open)
        self._inspector.form_wanted.connect(self._on_form)
        self._view.nobody.chosen.connect(self._on_import)
        self._view.no_match.chosen.connect(self._on_clear)
        self._view.no_match.alternative_chosen.connect(self._chips.widen)

    @property
    def _current(self) -> CadreSummary | None:
        value = self._table.current_value()
        return value if isinstance(value, CadreSummary) else None

    def _read_all(self) -> None:
        library = self._desk.library

        def count(_progress: Progress) -> LibraryCounts:
            return count_people(library)

        self._runner.run(Task(count, self._on_counted, self._on_failed))
        self._feed.ask(self._chips.filter.query(self._watch.board))
        self._feed.renew()

    def _write(self) -> None:
        self.header.set_title(self.title())
        self.header.set_count(self._count_text())
        if self._counts is not None:
            self._view.show_state(matches=bool(self._total), people=bool(self._counts.cadres))
        self.hint_changed.emit()
        self.commands_changed.emit()

    def _count_text(self) -> str:
        if self._counts is None:
            return ""
        text = self.tr("%n person(s), {serving} serving", "", self._counts.cadres)
        if self._chips.filter.is_narrowed:
            text = self.tr("{listed} of %n person(s)", "", self._counts.cadres)
        return text.format(serving=self._counts.serving, listed=self._total)

    def _on_counted(self, counts: LibraryCounts) -> None:
        self._counts = counts
        self._write()

    def _on_list_shown(self) -> None:
        self._total = self._table.cadres.rowCount()
        self._summary.follow(self._current)
        self._grid.follow(self._feed.query)
        self._write()
        if self._opens_when_shown:
            self._opens_when_shown = False
            self._on_open()

    def _on_conditions(self) -> None:
        query = self._chips.filter.query(self._watch.board)
        self._table.show_sort(query.sort, descending=query.descending)
        self._feed.ask(query)

    def _on_sort(self, sort: RosterSort, descending: bool) -> None:
        self._table.stay()
        self._chips.sort(sort, descending=descending)

    def _on_switched(self) -> None:
        self._view.set_as_sheet(self._grid.is_on)
        for action in (self._export, self._import):
            action.setEnabled(not self._grid.is_on)
        self._write()

    def _on_board(self, board: AlertBoard) -> None:
        self._table.cadres.show_board(board)
        self._on_conditions()
        self.commands_changed.emit()

    def _on_search_entered(self) -> None:
        self._opens_when_shown = self._feed.is_pending
        if not self._opens_when_shown:
            self._on_open()

    def _on_row(self, _index: Index) -> None:
        self._summary.follow(self._current)
        self.commands_changed.emit()

    def _on_open(self, _index: object = None) -> None:
        person = self._current
        if person is not None:
            row = self._table.currentIndex().row()
            place = ListPlace(self._feed.query, row, self._total)
            self.go.emit(FILE_PAGE, FileVisit(person.id, place))

    def _on_import(self) -> None:
        self.go.emit(IMPORT_PAGE, None)

    def _on_export(self) -> None:
        everybody = 0 if self._counts is None else self._counts.cadres
        self._exports.ask(self._feed.query, self._table.selected_rows, self._total, everybody)

    def _on_form(self) -> None:
        self._exports.forms(self._feed.query, self._table.selected_rows)

    def _on_clear(self) -> None:
        self._search.clear()
        self._chips.clear()

    def _on_menu(self, position: QPoint) -> None:
        RosterMenu(self.commands(), self._table, self).popup(position)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
