"""One field of many people is seen before it changes, and changes as one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.services.bulk_change import bulk_fields, change_bulk, preview_bulk
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State

LI, WANG = a_file(a_cadre("李秀英", tags="后备")), a_file(a_cadre("王海涛"))


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    files = {file.id: file for file in (LI, WANG)}
    return MemoryLibrary(tmp_path, State(a_township(), files), "")


def test_the_preview_says_what_is_now_and_then(library: MemoryLibrary):
    rows = preview_bulk(library, [LI.id, WANG.id], "tags", "后备")

    assert [(each.name, each.old, each.new, each.changes) for each in rows] == [
        ("李秀英", "后备", "后备", False),
        ("王海涛", "", "后备", True),
    ]


def test_only_who_differs_is_changed_in_one_step(library: MemoryLibrary):
    rows = preview_bulk(library, [LI.id, WANG.id], "tags", "后备")

    changes = change_bulk(library, rows, "tags", "后备")

    assert changes.cadres == {WANG.id}
    assert library.state.cadres[WANG.id].cadre.tags == "后备"
    assert (library.done[-1].batch.action, library.done[-1].batch.label) == ("bulk_edit", "王海涛")


def test_who_somebody_is_and_holds_is_never_changed_by_the_dozen():
    names = {each.name for each in bulk_fields()}

    assert {"tags", "health", "category", "staffing"} <= names
    assert not names & {"name", "id_number", "born_on", "current_posts", "unit_id", "photo"}
