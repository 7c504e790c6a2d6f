"""Cells are taken for what they say, cleaned without being changed, or told as a problem."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.domain.words import Sex
from cadredesk.services.imports.reading import CellValue, Education, PartyEntry, Value
from cadredesk.services.imports.reading import RosterField as Field
from cadredesk.spreadsheets.values import id_problem, read_party, read_value


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        (Field.NAME, "姚  梅", "姚梅"),
        (Field.NAME, "曹　嘉", "曹嘉"),
        (Field.NAME, "阿依古丽.买买提", "阿依古丽·买买提"),
        (Field.SEX, "女性", Sex.FEMALE),
        (Field.ETHNIC_GROUP, "汉", "汉族"),
        (Field.ETHNIC_GROUP, "土家", "土家族"),
        (Field.ETHNIC_GROUP, "穿青人", "穿青人"),
        (Field.FULL_TIME_EDUCATION, "研究生\n法学硕士", Education("研究生", "法学硕士")),
        (Field.FULL_TIME_EDUCATION, "大学管理学学士", Education("大学", "管理学学士")),
        (Field.FULL_TIME_EDUCATION, "管理学学士", Education("", "管理学学士")),
        (Field.FULL_TIME_EDUCATION, "大学", Education("大学")),
        (Field.IN_SERVICE_EDUCATION, "大学、法学学士", Education("大学", "法学学士")),
        (Field.POLITICAL_AFFILIATION, "预备党员", "中共预备党员"),
        (Field.POLITICAL_AFFILIATION, "其他", "其他"),
        (Field.GRADE, "四级主任科员（兼）", "四级主任科员"),
        (Field.GRADE, "七级职员", "七级职员"),
        (Field.CATEGORY, "事业编制", "事业人员"),
        (Field.TIER, "副科", "乡科级副职"),
        (Field.ID_NUMBER, "'99012319850612001x ", "99012319850612001X"),
        (Field.ID_NUMBER, "９９０１２３", "990123"),
        (Field.ID_NUMBER, 110105491231002, "110105491231002"),
        (Field.PHONE, 13800000000, "13800000000"),
        (Field.PHONE, 13800000000.0, "13800000000"),
        (Field.CURRENT_POSTS, "青山镇\n副镇长", "青山镇副镇长"),
        (Field.NOTE, "无", "无"),
        (Field.ANCESTRAL_HOME, "—", None),
        (Field.ID_NUMBER, "无", None),
        (Field.NAME, None, None),
    ],
)
def test_a_cell_is_taken_for_what_it_says(field: Field, cell: CellValue, value: Value | None):
    assert read_value(field, cell) == value


@pytest.mark.parametrize(
    ("field", "cell", "code"),
    [
        (Field.SEX, "不详", "cell.unknown"),
        (Field.CATEGORY, "合同工", "cell.unknown"),
        (Field.TIER, "股级", "cell.unknown"),
        (Field.NAME, "#N/A", "cell.error"),
        (Field.ID_NUMBER, 9.90123196610141e17, "id.destroyed"),
        (Field.ID_NUMBER, 990123196610141000, "id.destroyed"),
        (Field.ID_NUMBER, "9.90123E+17", "id.destroyed"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_told_by_name(field: Field, cell: CellValue, code: str):
    with pytest.raises(UserError) as refused:
        read_value(field, cell)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("11010519491231002X", None),
        ("110105194912310021", "id.check_digit"),
        ("110105194913310026", "id.birth"),
        ("110105491231002", "id.old"),
        ("11010519491231", "id.length"),
    ],
)
def test_what_is_wrong_with_an_id_number_is_named(text: str, code: str | None):
    assert id_problem(text) == code


@pytest.mark.parametrize(
    ("text", "dates", "entry"),
    [
        ("2006.06", ("2006.06",), PartyEntry()),
        ("群众", (), PartyEntry(affiliation="群众")),
        ("民盟", (), PartyEntry(affiliation="民盟盟员")),
        ("2001.08；民建", ("2001.08",), PartyEntry(None, "中共党员", "民建会员")),
        ("民盟（2002.03）", ("2002.03",), PartyEntry(None, "中共党员", "民盟盟员")),
        ("中共预备党员 2026.01.08", ("2026.01.08",), PartyEntry(None, "中共预备党员")),
        ("民建、民盟", (), PartyEntry(None, "民建会员", "民盟盟员")),
        ("—", (), PartyEntry()),
    ],
)
def test_a_time_of_joining_the_party_is_split_into_dates_and_words(
    text: str, dates: tuple[str, ...], entry: PartyEntry
):
    assert read_party(text) == (dates, entry)


def test_words_that_are_no_party_are_told():
    with pytest.raises(UserError) as refused:
        read_party("待核实")

    assert refused.value.code == "cell.unknown"


@given(st.sampled_from(sorted(Field)), st.text(max_size=40))
def test_no_text_breaks_the_reading_of_any_field(field: Field, text: str):
    try:
        read_value(field, text)
        code = ""
    except UserError as error:
        code = error.code

    assert code in {"", "cell.unknown", "cell.error", "id.destroyed"}
