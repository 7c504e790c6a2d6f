"""本地口径: numbers of rules that a county or township sets for itself, with the document.

A local value never edits the rule files. It counts from its day on, over whatever the
regulation says, until it is withdrawn (handbook §16.2: who, when and on what authority).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import OverrideId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.parameter import Amendment, Citation, Parameter, Provision
from cadredesk.domain.rules.rulebook import Bounds, Rule, Rulebook

LOCAL_REGULATION = "本地规定"
"""What a local number is cited as, with the document's number as its article."""

_LONGEST_LEAD = 120
"""No rule speaks earlier than so many months or days, whichever it counts in."""


class OverrideKind(StrEnum):
    """What of a rule is set locally."""

    NUMBER = "number"
    SWITCH = "switch"
    LEAD = "lead"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOverride:
    """One local value.

    `target` is the name of a parameter for a NUMBER, the id of a rule for a SWITCH or a
    LEAD. `value` is a whole number, `1` or `0` for on and off, or lead times from the
    longest to the shortest with commas between them, in the unit of the rule. `authority`
    is who decided, `document_no` on what paper; it counts from `effective_from`, a day.
    """

    id: OverrideId
    kind: OverrideKind
    target: str
    value: str
    effective_from: PartialDate
    authority: str
    document_no: str
    note: str = ""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The value as numbers; raises `ValueError` where it is none."""
        return tuple(int(part) for part in self.value.split(","))


def check_override(wanted: RuleOverride, book: Rulebook) -> None:
    """Raise `UserError` where a local value cannot stand.

    As `check_value` does, and `override.no_day`, `override.no_authority`,
    `override.no_document`.
    """
    check_value(wanted, book)
    if not wanted.effective_from.has_day:
        raise UserError("override.no_day", target=wanted.target)
    if not wanted.authority.strip():
        raise UserError("override.no_authority", target=wanted.target)
    if not wanted.document_no.strip():
        raise UserError("override.no_document", target=wanted.target)


def check_value(wanted: RuleOverride, book: Rulebook) -> None:
    """Raise `UserError` where a value cannot stand, whoever decided it.

    `override.unknown`: no such rule or number. `override.fixed`: the number is set by a law
    that leaves the county no choice. `override.not_a_number`, `override.out_of_range` (with
    the bounds), `override.lead_order`.
    """
    if wanted.kind is OverrideKind.NUMBER:
        _check_number(wanted, _bounds_of(wanted.target, book))
    elif wanted.target not in book.rules:
        raise UserError("override.unknown", target=wanted.target)
    elif wanted.kind is OverrideKind.SWITCH:
        _check_number(wanted, Bounds(0, 1))
    else:
        _check_lead(wanted)


def with_overrides(book: Rulebook, overrides: Iterable[RuleOverride]) -> Rulebook:
    """Return a rule book in which the local values stand over those of the regulations.

    Those that do not fit this rule book (they were set under an earlier edition) are left
    out and told by `unfit_overrides`.
    """
    fitting = [each for each in overrides if _fits(each, book)]
    numbers: dict[str, list[RuleOverride]] = {}
    for each in fitting:
        if each.kind is OverrideKind.NUMBER:
            numbers.setdefault(each.target, []).append(each)
    parameters = dict(book.parameters)
    for name, set_here in numbers.items():
        parameters[name] = _amended(book.parameters[name], set_here)
    local = tuple(each for each in fitting if each.kind is not OverrideKind.NUMBER)
    return replace(
        book,
        parameters=parameters,
        rules_from=_rules_from(book.rules, local),
        local_values=len(fitting),
        shipped=book.as_shipped,
    )


def unfit_overrides(book: Rulebook, overrides: Iterable[RuleOverride]) -> tuple[RuleOverride, ...]:
    """Return the local values that this rule book cannot take."""
    return tuple(each for each in overrides if not _fits(each, book))


def _fits(override: RuleOverride, book: Rulebook) -> bool:
    try:
        check_override(override, book)
    except UserError:
        return False
    return True


def _bounds_of(name: str, book: Rulebook) -> Bounds:
    note = book.notes.get(name)
    if note is None:
        raise UserError("override.unknown", target=name)
    if note.bounds is None:
        raise UserError("override.fixed", target=name)
    return note.bounds


def _check_number(wanted: RuleOverride, bounds: Bounds) -> None:
    numbers = _numbers(wanted)
    if len(numbers) != 1:
        raise UserError("override.not_a_number", value=wanted.value)
    if not bounds.least <= numbers[0] <= bounds.most:
        raise UserError(
            "override.out_of_range", value=wanted.value, least=bounds.least, most=bounds.most
        )


def _check_lead(wanted: RuleOverride) -> None:
    numbers = _numbers(wanted)
    if list(numbers) != sorted(set(numbers), reverse=True):
        raise UserError("override.lead_order", value=wanted.value)
    if not all(0 < each <= _LONGEST_LEAD for each in numbers):
        raise UserError("override.out_of_range", value=wanted.value, least=1, most=_LONGEST_LEAD)


def _numbers(wanted: RuleOverride) -> tuple[int, ...]:
    try:
        return wanted.numbers
    except ValueError as error:
        raise UserError("override.not_a_number", value=wanted.value) from error


def _amended(parameter: Parameter, set_here: Sequence[RuleOverride]) -> Parameter:
    """The history of a number up to the first local value, and the local ones from then on."""
    local = {
        each.effective_from.as_day(): Amendment(
            each.effective_from.as_day(),
            Provision(each.numbers[0], Citation(LOCAL_REGULATION, each.document_no), is_local=True),
        )
        for each in set_here
    }
    first = min(local)
    before = [each for each in parameter.amendments if each.effective_from < first]
    return Parameter(parameter.name, [*before, *local.values()])


def _rules_from(
    rules: Mapping[str, Rule], local: Sequence[RuleOverride]
) -> tuple[tuple[PartialDate, Rule], ...]:
    """The rules as they are switched or told earlier, each with the day from which it is so."""
    changed: list[tuple[PartialDate, Rule]] = []
    latest = dict(rules)
    for each in sorted(local, key=lambda override: str(override.effective_from)):
        rule = latest[each.target]
        if each.kind is OverrideKind.SWITCH:
            rule = replace(rule, switched_on=bool(each.numbers[0]))
        else:
            rule = replace(rule, lead=replace(rule.lead, values=each.numbers))
        latest[each.target] = rule
        changed.append((each.effective_from, rule))
    return tuple(changed)
