"""What nothing calls is not kept: a test alone does not keep a function alive."""

from __future__ import annotations

from functools import cache

from PySide6 import QtCore, QtGui, QtWidgets
from vulture.core import Vulture

from tests.architecture.tree import ROOT, name_of

CALLED_FROM_OUTSIDE = {
    "result_processor": "SQLAlchemy, on a column type",
    "process_bind_param": "SQLAlchemy, on a column type",
    "process_result_value": "SQLAlchemy, on a column type",
    "add_working_days": "the date functions of the rules are one set, from DATE-1 to DATE-6",
    "work_years_nominal": "the date functions of the rules are one set, from DATE-1 to DATE-6",
    "work_half_years_1955": "the date functions of the rules are one set, from DATE-1 to DATE-6",
}
JUDGED = {"class", "function", "method", "property", "unreachable_code"}
"""Fields and members of enums are read by name, and the linter sees unused local names."""


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
    dead = unused().keys() - overrides_of_qt() - CALLED_FROM_OUTSIDE.keys()

    assert {name: unused()[name] for name in dead} == {}


def test_no_reason_outlives_what_it_excuses():
    assert CALLED_FROM_OUTSIDE.keys() - unused().keys() == set()
