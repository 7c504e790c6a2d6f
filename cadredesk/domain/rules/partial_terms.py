"""Two terms counted in terms of the body, not in months: which partial term counts (TERM-5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Step
from cadredesk.domain.rules.finding import Heard, SilentRule, Sum, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording, months, years
from cadredesk.domain.unit import Term

_BY_TERMS = "two_terms_by_terms"
_LEAST = "partial_term_min_months"
_BEYOND = "partial_term_beyond"

PARTIAL_TERMS = (_BY_TERMS, _LEAST, _BEYOND)
"""The numbers that say how terms are counted."""

_TWO = 2


def counts_terms(book: RulesOfDay) -> bool:
    """Whether terms are counted, not months."""
    return all(name in book.provisions for name in PARTIAL_TERMS) and bool(book.number(_BY_TERMS))


def by_terms(total: Sum, start: PartialDate, terms: Sequence[Term], book: RulesOfDay) -> Sum | None:
    """Return the end of the second term that counts, None where no term is on file.

    A term is served from its election, or from the appointment within it, to its end; after
    the last one on file others of its length are taken to follow.
    """
    least, beyond = book.number(_LEAST), book.number(_BEYOND)
    counted, steps = 0, []
    for first, last in _spans(terms, start):
        served = months_between(max(first, start.to_month()), last)
        counts = served > least or (served == least and not beyond)
        counted += counts
        told = _told(months(served), counts=counts)
        steps.append(Step(f"{first}—{last} 届", f"Term {first} to {last}", told.zh, told.en))
        if counted == _TWO:
            return replace(
                total,
                due_on=last,
                arithmetic=(
                    Step("任现职", "In post since", str(start)),
                    *steps,
                    Step("＝ 满两届", "= two terms in", str(last)),
                ),
                words={**total.words, "years": years(months_between(start, last))},
            )
    return None


def _told(served: Wording, *, counts: bool) -> Wording:
    if counts:
        return Wording(f"{served.zh}，计一届", f"{served.en}: one term")
    return Wording(f"{served.zh}，不计", f"{served.en}: not counted")


def _spans(terms: Sequence[Term], start: PartialDate) -> Iterator[tuple[PartialDate, PartialDate]]:
    """The terms that somebody has served in since a month, and those taken to follow."""
    dated = [
        (each.elected_on.to_month(), each.due_on.to_month(), each.length_months)
        for each in terms
        if each.elected_on is not None and each.due_on is not None and each.due_on.has_month
    ]
    if not dated:
        return
    dated.sort()
    for first, last, _length in dated:
        if last > start.to_month():
            yield first, last
    _first, last, length = dated[-1]
    following = add_months(last, length)
    yield last, following
    yield following, add_months(following, length)


RULES = (
    SilentRule(
        id="TERM-5",
        texts={"stated": using()},
        parameters=PARTIAL_TERMS,
        heard=Heard.IN_OTHER_RULES,
    ),
)
