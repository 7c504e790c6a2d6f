"""Rules that stand on their card alone: ways of counting, and what no file has the facts for."""

from __future__ import annotations

from cadredesk.domain.rules.finding import Heard, SilentRule, using

_STATED = {"stated": using()}

CONVENTIONS = tuple(
    SilentRule(id=f"DATE-{number}", texts=_STATED, heard=Heard.IN_OTHER_RULES)
    for number in range(1, 9)
)
"""By which all others count: `partial_date`, `tenure`, `calendar_days`, `working_days`."""

WITHOUT_FACTS = tuple(
    SilentRule(id=rule, texts=_STATED, heard=Heard.STATED)
    for rule in ("EVAL-6", "EVAL-8", "RANK-7", "GRASS-5")
)
"""Days of absence, quarterly results, steps of the wage: an office keeps them elsewhere."""

RULES = (*CONVENTIONS, *WITHOUT_FACTS)
