"""A tag is put on many at once; whoever has it keeps what he or she has."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.services.tagging import add_tag
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State

NEW = a_file(a_cadre("沈佳怡", tags=""))
KNOWN = a_file(a_cadre("刘志强", tags="熟悉农业、后备"))


def a_library() -> MemoryLibrary:
    state = State(a_township(), {each.id: each for each in (NEW, KNOWN)})
    return MemoryLibrary(Path("青山镇"), state, "")


def test_a_tag_stands_behind_those_that_somebody_has_and_only_once():
    library = a_library()

    changes = add_tag(library, (NEW.id, KNOWN.id), " 后备 、")

    with library.unit_of_work() as work:
        tags = [file.cadre.tags for file in work.cadres.many((NEW.id, KNOWN.id))]
    assert tags == ["后备", "熟悉农业、后备"]
    assert changes.cadres == {NEW.id}


def test_no_tag_is_no_answer():
    with pytest.raises(UserError) as caught:
        add_tag(a_library(), (NEW.id,), " 、 ")

    assert caught.value.code == "tag.none"
