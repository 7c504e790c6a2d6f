"""A submission takes its steps in order, whatever is tried, and nothing that was sent goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId, PointId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission import steps
from cadredesk.domain.submission.model import (
    PointHandling,
    Submission,
    SubmissionState,
    next_number,
)
from cadredesk.domain.submission.steps import Handing, Returning, Settling
from tests.submission_builders import (
    FROZEN,
    RETURNED,
    SENT,
    a_pack,
    a_pack_file,
    a_point,
    a_request,
)

S = SubmissionState
ALLOWED = {
    "freeze": {S.PREPARING, S.CORRECTED},
    "discard": {S.FROZEN},
    "send": {S.FROZEN},
    "return": {S.SENT, S.RETURNED, S.CORRECTED},
    "settle": {S.RETURNED, S.CORRECTED},
    "tie": {S.RETURNED, S.CORRECTED},
    "accept": {S.SENT},
}


def frozen(submission: Submission | None = None) -> Submission:
    asked = submission or Submission(a_request())
    pack = a_pack(asked)
    return steps.freeze(asked, pack, [a_pack_file(pack)])


def sent() -> Submission:
    return steps.send(frozen(), Handing(SENT, "U 盘", "王科长", "收条 3 号"))


def returned(*texts: str) -> Submission:
    known = sent()
    points = [a_point(known.packs[-1], text) for text in texts or ("学历应写全称",)]
    return steps.return_pack(known, Returning(RETURNED, "王科长", "电话"), points)


def settled(known: Submission) -> Submission:
    for each in known.points_of(known.pack) or (a_point(a_pack(known)),):
        known = steps.settle(known, each.id, Settling(PointHandling.CORRECTED, RETURNED))
    return known


def tied(known: Submission) -> Submission:
    points = known.points_of(known.pack)
    point = points[0].id if points else PointId(new_id())
    return steps.tie(known, point, CadreId(new_id()), "born_on")


def come_back(known: Submission) -> Submission:
    return steps.return_pack(known, Returning(RETURNED), [a_point(a_pack(known))])


DO: dict[str, Callable[[Submission], Submission]] = {
    "freeze": frozen,
    "discard": steps.discard,
    "send": lambda known: steps.send(known, Handing(SENT)),
    "return": come_back,
    "settle": settled,
    "tie": tied,
    "accept": lambda known: steps.accept(known, PartialDate(2026, 9)),
}


@given(st.lists(st.sampled_from(sorted(ALLOWED)), max_size=25))
@settings(deadline=None)
def test_every_walk_keeps_to_the_order_and_loses_nothing_that_was_sent(walk: list[str]):
    known = Submission(a_request())

    for step in walk:
        before = known
        if known.state in ALLOWED[step]:
            known = DO[step](known)
        else:
            with pytest.raises(UserError):
                DO[step](known)
        sent_before = [each for each in before.packs if each.sent_on]
        assert [each.id for each in known.packs[: len(sent_before)]] == [
            each.id for each in sent_before
        ]
        assert set(before.points) <= set(known.points) or step in ("settle", "tie")
        assert [each.version for each in known.packs] == list(range(1, len(known.packs) + 1))
        assert all(known.files_of(each) for each in known.packs)


def test_a_submission_goes_from_the_request_to_the_acceptance():
    known = returned("学历应写全称", "籍贯写到县")
    assert known.state is S.RETURNED

    for each in known.open_points:
        known = steps.settle(known, each.id, Settling(PointHandling.CORRECTED, RETURNED))
    assert known.state is S.CORRECTED
    known = steps.send(frozen(known), Handing(PartialDate(2026, 8, 5)))
    known = steps.accept(known, PartialDate(2026, 8, 6), "电话告知")

    assert known.state is S.ACCEPTED
    assert [each.version for each in known.packs] == [1, 2]
    assert [each.place for each in known.points] == [1, 2]


def test_the_next_version_waits_for_every_point():
    known = returned("学历应写全称", "籍贯写到县")
    known = steps.settle(known, known.points[0].id, Settling(PointHandling.LEFT, None, "已核对"))

    with pytest.raises(UserError) as caught:
        frozen(known)

    assert caught.value.code == "submission.open_points"
    assert caught.value.fields["count"] == 1


def test_a_point_is_left_only_with_a_reason():
    known = returned()

    with pytest.raises(UserError) as caught:
        steps.settle(known, known.points[0].id, Settling(PointHandling.LEFT, RETURNED, "  "))

    assert caught.value.code == "submission.no_reason"


def test_a_point_opened_again_forgets_what_was_said():
    known = returned()
    point = known.points[0].id
    known = steps.settle(known, point, Settling(PointHandling.LEFT, RETURNED, "已核对"))

    again = steps.settle(known, point, Settling(PointHandling.OPEN))

    assert again.points == returned_like(known)
    assert again.state is S.RETURNED


def returned_like(known: Submission) -> tuple[object, ...]:
    return tuple(
        replace(each, handling=PointHandling.OPEN, reason="", settled_on=None)
        for each in known.points
    )


def test_a_later_point_goes_behind_the_others_and_opens_it_again():
    known = returned("学历应写全称")
    known = steps.settle(known, known.points[0].id, Settling(PointHandling.CORRECTED, RETURNED))
    pack = known.packs[-1]

    again = steps.return_pack(known, Returning(PartialDate(2026, 8, 9)), [a_point(pack, "又一条")])

    assert again.state is S.RETURNED
    assert [each.place for each in again.points] == [1, 2]
    assert again.packs[-1].returned_on == RETURNED


@pytest.mark.parametrize("day", [PartialDate(2026, 7, 19), PartialDate(2026, 6), PartialDate(2025)])
def test_nothing_is_sent_before_it_was_frozen(day: PartialDate):
    with pytest.raises(UserError) as caught:
        steps.send(frozen(), Handing(day))

    assert caught.value.code == "submission.too_early"


@pytest.mark.parametrize("day", [FROZEN, PartialDate(2026, 7), PartialDate(2026)])
def test_a_day_that_may_be_later_is_taken(day: PartialDate):
    assert steps.send(frozen(), Handing(day)).state is S.SENT


def test_nothing_comes_back_without_a_point():
    with pytest.raises(UserError) as caught:
        steps.return_pack(sent(), Returning(RETURNED), ())

    assert caught.value.code == "submission.no_points"


def test_a_pack_taken_back_takes_its_files_along_and_nothing_else():
    first = returned()
    settled = steps.settle(first, first.points[0].id, Settling(PointHandling.CORRECTED, RETURNED))

    assert steps.discard(frozen(settled)) == settled


def test_numbers_of_a_year_count_on_and_leave_those_of_others():
    assert next_number(2027, ["2026-11", "2027-02", "2027-x"]) == "2027-03"
    assert next_number(2026, []) == "2026-01"
