"""What was read from a roster: columns, values, problems with their cells, questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.ports import ReportProgress, no_progress


class RosterField(StrEnum):
    """What a column of a roster can be; the value is its name on the command line."""

    NAME = "name"
    SEX = "sex"
    BORN_ON = "born_on"
    ETHNIC_GROUP = "ethnic_group"
    ANCESTRAL_HOME = "ancestral_home"
    BIRTHPLACE = "birthplace"
    JOINED_PARTY = "joined_party"
    POLITICAL_AFFILIATION = "political_affiliation"
    BEGAN_WORK_ON = "began_work_on"
    FULL_TIME_EDUCATION = "full_time_education"
    FULL_TIME_SCHOOL = "full_time_school"
    IN_SERVICE_EDUCATION = "in_service_education"
    IN_SERVICE_SCHOOL = "in_service_school"
    QUALIFICATION = "qualification"
    CURRENT_POSTS = "current_posts"
    IN_POST_SINCE = "in_post_since"
    GRADE = "grade"
    GRADE_SINCE = "grade_since"
    TIER = "tier"
    TIER_SINCE = "tier_since"
    CATEGORY = "category"
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


@dataclass(frozen=True, slots=True)
class Question:
    """Something that only the clerk knows, asked once for a column."""

    column: str
    heading: str
    kind: str
    choices: tuple[str, ...]
    rows: tuple[int, ...]
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the roster: its heading, what it is taken for and why, some of its texts."""

    letter: str
    heading: str
    field: RosterField | None
    why: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person's row: values by field, blanks left out, and the cells as they were."""

    number: int
    values: Mapping[RosterField, Value]
    cells: tuple[CellValue, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A sheet of a workbook, and whose roster it is; None when it is none."""

    name: str
    kind: RosterKind | None
    rows: int


@dataclass(frozen=True, slots=True)
class RosterReading:
    """Everything read from one sheet.

    `header_rows` are the first and last row of the header as Excel counts them;
    `header_merges` its merged ranges (top, left, bottom, right), counted from its first cell.
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

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(question for question in self.questions if question.answer is None)

    def column_of(self, wanted: RosterField) -> str:
        """Return the letter of the column of a field, empty when there is none."""
        return next((each.letter for each in self.columns if each.field is wanted), "")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the clerk said: which sheet, what columns are, answers to questions.

    `mapping` is by column letter; None as a field means "do not import". `answers` is by
    column letter, a choice of its question.
    """

    sheet: str | None = None
    mapping: Mapping[str, RosterField | None] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


class RosterReader(Protocol):
    """Reads a workbook's roster; raises `UserError` (`workbook.*`, `roster.*`)."""

    def read(
        self, path: Path, options: ReadOptions, progress: ReportProgress = no_progress
    ) -> RosterReading:
        """Read one sheet, the first roster unless another is asked for."""
        ...


class ProblemWriter(Protocol):
    """Writes the rows with problems as a workbook that can be corrected and read again."""

    def write(self, path: Path, reading: RosterReading, problems: tuple[CellProblem, ...]) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`) and leaves nothing half."""
        ...
