"""A change of post is looked at before it is done, and is one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, BodyId, PostId, TermId, UnitId, new_id
from cadredesk.domain.leaving import Leaving
from cadredesk.domain.post_change import PostChange, Probation
from cadredesk.domain.unit import Body, Post, Term
from cadredesk.domain.words import BodyKind, CadreStatus, Selection, Tier
from cadredesk.services.post_change import (
    PostHolder,
    effects_of,
    read_holder,
    register_leaving,
    register_post_change,
    register_return,
    with_establishment,
)
from cadredesk.services.undo import undo_last
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_resume_entry,
    a_township,
    a_unit,
    an_appointment,
    an_id,
)
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


def a_post(unit: UnitId, title: str, **fields: Any) -> Post:
    return Post(id=PostId(new_id()), unit_id=unit, title=title, **fields)


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
    effects = effects_of(PostHolder(LIU, a_township()), CHANGE, the_rulebook(), DAY)

    assert effects.resume_line == ("2026.12--       ", "青山镇党委委员、副镇长")
    assert effects.current_posts == "青山镇党委委员、副镇长"
    assert effects.ended == ("青山镇便民服务中心主任",)
    assert "PROMO-11" in {each.rule for each in effects.settled}
    assert "PROMO-11" not in {each.rule for each in effects.raised}


def test_a_change_is_one_step_that_is_undone_as_one(library: SqlLibrary):
    before = read_holder(library, LIU.id).file

    changes = register_post_change(library, LIU.id, CHANGE)

    after = read_holder(library, LIU.id).file
    assert changes.cadres == frozenset({LIU.id})
    assert after.cadre.current_posts == "青山镇党委委员、副镇长"
    assert len(after.resume) == 2
    step, _changes = undo_last(library)
    assert (step.done.action, step.done.label) == ("post_change", "刘志强")
    assert read_holder(library, LIU.id).file == before


def test_a_change_without_a_post_is_refused(library: SqlLibrary):
    with pytest.raises(UserError) as refused:
        register_post_change(library, LIU.id, PostChange(title="", appointed_on=a_date("2026.12")))

    assert refused.value.code == "post_change.no_title"


def test_several_people_leave_in_one_step_and_one_comes_back(library: SqlLibrary):
    leaving = Leaving(status=CadreStatus.RETIRED, on=a_date("2026.12"))

    register_leaving(library, [LIU.id, WANG.id], leaving)

    assert {read_holder(library, each).file.cadre.status for each in (LIU.id, WANG.id)} == {
        CadreStatus.RETIRED
    }
    register_return(library, WANG.id, DAY)
    assert read_holder(library, WANG.id).file.cadre.status is CadreStatus.SERVING
    undo_last(library)
    undo_last(library)
    assert read_holder(library, LIU.id).file == LIU


def test_a_change_before_what_it_ends_began_is_refused(library: SqlLibrary):
    early = replace(CHANGE, appointed_on=a_date("2025.11"))

    with pytest.raises(UserError) as refused:
        register_post_change(library, LIU.id, early)

    assert refused.value.code == "post_change.too_early"
    assert read_holder(library, LIU.id).file == LIU


def test_nobody_leaves_when_a_post_of_one_of_them_began_later(library: SqlLibrary):
    leaving = Leaving(status=CadreStatus.RETIRED, on=a_date("2025.11"))

    with pytest.raises(UserError) as refused:
        register_leaving(library, [WANG.id, LIU.id], leaving)

    assert refused.value.fields["names"] == "刘志强"
    assert read_holder(library, WANG.id).file == WANG


def test_the_establishment_tells_unit_tier_selection_and_probation():
    office = a_unit("党政综合办公室")
    post = a_post(office.id, "办公室主任", tier=Tier.TOWNSHIP_DEPUTY, selection=Selection.APPOINTED)
    holder = PostHolder(WANG, a_township(units=(office,), posts=(post,)))
    asked = PostChange(title="青山镇办公室主任", appointed_on=a_date("2026.12"))

    known = with_establishment(asked, holder)

    assert (known.unit_id, known.post_id) == (office.id, post.id)
    assert (known.tier, known.selection) == (Tier.TOWNSHIP_DEPUTY, Selection.APPOINTED)
    assert known.probation is Probation.FROM_START
    assert with_establishment(replace(asked, title="县里的职务"), holder).unit_id is None


def test_a_unit_that_one_of_the_posts_shares_with_the_person_stays():
    government, committee = a_unit("人民政府"), a_unit("委员会")
    township = a_township(
        units=(committee, government),
        posts=(
            a_post(committee.id, "党委委员", selection=Selection.ELECTED),
            a_post(government.id, "副镇长", selection=Selection.ELECTED),
        ),
    )
    holder = PostHolder(a_file(a_cadre(unit_id=government.id)), township)
    asked = PostChange(title="青山镇党委委员、副镇长", appointed_on=a_date("2026.12"))

    assert with_establishment(asked, holder).unit_id == government.id


def test_an_elected_post_is_told_when_the_term_of_its_body_is_full():
    office = a_unit("人民政府")
    body = Body(
        id=BodyId(an_id("政府")), name="镇政府", kind=BodyKind.GOVERNMENT, unit_id=office.id
    )
    term = Term(
        id=TermId(an_id("届")), body_id=body.id, elected_on=a_date("2021.12"), length_months=60
    )
    holder = PostHolder(WANG, a_township(units=(office,), bodies=(body,), terms=(term,)))

    effects = effects_of(holder, replace(CHANGE, unit_id=office.id), the_rulebook(), DAY)

    assert (effects.body, str(effects.term_due_on)) == ("镇政府", "2026.12")


def test_the_end_of_the_probation_is_told():
    change = replace(CHANGE, selection=Selection.APPOINTED, probation=Probation.FROM_START)

    effects = effects_of(PostHolder(LIU, a_township()), change, the_rulebook(), DAY)

    assert str(effects.probation_until) == "2027.12"
