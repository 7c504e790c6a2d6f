"""The roster's table: the name always first, columns that are remembered, long selections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cadredesk.domain.ids import CadreId
from cadredesk.domain.words import CadreStatus, Category, Sex, Tier
from cadredesk.services.read_models import CadreSummary, RosterSort
from cadredesk.ui import text
from cadredesk.ui.delegates.severity_delegate import SeverityDelegate
from cadredesk.ui.delegates.text_delegate import TextDelegate
from cadredesk.ui.models.cadre_table_model import SORTS, CadreColumn, CadreTableModel
from cadredesk.ui.preferences import DENSITY, Preferences, table_layout
from cadredesk.ui.widgets.column_memory import ColumnMemory
from cadredesk.ui.widgets.data_table import DataTable

USUAL_COLUMNS = frozenset(
    (
        CadreColumn.NAME,
        CadreColumn.SEX,
        CadreColumn.BORN,
        CadreColumn.POSTS,
        CadreColumn.IN_POST_SINCE,
        CadreColumn.QUALIFICATION,
        CadreColumn.ALERT,
    )
)
LAYOUT = table_layout("roster")


class RosterTable(DataTable):
    """Shows a `CadreTableModel` and remembers how its columns stand.

    Signals:
        sort_wanted: A heading was clicked; carries the RosterSort and whether descending.
        typed: Letters were typed on the list; carries them.
        delete_wanted: The selected files shall go into the recycle bin.
        columns_reset: The usual columns are shown again.
        selection_changed: Other rows are selected.
    """

    sort_wanted = Signal(object, bool)
    typed = Signal(str)
    delete_wanted = Signal()
    columns_reset = Signal()
    selection_changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        self._stays_on: CadreId | None = None
        super().__init__(parent)
        self._preferences = preferences
        self._sort, self._descending = RosterSort.ORDER, False
        self.cadres = CadreTableModel(self)
        self.setModel(self.cadres)
        self.cadres.modelReset.connect(self._on_list_replaced)
        self.setItemDelegate(TextDelegate(self))
        self.setItemDelegateForColumn(CadreColumn.ALERT, SeverityDelegate(self))
        self.set_density(preferences.get(DENSITY))
        self.freeze_first_column()
        header = self.horizontalHeader()
        # Of its own and empty: with everybody selected, a heading would ask every row.
        header.setSelectionModel(QItemSelectionModel(self.cadres, header))
        header.setSectionsClickable(True)
        header.setResizeContentsPrecision(0)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.memory = ColumnMemory(
            self, preferences, LAYOUT, USUAL_COLUMNS, self._samples_of_columns
        )
        self.memory.fit()
        header.sectionClicked.connect(self._on_heading_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        preferences.changed.connect(self._on_preference)

    def set_column_samples(self, samples: dict[int, str]) -> None:
        """Make columns as wide as a typical text; that is nobody's choice to be kept."""
        with self.memory.fitting():
            super().set_column_samples(samples)

    def _give_way(self) -> None:
        with self.memory.fitting():
            super()._give_way()

    def use_usual_columns(self) -> None:
        """Forget how the columns were left."""
        self.memory.use_usual()
        self.columns_reset.emit()

    @property
    def shown_columns(self) -> list[CadreColumn]:
        """Return the columns on screen, left to right."""
        return [CadreColumn(column) for column in self.memory.shown]

    @property
    def selected_rows(self) -> list[int]:
        """Return the numbers of the selected rows, in order, however many there are."""
        ranges = self.selectionModel().selection().toList()
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return sorted(rows)

    @property
    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return len(self.selected_rows)

    def stay(self) -> None:
        """Have the same person current in the next list, if he or she is on its first page."""
        person = self.current_value()
        self._stays_on = None if person is None else person.id

    def cells_of(self, person: CadreSummary) -> list[str]:
        """Return what the columns on screen say about somebody."""
        return [self.cadres.cell_text(person, column) for column in self.shown_columns]

    def text_rows(self, rows: Sequence[int]) -> list[list[str]] | None:
        """Return the shown cells of rows, None if a row is not in memory."""
        people = [person for person in map(self.cadres.summary, rows) if person is not None]
        if len(people) < len(rows):
            return None
        return [self.cells_of(person) for person in people]

    def copy(self) -> None:
        """Copy the selection, or have what is not here fetched first."""
        self.copy_wanted.emit()

    def show_sort(self, sort: RosterSort, *, descending: bool) -> None:
        """Mark the heading that the list is sorted by."""
        self._sort, self._descending = sort, descending
        column = next((column for column, by in SORTS.items() if by is sort), -1)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def keyboardSearch(self, search: str) -> None:
        """Hand letters on: the rows that are here are only a part of the list."""
        self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete by Delete, once each time; leave Esc to the page, which knows what to leave."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            if self.selected_count and not event.isAutoRepeat():
                self.delete_wanted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self.memory.fit()

    def make_current(self, row: int) -> None:
        """Go to a row and bring it in sight."""
        super().make_current(row)
        self.scrollTo(self.cadres.index(row, CadreColumn.NAME))

    def _on_list_replaced(self) -> None:
        row = None if self._stays_on is None else self.cadres.row_of(self._stays_on)
        self._stays_on = None
        if row is not None:
            self.make_current(row)

    def _samples_of_columns(self) -> dict[int, str]:
        # What files hold is Chinese in either language of the screens.
        month, name, study = "2016.09", "欧阳敏敏", "研究生 管理学硕士"
        return {
            CadreColumn.NAME: name,
            CadreColumn.SEX: text.word_text(Sex.FEMALE),
            CadreColumn.BORN: "1970.01 (56)",
            CadreColumn.POSTS: "青山镇党委副书记、政法委员",
            CadreColumn.IN_POST_SINCE: month,
            CadreColumn.QUALIFICATION: study,
            CadreColumn.ALERT: self.tr("● Long in one post 10 months over  +1"),
            CadreColumn.BEGAN_WORK: month,
            CadreColumn.JOINED_PARTY: month,
            CadreColumn.POLITICAL: "中共预备党员",
            CadreColumn.TIER: text.word_text(Tier.TOWNSHIP_DEPUTY),
            CadreColumn.TIER_SINCE: month,
            CadreColumn.GRADE: "一级主任科员",
            CadreColumn.GRADE_SINCE: month,
            CadreColumn.ETHNIC_GROUP: name,
            CadreColumn.ANCESTRAL_HOME: name,
            CadreColumn.CATEGORY: text.word_text(Category.REFERENCED),
            CadreColumn.GROUP: study,
            CadreColumn.STATUS: text.word_text(CadreStatus.TRANSFERRED),
            CadreColumn.PHONE: "19900010037",
            CadreColumn.ID_NUMBER: "990123••••••••••••",
            CadreColumn.NOTE: study,
            CadreColumn.TAGS: "熟悉农业、后备",
            CadreColumn.BIRTHPLACE: name,
            CadreColumn.CAME_TO_TOWNSHIP: month,
            CadreColumn.HEALTH: "健康",
            CadreColumn.PROFESSIONAL_TITLE: "高级农艺师",
            CadreColumn.EXPERTISE: study,
        }

    def _on_heading_clicked(self, column: int) -> None:
        sort = SORTS.get(CadreColumn(column))
        self.show_sort(self._sort, descending=self._descending)
        if sort is None:
            return
        if sort is not self._sort:
            self.sort_wanted.emit(sort, False)
        elif not self._descending:
            self.sort_wanted.emit(sort, True)
        else:
            self.sort_wanted.emit(RosterSort.ORDER, False)

    def _on_selection(self, _added: object, _gone: object) -> None:
        self.selection_changed.emit()

    def _on_preference(self, key: str) -> None:
        if key == DENSITY.key:
            self.set_density(self._preferences.get(DENSITY))
