"""任职轨迹 of a cadre file: the drawing, its table twin, and what it comes to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.career_line import CareerLine, career_line
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui import text
from cadredesk.ui.career.chart import CareerChart
from cadredesk.ui.theme import MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.blocks import TableBlock
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.record_table import RecordTable


class CareerSection(QScrollArea):
    """Shows posts, levels and years; nothing on it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line = CareerLine(())
        self.chart = CareerChart()
        self.sums = QLabel()
        self.sums.setWordWrap(True)
        set_role(self.sums, TextRole.SECONDARY)
        self.table: RecordTable | None = None
        self._drawn, self._listed = Card(), Card()
        self._drawn.body.addWidget(self.chart)
        self._drawn.body.addWidget(self.sums)
        content = QWidget()
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._drawn)
        layout.addWidget(self._listed)
        layout.addStretch(1)
        self.setWidget(content)
        self.retranslate()

    def show_view(self, view: CadreView, day: date) -> None:
        """Show the career of a file as of a day."""
        self._line = career_line(view.file, day)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self._drawn.set_title(self.tr("Career line"))
        self._listed.set_title(self.tr("The same as a table"))
        self.chart.show_line(self._line)
        self.sums.setText(self._sums() or self.tr("No posts with a known month on file yet."))
        self._write_table()

    def _sums(self) -> str:
        line = self._line
        told = (
            (self.tr("in post {length}"), line.in_post_months),
            (self.tr("at this level {length}"), line.at_tier_months),
            (self.tr("in the township {length}"), line.in_township_months),
            (self.tr("last change {length} ago"), line.since_last_move_months),
        )
        parts = [words.format(length=text.length_text(months)) for words, months in told if months]
        if line.moves:
            parts.append(self.tr("%n change(s) of post", "", line.moves))
        return text.facts(*parts)

    def _write_table(self) -> None:
        if self.table is not None:
            self._listed.body.removeWidget(self.table)
            self.table.deleteLater()
            self.table = None
        self._listed.setVisible(bool(self._line.stretches))
        if not self._line.stretches:
            return
        rows = tuple(
            (
                text.month_text(each.started_on),
                text.month_text(each.ended_on),
                each.title,
                text.word_text(each.tier),
                text.length_text(each.months),
            )
            for each in self._line.stretches
        )
        headings = (
            self.tr("From"),
            self.tr("Until"),
            self.tr("Post"),
            self.tr("Level"),
            self.tr("Length"),
        )
        block = TableBlock(
            title=self.tr("Career line"), headings=headings, rows=rows, wide=2, empty=""
        )
        self.table = RecordTable(block)
        self._listed.body.addWidget(self.table)
