from __future__ import annotations

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import F, InterchangeForm
from cadredesk.interchange.lrm import read_lrm
from cadredesk.interchange.lrmx import read_lrmx
from tests.interchange.files import JPEG, LRM, LRMX


def an_lrm(**texts: str) -> bytes:
    """33 texts, `at_4` the fifth."""
    parts = [texts.get(f"at_{at}", "") for at in range(33)]
    return ('"' + '","'.join(parts) + '"\r\n').encode("gbk")


def read(content: bytes) -> InterchangeForm:
    return read_lrm(content, "单宁.lrm", JPEG)


def test_the_sample_says_what_the_newer_format_says_of_the_same_person():
    newer = read_lrmx(LRMX.read_bytes(), LRMX.name)
    texts = {field: text for field, text in newer.texts.items() if field is not F.ID_NUMBER}

    form = read_lrm(LRM.read_bytes(), LRM.name, LRM.with_suffix(".pic").read_bytes())

    assert form.texts == texts
    assert form.family == newer.family
    assert form.photo == newer.photo


def test_a_comma_and_a_line_break_inside_a_text_belong_to_it():
    form = read(an_lrm(at_0="单宁", at_17="1998.07--         甲,乙\r\n丙~丁"))

    assert form.text(F.RESUME) == "1998.07--         甲,乙\n丙\n丁"


def test_the_cells_of_education_are_parted_by_their_marks():
    form = read(an_lrm(at_9="大学#法学学士@研究生#", at_10="甲大学#乙大学@丙党校"))

    assert form.text(F.FULL_TIME_DEGREE) == "法学学士"
    assert form.text(F.FULL_TIME_DEGREE_SCHOOL) == "乙大学"
    assert form.text(F.IN_SERVICE_QUALIFICATION) == "研究生"
    assert form.text(F.IN_SERVICE_SCHOOL) == "丙党校"


def test_lists_of_the_family_may_have_different_lengths():
    form = read(an_lrm(at_20="丈夫@女儿@@@", at_21="周建国@周敏", at_24="@丙县一中学生@@@@@"))

    assert [(each.name, each.work) for each in form.family] == [
        ("周建国", ""),
        ("周敏", "丙县一中学生"),
    ]


def test_a_missing_or_broken_photo_is_told():
    missing = read_lrm(an_lrm(), "单宁.lrm")
    broken = read_lrm(an_lrm(), "单宁.lrm", b"no picture")

    assert [note.code for note in missing.notes] == ["interchange.no_picture"]
    assert [note.code for note in broken.notes] == ["interchange.photo_broken"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "interchange.lrm"),
        (b'"a","b"', "interchange.lrm"),
        (an_lrm() + b"\xff\xff", "interchange.encoding"),
        (an_lrm(at_17="x" * 100_001), "interchange.too_long"),
        (b"x" * 2_000_001, "interchange.too_large"),
    ],
)
def test_a_file_that_is_none_is_refused_by_what_is_wrong_with_it(content: bytes, code: str):
    with pytest.raises(UserError) as caught:
        read(content)

    assert caught.value.code == code
