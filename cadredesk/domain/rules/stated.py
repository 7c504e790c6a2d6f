"""Rules that stand on their card alone: ways of counting, and titles that others are based on."""

from __future__ import annotations

from cadredesk.domain.rules.finding import Heard, SilentRule, using

_STATED = {"stated": using()}

CONVENTIONS = tuple(
    SilentRule(id=f"DATE-{number}", texts=_STATED, heard=Heard.IN_OTHER_RULES)
    for number in range(1, 9)
)
"""By which all others count: `partial_date`, `tenure`, `calendar_days`, `working_days`."""

POLICIES = SilentRule(id="GRASS-5", texts=_STATED, heard=Heard.STATED)
"""Policies without a number, which ROT-4, GRASS-2 and PROB-3 cite."""

RULES = (*CONVENTIONS, POLICIES)
