"""The alerts of a day: what the rules say about every file, body and village cadre."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from cadredesk.domain.cadre import CadreFile, VillageCadre
from cadredesk.domain.rules.alert import Alert, Fact, Step
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.facts import EVERY_SET
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.unit import Township
from cadredesk.services.collecting import collecting_later
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language


def alerts_of(
    library: Library, rulebook: Rulebook, day: date, *, rules: Collection[str] | None = None
) -> tuple[Alert, ...]:
    """Return what the rules say about a library on a day, the most urgent first.

    With `rules` only these speak, and those that otherwise stand in the sum of another
    (RET-1 and RET-3 in that of RET-2) speak for themselves. The checks of the health check
    (CHK-1 to CHK-30) speak only when they are asked for.
    """
    with library.unit_of_work() as work:
        return alerts_on(
            work.cadres.all(),
            work.township.get(),
            work.villages.all(),
            rulebook,
            day,
            rules=rules,
        )


def alerts_on(
    files: Iterable[CadreFile],
    township: Township,
    villages: Iterable[VillageCadre],
    rulebook: Rulebook,
    day: date,
    *,
    rules: Collection[str] | None = None,
) -> tuple[Alert, ...]:
    """Return what the rules say about these people and bodies on a day.

    Sorted: overdue, longest first; due, nearest first; upcoming; to check. What many
    people lack is one row for each kind of missing fact.
    """
    judgement = Judgement(rulebook, day, rules)
    judgement.add_township(township)
    with collecting_later():
        for file in files:
            judgement.add_cadre(file)
        for villager in villages:
            judgement.add_villager(villager)
        return judgement.alerts()


def alerts_of_cadre(
    file: CadreFile,
    rulebook: Rulebook,
    day: date,
    *,
    township: Township | None = None,
    started: Collection[str] = EVERY_SET,
    rules: Collection[str] | None = None,
) -> tuple[Alert, ...]:
    """Return what the rules say about one cadre, what cannot be judged for lack of a fact too.

    `township` lets rules speak that look at posts and units; its bodies are left alone.
    `started` are the info sets that the library has begun (`domain.rules.facts`).
    """
    judgement = Judgement(rulebook, day, rules)
    if township is not None:
        judgement.add_township(replace(township, bodies=()))
    judgement.add_cadre(file)
    return judgement.alerts_one_by_one(started)


def alert_json(alert: Alert, language: Language = "zh") -> dict[str, Any]:
    """Return an alert as plain data, in the shape that `docs/formats.md` owns."""
    return {
        "person": alert.subject.name,
        "rule": alert.rule,
        "kind": alert.kind.value,
        "severity": alert.severity.value,
        "due_on": None if alert.due_on is None else str(alert.due_on),
        "facts": [fact_json(fact, language) for fact in alert.facts],
        "arithmetic": [step_text(step, language) for step in alert.arithmetic],
        "citation": {"regulation": alert.citation.regulation, "article": alert.citation.article},
        "certainty": alert.certainty.value,
        "text_zh": alert.text_zh,
        "text_en": alert.text_en,
        "local": [str(each) for each in alert.local],
        "version": alert.version,
        "restricted": alert.restricted,
    }


def fact_json(fact: Fact, language: Language) -> dict[str, str]:
    """Return a fact as plain data."""
    chinese = language == "zh"
    return {
        "label": fact.label_zh if chinese else fact.label_en,
        "value": fact.value if chinese else fact.english_value,
        "field": fact.field,
        "weak": fact.weak_zh if chinese else fact.weak_en,
    }


def step_text(step: Step, language: Language) -> str:
    """Return a line of the arithmetic as one text."""
    if language == "zh":
        return f"{step.label_zh} {step.value}".strip()
    return f"{step.label_en} {step.english_value}".strip()
