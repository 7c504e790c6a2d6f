"""S00 锁屏: a password, and what to do when it is forgotten. No name, no unit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.errors import CadreDeskError
from cadredesk.ui import icons
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.gates.frame import GateFrame
from cadredesk.ui.gates.password_edit import PasswordEdit
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import SMALL, TextRole, colours_of, set_role, set_style

LOCK_SIZE = 32


class UnlockGate(GateFrame):
    """Asks for the clerk's password, or for the key of the recovery sheet.

    Signals:
        unlock_wanted: A password was entered; carries it.
        recovery_wanted: A recovery key and a new password were entered; carries both.
        other_wanted: Another library is wanted than this one.
    """

    unlock_wanted = Signal(str)
    recovery_wanted = Signal(str, str)
    other_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        self._error: CadreDeskError | None = None
        self._mark = QLabel()
        self._title = QLabel()
        self._problem = QLabel()
        self._hint = QLabel()
        self._by_password = QWidget()
        self._by_key = QWidget()
        self.password = PasswordEdit()
        self.unlock = QPushButton()
        self.recovery_key = QLineEdit()
        self.new_password = PasswordEdit()
        self.recover = QPushButton()
        self.forgotten = QPushButton()
        self.other = QPushButton()
        self._lay_out()
        self._connect()
        self._write()

    def show_error(self, error: CadreDeskError) -> None:
        """Say under the field why it did not open; nothing shakes."""
        self._error = error
        self._write()
        self.set_busy(False)
        field = self.recovery_key if self.is_by_key else self.password
        field.selectAll()
        field.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Wait while the password is checked."""
        for widget in (self.password, self.unlock, self.recovery_key, self.recover):
            widget.setEnabled(not busy)

    def take_focus(self) -> None:
        """Put the cursor where the password goes."""
        self.password.setFocus()

    @property
    def is_by_key(self) -> bool:
        """Whether the recovery sheet is asked for instead of the password."""
        return self._by_password.isHidden()

    @property
    def problem(self) -> str:
        """Return what is said under the field."""
        return self._problem.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the lock in the colours of the day."""
        super().showEvent(event)
        colour = colours_of(self.palette()).text_3
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(icons.pixmap("lock_closed", LOCK_SIZE, colour, ratio))

    def _fill_password_way(self) -> None:
        set_style(self.unlock, "kind", "primary")
        row = QHBoxLayout(self._by_password)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.password, 1)
        row.addWidget(self.unlock)

    def _fill_recovery_way(self) -> None:
        set_style(self.recover, "kind", "primary")
        self._hint.setWordWrap(True)
        set_role(self._hint, TextRole.SECONDARY)
        column = QVBoxLayout(self._by_key)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._hint, self.recovery_key, self.new_password):
            column.addWidget(widget)
        column.addWidget(self.recover, 0, Qt.AlignmentFlag.AlignRight)

    def _lay_out(self) -> None:
        for label in (self._mark, self._title):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._title, TextRole.PAGE)
        self._problem.setWordWrap(True)
        set_style(self._problem, "mark", "overdue")
        self._fill_password_way()
        self._fill_recovery_way()
        self._by_key.hide()
        links = QHBoxLayout()
        for button in (self.forgotten, self.other):
            set_style(button, "kind", "link")
            button.setAutoDefault(False)
        links.addWidget(self.forgotten)
        links.addStretch(1)
        links.addWidget(self.other)
        for widget in (self._mark, self._title, self._by_password, self._by_key, self._problem):
            self.body.addWidget(widget)
        self.body.addLayout(links)

    def _connect(self) -> None:
        self.password.returnPressed.connect(self._on_unlock)
        self.unlock.clicked.connect(self._on_unlock)
        self.new_password.returnPressed.connect(self._on_recover)
        self.recover.clicked.connect(self._on_recover)
        self.forgotten.clicked.connect(self._on_forgotten)
        self.other.clicked.connect(self.other_wanted)

    def _write(self) -> None:
        self._title.setText(self.tr("Locked"))
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setAccessibleName(self.tr("Password"))
        self.unlock.setText(self.tr("Unlock"))
        self._hint.setText(
            self.tr("Type the fourteen groups of the recovery sheet and choose a new password.")
        )
        self.recovery_key.setPlaceholderText(self.tr("Groups of the recovery sheet"))
        self.recovery_key.setAccessibleName(self.tr("Groups of the recovery sheet"))
        self.new_password.setPlaceholderText(self.tr("New password, at least 10 characters"))
        self.new_password.setAccessibleName(self.tr("New password, at least 10 characters"))
        self.recover.setText(self.tr("Open with the recovery sheet"))
        back, forgotten = self.tr("Back to the password"), self.tr("Forgotten? Recovery sheet…")
        self.forgotten.setText(back if self.is_by_key else forgotten)
        self.other.setText(self.tr("Another library…"))
        self._problem.setText("" if self._error is None else sentence(self._error))
        self._problem.setVisible(self._error is not None)

    def _on_unlock(self) -> None:
        if self.password.text():
            self.set_busy(True)
            self.unlock_wanted.emit(self.password.text())

    def _on_recover(self) -> None:
        if self.recovery_key.text() and self.new_password.text():
            self.set_busy(True)
            self.recovery_wanted.emit(self.recovery_key.text(), self.new_password.text())

    def _on_forgotten(self) -> None:
        by_key = not self.is_by_key
        self._by_key.setVisible(by_key)
        self._by_password.setVisible(not by_key)
        self._error = None
        self._write()
