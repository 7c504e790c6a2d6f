"""The old format leaves as the official writer has it, and comes back as what left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.interchange.form import F, InterchangeForm, InterchangeMember
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.domain.interchange.values import clean_text
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.elements import MEMBER_CELLS
from cadredesk.interchange.lrm import PLAIN, STUDIES, read_lrm
from cadredesk.interchange.lrm_writer import LrmWriter, lrm_bytes
from cadredesk.interchange.lrmx import make_member
from cadredesk.services.departures import list_departures
from cadredesk.services.form_basis import FormDay, FormSettings
from cadredesk.services.form_format import FormFormat
from cadredesk.services.form_sheets import FormView
from cadredesk.services.forms import FormJob, write_forms
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State
from tests.interchange.files import JPEG, LRM
from tests.interchange.people import a_random_file
from tests.ui.desks import the_rulebook

BASIS = FormBasis(a_township(), date(2026, 11, 22))
_LINES = [field for modes in STUDIES.values() for fields in modes for field in fields]
CARRIED = {*PLAIN.values(), *_LINES} - {F.ID_NUMBER}
"""What the format has a place for; the ID number is only read."""


def test_the_sample_of_the_official_editor_is_written_byte_for_byte():
    form = read_lrm(LRM.read_bytes(), LRM.name)

    assert lrm_bytes(form) == LRM.read_bytes()


@pytest.mark.parametrize("seed", range(0, 1_000, 10))
def test_what_gbk_holds_comes_back_as_it_left(seed: int):
    form = interchange_form(a_random_file(seed), BASIS)
    texts = {field: clean_text(field, in_gbk(text)) for field, text in form.texts.items()}
    said = {field: text for field, text in texts.items() if text and field in CARRIED}
    family = [as_written(each) for each in form.family]

    back = read_lrm(lrm_bytes(replace(form, texts=said, family=tuple(family))), "a.lrm")

    assert back.texts == said
    assert list(back.family) == [each for each in family if not each.is_empty]


def in_gbk(text: str) -> str:
    """What the format can say of a text without changing it."""
    return "".join(char for char in text if char.encode("gbk", "ignore") and char not in '",@#~')


def as_written(member: InterchangeMember) -> InterchangeMember:
    cells = {own: in_gbk(getattr(member, own)) for own in MEMBER_CELLS.values()}
    return make_member(**cells)


def test_what_parts_texts_stands_in_its_full_width_shape():
    form = InterchangeForm(texts={F.NAME: "单宁", F.REASON: '甲,乙"丙@丁#戊~己'})

    back = read_lrm(lrm_bytes(form), "a.lrm")

    assert back.text(F.REASON) == "甲，乙＂丙＠丁＃戊～己"


def test_a_character_that_gbk_lacks_is_named_and_nothing_is_written(tmp_path: Path):
    view = a_view(a_file(a_cadre("王\U00020bb7", photo=JPEG)))

    with pytest.raises(UserError, match=r"export\.gbk") as caught:
        LrmWriter().write(tmp_path / "王.lrm", view)

    assert caught.value.fields["character"] == "\U00020bb7"
    assert list(tmp_path.iterdir()) == []


def test_the_photo_lies_beside_it_and_is_read_with_it(tmp_path: Path):
    view = a_view(a_file(a_cadre("单宁", photo=JPEG)))

    LrmWriter().write(tmp_path / "单宁.lrm", view)

    assert {each.name for each in tmp_path.iterdir()} == {"单宁.lrm", "单宁.pic"}
    (read,) = InterchangeFiles().read([tmp_path])
    assert read.form is not None
    assert read.form.photo == JPEG


def test_a_photo_that_lies_there_already_stays_and_both_new_files_are_noted(tmp_path: Path):
    file = a_file(a_cadre("单宁", photo=JPEG))
    library = MemoryLibrary(Path("qingshan"), State(a_township(), {file.id: file}), "")
    earlier = tmp_path / "单宁_任免审批表.pic"
    earlier.write_bytes(b"earlier")
    job = FormJob([file.id], tmp_path, FormDay(BASIS.day, the_rulebook), FormFormat.LRM)

    write_forms(library, {FormFormat.LRM: LrmWriter()}, job)

    assert earlier.read_bytes() == b"earlier"
    names = {each.name for each in tmp_path.iterdir()} - {earlier.name}
    assert names == {"单宁_任免审批表（2）.lrm", "单宁_任免审批表（2）.pic"}
    assert list_departures(library)[0].left.files == 2


def a_view(file: CadreFile) -> FormView:
    return FormView(file, form_of(file, BASIS), BASIS, FormSettings(), practice=False)
