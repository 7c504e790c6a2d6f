"""密码恢复单: shown once, printed or kept as PDF, and proved by typing two groups back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cadredesk.services.ports import RecoverySheet
from cadredesk.ui.gates.frame import GateFrame
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import FONT_FAMILIES, MEDIUM, SMALL, TextRole, set_role, set_style

ASKED = (3, 10)
"""Which groups are typed back, counted from one."""

COLUMNS = 4


class RecoverySheetGate(GateFrame):
    """Ends only after two groups were typed back from the paper.

    Signals:
        confirmed: The two groups were right.
    """

    confirmed = Signal()

    def __init__(
        self,
        sheet: RecoverySheet,
        day: date,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(preferences, parent)
        self._sheet = sheet
        self._day = day
        self._title = QLabel()
        set_role(self._title, TextRole.PAGE)
        self._intro = QLabel()
        self._intro.setWordWrap(True)
        self.print = QPushButton()
        self.save = QPushButton()
        self._ask = QLabel()
        self._ask.setWordWrap(True)
        self.answers = [QLineEdit() for _ in ASKED]
        self._numbers = [QLabel(f"{number}.") for number in ASKED]
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        set_style(self._problem, "mark", "overdue")
        self._problem.hide()
        self.confirm = QPushButton()
        set_style(self.confirm, "kind", "primary")
        self._lay_out()
        self.print.clicked.connect(self._on_print)
        self.save.clicked.connect(self._on_save)
        self.confirm.clicked.connect(self._on_confirm)
        self.answers[-1].returnPressed.connect(self._on_confirm)
        self._write()

    @property
    def problem(self) -> str:
        """Return what is wrong with the groups typed back."""
        return self._problem.text() if self._problem.isVisibleTo(self) else ""

    def take_focus(self) -> None:
        """Put the cursor into the first group to type back."""
        self.answers[0].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        for at, group in enumerate(self._sheet.groups):
            cell = QLabel(f"{at + 1}.  {group}")
            cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_role(cell, TextRole.STRONG)
            grid.addWidget(cell, at // COLUMNS, at % COLUMNS)
        papers = QHBoxLayout()
        papers.addWidget(self.print)
        papers.addWidget(self.save)
        papers.addStretch(1)
        back = QHBoxLayout()
        back.setSpacing(SMALL)
        for number, answer in zip(self._numbers, self.answers, strict=True):
            number.setBuddy(answer)
            back.addWidget(number)
            back.addWidget(answer, 1)
        back.addWidget(self.confirm)
        self.body.addWidget(self._title)
        self.body.addWidget(self._intro)
        self.body.addLayout(grid)
        self.body.addLayout(papers)
        self.body.addWidget(self._ask)
        self.body.addLayout(back)
        self.body.addWidget(self._problem)

    def _write(self) -> None:
        self._title.setText(self.tr("Recovery sheet"))
        self._intro.setText(
            self.tr(
                "This key opens the library without any password. Print it or keep it as PDF"
                " on a stick, seal it in an envelope and put it into the safe. It is shown"
                " only now."
            )
        )
        self.print.setText(self.tr("Print…"))
        self.save.setText(self.tr("Save as PDF…"))
        self._ask.setText(self.tr("To be sure the paper is right, type these two groups back:"))
        for number, answer in zip(ASKED, self.answers, strict=True):
            answer.setAccessibleName(self.tr("Group {number}").format(number=number))
        self.confirm.setText(self.tr("Done"))
        self._problem.setText(
            self.tr("This is not what the sheet says. Compare the two groups once more.")
        )

    def _on_confirm(self) -> None:
        wanted = [self._sheet.groups[number - 1] for number in ASKED]
        right = [answer.text().strip() for answer in self.answers] == wanted
        self._problem.setVisible(not right)
        if right:
            self.confirmed.emit()

    def _on_save(self) -> None:
        name = f"{self._sheet.unit_name}_密码恢复单.pdf"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF…"), name, self.tr("PDF (*.pdf)")
        )
        if chosen:
            writer = QPdfWriter(chosen)
            writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
            writer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
            draw_sheet(writer, self._sheet, self._day)

    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        if QPrintDialog(printer, self).exec():
            draw_sheet(printer, self._sheet, self._day)


def draw_sheet(paper: QPdfWriter | QPrinter, sheet: RecoverySheet, day: date) -> None:
    """Draw the recovery sheet; it is an official paper and always Chinese."""
    painter = QPainter(paper)
    width = painter.viewport().width()
    pitch = paper.logicalDpiY() // 2
    rows = [sheet.groups[at : at + COLUMNS] for at in range(0, len(sheet.groups), COLUMNS)]
    lines = [
        (20, f"{sheet.unit_name}  密码恢复单"),
        (11, f"打印日期：{day:%Y年%m月%d日}    干部工作台"),
        (11, "凭这张单子不用密码就能打开台账。请签封后交保密柜保管，启用会留下记录。"),
        (11, ""),
        *((15, "    ".join(row)) for row in rows),
        (11, ""),
        (11, "保管人：                    启封日期：                    启封人："),
    ]
    for number, (points, text) in enumerate(lines):
        font = QFont()
        font.setFamilies(list(FONT_FAMILIES))
        font.setPointSize(points)
        painter.setFont(font)
        room = QRectF(0, number * pitch, width, pitch)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), text)
    painter.end()
