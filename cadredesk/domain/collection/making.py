"""New rows of info sets, made of what a row of a 信息采集表 states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.cadre import INFO_SETS
from cadredesk.domain.collection.facts import TIER, Offices, day_of, reason_in
from cadredesk.domain.collection.layout import FACTS, YES, Habit, SheetRows
from cadredesk.domain.collection.stating import CLOSED, WARNING, StatedRow
from cadredesk.domain.conduct import Award, Punishment
from cadredesk.domain.education import Education
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.training import ProfessionalTitle
from cadredesk.domain.words import PunishmentSystem, Tier

INFO_SET: Mapping[type[InfoItem], str] = {kind: name for name, kind in INFO_SETS.items()}
"""The info set of a row by its class."""

_PARTY = frozenset(("严重警告", "撤销党内职务", "留党察看", "开除党籍"))
_OFFICE = frozenset(("记过", "记大过", "降级", "撤职", "开除"))
_MEASURES = frozenset(("停职检查", "调整职务", "责令辞职", "免职", "降职"))
_PREFIXES = {
    "党内": PunishmentSystem.PARTY,
    "政务": PunishmentSystem.ADMINISTRATIVE,
    "行政": PunishmentSystem.ADMINISTRATIVE,
}
_ELSEWHERE: Mapping[type[InfoItem], Mapping[str, str | None]] = {
    Appointment: {"unit": "unit_id", "is_current": None},
    TierPeriod: {"word": "tier", "kind": None, "is_current": None},
    GradePeriod: {"word": "grade", "kind": None, "is_current": None},
    Award: {"code": None, "decided_on": "awarded_on"},
    Punishment: {"title": None, "code": None, "decided_on": "effective_on"},
}


def attribute(item: InfoItem, fact: str) -> str | None:
    """Return the attribute that keeps a fact, None for one that is worked out of others."""
    return _ELSEWHERE.get(type(item), {}).get(fact, fact)


def typed(rows: SheetRows, fact: str, text: str) -> Any:
    """Return the value that a text of a fact stands for; it was understood before."""
    match FACTS[rows][fact]:
        case Habit.DATE:
            return day_of(text)
        case Habit.YES_NO:
            return text == YES
        case Habit.YEAR:
            return int(text)
        case Habit.WORD:
            return CLOSED[fact](text)
    if fact == "word":
        return Tier(text) if text in tuple(Tier) else text
    return text


def punishment_of(title: str) -> tuple[PunishmentSystem, str] | None:
    """Return what a title means as a punishment, None for an award or what does not tell."""
    for prefix, system in _PREFIXES.items():
        kind = title.removeprefix(prefix)
        if kind != title and (kind == WARNING or kind in _PARTY | _OFFICE):
            return system, kind
    if title == "诫勉":
        return PunishmentSystem.ADMONITION, title
    systems = (
        (PunishmentSystem.PARTY, _PARTY),
        (PunishmentSystem.ADMINISTRATIVE, _OFFICE),
        (PunishmentSystem.ORGANIZATIONAL, _MEASURES),
    )
    return next(((system, title) for system, kinds in systems if title in kinds), None)


def made(row: StatedRow, offices: Offices) -> InfoItem:
    """Return a new row of an info set; what it needs is stated."""
    return _MAKERS[row.sheet.rows](row, ItemId(new_id()), offices)


def _values(row: StatedRow, *facts: str) -> dict[str, Any]:
    return {fact: typed(row.sheet.rows, fact, row.text(fact)) for fact in facts if row.text(fact)}


def _appointment(row: StatedRow, item: ItemId, offices: Offices) -> InfoItem:
    plain = _values(
        row, "title", "leading", "selection", "appointed_on", "document_no", "removed_on",
        "removal_document_no", "main",
    )  # fmt: skip
    return Appointment(id=item, unit_id=offices.find(row.text("unit")), **plain)


def _period(row: StatedRow, item: ItemId, _offices: Offices) -> InfoItem:
    plain = _values(row, "started_on", "ended_on", "document_no")
    if row.text("kind") == TIER:
        return TierPeriod(id=item, tier=Tier(row.text("word")), **plain)
    return GradePeriod(id=item, grade=row.text("word"), **plain)


def _title(row: StatedRow, item: ItemId, _offices: Offices) -> InfoItem:
    return ProfessionalTitle(id=item, **_values(row, "title", "obtained_on"))


def _education(row: StatedRow, item: ItemId, _offices: Offices) -> InfoItem:
    plain = _values(row, *(fact for fact in FACTS[row.sheet.rows] if fact not in _WHOSE))
    return Education(id=item, **plain)


_WHOSE = frozenset(("person", "person_id"))


def _conduct(row: StatedRow, item: ItemId, _offices: Offices) -> InfoItem:
    told = punishment_of(row.text("title"))
    on, authority = day_of(row.text("decided_on")), row.text("authority")
    if told is None:
        return Award(id=item, title=row.text("title"), authority=authority, awarded_on=on)
    system, kind = told
    return Punishment(id=item, system=system, kind=kind, effective_on=on, authority=authority)


def _evaluation(row: StatedRow, item: ItemId, _offices: Offices) -> InfoItem:
    reason = reason_in(row.facts["result"].written)
    return Evaluation(id=item, reason=reason, **_values(row, "year", "result"))


def _member(row: StatedRow, item: ItemId, _offices: Offices) -> InfoItem:
    plain = _values(row, "relation", "name", "born_on", "political_affiliation", "work")
    return FamilyMember(id=item, **plain)


_MAKERS: Mapping[SheetRows, Callable[[StatedRow, ItemId, Offices], InfoItem]] = {
    SheetRows.APPOINTMENTS: _appointment,
    SheetRows.PERIODS: _period,
    SheetRows.TITLES: _title,
    SheetRows.EDUCATIONS: _education,
    SheetRows.CONDUCT: _conduct,
    SheetRows.EVALUATIONS: _evaluation,
    SheetRows.FAMILY: _member,
}
