"""What the program says for a day can be repeated: nobody but the root looks at the clock."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tree import calls, modules, name_of, syntax

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
THE_CLOCK = "cadredesk/bootstrap/clock.py"
WITHOUT_CLOCK = [path for path in modules("cadredesk") if name_of(path) != THE_CLOCK]


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


@pytest.mark.parametrize("path", modules("cadredesk"), ids=name_of)
def test_the_pattern_of_a_date_is_plain_for_windows_knows_only_its_own_languages(path: Path):
    texts = [node.value for node in ast.walk(syntax(path)) if isinstance(node, ast.Constant)]

    assert [text for text in texts if _is_pattern(text) and not str(text).isascii()] == []


def _is_pattern(text: object) -> bool:
    return isinstance(text, str) and re.search("%[YmdHM].*%[YmdHM]", text) is not None
