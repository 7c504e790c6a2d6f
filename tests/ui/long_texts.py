"""A language whose words are longer by two fifths, and what of it is cut off."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from cadredesk.paths import resources

LONGER_BY = 0.4
_PLACEHOLDER = re.compile(r"\{\w+\}|%n")
_WITH_WORDS = QPushButton | QToolButton | QCheckBox | QRadioButton
_ROUNDING = 1


class LongTexts(QTranslator):
    """Lengthens what a catalogue says, or the sources where there is none."""

    def __init__(self, parent: QObject, catalogue: str = "") -> None:
        super().__init__(parent)
        self._inner = QTranslator(self)
        self._pad = "m"
        if catalogue:
            self._inner.load(catalogue, str(resources() / "translations"))
            self._pad = "长"

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        words = self._inner.translate(context, source, disambiguation, n) or source
        if context == "Language" or not words.strip():
            return words
        length = len(_PLACEHOLDER.sub("", words))
        return words + self._pad * max(1, round(length * LONGER_BY))


def cut_off(place: QWidget) -> list[str]:
    """Name the labels and buttons inside something whose words have too little room."""
    shown = [each for each in place.findChildren(QWidget) if each.isVisible()]
    return [
        f"{type(each.parentWidget()).__name__}/{type(each).__name__} {lacking}: {words_of(each)}"
        for each in shown
        if (lacking := lacks(each)) > _ROUNDING
    ]


def words_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def lacks(widget: QWidget) -> int:
    """How many pixels of a widget's words are cut off, across or down, and told nowhere else."""
    words = words_of(widget)
    if not words or widget.toolTip() == words:
        return 0
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) - widget.height()
        if widget.textFormat() is Qt.TextFormat.RichText:
            return 0
        needed = widget.fontMetrics().size(0, words).width() + 2 * widget.margin()
        return needed - widget.contentsRect().width()
    if isinstance(widget, _WITH_WORDS):
        return widget.sizeHint().width() - widget.width()
    return 0
