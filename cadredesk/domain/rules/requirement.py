"""One requirement for a grade or a post: passed, not yet, or not to be judged, and from when.

When something holds is told as windows of time, because it can be lost again: an age is
passed, a year below competent lengthens the time. All requirements together hold from the
first day that lies in a window of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Certainty, Fact, Step
from cadredesk.domain.rules.parameter import Citation
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, cumulated_months, month_reached
from cadredesk.domain.rules.wording import Word, Wording, filled, months


class Verdict(StrEnum):
    """How a requirement, or all of them together, stands on the day."""

    PASSED = "passed"
    NOT_YET = "not_yet"
    UNKNOWN = "cannot_judge"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time, both ends included; without an end it is open on that side."""

    first: PartialDate | None = None
    last: PartialDate | None = None

    def holds_on(self, day: date) -> bool:
        """Whether a day lies in it."""
        return not self.is_over(day) and (self.first is None or first_day(self.first) <= day)

    def is_over(self, day: date) -> bool:
        """Whether it ended before a day."""
        return self.last is not None and self.last.last_day() < day


ALWAYS = (Window(),)
NEVER: tuple[Window, ...] = ()
"""Nothing that waiting brings."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The rule of the handbook, and where its number is written."""

    rule: str
    citation: Citation
    certainty: Certainty
    is_local: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One requirement with what it was judged by.

    `label` says what is asked, `state` how it stands and by how much it is missed. An
    `advisory` one is to be looked at and holds nobody up; what a `restricted` one says of
    sanctions is not for everybody's eyes.
    """

    basis: Basis
    label: Wording
    state: Wording
    verdict: Verdict
    windows: tuple[Window, ...]
    facts: tuple[Fact, ...] = ()
    arithmetic: tuple[Step, ...] = ()
    advisory: bool = False
    restricted: bool = False

    def earliest_on(self, day: date) -> PartialDate | None:
        """Return the first day from a given one on that passes; None where none comes."""
        ahead = [each for each in self.windows if not each.is_over(day)]
        if any(each.holds_on(day) for each in ahead):
            return PartialDate.of(day)
        firsts = [each.first for each in ahead if each.first is not None]
        return min(firsts, key=first_day, default=None)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked and on what basis, before it is judged of anybody."""

    basis: Basis
    label: Wording
    advisory: bool = False
    restricted: bool = False

    @property
    def to_check(self) -> Question:
        """The same as a thing to be looked at that holds nobody up."""
        return replace(self, advisory=True)

    @property
    def of_sanctions(self) -> Question:
        """The same as a thing that is not for everybody's eyes."""
        return replace(self, restricted=True)

    def say(self, variant: str, book: RulesOfDay, **words: Word) -> Wording:
        """Return a sentence of the rule's file."""
        return filled(book.rule(self.basis.rule).texts[variant], words)

    def judged(
        self,
        book: RulesOfDay,
        state: Wording,
        windows: tuple[Window, ...],
        facts: tuple[Fact, ...] = (),
        arithmetic: tuple[Step, ...] = (),
    ) -> Requirement:
        """Return the answer where it can be judged: passed where the day lies in a window."""
        passed = any(each.holds_on(book.day) for each in windows)
        verdict = Verdict.PASSED if passed else Verdict.NOT_YET
        return self._answered(verdict, state, windows, facts, arithmetic)

    def lacking(self, fact: Fact) -> Requirement:
        """Return the answer that it cannot be judged because a fact is not on file."""
        state = Wording(f"缺{fact.label_zh}", f"not on file: {fact.label_en.lower()}")
        return self._answered(Verdict.UNKNOWN, state, NEVER, (fact,), ())

    def months_served(
        self,
        book: RulesOfDay,
        periods: tuple[Period, ...],
        count: int,
        facts: tuple[Fact, ...],
    ) -> Requirement:
        """Return whether so many months were served, breaks left out (DATE-5).

        Where the county asks for 0 months, nothing is asked.
        """
        if not count:
            return self.judged(book, Wording("不要求年限", "no time is asked"), ALWAYS, facts)
        have = cumulated_months(periods, book.today)
        full_on = month_reached(periods, count)
        got, asked = months(have), months(count)
        steps = [
            Step(f"截至 {book.today.to_month()} 累计", "Served so far", got.zh, got.en),
            Step("须满", "Asked", asked.zh, asked.en),
        ]
        if full_on is not None:
            steps.append(Step("＝ 满期", "= full in", str(full_on)))
        windows = NEVER if full_on is None else (Window(full_on),)
        return self.judged(book, _served(have, count, full_on), windows, facts, tuple(steps))

    def _answered(
        self,
        verdict: Verdict,
        state: Wording,
        windows: tuple[Window, ...],
        facts: tuple[Fact, ...],
        arithmetic: tuple[Step, ...],
    ) -> Requirement:
        return Requirement(
            basis=self.basis,
            label=self.label,
            state=state,
            verdict=verdict,
            windows=windows,
            facts=facts,
            arithmetic=arithmetic,
            advisory=self.advisory,
            restricted=self.restricted,
        )


def first_day(moment: PartialDate) -> date:
    """Return the first calendar day that a date can mean: a month is reached with its first."""
    return date(moment.year, moment.month or 1, moment.day or 1)


def asked_by(
    rule_id: str,
    variant: str,
    book: RulesOfDay,
    parameter: str = "",
    **words: Word,
) -> Question:
    """Return what a rule asks in the words of its file.

    `parameter` names the number it counts with, on whose article it then rests.
    """
    basis = basis_of(rule_id, parameter, book) if parameter else basis_of_rule(rule_id, book)
    return Question(basis, filled(book.rule(rule_id).texts[variant], words))


def basis_of_rule(rule_id: str, book: RulesOfDay) -> Basis:
    """Return what a requirement rests on that counts with no number."""
    rule = book.rule(rule_id)
    return Basis(rule_id, rule.citation, rule.certainty)


def basis_of(rule: str, parameter: str, book: RulesOfDay) -> Basis:
    """Return what a requirement rests on, by the number it counts with."""
    provision = book.provisions[parameter]
    certainty = book.book.notes[parameter].certainty
    return Basis(rule, provision.citation, certainty, provision.is_local)


def _served(have: int, count: int, full_on: PartialDate | None) -> Wording:
    got, short = months(have), months(max(0, count - have))
    if have >= count:
        return Wording(f"已 {got.zh}", got.en)
    if full_on is None:
        return Wording(f"共 {got.zh}，差 {short.zh}", f"{got.en} in all, {short.en} short")
    return Wording(
        f"已 {got.zh}，还差 {short.zh}，{full_on} 满",
        f"{got.en}, {short.en} short, full in {full_on}",
    )


def day_after(moment: PartialDate) -> PartialDate:
    """Return the day after a day, or the month after a month."""
    if moment.has_day:
        return PartialDate.of(date.fromordinal(moment.as_day().toordinal() + 1))
    return add_months(moment, 1)


def together_on(requirements: Iterable[Requirement], day: date) -> PartialDate | None:
    """Return the first day from a given one on that passes all; None where none comes.

    The order does not matter: each step only goes on to a day before which one of them fails.
    """
    asked = tuple(requirements)
    found, reached = PartialDate.of(day), day
    while True:
        opens = [each.earliest_on(reached) for each in asked]
        known = [each for each in opens if each is not None]
        if len(known) < len(asked):
            return None
        last = max(known, key=first_day, default=found)
        if first_day(last) <= reached:
            return found
        found, reached = last, first_day(last)
