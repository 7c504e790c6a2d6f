"""The views of the roster: choosing one, keeping what is shown as one's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.saved_view import SavedView
from cadredesk.services.conditions import read_number
from cadredesk.services.desk import Desk
from cadredesk.services.roster_filter import RosterFilter
from cadredesk.services.roster_views import (
    ASKED_NUMBER,
    BuiltIn,
    built_in_filter,
    check_name,
    delete_view,
    list_views,
    rename_view,
    save_view,
    update_view,
    view_filter,
)
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.line_dialog import Check, LineDialog
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import LAST_VIEW, Preferences, table_layout
from cadredesk.ui.roster.filters import FilterChips
from cadredesk.ui.roster.table import LAYOUT, RosterTable
from cadredesk.ui.roster.view_menu import View, ViewDeed
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate

_OWN_LAYOUT = table_layout("roster_view")
"""The columns of the view of one's own that is shown, until another one is."""

Kept = tuple[SavedView | None, ChangeSet]


class RosterViews(QObject):
    """Knows the views that are kept, and puts list, order and columns as one of them says."""

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        chips: FilterChips,
        table: RosterTable,
        preferences: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._library, self._runner = page, desk.library, runner
        self._chips, self._table, self._preferences = chips, table, preferences
        self._own: tuple[SavedView, ...] | None = None
        self.dialog: LineDialog | None = None
        self._asked_of = BuiltIn.SERVING
        chips.views.chosen.connect(self.choose)
        chips.views.deed_wanted.connect(self._on_deed)
        chips.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read the kept views again."""
        library = self._library

        def work(_progress: Progress) -> tuple[SavedView, ...]:
            return list_views(library)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def choose(self, view: View) -> None:
        """Show what a view lists, after asking for its number if it has one."""
        if isinstance(view, SavedView):
            self._show_own(view)
        elif view in ASKED_NUMBER:
            self._ask_number(view)
        else:
            self._show_built_in(view, built_in_filter(view))

    def _show_built_in(self, view: BuiltIn, asked: RosterFilter) -> None:
        self._table.memory.keep_in(LAYOUT)
        self._show(view, asked)

    def _show_own(self, view: SavedView) -> None:
        try:
            asked = view_filter(view)
        except UserError as error:
            self._on_failed(error)
            return
        self._preferences.set(_OWN_LAYOUT, _layout(view.columns))
        self._table.memory.keep_in(_OWN_LAYOUT)
        self._show(view, asked)

    def _show(self, view: View, asked: RosterFilter) -> None:
        self._table.columns_reset.emit()
        self._chips.show_view(view, asked)
        self._on_changed()

    def _on_changed(self) -> None:
        view = self._chips.view
        key = view.id.hex if isinstance(view, SavedView) else view.value
        self._preferences.set(LAST_VIEW, key)

    def _on_read(self, own: tuple[SavedView, ...]) -> None:
        first, self._own = self._own is None, own
        view = self._chips.view
        if isinstance(view, SavedView):
            here = {each.id: each for each in own}
            view = here.get(view.id, BuiltIn.SERVING)
            if view is BuiltIn.SERVING:
                self._show_built_in(BuiltIn.SERVING, built_in_filter(BuiltIn.SERVING))
        self._chips.offer_views(own, view)
        if first:
            self._show_last(own)

    def _show_last(self, own: tuple[SavedView, ...]) -> None:
        """Show the view of the last session, unless something else is asked for already."""
        last = self._preferences.get(LAST_VIEW)
        if self._chips.filter != RosterFilter():
            return
        kept = next((each for each in own if each.id.hex == last), None)
        if kept is not None:
            self._show_own(kept)
        elif last in set(BuiltIn):
            self._show_built_in(BuiltIn(last), built_in_filter(BuiltIn(last)))

    def _ask_number(self, view: BuiltIn) -> None:
        self._asked_of = view

        def check(text: str) -> RosterFilter:
            return built_in_filter(view, read_number(text))

        question = {
            BuiltIn.YOUNG: translate("RosterViews", "How old at most?"),
            BuiltIn.LONG_IN_TOWNSHIP: translate("RosterViews", "For how many years at least?"),
        }[view]
        verb = translate("RosterViews", "Show")
        self._ask(question, verb, check, str(ASKED_NUMBER[view]), self._on_number)

    def _on_number(self, text: str) -> None:
        view = self._asked_of
        self._show_built_in(view, built_in_filter(view, read_number(text)))

    def _on_deed(self, deed: ViewDeed) -> None:
        {
            ViewDeed.SAVE: self._ask_name,
            ViewDeed.UPDATE: self._update,
            ViewDeed.RENAME: self._ask_other_name,
            ViewDeed.DELETE: self._delete,
        }[deed]()

    def _ask_name(self) -> None:
        question = translate("RosterViews", "Name of the view")
        verb = translate("RosterViews", "Save the view")
        self._ask(question, verb, self._check_name, "", self._on_name)

    def _ask_other_name(self) -> None:
        view = self._chips.view
        if isinstance(view, SavedView):
            question = translate("RosterViews", "New name of the view")
            verb = translate("RosterViews", "Rename")
            self._ask(question, verb, self._check_other_name, view.name, self._on_other_name)

    def _check_name(self, text: str) -> None:
        check_name(text, self._own or ())

    def _check_other_name(self, text: str) -> None:
        others = tuple(each for each in self._own or () if each != self._chips.view)
        check_name(text, others)

    def _ask(
        self,
        question: str,
        verb: str,
        check: Check,
        text: str,
        answered: Callable[[str], None],
    ) -> None:
        self.dialog = LineDialog(question, verb, check, self._page.window())
        self.dialog.answered.connect(answered)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.begin(text)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_name(self, name: str) -> None:
        library, asked, columns = self._library, self._chips.filter, self._columns
        self._keep(lambda: save_view(library, name, asked, columns))

    def _on_other_name(self, name: str) -> None:
        library, view = self._library, self._chips.view
        if isinstance(view, SavedView):
            self._keep(lambda: rename_view(library, view, name))

    def _update(self) -> None:
        library, view = self._library, self._chips.view
        asked, columns = self._chips.filter, self._columns
        if isinstance(view, SavedView):
            self._keep(lambda: update_view(library, view, asked, columns))

    def _delete(self) -> None:
        library, view = self._library, self._chips.view
        if isinstance(view, SavedView):
            self._keep(lambda: (None, delete_view(library, view)))

    def _keep(self, deed: Callable[[], Kept]) -> None:
        def work(_progress: Progress) -> Kept:
            return deed()

        self._runner.run(Task(work, self._on_kept, self._on_failed))

    def _on_kept(self, kept: Kept) -> None:
        view, changes = kept
        if view is None:
            words = translate("RosterViews", "The view is deleted. Ctrl+Z brings it back.")
        else:
            words = translate("RosterViews", "The view “{name}” is kept. Ctrl+Z takes it back.")
            words = words.format(name=view.name)
            others = (each for each in self._own or () if each.id != view.id)
            self._own = (*others, view)
            self._chips.offer_views(self._own, view)
            self._show_own(view)
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)

    @property
    def _columns(self) -> str:
        return json.dumps(self._table.memory.kept)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


def _layout(columns: str) -> dict[str, Any]:
    """The layout of a kept text; the usual one where another version wrote it."""
    try:
        kept = json.loads(columns)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
