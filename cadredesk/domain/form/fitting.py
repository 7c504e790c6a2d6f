"""Making texts fit their boxes: the largest size of the ladder at which nothing is cut.

The ladder goes down by half a point (form handbook, C.5). The boxes of posts first ask the
résumé for a line of room before they become smaller than a reader likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from cadredesk.domain.errors import UserError
from cadredesk.domain.form.definition import BoxKind, FormCell, FormDefinition, FormPage
from cadredesk.domain.form.model import MOST_FAMILY, STANDARD, ApprovalForm, BoxFit, FormFit
from cadredesk.domain.form.wrapping import cautious_width, wrap, wrap_resume

PADDING = 6.0
"""Points left and right of a text together, which spreadsheets keep free."""

INDENT = 9.0
"""Points of one step that a text not centred keeps from the border it is set against."""

RESUME_SLACK = 0.7
"""Sizes that a résumé's lines stay short of the box: the dates before them are wider in some
fonts, and a line that the spreadsheet breaks once more would spoil the indent."""

_POST_LINES = 3
_USUAL_LINES = 2
"""Lines that most boxes are made for; the size at which they fit is not worth a word."""

LABELS = {
    "name": "姓名",
    "sex": "性别",
    "born_on": "出生年月",
    "began_work_on": "参加工作时间",
    "ethnic_group": "民族",
    "ancestral_home": "籍贯",
    "birthplace": "出生地",
    "joined_party": "入党时间",
    "health": "健康状况",
    "professional_title": "专业技术职务",
    "expertise": "熟悉专业有何专长",
    "full_time_education": "全日制教育学历学位",
    "full_time_school": "全日制教育毕业院校系及专业",
    "in_service_education": "在职教育学历学位",
    "in_service_school": "在职教育毕业院校系及专业",
    "current_posts": "现任职务",
    "proposed_post": "拟任职务",
    "post_to_vacate": "拟免职务",
    "resume": "简历",
    "conduct": "奖惩情况",
    "evaluations": "年度考核结果",
    "reason": "任免理由",
    "reporting_unit": "呈报单位",
    "filled_on": "填表时间",
    "preparer": "填表人",
    "retires_on": "到龄时间",
    "family": "家庭成员",
    "photo": "照片",
    "relation": "家庭成员称谓",
    "age": "家庭成员年龄",
    "politics": "家庭成员政治面貌",
    "work": "家庭成员工作单位及职务",
}
"""Boxes as people call them, for messages."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A form with every text at its size, and the rows' heights that changed."""

    fits: dict[str, BoxFit]
    family: tuple[dict[str, BoxFit], ...]
    heights: dict[tuple[int, int], float]
    family_height: float

    @property
    def boxes(self) -> tuple[tuple[BoxFit, int | None], ...]:
        """Every text with the row of the family that it stands in, None outside the family."""
        family = [(fit, row) for row, line in enumerate(self.family) for fit in line.values()]
        return (*((fit, None) for fit in self.fits.values()), *family)

    @property
    def report(self) -> FormFit:
        """What was done, for the person who sends the form."""
        return FormFit(tuple(fit for fit, _row in self.boxes))


@dataclass(frozen=True, slots=True)
class _Room:
    """The room of a text in points, its smallest size, and the box's height by itself."""

    width: float
    height: float
    smallest: float
    usual: float


def fit_form(form: ApprovalForm, definition: FormDefinition) -> Fitted:
    """Return the form with its sizes.

    Raises `UserError`: `form.family` with more members than the form can hold,
    `form.overflow` naming the box whose text does not fit at its smallest size.
    """
    if len(form.family) > MOST_FAMILY:
        raise UserError("form.family", name=form.name, count=len(form.family), most=MOST_FAMILY)
    fitted = measure_form(form, definition)
    over = next((fit for fit, _row in fitted.boxes if fit.over), None)
    if over is not None:
        raise UserError(
            "form.overflow",
            name=form.name,
            box=LABELS.get(over.box, over.box),
            lines=over.over,
            size=f"{over.size:g}",
        )
    return fitted


def variant_of(form: ApprovalForm, definitions: Mapping[str, FormDefinition]) -> FormDefinition:
    """Return the definition that a form names, the standard one where that file is gone."""
    return definitions.get(form.variant, definitions[STANDARD])


def measure_form(form: ApprovalForm, definition: FormDefinition) -> Fitted:
    """Return the form with its sizes, texts that are too long at the smallest size included.

    Members of the family beyond the last row of the form are left out.
    """
    form = replace(form, family=form.family[:MOST_FAMILY])
    heights, family_height = family_room(definition, len(form.family))
    fits: dict[str, BoxFit] = {}
    for page, cell in _boxes(definition):
        if cell.box != "photo" and cell.kind is not BoxKind.RESUME:
            at = (definition.pages.index(page), cell.top)
            height = heights.get(at, page.height(cell))
            fits[cell.box] = _fit_box(form, definition, page, cell, height)
    taken = _grow_posts(definition, fits, heights)
    fits["resume"] = _fit_resume(form, definition, taken, heights)
    family = tuple(
        _fit_family(form, definition, at, family_height) for at in range(len(form.family))
    )
    return Fitted(fits, family, heights, family_height)


def _boxes(definition: FormDefinition) -> Iterator[tuple[FormPage, FormCell]]:
    for page in definition.pages:
        for cell in page.cells:
            if cell.box:
                yield page, cell


def family_room(
    definition: FormDefinition, members: int
) -> tuple[dict[tuple[int, int], float], float]:
    """Take room for more than the usual rows from the rows that yield it (C.3).

    Returns the heights of those rows by page and row, and the height of a family row, in
    points.
    """
    block, page = definition.family, definition.pages[1]
    count = max(block.least, members)
    wanted = (count - block.least) * block.row
    heights: dict[tuple[int, int], float] = {}
    for row, least in block.yielding:
        given = min(wanted, page.rows[row] - least)
        if given > 0:
            heights[1, row] = page.rows[row] - given
            wanted -= given
    return heights, block.row - wanted / count


def _fit_box(
    form: ApprovalForm, definition: FormDefinition, page: FormPage, cell: FormCell, height: float
) -> BoxFit:
    posts = cell.kind is BoxKind.POSTS
    smallest = definition.posts_smallest if posts else definition.smallest
    room = definition.needed(_POST_LINES, definition.size) if posts else height
    usual = page.height(cell)
    return _fit_text(
        definition,
        cell.box,
        form.boxes.get(cell.box, ""),
        _Room(_width(page, cell), max(room, height), smallest, usual),
    )


def _width(page: FormPage, cell: FormCell) -> float:
    """Return what a cell leaves to its text."""
    indent = 0.0 if cell.align == "center" else INDENT * cell.indent
    return page.width(cell) - PADDING - indent


def _fit_text(definition: FormDefinition, box: str, text: str, room: _Room) -> BoxFit:
    def lines_at(size: float) -> tuple[str, ...]:
        return wrap(text, room.width / size, cautious_width)

    return _largest(definition, box, lines_at, room)


def _largest(
    definition: FormDefinition,
    box: str,
    lines_at: Callable[[float], tuple[str, ...]],
    room: _Room,
) -> BoxFit:
    usual = min(len(lines_at(definition.size)), _USUAL_LINES)
    base = definition.largest(usual, room.usual)
    for size in definition.ladder(room.smallest):
        lines = lines_at(size)
        if definition.needed(len(lines), size) <= room.height:
            return BoxFit(box, size, lines, base)
    lines = lines_at(room.smallest)
    over = len(lines) - definition.capacity(room.height, room.smallest)
    return BoxFit(box, room.smallest, lines, base, max(1, over))


def _grow_posts(
    definition: FormDefinition,
    fits: dict[str, BoxFit],
    heights: dict[tuple[int, int], float],
) -> float:
    """Make the rows of posts as high as they need; return what they took altogether."""
    taken = 0.0
    page = definition.pages[0]
    for cell in page.cells:
        if cell.kind is not BoxKind.POSTS:
            continue
        fit = fits[cell.box]
        needed = definition.needed(len(fit.lines), fit.size)
        most = definition.needed(_POST_LINES, definition.size)
        more = min(needed, most) - page.rows[cell.top]
        if more > 0:
            heights[0, cell.top] = page.rows[cell.top] + more
            taken += more
    return taken


def _fit_resume(
    form: ApprovalForm,
    definition: FormDefinition,
    taken: float,
    heights: dict[tuple[int, int], float],
) -> BoxFit:
    page = definition.pages[0]
    cell = next(each for each in page.cells if each.kind is BoxKind.RESUME)
    height = page.height(cell) - taken
    if taken:
        heights[0, cell.top] = height
    width = _width(page, cell)

    def lines_at(size: float) -> tuple[str, ...]:
        return wrap_resume(form.resume, width / size - RESUME_SLACK)

    room = _Room(width, height, definition.resume_smallest, page.height(cell))
    return _largest(definition, "resume", lines_at, room)


def _fit_family(
    form: ApprovalForm, definition: FormDefinition, at: int, height: float
) -> dict[str, BoxFit]:
    page, line = definition.pages[1], form.family[at]
    return {
        cell.box: _fit_text(
            definition,
            cell.box,
            getattr(line, cell.box),
            _Room(_width(page, cell), height, definition.smallest, definition.family.row),
        )
        for cell in definition.family.cells
    }
