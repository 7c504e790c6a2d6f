"""The eighteen characters of a Chinese identity number (GB 11643; CHK-1 to CHK-3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import mul

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_SHAPE = re.compile(r"\d{17}[\dX]")
_HIDDEN = re.compile(r"[•*＊×xX]{4}")
_OLD_SHAPE = re.compile(r"\d{15}")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789XX")


def clean_id_text(text: str) -> str:
    """Return what was typed without spaces, full-width digits or a small x."""
    if text.isascii() and text.isalnum():
        return text.upper()
    return re.sub(r"[\s'‘’`]", "", text.translate(_FULL_WIDTH)).upper()


def check_character(first_seventeen: str) -> str:
    """Return the eighteenth character that belongs to the first seventeen digits."""
    total = sum(map(mul, map(int, first_seventeen), _WEIGHTS))
    return _CHECK_CHARACTERS[total % 11]


def is_old_id(text: str) -> bool:
    """Whether it is a number of the fifteen digits used before 1999."""
    return _OLD_SHAPE.fullmatch(clean_id_text(text)) is not None


def is_id_number(text: str) -> bool:
    """Whether the number is complete: shape, an existing birthday, the check character.

    The region is not looked up: old and invented codes occur.

    >>> is_id_number("11010519491231002X"), is_id_number("110105194912310021")
    (True, False)
    """
    return IdNumber.read(text) is not None


@dataclass(frozen=True, slots=True)
class IdNumber:
    """A number that passed every check; made by `read` only."""

    text: str

    @classmethod
    def read(cls, text: str) -> IdNumber | None:
        """Return the number, or None when it is not a valid one."""
        cleaned = clean_id_text(text)
        if _SHAPE.fullmatch(cleaned) is None or check_character(cleaned[:17]) != cleaned[17]:
            return None
        return cls(cleaned) if birth_in_id(cleaned) is not None else None

    @property
    def born_on(self) -> PartialDate:
        """The day of birth that the number states; the file's own date may differ."""
        born_on = birth_in_id(self.text)
        if born_on is None:
            raise ValueError("an identity number without a day of birth")
        return born_on

    @property
    def sex(self) -> Sex:
        """The sex that the number states: the seventeenth digit, odd for men."""
        return Sex.MALE if int(self.text[16]) % 2 else Sex.FEMALE


def birth_in_id(text: str) -> PartialDate | None:
    """Return the day of birth inside eighteen characters, or None if there is no such day."""
    cleaned = clean_id_text(text)
    if _SHAPE.fullmatch(cleaned) is None:
        return None
    try:
        return PartialDate(int(cleaned[6:10]), int(cleaned[10:12]), int(cleaned[12:14]))
    except ValueError:
        return None


def is_masked(text: str) -> bool:
    """Whether a number is one whose end was hidden, by this program or by hand; it says nothing.

    >>> is_masked("990123••••••••••••"), is_masked("990123********0013"), is_masked("")
    (True, True, False)
    """
    return _HIDDEN.search(text) is not None


def masked(text: str) -> str:
    """Return the number as lists show it: the first six characters and no tail.

    Beside a birth month the usual "first six, last four" leaves about three candidates
    (reliability handbook, 4.8), so nothing of the tail is shown.
    """
    return text[:6] + "•" * max(0, len(text) - 6)
