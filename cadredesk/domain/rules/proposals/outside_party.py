"""Who belongs to no party or to another: the united front department is asked (PARTY-5)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.facts import basic_fact
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.proposals.step import MandatoryCheck, ProposedStep
from cadredesk.domain.rules.requirement import ALWAYS, NEVER, Requirement, asked_by
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER

_OF_THE_PARTY = frozenset({"", PARTY_MEMBER, PROBATIONARY_MEMBER})
"""Whose affiliation is not on file is not taken for an outsider."""


def united_front_opinion(
    file: CadreFile, step: ProposedStep, book: RulesOfDay
) -> Iterator[Requirement]:
    """PARTY-5: before others are consulted the opinion on a non-party cadre is there.

    It is asked as soon as somebody has looked at what is there.
    """
    affiliation = file.cadre.political_affiliation
    if affiliation in _OF_THE_PARTY or step.checked is None:
        return
    asked = asked_by("PARTY-5", "opinion", book, affiliation=affiliation)
    is_there = MandatoryCheck.UNITED_FRONT in step.checked
    state = asked.say("there" if is_there else "missing", book)
    facts = (basic_fact(file.cadre, "political_affiliation", "政治面貌", "Affiliation"),)
    yield asked.judged(book, state, ALWAYS if is_there else NEVER, facts)


OPINION = SilentRule(
    id="PARTY-5",
    texts={"opinion": using("affiliation"), "there": using(), "missing": using()},
)

RULES = (OPINION,)
