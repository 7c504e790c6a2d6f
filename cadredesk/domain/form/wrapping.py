"""Breaking a text into lines of a width, as a Chinese typesetter would.

A full-width character is as wide as its size, a half-width one half of it (form handbook,
C.5). Closing punctuation never begins a line, an opening bracket never ends one, and a run of
digits is never broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

_NEVER_FIRST = frozenset("·，。；、：）》〉〕】”’！？%)")
_NEVER_LAST = frozenset("（《〈〔【“‘(")
_TOKENS = re.compile(r"[!-~]+|\s|.", re.DOTALL)
_WIDE_LETTER, _WIDE_MARK = 0.635, 0.35
_INDENT = 18
"""Half-width characters before the text of a résumé's line: the dates and two blanks."""

_GAP, _WIDE_BLANK = 2, "\u3000"


def width_in_ems(text: str) -> float:
    """Return how wide a text is, in sizes of its type."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


def cautious_width(text: str) -> float:
    """Return how wide a text is where another font stands in for 宋体: its digits are wider."""
    return sum(_cautious(char) for char in text)


def _cautious(char: str) -> float:
    if not char.isascii():
        return 1.0
    return _WIDE_LETTER if char.isalnum() else _WIDE_MARK


def wrap(text: str, ems: float, width: Callable[[str], float] = width_in_ems) -> tuple[str, ...]:
    """Return the lines of a text at a width of so many sizes, measured as `width` says."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, ems, width))
    return tuple(lines)


def wrap_resume(entries: tuple[tuple[str, str], ...], ems: float) -> tuple[str, ...]:
    """Return a résumé's lines: date span, two blanks, text; lines that go on are indented.

    An end that is not known is left as blank as it would be wide.
    """
    room = max(ems - _INDENT / 2, 1.0)
    lines: list[str] = []
    for span, text in entries:
        for at, part in enumerate(wrap(text, room, cautious_width)):
            head = span.rstrip() if at == 0 else ""
            lines.append(f"{head}{_blank(_INDENT - len(head))}{part}")
    return tuple(lines)


def _blank(half_widths: int) -> str:
    """Return blanks of a width: full-width ones, which are alike in every Chinese font."""
    if half_widths <= _GAP:
        return " " * half_widths
    return _WIDE_BLANK * (half_widths // 2) + " " * (half_widths % 2)


def _wrap_paragraph(text: str, ems: float, width: Callable[[str], float]) -> Iterator[str]:
    line, used = "", 0.0
    for token, wide in _tokens(text, ems, width):
        if line and used + wide > ems:
            keep, line = _break(line, token)
            used = width(line)
            if used > ems and len(line) > len(token):
                keep, line = keep + line[: -len(token)], token
                used = wide
            yield keep
        else:
            line += token
            used += wide
    yield line


def _tokens(text: str, ems: float, width: Callable[[str], float]) -> Iterator[tuple[str, float]]:
    for token, wide in _measured(text, width):
        if wide <= ems:
            yield token, wide
        else:
            yield from ((char, width(char)) for char in token)


@lru_cache(maxsize=1024)
def _measured(text: str, width: Callable[[str], float]) -> tuple[tuple[str, float], ...]:
    """Return what is never broken of a text, each with its width; one text is tried often."""
    return tuple((token, width(token)) for token in _TOKENS.findall(text))


def _break(line: str, token: str) -> tuple[str, str]:
    """Return the finished line and the beginning of the next one.

    As much goes along with the token as closing marks, opening brackets and runs of digits ask
    for; in a box too narrow for that a run is torn, and at last the line ends where it is full.
    """
    text, places = line + token, range(len(line), 0, -1)
    good = [at for at in places if _may_break(text, at)]
    whole = (at for at in good if at == len(line) or not _is_torn(text, at))
    end = next(whole, next(iter(good), len(line)))
    return line[:end], text[end:].lstrip(" ")


def _may_break(text: str, at: int) -> bool:
    return text[at] not in _NEVER_FIRST and text[at - 1] not in _NEVER_LAST


def _is_torn(text: str, at: int) -> bool:
    return _TOKENS.fullmatch(text[at - 1 : at + 1]) is not None
