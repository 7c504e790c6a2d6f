"""The 干部名册: cadres as rows of texts, chosen, ordered, and written as official workbooks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import month, party_text, school_text
from cadredesk.domain.ids import CadreId
from cadredesk.domain.person_name import spaced_name
from cadredesk.domain.words import StudyMode
from cadredesk.services.exports import note_export
from cadredesk.services.output_ports import ListHeading, RosterEntry, RosterWriter
from cadredesk.services.ports import Library, ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery

BY_STROKES = "按姓氏笔画排序"

_HIGHER_DEGREES = ("博士", "硕士")


@dataclass(frozen=True, slots=True)
class Listed:
    """Who is on a roster: these people in this order, or everybody serving in the unit's.

    By strokes the groups of the unit are not kept apart: one list from first to last.
    """

    cadres: Sequence[CadreId] | None = None
    by_strokes: bool = False


def write_roster(
    library: Library,
    writer: RosterWriter,
    people: Listed,
    target: Path,
    day: date,
    progress: ReportProgress = no_progress,
) -> Path:
    """Write the roster of these people.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    with library.unit_of_work() as work:
        chosen = work.lists.ids(RosterQuery()) if people.cadres is None else people.cadres
        files = work.cadres.many(tuple(chosen))
        order = work.lists.stroke_order()
    unit = library.unit_name
    heading = ListHeading(f"{unit}干部名册", unit, day, library.is_practice)
    entries = [roster_entry(file) for file in files]
    if people.by_strokes:
        heading = replace(heading, order=BY_STROKES)
        sorted_files = sorted(files, key=lambda file: order.key(file.id, file.cadre.name))
        entries = [replace(roster_entry(file), group="") for file in sorted_files]
    writer.write(target, entries, heading, progress)
    note_export(library, "roster", target, f"{len(files)} people")
    return target


def roster_entry(file: CadreFile) -> RosterEntry:
    """Return a cadre as the roster's columns print him or her."""
    texts = {name: text(file) for name, text in COLUMN_TEXTS.items()}
    return RosterEntry(file.cadre.roster_group, texts)


def _qualification(mode: StudyMode) -> Callable[[CadreFile], str]:
    def text(file: CadreFile) -> str:
        study = file.education_on_form(mode)
        return "" if study is None else study.qualification

    return text


def _school(mode: StudyMode) -> Callable[[CadreFile], str]:
    def text(file: CadreFile) -> str:
        return school_text(file.education_on_form(mode))

    return text


def _in_post_since(file: CadreFile) -> str:
    main = file.main_appointment
    return "" if main is None else month(main.appointed_on)


def _grade_since(file: CadreFile) -> str:
    current = file.current_grade or file.current_tier
    return "" if current is None else month(current.started_on)


def _remark(file: CadreFile) -> str:
    """The highest degree above 学士, the technical title without its bracket, the note.

    Source: form handbook D.1, column 15.
    """
    title = file.cadre.professional_title.split("（")[0]
    return "\n".join(filter(None, (_higher_degree(file), title, file.cadre.note)))


def _higher_degree(file: CadreFile) -> str:
    degrees = [each.degree for each in file.educations]
    for rank in _HIGHER_DEGREES:
        for degree in degrees:
            if degree.endswith(rank):
                return degree
    return ""


COLUMN_TEXTS: dict[str, Callable[[CadreFile], str]] = {
    "name": lambda file: spaced_name(file.cadre.name),
    "current_posts": lambda file: file.cadre.current_posts,
    "sex": lambda file: file.cadre.sex or "",
    "ethnic_group": lambda file: file.cadre.ethnic_group,
    "ancestral_home": lambda file: file.cadre.ancestral_home,
    "full_time_education": _qualification(StudyMode.FULL_TIME),
    "full_time_school": _school(StudyMode.FULL_TIME),
    "in_service_education": _qualification(StudyMode.IN_SERVICE),
    "in_service_school": _school(StudyMode.IN_SERVICE),
    "born_on": lambda file: month(file.cadre.born_on),
    "began_work_on": lambda file: month(file.cadre.began_work_on),
    "joined_party": party_text,
    "in_post_since": _in_post_since,
    "grade_since": _grade_since,
    "remark": _remark,
    "group": lambda file: file.cadre.roster_group,
}
"""What each column of a roster says, by the name the roster's definition calls it."""
