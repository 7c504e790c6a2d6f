"""Lists of one's own are kept in the library, and whole numbers are asked for each time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.services.own_rosters import (
    OwnRoster,
    delete_own_roster,
    list_own_rosters,
    read_style,
    save_own_roster,
)
from cadredesk.services.roster_style import USUAL_STYLE, Grouping, Order, RosterStyle
from tests.builders import a_township
from tests.fakes import MemoryLibrary, State

STYLE = RosterStyle(("name", "age"), Order.POSTS, Grouping.UNIT, "A3", IdsShown.WHOLE, marked=False)


def test_a_list_is_kept_under_its_name_replaced_and_taken_away():
    library = MemoryLibrary(Path("library"), State(a_township()), "")

    save_own_roster(library, OwnRoster("  给人社局  的表 ", "wide", USUAL_STYLE))
    save_own_roster(library, OwnRoster("给人社局 的表", "wide", STYLE))
    kept = list_own_rosters(library)
    delete_own_roster(library, "给人社局 的表")

    masked = replace(STYLE, ids=IdsShown.MASKED)
    assert kept == (OwnRoster("给人社局 的表", "wide", masked),)
    assert list_own_rosters(library) == ()


def test_a_list_without_a_name_is_refused():
    library = MemoryLibrary(Path("library"), State(a_township()), "")

    with pytest.raises(UserError, match="no_name"):
        save_own_roster(library, OwnRoster(" ", "wide", STYLE))


@pytest.mark.parametrize("text", ["{}", "no json", '{"columns": 1}'])
def test_a_style_of_another_program_is_the_usual_one(text: str):
    assert read_style(text) == USUAL_STYLE
