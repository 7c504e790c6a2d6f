"""The part of a cadre file that rules look at, as it stood on the day being judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import INFO_SETS, Cadre, CadreFile
from cadredesk.domain.changes import snake_case
from cadredesk.domain.id_number import IdNumber
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.unit import Township
from cadredesk.domain.words import CadreStatus, Category, Tier

_LEADING_TIERS = frozenset(
    {Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY, Tier.COUNTY_CHIEF, Tier.COUNTY_DEPUTY}
)

STARTED_FIELDS = ("came_to_township_on", "photo", "short_post", "managed_by", "registered_on")
"""Basics that an office fills in later or never; until one file has it, no other lacks it."""

EVERY_SET = frozenset(INFO_SETS)
"""All info sets, for judging one file as if all of them had been started."""


@dataclass(frozen=True, slots=True)
class InTownship:
    """A file beside the establishment, for rules that look at posts, units or bodies."""

    file: CadreFile
    township: Township


def sets_with_rows(file: CadreFile) -> frozenset[str]:
    """Return the info sets of which this file has a row, and the later basics it has.

    A photo that a bulk read left out is there all the same.
    """
    sets = {name for name in INFO_SETS if getattr(file, name)}
    cadre = file.cadre
    return frozenset(
        sets.union(name for name in STARTED_FIELDS if getattr(cadre, name) not in ("", None))
    )


def has_begun(moment: PartialDate, day: date) -> bool:
    """Whether a date is reached on a day; a month is, from its first day on."""
    return moment <= PartialDate.of(day)


def was_serving(cadre: Cadre, day: date) -> bool:
    """Whether somebody was in service on a day, by the status and since when it holds."""
    since = cadre.status_since
    if cadre.status is CadreStatus.SERVING:
        return True
    return since is not None and not has_begun(since, day)


def may_be_civil_servant(cadre: Cadre) -> bool:
    """Whether somebody is a civil servant, or the category is not on file."""
    return cadre.category in {None, Category.CIVIL_SERVANT, Category.REFERENCED}


def posts_held(file: CadreFile, day: date) -> tuple[Appointment, ...]:
    """Return the posts held on a day, 挂职 and 借调 left out: the own post keeps running."""
    today = PartialDate.of(day)
    return tuple(
        each
        for each in file.appointments
        if not each.temporary
        and (each.appointed_on is None or each.appointed_on <= today)
        and (each.removed_on is None or each.removed_on > today)
    )


def is_leading(appointment: Appointment) -> bool:
    """Whether a post belongs to LEAD: said to be leading, or else of a leading tier.

    Where nothing says so it does not: the rules for leading posts then stay silent.
    """
    if appointment.leading is not None:
        return appointment.leading
    return appointment.tier in _LEADING_TIERS


def birth_fact(cadre: Cadre) -> Fact:
    """Return the month of birth on file, weak where the identity number says another."""
    if cadre.born_on is None:
        return Fact("cadre.born_on", "出生年月", "Born", "")
    born_on, number = cadre.born_on, IdNumber.read(cadre.id_number)
    if not born_on.has_month:
        weak = ("只知道年份", "known to the year only")
    elif number is not None and not born_on.agrees_with(number.born_on.to_month()):
        stated = number.born_on.to_month()
        weak = (f"身份证号为 {stated}，请核对", f"the ID number says {stated}; please check")
    else:
        weak = ("", "")
    return Fact("cadre.born_on", "出生年月", "Born", str(born_on), *weak)


def row_fact(item: InfoItem, name: str, label_zh: str, label_en: str, value: object) -> Fact:
    """Return a fact that a row of an info set states, with the row to go to."""
    text = "" if value is None else str(value)
    field = f"{snake_case(type(item).__name__)}.{name}"
    return Fact(field, label_zh, label_en, text, row=item.id)


def basic_fact(cadre: Cadre, name: str, label_zh: str, label_en: str) -> Fact:
    """Return what the basics say in one field."""
    value = getattr(cadre, name)
    text = "" if value is None else str(value)
    return Fact(f"cadre.{name}", label_zh, label_en, text)


def start_fact(
    field: str, label_zh: str, label_en: str, start: PartialDate, *, documented: bool = False
) -> Fact:
    """Return a starting date counted in months, weak where only a document dates it."""
    weak = ("只知发文日期", "known from the document's date") if documented else ("", "")
    return Fact(field, label_zh, label_en, str(start), *weak)


def day_fact(
    field: str, label_zh: str, label_en: str, start: PartialDate, *, documented: bool = False
) -> Fact:
    """Return a starting date that a rule counts in days, weak where the day is unknown."""
    if not start.has_day:
        return Fact(field, label_zh, label_en, str(start), "缺日，按月计算", "no day; in months")
    return start_fact(field, label_zh, label_en, start, documented=documented)
