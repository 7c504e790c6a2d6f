"""The widgets of 今日: the list on the left, three quiet cards on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.delegates.severity_delegate import SeverityDelegate
from cadredesk.ui.models.alert_table_model import (
    TODAY_COLUMNS,
    AlertColumn,
    AlertTableModel,
    OtherThing,
)
from cadredesk.ui.theme import LARGE, MEDIUM, TextRole, set_role, set_style
from cadredesk.ui.today.cards import FirstSteps
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.text_column import TextColumn
from cadredesk.ui.widgets.wrapped_table import WrappedTable

if TYPE_CHECKING:
    from cadredesk.services.today import Today

translate = QCoreApplication.translate
LIST_SHARE, CARDS_SHARE = 5, 3
WIDE_NAME = "中共青山镇委员会"
"""As long as the name of a body is; people's are shorter."""


class TodayLayout(QStackedWidget):
    """The list with its cards, or the empty state of a library without people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.welcome = EmptyState("people")
        self.model = AlertTableModel(TODAY_COLUMNS, self)
        self.table = self._table()
        self.all_alerts = _quiet_button()
        self.rest = _quiet_button()
        self.held = _quiet_button()
        self.clear = QLabel()
        self.clear.setWordWrap(True)
        set_role(self.clear, TextRole.SECONDARY)
        self.list_card = Card()
        self.list_card.add_to_head(self.all_alerts)
        for widget in (self.table, self.clear):
            self.list_card.body.addWidget(widget, 1)
        for link in (self.rest, self.held):
            self.list_card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.first_steps = FirstSteps()
        self.submissions = Card()
        self.submissions.hide()
        self.coming = Card()
        self.look_ahead = _quiet_button()
        self.coming.add_to_head(self.look_ahead)
        self.look = Card()
        self.all_looks = _quiet_button()
        self.look.add_to_head(self.all_looks)
        self.gaps = Card()
        self.library = Card()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.addWidget(self._bench())
        self.addWidget(self.welcome)

    def set_stacked(self, stacked: bool) -> None:
        """Put the cards under the list where the window is narrow."""
        direction = QBoxLayout.Direction
        self._panes.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)

    def show_welcome(self, wanted: bool) -> None:
        """Show the empty state, or the list."""
        self.setCurrentIndex(1 if wanted else 0)

    def hint(self) -> str:
        """Return the keys that are valid on what is in front."""
        if self.currentWidget() is self.welcome:
            return translate("TodayPage", "Ctrl+I import · Ctrl+N new cadre")
        return translate(
            "TodayPage", "↑↓ choose · Enter settle it · Ctrl+J plan · Ctrl+P print · F5 recompute"
        )

    def show_list(self, today: Today, others: Sequence[OtherThing]) -> None:
        """Show the rows of a day, or say that there are none, and lead to the others."""
        self.model.show_alerts(today.to_do, today.board, others)
        self.table.setVisible(bool(today.to_do or others))
        self.clear.setVisible(not (today.to_do or others))
        words = translate("TodayPage", "Nothing falls due under the rules that are on.")
        self.clear.setText(words)
        self.rest.setVisible(today.more > 0)
        words = translate("TodayPage", "{count} more →")
        self.rest.setText(words.format(count=today.more))
        self.held.setVisible(today.held > 0)
        words = translate("TodayPage", "Planned, put off or exempt: {count} →")
        self.held.setText(words.format(count=today.held))
        words = translate("TodayPage", "All alerts {count} →")
        self.all_alerts.setText(words.format(count=today.alerts))

    def retranslate(self) -> None:
        """Put every text anew."""
        self.list_card.set_title(translate("TodayPage", "To do"))
        self.table.setAccessibleName(translate("TodayPage", "To do"))
        self.welcome.set_text(
            translate(
                "TodayPage", "No cadre files yet. Once there are, this page lists what is due."
            ),
            translate("TodayPage", "Import a roster"),
            translate("TodayPage", "Add the first cadre"),
            translate("TodayPage", "Look at the practice township"),
        )
        self.first_steps.retranslate()
        self.coming.set_title(self.tr("The next six months"))
        self.look_ahead.setText(self.tr("The months ahead →"))
        self.gaps.set_title(self.tr("Facts to complete"))
        self.library.set_title(self.tr("This library"))
        self._beside.setAccessibleName(self.tr("What comes next and what is missing"))
        self._fit_columns()
        self._fit_cards()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_cards()

    def _fit_cards(self) -> None:
        """Leave the cards the width of their headings, which do not wrap."""
        bar = self._beside.verticalScrollBar().sizeHint().width()
        self._beside.setMinimumWidth(self._cards.minimumSizeHint().width() + bar)

    def _fit_columns(self) -> None:
        """Give the mark and the name their room; the matter takes what is left."""
        columns = {column: at for at, column in enumerate(TODAY_COLUMNS)}
        samples = {
            columns[AlertColumn.MARK]: self.tr("▲ 100 months over"),
            columns[AlertColumn.WHO]: WIDE_NAME,
            columns[AlertColumn.VERB]: self.tr("Election ›"),
        }
        self.table.set_column_samples(samples)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(columns[AlertColumn.MATTER], header.ResizeMode.Stretch)
        self.table.let_wrap({columns[AlertColumn.MATTER]: 8, columns[AlertColumn.WHO]: 4})

    def _table(self) -> WrappedTable:
        table = WrappedTable()
        table.setModel(self.model)
        table.horizontalHeader().hide()
        table.setItemDelegateForColumn(0, SeverityDelegate(table))
        table.setSelectionMode(table.SelectionMode.SingleSelection)
        return table

    def _bench(self) -> QWidget:
        self._cards = cards = TextColumn()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for card in (
            self.first_steps,
            self.submissions,
            self.coming,
            self.look,
            self.gaps,
            self.library,
        ):
            column.addWidget(card)
        column.addStretch(1)
        cards.setObjectName("scrolled")
        self._beside = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(cards)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(LARGE)
        self._panes.addWidget(self.list_card, LIST_SHARE)
        self._panes.addWidget(scroll, CARDS_SHARE)
        bench = QWidget()
        bench.setLayout(self._panes)
        return bench


def _quiet_button() -> QPushButton:
    button = QPushButton()
    set_style(button, "kind", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    return button
