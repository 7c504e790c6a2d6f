"""The rule book as a page of it shows it: one card for each rule, with what may be set locally."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from cadredesk.domain.changes import snake_case
from cadredesk.domain.rules.alert import RuleFamily, family_of
from cadredesk.domain.rules.finding import Heard, SilentRule
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.domain.rules.parameter import Provision
from cadredesk.domain.rules.registry import EVERY
from cadredesk.domain.rules.rulebook import ParameterNote, Rule, Rulebook, RulesOfDay
from cadredesk.services.library_ports import Library

ENTITY = snake_case(RuleOverride.__name__)


@dataclass(frozen=True, slots=True)
class RuleNumber:
    """A number of a rule on a day; `shipped` is what counts where nothing is set locally.

    Both are None before the first provision has taken effect.
    """

    name: str
    note: ParameterNote
    provision: Provision | None
    shipped: Provision | None

    @property
    def differs(self) -> bool:
        """Whether another number counts than the regulation's."""
        return self.provision is not None and self.provision.is_local


_BY_WORKING_DAYS = frozenset({"DATE-8", "PROMO-13", "PROMO-16", "CASE-3"})
"""The rules that count working days, and the convention they count by."""


@dataclass(frozen=True, slots=True)
class CalendarYears:
    """The years whose notice of days off is known, and those of the day and after it without."""

    known: tuple[int, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule as it stands on a day, and as it was shipped.

    `overrides` are the local values about it, those of a later day as well. `calendar` is there
    for a rule that counts working days.
    """

    rule: Rule
    shipped: Rule
    numbers: tuple[RuleNumber, ...]
    overrides: tuple[RuleOverride, ...]
    heard: Heard = Heard.IN_ALERTS
    calendar: CalendarYears | None = None

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    @property
    def family(self) -> RuleFamily:
        """The letters before the dash (`RET`)."""
        return family_of(self.id)

    @property
    def differs(self) -> bool:
        """Whether anything about it is set locally."""
        return bool(self.overrides)

    def of(self, kind: OverrideKind, target: str) -> tuple[RuleOverride, ...]:
        """Return the local values of one thing, the earliest first."""
        found = [each for each in self.overrides if (each.kind, each.target) == (kind, target)]
        return tuple(sorted(found, key=lambda each: str(each.effective_from)))


@dataclass(frozen=True, slots=True)
class OverrideChange:
    """What one step did to one local value; fields that did not change are in neither."""

    at: datetime
    by: str
    action: str
    target: str
    before: Mapping[str, str]
    after: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RulePages:
    """Everything the page of rules shows."""

    version: str
    local_values: int
    cards: tuple[RuleCard, ...]
    authority: str


def read_rule_pages(library: Library, book: Rulebook, day: date) -> RulePages:
    """Return the rule book as it counts in a library on a day.

    `authority` is who decided the last local value, or the department above the unit.
    """
    with library.unit_of_work() as work:
        superior = work.township.get().superior
    overrides = library.overrides
    decided = overrides[-1].authority if overrides else superior
    return RulePages(book.version, book.local_values, rule_cards(book, overrides, day), decided)


def rule_cards(
    book: Rulebook, overrides: Iterable[RuleOverride], day: date
) -> tuple[RuleCard, ...]:
    """Return a card for each rule, by family in the order of the handbook."""
    now, shipped = book.on(day), book.as_shipped.on(day)
    told, cards = set(), []
    known = tuple(overrides)
    for definition in EVERY:
        if definition.id in told:
            continue
        told.add(definition.id)
        names = dict.fromkeys((*definition.parameters, *definition.where_in_force))
        numbers = _numbers(book, names, now, shipped)
        about = tuple(each for each in known if each.target in {definition.id, *names})
        rules = now.rule(definition.id), shipped.rule(definition.id)
        heard = definition.heard if isinstance(definition, SilentRule) else Heard.IN_ALERTS
        by_days = definition.id in _BY_WORKING_DAYS
        calendar = calendar_years(book, day) if by_days else None
        cards.append(RuleCard(*rules, numbers, about, heard, calendar))
    return tuple(sorted(cards, key=_place))


def calendar_years(book: Rulebook, day: date) -> CalendarYears:
    """Return which years can be counted by their notices, and which of this and the next cannot."""
    known = tuple(sorted(book.calendar.years))
    return CalendarYears(known, tuple({day.year, day.year + 1} - set(known)))


def _place(card: RuleCard) -> tuple[int, int]:
    return list(RuleFamily).index(card.family), int(card.id.partition("-")[2])


def rules_counting_with(target: str) -> frozenset[str]:
    """Return the rules that speak differently when this number, or this rule, is set."""
    return frozenset(
        each.id for each in EVERY if target in {each.id, *each.parameters, *each.where_in_force}
    )


def override_history(library: Library, targets: Iterable[str]) -> tuple[OverrideChange, ...]:
    """Return what was done to the local values of these rules and numbers, newest first."""
    wanted = frozenset(targets)
    with library.unit_of_work() as work:
        entries = work.history.of_entity(ENTITY)
    names: dict[UUID | None, str] = {}
    steps: dict[tuple[UUID, UUID | None], OverrideChange] = {}
    for entry in reversed(entries):
        if entry.field == "target":
            names[entry.item] = entry.new or entry.old
        key = entry.batch, entry.item
        known = steps.pop(key, None)
        before = {**(known.before if known else {}), entry.field: entry.old}
        after = {**(known.after if known else {}), entry.field: entry.new}
        steps[key] = OverrideChange(entry.at, entry.by, entry.action, "", before, after)
    return tuple(
        OverrideChange(each.at, each.by, each.action, names[item], each.before, each.after)
        for (_batch, item), each in reversed(steps.items())
        if names.get(item) in wanted
    )


def _numbers(
    book: Rulebook, names: Iterable[str], now: RulesOfDay, shipped: RulesOfDay
) -> tuple[RuleNumber, ...]:
    return tuple(
        RuleNumber(name, book.notes[name], now.provisions.get(name), shipped.provisions.get(name))
        for name in names
    )
