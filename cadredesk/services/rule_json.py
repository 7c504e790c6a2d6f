"""The rule book as plain data, in the shapes that `docs/formats.md` owns."""

from __future__ import annotations

from typing import Any

from cadredesk.domain.rules.override import RuleOverride
from cadredesk.domain.rules.registry import RESTRICTED_RULES
from cadredesk.services.rule_cards import RuleCard, RuleNumber


def rule_json(card: RuleCard) -> dict[str, Any]:
    """Return a rule as a list of rules has it."""
    rule = card.rule
    return {
        "id": rule.id,
        "title_zh": rule.title.zh,
        "title_en": rule.title.en,
        "kind": rule.kind.value,
        "on": rule.switched_on,
        "certainty": rule.certainty.value,
        "scope": [each.value for each in rule.scope],
        "lead": {"unit": rule.lead.unit.value, "values": list(rule.lead.values)},
        "quiet": rule.quiet,
        "restricted": rule.id in RESTRICTED_RULES,
        "heard": card.heard.value,
        "citation": {"regulation": rule.citation.regulation, "article": rule.citation.article},
        "source": rule.source,
        "local": card.differs,
    }


def card_json(card: RuleCard, version: str) -> dict[str, Any]:
    """Return everything about one rule: its numbers, its sentences, what is set locally."""
    rule = card.rule
    return {
        **rule_json(card),
        "version": version,
        "remark_zh": rule.remark.zh,
        "remark_en": rule.remark.en,
        "texts": {name: {"zh": text.zh, "en": text.en} for name, text in rule.texts.items()},
        "parameters": [number_json(each) for each in card.numbers],
        "overrides": [override_json(each) for each in card.overrides],
    }


def number_json(number: RuleNumber) -> dict[str, Any]:
    """Return a number of a rule as it counts; `least` and `most` where it may be set locally."""
    note, provision, shipped = number.note, number.provision, number.shipped
    bounds = note.bounds
    return {
        "name": number.name,
        "label_zh": note.label.zh,
        "label_en": note.label.en,
        "value": None if provision is None else provision.value,
        "shipped": None if shipped is None else shipped.value,
        "unit": note.unit,
        "least": None if bounds is None else bounds.least,
        "most": None if bounds is None else bounds.most,
        "local": number.differs,
        "citation": "" if provision is None else str(provision.citation),
        "certainty": note.certainty.value,
        "verified_on": note.verified_on.isoformat(),
    }


def override_json(override: RuleOverride) -> dict[str, str]:
    """Return a local value with who decided it, from when and on what paper."""
    return {
        "kind": override.kind.value,
        "target": override.target,
        "value": override.value,
        "effective_from": str(override.effective_from),
        "authority": override.authority,
        "document_no": override.document_no,
        "note": override.note,
    }
