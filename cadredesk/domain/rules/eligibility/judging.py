"""Judge one person for one target, or for a step proposed to it.

Every requirement, and the first day that passes all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.eligibility import posts
from cadredesk.domain.rules.eligibility.conduct import conduct_requirements
from cadredesk.domain.rules.eligibility.five_kinds import five_kinds_requirements
from cadredesk.domain.rules.eligibility.grade_requirements import grade_requirements, has_grade
from cadredesk.domain.rules.eligibility.parameters import ELIGIBILITY_PARAMETERS
from cadredesk.domain.rules.eligibility.person import (
    before_retirement,
    full_membership,
    schooling,
    training,
)
from cadredesk.domain.rules.grade_steps import LOWEST_GRADE, TIME_PARAMETERS, leading_since
from cadredesk.domain.rules.proposals.judging import step_requirements
from cadredesk.domain.rules.proposals.step import ProposedStep, Surroundings
from cadredesk.domain.rules.requirement import Requirement, Verdict, together_on
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.target import Target
from cadredesk.domain.words import Tier

_TIERS = tuple(LOWEST_GRADE)
"""The leading tiers, highest first."""

NOTHING_AROUND = Surroundings()
"""Where nothing is known of the township."""

_TIME_IN_POSTS = frozenset({"PROMO-3", "PROMO-4"})
_NEEDED = (*ELIGIBILITY_PARAMETERS, *TIME_PARAMETERS, "party_probation_months")

_BEFORE = {
    Tier.TOWNSHIP_DEPUTY: posts.before_deputy,
    Tier.TOWNSHIP_CHIEF: posts.before_chief,
    Tier.COUNTY_DEPUTY: posts.before_county_deputy,
}


@dataclass(frozen=True, slots=True)
class Eligibility:
    """How somebody stands for a target on a day; `has_it` where it is held already."""

    target: Target
    day: date
    requirements: tuple[Requirement, ...]
    has_it: bool = False

    @property
    def binding(self) -> tuple[Requirement, ...]:
        """The requirements that hold somebody up; the others are to be looked at."""
        return tuple(each for each in self.requirements if not each.advisory)

    @property
    def verdict(self) -> Verdict:
        """How all of them together stand.

        What waiting does not bring counts before what is not known, and that before what
        only takes time.
        """
        verdicts = {each.verdict for each in self.binding}
        if Verdict.UNKNOWN in verdicts and not any(map(self._never_comes, self.binding)):
            return Verdict.UNKNOWN
        return Verdict.PASSED if verdicts <= {Verdict.PASSED} else Verdict.NOT_YET

    def _never_comes(self, asked: Requirement) -> bool:
        return asked.verdict is Verdict.NOT_YET and asked.earliest_on(self.day) is None

    @property
    def earliest_on(self) -> PartialDate | None:
        """The first day that passes all; None where none comes by waiting, or none is known."""
        if any(each.verdict is Verdict.UNKNOWN for each in self.binding):
            return None
        return together_on(self.binding, self.day)


def judge_target(
    file: CadreFile,
    target: Target,
    book: RulesOfDay,
    around: Surroundings = NOTHING_AROUND,
    step: ProposedStep | None = None,
) -> Eligibility | None:
    """Return how somebody stands for a target; None on a day before the texts were in force.

    With a step what is known of it is judged, too. Who holds such a post already is asked
    nothing, but for a step to another one of its level: only what concerns the step.
    """
    if any(name not in book.provisions for name in _NEEDED):
        return None
    if _has(file, target, book):
        asked = () if step is None else tuple(step_requirements(file, target, step, around, book))
        return Eligibility(target, book.day, asked, has_it=step is None)
    asked = (
        *_of_target(file, target, book, step),
        *step_requirements(file, target, step, around, book),
    )
    return Eligibility(target, book.day, asked)


def _of_target(
    file: CadreFile, target: Target, book: RulesOfDay, step: ProposedStep | None
) -> Iterator[Requirement]:
    """What the target asks; an exception (破格) may be one to the time in lower posts."""
    is_exception = step is not None and step.exceptional
    for each in _requirements(file, target, book):
        if not book.rule(each.basis.rule).switched_on:
            continue
        excused = is_exception and each.basis.rule in _TIME_IN_POSTS
        yield replace(each, advisory=True) if excused else each


def _has(file: CadreFile, target: Target, book: RulesOfDay) -> bool:
    if target.is_grade:
        return has_grade(file, target.name, book)
    leading = leading_since(file, book)
    if leading is None:
        return False
    return target.tier is None or _TIERS.index(leading[0]) <= _TIERS.index(target.tier)


def _requirements(file: CadreFile, target: Target, book: RulesOfDay) -> Iterator[Requirement]:
    if target.is_grade:
        yield from grade_requirements(file, target.name, book)
    elif target.tier is None:
        yield from five_kinds_requirements(file, book)
    else:
        yield from _BEFORE[target.tier](file, book)
        yield schooling(file, book)
        if target.party:
            yield full_membership(file.cadre, book)
        yield from conduct_requirements(file, book)
        yield from training(file, book)
    yield from before_retirement(file, book)
