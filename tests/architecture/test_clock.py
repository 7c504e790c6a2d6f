"""What the program says for a day can be repeated: nobody but the root looks at the clock."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architecture.tree import calls, forbid, modules, name_of, nodes

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
DATE_PATTERN = re.compile("%[YmdHM].*%[YmdHM]")
THE_CLOCK = "cadredesk/bootstrap/clock.py"
WITHOUT_CLOCK = [path for path in modules("cadredesk") if name_of(path) != THE_CLOCK]


def owner(call: ast.Call) -> str:
    """Return `date` for both `date.today()` and `datetime.date.today()`."""
    match call.func:
        case ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
    return ""


def looks_at_a_clock(path: Path) -> list[str]:
    return [
        f"line {call.lineno}: {owner(call)}.{name}()"
        for name, call in calls(path)
        if owner(call) in CLOCKS.get(name, set())
    ]


def coloured_patterns(path: Path) -> list[str]:
    """Return the patterns of dates that hold more than ASCII."""
    texts = [node.value for node in nodes(path) if isinstance(node, ast.Constant)]
    return [
        text
        for text in texts
        if isinstance(text, str) and not text.isascii() and DATE_PATTERN.search(text)
    ]


def test_a_module_asks_the_clock_port_what_day_it_is():
    forbid(looks_at_a_clock, WITHOUT_CLOCK)


def test_the_pattern_of_a_date_is_plain_for_windows_knows_only_its_own_languages():
    forbid(coloured_patterns, modules("cadredesk"))
