"""Rosters and official lists: people chosen, ordered, and written as their layout says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.ids import CadreId, UnitId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.person_name import spaced_name
from cadredesk.domain.roster_layout import BY_HAND, PHOTO, RosterLayout, RosterRows
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.output_ports import ListHeading, RosterEntry, RosterWriter
from cadredesk.services.ports import Library, ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.roster_texts import COLUMN_TEXTS, DAY_TEXTS

BY_STROKES = "按姓氏笔画排序"
ROSTER = "roster"
"""The action of writing one."""

STANDARD, VILLAGE_CADRES = "standard_a4", "village_cadres"
"""The layouts of the roster that every office has, and of that of the villages."""

_SPOUSES = {"妻子": "女", "丈夫": "男", "配偶": ""}


@dataclass(frozen=True, slots=True)
class Listed:
    """Who is on a roster: these people in this order, or everybody serving in the unit's.

    By strokes the groups of the unit are not kept apart: one list from first to last.
    """

    cadres: Sequence[CadreId] | None = None
    by_strokes: bool = False


@dataclass(frozen=True, slots=True)
class RosterJob:
    """Which list is written where, for which day, and who is on it."""

    layout: RosterLayout
    target: Path
    day: date
    people: Listed = Listed()
    purpose: str = ""


def cadre_layouts(layouts: Mapping[str, RosterLayout]) -> tuple[RosterLayout, ...]:
    """Return the layouts that list cadres, in their order."""
    return tuple(each for each in layouts.values() if each.rows is not RosterRows.VILLAGERS)


def find_layout(layouts: Mapping[str, RosterLayout], name: str) -> RosterLayout:
    """Return the layout that somebody calls by its key or its Chinese name.

    Raises `UserError` (`roster.no_layout`).
    """
    for each in layouts.values():
        if name in (each.key, each.name):
            return each
    known = "、".join(f"{each.name}（{each.key}）" for each in layouts.values())
    raise UserError("roster.no_layout", name=name, known=known)


def write_roster(
    library: Library,
    writer: RosterWriter,
    job: RosterJob,
    progress: ReportProgress = no_progress,
) -> ExportRecord:
    """Write the list and note that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    layout, people = job.layout, job.people
    with library.unit_of_work() as work:
        chosen = work.lists.ids(RosterQuery()) if people.cadres is None else people.cadres
        files = work.cadres.many(tuple(chosen))
        order = work.lists.stroke_order()
        units = {each.id: each.name for each in work.township.get().units}
    unit = library.unit_name
    heading = ListHeading(layout.title_of(unit), unit, job.day, library.is_practice)
    grouped = layout.grouped
    if people.by_strokes:
        heading = replace(heading, order=BY_STROKES)
        by_name = sorted(files, key=lambda file: order.key(file.id, file.cadre.name))
        files = tuple(by_name)
        grouped = False
    if layout.rows is RosterRows.UNITS:
        entries = list(_unit_entries(files, units, unit))
    else:
        entries = list(_people_entries(files, layout, job.day, grouped=grouped))
    return let_list_out(
        library,
        going_of(job, ROSTER, len(files)),
        heading,
        lambda told: writer.write(job.target, layout, entries, told, progress),
    )


def going_of(job: RosterJob, action: str, people: int) -> Outgoing:
    """Return a roster of so many people as what is about to leave."""
    return Outgoing(
        action=action,
        paper=job.layout.name,
        target=job.target,
        people=people,
        ids=IdsShown.WHOLE if job.layout.names_ids else IdsShown.NONE,
        purpose=job.purpose,
    )


def roster_entry(file: CadreFile, layout: RosterLayout, at: PartialDate) -> RosterEntry:
    """Return a cadre as the columns of a layout print him or her, without a number or group."""
    texts = {
        column.text: _text(file, column.text, at)
        for column in layout.columns
        if column.text not in (BY_HAND, PHOTO, "number")
    }
    has_photo = any(column.text == PHOTO for column in layout.columns)
    return RosterEntry("", texts, file.cadre.photo if has_photo else None)


def _text(file: CadreFile, name: str, at: PartialDate) -> str:
    if name in DAY_TEXTS:
        return DAY_TEXTS[name](file, at)
    return COLUMN_TEXTS[name](file)


def _people_entries(
    files: Iterable[CadreFile], layout: RosterLayout, day: date, *, grouped: bool
) -> Iterator[RosterEntry]:
    at = PartialDate.of(day)
    for number, file in enumerate(files, 1):
        entry = roster_entry(file, layout, at)
        group = file.cadre.roster_group if grouped else ""
        yield replace(entry, group=group, texts={**entry.texts, "number": str(number)})
        spouse = next((each for each in file.family if each.relation in _SPOUSES), None)
        if layout.with_spouse and spouse is not None:
            yield _spouse_entry(spouse, group)


def _spouse_entry(spouse: FamilyMember, group: str) -> RosterEntry:
    """Return the row under somebody's own, as the health authority asks for it (D.3)."""
    texts = {
        "name": f"{spaced_name(spouse.name)}\n（配偶）",
        "sex": _SPOUSES[spouse.relation],
        "current_posts": spouse.work,
    }
    return RosterEntry(group, texts)


def _unit_entries(
    files: Sequence[CadreFile], units: Mapping[UnitId, str], office: str
) -> Iterator[RosterEntry]:
    """Yield a row for each unit, in the order in which their first person comes."""

    def unit_of(file: CadreFile) -> str:
        main = file.main_appointment
        known = (None if main is None else main.unit_id, file.cadre.unit_id)
        named = (units.get(each, "") for each in known if each is not None)
        return next(filter(None, named), office)

    order = list(dict.fromkeys(unit_of(file) for file in files))
    by_unit = groupby(sorted(files, key=lambda file: order.index(unit_of(file))), key=unit_of)
    for number, (unit, people) in enumerate(by_unit, 1):
        subjects = "\n".join(_subject(file) for file in people)
        yield RosterEntry("", {"number": str(number), "unit": unit, "subjects": subjects})


def _subject(file: CadreFile) -> str:
    """Return somebody to be appraised: name, posts, and the post proposed."""
    proposed = COLUMN_TEXTS["proposed_post"](file)
    facts = (file.cadre.current_posts, f"拟任{proposed}" if proposed else "")
    said = "；".join(filter(None, facts))
    return f"{file.cadre.name}（{said}）" if said else file.cadre.name
