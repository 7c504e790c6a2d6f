"""The numbers of a hardship or remote township, where the county calls it one (GRASS-4)."""

from __future__ import annotations

from cadredesk.domain.rules.finding import Heard, SilentRule, using
from cadredesk.domain.rules.rulebook import RulesOfDay

REMOTE = "remote_township"
"""Whether the township is one: 0 or 1."""

_INSTEAD = {
    "min_service_months": "remote_min_service_months",
    "same_township_limit_months": "remote_same_township_months",
}

OF_REMOTE = (REMOTE, *_INSTEAD.values())
"""What a rule with such a number takes into account."""


def number_here(name: str, book: RulesOfDay) -> int:
    """Return a number as it counts in this township; `name` is that of the usual one."""
    flag = book.provisions.get(REMOTE)
    is_remote = flag is not None and bool(flag.value)
    return book.number(_INSTEAD[name] if is_remote else name)


RULES = (
    SilentRule(
        id="GRASS-4",
        texts={"stated": using()},
        parameters=OF_REMOTE,
        heard=Heard.IN_OTHER_RULES,
    ),
)
