"""The submission of the practice township that the county gave back with two points."""

from __future__ import annotations

from datetime import timedelta

from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.steps import Handing, Returning
from cadredesk.services.desk import Desk
from cadredesk.services.people import find_people
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import freeze_pack
from cadredesk.services.submissions.points import point_reader
from cadredesk.services.submissions.reading import read_submission
from cadredesk.services.submissions.recording import NewRequest, add_request, return_pack, send

_ROSTER = "standard_a4"
_PACKED = ("韩长河", "吕婷", "刘志强", "沈佳怡")
_MESSAGE = """1. 韩长河出生年月与档案不符，请核对
2. 吕婷的籍贯应写到县"""
_COUNTY = "中共丙县县委组织部"
_SECTION_CHIEF = "王科长"
_LEFT = timedelta(days=14)
"""How long the county still waits for the corrected version."""


def add_returned(desk: Desk) -> None:
    """Enter a roster that was asked for, sent and given back today.

    Each step is the one that the clerk takes, so that the ledger can be gone on with.
    """
    day = desk.clock.today()
    today = PartialDate.of(day)
    asked = NewRequest(
        title="机关干部花名册",
        asked_by=_COUNTY,
        asked_on=today,
        due_on=PartialDate.of(day + _LEFT),
    )
    made, _changes = add_request(desk.library, asked, day.year)
    freeze_pack(desk, _order(desk, made), anyway=True)
    send(desk.library, made, Handing(today, "U 盘", _SECTION_CHIEF))
    points = point_reader(desk, read_submission(desk, made)).read(_MESSAGE)
    return_pack(desk.library, made, Returning(today, _SECTION_CHIEF, "电话"), points)


def _order(desk: Desk, submission: SubmissionId) -> PackOrder:
    with desk.library.unit_of_work() as work:
        people = [file.id for file in find_people(work, _PACKED)]
    return PackOrder(submission, Wanted(layouts=(_ROSTER,)), desk.clock.today(), people)
