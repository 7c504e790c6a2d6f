"""Breaking a text into lines of a width, as a Chinese typesetter would.

A full-width character is as wide as its size, a half-width one half of it (form handbook,
C.5). Closing punctuation never begins a line, and a run of digits is never broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NEVER_FIRST = frozenset("·，。；、：）》”’！？%）)")
_TOKENS = re.compile(r"[!-~]+|\s|.", re.DOTALL)
_INDENT = 18
"""Half-width characters before the text of a résumé's line: the dates and two blanks."""


def width_in_ems(text: str) -> float:
    """Return how wide a text is, in sizes of its type."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def wrap(text: str, ems: float) -> tuple[str, ...]:
    """Return the lines of a text at a width of so many sizes."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, ems))
    return tuple(lines)


def wrap_resume(entries: tuple[tuple[str, str], ...], ems: float) -> tuple[str, ...]:
    """Return a résumé's lines: date span, two blanks, text; lines that go on are indented."""
    room = max(ems - _INDENT / 2, 1.0)
    lines: list[str] = []
    for span, text in entries:
        for at, part in enumerate(wrap(text, room)):
            head = f"{span}  " if at == 0 else " " * _INDENT
            lines.append(f"{head}{part}")
    return tuple(lines)


def _wrap_paragraph(text: str, ems: float) -> Iterator[str]:
    line = ""
    for token in _tokens(text, ems):
        if line and width_in_ems(line + token) > ems:
            keep, line = _break(line, token)
            yield keep
        else:
            line += token
    yield line


def _tokens(text: str, ems: float) -> Iterator[str]:
    for token in _TOKENS.findall(text):
        if width_in_ems(token) <= ems:
            yield token
        else:
            yield from token


def _break(line: str, token: str) -> tuple[str, str]:
    """Return the finished line and the beginning of the next one."""
    if token[0] in _NEVER_FIRST and len(line) > 1:
        return line[:-1], line[-1] + token
    return line, token.lstrip(" ")
