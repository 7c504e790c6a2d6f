"""What leaves the roster: the clipboard, a roster workbook, approval forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.ids import CadreId
from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.services.cadre_views import everybody, ids_at, read_roster
from cadredesk.services.copying import note_copy
from cadredesk.services.desk import Desk
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterPage as ListPage
from cadredesk.services.read_models import RosterQuery, RosterSort
from cadredesk.services.roster_style import Order, with_style
from cadredesk.services.rosters import (
    RosterJob,
    RosterSheet,
    cadre_layouts,
    prepare_roster,
    write_roster,
)
from cadredesk.services.stroke_order import by_strokes
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.dialogs.files import open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice, FormExport, FormsAs
from cadredesk.ui.models.cadre_table_model import CadreColumn, tab_separated
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.export_dialog import (
    ExportDialog,
    ExportOffer,
    ExportWish,
    Scope,
)
from cadredesk.ui.roster.export_preview import ROWS
from cadredesk.ui.roster.feed import RosterFeed
from cadredesk.ui.roster.own_rosters import OwnRosters
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate

COLLECTION_PAGE = "collection"
_READ_FOR_PREVIEW = 200
"""Of how many people the preview looks who stands highest."""


class RosterCopy:
    """Puts the selected rows on the clipboard, also those that no page holds yet."""

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        table: RosterTable,
        feed: RosterFeed,
    ) -> None:
        self._page, self._desk, self._runner = page, desk, runner
        self._sender = Sender(page, runner)
        self._table, self._feed = table, feed
        self._rows: list[int] = []

    def run(self) -> None:
        """Copy what is selected of the list."""
        rows = self._table.selected_rows
        texts = self._table.text_rows(rows)
        if texts is not None:
            self._put(texts)
            return
        library, first, last = self._desk.library, rows[0], rows[-1]
        wanted = replace(self._feed.query, offset=first, limit=last - first + 1)
        self._rows = [row - first for row in rows]

        def work(_progress: Progress) -> ListPage:
            return read_roster(library, wanted)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, page: ListPage) -> None:
        people = [page.rows[row] for row in self._rows if row < len(page.rows)]
        self._put([self._table.cells_of(person) for person in people])

    def _put(self, rows: list[list[str]]) -> None:
        """Put the rows on the clipboard once it is noted that they leave."""
        table, library = self._table, self._desk.library
        headings = [table.cadres.heading(each) for each in table.shown_columns]
        tells_ids = CadreColumn.ID_NUMBER in table.shown_columns
        ids = IdsShown.MASKED if tells_ids else IdsShown.NONE

        def work(_progress: Progress, purpose: str) -> str:
            note_copy(library, "干部名单（复制）", len(rows), ids, purpose)
            return tab_separated(headings, rows)

        clipboard = QGuiApplication.clipboard()
        self._sender.run(Writing(work, clipboard.setText, self._on_failed))

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


class RosterExports(QObject):
    """Asks what of the list is to be written and where, and writes it off the GUI thread."""

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._watch, self._preferences = watch, preferences
        self._forms = FormExport(page, desk, runner, watch, preferences)
        self._query, self._rows, self._listed = RosterQuery(), [0], 0
        self._opens_folder = False
        self._written: Path | None = None
        self.dialog: ExportDialog | None = None
        self._own = OwnRosters(page, desk, runner)
        self._sender = Sender(page, runner)

    def ask(self, query: RosterQuery, rows: list[int], listed: int, everybody: int) -> None:
        """Write the list or what is selected of it, unless the person steps back."""
        self._query, self._rows, self._listed = query, rows, listed
        offer = ExportOffer(
            len(rows),
            listed,
            everybody,
            self._desk.library.unit_name,
            self._watch.day,
            cadre_layouts(self._desk.roster_layouts()),
            by_strokes=query.sort is RosterSort.STROKES,
        )
        self.dialog = ExportDialog(offer, self._preferences, self._page)
        self.dialog.wished.connect(self._on_wished)
        self.dialog.preview_wanted.connect(self._on_preview_wanted)
        self.dialog.collection_wanted.connect(self._on_collection)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        self._own.begin(self.dialog)
        self._on_preview_wanted(self.dialog.wish)

    def _on_wished(self, wish: ExportWish) -> None:
        chosen = _choice(wish.scope, self._query, self._rows)
        output = wish.output
        if isinstance(output, FormsAs):
            in_order = wish.style.order is Order.STROKES
            people = _by_strokes(chosen) if in_order else chosen
            self._forms.write(
                people, wish.target, output, wish.purpose, then_open=wish.opens_folder
            )
        elif isinstance(output, RosterLayout):
            self._opens_folder = wish.opens_folder
            self._write_roster(chosen, output, wish)

    def _on_collection(self) -> None:
        """Lead to the collection workbook with the people of the list."""
        self._page.go.emit(COLLECTION_PAGE, BlankVisit(self._query, self._listed))

    def _write_roster(self, chosen: Choice, layout: RosterLayout, wish: ExportWish) -> None:
        desk = self._desk
        job = self._job(layout, wish)

        def work(progress: Progress, asked: str) -> Path:
            cadres = _people(desk.library, chosen, wish.scope)
            whole = replace(job, cadres=cadres, purpose=asked or wish.purpose)
            write_roster(desk.library, desk.roster_writer, whole, progress.report)
            return wish.target

        label = translate("RosterExports", "Writing the list")
        self._sender.run(Writing(work, self._on_written, self._on_failed, label))

    def _on_preview_wanted(self, wish: ExportWish) -> None:
        """Show the first rows; of a list of people nobody else is read for that."""
        desk, layout = self._desk, wish.output
        if not isinstance(layout, RosterLayout):
            return
        chosen = _choice(wish.scope, self._query, self._rows)
        job = self._job(layout, wish)

        def work(_progress: Progress) -> tuple[RosterSheet, ExportWish]:
            people = _people(desk.library, chosen, wish.scope)
            if people is not None and layout.lists_people:
                people = _first(desk.library, people, wish.style.order)
            return prepare_roster(desk.library, replace(job, cadres=people)), wish

        self._runner.run(Task(work, self._on_previewed, self._on_failed))

    def _on_previewed(self, shown: tuple[RosterSheet, ExportWish]) -> None:
        if self.dialog is not None:
            self.dialog.show_preview(*shown)

    def _job(self, layout: RosterLayout, wish: ExportWish) -> RosterJob:
        desk, day = self._desk, self._watch.day
        layouts = desk.roster_layouts()
        return RosterJob(
            with_style(layout, wish.style, layouts),
            wish.target,
            day,
            style=wish.style,
            purpose=wish.purpose,
            rules=lambda: desk.rulebook().on(day),
        )

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_written(self, path: Path) -> None:
        self._written = path
        text = translate("RosterExports", "Written: {file}").format(file=path.name)
        verb = translate("RosterExports", "Open folder")
        self._page.info.say(InfoKind.DONE, text, verb, self._on_open_folder)
        if self._opens_folder:
            self._on_open_folder()

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


def _people(library: Library, chosen: Choice, scope: Scope) -> Sequence[CadreId] | None:
    """Return who is on the list; nobody in particular where it asks for people itself."""
    return None if scope is Scope.ASKED else chosen(library)


def _first(library: Library, people: Sequence[CadreId], order: Order) -> Sequence[CadreId]:
    """Return those who stand first, as far as that is known without reading everybody."""
    if order is Order.STROKES:
        people = by_strokes(library, people)
    return people[:_READ_FOR_PREVIEW] if order is Order.POSTS else people[:ROWS]


def selection_of(query: RosterQuery, rows: list[int]) -> Choice:
    """Return what finds the selected people on the database thread."""
    return _choice(Scope.SELECTED, query, rows)


def _by_strokes(choice: Choice) -> Choice:
    """Return what finds the same people in the order of their names by strokes."""

    def chosen(library: Library) -> Sequence[CadreId]:
        return by_strokes(library, choice(library))

    return chosen


def _choice(scope: Scope, query: RosterQuery, rows: list[int]) -> Choice:
    """Return what finds the people of a scope on the database thread."""

    def chosen(library: Library) -> Sequence[CadreId]:
        if scope is Scope.EVERYBODY:
            return everybody(library)
        return ids_at(library, query, rows if scope is Scope.SELECTED else None)

    return chosen
