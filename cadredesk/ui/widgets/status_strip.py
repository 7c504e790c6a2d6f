"""The bottom line of the window: keys valid now, background work, backup, unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import LARGE, SMALL, colours, set_style
from cadredesk.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from cadredesk.ui.background import BackgroundRunner

HINT_LEAST = 120


class StatusStrip(QWidget):
    """Says what the person can do now and whether the data is safe.

    Signals:
        backup_clicked: The age of the backup was clicked.
    """

    backup_clicked = Signal()

    def __init__(self, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._days: int | None = None
        self._known = False
        self._hint = QLabel()
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint.setMinimumWidth(HINT_LEAST)
        self.progress = ProgressStrip(runner, compact=True)
        self._backup = QPushButton()
        set_style(self._backup, "kind", "status")
        self._backup.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._backup.clicked.connect(self.backup_clicked)
        self._unit = QLabel()
        self._lock = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, 2, LARGE, 2)
        layout.setSpacing(SMALL)
        layout.addWidget(self._hint, 1)
        for widget in (self.progress, self._backup, self._unit, self._lock):
            layout.addWidget(widget)
        self._retranslate()
        self._restyle()

    def set_hint(self, hint: str) -> None:
        """Put the keys that are valid now."""
        self._hint.setText(hint)
        self._hint.setToolTip(hint)

    @property
    def hint(self) -> str:
        """Return the keys that are shown."""
        return self._hint.text()

    def set_unit(self, name: str) -> None:
        """Put the unit whose library is open."""
        self._unit.setText(name)

    def set_backup_age(self, days: int | None) -> None:
        """Say how many days ago the last verified backup was made; None if there is none."""
        self._days = days
        self._known = True
        self._retranslate()

    @property
    def backup_text(self) -> str:
        """Return what is said about the backup."""
        return self._backup.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _retranslate(self) -> None:
        if self._days is None:
            text = self.tr("No backup yet")
        elif self._days == 0:
            text = self.tr("Backed up today")
        else:
            text = self.tr("Backed up %n day(s) ago", "", self._days)
        self._backup.setText(text)
        self._backup.setVisible(self._known)
        self._backup.setToolTip(self.tr("Back up now"))
        self._lock.setAccessibleName(self.tr("Encrypted"))
        self._lock.setToolTip(self.tr("The data file is encrypted"))

    def _restyle(self) -> None:
        colour = colours().text_2
        ratio = self.devicePixelRatioF()
        self._lock.setPixmap(icons.pixmap("lock_closed", icons.ROW_SIZE, colour, ratio))
