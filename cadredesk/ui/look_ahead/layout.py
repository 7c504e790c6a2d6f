"""The widgets of 往后看: the drawing, its table twin, and the explanation beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.domain.rules.look_ahead import Coming, ComingKind
from cadredesk.services.look_ahead import month_span
from cadredesk.ui import alert_text
from cadredesk.ui.look_ahead.chart import LookAheadChart
from cadredesk.ui.look_ahead.chart_scroll import ChartScroll
from cadredesk.ui.look_ahead.kinds import kind_label
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import CARD_PADDING, LARGE, SMALL
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.explain_card import ExplainCard
from cadredesk.ui.widgets.wrapped_table import WrappedTable

LEAST_BELOW = 3
"""So many rows stay in sight under the drawing, which scrolls rather than take their room."""

_WRAPPED = {1: 5, 2: 5, 3: 6, 6: 5}
"""Columns whose texts wrap: kind, who, what and post, with the characters that each keeps."""

_HIDDEN_BELOW = {4: 40, 5: 46, 6: 54}
"""In how few characters due day, time left and post give way: the explanation tells them, too."""


class LookAheadLayout(QWidget):
    """The drawing above, the same as a table below it."""

    def __init__(
        self, today: date, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: tuple[Coming, ...] = ()
        self.chart = LookAheadChart(today)
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("未来变化（复制）", 2)
        self.table.let_wrap(_WRAPPED)
        self.table.let_hide(_HIDDEN_BELOW)
        self.table.keep_rows(LEAST_BELOW, grows=True)
        self._drawn = _framed(ChartScroll(self.chart))
        self.empty = EmptyState("calendar_clock")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.explain_card = ExplainCard(preferences)
        self.explain = self.explain_card.panel
        self._below = QHBoxLayout()
        self._below.setSpacing(LARGE)
        self._below.addWidget(self.pages, 1)
        self._below.addWidget(self.explain_card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._drawn)
        layout.addLayout(self._below, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room below between list and explanation; the drawing leaves them theirs."""
        super().resizeEvent(event)
        self.explain_card.fit_beside(self.width())
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Ask again when there is more to draw, or a heading has broken."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def _fit(self) -> None:
        room = self.height() - SMALL - self._below.minimumSize().height()
        wanted = min(self._drawn.sizeHint().height(), room)
        self._drawn.setFixedHeight(max(wanted, self._drawn.minimumSizeHint().height()))

    @property
    def rows(self) -> tuple[Coming, ...]:
        """What is listed, from the top."""
        return self._rows

    @property
    def current(self) -> Coming | None:
        """The thing that the table is on."""
        at = self.table.currentIndex().row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def show_rows(self, rows: Sequence[Coming], day: date) -> None:
        """List these as of a day."""
        self._rows = tuple(rows)
        headings = (
            self.tr("Month"),
            self.tr("Kind"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("Due"),
            self.tr("Left"),
            self.tr("Post"),
        )
        self.model.show_rows(headings, [_texts(each, day) for each in rows])
        self.table.set_column_samples(dict(enumerate(self._samples())))
        self.pages.setCurrentWidget(self.table if rows else self.empty)

    def _samples(self) -> tuple[str, ...]:
        """Texts as wide as the columns usually need, in the language of the screens."""
        kinds = map(kind_label, ComingKind)
        return (
            "2026.12—2027.11",
            max(kinds, key=self.table.fontMetrics().horizontalAdvance),
            "青山镇人民代表大会",
            self.tr("Ten years in one post"),
            "2026.12.04",
            self.tr("4 y 11 mo"),
            "便民服务中心主任",
        )


def _framed(drawing: QWidget) -> QFrame:
    """Put the drawing on a card of its own: a `Card` follows its width, and would not give way."""
    made = QFrame()
    made.setObjectName("card")
    inside = QVBoxLayout(made)
    inside.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
    inside.addWidget(drawing)
    return made


def _texts(coming: Coming, day: date) -> tuple[str, ...]:
    alert = coming.alert
    return (
        month_span(coming),
        kind_label(coming.kind),
        alert.subject.name,
        alert_text.title(alert),
        str(coming.due_on),
        alert_text.remaining(alert, day),
        alert.subject.post,
    )
