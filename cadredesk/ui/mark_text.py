"""The mark of an alert as text: on a button, on paper, for a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.ui.theme import MARK_WORDS, Mark


def word(mark: Mark) -> str:
    """Return the mark's word in the language of the screens."""
    return QCoreApplication.translate("Mark", MARK_WORDS[mark])


def label(mark: Mark, words: str = "") -> str:
    """Return shape and words, as they are painted and printed."""
    return f"{mark.shape} {words or word(mark)}"


def spoken(mark: Mark, words: str = "") -> str:
    """Return what a screen reader says: a model's answer to AccessibleTextRole."""
    return f"{word(mark)}, {words}" if words else word(mark)
