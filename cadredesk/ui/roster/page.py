"""干部: the list of cadres, what is known of one of them, and the way to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.cadre_views import ListPlace
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import CadreSummary
from cadredesk.services.roster_views import SAVED_VIEW
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.models.roles import Index
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.photo_visit import PhotoVisit
from cadredesk.ui.photos.batch import PhotoBatch
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.edits import RosterEdits
from cadredesk.ui.roster.exports import RosterCopy, RosterExports
from cadredesk.ui.roster.grid_mode import GridMode
from cadredesk.ui.roster.layout import RosterLayout
from cadredesk.ui.roster.leads import ListLeads
from cadredesk.ui.roster.listing import RosterListing
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
            CommandId.EXPLAIN,
            CommandId.INSPECTOR,
            CommandId.REFRESH,
            CommandId.PHOTOS,
            *ListLeads.OFFERS,
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
        self._watch = watch
        self._opens_when_shown = False
        self._search = RosterSearch(self.header.add_search())
        self._export = self.header.secondary("arrow_export")
        self._import = self.header.secondary("arrow_import")
        self._new = self.header.primary("person_add")
        self._grid = GridMode(self, desk, runner, preferences)
        self._view = RosterLayout(preferences, self._grid.pane)
        self._table, self._inspector = self._view.table, self._view.inspector
        self._listing = RosterListing(self, desk, runner, watch, self._table, preferences)
        self._leads = ListLeads(self, self._listing, self._table)
        self.chips = self._listing.chips
        self.filters.add_trailing(AsOfControl(watch, desk.clock))
        self.filters.add_trailing(self._view.columns)
        self.body.addWidget(self._grid.strip)
        self.body.addWidget(self.chips.row)
        self.body.addWidget(self._view, 1)
        self._summary = SummaryFeed(desk.library, runner, watch, self._inspector)
        self._exports = RosterExports(self, desk, runner, watch, preferences)
        self._copy = RosterCopy(self, desk, runner, self._table, self._listing.feed)
        self._edits = RosterEdits(self, desk, runner, self._table, self._listing.feed)
        self.photos = PhotoBatch(self, desk, runner, preferences)
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
        self._new.setText(self.tr("New cadre"))
        self._import.setText(self.tr("Import"))
        self.chips.retranslate()
        self._view.retranslate()
        self._write()

    def shown(self, argument: object = None) -> None:
        """Show the list, or the people that another page led here with."""
        if isinstance(argument, frozenset):
            self._search.clear()
            self.chips.show_listed(argument)
        elif isinstance(argument, PhotoVisit):
            self.photos.ask()
            self.photos.take(argument.paths)
        if self._listing.everybody is None:
            self._listing.read_views()
            self._listing.read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read the list again after something was written."""
        self._grid.refresh(changes)
        if SAVED_VIEW in changes.entities:
            self._listing.read_views()
        if changes.cadres or "stroke_placement" in changes.entities or changes.everything:
            self._table.stay()
            self._listing.read()
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
            **self._leads.commands(),
            CommandId.GRID: self._grid.toggle,
            CommandId.PHOTOS: self.photos.ask,
        }
        if self._grid.is_on:
            return {**handlers, **self._grid.commands()}
        handlers[CommandId.INSPECTOR] = self._view.toggle_inspector
        person = self._current
        if person is not None:
            handlers[CommandId.OPEN] = self._on_open
            handlers.update(self._edits.commands())
            handlers[CommandId.FORM] = self._leads.to_forms
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
        if self.chips.step_out():
            return True
        return super().step_out() or self._view.split.close_inspector()

    def set_breadth(self, breadth: Breadth) -> None:
        """Have the inspector beside the list where there is room."""
        super().set_breadth(breadth)
        self._view.set_breadth(breadth)

    def _connect(self) -> None:
        self._search.searched.connect(self.chips.search)
        self._search.entered.connect(self._on_search_entered)
        self._search.left.connect(self._table.setFocus)
        self._export.triggered.connect(self._on_export)
        self._grid.switched.connect(self._on_switched)
        self._new.triggered.connect(self.new_wanted)
        self._import.triggered.connect(self._on_import)
        self.chips.placing_wanted.connect(self._edits.names.ask)
        self._table.typed.connect(self._search.begin)
        self._table.copy_wanted.connect(self._copy.run)
        self._table.row_changed.connect(self._on_row)
        self._table.opened.connect(self._on_open)
        self._table.menu_wanted.connect(self._on_menu)
        self._table.selection_changed.connect(self._show_verbs)
        self._table.selection_changed.connect(self.hint_changed)
        self._table.selection_changed.connect(self.commands_changed)
        self._listing.shown.connect(self._on_list_shown)
        self._listing.counted.connect(self._write)
        self._listing.failed.connect(self._on_failed)
        self._summary.failed.connect(self._on_failed)
        self._watch.board_changed.connect(self._on_board)
        self._inspector.open_wanted.connect(self._on_open)
        self._inspector.form_wanted.connect(self._leads.to_forms)
        self._inspector.rule_wanted.connect(self.go_to_rule)
        self._view.nobody.chosen.connect(self._on_import)
        self._view.nobody.alternative_chosen.connect(self.new_wanted)
        self._view.no_match.chosen.connect(self._on_clear)
        self._view.no_match.alternative_chosen.connect(self.chips.widen)

    @property
    def _current(self) -> CadreSummary | None:
        value = self._table.current_value()
        return value if isinstance(value, CadreSummary) else None

    def _write(self) -> None:
        self.header.set_title(self.title())
        self.header.set_count(self._listing.count_text())
        everybody = self._listing.everybody
        if everybody is not None:
            self._view.show_state(matches=bool(self._listing.listed), people=bool(everybody))
        self._show_verbs()
        self.hint_changed.emit()
        self.commands_changed.emit()

    def _show_verbs(self) -> None:
        count = 0 if self._grid.is_on else self._table.selected_count
        self._view.show_verbs(count, self.commands())

    def _on_list_shown(self) -> None:
        self._summary.follow(self._current)
        self._grid.follow(self._listing.query)
        self._write()
        if self._opens_when_shown:
            self._opens_when_shown = False
            self._on_open()

    def _on_switched(self) -> None:
        self._view.set_as_sheet(self._grid.is_on)
        for action in (self._export, self._new, self._import):
            action.setEnabled(not self._grid.is_on)
        self._write()

    def _on_board(self, _board: object) -> None:
        self.commands_changed.emit()

    def _on_search_entered(self) -> None:
        self._opens_when_shown = self._listing.feed.is_pending
        if not self._opens_when_shown:
            self._on_open()

    def _on_row(self, _index: Index) -> None:
        self._summary.follow(self._current)
        self.commands_changed.emit()

    def _on_open(self, _index: object = None) -> None:
        person = self._current
        if person is not None:
            row = self._table.currentIndex().row()
            place = ListPlace(self._listing.query, row, self._listing.listed)
            self.go.emit(FILE_PAGE, FileVisit(person.id, place))

    def _on_import(self) -> None:
        self.go.emit(IMPORT_PAGE, None)

    def _on_export(self) -> None:
        listing, rows = self._listing, self._table.selected_rows
        self._exports.ask(listing.query, rows, listing.listed, listing.everybody or 0)

    def _on_clear(self) -> None:
        self._search.clear()
        self.chips.clear()

    def _on_menu(self, position: QPoint) -> None:
        RosterMenu(self.commands(), self._table, self).popup(position)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
