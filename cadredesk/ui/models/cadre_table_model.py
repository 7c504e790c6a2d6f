"""A list of cadres of any length as rows of a table; pages of it are fetched as they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.words import CadreStatus, Category, Tier
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.read_models import CadreSummary, RosterSort
from cadredesk.ui import alert_text, text
from cadredesk.ui.fields import field_name
from cadredesk.ui.mark_text import spoken
from cadredesk.ui.models.roles import ROOT, SEVERITY_ROLE, VALUE_ROLE, Index, Role

PAGE_ROWS = 200
_KEPT_PAGES = 50
"""How many pages stay in memory: ten thousand people around where somebody looks."""

_ANSWERED = frozenset(
    (
        Role.DisplayRole,
        VALUE_ROLE,
        SEVERITY_ROLE,
        Role.ToolTipRole,
        Role.AccessibleTextRole,
    )
)


class CadreColumn(IntEnum):
    """What a column says about a cadre, in the order it is offered."""

    NAME = 0
    SEX = 1
    BORN = 2
    POSTS = 3
    IN_POST_SINCE = 4
    QUALIFICATION = 5
    ALERT = 6
    BEGAN_WORK = 7
    JOINED_PARTY = 8
    POLITICAL = 9
    TIER = 10
    TIER_SINCE = 11
    GRADE = 12
    GRADE_SINCE = 13
    ETHNIC_GROUP = 14
    ANCESTRAL_HOME = 15
    CATEGORY = 16
    GROUP = 17
    STATUS = 18
    PHONE = 19
    ID_NUMBER = 20
    NOTE = 21
    TAGS = 22
    BIRTHPLACE = 23
    CAME_TO_TOWNSHIP = 24
    HEALTH = 25
    PROFESSIONAL_TITLE = 26
    EXPERTISE = 27


SORTS = {
    CadreColumn.NAME: RosterSort.NAME,
    CadreColumn.SEX: RosterSort.SEX,
    CadreColumn.BORN: RosterSort.BORN_ON,
    CadreColumn.POSTS: RosterSort.CURRENT_POSTS,
    CadreColumn.IN_POST_SINCE: RosterSort.IN_POST_SINCE,
    CadreColumn.QUALIFICATION: RosterSort.QUALIFICATION,
    CadreColumn.BEGAN_WORK: RosterSort.BEGAN_WORK_ON,
    CadreColumn.JOINED_PARTY: RosterSort.JOINED_PARTY_ON,
    CadreColumn.GRADE_SINCE: RosterSort.GRADE_SINCE,
}
"""What a list can be sorted by; the other columns do not answer a click."""


class CadreTableModel(QAbstractTableModel):
    """Knows how long the list is and holds the pages it was given.

    Signals:
        page_wanted: Rows are looked at that it does not hold; carries the first row of
            their page. `put` or `give_up` answers it.
    """

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: dict[int, tuple[CadreSummary, ...]] = {}
        self._wanted: set[int] = set()
        self._board: AlertBoard | None = None

    def show_list(self, total: int, first: Sequence[CadreSummary]) -> None:
        """Show another list: how long it is, and its first page."""
        self.beginResetModel()
        self._total = total
        self._pages = {0: tuple(first)}
        self._wanted = set()
        self.endResetModel()

    def put(self, first_row: int, rows: Sequence[CadreSummary]) -> None:
        """Take a page that was wanted."""
        page = first_row // PAGE_ROWS
        self._wanted.discard(page)
        self._pages.pop(page, None)
        self._pages[page] = tuple(rows)
        while len(self._pages) > _KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        if rows and first_row < self._total:
            last = min(first_row + len(rows), self._total) - 1
            self.dataChanged.emit(
                self.index(first_row, 0), self.index(last, self.columnCount() - 1)
            )

    def give_up(self, first_row: int) -> None:
        """Take note that a page does not come; it is wanted again when it is seen again."""
        self._wanted.discard(first_row // PAGE_ROWS)

    def show_board(self, board: AlertBoard) -> None:
        """Show ages and alerts as of another day."""
        self._board = board
        self._repaint()

    def summary(self, row: int) -> CadreSummary | None:
        """Return who stands in a row, None while the page is not here."""
        page = self._pages.get(row // PAGE_ROWS)
        at = row % PAGE_ROWS
        return page[at] if page is not None and at < len(page) else None

    def row_of(self, cadre: CadreId) -> int | None:
        """Return the row of a person in the pages that are here."""
        for page, rows in self._pages.items():
            for at, summary in enumerate(rows):
                if summary.id == cadre:
                    return page * PAGE_ROWS + at
        return None

    def cell_text(self, summary: CadreSummary, column: CadreColumn) -> str:
        """Return what a cell says about somebody, for the screen and for the clipboard."""
        if column is CadreColumn.BORN:
            if self._board is None or summary.status is CadreStatus.DECEASED:
                return text.month_text(summary.born_on)
            return text.born_short(summary.born_on, self._board.day)
        if column is CadreColumn.ALERT:
            return self._alert_words(summary)
        return _plain_text(summary, column)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how long the list is; a row has no children."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(CadreColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a cell's text, mark, tool tip, spoken text or the summary behind it."""
        if role not in _ANSWERED or not index.isValid():
            return None
        summary = self.summary(index.row())
        if summary is None:
            self._want(index.row() // PAGE_ROWS)
            return None
        column = CadreColumn(index.column())
        if role == Role.DisplayRole:
            return self.cell_text(summary, column)
        if role == VALUE_ROLE:
            return summary
        return self._look(summary, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """Return a column's heading; a row is read out as a whole."""
        if orientation is Qt.Orientation.Vertical:
            return self._row_summary(section) if role == Role.AccessibleTextRole else None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.heading(CadreColumn(section))
        return None

    def retranslate(self) -> None:
        """Say everything in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(CadreColumn) - 1)
        self._repaint()

    def heading(self, column: CadreColumn) -> str:
        """Return a column's heading in the language of the screens."""
        return {
            CadreColumn.NAME: self.tr("Name"),
            CadreColumn.SEX: self.tr("Sex"),
            CadreColumn.BORN: self.tr("Born (age)"),
            CadreColumn.POSTS: self.tr("Current posts"),
            CadreColumn.IN_POST_SINCE: self.tr("In post since"),
            CadreColumn.QUALIFICATION: self.tr("Qualification"),
            CadreColumn.ALERT: self.tr("Alerts"),
            CadreColumn.BEGAN_WORK: self.tr("Began work"),
            CadreColumn.JOINED_PARTY: self.tr("Joined the Party"),
            CadreColumn.POLITICAL: self.tr("Political affiliation"),
            CadreColumn.TIER: self.tr("Level"),
            CadreColumn.TIER_SINCE: self.tr("At this level since"),
            CadreColumn.GRADE: self.tr("Grade"),
            CadreColumn.GRADE_SINCE: self.tr("In this grade since"),
            CadreColumn.ETHNIC_GROUP: self.tr("Ethnic group"),
            CadreColumn.ANCESTRAL_HOME: self.tr("Ancestral home"),
            CadreColumn.CATEGORY: self.tr("Category"),
            CadreColumn.GROUP: self.tr("Group in the roster"),
            CadreColumn.STATUS: self.tr("Status"),
            CadreColumn.PHONE: self.tr("Telephone"),
            CadreColumn.ID_NUMBER: self.tr("Identity number"),
            CadreColumn.NOTE: self.tr("Note"),
            **{each: field_name(field) for each, field in _OF_FILES.items()},
        }[column]

    def _want(self, page: int) -> None:
        if page not in self._wanted and page * PAGE_ROWS < self._total:
            self._wanted.add(page)
            self.page_wanted.emit(page * PAGE_ROWS)

    def _look(self, summary: CadreSummary, column: CadreColumn, role: int) -> Any:
        if column is CadreColumn.ALERT:
            return self._alert_look(summary, role)
        if role == Role.ToolTipRole:
            return self.cell_text(summary, column)
        if role == Role.AccessibleTextRole and column is CadreColumn.ID_NUMBER:
            return self.tr("Identity number, masked") if summary.id_number else ""
        return None

    def _alerts(self, summary: CadreSummary) -> tuple[Alert, ...]:
        return () if self._board is None else self._board.of(summary.id)

    def _alert_look(self, summary: CadreSummary, role: int) -> Any:
        alerts = self._alerts(summary)
        if not alerts:
            return None
        if role == SEVERITY_ROLE:
            return alert_text.mark_of(alerts[0])
        if role == Role.ToolTipRole:
            return "\n".join(map(alert_text.sentence, alerts))
        return spoken(alert_text.mark_of(alerts[0]), self._alert_words(summary))

    def _alert_words(self, summary: CadreSummary) -> str:
        alerts = self._alerts(summary)
        if self._board is None or not alerts:
            return ""
        left = alert_text.mark_words(alerts[0], self._board.day)
        words = " ".join(part for part in (alert_text.title(alerts[0]), left) if part)
        return f"{words}  +{len(alerts) - 1}" if len(alerts) > 1 else words

    def _row_summary(self, row: int) -> str:
        summary = self.summary(row)
        if summary is None:
            return ""
        alert = self._alert_look(summary, Role.AccessibleTextRole) or ""
        return ", ".join(part for part in (summary.name, summary.current_posts, alert) if part)

    def _repaint(self) -> None:
        if self._total:
            last = self.index(self._total - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _plain_text(summary: CadreSummary, column: CadreColumn) -> str:
    if column in _MONTHS:
        return text.month_text(getattr(summary, _MONTHS[column]))
    match column:
        case CadreColumn.SEX:
            return text.word_text(summary.sex)
        case CadreColumn.STATUS:
            return text.word_text(summary.status)
        case CadreColumn.TIER:
            return text.words_in(summary.tier, Tier)
        case CadreColumn.CATEGORY:
            return text.words_in(summary.category, Category)
    return str(getattr(summary, _TEXTS[column]))


_OF_FILES = {
    CadreColumn.TAGS: "tags",
    CadreColumn.BIRTHPLACE: "birthplace",
    CadreColumn.CAME_TO_TOWNSHIP: "came_to_township_on",
    CadreColumn.HEALTH: "health",
    CadreColumn.PROFESSIONAL_TITLE: "professional_title",
    CadreColumn.EXPERTISE: "expertise",
}
"""What is called as in a file, and read from there."""

_MONTHS = {
    CadreColumn.CAME_TO_TOWNSHIP: "came_to_township_on",
    CadreColumn.IN_POST_SINCE: "in_post_since",
    CadreColumn.BEGAN_WORK: "began_work_on",
    CadreColumn.JOINED_PARTY: "joined_party_on",
    CadreColumn.TIER_SINCE: "tier_since",
    CadreColumn.GRADE_SINCE: "grade_since",
}
_TEXTS = {
    **_OF_FILES,
    CadreColumn.NAME: "name",
    CadreColumn.POSTS: "current_posts",
    CadreColumn.QUALIFICATION: "qualification",
    CadreColumn.POLITICAL: "political_affiliation",
    CadreColumn.GRADE: "grade",
    CadreColumn.ETHNIC_GROUP: "ethnic_group",
    CadreColumn.ANCESTRAL_HOME: "ancestral_home",
    CadreColumn.GROUP: "roster_group",
    CadreColumn.PHONE: "phone",
    CadreColumn.ID_NUMBER: "id_number",
    CadreColumn.NOTE: "note",
}


def tab_separated(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return lines that a spreadsheet takes as a table; a cell never breaks its line."""
    lines = [list(headings), *([" ".join(cell.split()) for cell in row] for row in rows)]
    return "\n".join("\t".join(line) for line in lines)
