"""A spelling that was said to mean a word means it from then on, in this library."""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.code_table import CodeEntry, CodeTable, table_of
from cadredesk.services.codes import keep_word, learn_alias, with_learned
from tests.builders import a_township
from tests.fakes import MemoryLibrary, State

TABLES = table_of(
    (
        CodeTable("qualification", "", (CodeEntry("20", "大学"),), {"本科": "大学"}),
        CodeTable("health", "", (CodeEntry("1", "健康"),)),
    )
)


def a_library() -> MemoryLibrary:
    return MemoryLibrary(Path("青山镇"), State(a_township()), "")


def test_what_was_learned_is_known_beside_what_the_table_knew():
    library = a_library()
    learn_alias(library, "qualification", "大本", "大学")
    learn_alias(library, "qualification", "大学毕业", "大学")

    table = with_learned(library, TABLES)["qualification"]

    assert [table.meaning(text) for text in ("大本", "大学毕业", "本科")] == ["大学"] * 3


def test_a_table_learns_only_for_itself_and_for_its_library():
    library = a_library()
    learn_alias(library, "qualification", "大本", "大学")

    assert with_learned(library, TABLES)["health"].meaning("大本") is None
    assert with_learned(a_library(), TABLES)["qualification"].meaning("大本") is None


def test_a_word_that_is_kept_is_known_from_then_on():
    library = a_library()

    changes = keep_word(library, "health", "尚可")

    assert changes.entities == {"kept_word"}
    assert with_learned(library, TABLES)["health"].meaning("尚可") == "尚可"
    assert not with_learned(library, TABLES)["health"].is_unknown("尚可")
