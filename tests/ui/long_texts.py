"""A language whose words are longer by two fifths."""

from __future__ import annotations

import re
from textwrap import wrap

from PySide6.QtCore import QObject, QTranslator

from cadredesk.paths import resources

LONGER_BY = 0.4
_LONGEST_WORD = 8
"""Letters by which a word grows at most: no language makes one word of a sentence."""

_PLACEHOLDER = re.compile(r"\{\w+\}|%n")


class LongTexts(QTranslator):
    """Lengthens what a catalogue says, or the sources where there is none."""

    def __init__(self, parent: QObject, catalogue: str = "", *, by: float = LONGER_BY) -> None:
        super().__init__(parent)
        self._inner = QTranslator(self)
        self._pad, self._by = "m", by
        if catalogue:
            self._inner.load(catalogue, str(resources() / "translations"))
            self._pad = "长" if catalogue.endswith("zh_CN") else "m"

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        words = self._inner.translate(context, source, disambiguation, n) or source
        if context == "Language" or not words.strip() or not self._by:
            return words
        length = len(_PLACEHOLDER.sub("", words))
        return words + self._more(max(1, round(length * self._by)))

    def _more(self, letters: int) -> str:
        """Say so many letters more: the last word grows, and then others follow it."""
        return " ".join(wrap(self._pad * letters, _LONGEST_WORD))
