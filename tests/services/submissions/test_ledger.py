"""From the request to the acceptance, in an encrypted library, with every paper really made."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

import openpyxl
import pytest

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.ids import BatchId, SubmissionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.manifest import VersionChange
from cadredesk.domain.submission.model import (
    PaperKind,
    PointHandling,
    Submission,
    SubmissionState,
)
from cadredesk.domain.submission.steps import Handing, Returning, Settling
from cadredesk.services.departures import Sending, list_departures
from cadredesk.services.desk import Desk
from cadredesk.services.dump import write_dump
from cadredesk.services.form_format import FormFormat
from cadredesk.services.submissions.handing_out import hand_out
from cadredesk.services.submissions.ledger_list import write_submission_ledger
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import MANIFEST_NAME, freeze_pack, same_again
from cadredesk.services.submissions.points import point_reader
from cadredesk.services.submissions.reading import (
    copy_of,
    find_submission,
    manifest_of,
    read_submission,
    read_view,
    versions_difference,
)
from cadredesk.services.submissions.recording import (
    NewRequest,
    accept,
    add_request,
    change_request,
    delete_request,
    discard_pack,
    return_pack,
    send,
    settle_point,
    tie_point,
)
from cadredesk.services.undo import redo_last, undo_last
from tests.architecture.tree import ROOT
from tests.fakes import FakeClock
from tests.services.submissions.conftest import NAMES, change, file_of

DAY = date(2026, 11, 22)
TODAY = PartialDate.of(DAY)
ROSTER = Wanted(layouts=("standard_a4",))
MESSAGE = """1. 韩长河出生年月与档案不符
2、吕婷的籍贯应写到县
（3）全表“职务”一列应为全称"""


def asked(desk: Desk, *papers: tuple[PaperKind, Path], title: str = "7 月花名册") -> SubmissionId:
    wanted = NewRequest(
        title=title,
        asked_by="丙县县委组织部",
        asked_on=PartialDate(2026, 11, 20),
        due_on=PartialDate(2026, 11, 30),
        papers=papers,
    )
    return add_request(desk.library, wanted, 2026)[0]


def packed(desk: Desk, wanted: Wanted = ROSTER, known: SubmissionId | None = None) -> Submission:
    made = known or asked(desk)
    frozen = freeze_pack(desk, PackOrder(made, wanted, DAY), anyway=True)
    assert not frozen.changes.is_empty
    return read_submission(desk, made)


def returned(desk: Desk, message: str = MESSAGE) -> Submission:
    known = packed(desk)
    send(desk.library, known.id, Handing(TODAY, "U 盘", "王科长"))
    points = point_reader(desk, known).read(message)
    return_pack(desk.library, known.id, Returning(TODAY, "王科长", "电话"), points)
    return read_submission(desk, known.id)


def texts_of(path: Path) -> list[tuple[str, ...]]:
    """The texts of the rows of a workbook, blank cells left out."""
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [tuple(str(each) for each in row if each is not None) for row in rows]


def refused(code: str, error: pytest.ExceptionInfo[UserError]) -> bool:
    return error.value.code == code


def test_a_request_gets_the_next_number_and_keeps_its_papers(desk: Desk, tmp_path: Path):
    notice = tmp_path / "丙组通〔2026〕45号.pdf"
    notice.write_bytes(b"%PDF-1.4 a notice")

    first, second = asked(desk, (PaperKind.NOTICE, notice)), asked(desk, title="换届摸底")

    known = read_submission(desk, first)
    assert (known.request.number, read_submission(desk, second).request.number) == (
        "2026-01",
        "2026-02",
    )
    assert known.state is SubmissionState.PREPARING
    kept = copy_of(desk.library, known.files[0], tmp_path / "copies")
    assert kept.read_bytes() == notice.read_bytes()


def test_the_same_request_entered_twice_is_entered_once(desk: Desk):
    batch = BatchId(new_id())
    wanted = NewRequest(title="7 月花名册")

    first, _changes = add_request(desk.library, wanted, 2026, batch)
    second, _changes = add_request(desk.library, wanted, 2026, batch)

    assert first == second
    assert find_submission(desk, "7 月花名册").id == first


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (NewRequest(title="  "), "submission.no_title"),
        (
            NewRequest(title="a", asked_on=PartialDate(2026, 7, 2), due_on=PartialDate(2026, 7, 1)),
            "submission.due_before_asked",
        ),
        (
            NewRequest(title="a", papers=((PaperKind.BLANK, Path("没有.xlsx")),)),
            "attachment.unreadable",
        ),
    ],
)
def test_a_request_without_sense_is_not_entered(desk: Desk, wanted: NewRequest, code: str):
    with pytest.raises(UserError) as error:
        add_request(desk.library, wanted, 2026)

    assert refused(code, error)
    with pytest.raises(UserError):
        find_submission(desk, "2026-01")


def test_a_pack_holds_rosters_forms_the_filled_blank_and_files_of_ones_own(
    desk: Desk, tmp_path: Path
):
    blank = Path(shutil.copy(ROOT / "tests" / "samples" / "blank-young-cadres.xlsx", tmp_path))
    own = tmp_path / "说明.txt"
    own.write_text("情况说明", encoding="utf-8")
    made = asked(desk, (PaperKind.BLANK, blank))
    forms = (FormFormat.XLSX, FormFormat.LRMX)

    known = packed(desk, Wanted(("standard_a4",), forms, blank=True, own=(own,)), made)

    names = [each.name for each in known.files_of(known.pack)]
    assert names[:2] == ["干部名册.xlsx", "blank-young-cadres.xlsx"]
    assert [f"{name}_任免审批表.xlsx" for name in NAMES] == names[2:6]
    assert names[-3:] == ["说明.txt", "报送单.xlsx", MANIFEST_NAME]
    out = hand_out(desk.library, known, None, tmp_path / "out")
    assert out.folder.name.startswith("2026-01 7 月花名册 v1")
    cover = texts_of(out.folder / "报送单.xlsx")
    digests = {each.name: each.digest for each in known.files_of(known.pack)}
    assert cover[3][2:] == ("接收单位", "丙县县委组织部")
    listed = [(row[2], "".join(row[4].split())) for row in cover[9:-4]]
    assert listed == [(each, digests[each]) for each in names[:-2]]
    sheet = openpyxl.load_workbook(out.folder / "blank-young-cadres.xlsx").worksheets[0]
    assert sheet["B6"].value == "韩长河"
    assert desk.library.verify().is_sound
    assert list(desk.library.private_folder.iterdir()) == []


def test_what_was_sent_is_seen_again_byte_for_byte_after_everything_changed(
    desk: Desk, tmp_path: Path
):
    known = returned(desk)
    before = hand_out(desk.library, known, 1, tmp_path / "before")
    file = file_of(desk, "韩长河")

    change(desk, replace(file, cadre=replace(file.cadre, born_on=PartialDate(1985, 7))))
    after = hand_out(desk.library, read_submission(desk, known.id), 1, tmp_path / "after")

    digests = {each.name: each.digest for each in known.files_of(known.pack)}
    for old, new in zip(before.paths, after.paths, strict=True):
        assert old.read_bytes() == new.read_bytes()
        assert hashlib.sha256(new.read_bytes()).hexdigest() == digests[new.name]


def test_a_point_is_done_when_its_field_is_put_right_and_open_again_when_that_is_undone(desk: Desk):
    known = returned(desk)
    assert [(each.cadre_id, each.fact) for each in known.points] == [
        (file_of(desk, "韩长河").id, "born_on"),
        (file_of(desk, "吕婷").id, "ancestral_home"),
        (None, "current_posts"),
    ]
    file = file_of(desk, "韩长河")

    change(desk, replace(file, cadre=replace(file.cadre, born_on=PartialDate(1985, 7))))

    first = read_submission(desk, known.id).points[0]
    assert first.handling is PointHandling.CORRECTED
    assert first.reason.endswith("→ 1985.07")
    assert [(each.person, each.fact) for each in read_view(desk, known.id).since] == [
        ("韩长河", "born_on")
    ]
    undo_last(desk.library)
    assert read_submission(desk, known.id).points[0].is_open


def made_again(desk: Desk, *held: str) -> Submission:
    """What came back, put right but for one point, and something else; the second version."""
    known = returned(desk)
    cast("FakeClock", desk.clock).at += timedelta(hours=1)
    for name, change_of in (
        ("韩长河", {"born_on": PartialDate(1985, 7)}),
        ("吕婷", {"ancestral_home": "丙省丙县"}),
        ("沈佳怡", {"ancestral_home": "丙省丁县"}),
    ):
        file = file_of(desk, name)
        change(desk, replace(file, cadre=replace(file.cadre, **change_of)))
    if held:
        file = file_of(desk, "沈佳怡")
        change(desk, replace(file, cadre=replace(file.cadre, ethnic_group="回族")))
    left = Settling(PointHandling.LEFT, TODAY, "按县里口径已是全称")
    settle_point(desk.library, known.id, known.points[2].id, left)
    unasked = read_view(desk, known.id).unasked
    keys = frozenset(each.key for each in unasked if each.fact in held)
    again = replace(same_again(desk, known.id, DAY), hold_back=keys)
    freeze_pack(desk, again, anyway=True)
    return read_submission(desk, known.id)


def test_what_nobody_asked_for_may_wait_for_the_next_time(desk: Desk, tmp_path: Path):
    now = made_again(desk, "ancestral_home")

    found = versions_difference(desk.library, now, 1, 2)
    assert [(each.person, each.fact) for each in found.facts] == [
        ("韩长河", "born_on"),
        ("吕婷", "ancestral_home"),
        ("沈佳怡", "ethnic_group"),
    ]
    out = hand_out(desk.library, now, 2, tmp_path)
    rows = {row[0]: row for row in texts_of(out.folder / "干部名册.xlsx") if row}
    assert "丙省丙县" in rows["吕  婷"]
    assert "丙省丁县" not in rows["沈佳怡"]
    assert [(each.person, each.after) for each in read_view(desk, now.id).unasked] == [
        ("沈佳怡", "丙省丁县")
    ]


def test_the_next_version_is_made_as_the_last_one_and_tells_what_is_different(desk: Desk):
    now = made_again(desk)

    assert now.state is SubmissionState.FROZEN
    assert [each.handling for each in now.points] == [
        PointHandling.CORRECTED,
        PointHandling.CORRECTED,
        PointHandling.LEFT,
    ]
    assert now.points[0].settled_on == TODAY
    found = versions_difference(desk.library, now, 1, 2)
    assert [(each.person, each.fact, each.after) for each in found.facts] == [
        ("韩长河", "born_on", "1985.07"),
        ("吕婷", "ancestral_home", "丙省丙县"),
        ("沈佳怡", "ancestral_home", "丙省丁县"),
    ]
    assert found.files == (
        (VersionChange.CHANGED, "干部名册.xlsx"),
        (VersionChange.ADDED, "更正说明.xlsx"),
        (VersionChange.CHANGED, "报送单.xlsx"),
    )
    send(desk.library, now.id, Handing(TODAY))
    accept(desk.library, now.id, TODAY, "电话告知")
    assert read_submission(desk, now.id).state is SubmissionState.ACCEPTED


def test_the_note_of_corrections_says_how_each_point_was_met_and_who_answers(
    desk: Desk, tmp_path: Path
):
    out = hand_out(desk.library, made_again(desk), 2, tmp_path)

    assert texts_of(out.folder / "更正说明.xlsx")[-6:-2] == [
        ("1", "韩长河", "韩长河出生年月与档案不符", "出生年月", "1978.03 → 1985.07", "王芳"),
        ("2", "吕婷", "吕婷的籍贯应写到县", "籍贯", "丙县 → 丙省丙县", "王芳"),
        ("3", "全表", "全表“职务”一列应为全称", "现任职务", "未改：按县里口径已是全称", "王芳"),
        ("4", "沈佳怡", "（未提意见，档案另有变化）", "籍贯", "丙县 → 丙省丁县", "王芳"),
    ]


def test_the_next_version_waits_until_every_point_is_settled(desk: Desk):
    known = returned(desk)

    with pytest.raises(UserError) as error:
        freeze_pack(desk, same_again(desk, known.id, DAY), anyway=True)

    assert refused("submission.open_points", error)
    assert len(read_submission(desk, known.id).packs) == 1


def test_a_point_can_be_tied_to_somebody_by_hand(desk: Desk):
    known = returned(desk, "第三行不对")
    person = file_of(desk, "刘志强").id

    tie_point(desk.library, known.id, known.points[0].id, person, "current_posts")

    point = read_submission(desk, known.id).points[0]
    assert (point.cadre_id, point.fact) == (person, "current_posts")


def test_every_step_is_undone_and_done_again(desk: Desk):
    known = packed(desk)
    frozen = read_submission(desk, known.id)
    send(desk.library, known.id, Handing(TODAY))
    sent = read_submission(desk, known.id)
    return_pack(
        desk.library,
        known.id,
        Returning(TODAY),
        point_reader(desk, known).read("韩长河学历不对"),
    )
    came_back = read_submission(desk, known.id)

    back: list[Submission] = []
    again: list[Submission] = []
    for walk, step in (
        (back, undo_last),
        (back, undo_last),
        (again, redo_last),
        (again, redo_last),
    ):
        step(desk.library)
        walk.append(read_submission(desk, known.id))

    assert back == [sent, frozen]
    assert again == [sent, came_back]
    assert desk.library.verify().is_sound


def test_a_frozen_pack_that_was_undone_comes_back_with_its_contents(desk: Desk, tmp_path: Path):
    known = packed(desk)

    undo_last(desk.library)
    assert read_submission(desk, known.id).state is SubmissionState.PREPARING
    redo_last(desk.library)

    assert hand_out(desk.library, read_submission(desk, known.id), 1, tmp_path / "out").paths
    discard_pack(desk.library, known.id)
    assert read_submission(desk, known.id).state is SubmissionState.PREPARING


def test_what_was_sent_is_never_deleted(desk: Desk):
    waiting, known = asked(desk, title="换届摸底"), returned(desk)

    delete_request(desk.library, waiting)
    with pytest.raises(UserError) as error:
        delete_request(desk.library, known.id)

    assert refused("submission.was_sent", error)
    with pytest.raises(UserError):
        read_submission(desk, waiting)


def test_a_request_is_put_right(desk: Desk):
    known = asked(desk)

    change_request(
        desk.library, known, NewRequest(title="8 月花名册", document_no="丙组通〔2026〕46号")
    )

    request = read_submission(desk, known).request
    assert (request.title, request.document_no, request.due_on) == (
        "8 月花名册",
        "丙组通〔2026〕46号",
        None,
    )


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(), "submission.nothing_chosen"),
        (Wanted(blank=True), "submission.no_blank"),
        (Wanted(layouts=("没有的表",)), "roster.no_layout"),
        (Wanted(own=(Path("没有.xlsx"),)), "attachment.unreadable"),
    ],
)
def test_a_pack_that_cannot_be_made_freezes_nothing(desk: Desk, wanted: Wanted, code: str):
    made = asked(desk)

    with pytest.raises(UserError) as error:
        freeze_pack(desk, PackOrder(made, wanted, DAY), anyway=True)

    assert refused(code, error)
    assert read_submission(desk, made).packs == ()
    assert list(desk.library.private_folder.iterdir()) == []


def test_a_file_that_cannot_be_written_takes_the_others_back(desk: Desk, tmp_path: Path):
    known = packed(desk)
    target = tmp_path / "out"
    target.write_text("a file where a folder should be", encoding="utf-8")

    with pytest.raises(PlatformError) as error:
        hand_out(desk.library, known, 1, target)

    assert error.value.code == "export.failed"


def test_cancelling_while_it_is_packed_leaves_nothing(desk: Desk):
    made = asked(desk)

    def cancel(_done: int, _total: int, _what: str) -> None:
        raise RuntimeError("cancelled")

    with pytest.raises(RuntimeError):
        freeze_pack(desk, PackOrder(made, ROSTER, DAY), cancel, anyway=True)

    assert read_submission(desk, made).packs == ()


def test_the_manifest_says_who_how_many_by_which_rules_and_what_was_found(
    desk: Desk, clock: FakeClock
):
    known = packed(desk)

    with desk.library.unit_of_work() as work:
        manifest = manifest_of(work, known, known.packs[0])

    assert [each.name for each in manifest.people] == NAMES
    assert manifest.rules == desk.rulebook().version
    assert manifest.frozen_at == clock.now().isoformat(timespec="seconds")
    assert [each.name for each in manifest.files] == ["干部名册.xlsx", "报送单.xlsx"]
    assert len(manifest.findings) == known.packs[0].blocks + known.packs[0].warnings


def test_a_dump_holds_what_was_sent_what_came_back_and_what_left(desk: Desk, tmp_path: Path):
    known = returned(desk)
    hand_out(desk.library, known, None, tmp_path / "out", zipped=True)

    write_dump(desk.library, tmp_path / "全部.json")

    data = json.loads((tmp_path / "全部.json").read_text(encoding="utf-8"))
    pack = data["submissions"][0]["packs"][0]
    assert len(pack["points"]) == len(known.points)
    assert pack["manifest"]["people"][0]["facts"]["name"] == "韩长河"
    assert [each["kind"] for each in pack["files"]] == ["roster", "cover", "manifest"]
    assert [each["paper"] for each in data["exports"]] == ["报送包", "干部名册"]
    assert {"decisions", "local_values", "views", "stroke_placements", "settings"} <= set(data)


def test_the_ledger_is_written_as_a_list_that_says_what_became_of_each(desk: Desk, tmp_path: Path):
    known, waiting = returned(desk), asked(desk, title="换届摸底")
    listed = (known, read_submission(desk, waiting))
    target = tmp_path / "报送台账.xlsx"

    write_submission_ledger(desk.library, desk.list_writer, listed, Sending(target, DAY))

    sent, open_one = texts_of(target)[3:]
    assert sent[5:9] == ("名册×1", "4", "v1", "已退回")
    assert sent[9:] == ("2026.11.22 U 盘 王科长", "1 次，3 条意见")
    assert open_one[-1] == "准备中"
    assert list_departures(desk.library)[0].left.paper == "报送台账"
