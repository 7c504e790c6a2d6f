"""试算: what a local value would do, before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.override import RuleOverride, check_value, with_overrides
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.alerts import alerts_of
from cadredesk.services.library_ports import Library
from cadredesk.services.local_rules import place_of
from cadredesk.services.rule_cards import rules_counting_with

_UNSIGNED = "—"
"""Who decided, and on what paper, while nobody has entered it yet."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What the rules concerned say on a day as things stand, and with the new value."""

    now: tuple[Alert, ...]
    then: tuple[Alert, ...]


def try_override(library: Library, book: Rulebook, wanted: RuleOverride, day: date) -> Trial:
    """Judge everybody with a local value as if it counted on that day already.

    Raises `UserError` as `check_value` does; who decided it may still be missing.
    """
    check_value(wanted, book)
    rules = rules_counting_with(wanted.target)
    here = replace(
        wanted,
        effective_from=PartialDate.of(day),
        authority=wanted.authority or _UNSIGNED,
        document_no=wanted.document_no or _UNSIGNED,
    )
    others = [each for each in library.overrides if place_of(each) != place_of(here)]
    tried = with_overrides(book.as_shipped, (*others, here))
    return Trial(
        alerts_of(library, book, day, rules=rules), alerts_of(library, tried, day, rules=rules)
    )
