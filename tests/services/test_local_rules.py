"""Local values are kept in the library, counted at once, and can be taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.rulefiles.local_rules import TomlLocalRules
from cadredesk.services.local_rules import (
    export_overrides,
    local_rulebook,
    set_override,
    take_overrides,
    withdraw_overrides,
)
from tests.builders import a_township, an_override
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

LIMIT = "same_post_limit_months"
DAY = date(2026, 11, 30)
BOOK = the_rulebook()


def a_library() -> MemoryLibrary:
    return MemoryLibrary(Path("qingshan"), State(a_township()), "")


@pytest.fixture
def library() -> MemoryLibrary:
    return a_library()


def limit(library: MemoryLibrary) -> int:
    return local_rulebook(the_rulebook, library)().on(DAY).number(LIMIT)


def test_a_local_value_counts_as_soon_as_it_is_set(library: MemoryLibrary):
    rulebook = local_rulebook(the_rulebook, library)
    before = rulebook().on(DAY).number(LIMIT)

    changes = set_override(library, BOOK, an_override(LIMIT, "96"))

    assert (before, rulebook().on(DAY).number(LIMIT)) == (120, 96)
    assert changes.entities == {"rule_override"}
    assert not changes.is_empty


def test_the_rules_are_made_anew_only_when_local_values_change(library: MemoryLibrary):
    rulebook = local_rulebook(the_rulebook, library)

    assert rulebook() is rulebook()


def test_a_value_of_the_same_day_replaces_the_other(library: MemoryLibrary):
    set_override(library, BOOK, an_override(LIMIT, "96"))

    set_override(library, BOOK, an_override(LIMIT, "84"))

    assert [each.value for each in library.overrides] == ["84"]


def test_withdrawing_lets_the_regulation_count_again(library: MemoryLibrary):
    set_override(library, BOOK, an_override(LIMIT, "96"))

    withdraw_overrides(library, library.overrides[:1], "同一职位任职期满")

    assert limit(library) == 120


def test_a_file_with_one_bad_value_is_taken_not_at_all(library: MemoryLibrary):
    wanted = [an_override(LIMIT, "96"), an_override("gap_tolerance_months", "13")]

    with pytest.raises(UserError, match="out_of_range"):
        take_overrides(library, BOOK, wanted, "口径.toml")

    assert library.overrides == ()


def test_what_one_township_exports_another_takes(library: MemoryLibrary, tmp_path: Path):
    other, file = a_library(), TomlLocalRules()
    set_override(library, BOOK, an_override(LIMIT, "96"))

    count = export_overrides(library, file, tmp_path / "口径.toml")
    take_overrides(other, BOOK, file.read(tmp_path / "口径.toml"), "口径.toml")

    assert (count, limit(other)) == (1, 96)
    assert library.audited[-1] == ("rules_export", "口径.toml", "0 people")
