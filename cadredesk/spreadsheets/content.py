"""What a column holds by what stands in it, where its heading does not tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from cadredesk.domain.words import ETHNIC_GROUPS, GRADES, Sex
from cadredesk.services.imports.reading import RosterField
from cadredesk.spreadsheets.compound import MODES
from cadredesk.spreadsheets.values import AFFILIATIONS, CATEGORIES, TIERS

_ENOUGH = 0.8
"""So many of a column's texts have to speak of one thing."""

_FEWEST = 2
_ID_NUMBER = re.compile(r"\d{17}[\dXx]|\d{15}")
_PHONE = re.compile(r"1\d{10}|0\d{2,3}-?\d{7,8}")
_NAME = re.compile(
    r"[\u3400-\u9fff]\s{0,4}[\u3400-\u9fff]{1,3}|[\u3400-\u9fff]{2,8}·[\u3400-\u9fff]{2,8}"
)
_NO_NAMES = re.compile("[镇乡村县市省区办所站局委科院校]")


def _one_of(words: Sequence[str] | Mapping[str, object]) -> Callable[[str], bool]:
    known = frozenset(words)

    def speaks(text: str) -> bool:
        return re.sub(r"\s", "", text) in known

    return speaks


def _begins_with_a_grade(text: str) -> bool:
    return any(grade in text for grade in GRADES)


_SPEAKS: dict[RosterField, Callable[[str], bool]] = {
    RosterField.ID_NUMBER: lambda text: _ID_NUMBER.fullmatch(text) is not None,
    RosterField.PHONE: lambda text: _PHONE.fullmatch(text) is not None,
    RosterField.SEX: _one_of(tuple(Sex)),
    RosterField.STUDY_MODE: _one_of(MODES),
    RosterField.ETHNIC_GROUP: _one_of(
        [*ETHNIC_GROUPS, *(each.removesuffix("族") for each in ETHNIC_GROUPS)]
    ),
    RosterField.POLITICAL_AFFILIATION: _one_of(AFFILIATIONS),
    RosterField.GRADE: _begins_with_a_grade,
    RosterField.TIER: _one_of(TIERS),
    RosterField.CATEGORY: _one_of(CATEGORIES),
}


def field_by_content(texts: Sequence[str]) -> RosterField | None:
    """Return what a column's texts speak of, None where they do not tell."""
    if len(texts) < _FEWEST:
        return None
    return next((field for field in _SPEAKS if fits(field, texts)), None)


def fits(field: RosterField, texts: Sequence[str]) -> bool:
    """Whether nearly all of a column's texts speak of a field that can be told by its words."""
    speaks = _SPEAKS.get(field)
    return speaks is not None and bool(texts) and _share(speaks, texts) >= _ENOUGH


def are_names(texts: Sequence[str]) -> bool:
    """Whether a column's texts look like the names of people, hardly one of them twice."""
    if len(texts) < _FEWEST:
        return False
    different = len(set(texts)) >= _ENOUGH * len(texts)
    return different and _share(_is_name, texts) >= _ENOUGH


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None and _NO_NAMES.search(text) is None


def _share(speaks: Callable[[str], bool], texts: Sequence[str]) -> float:
    return sum(speaks(text) for text in texts) / len(texts)
