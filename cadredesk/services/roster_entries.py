"""The rows of a list, by what its layout says that a row is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.headcount import UNKNOWN, average_age, condition, count
from cadredesk.domain.ids import UnitId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import spaced_name
from cadredesk.domain.roster_layout import BY_HAND, PHOTO, RosterLayout, RosterRows
from cadredesk.domain.unit import Quota, Township
from cadredesk.domain.words import Tier
from cadredesk.services.output_ports import RosterEntry
from cadredesk.services.roster_texts import COLUMN_TEXTS, RosterTexts

TOTAL = "合  计"
_SPOUSES = {"妻子": "女", "丈夫": "男", "配偶": ""}
_NOT_A_FACT = frozenset((BY_HAND, PHOTO, "number"))
_SHARE, _BAR = "share", "bar"
_NAMES = frozenset(("unit", "name", "average_age"))
_BAR_AT_MOST = 15

Group = Callable[[CadreFile], str]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Who is on a list, in order, with what their rows need besides their files."""

    files: tuple[CadreFile, ...]
    township: Township
    at: PartialDate

    def unit_of(self, file: CadreFile) -> str:
        """Return the unit in which somebody's main post is, or else the office's own."""
        units: Mapping[UnitId, str] = {each.id: each.name for each in self.township.units}
        main = file.main_appointment
        known = (None if main is None else main.unit_id, file.cadre.unit_id)
        named = (units.get(each, "") for each in known if each is not None)
        return next(filter(None, named), self.township.name)


def entries_of(
    layout: RosterLayout, gathered: Gathered, texts: RosterTexts, group: Group
) -> Iterator[RosterEntry]:
    """Yield the rows; `group` says under which heading somebody stands, empty for none."""
    if layout.rows is RosterRows.UNITS:
        return _unit_entries(gathered)
    if layout.rows is RosterRows.COUNTS:
        return _count_entries(layout, gathered)
    if layout.rows is RosterRows.CATEGORIES:
        return _category_entries(layout, gathered)
    if layout.rows is RosterRows.QUOTAS:
        return _quota_entries(gathered)
    return _people_entries(layout, gathered, texts, group)


def roster_entry(file: CadreFile, layout: RosterLayout, texts: RosterTexts) -> RosterEntry:
    """Return a cadre as the columns of a layout print him or her, without a number or group."""
    names = {column.text for column in layout.columns}
    said = {name: texts.of(file, name) for name in names - _NOT_A_FACT}
    return RosterEntry("", said, file.cadre.photo if PHOTO in names else None)


def _people_entries(
    layout: RosterLayout, gathered: Gathered, texts: RosterTexts, group: Group
) -> Iterator[RosterEntry]:
    for number, file in enumerate(gathered.files, 1):
        entry, over = roster_entry(file, layout, texts), group(file)
        yield replace(entry, group=over, texts={**entry.texts, "number": str(number)})
        spouse = next((each for each in file.family if each.relation in _SPOUSES), None)
        if layout.with_spouse and spouse is not None:
            yield _spouse_entry(spouse, over)


def _spouse_entry(spouse: FamilyMember, group: str) -> RosterEntry:
    """Return the row under somebody's own, as the health authority asks for it (D.3)."""
    texts = {
        "name": f"{spaced_name(spouse.name)}\n（配偶）",
        "sex": _SPOUSES[spouse.relation],
        "current_posts": spouse.work,
    }
    return RosterEntry(group, texts)


def _by_unit(gathered: Gathered) -> Iterator[tuple[str, list[CadreFile]]]:
    """Yield each unit with its people, in the order in which their first one comes."""
    order = list(dict.fromkeys(gathered.unit_of(file) for file in gathered.files))
    files = sorted(gathered.files, key=lambda file: order.index(gathered.unit_of(file)))
    for unit, people in groupby(files, key=gathered.unit_of):
        yield unit, list(people)


def _unit_entries(gathered: Gathered) -> Iterator[RosterEntry]:
    for number, (unit, people) in enumerate(_by_unit(gathered), 1):
        subjects = "\n".join(_subject(file) for file in people)
        yield RosterEntry("", {"number": str(number), "unit": unit, "subjects": subjects})


def _subject(file: CadreFile) -> str:
    """Return somebody to be appraised: name, posts, and the post proposed."""
    proposed = COLUMN_TEXTS["proposed_post"](file)
    facts = (file.cadre.current_posts, f"拟任{proposed}" if proposed else "")
    said = "；".join(filter(None, facts))
    return f"{file.cadre.name}（{said}）" if said else file.cadre.name


def _count_entries(layout: RosterLayout, gathered: Gathered) -> Iterator[RosterEntry]:
    """Yield a row for each unit where anybody is counted, and one of all together.

    What is asked of the office as a whole is one row: the county puts the offices together.
    """
    if not layout.by_unit:
        said = _counted(layout, gathered, gathered.township.name, gathered.files)
        yield RosterEntry("", {"number": "1", **said, "offices": "1"})
        return
    counted = [_counted(layout, gathered, unit, people) for unit, people in _by_unit(gathered)]
    units = [said for said in counted if any(said[each] for each in said.keys() - _NAMES)]
    for number, said in enumerate(units, 1):
        yield RosterEntry("", {"number": str(number), **said})
    if len(units) != 1:
        yield RosterEntry("", _counted(layout, gathered, TOTAL, gathered.files))


def _counted(
    layout: RosterLayout, gathered: Gathered, name: str, people: Sequence[CadreFile]
) -> dict[str, str]:
    named = {"unit": name, "name": name}
    asked = {column.text for column in layout.columns} - _NOT_A_FACT - named.keys() - {"offices"}
    return {**named, **{text: _figure(text, people, gathered.at) for text in asked}}


def _figure(text: str, people: Sequence[CadreFile], at: PartialDate) -> str:
    if text == "average_age":
        mean = average_age(people, at)
        return "" if mean is None else f"{mean:.1f}"
    kind, _colon, asked = text.partition(":")
    if kind == _SHARE:
        part, _slash, whole = asked.partition("/")
        of = count(people, condition(whole), at) if whole else len(people)
        return _percent(count(people, condition(part), at), of)
    return _number(count(people, condition(text), at))


def _category_entries(layout: RosterLayout, gathered: Gathered) -> Iterator[RosterEntry]:
    """Yield a row for each category: how many there are, which share, and what they consist of."""
    everybody = gathered.files
    for row in layout.counted:
        asked = condition(row.count)
        people = [each for each in everybody if asked(each, gathered.at)]
        if not people and row.count.endswith(UNKNOWN):
            continue  # nobody about whom it is not known: nothing to say
        said = _counted(_without(layout, _SHARE, _BAR, "group"), gathered, row.name, people)
        share = _percent(len(people), len(everybody))
        more = {"group": row.group, _SHARE: share, _BAR: _bar(len(people), len(everybody))}
        yield RosterEntry("", {**said, **more})


def _without(layout: RosterLayout, *names: str) -> RosterLayout:
    return layout.with_columns(each for each in layout.columns if each.text not in names)


def _bar(part: int, whole: int) -> str:
    return "■" * round(part / whole * _BAR_AT_MOST) if whole else ""


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole and part else ""


def _number(found: int) -> str:
    """Return a count as tables print it: nothing for none, so that the others stand out."""
    return str(found) if found else ""


def _quota_entries(gathered: Gathered) -> Iterator[RosterEntry]:
    """Yield each tier of each unit: how many are approved, how many there are, and who.

    Where no quota is on file for the day the approved number is left to be filled in.
    """
    quotas = [each for each in gathered.township.quotas if _in_force(each, gathered.at)]
    names = {each.id: each.name for each in gathered.township.units}
    asked = {(names.get(each.unit_id, ""), each.tier): each for each in quotas if each.tier}
    held = {
        (unit, tier): [each for each in people if _tier_of(each) is tier]
        for unit, people in _by_unit(gathered)
        for tier in Tier
    }
    units = dict.fromkeys([unit for unit, _tier in (*held, *asked)])
    places = [(unit, tier) for unit in units for tier in Tier]
    shown = [each for each in places if each in asked or held.get(each)]
    for number, (unit, tier) in enumerate(shown, 1):
        people = held.get((unit, tier), [])
        texts = _quota_texts(asked.get((unit, tier)), people)
        yield RosterEntry("", {"number": str(number), "unit": unit, "tier": tier.value, **texts})


def _quota_texts(quota: Quota | None, people: Iterable[CadreFile]) -> dict[str, str]:
    names = [each.cadre.name for each in people]
    texts = {"held": str(len(names)), "names": "、".join(names)}
    if quota is None:
        return texts
    left = quota.approved - len(names)
    vacant = "" if left == 0 else f"缺{left}" if left > 0 else f"超{-left}"
    return {
        **texts,
        "approved": str(quota.approved),
        "vacant": vacant,
        "document_no": quota.document_no,
    }


def _tier_of(file: CadreFile) -> Tier | None:
    current = file.current_tier
    return None if current is None else current.tier


def _in_force(quota: Quota, at: PartialDate) -> bool:
    began = quota.started_on is None or quota.started_on <= at
    return began and (quota.ended_on is None or at < quota.ended_on)
