"""What the program says for a day can be repeated: nobody but the root looks at the clock."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import calls, modules, name_of

CLOCKS = {
    "today": {"date", "datetime"},
    "now": {"datetime"},
    "utcnow": {"datetime"},
    "time": {"time"},
    "localtime": {"time"},
    "gmtime": {"time"},
    "currentDate": {"QDate"},
    "currentDateTime": {"QDateTime"},
    "currentDateTimeUtc": {"QDateTime"},
}
WITHOUT_CLOCK = [path for path in modules("cadredesk") if path.name != "bootstrap.py"]


def owner(call: ast.Call) -> str:
    """Return `date` for both `date.today()` and `datetime.date.today()`."""
    match call.func:
        case ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
    return ""


@pytest.mark.parametrize("path", WITHOUT_CLOCK, ids=name_of)
def test_a_module_asks_the_clock_port_what_day_it_is(path: Path):
    looks = [
        f"line {call.lineno}: {owner(call)}.{name}()"
        for name, call in calls(path)
        if owner(call) in CLOCKS.get(name, set())
    ]

    assert not looks
