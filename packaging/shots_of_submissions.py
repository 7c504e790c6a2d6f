"""Pictures of the submissions ledger: a pack being made, what came back, what is different."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QDialog, QWidget

from cadredesk.domain.ids import BatchId, CadreId, SubmissionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import PaperKind, PointHandling
from cadredesk.domain.submission.steps import Handing, Returning, Settling
from cadredesk.paths import project_root
from cadredesk.services.desk import Desk
from cadredesk.services.people import find_people
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import check_pack, freeze_pack, same_again
from cadredesk.services.submissions.points import point_reader
from cadredesk.services.submissions.reading import read_submission, versions_difference
from cadredesk.services.submissions.recording import (
    NewRequest,
    add_request,
    return_pack,
    send,
    settle_point,
)
from cadredesk.services.work_ports import Batch
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.submission_visit import LEDGER_PAGE, SUBMISSION_PAGE
from cadredesk.ui.submissions.difference_dialog import DifferenceDialog
from cadredesk.ui.submissions.handing_dialog import HandingDialog
from cadredesk.ui.submissions.point_dialogs import SettleDialog
from cadredesk.ui.submissions.request_dialog import RequestDialog
from cadredesk.ui.submissions.return_dialog import ReturnDialog
from photographer import EVERY, PLAIN, SPECIAL, Photographer

if TYPE_CHECKING:
    from cadredesk.ui.main_window import MainWindow
    from cadredesk.ui.submissions.submission_page import SubmissionPage

BLANK = project_root() / "tests" / "samples" / "blank-young-cadres.xlsx"
MESSAGE = """1. 韩长河出生年月与档案不符，请核对
2. 吕婷的籍贯应写到县
3. 全表“现任职务”一列请写全称
4. 龙安国、周明的学历、毕业院校写法不一致"""
NAMES = ("韩长河", "吕婷", "刘志强", "沈佳怡", "龙安国", "周明")


@dataclass(frozen=True, slots=True)
class Shop:
    """What the submissions of the pictures are made with."""

    desk: Desk
    preferences: Preferences


def take_submissions(
    shop: Shop, photographer: Photographer, window: MainWindow, _person: CadreId
) -> None:
    """The whole course of one submission, and the ledger with three of them."""
    desk = shop.desk
    made = _requests(desk)
    page = cast("SubmissionPage", window.page(SUBMISSION_PAGE))
    window.show_page(SUBMISSION_PAGE, made)
    photographer.settle()
    page.pack.rosters["standard_a4"].setChecked(True)
    order = PackOrder(made, page.pack.wanted, desk.clock.today())
    page.pack.show_found(check_pack(desk, order))
    photographer.take(window, "submission-pack", EVERY)
    _pack_and_return(desk, made)
    window.show_page(LEDGER_PAGE)
    photographer.settle()
    photographer.take(window, "submissions-ledger", EVERY)
    window.show_page(SUBMISSION_PAGE, made)
    photographer.settle()
    photographer.take(window, "submission-returned", EVERY)
    _dialogs(shop, photographer, window, made)


def _requests(desk: Desk) -> SubmissionId:
    day = PartialDate(2026, 12, 4)
    asked_by, year = "中共丙县县委组织部", desk.clock.today().year
    add_request(desk.library, NewRequest(title="换届摸底表", asked_by=asked_by), year)
    late = replace(NewRequest(title="年轻干部名册"), due_on=PartialDate(2026, 11, 20))
    add_request(desk.library, late, year)
    papers = ((PaperKind.BLANK, BLANK),)
    wanted = NewRequest(title="11 月花名册", asked_by=asked_by, due_on=day, papers=papers)
    return add_request(desk.library, wanted, year)[0]


def _pack_and_return(desk: Desk, made: SubmissionId) -> None:
    with desk.library.unit_of_work() as work:
        people = [file.id for file in find_people(work, NAMES)]
    day = desk.clock.today()
    wanted = Wanted(layouts=("standard_a4",), blank=True)
    freeze_pack(desk, PackOrder(made, wanted, day, people), anyway=True)
    today = PartialDate.of(day)
    send(desk.library, made, Handing(today, "U 盘", "王科长", "收条 12 号"))
    points = point_reader(desk, read_submission(desk, made)).read(MESSAGE)
    return_pack(desk.library, made, Returning(today, "王科长", "电话"), points)
    with desk.library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
        for person in (people[1], people[3]):
            file = work.cadres.get(person)
            home = replace(file.cadre, ancestral_home="丙省丙县")
            work.cadres.save(replace(file, cadre=home))
        work.commit()


def _dialogs(
    shop: Shop, photographer: Photographer, window: MainWindow, made: SubmissionId
) -> None:
    """Each dialog in both languages; the second version is made for the last one."""
    desk, today = shop.desk, shop.desk.clock.today
    known = read_submission(desk, made)
    title = known.request.title
    reader = point_reader(desk, known)
    _make_again(desk, made)
    found = versions_difference(desk.library, read_submission(desk, made), 1, 2)
    words = desk.blank_files.vocabulary

    def returning(page: QWidget) -> QDialog:
        dialog = ReturnDialog(title, reader, today, page)
        dialog.message.setPlainText(MESSAGE)
        return dialog

    makers: dict[str, Callable[[QWidget], QDialog]] = {
        "return": returning,
        "request": lambda page: RequestDialog(
            NewRequest(title=title), desk, shop.preferences, page
        ),
        "settle": lambda page: SettleDialog(known.points[2], today, page),
        "handing": lambda page: HandingDialog(title, today, page),
        "difference": lambda page: DifferenceDialog(found, (1, 2), words, page),
    }
    one_a_language = PLAIN[::2]
    for dress in (*one_a_language, *SPECIAL):
        photographer.put_on(window, dress)
        for name, make in makers.items():
            dialog = make(window.page(LEDGER_PAGE))
            dialog.open()
            photographer.settle()
            photographer.snap_dialog(dialog, f"dialog-submission-{name}", dress)
    photographer.undress()


def _make_again(desk: Desk, made: SubmissionId) -> None:
    known, today = read_submission(desk, made), PartialDate.of(desk.clock.today())
    for each in known.open_points:
        left = Settling(PointHandling.LEFT, today, "已按县里口径核对")
        settle_point(desk.library, made, each.id, left)
    again = same_again(desk, made, desk.clock.today())
    fewer = replace(again, people=tuple(again.people or ())[:5])
    freeze_pack(desk, fewer, anyway=True)
