"""What is drawn stands where the definition says: measured in the PDF that is printed."""

from __future__ import annotations

from itertools import accumulate

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cadredesk.domain.form.definition import TWIPS_PER_POINT, FormDefinition
from cadredesk.domain.form.model import ApprovalForm, FamilyLine
from cadredesk.domain.form.sheet import MM_PER_POINT
from cadredesk.ui.form_sheet.painter import SheetPainter, split_hanging
from cadredesk.ui.printing.faces import Face
from tests.ui.desks import the_forms
from tests.ui.form_sheet.sheets import Stroke, pdf_of, sheet_of, strokes_of

NEAR_MM = 0.3


def a_form(members: int = 3) -> ApprovalForm:
    line = FamilyLine("妻子", "王芳", "40", "群众", "青山镇小学教师", "1986.03")
    entries = (
        ("2003.09--2007.07", "江南示范大学公共管理学院行政管理专业学习"),
        ("2007.07--       ", "丙县青山镇党政办科员（其间：2011.09--2014.01在甲省委党校学习）"),
    )
    boxes = {"name": "高  敏", "current_posts": "青山镇党委副书记、镇长", "sex": "女"}
    return ApprovalForm("高敏", boxes, entries, (line,) * members)


@pytest.fixture(scope="module", params=sorted(the_forms()))
def definition(request: pytest.FixtureRequest) -> FormDefinition:
    found = the_forms()[request.param]
    assert isinstance(found, FormDefinition)
    return found


def verticals(strokes: list[Stroke]) -> list[float]:
    return sorted({round(each.left, 3) for each in strokes if each.right - each.left < 0.01})


def horizontals(strokes: list[Stroke]) -> list[float]:
    return sorted({round(each.top, 3) for each in strokes if each.bottom - each.top < 0.01})


def wanted_columns(definition: FormDefinition, page: int) -> list[float]:
    own = definition.pages[page]
    left = definition.margins_mm["left"] + own.shift_mm
    ends = accumulate(twips / TWIPS_PER_POINT * MM_PER_POINT for twips in own.columns)
    return [left, *(left + end for end in ends)]


@pytest.mark.parametrize("page", [0, 1])
def test_every_line_of_the_pdf_stands_within_a_third_of_a_millimetre(
    definition: FormDefinition, page: int
):
    strokes = strokes_of(pdf_of(a_form(), definition))[page]

    columns = wanted_columns(definition, page)
    found = verticals(strokes)
    assert len(found) >= 6
    assert all(min(abs(x - each) for each in columns) <= NEAR_MM for x in found)
    assert abs(found[0] - columns[0]) <= NEAR_MM
    assert abs(found[-1] - columns[-1]) <= NEAR_MM


def test_rows_of_the_first_page_are_as_high_as_the_definition_says(definition: FormDefinition):
    strokes = strokes_of(pdf_of(a_form(), definition))[0]

    top = definition.margins_mm["top"] + definition.title.height * MM_PER_POINT
    heights = (row * MM_PER_POINT for row in definition.pages[0].rows)
    edges = [top, *(top + end for end in accumulate(heights))]
    inside_education = (5, 7)
    lines = [edge for at, edge in enumerate(edges) if at not in inside_education]
    found = horizontals(strokes)
    assert len(found) == len(lines)
    assert all(abs(y - line) <= NEAR_MM for y, line in zip(found, lines, strict=True))


def test_the_frame_is_heavier_than_the_lines_inside_it(definition: FormDefinition):
    strokes = strokes_of(pdf_of(a_form(), definition))[0]

    weights = {round(each.points, 1) for each in strokes}
    assert weights == {1.0, 1.5}
    left = min(each.left for each in strokes)
    assert {round(each.points, 1) for each in strokes if each.right - left < 0.01} == {1.5}


def test_ten_members_take_their_room_from_the_rows_that_yield_it(definition: FormDefinition):
    usual, full = (
        horizontals(strokes_of(pdf_of(a_form(members), definition))[1]) for members in (7, 10)
    )

    assert len(full) == len(usual) + 3
    assert full[-1] == pytest.approx(usual[-1], abs=NEAR_MM)


def test_a_page_has_a_photo_where_its_box_is():
    photo = QImage(48, 60, QImage.Format.Format_RGB32)
    photo.fill(QColor("red"))
    sheet = sheet_of(a_form(), the_forms()["approval_form"])
    page = QImage(420, 594, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)

    painter = QPainter(page)
    painter.scale(2, 2)
    SheetPainter(Face.SONG).draw_page(painter, sheet, 0, photo)
    painter.end()

    assert page.pixelColor(340, 90) == QColor("red")
    assert page.pixelColor(100, 580) == QColor("white")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("2003.09--2007.07  丙县农业局科员", ("2003.09--2007.07", "丙县农业局科员")),
        ("2016.09--\u3000\u3000\u3000\u3000 青山镇党委书记", ("2016.09--", "青山镇党委书记")),
        ("\u3000" * 9 + "在职大学学习）", ("", "在职大学学习）")),
        ("2016.09--", ("2016.09--", "")),
    ],
)
def test_the_dates_of_a_resume_stand_apart_from_what_was_done(line: str, parts: tuple[str, str]):
    assert split_hanging(line) == parts
