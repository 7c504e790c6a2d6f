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

from cadredesk.ui.preferences import LANGUAGE, LANGUAGE_NAMES, TEXT_SIZE, Language, Preferences
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, TextRole, TextSize, set_role
from cadredesk.ui.widgets.card import Card

CARD_LEAST = 560
_MOST_IN_CHARACTERS = 48


class GateFrame(QWidget):
    """Centres a card that scrolls where the window is low; `body` takes the content."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.card = Card()
        self.card.setMinimumWidth(CARD_LEAST)
        self.body = self.card.body
        self.body.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        self.body.setSpacing(MEDIUM)
        self._promise = QLabel()
        set_role(self._promise, TextRole.CAPTION)
        self.language = QComboBox()
        for language, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, language.value)
        self.size_choice = QComboBox()
        for size in TextSize:
            self.size_choice.addItem(f"{size.points}", size.value)
        self._build_frame()
        self.language.activated.connect(self._on_language)
        self.size_choice.activated.connect(self._on_size)
        self._retranslate_frame()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate_frame()

    def _build_frame(self) -> None:
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        middle = QVBoxLayout(scrolled)
        middle.addStretch(1)
        # A row with stretches, not an alignment: only so do wrapped lines get their height.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the keyboard
        scroll.setWidget(scrolled)
        foot = QHBoxLayout()
        foot.addWidget(self._promise, 1)
        foot.addWidget(self.size_choice)
        foot.addWidget(self.language)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)

    def _retranslate_frame(self) -> None:
        self._promise.setText(
            self.tr("The data is on this computer only, in an encrypted file. F1: manual")
        )
        self.language.setAccessibleName(self.tr("Language"))
        self.size_choice.setAccessibleName(self.tr("Text size in points"))
        self.size_choice.setToolTip(self.tr("Text size in points"))
        language = self._preferences.get(LANGUAGE)
        self.language.setCurrentIndex(self.language.findData(language.value))
        self.size_choice.setCurrentIndex(
            self.size_choice.findData(self._preferences.get(TEXT_SIZE).value)
        )

    def _fit(self) -> None:
        most = self.fontMetrics().horizontalAdvance("国") * _MOST_IN_CHARACTERS
        self.card.setMaximumWidth(max(CARD_LEAST, most))

    def _on_language(self, _at: int) -> None:
        self._preferences.set(LANGUAGE, Language(self.language.currentData()))

    def _on_size(self, _at: int) -> None:
        self._preferences.set(TEXT_SIZE, TextSize(self.size_choice.currentData()))
