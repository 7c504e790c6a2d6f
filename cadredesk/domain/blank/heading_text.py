"""Texts of headings brought to one form, so that spellings of one thing are equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

_BRACKETED = re.compile(r"\([^)]*\)")
_SEPARATORS = re.compile(r"[\s:：.,、/“”\"*_()（）-]+")
_NUMBERS = re.compile(r"\d+")


def plain(heading: str) -> str:
    r"""Return a heading without blanks, brackets' content, dots and widths.

    >>> plain("姓  名"), plain("任现职\n时间"), plain("出生年月（岁）"), plain("入党时间：")
    ('姓名', '任现职时间', '出生年月', '入党时间')
    """
    text = unicodedata.normalize("NFKC", heading)
    text = _BRACKETED.sub("", text) or text
    return _SEPARATORS.sub("", text)


def whole(heading: str) -> str:
    """Return a heading without blanks and marks, what stands in its brackets included."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", heading))


def bracketed(heading: str) -> tuple[str, ...]:
    """Return what stands in a heading's brackets, each bracket by itself."""
    text = unicodedata.normalize("NFKC", heading)
    return tuple(found[1:-1].strip() for found in _BRACKETED.findall(text))


def bare(heading: str) -> str:
    """Return a heading as it stays from year to year: no brackets, no marks, no numbers."""
    return _NUMBERS.sub("", plain(heading))


def fingerprint(headings: Iterable[str]) -> str:
    """Return what tells a table from others: its headings in their order."""
    return sha256("\n".join(headings).encode()).hexdigest()[:16]
