"""A 功能码 leads to one place."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

from cadredesk.paths import resources
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.page import Page

WITH_A_VERB_OF_THEIR_OWN = {"00", "22", "26", "43", "44", "84"}
"""Settings, import, forms from files, blanks, collection workbook, agreement: by a menu."""


def page_codes() -> list[str]:
    package = resources().parent / "cadredesk"
    for path in (package / "ui").glob("*/*page.py"):
        import_module(".".join(path.relative_to(package.parent).with_suffix("").parts))
    ours = [each for each in Page.__subclasses__() if each.__module__.startswith("cadredesk.")]
    return [each.CODE for each in ours if each.CODE]


def test_no_two_places_share_a_code():
    pages = Counter(page_codes())
    commands = Counter(each.code for each in COMMANDS if each.code)

    assert len(pages) > 15
    assert [code for found in (pages, commands) for code, times in found.items() if times > 1] == []
    assert pages.keys() & commands.keys() == WITH_A_VERB_OF_THEIR_OWN
