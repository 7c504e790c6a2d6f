"""Which cadres the roster lists: by what is typed, by status, by alerts, by a given list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Severity, SubjectKind
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.read_models import RosterQuery, RosterSort
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import Mark
from cadredesk.ui.widgets.filter_bar import FilterBar


class People(StrEnum):
    """Whom the list is about."""

    SERVING = "serving"
    EVERYBODY = "everybody"
    GONE = "gone"

    @property
    def statuses(self) -> frozenset[CadreStatus]:
        """Return the statuses that are listed."""
        everybody = frozenset(CadreStatus)
        serving = frozenset({CadreStatus.SERVING})
        return {
            People.SERVING: serving,
            People.EVERYBODY: everybody,
            People.GONE: everybody - serving,
        }[self]


class Alerted(StrEnum):
    """Whether only people with alerts are listed, and with which."""

    NO_MATTER = "no_matter"
    ANY = "any"
    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    CHECK = "check"

    @property
    def severities(self) -> frozenset[Severity]:
        """Return the severities of which a person must have one."""
        if self is Alerted.NO_MATTER:
            return frozenset()
        return frozenset(Severity) if self is Alerted.ANY else frozenset({Severity(self.value)})


_NAMED_SORTS = (RosterSort.ORDER, RosterSort.NAME, RosterSort.STROKES)
"""The orders that are no column's, and the one of the names."""


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """What the person asked for; `listed` is a list that another page led here with."""

    text: str = ""
    people: People = People.SERVING
    alerted: Alerted = Alerted.NO_MATTER
    listed: frozenset[CadreId] | None = None
    sort: RosterSort = RosterSort.ORDER
    descending: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether somebody may be missing because of a condition."""
        conditions = (self.text, self.listed is not None, self.alerted is not Alerted.NO_MATTER)
        return any(conditions) or self.people is not People.SERVING

    def query(self, board: AlertBoard) -> RosterQuery:
        """Return the list that this asks for on the day of a board."""
        return RosterQuery(
            text=self.text,
            statuses=self.people.statuses,
            only=self._only(board),
            sort=self.sort,
            descending=self.descending,
        )

    def _only(self, board: AlertBoard) -> frozenset[CadreId] | None:
        wanted = self.alerted.severities
        if not wanted:
            return self.listed
        alerted = frozenset(
            CadreId(alert.subject.id)
            for alert in board.alerts
            if alert.severity in wanted
            and alert.subject.kind is SubjectKind.CADRE
            and alert.subject.id is not None
        )
        return alerted if self.listed is None else alerted & self.listed


class FilterChips(QObject):
    """The conditions of the roster as chips of its filter bar.

    Signals:
        changed: Another list is wanted.
        placing_wanted: Somebody shall stand elsewhere by strokes than strokes say.
    """

    changed = Signal()
    placing_wanted = Signal()

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar)
        self.filter = RosterFilter()
        self._people_menu, self._alerted_menu, self._sort_menu = QMenu(bar), QMenu(bar), QMenu(bar)
        self._people = bar.add_chip()
        self._alerted = bar.add_chip()
        self._sorted = bar.add_chip()
        self._listed = bar.add_chip()
        for people in People:
            self._people_menu.addAction("").setData(people.value)
        for alerted in Alerted:
            self._alerted_menu.addAction("").setData(alerted.value)
        for sort in _NAMED_SORTS:
            self._sort_menu.addAction("").setData(sort.value)
        self._sort_menu.addSeparator()
        self._placing = self._sort_menu.addAction("")
        self._sorted.set_choices(self._sort_menu)
        self._people.set_choices(self._people_menu)
        self._alerted.set_choices(self._alerted_menu)
        self._people_menu.triggered.connect(self._on_people)
        self._alerted_menu.triggered.connect(self._on_alerted)
        self._sort_menu.triggered.connect(self._on_sorted)
        self._sorted.cleared.connect(self._on_sorted_cleared)
        self._people.cleared.connect(self._on_people_cleared)
        self._alerted.cleared.connect(self._on_alerted_cleared)
        self._listed.cleared.connect(self._on_listed_cleared)
        self._listed.clicked.connect(self._on_listed_cleared)

    def search(self, typed: str) -> None:
        """Look for what was typed, whatever else is asked for."""
        self._take(replace(self.filter, text=typed.strip()))

    def show_listed(self, cadres: frozenset[CadreId]) -> None:
        """List these people alone, the gone ones among them."""
        people = People.EVERYBODY
        self._take(replace(self.filter, text="", people=people, listed=cadres))

    def sort(self, sort: RosterSort, *, descending: bool) -> None:
        """List the same people in another order."""
        self._take(replace(self.filter, sort=sort, descending=descending))

    def widen(self) -> None:
        """Look for the same text among everybody."""
        text, order = self.filter.text, self.filter.sort
        self._take(
            RosterFilter(text, People.EVERYBODY, sort=order, descending=self.filter.descending)
        )

    def clear(self) -> None:
        """Drop every condition; the order stays."""
        self._take(RosterFilter(sort=self.filter.sort, descending=self.filter.descending))

    def retranslate(self) -> None:
        """Put every text anew."""
        for action in self._people_menu.actions():
            action.setText(self._people_name(People(action.data())))
        for action in self._alerted_menu.actions():
            action.setText(self._alerted_name(Alerted(action.data())))
        for action in self._sort_menu.actions()[: len(_NAMED_SORTS)]:
            action.setText(self._sort_name(RosterSort(action.data())))
        self._placing.setText(self.tr("Why so by strokes, and exceptions…"))
        self._write()

    def _take(self, wanted: RosterFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self._write()
            self.changed.emit()

    def _write(self) -> None:
        people, alerted, listed = self.filter.people, self.filter.alerted, self.filter.listed
        self._people.set_label(
            self.tr("View: {choice}").format(choice=self._people_name(people)),
            active=people is not People.SERVING,
        )
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

    def _people_name(self, people: People) -> str:
        return {
            People.SERVING: self.tr("Serving"),
            People.EVERYBODY: self.tr("Everybody"),
            People.GONE: self.tr("Left and retired"),
        }[people]

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

    def _on_people(self, action: QAction) -> None:
        self._take(replace(self.filter, people=People(action.data())))

    def _on_alerted(self, action: QAction) -> None:
        self._take(replace(self.filter, alerted=Alerted(action.data())))

    def _on_people_cleared(self) -> None:
        self._take(replace(self.filter, people=People.SERVING))

    def _on_alerted_cleared(self) -> None:
        self._take(replace(self.filter, alerted=Alerted.NO_MATTER))

    def _on_listed_cleared(self) -> None:
        self._take(replace(self.filter, listed=None, people=People.SERVING))
