"""The approval form as a workbook: its geometry, its frames, its texts (form handbook, C)."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.model import STANDARD, ApprovalForm
from cadredesk.domain.words import EvaluationResult, StudyMode
from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_form_definition
from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook
from cadredesk.spreadsheets.form_layout import FormLayout
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_resume_entry,
    a_township,
    an_award,
    an_education,
    an_evaluation,
)

DAY = date(2026, 11, 23)
GOLDEN = Path(__file__).parent / "golden" / "approval_form.txt"
JPEG = b"\xff\xd8\xff\xe0 a photo \xff\xd9"


def a_png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


MM_PER_POINT = 25.4 / 72
MM_PER_DIGIT = 8 / 96 * 25.4
"""A digit of the workbook's normal font, which column widths are counted in."""

PAGE_1_MM = (13.8, 4.2, 23.0, 18.8, 23.0, 23.2, 23.5, 36.3)
PAGE_2_MM = (13.1, 19.3, 22.5, 10.1, 17.8, 1.7, 13.8, 67.9)
PAGE_1_POINTS = (35.45, 34.6, 34.0, 35.45, *(17.3,) * 4, *(35.45,) * 3, 356.65)
PAGE_2_POINTS = (70.9, 51.05, 68.05, 32.3, *(34.85,) * 7, 66.6, 36.85, 100.95)
FIRST_ROW, SECOND_ROW = 2, 15
"""Where the tables of the two pages begin on the sheet."""


@pytest.fixture(scope="module")
def definition() -> FormDefinition:
    return read_form_definition(resources() / "forms" / "approval_form.toml")


def a_chief() -> CadreFile:
    return a_file(
        a_cadre("高敏", professional_title="农艺师", expertise="农业农村、基层党建"),
        resume=(
            a_resume_entry("1998.07", "丙县农业局科员", ended_on=a_date("2006.02")),
            a_resume_entry(
                "2006.02",
                "青山镇党政综合办公室主任，兼任镇综合行政执法队党支部书记",
                ended_on=a_date("2021.12"),
            ),
            a_resume_entry("2021.12", "青山镇党委副书记、镇长"),
        ),
        educations=(
            an_education(StudyMode.FULL_TIME, "大学", degree="农学学士"),
            an_education(
                StudyMode.IN_SERVICE, "中央党校大学", school="中央党校函授学院", major="法律专业"
            ),
        ),
        family=(
            a_family_member(name="周明"),
            a_family_member("女儿", "周洁", born_on=a_date("2010.01"), work="青山镇中学学生"),
            a_family_member("父亲", "高德厚", work="原柳河镇柳林村村民（已去世）"),
        ),
        awards=(an_award("优秀党务工作者", authority="中共丙县委员会"),),
        evaluations=(an_evaluation(2024), an_evaluation(2025, EvaluationResult.EXCELLENT)),
    )


def the_form(file: CadreFile | None = None) -> ApprovalForm:
    township = a_township(reporting_unit="中共丙县青山镇委员会")
    return form_of(file or a_chief(), FormBasis(township, DAY))


def written(
    folder: Path, definition: FormDefinition, form: ApprovalForm, *, practice: bool = False
) -> Path:
    target = folder / "form.xlsx"
    ApprovalFormWorkbook({STANDARD: definition}).write(target, form, practice=practice)
    return target


def sheet_of(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path).worksheets[0]


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory, definition: FormDefinition) -> Worksheet:
    """The form of a chief, written and read again; nobody changes it."""
    return sheet_of(written(tmp_path_factory.mktemp("form"), definition, the_form()))


def edges_mm(sheet: Worksheet) -> list[float]:
    widths = [
        sheet.column_dimensions[get_column_letter(at)].width * MM_PER_DIGIT
        for at in range(1, sheet.max_column + 1)
    ]
    return [0.0, *accumulate(widths)]


@pytest.mark.parametrize("columns", [PAGE_1_MM, PAGE_2_MM])
def test_every_column_of_both_pages_is_as_wide_as_in_the_official_form(
    sheet: Worksheet, columns: Sequence[float]
):
    edges = edges_mm(sheet)
    wanted = [0.0, *accumulate(columns)]

    drawn = [min(edges, key=lambda edge: abs(edge - each)) for each in wanted]

    widths = [right - left for left, right in pairwise(drawn)]
    assert widths == pytest.approx(columns, abs=0.6)
    assert drawn == pytest.approx(wanted, abs=0.5)


def test_every_row_of_both_pages_is_as_high_as_in_the_official_form(sheet: Worksheet):
    heights = {at: sheet.row_dimensions[at].height for at in range(1, sheet.max_row + 1)}

    first = [heights[FIRST_ROW + at] for at in range(len(PAGE_1_POINTS))]
    second = [heights[SECOND_ROW + at] for at in range(len(PAGE_2_POINTS))]

    assert first == pytest.approx(PAGE_1_POINTS)
    assert second == pytest.approx(PAGE_2_POINTS)


def test_the_digits_that_widths_are_counted_in_are_eight_pixels(
    tmp_path: Path, definition: FormDefinition
):
    book = openpyxl.load_workbook(written(tmp_path, definition, the_form()))

    normal = book.worksheets[0]["AZ999"].font
    assert (normal.name, normal.sz) == ("Times New Roman", 12)


@pytest.mark.parametrize("family", [0, 3, 7, 8, 10])
@pytest.mark.parametrize("post", ["镇长", "青山镇党委委员、副镇长" * 8])
def test_a_form_is_always_two_pages_of_a4(
    tmp_path: Path, definition: FormDefinition, family: int, post: str
):
    member = a_family_member(work="丙县青山镇综合行政执法队党支部书记、队长（2019年退休）")
    file = a_file(a_cadre(current_posts=post), family=(member,) * family)

    sheet = sheet_of(written(tmp_path, definition, the_form(file)))

    margins = sheet.page_margins
    printable = (297 / 25.4 - margins.top - margins.bottom) * 72
    breaks = [each.id for each in sheet.row_breaks.brk]
    rows = {at: sheet.row_dimensions[at].height for at in range(1, sheet.max_row + 1)}
    pages = [
        sum(height for at, height in rows.items() if at <= breaks[0]),
        sum(height for at, height in rows.items() if at > breaks[0]),
    ]
    assert len(breaks) == 1
    assert max(pages) <= printable
    assert edges_mm(sheet)[-1] <= 210 - (margins.left + margins.right) * 25.4
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert sheet.print_area.endswith(f"${sheet.max_row}")


def test_frames_are_medium_outside_and_thin_inside(sheet: Worksheet):
    last = sheet.max_column

    name_label, name, photo = sheet["A2"], sheet["C2"], sheet.cell(2, last)

    assert (name_label.border.left.style, name_label.border.top.style) == ("medium", "medium")
    assert (name.border.left.style, name.border.top.style) == ("thin", "medium")
    assert photo.border.right.style == "medium"
    assert sheet.cell(13, last).border.bottom.style == "medium"
    assert sheet["C3"].border.top.style == "thin"


def test_a_family_members_name_is_framed_as_a_part_of_its_block(sheet: Worksheet):
    name = next(
        cell for row in sheet.iter_rows(min_row=19) for cell in row if cell.value == "周  明"
    )

    assert name.border.top.style == "thin"
    assert name.border.left.style == "thin"


def test_the_day_it_was_filled_in_stands_in_from_the_frame(sheet: Worksheet):
    day = next(
        cell for row in sheet.iter_rows() for cell in row if cell.value == "2026 年 11 月 23 日"
    )

    assert (day.alignment.horizontal, day.alignment.indent) == ("right", 3)


def test_the_reporting_unit_and_its_day_have_no_line_between_them(sheet: Worksheet):
    unit = next(
        cell for row in sheet.iter_rows() for cell in row if cell.value == "中共丙县青山镇委员会"
    )

    assert unit.border.bottom.style is None
    assert sheet.cell(unit.row + 1, unit.column).border.top.style is None


def listing(sheet: Worksheet) -> str:
    """Everything that the sheet says: where, in which size, what."""
    merged = {str(each).split(":")[0]: str(each) for each in sheet.merged_cells.ranges}
    return "".join(
        f"{merged.get(cell.coordinate, cell.coordinate)}\t{cell.font.name} {cell.font.sz:g}"
        f"\t{cell.alignment.horizontal}\t{cell.value!r}\n"
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


def test_the_form_of_a_chief_reads_as_the_one_that_was_checked_by_eye(sheet: Worksheet):
    assert listing(sheet) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+86", "-2+3", "＝1", "\tx"])
def test_a_text_that_looks_like_a_formula_stays_a_text(
    tmp_path: Path, definition: FormDefinition, text: str
):
    form = the_form()
    form = replace(form, boxes={**form.boxes, "current_posts": text})

    sheet = sheet_of(written(tmp_path, definition, form))

    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.number_format == "@"


def test_signs_that_xml_reserves_are_kept(tmp_path: Path, definition: FormDefinition):
    form = the_form(a_file(a_cadre(current_posts="<镇长> & “副书记”")))

    sheet = sheet_of(written(tmp_path, definition, form))

    assert any(cell.value == "<镇长> & “副书记”" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize(
    ("photo", "extension", "shape"),
    [
        pytest.param(JPEG, "jpeg", 4 / 5, id="size-unknown"),
        pytest.param(a_png(376, 460), "png", 376 / 460, id="official-size"),
        pytest.param(a_png(600, 600), "png", 1.0, id="square"),
        pytest.param(a_png(300, 600), "png", 0.5, id="narrow"),
    ],
)
def test_a_photo_stands_in_its_box_with_its_shape_kept(
    tmp_path: Path, definition: FormDefinition, photo: bytes, extension: str, shape: float
):
    form = the_form(a_file(a_cadre(photo=photo)))

    path = written(tmp_path, definition, form)

    with zipfile.ZipFile(path) as package:
        assert package.read(f"xl/media/image1.{extension}") == photo
        drawing = ET.fromstring(package.read("xl/drawings/drawing1.xml"))
        types = package.read("[Content_Types].xml").decode()
    extent = next(each for each in drawing.iter() if each.tag.endswith("}ext"))
    width, height = (int(extent.attrib[name]) / 12_700 * MM_PER_POINT for name in ("cx", "cy"))
    box = (36.3, sum(PAGE_1_POINTS[:4]) * MM_PER_POINT)
    assert width / height == pytest.approx(shape, rel=0.01)
    assert width <= box[0]
    assert height <= box[1]
    assert max(width / box[0], height / box[1]) > 0.9
    assert f'Extension="{extension}"' in types


@pytest.mark.parametrize("photo", [None, b""])
def test_without_a_photo_there_is_no_picture(
    tmp_path: Path, definition: FormDefinition, photo: bytes | None
):
    path = written(tmp_path, definition, the_form(a_file(a_cadre(photo=photo))))

    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "media" in name]


def foot_of(sheet: Worksheet) -> str | None:
    foot = sheet.oddFooter
    return None if foot is None or foot.right is None else foot.right.text


def test_invented_people_are_marked_at_the_foot_and_real_ones_are_not(
    tmp_path: Path, definition: FormDefinition
):
    invented = sheet_of(written(tmp_path, definition, the_form(), practice=True))
    real = sheet_of(written(tmp_path, definition, the_form()))

    assert foot_of(invented) == "示例 · 数据均为虚构"
    assert foot_of(real) is None


def test_a_long_name_is_broken_so_that_no_line_begins_with_its_dot(
    tmp_path: Path, definition: FormDefinition
):
    sheet = sheet_of(written(tmp_path, definition, the_form(a_file(a_cadre("阿依古丽·买买提")))))

    assert sheet["C2"].value == "阿依古丽·\n买买提"
    assert sheet["C2"].font.sz == 11.5


def test_each_member_of_a_large_family_has_a_row(tmp_path: Path, definition: FormDefinition):
    family = tuple(a_family_member("儿子", f"周小{at}") for at in "一二三四五六七八九十")

    sheet = sheet_of(written(tmp_path, definition, the_form(a_file(family=family))))

    names = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {member.name for member in family} <= names


def test_what_does_not_fit_is_refused_and_nothing_is_written(
    tmp_path: Path, definition: FormDefinition
):
    form = the_form(a_file(a_cadre(current_posts="职" * 600)))

    with pytest.raises(UserError) as refused:
        written(tmp_path, definition, form)

    assert refused.value.code == "form.overflow"
    assert list(tmp_path.iterdir()) == []


def test_how_small_each_text_became_is_reported(tmp_path: Path, definition: FormDefinition):
    form = the_form(
        a_file(resume=tuple(a_resume_entry("2001.01", "青山镇干部") for _ in range(30)))
    )

    writer = ApprovalFormWorkbook({STANDARD: definition})
    fit = writer.write(tmp_path / "f.xlsx", form, practice=False)

    assert [each.box for each in fit.shrunk] == ["resume"]
    assert fit.pages == 2


def test_edges_of_the_two_pages_that_are_nearly_alike_become_one(definition: FormDefinition):
    layout = FormLayout(definition, definition.family.least)

    assert layout.width < len(PAGE_1_MM) + len(PAGE_2_MM)
    assert min(layout.column_twips) > 45
