"""Which cadres the roster lists: by what is typed, by status, by alerts, by a given list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.domain.ids import CadreId
from cadredesk.domain.saved_view import SavedView
from cadredesk.services.conditions import Condition
from cadredesk.services.read_models import RosterSort
from cadredesk.services.roster_filter import Alerted, People, RosterFilter
from cadredesk.services.roster_views import BuiltIn, built_in_filter
from cadredesk.ui.conditions.dialog import ConditionDialog, Words
from cadredesk.ui.conditions.row import ConditionRow
from cadredesk.ui.mark_text import label
from cadredesk.ui.roster.view_menu import View, ViewMenu, view_name
from cadredesk.ui.theme import Mark
from cadredesk.ui.widgets.filter_bar import FilterBar

_NAMED_SORTS = (RosterSort.ORDER, RosterSort.NAME, RosterSort.STROKES)
"""The orders that are no column's, and the one of the names."""


class FilterChips(QObject):
    """The conditions of the roster as chips of its filter bar, and as sentences under it.

    Signals:
        changed: Another list is wanted.
        words_wanted: A condition is being made: which words are in use?
        placing_wanted: Somebody shall stand elsewhere by strokes than strokes say.
    """

    changed = Signal()
    words_wanted = Signal()
    placing_wanted = Signal()

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.row = ConditionRow()
        self.dialog: ConditionDialog | None = None
        self._words: Words = {}
        self._edited: int | None = None
        self.filter = RosterFilter()
        self.view: View = BuiltIn.SERVING
        self._as_chosen, self._own = self.filter, tuple[SavedView, ...]()
        self.views, self._alerted_menu, self._sort_menu = ViewMenu(bar), QMenu(bar), QMenu(bar)
        self._view = bar.add_chip()
        self._alerted = bar.add_chip()
        self._sorted = bar.add_chip()
        self._listed = bar.add_chip()
        for alerted in Alerted:
            self._alerted_menu.addAction("").setData(alerted.value)
        for sort in _NAMED_SORTS:
            self._sort_menu.addAction("").setData(sort.value)
        self._sort_menu.addSeparator()
        self._placing = self._sort_menu.addAction("")
        self._sorted.set_choices(self._sort_menu)
        self._view.set_choices(self.views)
        self._alerted.set_choices(self._alerted_menu)
        self._add = bar.add_chip()
        self._connect()

    def show_view(self, view: View, asked: RosterFilter) -> None:
        """List what a view lists, with what is typed into the search."""
        self._call(view, replace(asked, text=self.filter.text))

    def offer_views(self, own: tuple[SavedView, ...], current: View) -> None:
        """Offer these views of one's own; the present one may be called otherwise."""
        self._own, self.view = own, current
        self._write()

    def search(self, typed: str) -> None:
        """Look for what was typed, whatever else is asked for."""
        self._take(replace(self.filter, text=typed.strip()))

    def show_listed(self, cadres: frozenset[CadreId]) -> None:
        """List these people alone, the gone ones among them."""
        self._call(BuiltIn.EVERYBODY, RosterFilter(people=People.EVERYBODY, listed=cadres))

    def sort(self, sort: RosterSort, *, descending: bool) -> None:
        """List the same people in another order."""
        self._take(replace(self.filter, sort=sort, descending=descending))

    def add_condition(self) -> None:
        """Ask for one condition more."""
        self._ask(None)

    def keep_condition(self, condition: Condition, at: int | None = None) -> None:
        """Ask for one condition more, or for another in the place of one."""
        kept = list(self.filter.conditions)
        if at is not None:
            kept[at] = condition
        elif condition not in kept:
            kept.append(condition)
        self._take(replace(self.filter, conditions=tuple(kept)))

    def use_words(self, words: Words) -> None:
        """Offer the words that are in use."""
        self._words = words
        if self.dialog is not None:
            self.dialog.use_words(words)

    def step_out(self) -> bool:
        """Take the last sentence away; False if there is none."""
        return self.row.remove_last()

    def widen(self) -> None:
        """Look for the same text among everybody."""
        self.show_view(BuiltIn.EVERYBODY, self._in_order(built_in_filter(BuiltIn.EVERYBODY)))

    def clear(self) -> None:
        """Drop every condition; the order stays."""
        self._call(BuiltIn.SERVING, self._in_order(RosterFilter()))

    def retranslate(self) -> None:
        """Put every text anew."""
        for action in self._alerted_menu.actions():
            action.setText(self._alerted_name(Alerted(action.data())))
        for action in self._sort_menu.actions()[: len(_NAMED_SORTS)]:
            action.setText(self._sort_name(RosterSort(action.data())))
        self._placing.setText(self.tr("Why so by strokes, and exceptions…"))
        self._write()

    @property
    def is_changed(self) -> bool:
        """Whether something else is asked for than the view says, but for search and order."""
        given = self._in_order(replace(self._as_chosen, text=self.filter.text))
        return self.filter != given

    def _connect(self) -> None:
        self._alerted_menu.triggered.connect(self._on_alerted)
        self._sort_menu.triggered.connect(self._on_sorted)
        self._sorted.cleared.connect(self._on_sorted_cleared)
        self._view.cleared.connect(self._on_view_cleared)
        self._alerted.cleared.connect(self._on_alerted_cleared)
        self._listed.cleared.connect(self._on_listed_cleared)
        self._listed.clicked.connect(self._on_listed_cleared)
        self._add.clicked.connect(self.add_condition)
        self.row.changed.connect(self._on_row)
        self.row.edit_wanted.connect(self._on_edit)

    def _in_order(self, asked: RosterFilter) -> RosterFilter:
        return replace(asked, sort=self.filter.sort, descending=self.filter.descending)

    def _call(self, view: View, asked: RosterFilter) -> None:
        self.view, self._as_chosen = view, asked
        if asked == self.filter:
            self._write()
        self._take(asked)

    def _take(self, wanted: RosterFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self._write()
            self.changed.emit()

    def _ask(self, at: int | None) -> None:
        self._edited = at
        begun = None if at is None else self.filter.conditions[at]
        self.dialog = ConditionDialog(self._words, self._bar.window(), begun)
        self.dialog.made.connect(self._on_made)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        self.words_wanted.emit()

    def _on_edit(self, at: int) -> None:
        self._ask(at)

    def _on_made(self, condition: Condition) -> None:
        self.keep_condition(condition, self._edited)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_row(self) -> None:
        self._take(replace(self.filter, conditions=self.row.conditions, match=self.row.match))

    def _write(self) -> None:
        self._add.set_label(self.tr("＋ Condition"))
        self.row.show_conditions(self.filter.conditions, self.filter.match)
        alerted, listed = self.filter.alerted, self.filter.listed
        self.views.show_views(self._own, self.view)
        name = view_name(self.view).rstrip("…")
        text = self.tr("View: {choice} (changed)") if self.is_changed else self.tr("View: {choice}")
        self._view.set_label(text.format(choice=name), active=self.view is not BuiltIn.SERVING)
        self._alerted.set_label(
            self.tr("Alerts: {choice}").format(choice=self._alerted_name(alerted)),
            active=alerted is not Alerted.NO_MATTER,
        )
        sort = self.filter.sort
        self._sorted.set_label(
            self.tr("Order: {choice}").format(choice=self._sort_name(sort)),
            active=sort is not RosterSort.ORDER,
        )
        count = 0 if listed is None else len(listed)
        self._listed.set_label(
            self.tr("A list of %n person(s)", "", count), active=listed is not None
        )
        self._listed.setVisible(listed is not None)

    def _alerted_name(self, alerted: Alerted) -> str:
        if alerted is Alerted.NO_MATTER:
            return self.tr("No matter")
        return self.tr("Any") if alerted is Alerted.ANY else label(Mark(alerted.value))

    def _sort_name(self, sort: RosterSort) -> str:
        names = {
            RosterSort.ORDER: self.tr("The unit's own"),
            RosterSort.NAME: self.tr("Names by pinyin"),
            RosterSort.STROKES: self.tr("Surnames by strokes"),
        }
        return names.get(sort) or self.tr("By a column")

    def _on_sorted(self, action: QAction) -> None:
        if action is self._placing:
            self.placing_wanted.emit()
        else:
            self.sort(RosterSort(action.data()), descending=False)

    def _on_sorted_cleared(self) -> None:
        self.sort(RosterSort.ORDER, descending=False)

    def _on_alerted(self, action: QAction) -> None:
        self._take(replace(self.filter, alerted=Alerted(action.data())))

    def _on_view_cleared(self) -> None:
        self.show_view(BuiltIn.SERVING, self._in_order(RosterFilter()))

    def _on_alerted_cleared(self) -> None:
        self._take(replace(self.filter, alerted=Alerted.NO_MATTER))

    def _on_listed_cleared(self) -> None:
        self._on_view_cleared()
