"""专长一人一页: what the sheet about one person and his or her specialities says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.resume import resume_lines
from cadredesk.domain.training import Speciality
from cadredesk.services.cadre_views import latest_qualification
from cadredesk.services.departures import Outgoing, note_departure
from cadredesk.services.library_ports import Library

EXPORT = "talent_sheet"
_NOT_PROVED = "待佐证"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """One speciality as the sheet prints it."""

    field: str
    deeds: str
    note: str
    wished_use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentFacts:
    """Everything on one sheet; documents are Chinese. `career` are spans with what was done."""

    name: str
    unit: str
    day: date
    practice: bool
    photo: bytes | None
    facts: tuple[tuple[str, str], ...]
    current_posts: str
    career: tuple[tuple[str, str], ...]
    strengths: tuple[Strength, ...]


def talent_sheets(
    library: Library, cadres: Sequence[CadreId], day: date
) -> tuple[TalentFacts, ...]:
    """Return the sheets of these people in their order, ages counted as of a day."""
    with library.unit_of_work() as work:
        files = work.cadres.many(cadres)
    return tuple(
        TalentFacts(
            name=file.cadre.name,
            unit=library.unit_name,
            day=day,
            practice=library.is_practice,
            photo=file.cadre.photo,
            facts=_facts(file, day),
            current_posts=file.cadre.current_posts,
            career=_career(file),
            strengths=tuple(_strength(file, each) for each in file.specialities),
        )
        for file in files
    )


def note_sheets(
    library: Library, target: Path, people: int, files: Sequence[Path], purpose: str = ""
) -> None:
    """Note that sheets of so many people were printed, or saved as files."""
    going = Outgoing(
        action=EXPORT, paper="专长一人一页", target=target, people=people, purpose=purpose
    )
    note_departure(library, going, files)


def _facts(file: CadreFile, day: date) -> tuple[tuple[str, str], ...]:
    cadre = file.cadre
    return (
        ("姓名", cadre.name),
        ("性别", cadre.sex or ""),
        ("出生年月", _born(cadre.born_on, day)),
        ("民族", cadre.ethnic_group),
        ("籍贯", cadre.ancestral_home),
        ("政治面貌", cadre.political_affiliation),
        ("参加工作", _month(cadre.began_work_on)),
        ("学历", latest_qualification(file)),
    )


def _career(file: CadreFile) -> tuple[tuple[str, str], ...]:
    if file.resume:
        return resume_lines(file.resume)
    return tuple(
        (f"{_month(each.appointed_on)}--{_month(each.removed_on)}", each.title)
        for each in file.appointments
    )


def _strength(file: CadreFile, item: Speciality) -> Strength:
    proofs = sum(each.about_id == item.id for each in file.attachments)
    told = (
        _month(item.shown_on),
        f"佐证 {proofs} 份" if proofs else _NOT_PROVED,
        f"使用情况：{item.in_use}" if item.in_use else "尚未使用",
    )
    return Strength(
        field=item.field,
        deeds=item.evidence,
        note="；".join(each for each in told if each),
        wished_use=item.wished_use,
    )


def _born(born_on: PartialDate | None, day: date) -> str:
    return "" if born_on is None else f"{_month(born_on)}（{age(born_on, PartialDate.of(day))}岁）"


def _month(value: PartialDate | None) -> str:
    return "" if value is None else str(value.to_month())
