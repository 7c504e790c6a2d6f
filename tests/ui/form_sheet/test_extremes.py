"""Fifty people as awkward as they come: each form is two whole pages, or its person is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.pdf_pages import count_pdf_pages
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import StudyMode
from cadredesk.services.form_basis import FormSettings
from cadredesk.services.form_sheets import FormView
from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.form_sheet.painter import split_hanging
from cadredesk.ui.form_sheet.pdf import FormPdf
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_resume_entry,
    a_township,
    an_award,
    an_education,
    an_evaluation,
)
from tests.ui.desks import the_forms

DAY = date(2026, 11, 22)
COUNT = 50
FORMS = the_forms()
_TITLES = "青山镇党委委员、纪委书记、监察办公室主任，县监委派出青山镇监察专员"
_SCHOOL = "甲省乙市丙县中共丙县委党校函授学院经济管理与公共行政管理专业"


def a_career(chance: Random) -> Iterator[ResumeEntry]:
    """One to thirty segments, some of them of several lines."""
    for at in range(chance.choice((1, 12, 22, 30))):
        text = "丙县青山镇党政综合办公室科员、副主任、" * chance.randint(1, 3)
        yield a_resume_entry(f"{1985 + at}.07", text, ended_on=PartialDate(1986 + at, 7))


def an_extreme_file(seed: int) -> CadreFile:
    """Somebody with an eighteen-character name, thirty lines of résumé, ten relatives."""
    chance = Random(seed)
    name = "阿卜杜热合曼·买买提依明江·艾力江吐"[: chance.choice((2, 3, 9, 18))]
    family = [
        a_family_member(
            chance.choice(("妻子", "其他养子女", "外祖父")),
            "欧阳" + "明" * chance.randint(1, 6),
            work="丙县农业农村局种植业管理股原股长（已退休）" * chance.randint(1, 3),
        )
        for _at in range(chance.choice((0, 3, 8, 10)))
    ]
    return a_file(
        a_cadre(
            name,
            photo=None,
            ancestral_home="新疆巴音郭楞蒙古自治州和静县"[: chance.choice((4, 14))],
            ethnic_group=chance.choice(("汉族", "塔吉克族", "柯尔克孜族")),
            health=chance.choice(("健康", "一般（高血压、糖尿病，长期服药）")),
            expertise="农业农村、基层党建、应急管理、" * chance.randint(1, 3),
            professional_title="高级农艺师（副高级专业技术职务任职资格）"[: chance.choice((3, 21))],
            current_posts=_TITLES * chance.choice((1, 2, 3, 4, 14)),
        ),
        resume=tuple(a_career(chance)),
        family=tuple(family),
        educations=(
            an_education(StudyMode.FULL_TIME, "大学", degree="管理学学士", school=_SCHOOL),
            an_education(StudyMode.IN_SERVICE, "省委党校研究生", school=_SCHOOL * 2, major=""),
        ),
        awards=tuple(
            an_award("年度考核优秀嘉奖", authority="中共丙县委员会、丙县人民政府")
            for _at in range(chance.choice((0, 2, 9)))
        ),
        evaluations=(an_evaluation(2024), an_evaluation(2025)),
    )


@pytest.mark.parametrize("variant", FORMS)
def test_every_form_is_two_whole_pages_or_its_person_is_named(variant: str, tmp_path: Path):
    views = [a_view(an_extreme_file(seed), variant) for seed in range(COUNT)]
    target = tmp_path / "全部.pdf"
    refused: list[object] = []

    with FormPdf(FORMS).begin("全部") as book:
        for view in views:
            try:
                book.add(view)
            except UserError as error:
                refused.append((error.fields["name"], bool(error.fields["box"])))
        book.save(target)

    documents = [FormDocument(view.form, FORMS[variant]) for view in views]
    too_long = [each.form.name for each in documents if not fits(each)]
    assert refused == [(name, True) for name in too_long]
    assert count_pdf_pages(target.read_bytes()) == 2 * (COUNT - len(too_long))
    assert COUNT / 2 < COUNT - len(too_long) < COUNT, "or else the fifty would prove nothing"
    for document in documents:
        if fits(document):
            assert_inside_its_boxes(document)


def a_view(file: CadreFile, variant: str) -> FormView:
    basis = FormBasis(a_township(), DAY, variant, PartialDate(2040, 5))
    return FormView(file, form_of(file, basis), basis, FormSettings(variant), practice=False)


def fits(document: FormDocument) -> bool:
    return not any(fit.over for fit, _row in document.fitted.boxes)


def assert_inside_its_boxes(document: FormDocument) -> None:
    """No text is wider than its frame or stands out of it by more than half a millimetre."""
    for text in document.sheet.texts:
        letters = Lettering(Face.SONG, text.size)
        for top, line in zip(text.tops, text.lines, strict=True):
            words = split_hanging(line)[1] if text.hanging else line
            room = text.frame.width - (text.hanging * 25.4 / 72 if text.hanging else 0)
            assert letters.width(words) <= room, (text.key, line)
            assert top >= text.frame.top - 0.5
            assert top + letters.size_mm <= text.frame.bottom + 0.5


def test_as_a_workbook_the_same_people_are_refused_by_name(tmp_path: Path):
    writer = ApprovalFormWorkbook(FORMS)

    for seed in range(COUNT):
        view = a_view(an_extreme_file(seed), "approval_form")
        target = tmp_path / f"{seed}.xlsx"
        if fits(FormDocument(view.form, FORMS["approval_form"])):
            assert writer.write(target, view.form, practice=False).pages == 2
        else:
            with pytest.raises(UserError, match=r"form\.overflow"):
                writer.write(target, view.form, practice=False)
            assert not target.exists()
