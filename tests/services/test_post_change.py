"""A change of post is looked at before it is done, and is one step."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.leaving import Leaving
from cadredesk.domain.post_change import PostChange
from cadredesk.domain.words import CadreStatus, Selection, Tier
from cadredesk.services.ports import Batch
from cadredesk.services.post_change import (
    effects_of,
    read_person,
    register_leaving,
    register_post_change,
    register_return,
)
from cadredesk.services.undo import undo_last
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_date, a_file, a_resume_entry, a_township, an_appointment
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)
ON_PROBATION = an_appointment(
    "青山镇便民服务中心主任",
    main=True,
    leading=True,
    tier=Tier.TOWNSHIP_DEPUTY,
    selection=Selection.APPOINTED,
    appointed_on=a_date("2025.12"),
)
LIU = a_file(
    a_cadre("刘志强", current_posts="青山镇便民服务中心主任", id_number=""),
    appointments=(ON_PROBATION,),
    resume=(a_resume_entry("2025.12", "青山镇便民服务中心主任"),),
)
WANG = a_file(a_cadre("王海涛", id_number=""))
CHANGE = PostChange(
    title="青山镇党委委员、副镇长",
    appointed_on=a_date("2026.12"),
    selection=Selection.ELECTED,
    tier=Tier.TOWNSHIP_DEPUTY,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "小李", CHEAP)
    made, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with made.unit_of_work(Batch(BatchId(new_id()), "import", "名册.xlsx")) as work:
        work.cadres.save_many([LIU, WANG])
        work.commit()
    yield made
    made.close()


def test_the_effects_say_the_line_the_posts_and_which_alerts_are_over():
    effects = effects_of(LIU, CHANGE, the_rulebook(), DAY)

    assert effects.resume_line == ("2026.12--       ", "青山镇党委委员、副镇长")
    assert effects.current_posts == "青山镇党委委员、副镇长"
    assert effects.ended == ("青山镇便民服务中心主任",)
    assert "PROMO-11" in {each.rule for each in effects.settled}
    assert "PROMO-11" not in {each.rule for each in effects.raised}


def test_a_change_is_one_step_that_is_undone_as_one(library: SqlLibrary):
    before = read_person(library, LIU.id)

    changes = register_post_change(library, LIU.id, CHANGE)

    after = read_person(library, LIU.id)
    assert changes.cadres == frozenset({LIU.id})
    assert after.cadre.current_posts == "青山镇党委委员、副镇长"
    assert len(after.resume) == 2
    step, _changes = undo_last(library)
    assert (step.done.action, step.done.label) == ("post_change", "刘志强")
    assert read_person(library, LIU.id) == before


def test_a_change_without_a_post_is_refused(library: SqlLibrary):
    with pytest.raises(UserError) as refused:
        register_post_change(library, LIU.id, PostChange(title="", appointed_on=a_date("2026.12")))

    assert refused.value.code == "post_change.no_title"


def test_several_people_leave_in_one_step_and_one_comes_back(library: SqlLibrary):
    leaving = Leaving(status=CadreStatus.RETIRED, on=a_date("2026.12"))

    register_leaving(library, [LIU.id, WANG.id], leaving)

    assert {read_person(library, each).cadre.status for each in (LIU.id, WANG.id)} == {
        CadreStatus.RETIRED
    }
    register_return(library, WANG.id, DAY)
    assert read_person(library, WANG.id).cadre.status is CadreStatus.SERVING
    undo_last(library)
    undo_last(library)
    assert read_person(library, LIU.id) == LIU
