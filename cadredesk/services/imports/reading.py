"""What was read from a roster: columns, values, problems with their cells, questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from cadredesk.domain.blank.heading_text import whole
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.progress import ReportProgress, no_progress


class RosterField(StrEnum):
    """What a column of a roster can be; the value is its name on the command line."""

    NAME = "name"
    SEX = "sex"
    BORN_ON = "born_on"
    ETHNIC_GROUP = "ethnic_group"
    ANCESTRAL_HOME = "ancestral_home"
    BIRTHPLACE = "birthplace"
    GROWTH_PLACE = "growth_place"
    JOINED_PARTY = "joined_party"
    POLITICAL_AFFILIATION = "political_affiliation"
    BEGAN_WORK_ON = "began_work_on"
    FULL_TIME_EDUCATION = "full_time_education"
    FULL_TIME_DEGREE = "full_time_degree"
    FULL_TIME_SCHOOL = "full_time_school"
    IN_SERVICE_EDUCATION = "in_service_education"
    IN_SERVICE_DEGREE = "in_service_degree"
    IN_SERVICE_SCHOOL = "in_service_school"
    QUALIFICATION = "qualification"
    DEGREE = "degree"
    SCHOOL = "school"
    STUDY_MODE = "study_mode"
    UNIT = "unit"
    CURRENT_POSTS = "current_posts"
    IN_POST_SINCE = "in_post_since"
    GRADE = "grade"
    GRADE_SINCE = "grade_since"
    TIER = "tier"
    TIER_SINCE = "tier_since"
    CATEGORY = "category"
    STAFFING = "staffing"
    MANAGED_BY = "managed_by"
    ENTERED_CIVIL_SERVICE_ON = "entered_civil_service_on"
    REGISTERED_ON = "registered_on"
    HEALTH = "health"
    PROFESSIONAL_TITLE = "professional_title"
    EXPERTISE = "expertise"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    NOTE = "note"
    VILLAGE = "village"
    TERM = "term"
    TERM_STARTED_ON = "term_started_on"
    TERM_ENDS_ON = "term_ends_on"
    HEADS_BOTH = "heads_both"
    RELATIVES = "relatives"
    GROUP = "group"


DATE_FIELDS = frozenset(
    {
        RosterField.BORN_ON,
        RosterField.BEGAN_WORK_ON,
        RosterField.IN_POST_SINCE,
        RosterField.GRADE_SINCE,
        RosterField.TIER_SINCE,
        RosterField.TERM_STARTED_ON,
        RosterField.TERM_ENDS_ON,
        RosterField.ENTERED_CIVIL_SERVICE_ON,
        RosterField.REGISTERED_ON,
    }
)


class RosterKind(StrEnum):
    """Whose roster a sheet is."""

    CADRE = "cadre"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class Education:
    """学历学位 of one cell: 研究生 / 法学硕士."""

    qualification: str
    degree: str = ""

    def __str__(self) -> str:
        return self.qualification + self.degree

    def completed_by(self, known: Education) -> Education:
        """Return what the cell says, with what is known where it says nothing."""
        qualification = self.qualification or known.qualification
        return Education(qualification, self.degree or known.degree)


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """What a 入党时间 cell says: a date, other parties, or that there is none."""

    joined_on: PartialDate | None = None
    affiliation: str = ""
    second: str = ""

    def __str__(self) -> str:
        return "；".join(part for part in (str(self.joined_on or ""), self.affiliation) if part)


@dataclass(frozen=True, slots=True)
class TermSpan:
    """What a 本届任期 cell says: from when until when, either of them unknown."""

    started_on: PartialDate | None = None
    ends_on: PartialDate | None = None

    def __str__(self) -> str:
        return f"{self.started_on or ''}—{self.ends_on or ''}"


YES, NO = "是", "否"
"""What a column like 一肩挑 says."""

Value = str | PartialDate | Sex | Education | PartyEntry | TermSpan
CellValue = str | int | float | bool | datetime | date | None


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Something wrong in one cell. `kept` says whether the value is taken all the same."""

    sheet: str
    row: int
    column: str
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)
    kept: bool = False


class Asked(StrEnum):
    """What a question is about."""

    MONTH = "january_or_october"
    YEAR = "two_digit_year"
    FIELD = "which_field"
    STUDY = "study_mode"


NOT_TAKEN = "-"
"""The choice that leaves a column out."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that only the clerk knows, asked once for a column.

    `rows` are those it is about, none where it is about the column. `example` is a cell that
    made it necessary, and what it would be read as.
    """

    column: str
    heading: str
    kind: str
    choices: tuple[str, ...]
    rows: tuple[int, ...]
    answer: str | None = None
    example: tuple[str, str] = ("", "")

    @property
    def key(self) -> str:
        """What an answer is given under: the column, and what is asked where it is no month."""
        return self.column if self.kind == Asked.MONTH else f"{self.column}:{self.kind}"


class Why(StrEnum):
    """Why a column is taken for what it is, or for nothing."""

    HEADING = "heading"
    LEARNED = "learned"
    REMEMBERED = "remembered"
    SAMPLES = "samples"
    REMAINING = "remaining"
    ANSWERED = "answered"
    CHOSEN = "chosen"
    AMBIGUOUS = "ambiguous"
    OF_OTHERS = "of_others"
    WORKED_OUT = "worked_out"
    TWICE = "twice"
    IGNORED = "ignored"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the roster: its heading, what it is taken for and why, some of its texts.

    `table` names the table where several are read together; `choices` are what an ambiguous
    heading can mean.
    """

    letter: str
    heading: str
    field: RosterField | None
    why: Why
    samples: tuple[str, ...] = ()
    choices: tuple[RosterField, ...] = ()
    table: str = ""

    @property
    def key(self) -> str:
        """What the column is called in a mapping: its letter, after its table if it has one."""
        return f"{self.table}!{self.letter}" if self.table else self.letter


@dataclass(frozen=True, slots=True)
class Guess:
    """Something that the reading made up its mind about: a code of a sentence, its fields."""

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person's row: values by field, blanks left out, and the cells as they were."""

    number: int
    values: Mapping[RosterField, Value]
    cells: tuple[CellValue, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A table of a workbook, and whose roster it is; None for a sheet without one.

    The first table of a sheet is called as the sheet, a further one says where it begins.
    """

    name: str
    kind: RosterKind | None
    rows: int


EVERY_TABLE = "*"
"""Asks for all tables of the first one's kind together."""


@dataclass(frozen=True, slots=True)
class RosterReading:
    """Everything read from one table, or from several together.

    `header_rows` are the first and last row of the header as Excel counts them;
    `header_merges` its merged ranges (top, left, bottom, right), counted from its first cell.
    `fingerprint` tells this kind of table from others by its headings. `guesses` say what
    was made of the table without asking. Of several tables `parts` are the readings.
    """

    path: Path
    sheet: str
    kind: RosterKind
    title: str
    sheets: tuple[SheetInfo, ...]
    header_rows: tuple[int, int]
    header_cells: tuple[tuple[CellValue, ...], ...]
    header_merges: tuple[tuple[int, int, int, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[RosterRow, ...]
    problems: tuple[CellProblem, ...]
    questions: tuple[Question, ...]
    guesses: tuple[Guess, ...] = ()
    fingerprint: str = ""
    parts: tuple[RosterReading, ...] = ()

    @property
    def has_names(self) -> bool:
        """Whether a column names people; without one nobody can be imported."""
        return bool(self.column_of(RosterField.NAME))

    def part_of(self, row: RosterRow) -> RosterReading:
        """Return the table that a row stands in."""
        parts = (part for part in self.parts if row in part.rows)
        return next(parts, self)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(question for question in self.questions if question.answer is None)

    def column_of(self, wanted: RosterField) -> str:
        """Return the letter of the column of a field, empty when there is none."""
        return next((each.letter for each in self.columns if each.field is wanted), "")


def keys_of(headings: Sequence[str]) -> tuple[str, ...]:
    """Return what headings are remembered by; one that comes again is numbered."""
    seen: Counter[str] = Counter()
    keys = []
    for heading in headings:
        text = whole(heading)
        seen[text] += 1
        keys.append(text if seen[text] == 1 else f"{text}#{seen[text]}")
    return tuple(keys)


@dataclass(frozen=True, slots=True)
class KnownRoster:
    """A kind of table that was imported before: when, from what, and what its columns were.

    `fields` and `answers` hold only what somebody decided, by heading.
    """

    fingerprint: str
    file: str
    imported_on: str
    fields: Mapping[str, RosterField | None] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LearnedHeading:
    """What somebody said a heading means, and where it was met."""

    heading: str
    field: RosterField
    source: str = ""
    learned_on: str = ""


@dataclass(frozen=True, slots=True)
class RosterMemory:
    """What earlier imports taught: headings by their bare text, tables by fingerprint."""

    headings: Mapping[str, LearnedHeading] = field(default_factory=dict)
    rosters: Mapping[str, KnownRoster] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the clerk said: which sheet, what columns are, answers to questions.

    `sheet` is a table by name, or `EVERY_TABLE`; `header` the rows of its header, where
    they are not found. `mapping` is by `Column.key`; None as a field means "do not import".
    `answers` is by `Question.key`. `memory` is what earlier imports taught.
    """

    sheet: str | None = None
    mapping: Mapping[str, RosterField | None] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    header: tuple[int, int] | None = None
    memory: RosterMemory = RosterMemory()


@dataclass(frozen=True, slots=True)
class Pasted:
    """A table as the clipboard gave it: as text with tabs, and as HTML where it had that."""

    name: str
    text: str
    html: str = ""


class RosterReader(Protocol):
    """Reads a roster; raises `UserError` (`workbook.*`, `roster.*`)."""

    def read(
        self, source: Path | Pasted, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        """Read one table, the first roster unless another is asked for."""
        ...


class ProblemWriter(Protocol):
    """Writes the rows with problems as a workbook that can be corrected and read again."""

    def write(self, path: Path, reading: RosterReading, problems: tuple[CellProblem, ...]) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`) and leaves nothing half."""
        ...
