"""The frame of a gate: a card in the middle, and language and text size before anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, Language, Preferences
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, TextRole, TextSize, set_role
from cadredesk.ui.widgets.card import Card

CARD_LEAST, CARD_MOST = 560, 820


class GateFrame(QWidget):
    """Centres a card that scrolls where the window is low; `body` takes the content."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.card = Card()
        self.card.setMinimumWidth(CARD_LEAST)
        self.card.setMaximumWidth(CARD_MOST)
        self.body = self.card.body
        self.body.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        self.body.setSpacing(MEDIUM)
        self._promise = QLabel()
        set_role(self._promise, TextRole.CAPTION)
        self._language = QComboBox()
        self._language.addItem("中文", Language.CHINESE.value)
        self._language.addItem("English", Language.ENGLISH.value)
        self._size = QComboBox()
        for size in TextSize:
            self._size.addItem(f"{size.points}", size.value)
        self._lay_out()
        self._language.activated.connect(self._on_language)
        self._size.activated.connect(self._on_size)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        middle = QVBoxLayout(scrolled)
        middle.addStretch(1)
        middle.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(scrolled)
        foot = QHBoxLayout()
        foot.addWidget(self._promise, 1)
        foot.addWidget(self._size)
        foot.addWidget(self._language)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)

    def _retranslate(self) -> None:
        self._promise.setText(self.tr("The data is on this computer only, in an encrypted file."))
        self._language.setAccessibleName(self.tr("Language"))
        self._size.setAccessibleName(self.tr("Text size in points"))
        self._size.setToolTip(self.tr("Text size in points"))
        language = self._preferences.get(LANGUAGE)
        self._language.setCurrentIndex(self._language.findData(language.value))
        self._size.setCurrentIndex(self._size.findData(self._preferences.get(TEXT_SIZE).value))

    def _on_language(self, _at: int) -> None:
        self._preferences.set(LANGUAGE, Language(self._language.currentData()))

    def _on_size(self, _at: int) -> None:
        self._preferences.set(TEXT_SIZE, TextSize(self._size.currentData()))
