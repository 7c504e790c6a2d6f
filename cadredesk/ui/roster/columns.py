"""Which columns a table shows: a button that opens a list to search and tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from cadredesk.ui.theme import SMALL, set_style

_COLUMN = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 12


class ColumnChooser(QPushButton):
    """Opens a checklist of the columns, with a search and the way back to the usual ones.

    Signals:
        column_ticked: A column is wanted or not; carries its number and whether it is.
        default_wanted: The usual columns are wanted.
    """

    column_ticked = Signal(int, bool)
    default_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._default = QPushButton()
        set_style(self._default, "kind", "quiet")
        self._menu = QMenu(self)
        holder = QWidgetAction(self._menu)
        holder.setDefaultWidget(self._panel())
        self._menu.addAction(holder)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._on_opening)
        self._search.textChanged.connect(self._on_search)
        self._list.itemChanged.connect(self._on_item)
        self._list.itemActivated.connect(self._on_activated)
        self._default.clicked.connect(self.default_wanted)
        self._retranslate()

    def show_columns(self, headings: dict[int, str], shown: set[int]) -> None:
        """Offer columns by their headings; those that are shown are ticked."""
        self._list.blockSignals(True)
        self._list.clear()
        for column, heading in headings.items():
            item = QListWidgetItem(heading, self._list)
            item.setData(_COLUMN, column)
            state = Qt.CheckState.Checked if column in shown else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self._list.blockSignals(False)
        self._fit()
        self._on_search(self._search.text())

    @property
    def offered(self) -> list[str]:
        """Return the headings that the search leaves."""
        rows = (self._list.item(row) for row in range(self._list.count()))
        return [item.text() for item in rows if not item.isHidden()]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _panel(self) -> QWidget:
        panel = QWidget()
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.setSpacing(SMALL)
        for widget in (self._search, self._list, self._default):
            layout.addWidget(widget)
        return panel

    def _fit(self) -> None:
        metrics = self._list.fontMetrics()
        widest = max(
            (metrics.horizontalAdvance(text) for text in self.offered), default=metrics.height()
        )
        self._list.setMinimumWidth(widest + 4 * metrics.height())
        self._list.setMinimumHeight(_ROWS_SHOWN * (metrics.height() + SMALL))

    def _retranslate(self) -> None:
        self.setText(self.tr("Columns") + " ▾")
        self._search.setPlaceholderText(self.tr("Search columns"))
        self._search.setAccessibleName(self.tr("Search columns"))
        self._list.setAccessibleName(self.tr("Columns"))
        self._default.setText(self.tr("Back to the usual columns"))

    def _on_opening(self) -> None:
        self._search.clear()
        self._search.setFocus()

    def _on_search(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in item.text().casefold())

    def _on_item(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        self.column_ticked.emit(item.data(_COLUMN), ticked)

    def _on_activated(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
