"""What statistics of cadres count: each a condition on one file, by a text that layouts name.

Ages count full years (DATE-2), so `age:..35` means not yet 36, as the tables of the township
understand 35岁以下 (form handbook, D.4).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.rules.facts import is_leading
from cadredesk.domain.schooling import Schooling, schooling_of
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER, StudyMode, Tier

Condition = Callable[[CadreFile, PartialDate], bool]

UNKNOWN = "unknown"
"""The value that asks of whom nothing is known."""

_BELOW = "below"
_AGES = re.compile(r"(?P<from>\d*)\.\.(?P<to>\d*)")
_MOST = 999
_PARTS = re.compile(r"[、，,；;]")
_DEPUTY = re.compile("副[^、]*$")
_HAN = "汉族"
_CHIEFS = frozenset((Tier.COUNTY_CHIEF, Tier.TOWNSHIP_CHIEF))


def condition(text: str) -> Condition:
    """Return what a text asks: `people`, `age:31..35`, `sex:女`, `party:no`, `highest:MASTER`.

    Several with `+` between must all hold. Raises `ValueError` for a text that asks nothing.
    """
    asked = [_one(each) for each in text.split("+")]
    return lambda file, at: all(each(file, at) for each in asked)


def count(files: Iterable[CadreFile], asked: Condition, at: PartialDate) -> int:
    """Return of how many people a condition holds."""
    return sum(asked(each, at) for each in files)


def average_age(files: Sequence[CadreFile], at: PartialDate) -> float | None:
    """Return the mean of the full years of those whose birth is known, None of nobody."""
    ages = [age(born_on, at) for each in files if (born_on := each.cadre.born_on) is not None]
    return sum(ages) / len(ages) if ages else None


def _one(text: str) -> Condition:
    name, _colon, value = text.partition(":")
    made = _MAKERS.get(name)
    if made is None:
        raise ValueError(f"nothing is counted by {text!r}")
    return made(value)


def _people(_value: str) -> Condition:
    return lambda _file, _at: True


def _age(value: str) -> Condition:
    if value == UNKNOWN:
        return lambda file, _at: file.cadre.born_on is None
    found = _AGES.fullmatch(value)
    if found is None:
        raise ValueError(f"no range of ages: {value!r}")
    least, most = int(found["from"] or 0), int(found["to"] or _MOST)

    def holds(file: CadreFile, at: PartialDate) -> bool:
        born_on = file.cadre.born_on
        return born_on is not None and least <= age(born_on, at) <= most

    return holds


def _sex(value: str) -> Condition:
    return lambda file, _at: file.cadre.sex == value


def _party(value: str) -> Condition:
    """`yes` and `no` where the affiliation is known, or the affiliation itself."""
    members = (PARTY_MEMBER, PROBATIONARY_MEMBER)

    def holds(file: CadreFile, _at: PartialDate) -> bool:
        said = file.cadre.political_affiliation
        if value in ("yes", "no"):
            return bool(said) and (said in members) is (value == "yes")
        return said == ("" if value == UNKNOWN else value)

    return holds


def _minority(_value: str) -> Condition:
    return lambda file, _at: file.cadre.ethnic_group not in ("", _HAN)


def _ethnic_group(value: str) -> Condition:
    return lambda file, _at: file.cadre.ethnic_group == value


def _highest(value: str) -> Condition:
    return _schooled(value, lambda file: file.educations)


def _full_time(value: str) -> Condition:
    def courses(file: CadreFile) -> Sequence[Education]:
        return [each for each in file.educations if each.mode is StudyMode.FULL_TIME]

    return _schooled(value, courses)


def _schooled(value: str, courses: Callable[[CadreFile], Sequence[Education]]) -> Condition:
    wanted = None if value == _BELOW else Schooling[value] if value != UNKNOWN else None

    def holds(file: CadreFile, _at: PartialDate) -> bool:
        there = courses(file)
        if value == UNKNOWN or not there:
            return value == UNKNOWN and not there
        levels = [level for each in there if (level := schooling_of(each)) is not None]
        return max(levels, default=None) == wanted

    return holds


def _tier(value: str) -> Condition:
    def holds(file: CadreFile, _at: PartialDate) -> bool:
        current = file.current_tier
        if value == UNKNOWN:
            return current is None or current.tier is None
        return current is not None and current.tier == value

    return holds


def _grade(value: str) -> Condition:
    def holds(file: CadreFile, _at: PartialDate) -> bool:
        current = file.current_grade
        said = "" if current is None else current.grade
        return said == ("" if value == UNKNOWN else value)

    return holds


def _chief(_value: str) -> Condition:
    """A 正职: the main post stands on the tier of a chief."""

    def holds(file: CadreFile, _at: PartialDate) -> bool:
        main = file.main_appointment
        return main is not None and main.tier in _CHIEFS

    return holds


def _leading(_value: str) -> Condition:
    def holds(file: CadreFile, _at: PartialDate) -> bool:
        main = file.main_appointment
        return main is not None and is_leading(main)

    return holds


def _title(value: str) -> Condition:
    """A post held now ends in one of several words with `|` between, and is no deputy's."""
    words = tuple(value.split("|"))

    def holds(file: CadreFile, _at: PartialDate) -> bool:
        titles = (each.title for each in file.current_appointments)
        parts = (part for title in titles for part in _PARTS.split(title))
        return any(each.endswith(words) and not _DEPUTY.search(each) for each in parts)

    return holds


def _category(value: str) -> Condition:
    return lambda file, _at: (file.cadre.category or UNKNOWN) == value


_MAKERS: dict[str, Callable[[str], Condition]] = {
    "people": _people,
    "age": _age,
    "sex": _sex,
    "party": _party,
    "minority": _minority,
    "ethnic_group": _ethnic_group,
    "highest": _highest,
    "full_time": _full_time,
    "tier": _tier,
    "grade": _grade,
    "chief": _chief,
    "leading": _leading,
    "category": _category,
    "title": _title,
}
