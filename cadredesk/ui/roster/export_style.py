"""How a list is written: order, headings, paper, identity numbers, words at the foot, purpose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from cadredesk.domain.export_record import IdsShown
from cadredesk.services.departures import MOST_WITHOUT_PURPOSE
from cadredesk.services.roster_style import Grouping, Order, RosterStyle
from cadredesk.ui.theme import LARGE, SMALL, TextRole, set_role
from cadredesk.ui.widgets.flow_layout import FlowLayout

PAPERS = ("", "A4", "A3")


class StyleChoice(QWidget):
    """The rows of the dialog that say how; they are put into its grid.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order, self.grouping, self.paper = QComboBox(), QComboBox(), QComboBox()
        self.order.addItems(
            [self.tr("As they stand"), self.tr("Surnames by strokes"), self.tr("By post and grade")]
        )
        self.grouping.addItems(
            [self.tr("Groups of the list"), self.tr("By unit"), self.tr("Without groups")]
        )
        self.paper.addItems([self.tr("Usual paper"), "A4", "A3"])
        for box, name in (
            (self.order, self.tr("Order")),
            (self.grouping, self.tr("Groups")),
            (self.paper, self.tr("Paper")),
        ):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self._on_changed)
        self.whole_ids = QCheckBox(self.tr("Whole ID numbers"))
        self.marked = QCheckBox(self.tr("“Internal” at the foot"))
        self.marked.setChecked(True)
        self.purpose = QLineEdit()
        self.purpose.setAccessibleName(self.tr("Purpose"))
        words = self.tr("to whom, what for; needed above {count} people")
        self.purpose.setPlaceholderText(words.format(count=MOST_WITHOUT_PURPOSE))
        for check in (self.whole_ids, self.marked):
            check.toggled.connect(self._on_changed)
        self.hide()

    def add_to(self, grid: QGridLayout, row: int) -> int:
        """Put the rows into a grid from a row on; return the next free one."""
        rows = (
            (self.tr("Order"), (self.order, self.grouping, self.paper)),
            (self.tr("At the foot"), (self.marked, self.whole_ids)),
            (self.tr("Purpose"), (self.purpose,)),
        )
        for at, (text, widgets) in enumerate(rows, row):
            label = QLabel(text)
            set_role(label, TextRole.SECONDARY)
            label.setContentsMargins(0, 0, SMALL, 0)
            label.setBuddy(widgets[0])
            line = FlowLayout() if len(widgets) > 1 else QHBoxLayout()
            line.setSpacing(LARGE)
            for widget in widgets:
                line.addWidget(widget)
            grid.addWidget(label, at, 0)
            grid.addLayout(line, at, 1)
        return row + len(rows)

    def style_with(self, columns: tuple[str, ...]) -> RosterStyle:
        """Return the style that is chosen, with these columns."""
        return RosterStyle(
            columns=columns,
            order=list(Order)[self.order.currentIndex()],
            grouping=list(Grouping)[self.grouping.currentIndex()],
            paper=PAPERS[self.paper.currentIndex()],
            ids=IdsShown.WHOLE if self.whole_ids.isChecked() else IdsShown.MASKED,
            marked=self.marked.isChecked(),
        )

    def show_style(self, style: RosterStyle) -> None:
        """Choose a style; whether whole numbers are told is asked anew."""
        self.blockSignals(True)
        self.order.setCurrentIndex(list(Order).index(style.order))
        self.grouping.setCurrentIndex(list(Grouping).index(style.grouping))
        self.paper.setCurrentIndex(PAPERS.index(style.paper))
        self.marked.setChecked(style.marked)
        self.whole_ids.setChecked(False)
        self.blockSignals(False)

    def enable(self, *, lists_people: bool, is_list: bool, names_ids: bool) -> None:
        """Leave open what matters for what is written."""
        self.grouping.setEnabled(lists_people)
        for widget in (self.paper, self.marked):
            widget.setEnabled(is_list)
        self.whole_ids.setEnabled(names_ids)

    def _on_changed(self) -> None:
        self.changed.emit()
