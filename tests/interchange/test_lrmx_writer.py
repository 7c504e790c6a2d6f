from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import (
    ExtraElement,
    F,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.interchange.elements import FIELDS
from cadredesk.interchange.lrmx import read_lrmx
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from tests.interchange.files import JPEG, VARIANTS, declared_gbk, official

Variant = Callable[[], bytes]


def read(content: bytes) -> InterchangeForm:
    return read_lrmx(content, "a.lrmx")


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_form_read_and_written_unchanged_is_the_same_file_byte_for_byte(variant: Variant):
    content = variant()

    assert lrmx_bytes(read(content), newer=False) == content


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_is_changed_is_written_into_the_layout_and_the_rest_stays(variant: Variant):
    content = variant()
    form = read(content)
    member = InterchangeMember(relation="父亲", name="单守田", born_on="195703", work="丙县<农>")
    texts = {**form.texts, F.SEX: "男", F.HEALTH: "一般", F.RESUME: "1998.07--         甲\n&乙"}
    changed = replace(form, texts=texts, family=(*form.family, member), photo=JPEG)

    again = read(lrmx_bytes(changed, newer=False))

    assert replace(again, notes=()) == replace(changed, notes=())


def test_a_change_of_one_element_touches_nothing_else():
    content = official()
    form = read(content)

    changed = lrmx_bytes(replace(form, texts={**form.texts, F.HEALTH: "一般"}), newer=False)

    assert changed == content.replace("健康</Jian".encode(), "一般</Jian".encode())


def test_what_gbk_lacks_is_written_as_a_reference_and_read_as_the_character():
    form = read(declared_gbk())

    changed = lrmx_bytes(replace(form, texts={**form.texts, F.BIRTHPLACE: "𠮷县😀"}), newer=False)

    assert read(changed).text(F.BIRTHPLACE) == "𠮷县😀"


def test_a_new_file_is_as_the_official_editor_writes_it():
    content = official()

    assert lrmx_bytes(replace(read(content), layout=b""), newer=False) == content


def test_a_new_file_has_the_34_elements_in_order_and_nothing_of_its_own():
    form = InterchangeForm(texts={F.NAME: "单宁"}, extras=(ExtraElement("BeiZhu", "x"),))

    lines = lrmx_bytes(form, newer=False).removeprefix(codecs.BOM_UTF8).decode().split("\r\n")

    names = [line.strip("< ").split(">")[0] for line in lines if line.startswith("  <")]
    opened = [name for name in names if not name.startswith("/")]
    newer = ("DaoLingNianYue", "GaiGeQianRenZhiNianLingJieXian")
    assert opened == [*(name for name in FIELDS if name not in newer), "Version"]
    assert len(opened) == 34


def test_the_newer_file_has_what_the_reform_added_and_what_nobody_knows():
    form = InterchangeForm(
        texts={F.NAME: "单宁", F.RETIRES_ON: "204806"}, extras=(ExtraElement("BeiZhu", "a<b"),)
    )

    again = read(lrmx_bytes(form, newer=True))

    assert again.texts == form.texts
    assert again.extras == form.extras


def test_a_control_character_is_refused_by_the_person(tmp_path: Path):
    form = InterchangeForm(texts={F.NAME: "单宁", F.REASON: "工作\x07需要"})

    with pytest.raises(UserError, match=r"export\.element\(name=单宁\)"):
        lrmx_bytes(form, newer=False)
