"""What a pack is looked at for before it is frozen, and what keeps it from being frozen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cadredesk.domain.blank.facts import FACTS
from cadredesk.domain.field_values import field_spec
from cadredesk.domain.ids import SubmissionId
from cadredesk.services.desk import Desk
from cadredesk.services.form_format import FormFormat
from cadredesk.services.submissions.facts import field_of, stated_people
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import check_pack, freeze_pack
from cadredesk.services.submissions.preflight import PreflightFinding, Weight
from cadredesk.services.submissions.recording import NewRequest, add_request
from tests.services.submissions.conftest import NAMES, change, file_of

DAY = date(2026, 11, 22)
ROSTER, FORMS = Wanted(layouts=("standard_a4",)), Wanted(forms=(FormFormat.LRMX,))


@pytest.fixture
def asked(desk: Desk) -> SubmissionId:
    return add_request(desk.library, NewRequest(title="7 月花名册"), 2026)[0]


def found(
    desk: Desk, asked: SubmissionId, wanted: Wanted, said: str, name: str = NAMES[0]
) -> PreflightFinding | None:
    """The finding about one person that says this."""
    people = [file_of(desk, name).id]
    report = check_pack(desk, PackOrder(asked, wanted, DAY, people))
    return next((each for each in report.findings if said in each.zh), None)


def with_basics(desk: Desk, **basics: Any) -> None:
    file = file_of(desk, NAMES[0])
    change(desk, replace(file, cadre=replace(file.cadre, **basics)))


@pytest.mark.parametrize("mark", ["*", "＊", "•", "x"])
def test_a_masked_id_keeps_a_pack_back(desk: Desk, asked: SubmissionId, mark: str):
    with_basics(desk, id_number="990123" + mark * 11 + "1")

    masked = found(desk, asked, ROSTER, "遮住")

    assert masked is not None
    assert (masked.weight, masked.field) == (Weight.BLOCK, "cadre.id_number")


def test_a_missing_id_matters_only_where_papers_tell_it(desk: Desk, asked: SubmissionId):
    with_basics(desk, id_number="")

    assert found(desk, asked, ROSTER, "没有身份证号") is None
    missing = found(desk, asked, FORMS, "没有身份证号")
    assert missing is not None
    assert missing.weight is Weight.BLOCK


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+86", "-1", "@all", "＝1＋1"])
def test_text_like_a_formula_is_pointed_at(desk: Desk, asked: SubmissionId, text: str):
    with_basics(desk, current_posts=text)

    like = found(desk, asked, ROSTER, "像公式")

    assert like is not None
    assert (like.weight, like.field) == (Weight.WARN, "cadre.current_posts")


def test_what_no_cell_holds_keeps_a_pack_back(desk: Desk, asked: SubmissionId):
    with_basics(desk, expertise="长" * 32_768)
    assert getattr(found(desk, asked, ROSTER, "32768"), "weight", None) is Weight.BLOCK

    with_basics(desk, expertise="a\u0007b")
    assert getattr(found(desk, asked, ROSTER, "控制字符"), "weight", None) is Weight.BLOCK


def test_an_error_in_a_fact_that_no_paper_tells_is_only_a_warning(desk: Desk, asked: SubmissionId):
    with_basics(desk, health="")

    on_roster, on_form = (found(desk, asked, each, "健康状况") for each in (ROSTER, FORMS))

    assert on_roster is not None
    assert on_form is not None
    assert (on_roster.weight, on_form.weight) == (Weight.WARN, Weight.BLOCK)
    assert on_form.field == "cadre.health"


def test_a_roster_of_ones_own_that_says_otherwise_keeps_the_pack_back(
    desk: Desk, asked: SubmissionId, tmp_path: Path
):
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["序号", "姓名", "性别", "民族", "籍贯", "现任职务"])
    file = file_of(desk, NAMES[0])
    sheet.append([1, NAMES[0], "女", "苗族", file.cadre.ancestral_home, file.cadre.current_posts])
    sheet.append([2, "外来人", "男", "汉族", "丙省丙县", "干部"])
    path = tmp_path / "花名册.xlsx"
    book.save(path)

    differs = found(desk, asked, Wanted(own=(path,)), "民族不一致")
    stranger = found(desk, asked, Wanted(own=(path,)), "外来人")

    assert differs is not None
    assert (differs.weight, differs.field) == (Weight.BLOCK, "cadre.ethnic_group")
    assert stranger is not None
    assert (stranger.weight, stranger.cadre) == (Weight.WARN, None)


def test_nothing_is_frozen_over_what_blocks_unless_it_is_wanted(desk: Desk, asked: SubmissionId):
    with_basics(desk, id_number="990123***********1")
    order = PackOrder(asked, ROSTER, DAY)

    first, second = freeze_pack(desk, order), freeze_pack(desk, order, anyway=True)

    assert first.found.blocks > 0
    assert first.changes.is_empty
    assert not second.changes.is_empty


def test_every_fact_that_is_stated_leads_to_a_field_of_the_file(desk: Desk):
    person = file_of(desk, NAMES[0])
    stated = stated_people([person], desk.rulebook().on(DAY))[0]

    for name in [*stated.facts, *FACTS]:
        if name not in ("number", "group"):
            entity, _dot, field = field_of(name).partition(".")
            assert field_spec(entity, field).name == field
