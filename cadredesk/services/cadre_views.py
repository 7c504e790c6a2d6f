"""What the roster and the cadre file show: pages of a list, one file, how complete it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.errors import UserError
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.form_needs import NEEDED_BASICS, missing_basics
from cadredesk.domain.ids import BatchId, CadreId, UnitId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import PARTY_MEMBER, CadreStatus, Tier
from cadredesk.services.conditions import Criterion
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import (
    HistoryEntry,
    LibraryCounts,
    RosterPage,
    RosterQuery,
)
from cadredesk.services.work_ports import Batch

RECENT_EVALUATIONS = 3
RECENT_RESUME = 3

SHOW_ID = "show_id"
"""The action that the audit notes when somebody looks at a whole identity number."""


class Section(StrEnum):
    """The parts of a cadre file, in the order of its pages."""

    BASICS = "basics"
    RESUME = "resume"
    EDUCATION = "education"
    FAMILY = "family"
    CONDUCT = "conduct"
    EVALUATIONS = "evaluations"
    TRAINING = "training"
    SPECIALITIES = "specialities"
    ARCHIVE = "archive"
    POSTS = "posts"
    SERVICE = "service"
    DETERMINATIONS = "determinations"
    CAREER = "career"
    ELIGIBILITY = "eligibility"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class SectionState:
    """How many rows a section has, and how many things it lacks for the approval form."""

    count: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class FormGap:
    """Something that the approval form lacks: one of the basics, or a whole section."""

    section: Section
    field: str = ""


@dataclass(frozen=True, slots=True)
class Career:
    """Where somebody stands now, and since when; None is "not known"."""

    in_post_since: PartialDate | None
    tier: Tier | None
    tier_since: PartialDate | None
    grade: str
    grade_since: PartialDate | None


@dataclass(frozen=True, slots=True)
class CadreView:
    """One file with the names of the units it speaks of, and what was changed in it."""

    file: CadreFile
    units: Mapping[UnitId, str]
    history: tuple[HistoryEntry, ...] = ()

    def unit_name(self, unit: UnitId | None) -> str:
        """Return the name of a unit, empty for one outside the township."""
        return "" if unit is None else self.units.get(unit, "")


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A person's place in a list, from which the next and the one before are found."""

    query: RosterQuery
    row: int
    total: int


def career_of(file: CadreFile) -> Career:
    """Return the present post, tier and grade of a file with their beginnings."""
    main, tier, grade = file.main_appointment, file.current_tier, file.current_grade
    return Career(
        in_post_since=main.appointed_on if main else None,
        tier=(tier.tier if tier else None) or (main.tier if main else None),
        tier_since=tier.started_on if tier else None,
        grade=grade.grade if grade else "",
        grade_since=grade.started_on if grade else None,
    )


def recent_resume(file: CadreFile, count: int = RECENT_RESUME) -> tuple[ResumeEntry, ...]:
    """Return the last segments of a résumé, the newest first, without their notes."""
    segments = [entry for entry in file.resume if entry.parent_id is None]
    return tuple(reversed(segments[-count:]))


def recent_evaluations(file: CadreFile, count: int = RECENT_EVALUATIONS) -> tuple[Evaluation, ...]:
    """Return the evaluations of the last years, the oldest first."""
    return tuple(sorted(file.evaluations, key=_year)[-count:])


def latest_qualification(file: CadreFile) -> str:
    """Return the qualification that was reached last, which is the one lists speak of."""
    known = [each for each in file.educations if each.qualification]
    return max(known, key=_ended_text).qualification if known else ""


def form_gaps(file: CadreFile) -> tuple[FormGap, ...]:
    """Return what the approval form lacks, in the order of the file's sections."""
    basics = [FormGap(Section.BASICS, name) for name in missing_basics(file)]
    empty = [FormGap(section) for section, rows in _needed_sets(file).items() if not rows]
    return (*basics, *empty)


def completeness(file: CadreFile) -> int:
    """Return how much of what the approval form needs is there, in percent, rounded down."""
    joined = file.cadre.political_affiliation == PARTY_MEMBER
    needed = len(NEEDED_BASICS) + joined + len(_needed_sets(file))
    return 100 * (needed - len(form_gaps(file))) // needed


def section_states(view: CadreView) -> dict[Section, SectionState]:
    """Return how much each section has and lacks.

    A résumé, an education and a family are expected of everybody: an empty one lacks one.
    """
    file = view.file
    return {
        Section.BASICS: SectionState(0, len(missing_basics(file))),
        Section.RESUME: _expected(recent_resume(file, len(file.resume))),
        Section.EDUCATION: _expected(file.educations),
        Section.FAMILY: _expected(file.family),
        Section.CONDUCT: SectionState(len(file.awards) + len(file.punishments)),
        Section.EVALUATIONS: SectionState(len(file.evaluations) + len(file.year_records)),
        Section.TRAINING: SectionState(len(file.trainings)),
        Section.SPECIALITIES: SectionState(len(file.specialities) + len(file.professional_titles)),
        Section.ARCHIVE: SectionState(len(file.attachments)),
        Section.POSTS: SectionState(
            len(file.appointments) + len(file.tier_periods) + len(file.grade_periods)
        ),
        Section.SERVICE: SectionState(len(file.service_periods)),
        Section.DETERMINATIONS: SectionState(len(file.determinations)),
        Section.CAREER: SectionState(len(file.appointments)),
        Section.ELIGIBILITY: SectionState(),
        Section.HISTORY: SectionState(len(view.history)),
    }


def read_roster(library: Library, query: RosterQuery) -> RosterPage:
    """Return one page of a list of cadres."""
    with library.unit_of_work() as work:
        return work.lists.roster(query)


def count_people(library: Library) -> LibraryCounts:
    """Return how many people there are, and how many of them serve."""
    with library.unit_of_work() as work:
        return work.lists.counts()


def words_in_use(library: Library) -> Mapping[Criterion, tuple[str, ...]]:
    """Return what files say of the fields that a condition can ask for."""
    with library.unit_of_work() as work:
        return work.lists.words_in_use()


def ids_at(
    library: Library, query: RosterQuery, rows: Collection[int] | None = None
) -> tuple[CadreId, ...]:
    """Return who stands at these rows of a list, or at all of them, in its order."""
    with library.unit_of_work() as work:
        ids = work.lists.ids(query)
    if rows is None:
        return ids
    wanted = set(rows)
    return tuple(cadre for row, cadre in enumerate(ids) if row in wanted)


def everybody(library: Library) -> tuple[CadreId, ...]:
    """Return the ids of all, the serving and the gone, in the unit's order."""
    with library.unit_of_work() as work:
        return work.lists.ids(RosterQuery(statuses=frozenset(CadreStatus)))


def place_of(library: Library, cadre: CadreId) -> ListPlace:
    """Return a person's place among the serving, or among everybody for one who left."""
    with library.unit_of_work() as work:
        for query in (RosterQuery(), RosterQuery(statuses=frozenset(CadreStatus))):
            ids = work.lists.ids(query)
            if cadre in ids:
                return ListPlace(query, ids.index(cadre), len(ids))
    raise UserError("cadre.unknown")


def neighbour(library: Library, place: ListPlace, step: int) -> tuple[CadreId, ListPlace] | None:
    """Return who stands some rows further in a list, None beyond its ends."""
    row = place.row + step
    if row < 0:
        return None
    page = read_roster(library, replace(place.query, offset=row, limit=1))
    if not page.rows:
        return None
    return page.rows[0].id, ListPlace(place.query, row, page.total)


def read_file(library: Library, cadre: CadreId) -> CadreView:
    """Return one file with its history; raises `UserError` (`cadre.unknown`)."""
    with library.unit_of_work() as work:
        units = {unit.id: unit.name for unit in work.township.get().units}
        return CadreView(work.cadres.get(cadre), units, work.history.of_cadre(cadre))


def read_summary(library: Library, cadre: CadreId) -> CadreView:
    """Return one file without its history, for the summary beside a list."""
    with library.unit_of_work() as work:
        return CadreView(work.cadres.get(cadre), {})


def note_id_shown(library: Library, cadre: CadreId) -> None:
    """Write into the audit that the whole identity number of a person was looked at."""
    with library.unit_of_work(Batch(BatchId(new_id()), SHOW_ID)) as work:
        name = work.cadres.get(cadre).cadre.name
        work.audit(SHOW_ID, name, str(cadre))
        work.commit()


def evaluations_by_year(file: CadreFile) -> tuple[Evaluation, ...]:
    """Return every evaluation, the newest first."""
    return tuple(sorted(file.evaluations, key=_year, reverse=True))


def age_matters(file: CadreFile) -> bool:
    """Whether an age is told: not of somebody who has died."""
    return file.cadre.status is not CadreStatus.DECEASED


def _needed_sets(file: CadreFile) -> Mapping[Section, Collection[object]]:
    return {
        Section.RESUME: file.resume,
        Section.EDUCATION: file.educations,
        Section.FAMILY: file.family,
    }


def _expected(rows: Collection[object]) -> SectionState:
    return SectionState(len(rows), 0 if rows else 1)


def _ended_text(education: Education) -> str:
    return str(education.ended_on or "")


def _year(evaluation: Evaluation) -> int:
    return evaluation.year
