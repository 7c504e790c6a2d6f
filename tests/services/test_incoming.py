"""What is dropped is told by its name, and a workbook by whether it holds people."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from cadredesk.bootstrap.late_workbooks import LateCollection
from cadredesk.domain.errors import UserError
from cadredesk.services.incoming import Incoming, kind_by_names, kind_of_workbook
from cadredesk.services.progress import no_progress
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

SAMPLES = Path(__file__).parents[1] / "samples"


def folder_of(path: Path, *names: str) -> Path:
    path.mkdir()
    for name in names:
        (path / name).touch()
    return path


def kind_in(path: Path) -> Incoming:
    return kind_of_workbook(WorkbookRosterReader(), LateCollection(), path, no_progress)


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["花名册.xlsx"], Incoming.WORKBOOK),
        (["花名册.XLS"], Incoming.WORKBOOK),
        (["一.xlsx", "二.xlsx"], Incoming.UNKNOWN),
        (["周建国.lrmx", "李秀英.lrm", "照片.pic"], Incoming.FORMS),
        (["退回.zip"], Incoming.FORMS),
        (["李秀英.jpg", "周建国.PNG"], Incoming.PHOTOS),
        (["李秀英.jpg", "周建国.lrmx"], Incoming.UNKNOWN),
        (["通知.pdf"], Incoming.UNKNOWN),
    ],
)
def test_files_are_told_by_their_names_and_mixed_ones_are_not_guessed(
    names: list[str], kind: Incoming
):
    assert kind_by_names([Path(name) for name in names]) is kind


def test_a_folder_is_what_most_of_its_files_are(tmp_path: Path):
    photos = folder_of(tmp_path / "照片", "李秀英.jpg", "周建国.jpg", "说明.txt")
    forms = folder_of(tmp_path / "任免表", "李秀英.lrmx", "头像.jpg")
    other = folder_of(tmp_path / "通知", "通知.pdf")

    assert [kind_by_names([each]) for each in (photos, forms, other)] == [
        Incoming.PHOTOS,
        Incoming.FORMS,
        Incoming.UNKNOWN,
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("roster-2026-09.xlsx", Incoming.ROSTER), ("blank-young-cadres.xlsx", Incoming.BLANK)],
)
def test_a_roster_holds_people_and_a_blank_only_a_header(name: str, kind: Incoming):
    assert (
        kind_of_workbook(WorkbookRosterReader(), LateCollection(), SAMPLES / name, no_progress)
        is kind
    )


def test_a_workbook_without_a_table_may_be_anything(tmp_path: Path):
    path = tmp_path / "路灯.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(("项目", "金额"))
    book.save(path)

    assert kind_in(path) is Incoming.WORKBOOK


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path):
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(b"anything")

    with pytest.raises(UserError) as refused:
        kind_in(path)

    assert refused.value.code == "workbook.not_one"
