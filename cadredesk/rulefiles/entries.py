"""What the tables of a rule file mean: the regulation, its numbers, its rules."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from cadredesk.domain.errors import RuleDataError
from cadredesk.domain.rules.alert import Certainty, Kind, Level
from cadredesk.domain.rules.parameter import Amendment, Citation, Parameter, Provision
from cadredesk.domain.rules.registry import texts_of
from cadredesk.domain.rules.rulebook import (
    Bounds,
    Lead,
    LeadUnit,
    NumberUnit,
    ParameterNote,
    Rule,
    Scope,
)
from cadredesk.domain.rules.wording import Wording
from cadredesk.rulefiles.section import Section

_ALWAYS_KNOWN = frozenset({"name"})
"""Every sentence may name whom it is about."""

_LEAST_AND_MOST = 2


@dataclass(frozen=True, slots=True)
class Regulation:
    """What holds for everything in a file unless it says otherwise."""

    name: Wording
    edition: str
    source: str
    certainty: Certainty
    remark: Wording


def read_regulation(file: Section) -> Regulation:
    """Return the head of a file."""
    return Regulation(
        name=Wording(file.text("regulation"), file.text("regulation_en")),
        edition=file.text("edition"),
        source=file.text("source"),
        certainty=file.word("certainty", Certainty),
        remark=Wording(file.text("remark_zh"), file.text("remark_en")),
    )


def read_parameter(
    name: str, section: Section, regulation: Regulation
) -> tuple[Parameter, ParameterNote]:
    """Return a number with its history, and what it means."""
    note = ParameterNote(
        label=Wording(section.text("label_zh"), section.text("label_en")),
        unit=section.word("unit", NumberUnit),
        source=section.text("source", regulation.source),
        verified_on=section.day("verified_on"),
        certainty=section.word("certainty", Certainty, regulation.certainty),
        bounds=_bounds(section),
    )
    amendments = [_amendment(row, regulation) for row in section.rows("amendments")]
    section.finish()
    try:
        return Parameter(name, amendments), note
    except RuleDataError as error:
        raise section.error(error.problem) from error


def read_rule(rule_id: str, section: Section, regulation: Regulation) -> Rule:
    """Return a rule with its words; each sentence must use what it is about.

    A `level` of the rule holds for each of its sentences that has none of its own.
    """
    level = _level(section, None)
    texts, levels = _texts(rule_id, section, level)
    rule = Rule(
        id=rule_id,
        title=Wording(section.text("title_zh"), section.text("title_en")),
        scope=section.words("scope", Scope),
        kind=section.word("kind", Kind),
        certainty=section.word("certainty", Certainty, regulation.certainty),
        source=section.text("source", regulation.source),
        citation=Citation(regulation.name.zh, section.text("article")),
        lead=_lead(section),
        texts=texts,
        levels=levels,
        remark=Wording(
            section.text("remark_zh", regulation.remark.zh),
            section.text("remark_en", regulation.remark.en),
        ),
        switched_on=section.flag("switched_on", default=True),
        quiet=section.flag("quiet", default=False),
    )
    section.finish()
    return rule


def _amendment(row: Section, regulation: Regulation) -> Amendment:
    """Return a value, or the end of one, with the day from which it counts."""
    effective_from = row.day("effective_from")
    row.text("note", "")
    if row.has("repealed"):
        if not row.flag("repealed", default=True):
            raise row.error("says repealed = false; leave it out, or give a value")
        provision = None
    else:
        value = row.number("value")
        citation = Citation(row.text("regulation", regulation.name.zh), row.text("article"))
        provision = Provision(value, citation)
    row.finish()
    return Amendment(effective_from, provision)


def _bounds(section: Section) -> Bounds | None:
    if not section.has("local"):
        return None
    numbers = section.numbers("local")
    if len(numbers) != _LEAST_AND_MOST or numbers[0] >= numbers[1]:
        raise section.error("needs the least and the most as 'local'")
    return Bounds(*numbers)


def _lead(section: Section) -> Lead:
    if not section.has("lead"):
        return Lead()
    table = section.section("lead")
    lead = Lead(table.word("unit", LeadUnit), table.numbers("values"))
    table.finish()
    if not lead.values or list(lead.values) != sorted(set(lead.values), reverse=True):
        raise table.error("needs its times from the longest to the shortest, none twice")
    return lead


def _level(section: Section, usual: Level | None) -> Level | None:
    return section.word("level", Level) if section.has("level") else usual


def _texts(
    rule_id: str, section: Section, usual: Level | None
) -> tuple[dict[str, Wording], dict[str, Level]]:
    table = section.section("texts")
    texts: dict[str, Wording] = {}
    levels: dict[str, Level] = {}
    for variant, used in texts_of(rule_id).items():
        sentence = table.section(variant)
        texts[variant] = Wording(
            _sentence(sentence, "zh", used),
            _sentence(sentence, "en", used),
        )
        level = _level(sentence, usual)
        if level is not None:
            levels[variant] = level
        sentence.finish()
    table.finish()
    return texts, levels


def _sentence(section: Section, language: str, used: frozenset[str]) -> str:
    text = section.text(language)
    try:
        found = {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}
    except ValueError as error:
        raise section.error(f"has a brace too many or too few in {language!r}") from error
    if missing := sorted(used - found):
        raise section.error(f"must use {{{missing[0]}}} in {language!r}")
    if unknown := sorted(found - used - _ALWAYS_KNOWN):
        raise section.error(f"uses {{{unknown[0]}}} in {language!r}, which this rule does not fill")
    return text
