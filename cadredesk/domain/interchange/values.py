"""The texts of exchanged forms: how their editor trims them, and how it writes dates and parties.

Form handbook A.1 to A.3. A date is never guessed: one that cannot be stays as it is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.id_number import clean_id_text
from cadredesk.domain.interchange.form import DATE_FIELDS, MULTILINE_FIELDS, InterchangeField
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import clean_name
from cadredesk.domain.words import (
    DEMOCRATIC_PARTIES,
    NO_PARTY,
    PARTY_MEMBER,
    PROBATIONARY_MEMBER,
    THE_MASSES,
)

NO_PARTY_SHORT = "无党派"

_DIGITS = re.compile(r"(\d{4})(?:(\d{2})(\d{2})?)?")
_PARTS = re.compile(r"(\d{4})(?:[./年-](\d{1,2})(?:[./月-](\d{1,2}))?)?[年月日.]?")
_LINE_BREAK = re.compile(r"<br\s*/?>|\r\n?", re.IGNORECASE)
_EDGES = " \t\n\r\v\f\u00a0\u2002\u2003\u3000\ufeff"
"""What stands around a text and is none of it."""

_SEPARATORS = re.compile(r"[;；、，,/\s()（）]+")
_NINE_THREE = "九三"
_SHORT = {long: short for short, long in DEMOCRATIC_PARTIES.items()} | {
    DEMOCRATIC_PARTIES["九三学社"]: _NINE_THREE
}
"""The short names as the editor's own list has them."""

_AFFILIATIONS = {
    **DEMOCRATIC_PARTIES,
    **{long: long for long in DEMOCRATIC_PARTIES.values()},
    _NINE_THREE: DEMOCRATIC_PARTIES["九三学社"],
    NO_PARTY_SHORT: NO_PARTY,
    NO_PARTY: NO_PARTY,
    THE_MASSES: THE_MASSES,
    "中共": PARTY_MEMBER,
    "中共党员": PARTY_MEMBER,
    "预备党员": PROBATIONARY_MEMBER,
    PROBATIONARY_MEMBER: PROBATIONARY_MEMBER,
}
_MOST_AFFILIATIONS = 2
"""As many as a cadre file holds."""

_IN_THE_PARTY = frozenset((PARTY_MEMBER, PROBATIONARY_MEMBER))


def clean_text(field: InterchangeField, text: str) -> str:
    """Return what the editor takes an element to say: trimmed, single lines without breaks.

    >>> clean_text(InterchangeField.NAME, "  阿依古丽.买买提 ")
    '阿依古丽·买买提'
    """
    return _CLEANERS.get(field, clean_line)(text)


def clean_line(text: str) -> str:
    """Return a text of one line, trimmed and without line breaks."""
    line = text.strip(_EDGES)
    if "\n" not in line and not _may_break(line):
        return line
    lines = _LINE_BREAK.sub("\n", line).split("\n")
    return "".join(each.strip(_EDGES) for each in lines)


def _clean_lines(text: str) -> str:
    lines = _LINE_BREAK.sub("\n", text) if _may_break(text) else text
    return lines.strip(_EDGES)


def _may_break(text: str) -> bool:
    """Whether there can be line breaks that are written otherwise."""
    return "\r" in text or "<" in text


def _clean_name(text: str) -> str:
    return clean_name(clean_line(text))


def _clean_party(text: str) -> str:
    return clean_line(text).replace(";", "；")


def _clean_id_number(text: str) -> str:
    return clean_id_text(clean_line(text))


def _clean_date(text: str) -> str:
    line = clean_line(text)
    known = read_date(line)
    is_done = known is None or (line.isascii() and line.isdigit())
    return line if is_done else digits(known)


_CLEANERS: dict[InterchangeField, Callable[[str], str]] = {
    **dict.fromkeys(MULTILINE_FIELDS, _clean_lines),
    **dict.fromkeys(DATE_FIELDS, _clean_date),
    InterchangeField.NAME: _clean_name,
    InterchangeField.JOINED_PARTY: _clean_party,
    InterchangeField.ID_NUMBER: _clean_id_number,
}


@lru_cache(maxsize=4096)
def read_date(text: str) -> PartialDate | None:
    """Return a date of four, six or eight digits, or with dots or 年月; None for anything else.

    The months of hundreds of people are few, and each is read several times.

    >>> str(read_date("198506")), str(read_date("2003.9.1")), read_date("1985春")
    ('1985.06', '2003.09.01', None)
    """
    match = _DIGITS.fullmatch(text)
    if match is None:
        compact = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
        match = _DIGITS.fullmatch(compact) or _PARTS.fullmatch(compact)
    if match is None:
        return None
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        return PartialDate(year or 0, month, day)
    except ValueError:
        return None


def is_told(known: PartialDate | None, stated: PartialDate | None) -> bool:
    """Whether what is known says all that a date states, as a day says its month."""
    if stated is None:
        return True
    return known is not None and known.agrees_with(stated) and stated <= known


def digits(date: PartialDate | None) -> str:
    """Return a date as such files have it, `198506`; empty for None."""
    return "" if date is None else str(date).replace(".", "")


@dataclass(frozen=True, slots=True)
class PartyText:
    """What 入党时间 says: the month of joining, other parties, or none of any."""

    joined_on: PartialDate | None = None
    affiliations: tuple[str, ...] = ()
    unread: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said or understood."""
        return self.joined_on is None and not self.affiliations


@lru_cache(maxsize=1024)
def read_party(text: str) -> PartyText:
    """Return what a text of 入党时间 says; `unread` is the part that is neither date nor party.

    >>> read_party("200108；民建").affiliations
    ('民建会员',)
    """
    joined: PartialDate | None = None
    affiliations: list[str] = []
    unread: list[str] = []
    for part in filter(None, _SEPARATORS.split(unicodedata.normalize("NFKC", text))):
        date = read_date(part) if joined is None else None
        if date is not None:
            joined = date
        elif part in _AFFILIATIONS and len(affiliations) < _MOST_AFFILIATIONS:
            affiliations.append(_AFFILIATIONS[part])
        else:
            unread.append(part)
    return PartyText(joined, tuple(affiliations), "；".join(unread))


def party_text_of(cadre: Cadre) -> str:
    """Return 入党时间 as such files have it: digits, other parties after `；`, or 无党派."""
    joined = cadre.joined_party_on
    parties = [
        _SHORT[each]
        for each in (cadre.political_affiliation, cadre.second_affiliation)
        if each in _SHORT
    ]
    told = "；".join(filter(None, (digits(joined and joined.to_month()), *parties)))
    if told:
        return told
    return NO_PARTY_SHORT if cadre.political_affiliation == NO_PARTY else ""


def shown_party(text: str) -> str:
    """Return 入党时间 as people read it, its months with their dots.

    >>> shown_party("200108；民建")
    '2001.08；民建'
    """
    dates = ((part, read_date(part)) for part in text.split("；"))
    return "；".join(part if date is None else str(date) for part, date in dates)


def with_party(cadre: Cadre, stated: PartyText) -> Cadre:
    """Return the basics with what 入党时间 says.

    A date alone makes a party member of somebody whose membership is not on file.
    """
    others = [each for each in stated.affiliations if each not in _IN_THE_PARTY]
    if stated.joined_on is None or len(others) > 1:
        first = stated.affiliations[0] if stated.affiliations else cadre.political_affiliation
        second = stated.affiliations[1] if len(stated.affiliations) > 1 else ""
        return replace(
            cadre,
            political_affiliation=first,
            second_affiliation=second,
            joined_party_on=stated.joined_on,
        )
    known = cadre.political_affiliation
    named = next((each for each in stated.affiliations if each in _IN_THE_PARTY), "")
    return replace(
        cadre,
        joined_party_on=more_exact(stated.joined_on, cadre.joined_party_on),
        political_affiliation=named or (known if known in _IN_THE_PARTY else PARTY_MEMBER),
        second_affiliation=others[0] if others else "",
    )


def more_exact(stated: PartialDate, known: PartialDate | None) -> PartialDate:
    """Return the stated date, unless what is known says the same more exactly."""
    if known is None or not known.agrees_with(stated):
        return stated
    return max(stated, known)
