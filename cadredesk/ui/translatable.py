"""Mark a text for translation where it is declared, before there is a language to put it in."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Return the text as it is; `QCoreApplication.translate` puts it into a language later."""
    return source
