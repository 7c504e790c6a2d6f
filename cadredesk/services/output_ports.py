"""What writes official workbooks: approval forms, rosters, ledgers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cadredesk.services.progress import ReportProgress, no_progress

if TYPE_CHECKING:
    from cadredesk.domain.form.model import FormFit
    from cadredesk.domain.roster_layout import RosterLayout
    from cadredesk.services.form_sheets import FormView


KEEP_INSIDE = "内部资料 注意保管"
"""The words at the foot of a list that is not to be handed on."""


@dataclass(frozen=True, slots=True)
class ListHeading:
    """What stands over and under a list: whose it is, for which day, whether invented.

    `order` says how it is sorted, where that is not the unit's own way; `number` is that of the
    register of what left, none for what is only looked at. `mark` stands at the right of the foot.
    """

    title: str
    unit: str
    day: date
    practice: bool
    order: str = ""
    number: int = 0
    mark: str = ""

    @property
    def as_of(self) -> str:
        """The line that says for which day everything was worked out."""
        day = f"计算截止：{self.day:%Y}年{self.day:%m}月{self.day:%d}日"
        return f"{day}    {self.order}" if self.order else day

    @property
    def foot(self) -> str:
        """What stands at the left of every page's foot: the day, and the export's number."""
        number = f"    导出编号：{self.number:04}" if self.number else ""
        return f"{self.as_of}{number}"


@dataclass(frozen=True, slots=True)
class ListTable:
    """Any list of texts: the name of its sheet, headings with widths in characters, rows.

    The rows are numbered where they are written; their first text says what a row is about.
    """

    sheet: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialSheet:
    """A paper about one matter on upright A4: facts, a numbered table, lines to sign on.

    `facts` are rows of one or two pairs of label and value. The labels at the left stand in the
    first two columns of the table, the number's own included, their values in the third; those at
    the right in the fourth, their values in the rest. Widths are in characters.
    """

    name: str
    title: str
    unit: str
    practice: bool
    facts: tuple[tuple[tuple[str, str], ...], ...]
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]
    closing: tuple[str, ...] = ()

    @property
    def all_columns(self) -> tuple[tuple[str, int], ...]:
        """The columns with that of the numbers."""
        return (("序号", 6), *self.columns)

    @property
    def numbered(self) -> tuple[tuple[str, ...], ...]:
        """The rows with their numbers."""
        return tuple((str(number), *row) for number, row in enumerate(self.rows, 1))


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One alert as the ledger prints it; a sum or ID number that was not asked for is empty."""

    name: str
    post: str
    rule: str
    state: str
    due_on: str
    left: str
    arithmetic: str
    basis: str
    certainty: str
    text: str
    handling: str
    id_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLine:
    """One cadre as the 干部培训情况表 prints him or her."""

    name: str
    post: str
    period: str
    hours: str
    days: str
    asked: str
    missing: str
    last_full_time: str
    planned: str
    basis: str


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One row of a roster, mostly a cadre: a text for each column by its name, and a photo."""

    group: str
    texts: dict[str, str]
    photo: bytes | None = field(default=None, repr=False)


class ListWriter(Protocol):
    """Writes any list of texts."""

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        ...


class SheetWriter(Protocol):
    """Writes papers about one matter."""

    def write(self, target: Path, sheet: OfficialSheet) -> None:
        """Write one; raises `UserError`/`PlatformError` (`export.*`)."""
        ...


class LedgerWriter(Protocol):
    """Writes the 预警台账."""

    def write(self, target: Path, rows: Sequence[LedgerRow], heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        ...


class TrainingWriter(Protocol):
    """Writes the 干部培训情况表."""

    def write(self, target: Path, rows: Sequence[TrainingLine], heading: ListHeading) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        ...


class RosterWriter(Protocol):
    """Writes rosters and official lists as their layout says."""

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        """Write it; raises `UserError`/`PlatformError` (`export.*`)."""
        ...


class FormWriter(Protocol):
    """Writes the 干部任免审批表, by the variant that each form names."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form and return how its texts were made to fit.

        Raises `UserError` (`form.overflow`, `form.family`) for a text that does not fit even
        at its smallest size; then nothing is written.
        """
        ...


class FormBook(Protocol):
    """One file under way that holds the forms of many people."""

    def add(self, view: FormView) -> FormFit:
        """Put the next form into it; raises as `FormWriter.write`, and then it is as before."""
        ...

    def save(self, target: Path) -> None:
        """Write it, whole or not at all; raises `PlatformError` (`export.*`, `print.failed`)."""
        ...


class FormBinder(Protocol):
    """Begins files that hold the forms of many people."""

    def begin(self, title: str) -> AbstractContextManager[FormBook]:
        """Return an empty one for as long as it is written."""
        ...
