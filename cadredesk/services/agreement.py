"""Whether everything that says something of a person says the same before it is sent.

Four things can: the cadre file, the approval form with what was changed on it alone, an
exchanged form that lies in a file, and a row of a roster. Each is set beside the cadre file by
what already compares it; here the answers are put together, a line for each fact on which not
all agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.ids import CadreId
from cadredesk.domain.interchange.children import children_left_out
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import InterchangeForm, InterchangeNote
from cadredesk.services.agreement_facts import BY_BOX, BY_COLUMN, BY_ELEMENT, CHILDREN, Fact
from cadredesk.services.form_basis import FormDay, form_office
from cadredesk.services.form_sheets import form_views
from cadredesk.services.imports.preview import (
    FieldDifference,
    PersonPreview,
    PersonState,
    make_preview,
)
from cadredesk.services.imports.reading import RosterField, RosterKind, RosterReading
from cadredesk.services.interchange.comparing import FileComparison, FileState, compare_files
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery


class Source(StrEnum):
    """What is set beside the cadre file."""

    FORM = "form"
    EXCHANGED = "exchanged"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is to agree: forms that were read from files, a roster that was read, or neither.

    `cadres` are the people looked at; without any, those whom the files are about, and without
    files everybody who serves.
    """

    cadres: Sequence[CadreId] = ()
    files: Sequence[ReadFile] = ()
    roster: RosterReading | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One fact of one person on which not everything agrees.

    `stated` is what the sources say that say otherwise than the cadre file, `agreeing` are those
    that say the same; the rest says nothing. `row` tells the lines of a résumé or family apart.
    `remark` says what it means, where the two texts alone would not.
    """

    cadre: CadreId
    person: str
    fact: Fact
    row: str = ""
    on_file: str
    stated: Mapping[Source, str]
    agreeing: frozenset[Source] = frozenset()
    remark: InterchangeNote | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many people were looked at, and where not everything agrees.

    `strangers` are people in a file or roster whom the library does not know; `left` are files
    that could not be read or may be about several people.
    """

    people: int
    disagreements: tuple[Disagreement, ...] = ()
    strangers: tuple[tuple[Source, str], ...] = ()
    left: tuple[FileComparison, ...] = field(default=(), repr=False)

    @property
    def is_whole(self) -> bool:
        """Whether everything that was looked at agrees."""
        return not (self.disagreements or self.strangers or self.left)


def check_agreement(
    library: Library,
    evidence: Evidence,
    as_of: FormDay,
    progress: ReportProgress = no_progress,
) -> Agreement:
    """Set everything side by side; nothing is saved.

    Raises `UserError` (`agreement.village`) for a roster of the villages.
    """
    if evidence.roster is not None and evidence.roster.kind is RosterKind.VILLAGE:
        raise UserError("agreement.village")
    compared = compare_files(library, evidence.files, as_of).files if evidence.files else ()
    previewed = make_preview(library, evidence.roster).people if evidence.roster else ()
    files = {each.before.id: each for each in compared if each.before and _is_known(each)}
    rows = dict(_rows(evidence.roster, previewed))
    chosen = tuple(evidence.cadres) or tuple(dict.fromkeys((*files, *rows)))
    if not (chosen or evidence.files or evidence.roster):
        with library.unit_of_work() as work:
            chosen = work.lists.ids(RosterQuery())
    found: list[Disagreement] = []
    office = form_office(library, as_of)
    for done, view in enumerate(form_views(library, office, chosen)):
        progress(done, len(chosen), view.form.name)
        person = _Person(view.file, view.form)
        person.look_at_form()
        person.look_at_file(files.get(view.file.id))
        person.look_at_row(rows.get(view.file.id))
        found += person.disagreements()
    strangers = [
        *((Source.EXCHANGED, each.person) for each in compared if each.state is FileState.NEW),
        *((Source.ROSTER, each.name) for each in previewed if each.state is PersonState.NEW),
    ]
    left = tuple(each for each in compared if each.before is None)
    return Agreement(len(chosen), tuple(found), tuple(strangers), left)


def _is_known(compared: FileComparison) -> bool:
    return compared.state in (FileState.CHANGED, FileState.UNCHANGED)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a roster: the fields it fills, and where it differs."""

    filled: frozenset[RosterField]
    differences: tuple[FieldDifference, ...]


def _rows(
    roster: RosterReading | None, previewed: Sequence[PersonPreview]
) -> Iterator[tuple[CadreId, _Row]]:
    filled = {} if roster is None else {row.number: frozenset(row.values) for row in roster.rows}
    for each in previewed:
        if each.state is not PersonState.NEW and isinstance(each.before, CadreFile):
            yield each.before.id, _Row(filled[each.row], each.differences)


@dataclass(slots=True)
class _Said:
    """What is said of one fact: on file, and by each source that says otherwise."""

    on_file: str
    stated: dict[Source, str] = field(default_factory=dict)
    remark: InterchangeNote | None = None


class _Person:
    """Gathers what everything says of one person, fact by fact."""

    def __init__(self, cadre: CadreFile, form: ApprovalForm) -> None:
        self._cadre, self._form = cadre, form
        self._said: dict[tuple[Fact, str], _Said] = {}
        self._file: FileComparison | None = None
        self._row: _Row | None = None

    def look_at_form(self) -> None:
        """Take note of the boxes that were changed on the form alone."""
        for box, on_file in self._form.in_file.items():
            if box in BY_BOX:
                text = _one_line(self._form.boxes[box])
                self._note(BY_BOX[box], "", _one_line(on_file)).stated[Source.FORM] = text

    def look_at_file(self, compared: FileComparison | None) -> None:
        """Take note of where an exchanged form differs from the cadre file.

        It was compared with what our own form says, which may have been changed on it alone.
        """
        self._file = compared
        if compared is None or compared.form is None:
            return
        for box, on_file in self._form.in_file.items():
            fact = BY_BOX.get(box)
            if fact is None or fact.element is None or not compared.form.text(fact.element):
                continue
            other = (each.stated for each in compared.differences if each.field is fact.element)
            text = next(other, self._form.boxes[box])
            if _one_line(text) != _one_line(on_file):
                self._said[fact, ""].stated[Source.EXCHANGED] = _one_line(text)
        children = self._look_at_children(compared.form, compared.differences)
        for each in compared.differences:
            fact = None if each in children else BY_ELEMENT.get(each.field)
            if fact is not None and each.stated and fact.box not in self._form.in_file:
                self._note(fact, each.row, each.known).stated[Source.EXCHANGED] = each.stated

    def _look_at_children(
        self, form: InterchangeForm, differences: Sequence[Difference]
    ) -> Collection[Difference]:
        """Take note of children whom only the form names; return the differences so told."""
        found = children_left_out(self._cadre.family, form.family, differences)
        if found is None:
            return ()
        said = self._note(CHILDREN, "", "、".join(found.known))
        said.stated[Source.EXCHANGED] = "、".join(found.stated)
        fields = {
            "stated": len(found.stated),
            "known": len(found.known),
            "names": "、".join(found.left_out),
        }
        said.remark = InterchangeNote("agreement.children", fields)
        return found.differences

    def look_at_row(self, row: _Row | None) -> None:
        """Take note of where a row of a roster differs."""
        self._row = row
        for each in () if row is None else row.differences:
            if each.field in BY_COLUMN:
                known = "" if each.known is None else str(each.known)
                said = self._note(BY_COLUMN[each.field], "", known)
                said.stated[Source.ROSTER] = str(each.stated)

    def disagreements(self) -> Iterator[Disagreement]:
        """Yield what does not agree, in the order in which it was found."""
        for (fact, row), said in self._said.items():
            yield Disagreement(
                cadre=self._cadre.id,
                person=self._form.name,
                fact=fact,
                row=row,
                on_file=said.on_file,
                stated=said.stated,
                agreeing=frozenset(self._speaking(fact)) - frozenset(said.stated),
                remark=said.remark,
            )

    def _note(self, fact: Fact, row: str, on_file: str) -> _Said:
        return self._said.setdefault((fact, row), _Said(on_file))

    def _speaking(self, fact: Fact) -> Iterator[Source]:
        """Yield the sources that say something of a fact."""
        if fact.box:
            yield Source.FORM
        form = None if self._file is None else self._file.form
        if form is not None and fact.element is not None and form.text(fact.element):
            yield Source.EXCHANGED
        if self._row is not None and fact.column in self._row.filled:
            yield Source.ROSTER


def _one_line(text: str) -> str:
    return " ".join(text.split())
