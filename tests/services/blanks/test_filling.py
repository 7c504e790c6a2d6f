"""People into a blank: numbers and texts, the boxes, what the blank would refuse, the memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.blank.model import Blank, BlankColumn, Box, BoxKind, Filling
from cadredesk.domain.blank.recipe import read_recipe
from cadredesk.domain.blank.validation import CellRule, RuleKind
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.services.blanks.filling import Filled, check_ready, fill_blank, write_filled
from cadredesk.services.blanks.inspecting import inspect_blank
from cadredesk.services.departures import Sending
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.spreadsheets.headings_file import vocabulary
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 30)
WORDS = CellRule(RuleKind.LIST, ("汉族", "苗族"))
BLANK = Blank(
    file="附件2.xlsx",
    sheet="附件2",
    title="信息表",
    header=(4, 4),
    body=(5, 6),
    columns=(
        BlankColumn("A", ("序号",), is_text=True),
        BlankColumn("B", ("姓名",)),
        BlankColumn("C", ("民族",), (WORDS,)),
        BlankColumn("D", ("年龄",)),
    ),
    boxes=(Box(BoxKind.UNIT, "A3", "填报单位："), Box(BoxKind.DAY, "D3", "")),
)


class FakeFiles:
    """A blank in memory; what was written, or the error that writing ends with."""

    def __init__(self, blank: Blank = BLANK, error: PlatformError | None = None) -> None:
        self.blank, self.error = blank, error
        self.written: list[Filling] = []

    @property
    def vocabulary(self) -> Vocabulary:
        return vocabulary()

    def read(self, path: Path, sheet: str | None = None) -> Blank:
        return self.blank

    def write(
        self,
        path: Path,
        blank: Blank,
        filling: Filling,
        target: Path,
        progress: ReportProgress = no_progress,
    ) -> None:
        if self.error is not None:
            raise self.error
        self.written.append(filling)
        target.touch()


@pytest.fixture
def library() -> MemoryLibrary:
    people = (
        a_file(a_cadre("李秀英", order=1)),
        a_file(a_cadre("阿依古丽·买买提", order=2, ethnic_group="维吾尔族")),
        a_file(a_cadre("王海涛", order=3, born_on=None)),
    )
    state = State(a_township(), cadres={file.id: file for file in people})
    return MemoryLibrary(Path("qingshan"), state, "password")


def filled(library: MemoryLibrary, files: FakeFiles, **choices: str) -> Filled:
    found = inspect_blank(library, files, Path("附件2.xlsx"))
    found = found.with_choices({letter: read_recipe(text) for letter, text in choices.items()})
    rules: RulesOfDay = the_rulebook().on(DAY)
    with library.unit_of_work() as work:
        return fill_blank(work, found, None, rules)


def test_a_number_stays_one_unless_its_cell_is_formatted_as_text(library: MemoryLibrary):
    rows = filled(library, FakeFiles()).filling.rows

    assert [row["A"] for row in rows] == ["1", "2", "3"]
    assert [row["D"] for row in rows] == [48, 48, ""]


def test_the_boxes_name_the_unit_and_the_day(library: MemoryLibrary):
    assert filled(library, FakeFiles()).filling.boxes == {
        "A3": "填报单位：丙县青山镇",
        "D3": "2026年11月30日",
    }


def test_what_the_blank_refuses_is_told_with_its_cell_and_person(library: MemoryLibrary):
    (refusal,) = filled(library, FakeFiles()).refusals

    assert (refusal.cell, refusal.name, refusal.value) == ("C6", "阿依古丽·买买提", "维吾尔族")
    assert refusal.admitted == "汉族、苗族"


def test_how_it_was_filled_is_remembered_and_its_leaving_noted(
    library: MemoryLibrary, tmp_path: Path
):
    files = FakeFiles()

    sending = Sending(tmp_path / "out.xlsx", DAY)
    write_filled(library, files, filled(library, files, C="birthplace"), sending)

    assert library.audited == [("fill", "out.xlsx", "3 people")]
    comparison = inspect_blank(library, files, Path("附件2.xlsx")).comparison
    assert comparison is not None
    assert (comparison.is_same, comparison.form.filled_on) == (True, "2026.11.30")


def test_a_blank_that_could_not_be_written_is_not_remembered(library: MemoryLibrary):
    files = FakeFiles(error=PlatformError("export.in_use", file="out.xlsx"))

    with pytest.raises(PlatformError):
        write_filled(library, files, filled(library, files), Sending(Path("out.xlsx"), DAY))

    assert inspect_blank(library, FakeFiles(), Path("附件2.xlsx")).comparison is None
    assert library.audited == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"columns": (BlankColumn("B", ("姓名",)), BlankColumn("C", ("级别",)))}, "open_question"),
        ({"columns": (BlankColumn("B", ("推荐理由",)),)}, "nothing"),
    ],
)
def test_a_blank_is_not_ready_while_something_is_open(
    library: MemoryLibrary, change: dict[str, Any], code: str
):
    files = FakeFiles(replace(BLANK, **change))

    with pytest.raises(UserError, match=rf"blank\.{code}"):
        check_ready(filled(library, files))


def test_with_nobody_in_it_a_blank_is_not_ready(library: MemoryLibrary):
    library.state.cadres.clear()

    with pytest.raises(UserError, match=r"blank\.nobody"):
        check_ready(filled(library, FakeFiles()))


@pytest.mark.parametrize(
    ("rule", "content", "admitted"),
    [
        (CellRule(RuleKind.LIST, ("男", "女")), "男", True),
        (CellRule(RuleKind.LIST, ("男", "女")), "男性", False),
        (CellRule(RuleKind.LIST, None), "什么都行", True),
        (CellRule(RuleKind.WHOLE, None, "between", 18, 65), 65, True),
        (CellRule(RuleKind.WHOLE, None, "between", 18, 65), 66, False),
        (CellRule(RuleKind.WHOLE, None, "between", 18, 65), "40", False),
        (CellRule(RuleKind.DECIMAL, None, "greaterThan", 0), 0, False),
        (CellRule(RuleKind.DECIMAL, None, "notBetween", 1, 2), 3, True),
        (CellRule(RuleKind.TEXT_LENGTH, None, "equal", 18), "99012319780312002X", True),
        (CellRule(RuleKind.TEXT_LENGTH, None, "lessThanOrEqual", 3), "一二三四", False),
        (CellRule(RuleKind.DATE), "1985.06", False),
        (CellRule(RuleKind.WHOLE, None, "lessThan"), 7, True),
    ],
)
def test_a_validation_admits_what_a_spreadsheet_would_take(
    rule: CellRule, content: str | int, admitted: bool
):
    assert rule.admits(content) is admitted


def test_a_date_of_birth_can_be_asked_for_in_any_column(library: MemoryLibrary):
    rows = filled(library, FakeFiles(), C="born_on@chinese").filling.rows

    assert [row["C"] for row in rows[:2]] == ["1978年3月"] * 2
