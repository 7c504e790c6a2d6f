"""S01 首次启动: whose library this is, a password, the recovery sheet, and where to begin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from cadredesk.domain.errors import CadreDeskError
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.gates.frame import GateFrame
from cadredesk.ui.gates.password_edit import PasswordEdit
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style

LEAST_PASSWORD = 10


@dataclass(frozen=True, slots=True)
class NewLibrary:
    """What the first step asks for."""

    unit: str
    full_name: str
    superior: str
    password: str


class Beginning(StrEnum):
    """The other ways to begin than a library of one's own."""

    PRACTICE = "practice"
    RESTORE = "restore"
    OPEN = "open"


class WelcomeGate(GateFrame):
    """The first step of the first start.

    Signals:
        create_wanted: The fields are filled in; carries a NewLibrary.
        other_wanted: The person wants to begin otherwise; carries a Beginning.
    """

    create_wanted = Signal(object)
    other_wanted = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        self._error: CadreDeskError | None = None
        self._said = ""
        self._title = QLabel()
        set_role(self._title, TextRole.PAGE)
        self._intro = QLabel()
        self._intro.setWordWrap(True)
        set_role(self._intro, TextRole.SECONDARY)
        self.unit = QLineEdit()
        self.full_name = QLineEdit()
        self.superior = QLineEdit()
        self.password = PasswordEdit()
        self.again = PasswordEdit()
        self._fields = (self.full_name, self.unit, self.superior, self.password, self.again)
        self._labels = [QLabel() for _ in self._fields]
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        set_style(self._problem, "mark", "overdue")
        self.make = QPushButton()
        set_style(self.make, "kind", "primary")
        self._others = {beginning: QPushButton() for beginning in Beginning}
        self._lay_out()
        self._connect()
        self._write()

    def show_error(self, error: CadreDeskError) -> None:
        """Say why the library could not be made; what was typed stays."""
        self._error, self._said = error, ""
        self.set_busy(False)
        self._write()

    def set_busy(self, busy: bool) -> None:
        """Wait while the library is made."""
        self.card.setEnabled(not busy)

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self.full_name.setFocus()

    def button(self, beginning: Beginning) -> QPushButton:
        """Return the button of another way to begin."""
        return self._others[beginning]

    @property
    def problem(self) -> str:
        """Return what is said under the fields."""
        return self._problem.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SMALL)
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        others = QHBoxLayout()
        others.setSpacing(MEDIUM)
        for button in self._others.values():
            set_style(button, "kind", "quiet")
            button.setAutoDefault(False)
            others.addWidget(button)
        others.addStretch(1)
        for widget in (self._title, self._intro):
            self.body.addWidget(widget)
        self.body.addLayout(form)
        self.body.addWidget(self._problem)
        self.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(others)

    def _connect(self) -> None:
        self.make.clicked.connect(self._on_create)
        self.again.returnPressed.connect(self._on_create)
        self.full_name.editingFinished.connect(self._on_full_name)
        for button in self._others.values():
            button.clicked.connect(self._on_other)

    def _write(self) -> None:
        self._title.setText(self.tr("Whose cadre files are these?"))
        self._intro.setText(
            self.tr(
                "One library for one unit. Do not keep state secrets in it: this computer is"
                " not made for them."
            )
        )
        texts = (
            self.tr("Full name of the unit"),
            self.tr("Short name"),
            self.tr("Organization department above"),
            self.tr("Password"),
            self.tr("Once more"),
        )
        for label, field, text in zip(self._labels, self._fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.full_name.setPlaceholderText("中共丙县青山镇委员会")
        self.unit.setPlaceholderText("青山镇")
        self.superior.setPlaceholderText("中共丙县委组织部")
        self.password.setPlaceholderText(self.tr("At least 10 characters; lost? Recovery sheet"))
        self.make.setText(self.tr("Create the library"))
        names = (
            self.tr("Look at sample data first"),
            self.tr("Restore a backup…"),
            self.tr("Open another library…"),
        )
        for button, name in zip(self._others.values(), names, strict=True):
            button.setText(name)
        self._problem.setText(self._said if self._error is None else sentence(self._error))
        self._problem.setVisible(bool(self._problem.text()))

    def _on_full_name(self) -> None:
        if not self.unit.text().strip():
            self.unit.setText(short_name(self.full_name.text().strip()))

    def _on_create(self) -> None:
        self._error, self._said = None, self._missing()
        self._write()
        if self._said:
            self._go_to_what_is_missing()
            return
        self.set_busy(True)
        self.create_wanted.emit(
            NewLibrary(
                unit=self.unit.text().strip(),
                full_name=self.full_name.text().strip(),
                superior=self.superior.text().strip(),
                password=self.password.text(),
            )
        )

    def _missing(self) -> str:
        if not self.unit.text().strip():
            return self.tr("Type the name of the unit.")
        if len(self.password.text()) < LEAST_PASSWORD:
            return self.tr("The password needs at least 10 characters.")
        if self.password.text() != self.again.text():
            return self.tr("The two passwords differ. Type both again.")
        return ""

    def _go_to_what_is_missing(self) -> None:
        """Put the cursor where the sentence points, with what stands there chosen."""
        field = self.full_name
        if self.unit.text().strip():
            short = len(self.password.text()) < LEAST_PASSWORD
            field = self.password if short else self.again
        field.selectAll()
        field.setFocus()

    def _on_other(self) -> None:
        sender = self.sender()
        for beginning, button in self._others.items():
            if button is sender:
                self.other_wanted.emit(beginning)


def short_name(full_name: str) -> str:
    """Return the part of a full name that people say: 中共丙县青山镇委员会 → 青山镇.

    >>> short_name("中共丙县青山镇委员会"), short_name("丙县柳河乡人民政府"), short_name("组织办")
    ('青山镇', '柳河乡', '组织办')
    """
    name = full_name.removeprefix("中共").removesuffix("委员会").removesuffix("人民政府")
    county = max(name.find("县"), name.find("市"), name.find("区"))
    shorter = name[county + 1 :]
    return shorter or name
