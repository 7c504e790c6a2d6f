"""What the rule files say: every number with its history, every rule with its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Certainty, Kind, Level
from cadredesk.domain.rules.parameter import Citation, Parameter, Provision
from cadredesk.domain.rules.wording import Wording
from cadredesk.domain.working_days import WorkingCalendar


class NumberUnit(StrEnum):
    """What a number of a regulation counts; the last three are no amounts."""

    DAY = "day"
    WORKING_DAY = "working day"
    MONTH = "month"
    MONTH_OF_AGE = "month of age"
    YEAR = "year"
    HOUR = "hour"
    PERCENT = "percent"
    THIRD = "third"
    TIME = "time"
    POST = "post"
    LEVEL = "level"
    CHARACTER = "character"
    MONTH_OF_YEAR = "month of the year"
    SWITCH = "switch"
    YES_OR_NO = "yes or no"


class Scope(StrEnum):
    """Whom a rule governs (section 0.3 of the rules handbook); shown, not computed with."""

    LEAD = "LEAD"
    RANK = "RANK"
    INST = "INST"
    WORKER = "WORKER"
    VILLAGE = "VILLAGE"
    BODY = "BODY"


class LeadUnit(StrEnum):
    """What lead times are counted in."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before a due date a rule speaks, the longest time first; maybe never."""

    unit: LeadUnit = LeadUnit.MONTH
    values: tuple[int, ...] = ()

    @property
    def wording(self) -> Wording:
        """The lead times as people read them: 24、12、6 个月."""
        if not self.values:
            return Wording("", "")
        unit = Wording("个月", "months") if self.unit is LeadUnit.MONTH else Wording("天", "days")
        listed = [str(value) for value in self.values]
        return Wording(f"{'、'.join(listed)} {unit.zh}", f"{', '.join(listed)} {unit.en}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule as its file states it; the computing belongs to the function of its id.

    `source` is the mark of the handbook's list of sources (section 19). `texts` are the
    sentences it can say, by variant, `levels` how much each of a check's weighs. `remark`
    stands under each of them. A `quiet` rule is told on the page of alerts and beside the
    person, not among the things of the day.
    """

    id: str
    title: Wording
    scope: tuple[Scope, ...]
    kind: Kind
    certainty: Certainty
    source: str
    citation: Citation
    lead: Lead
    texts: Mapping[str, Wording]
    remark: Wording
    switched_on: bool = True
    quiet: bool = False
    levels: Mapping[str, Level] = field(default_factory=dict)


class Bounds(NamedTuple):
    """The least and the most that a number may be set to locally."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterNote:
    """What a number means, in which unit, where it was read, and when somebody checked it.

    `bounds` are given where a county or township may set the number for itself.
    """

    label: Wording
    unit: NumberUnit
    source: str
    verified_on: date
    certainty: Certainty
    bounds: Bounds | None = None


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """All rules and all numbers of the rule files, and what is set locally.

    `rules_from` are rules that are switched or told earlier locally, each from a day on;
    `local_values` counts everything that is set locally, numbers included; `shipped` is the
    rule book without any of it, None where nothing was ever set over it. `calendar` says
    which days are worked.
    """

    rules: Mapping[str, Rule] = field(repr=False)
    parameters: Mapping[str, Parameter] = field(repr=False)
    notes: Mapping[str, ParameterNote] = field(default_factory=dict, repr=False)
    rules_from: tuple[tuple[PartialDate, Rule], ...] = field(default=(), repr=False)
    local_values: int = 0
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar, repr=False)
    shipped: Rulebook | None = field(default=None, repr=False)

    @property
    def as_shipped(self) -> Rulebook:
        """The rule book of the rule files, without what is set locally."""
        return self.shipped or self

    @cached_property
    def version(self) -> str:
        """The edition that alerts name: when its numbers were last checked, what is local.

        `2026.11.01` is the edition as shipped; `2026.11.01＋2 3f9a1c2b` has two local values,
        and the end tells two sets of them apart.
        """
        checked = max((note.verified_on for note in self.notes.values()), default=None)
        edition = "" if checked is None else str(PartialDate.of(checked))
        if not self.local_values:
            return edition
        return f"{edition}＋{self.local_values} {self._local_mark}"

    @property
    def _local_mark(self) -> str:
        numbers = [
            f"{name}:{each.effective_from}:{each.provision}"
            for name, parameter in sorted(self.parameters.items())
            for each in parameter.amendments
            if each.provision is not None and each.provision.is_local
        ]
        rules = [
            f"{start}:{rule.id}:{rule.switched_on}:{rule.lead}" for start, rule in self.rules_from
        ]
        return sha256("\n".join([*numbers, *rules]).encode()).hexdigest()[:8]

    def on(self, day: date) -> RulesOfDay:
        """Return the rules as they stand on a day."""
        provisions = {
            name: provision
            for name, parameter in self.parameters.items()
            if (provision := parameter.on(day)) is not None
        }
        return RulesOfDay(self, day, provisions, self._rules_on(day))

    def _rules_on(self, day: date) -> Mapping[str, Rule]:
        begun = {rule.id: rule for start, rule in self.rules_from if start.as_day() <= day}
        return {**self.rules, **begun} if begun else self.rules


@dataclass(frozen=True, slots=True)
class RulesOfDay:
    """The rule book on one day: the provisions in force then."""

    book: Rulebook = field(repr=False)
    day: date
    provisions: Mapping[str, Provision] = field(repr=False)
    rules: Mapping[str, Rule] = field(repr=False)

    @property
    def today(self) -> PartialDate:
        """The day as a partial date."""
        return PartialDate.of(self.day)

    def number(self, name: str) -> int:
        """Return the value in force of a parameter; raises `KeyError` when there is none."""
        return self.provisions[name].value

    def citation(self, name: str) -> Citation:
        """Return where the value in force is written."""
        return self.provisions[name].citation

    def rule(self, rule_id: str) -> Rule:
        """Return a rule by its id."""
        return self.rules[rule_id]
