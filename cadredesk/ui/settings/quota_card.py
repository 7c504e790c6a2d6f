"""设置 ▸ 单位与任期: how many may hold each post (职数), which appointments are judged by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from cadredesk.domain.unit import Township
from cadredesk.services.quotas import new_quota, posts_offered, quota_rows
from cadredesk.ui.models.quota_table_model import QuotaColumn, QuotaTableModel
from cadredesk.ui.theme import TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.wrapped_table import WrappedTable

ROWS_SHOWN = 6


class QuotaCard(Card):
    """A table of the quotas, typed into cell by cell.

    Signals:
        edited: The table was changed.
        refused: What was typed cannot be taken; carries the UserError.
    """

    edited = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._township = Township(name="")
        self.model = QuotaTableModel(self)
        self.table = WrappedTable()
        self.add, self.remove = QPushButton(), QPushButton()
        self.posts = QMenu(self.add)
        self.hint = QLabel()
        self._lay_out()
        self.model.edited.connect(self.edited)
        self.model.refused.connect(self.refused)
        self.posts.triggered.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self._retranslate()

    def show_township(self, township: Township) -> None:
        """Put the quotas of an establishment; the keyboard stays in its cell."""
        self._township = township
        at = self.table.currentIndex()
        row, column = at.row(), at.column()
        self.model.show_rows(quota_rows(township))
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, column))
        self.posts.clear()
        for post in posts_offered(township):
            self.posts.addAction(post).setData(post)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _lay_out(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.add.setMenu(self.posts)
        set_role(self.hint, TextRole.SECONDARY)
        self.hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.table)
        self.body.addLayout(buttons)

    def _fit(self) -> None:
        samples: dict[int, str] = {
            QuotaColumn.UNIT: "青山镇农业农村服务中心",
            QuotaColumn.POST: "农业农村服务中心主任",
            QuotaColumn.APPROVED: "12",
            QuotaColumn.DOCUMENT: "丙编〔2026〕31号",
            QuotaColumn.STARTED: "2026.09.15",
        }
        self.table.set_column_samples(samples)
        self.table.let_wrap({QuotaColumn.UNIT: 5, QuotaColumn.POST: 5, QuotaColumn.DOCUMENT: 5})
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QuotaColumn.DOCUMENT, header.ResizeMode.Stretch)
        self.table.keep_rows(ROWS_SHOWN)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Places approved for each post"))
        self.hint.setText(
            self.tr(
                "A proposed appointment is held against these (PROMO-15); a post without a row "
                "is not judged."
            )
        )
        self.add.setText(self.tr("Add a post"))
        self.remove.setText(self.tr("Remove the row"))
        self.table.setAccessibleName(self.tr("Places approved for each post"))
        self._fit()

    def _on_add(self, action: QAction) -> None:
        self.model.add(new_quota(self._township, str(action.data())))
        last = self.model.index(self.model.rowCount() - 1, QuotaColumn.APPROVED)
        self.table.setCurrentIndex(last)
        self.table.setFocus()

    def _on_remove(self) -> None:
        current = self.table.currentIndex()
        if current.isValid():
            self.model.remove(current.row())
