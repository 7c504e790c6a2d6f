"""What of a rule is to be set locally: what it is called, what it is now, what it may be."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.override import OverrideKind
from cadredesk.domain.rules.rulebook import Rule
from cadredesk.services.rule_cards import RuleCard, RuleNumber
from cadredesk.ui.settings import rule_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleThing:
    """One thing: `value` as it counts now, `hint` a sentence about what it may be."""

    kind: OverrideKind
    target: str
    name: str
    value: str
    hint: str


def thing_of(card: RuleCard, kind: OverrideKind, target: str) -> RuleThing:
    """Return what is set by the button of a card."""
    if kind is OverrideKind.NUMBER:
        return _number(next(each for each in card.numbers if each.name == target))
    title = rule_text.card_title(card)
    if kind is OverrideKind.SWITCH:
        return _switch(card.rule, card.shipped, title)
    return _lead(card.rule, card.shipped, title)


def _number(number: RuleNumber) -> RuleThing:
    bounds, shipped = number.note.bounds, number.shipped
    assert bounds is not None  # noqa: S101 - one that is fixed has no button
    words = translate("RuleThing", "From {least} to {most} {unit}. The regulation says {value}.")
    return RuleThing(
        kind=OverrideKind.NUMBER,
        target=number.name,
        name=rule_text.said(number.note.label),
        value="" if number.provision is None else str(number.provision.value),
        hint=words.format(
            least=bounds.least,
            most=bounds.most,
            unit=rule_text.unit_name(number.note.unit),
            value="—" if shipped is None else shipped.value,
        ),
    )


def _switch(rule: Rule, shipped: Rule, title: str) -> RuleThing:
    words = translate("RuleThing", "Off, it says nothing. As shipped: {value}.")
    return RuleThing(
        kind=OverrideKind.SWITCH,
        target=rule.id,
        name=title,
        value="1" if rule.switched_on else "0",
        hint=words.format(value=rule_text.switch_text(shipped.switched_on)),
    )


def _lead(rule: Rule, shipped: Rule, title: str) -> RuleThing:
    words = translate("RuleThing", "From the longest to the shortest: 12, 6, 3. Shipped: {value}.")
    name = translate("RuleThing", "Lead time of “{rule}”")
    return RuleThing(
        kind=OverrideKind.LEAD,
        target=rule.id,
        name=name.format(rule=title),
        value=", ".join(map(str, rule.lead.values)),
        hint=words.format(value=rule_text.lead_text(shipped.lead)),
    )
