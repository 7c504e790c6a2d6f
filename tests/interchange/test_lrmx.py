from __future__ import annotations

import base64
import textwrap

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import (
    ExtraElement,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.domain.picture import size_of
from cadredesk.interchange.lrmx import MOST_CHARACTERS, read_lrmx
from cadredesk.interchange.tree import MOST_ELEMENTS
from tests.interchange.files import BASICS, JPEG, LRMX, an_lrmx, declared_gbk, newer_editor


def read(content: bytes) -> InterchangeForm:
    return read_lrmx(content, "单宁.lrmx")


def codes(form: InterchangeForm) -> list[str]:
    return [note.code for note in form.notes]


def test_the_sample_of_the_official_editor_reads_right():
    form = read(LRMX.read_bytes())

    assert form.text(F.NAME) == "张示例"
    assert form.text(F.PROFESSIONAL_TITLE) == ""
    assert form.text(F.JOINED_PARTY) == "200612"
    last = form.text(F.RESUME).splitlines()[-1]
    assert last == "2019.11--         甲省乙市丙县丁镇党委副书记、镇长"
    assert form.family[1] == InterchangeMember(
        relation="女儿", name="张小例", born_on="201305", work="甲省乙市丙县实验小学学生"
    )
    assert form.photo is not None
    assert size_of(form.photo) == (8, 10)
    assert form.version == "3.2.1.16"
    assert form.notes == ()


@pytest.mark.parametrize(
    ("element", "field", "written", "said"),
    [
        ("MinZu", F.ETHNIC_GROUP, "\r\n  汉族　\r\n", "汉族"),
        ("XingMing", F.NAME, "阿依古丽.买买提", "阿依古丽·买买提"),
        ("ChuShengNianYue", F.BORN_ON, "1985.6", "198506"),
        ("ChuShengNianYue", F.BORN_ON, "1985.06.12", "19850612"),
        ("ChuShengNianYue", F.BORN_ON, "1985年6月", "198506"),
        ("ChuShengNianYue", F.BORN_ON, "19850612", "19850612"),
        ("CanJiaGongZuoShiJian", F.BEGAN_WORK_ON, "2007", "2007"),
        ("RuDangShiJian", F.JOINED_PARTY, "200108;民建", "200108；民建"),
        ("XianRenZhiWu", F.CURRENT_POSTS, "青山镇\n党委书记", "青山镇党委书记"),
        ("JiangChengQingKuang", F.CONDUCT, "一~二&lt;br/&gt;三", "一~二\n三"),
        ("ShenFenZheng", F.ID_NUMBER, "99012319850612002x", "99012319850612002X"),
    ],
)
def test_a_text_is_read_as_the_official_editor_reads_it(
    element: str, field: InterchangeField, written: str, said: str
):
    form = read(an_lrmx({**BASICS, element: written}))

    assert form.text(field) == said


@pytest.mark.parametrize("written", ["", "\r\n  ", "<!-- -->"])
def test_an_empty_element_says_nothing(written: str):
    form = read(an_lrmx({**BASICS, "MinZu": written}))

    assert F.ETHNIC_GROUP not in form.texts


@pytest.mark.parametrize(
    ("element", "written"),
    [("ChuShengNianYue", "1985春"), ("ChuShengNianYue", "198513"), ("XingBie", "1"),
     ("RuDangShiJian", "200108；某党")],
)  # fmt: skip
def test_a_text_that_cannot_be_taken_stays_as_it_is_written_and_is_told(element: str, written: str):
    form = read(an_lrmx({**BASICS, element: written}))

    assert written in form.texts.values()
    assert codes(form) == ["interchange.not_understood"]


def test_an_id_number_that_is_none_is_kept_and_told():
    form = read(an_lrmx({**BASICS, "ShenFenZheng": "990123198506120020"}))

    assert form.text(F.ID_NUMBER) == "990123198506120020"
    assert codes(form) == ["interchange.id_number"]


def test_a_file_in_gbk_is_read_whether_it_says_so_or_not():
    honest = declared_gbk()
    lying = honest.replace(b'"GBK"', b'"utf-8"')

    assert read(honest).text(F.NAME) == read(lying).text(F.NAME) == "张示例"
    assert codes(read(honest)) == []
    assert codes(read(lying)) == ["interchange.misdeclared"]


def test_unknown_and_newer_elements_are_kept_and_the_unknown_ones_told():
    form = read(newer_editor())

    assert form.text(F.RETIRES_ON) == "204806"
    assert form.text(F.FORMER_AGE_LIMIT) == "改革前任职年龄界限为60岁"
    assert form.extras == (ExtraElement("BeiZhu", "县里注\n加"),)
    assert codes(form) == ["interchange.extras"]


def test_unknown_elements_of_one_name_are_one_with_a_line_for_each():
    form = read(an_lrmx(inside="<BeiZhu>一</BeiZhu><BeiZhu/><BeiZhu>二</BeiZhu>"))

    assert form.extras == (ExtraElement("BeiZhu", "一\n二"),)


def test_rows_of_the_family_that_say_nothing_are_left_out():
    empty = "<Item><ChengWei> </ChengWei><XingMing/></Item>"
    full = "<Item><XingMing>周 敏</XingMing><ChuShengRiQi>2013.05</ChuShengRiQi></Item>"

    form = read(an_lrmx({**BASICS, "JiaTingChengYuan": empty + full + empty}))

    assert form.family == (InterchangeMember(name="周敏", born_on="201305"),)


def test_a_photo_in_wrapped_lines_is_the_photo():
    wrapped = "\r\n".join(textwrap.wrap(base64.b64encode(JPEG).decode(), 20))

    form = read(an_lrmx({**BASICS, "ZhaoPian": f"\r\n{wrapped}\r\n"}))

    assert form.photo == JPEG


@pytest.mark.parametrize(
    ("photo", "code"),
    [
        ("not base64 at all 中", "interchange.photo_broken"),
        ("AAAA", "interchange.photo_broken"),
        (base64.b64encode(b"<svg/>" * 9).decode(), "interchange.photo_broken"),
        ("A" * 7_000_000, "interchange.photo_large"),
        (
            base64.b64encode(JPEG.replace(b"\x01\xcc\x01\x78", b"\xea\x60\xea\x60")).decode(),
            "interchange.photo_large",
        ),
    ],
)
def test_a_photo_that_is_none_is_told_and_the_rest_is_read(photo: str, code: str):
    form = read(an_lrmx({**BASICS, "ZhaoPian": photo}))

    assert form.photo is None
    assert form.text(F.NAME) == "单宁"
    assert codes(form) == [code]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "interchange.broken"),
        (b"PK\x03\x04", "interchange.broken"),
        ("<Person><XingMing>单宁</Person>".encode(), "interchange.broken"),
        (an_lrmx(head="<!DOCTYPE Person>"), "interchange.entities"),
        (
            an_lrmx(head='<!DOCTYPE p [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'),
            "interchange.entities",
        ),
        (
            an_lrmx(head='<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hosts">]>'),
            "interchange.entities",
        ),
        (b"<person><XingMing>x</XingMing></person>", "interchange.root"),
        (b'<Person xmlns="urn:x"><XingMing>x</XingMing></Person>', "interchange.root"),
        (b"<Person>" + b"<a/>" * MOST_ELEMENTS + b"</Person>", "interchange.too_many"),
        (b"<Person>" + b"<a>" * 50 + b"</a>" * 50 + b"</Person>", "interchange.too_many"),
        (an_lrmx({"JianLi": "x" * (MOST_CHARACTERS + 1)}), "interchange.too_long"),
        (b"\xff\xfe\x00\xd8", "interchange.encoding"),
        (b'<?xml version="1.0" encoding="big5"?><Person/>', "interchange.encoding"),
        ("<Person>单".encode("gbk") + b"\xff</Person>", "interchange.encoding"),
        (b"<Person>&#x1;</Person>", "interchange.broken"),
    ],
)
def test_a_file_that_is_no_form_is_refused_by_what_is_wrong_with_it(content: bytes, code: str):
    with pytest.raises(UserError) as caught:
        read(content)

    assert caught.value.code == code
