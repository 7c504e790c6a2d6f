"""Everything that leaves has a number, a checksum and, of many people, a purpose."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.export_record import Departure, IdsShown
from cadredesk.services.departures import (
    MOST_WITHOUT_PURPOSE,
    Outgoing,
    checksum_of,
    let_out,
    list_departures,
    note_departure,
)
from cadredesk.services.messages import explain
from tests.builders import a_township
from tests.fakes import MemoryLibrary, State


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(a_township()), "")


def going(target: Path, people: int = 3, purpose: str = "") -> Outgoing:
    return Outgoing(
        action="roster",
        paper="干部名册",
        target=target,
        people=people,
        ids=IdsShown.MASKED,
        purpose=purpose,
    )


def test_what_leaves_is_written_under_its_number_and_noted(library: MemoryLibrary, tmp_path: Path):
    numbers: list[int] = []
    target = tmp_path / "名册.xlsx"

    def write(number: int) -> None:
        numbers.append(number)
        target.write_bytes(b"a roster")

    let_out(library, going(target), write)
    second = let_out(library, going(target, 60, "  报县委\n组织部 "), write)

    assert numbers == [1, 2]
    assert second.left == Departure(
        action="roster",
        paper="干部名册",
        file="名册.xlsx",
        people=60,
        checksum=hashlib.sha256(b"a roster").hexdigest(),
        ids=IdsShown.MASKED,
        purpose="报县委 组织部",
    )
    assert [each.number for each in list_departures(library)] == [2, 1]


@pytest.mark.parametrize(
    ("people", "is_asked"), [(MOST_WITHOUT_PURPOSE, False), (MOST_WITHOUT_PURPOSE + 1, True)]
)
def test_above_fifty_people_nothing_is_written_without_a_purpose(
    library: MemoryLibrary, tmp_path: Path, people: int, is_asked: bool
):
    target = tmp_path / "名册.xlsx"
    refused = None
    try:
        let_out(library, going(target, people, " "), lambda _number: target.touch())
    except UserError as error:
        refused = error

    assert (refused is not None, target.exists()) == (is_asked, not is_asked)
    assert len(list_departures(library)) == int(not is_asked)
    if refused is not None:
        assert refused.code == "export.no_purpose"
        assert "51 人" in explain(refused)


def test_what_could_not_be_written_is_not_noted(library: MemoryLibrary, tmp_path: Path):
    def write(_number: int) -> None:
        raise PlatformError("export.in_use", file="名册.xlsx")

    with pytest.raises(PlatformError):
        let_out(library, going(tmp_path / "名册.xlsx"), write)

    assert list_departures(library) == ()


def test_several_files_have_one_checksum_that_tells_any_change(tmp_path: Path):
    one, two = tmp_path / "甲.xlsx", tmp_path / "乙.xlsx"
    one.write_bytes(b"1")
    two.write_bytes(b"2")
    before = checksum_of([one, two])

    two.write_bytes(b"3")

    assert len(before) == 64
    assert checksum_of([one, two]) != before
    assert checksum_of([]) == ""


def test_a_printed_paper_has_no_file(library: MemoryLibrary):
    record = note_departure(library, going(Path("今日清单")), ())

    assert (record.left.files, record.left.checksum, record.left.file) == (0, "", "今日清单")
