"""Every rule the program knows. Each family of rules says in `RULES` what it consists of.

DATE-1 to DATE-5 are not listed: they are the conventions by which all others count
(`partial_date.py`, `calendar_days.py`, `tenure.py`).
"""

from __future__ import annotations

from cadredesk.domain.rules import (
    archive,
    consistency,
    election_time,
    grade_bars,
    grades,
    incompatible_posts,
    long_terms,
    probation,
    retirement,
    rotation,
    sanctions,
    staying_long,
    term_of_office,
)
from cadredesk.domain.rules.finding import Definition
from cadredesk.domain.rules.training_hours import TRAINING_PARAMETERS

DEFINITIONS: tuple[Definition, ...] = (
    *term_of_office.RULES,
    *long_terms.RULES,
    *election_time.RULES,
    *incompatible_posts.RULES,
    *rotation.RULES,
    *staying_long.RULES,
    *grades.RULES,
    *grade_bars.RULES,
    *probation.RULES,
    *sanctions.RULES,
    *retirement.RULES,
    *archive.RULES,
    *consistency.RULES,
)
"""In the order of the handbook's families."""

KNOWN_RULES = frozenset(definition.id for definition in DEFINITIONS)
"""The ids a rule file may speak of; each must be spoken of."""

NEEDED_PARAMETERS = frozenset(
    name
    for definition in DEFINITIONS
    for name in (*definition.parameters, *definition.where_in_force)
) | frozenset(TRAINING_PARAMETERS)
"""The numbers that the rule files must give, and the only ones they may."""


RESTRICTED_RULES = frozenset(each.id for each in DEFINITIONS if each.restricted)
"""The rules that speak of sanctions."""


def texts_of(rule_id: str) -> dict[str, frozenset[str]]:
    """Return the sentences a rule's file must give, with the placeholders each must use."""
    return {
        variant: used
        for definition in DEFINITIONS
        if definition.id == rule_id
        for variant, used in definition.texts.items()
    }
