"""What nothing calls is not kept: a test alone does not keep a function alive."""

from __future__ import annotations

from functools import cache

from PySide6 import QtCore, QtGui, QtWidgets
from vulture.core import Vulture

from tests.architecture.tree import ROOT, name_of

A_SET = "the date functions of the rules are one set, from DATE-1 to DATE-6"
VECTORS = "the handbook's test vectors are kept whole, ahead of the rules that will ask"
HOOK = "SQLAlchemy calls it on a column type"
PARSER = "the parser of HTML calls it"
KEPT_FOR_A_REASON = {
    "result_processor": HOOK,
    "process_bind_param": HOOK,
    "process_result_value": HOOK,
    "handle_starttag": PARSER,
    "handle_endtag": PARSER,
    "handle_data": PARSER,
    "work_years_nominal": A_SET,
    "work_half_years_1955": A_SET,
    "file_changes": "says in one piece what storage writes in bulk; tests hold both together",
}
JUDGED = {"class", "function", "method", "unreachable_code"}
"""Fields and members of enums are read by name; a property shows state that a test may see."""


def overrides_of_qt() -> set[str]:
    """Return every name that Qt may call on one of our widgets or models."""
    everything = [getattr(each, name) for each in (QtCore, QtGui, QtWidgets) for name in dir(each)]
    return {name for kind in everything if isinstance(kind, type) for name in dir(kind)}


@cache
def unused() -> dict[str, str]:
    search = Vulture()
    folders = ("cadredesk", "benchmarks", "packaging", "migrations")
    search.scavenge([str(ROOT / folder) for folder in folders])
    return {
        found.name: f"{name_of(found.filename)}:{found.first_lineno}"
        for found in search.get_unused_code(min_confidence=60)
        if found.typ in JUDGED
    }


def test_everything_is_called_by_the_program_or_from_outside_for_a_reason_given_here():
    dead = unused().keys() - overrides_of_qt() - KEPT_FOR_A_REASON.keys()

    assert {name: unused()[name] for name in dead} == {}


def test_no_reason_outlives_what_it_excuses():
    assert KEPT_FOR_A_REASON.keys() - unused().keys() == set()
