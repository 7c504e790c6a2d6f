"""The office's own establishment: its names, and the terms of its bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import BatchId, BodyId, TermId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.term_of_office import usual_length
from cadredesk.domain.unit import Body, Term, Township
from cadredesk.domain.words import BodyKind
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch

TERMS = "terms"
NAMES = "unit_names"


@dataclass(frozen=True, slots=True)
class BodyTerm:
    """A body with its present term, as the small table of settings edits them together."""

    body: Body
    term: Term

    @property
    def due_on(self) -> PartialDate | None:
        """The month in which the term is full, None while the election is not known."""
        return self.term.due_on


def read_township(library: Library) -> Township:
    """Return the establishment of a library."""
    with library.unit_of_work() as work:
        return work.township.get()


def body_terms(township: Township) -> tuple[BodyTerm, ...]:
    """Return each body with the latest of its terms."""
    found = []
    for body in township.bodies:
        terms = [term for term in township.terms if term.body_id == body.id]
        if terms:
            found.append(BodyTerm(body, max(terms, key=_elected_text)))
    return tuple(found)


def new_body_term(kind: BodyKind, township_name: str, length_months: int) -> BodyTerm:
    """Return a body of a kind with a term whose election is not known yet."""
    body = Body(id=BodyId(new_id()), name=f"{township_name}{kind.value}", kind=kind)
    term = Term(id=TermId(new_id()), body_id=body.id, length_months=length_months)
    return BodyTerm(body, term)


def usual_term_months(rulebook: Rulebook, day: date) -> Callable[[BodyKind], int]:
    """Return what tells how many months a body of a kind usually serves."""
    book = rulebook.on(day)

    def months(kind: BodyKind) -> int:
        return usual_length(kind, book)

    return months


def save_body_terms(library: Library, rows: Iterable[BodyTerm]) -> ChangeSet:
    """Keep these bodies with their present terms; earlier terms of theirs stay."""
    kept = tuple(rows)
    with library.unit_of_work(Batch(BatchId(new_id()), TERMS)) as work:
        township = work.township.get()
        bodies = {row.body.id for row in kept}
        edited = {row.term.id for row in kept}
        earlier = tuple(
            term for term in township.terms if term.body_id in bodies and term.id not in edited
        )
        work.township.save(
            replace(
                township,
                bodies=tuple(row.body for row in kept),
                terms=(*earlier, *(row.term for row in kept)),
            )
        )
        return work.commit()


def save_names(
    library: Library, *, full_name: str, superior: str, reporting_unit: str
) -> ChangeSet:
    """Keep the names that forms and rosters print."""
    with library.unit_of_work(Batch(BatchId(new_id()), NAMES)) as work:
        township = work.township.get()
        work.township.save(
            replace(township, full_name=full_name, superior=superior, reporting_unit=reporting_unit)
        )
        return work.commit()


def _elected_text(term: Term) -> str:
    return str(term.elected_on or "")
