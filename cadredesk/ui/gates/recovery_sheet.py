"""密码恢复单: shown once, printed or kept as PDF, and proved by typing two groups back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cadredesk.services.library_ports import RecoverySheet
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.gates.frame import GateFrame
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering
from cadredesk.ui.printing.pages import A4_MM
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style

ASKED = (3, 10)
"""Which groups are typed back, counted from one."""

COLUMNS = 4
MARGIN_MM, PITCH_MM = 25.0, 12.7


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
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(preferences, parent)
        self._sheet = sheet
        self._day = day
        self._runner, self._preferences = runner, preferences
        self._title = QLabel()
        set_role(self._title, TextRole.PAGE)
        self._intro = QLabel()
        self._intro.setWordWrap(True)
        self.print = QPushButton()
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
        self.confirm.clicked.connect(self._on_confirm)
        for answer, following in pairwise(self.answers):
            answer.returnPressed.connect(following.setFocus)
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
        self.print.setText(self.tr("Print or save as PDF…"))
        self._ask.setText(self.tr("To be sure the paper is right, type these two groups back:"))
        for number, answer in zip(ASKED, self.answers, strict=True):
            answer.setAccessibleName(self.tr("Group {number}").format(number=number))
        self.confirm.setText(self.tr("Done"))
        self._problem.setText(
            self.tr("This is not what the sheet says. Compare the two groups once more.")
        )

    def _on_confirm(self) -> None:
        wanted = [self._sheet.groups[number - 1] for number in ASKED]
        # An input method may write digits at full width.
        typed = [unicodedata.normalize("NFKC", each.text()).strip() for each in self.answers]
        wrong = [
            answer
            for answer, word, group in zip(self.answers, typed, wanted, strict=True)
            if word != group
        ]
        self._problem.setVisible(bool(wrong))
        if wrong:
            wrong[0].setFocus()
            wrong[0].selectAll()
        else:
            self.confirmed.emit()

    def _on_print(self) -> None:
        paper = RecoveryPaper(self._sheet, self._day)
        PreviewDialog((paper,), paper.name, self._runner, self._preferences, self).open()


@dataclass(frozen=True, slots=True)
class RecoveryPaper:
    """The recovery sheet on paper; it is an official paper and always Chinese."""

    sheet: RecoverySheet
    day: date
    size_mm: tuple[float, float] = A4_MM
    pages: int = 1
    watermark: str = ""

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return f"{self.sheet.unit_name}_密码恢复单"

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return frozenset((Face.SONG, Face.HEI))

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint the groups with what to do with them."""
        title, words, key = (
            Lettering(Face.HEI, 20),
            Lettering(Face.SONG, 11),
            Lettering(Face.HEI, 15),
        )
        groups = self.sheet.groups
        rows = [groups[at : at + COLUMNS] for at in range(0, len(groups), COLUMNS)]
        lines = (
            (title, f"{self.sheet.unit_name}  密码恢复单"),
            (words, f"打印日期：{self.day:%Y}年{self.day:%m}月{self.day:%d}日    干部工作台"),
            (words, "凭这张单子不用密码就能打开台账。请签封后交保密柜保管，启用会留下记录。"),
            (words, ""),
            *((key, "    ".join(row)) for row in rows),
            (words, ""),
            (words, "保管人：                    启封日期：                    启封人："),
        )
        for at, (lettering, text) in enumerate(lines):
            room = QRectF(MARGIN_MM, MARGIN_MM + at * PITCH_MM, A4_MM[0], PITCH_MM)
            lettering.draw_in(painter, room, text)
