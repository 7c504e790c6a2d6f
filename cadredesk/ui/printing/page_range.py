"""Which pages of a document are wanted, as people type it: 1-3，5."""

from __future__ import annotations

import re
import unicodedata

_PART = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?")


def read_range(text: str, last: int) -> tuple[int, ...] | None:
    """Return the pages that a text means, counted from 1, each once in the order typed.

    Full-width digits, commas, dashes and blanks are read as what they stand for. None for
    what cannot be read, a page that does not exist, or nothing at all.

    >>> read_range("1－3，5", 6)
    (1, 2, 3, 5)
    """
    plain = unicodedata.normalize("NFKC", text).replace("、", ",").replace("—", "-")
    plain = re.sub(r"[~至到–]", "-", "".join(plain.split()))
    pages: dict[int, None] = {}
    for part in plain.split(","):
        match = _PART.fullmatch(part)
        if match is None:
            return None
        first = int(match[1])
        final = int(match[2] or first)
        if not 1 <= first <= final <= last:
            return None
        pages |= dict.fromkeys(range(first, final + 1))
    return tuple(pages)
