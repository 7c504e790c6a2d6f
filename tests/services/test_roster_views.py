"""Lists are kept under names, changed and taken away, and everything of it can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import SavedViewId
from cadredesk.domain.saved_view import SavedView
from cadredesk.services.conditions import Condition, Criterion, Match, Relation
from cadredesk.services.read_models import RosterSort
from cadredesk.services.roster_filter import Alerted, People, RosterFilter
from cadredesk.services.roster_views import (
    ASKED_NUMBER,
    VIEW,
    BuiltIn,
    built_in_filter,
    delete_view,
    list_views,
    rename_view,
    save_view,
    update_view,
    view_filter,
)
from cadredesk.services.undo import redo_last, undo_last
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_township, an_id
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

ASKED = RosterFilter(
    people=People.EVERYBODY,
    alerted=Alerted.DUE,
    conditions=(Condition(Criterion.AGE, Relation.AT_MOST, "35"),),
    match=Match.ANY,
    sort=RosterSort.BORN_ON,
    descending=True,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "小李", CHEAP)
    made, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    yield made
    made.close()


def names(library: SqlLibrary) -> list[str]:
    return [each.name for each in list_views(library)]


def test_a_list_comes_back_under_its_name_when_the_library_is_opened_again(tmp_path: Path):
    store = SqlLibraryStore(FakeClock(), "小李", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    save_view(library, "  后备 干部 ", ASKED, '{"order": [0]}')
    library.close()

    again = store.open(tmp_path / "青山镇", "a password")
    (view,) = list_views(again)
    again.close()

    assert view.name == "后备 干部"
    assert view_filter(view) == ASKED
    assert view.columns == '{"order": [0]}'


def test_what_is_typed_and_a_given_list_are_not_kept(library: SqlLibrary):
    view, changes = save_view(library, "甲", RosterFilter(text="李", listed=frozenset()), "")

    assert changes.entities == {"saved_view"}
    assert not changes.is_empty
    assert view_filter(view) == RosterFilter()


@pytest.mark.parametrize(
    ("name", "code"), [("", "view.no_name"), ("　 ", "view.no_name"), ("甲A", "view.name_taken")]
)
def test_a_name_is_needed_and_used_once(library: SqlLibrary, name: str, code: str):
    save_view(library, "甲a", RosterFilter(), "")

    with pytest.raises(UserError) as refused:
        save_view(library, name, ASKED, "")

    assert refused.value.code == code
    assert names(library) == ["甲a"]


def test_views_stand_in_the_order_they_were_kept(library: SqlLibrary):
    for name in ("丙", "甲", "乙"):
        save_view(library, name, RosterFilter(), "")

    assert names(library) == ["丙", "甲", "乙"]


def test_a_view_is_updated_and_renamed_in_its_place(library: SqlLibrary):
    first, _changes = save_view(library, "甲", RosterFilter(), "")
    save_view(library, "乙", RosterFilter(), "")

    updated, _changes = update_view(library, first, ASKED, "{}")
    renamed, _changes = rename_view(library, updated, "甲 ")
    rename_view(library, renamed, "丙")

    assert names(library) == ["丙", "乙"]
    assert view_filter(list_views(library)[0]) == ASKED


def test_renaming_takes_no_name_of_another_view(library: SqlLibrary):
    save_view(library, "甲", RosterFilter(), "")
    second, _changes = save_view(library, "乙", RosterFilter(), "")

    with pytest.raises(UserError) as refused:
        rename_view(library, second, "甲")

    assert refused.value.code == "view.name_taken"


def test_keeping_changing_and_deleting_are_steps_to_undo_and_redo(library: SqlLibrary):
    view, _changes = save_view(library, "甲", RosterFilter(), "")
    rename_view(library, view, "乙")
    delete_view(library, list_views(library)[0])

    seen = [names(library)]
    for _step in range(3):
        step, changes = undo_last(library)
        assert (step.done.action, set(changes.entities)) == (VIEW, {"saved_view"})
        seen.append(names(library))
    for _step in range(3):
        redo_last(library)
        seen.append(names(library))

    assert seen == [[], ["乙"], ["甲"], [], ["甲"], ["乙"], []]
    assert library.verify().is_sound


@pytest.mark.parametrize("deed", ["update", "rename", "delete"])
def test_a_view_that_is_gone_is_said_to_be_gone(library: SqlLibrary, deed: str):
    view, _changes = save_view(library, "甲", RosterFilter(), "")
    delete_view(library, view)

    with pytest.raises(UserError) as refused:
        {
            "update": lambda: update_view(library, view, ASKED, ""),
            "rename": lambda: rename_view(library, view, "乙"),
            "delete": lambda: delete_view(library, view),
        }[deed]()

    assert refused.value.code == "record.unknown"


@pytest.mark.parametrize("text", ["", "[]", '{"people": "dogs"}'])
def test_a_view_of_another_version_is_said_by_its_name(text: str):
    view = SavedView(id=SavedViewId(an_id("甲")), name="甲", asked=text)

    with pytest.raises(UserError) as refused:
        view_filter(view)

    assert (refused.value.code, refused.value.fields) == ("view.unreadable", {"name": "甲"})


@pytest.mark.parametrize("view", BuiltIn)
def test_every_built_in_view_has_a_filter_of_its_own(view: BuiltIn):
    filters = [built_in_filter(each) for each in BuiltIn]

    assert filters.count(built_in_filter(view)) == 1
    assert built_in_filter(view).is_narrowed is (view is not BuiltIn.SERVING)


@pytest.mark.parametrize("view", ASKED_NUMBER)
def test_a_view_with_a_number_takes_another_one(view: BuiltIn):
    assert built_in_filter(view, 40).conditions[0].number == 40
    with pytest.raises(UserError):
        built_in_filter(view, 400)
