"""设置 ▸ 显示: text size, density, colours, language, idle lock."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from cadredesk.services.alert_board import SanctionsShown
from cadredesk.ui.preferences import (
    DENSITY,
    LANGUAGE,
    LANGUAGE_NAMES,
    SANCTIONS,
    TEXT_SIZE,
    THEME,
    Language,
    Preferences,
    Setting,
)
from cadredesk.ui.theme import SMALL, Density, TextRole, TextSize, ThemeName, set_role
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.card import Card

Choice = TypeVar("Choice", bound=StrEnum)

_NAMES: dict[StrEnum, str] = {
    TextSize.STANDARD: QT_TRANSLATE_NOOP("DisplayChoice", "Standard"),
    TextSize.LARGER: QT_TRANSLATE_NOOP("DisplayChoice", "Larger"),
    TextSize.LARGE: QT_TRANSLATE_NOOP("DisplayChoice", "Large"),
    TextSize.VERY_LARGE: QT_TRANSLATE_NOOP("DisplayChoice", "Very large"),
    TextSize.HUGE: QT_TRANSLATE_NOOP("DisplayChoice", "Huge"),
    Density.COMPACT: QT_TRANSLATE_NOOP("DisplayChoice", "Compact rows"),
    Density.NORMAL: QT_TRANSLATE_NOOP("DisplayChoice", "Normal rows"),
    Density.ROOMY: QT_TRANSLATE_NOOP("DisplayChoice", "Roomy rows"),
    ThemeName.LIGHT: QT_TRANSLATE_NOOP("DisplayChoice", "Light"),
    ThemeName.DARK: QT_TRANSLATE_NOOP("DisplayChoice", "Dark"),
    SanctionsShown.ON_SCREEN: QT_TRANSLATE_NOOP("DisplayChoice", "On screen, not on paper"),
    SanctionsShown.EVERYWHERE: QT_TRANSLATE_NOOP("DisplayChoice", "On screen and on paper"),
    SanctionsShown.NOWHERE: QT_TRANSLATE_NOOP("DisplayChoice", "Nowhere"),
}


class DisplaySection(QWidget):
    """One combo box for each setting, with its sentence; a choice applies at once."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._rows: list[tuple[QLabel, QComboBox, Setting[StrEnum], QLabel]] = []
        self._card = Card()
        self._form = QFormLayout()
        self._form.setSpacing(SMALL)
        self._card.body.addLayout(self._form)
        self.language = self._add(LANGUAGE, Language)
        self.text_size = self._add(TEXT_SIZE, TextSize)
        self.density = self._add(DENSITY, Density)
        self.theme = self._add(THEME, ThemeName)
        self.sanctions = self._add(SANCTIONS, SanctionsShown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        layout.addStretch(1)
        preferences.changed.connect(self._on_preference)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _add(self, setting: Setting[Choice], choices: type[Choice]) -> QComboBox:
        combo = QComboBox()
        for choice in choices:
            combo.addItem("", choice.value)
        label, sentence = QLabel(), QLabel()
        label.setBuddy(combo)
        sentence.setWordWrap(True)
        set_role(sentence, TextRole.CAPTION)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(combo)
        column.addWidget(sentence)
        self._form.addRow(label, column)
        self._rows.append((label, combo, setting, sentence))  # type: ignore[arg-type]
        combo.activated.connect(self._on_chosen)
        return combo

    def _retranslate(self) -> None:
        self._card.set_title(self.tr("Display"))
        titles = (
            self.tr("Language"),
            self.tr("Text size"),
            self.tr("Rows"),
            self.tr("Colours"),
            self.tr("Alerts about sanctions"),
        )
        for title, (label, combo, setting, sentence) in zip(titles, self._rows, strict=True):
            label.setText(title)
            combo.setAccessibleName(title)
            sentence.setText(QCoreApplication.translate("Setting", setting.sentence))
            kind = type(setting.default)
            for at in range(combo.count()):
                combo.setItemText(at, choice_name(kind(combo.itemData(at))))
        self._show()

    def _show(self) -> None:
        for _label, combo, setting, _sentence in self._rows:
            combo.setCurrentIndex(combo.findData(self._preferences.get(setting).value))

    def _on_chosen(self, _at: int) -> None:
        sender = self.sender()
        for _label, combo, setting, _sentence in self._rows:
            if combo is sender:
                self._preferences.set(setting, type(setting.default)(combo.currentData()))

    def _on_preference(self, _key: str) -> None:
        self._show()


def choice_name(choice: StrEnum) -> str:
    """Return what a choice is called in the language of the screens."""
    if isinstance(choice, Language):
        return LANGUAGE_NAMES[choice]
    return QCoreApplication.translate("DisplayChoice", _NAMES[choice])
