"""A form's workbook without a person: styles, frames, labels, and where texts go."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cadredesk.domain.form.definition import TWIPS_PER_POINT, FormCell, FormDefinition
from cadredesk.domain.form.fitting import Fitted
from cadredesk.domain.form.model import ApprovalForm, BoxFit
from cadredesk.spreadsheets.cells import TextStyle, put_text, text_cell
from cadredesk.spreadsheets.form_layout import Area, FormLayout, Placed
from cadredesk.spreadsheets.photo import DRAWING, PlacedPhoto, photo_parts
from cadredesk.spreadsheets.printing import A4, PRACTICE_MARK, margins
from cadredesk.spreadsheets.template import Template

_TWIPS_PER_PIXEL = 15
_NORMAL_FONT, _PIXELS_PER_DIGIT = Font(name="Times New Roman", size=12), 8
"""Column widths are counted in digits of this font. Its digits are 8 pixels in any program,
while those of most fonts are rounded by some programs and not by others, which then draw
each column 6 % wider."""

_BANK_ROW = 200
"""Below the form, rows of cells that only carry styles and are not written out."""

_BROKEN_BY_US = frozenset("name ethnic_group ancestral_home birthplace health resume".split())
"""Boxes in whose texts a dot must not begin a line, and the résumé with its indent."""

_THIN, _MEDIUM, _NONE = Side(style="thin"), Side(style="medium"), Side()


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place of the sheet that a person's text fills."""

    box: str
    at: str
    family_row: int | None


class FormTemplate:
    """The form with so many rows for the family, filled again and again."""

    def __init__(self, definition: FormDefinition, family_rows: int, *, practice: bool) -> None:
        self._definition = definition
        self.layout = FormLayout(definition, family_rows)
        self._placed = self.layout.placed()
        self._bank: dict[tuple[str, float], tuple[str, str]] = {}
        self._sizes = tuple(definition.ladder(definition.smallest))
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = definition.name
        self._draw(sheet)
        self._make_bank(sheet)
        _set_up_page(sheet, self.layout, practice=practice)
        self._template = Template(book, _NORMAL_FONT)
        self._constant, self._slots = self._split(sheet)
        self._heights = self.layout.row_heights()
        self._styles = {
            key: self._template.text_style(plain, quoted)
            for key, (plain, quoted) in self._bank.items()
        }

    def fill(self, form: ApprovalForm, fitted: Fitted) -> bytes:
        """Return the workbook of one person."""
        heights = {**self._heights}
        for (page, row), height in fitted.heights.items():
            heights[self.layout.row_of(page, row)] = height
        for at in range(self.layout.family_rows):
            heights[self.layout.family_row(at)] = fitted.family_height
        rows = [
            f'<row r="{row}" ht="{heights[row]:.2f}" customHeight="1">'
            f"{''.join(self._cell(part, form, fitted) for part in parts)}</row>"
            for row, parts in self._constant.items()
        ]
        if not form.photo:
            return self._template.filled("".join(rows))
        parts = self._photo_parts(form.photo, heights)
        return self._template.filled("".join(rows), replaced=parts, drawing=DRAWING)

    def _photo_parts(self, photo: bytes, heights: dict[int, float]) -> dict[str, bytes]:
        area = next(each.area for each in self._placed if each.cell.box == "photo")
        twips = self.layout.column_twips[area.left - 1 : area.right]
        height = sum(heights[row] for row in range(area.top, area.bottom + 1))
        size = (sum(twips) / TWIPS_PER_POINT, height)
        return photo_parts((PlacedPhoto(photo, area, size),), self._template.content_types)

    def _cell(self, part: str | _Slot, form: ApprovalForm, fitted: Fitted) -> str:
        if isinstance(part, str):
            return part
        text, size = self._text(part, form, fitted)
        style = self._styles[_bank_key(part.box, part.family_row), size]
        return text_cell(part.at, style, text, f"{form.name} {part.box}")

    def _text(self, slot: _Slot, form: ApprovalForm, fitted: Fitted) -> tuple[str, float]:
        if slot.family_row is None:
            fit = fitted.fits[slot.box]
            return _text_of(fit, form.boxes.get(slot.box, "")), fit.size
        if slot.family_row >= len(form.family):
            return "", self._definition.size
        fit = fitted.family[slot.family_row][slot.box]
        return _text_of(fit, getattr(form.family[slot.family_row], slot.box)), fit.size

    def _draw(self, sheet: Worksheet) -> None:
        definition, layout = self._definition, self.layout
        title = sheet.cell(1, 1)
        put_text(title, definition.title.text)
        title.font = Font(name=definition.font, size=definition.title.size)
        title.alignment = Alignment(horizontal="center", vertical="bottom")
        sheet.merge_cells(Area(1, 1, 1, layout.width).name)
        for placed in self._placed:
            _draw_cell(sheet, placed, definition)
        foot = sheet.cell(layout.foot_row, 1)
        put_text(foot, f"    {definition.foot.label}")
        foot.font = Font(name=definition.font, size=definition.size)
        foot.alignment = Alignment(vertical="center")
        sheet.merge_cells(Area(layout.foot_row, 1, layout.foot_row, layout.width).name)

    def _make_bank(self, sheet: Worksheet) -> None:
        """Put every look that a filled box can have into cells below the form."""
        seen: dict[str, int] = {}
        for placed in self._placed:
            cell = placed.cell
            if not cell.box or cell.box == "photo":
                continue
            key = _bank_key(cell.box, placed.family_row)
            column = seen.setdefault(key, 2 * len(seen) + 1)
            for at, size in enumerate(self._sizes):
                row = _BANK_ROW + at
                looks = [sheet.cell(row, column), sheet.cell(row, column + 1)]
                for look in looks:
                    _dress(look, cell, self._definition, size)
                    look.border = _border(placed, placed.area.top, placed.area.left)
                looks[1].quotePrefix = True
                self._bank[key, size] = (looks[0].coordinate, looks[1].coordinate)

    def _split(self, sheet: Worksheet) -> tuple[dict[int, list[str | _Slot]], int]:
        """Return each row's cells: XML that never changes, or a slot for a text."""
        slots = {
            placed.area.corner: _Slot(placed.cell.box, placed.area.corner, placed.family_row)
            for placed in self._placed
            if placed.cell.box and placed.cell.box != "photo"
        }
        rows: dict[int, list[str | _Slot]] = {}
        for row in range(1, self.layout.foot_row + 1):
            parts: list[str | _Slot] = []
            for column in range(1, self.layout.width + 1):
                at = f"{get_column_letter(column)}{row}"
                parts.append(slots.get(at) or self._still(sheet, at))
            rows[row] = parts
        return rows, len(slots)

    def _still(self, sheet: Worksheet, at: str) -> str:
        style = self._template.style(at)
        value = sheet[at].value
        return text_cell(at, TextStyle(style, style), "" if value is None else str(value))


def _text_of(fit: BoxFit, text: str) -> str:
    """Return a text to be broken by the spreadsheet, or already broken where it matters."""
    return "\n".join(fit.lines) if fit.box in _BROKEN_BY_US else text


def _bank_key(box: str, family_row: int | None) -> str:
    """Name the look of a box; a name in the family block is not framed like the person's."""
    return box if family_row is None else f"family.{box}"


def _draw_cell(sheet: Worksheet, placed: Placed, definition: FormDefinition) -> None:
    area, cell = placed.area, placed.cell
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            covered = sheet.cell(row, column)
            covered.border = _border(placed, row, column)
    corner = sheet.cell(area.top, area.left)
    _dress(corner, cell, definition, _label_size(placed, definition))
    if cell.label:
        put_text(corner, cell.label)
    if not area.is_single:
        sheet.merge_cells(area.name)
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                sheet.cell(row, column).border = _border(placed, row, column)


def _label_size(placed: Placed, definition: FormDefinition) -> float:
    """Return the form's own size, or the largest at which a label of many lines fits."""
    return definition.largest(placed.cell.label.count("\n") + 1, placed.height)


def _dress(look: object, cell: FormCell, definition: FormDefinition, size: float) -> None:
    if not isinstance(look, Cell):
        raise TypeError("a style is put on the first cell of a range")
    look.font = Font(name=definition.font, size=size)
    look.alignment = Alignment(
        horizontal=cell.align,
        vertical=cell.valign,
        wrap_text=True,
        indent=0 if cell.align == "center" else cell.indent,
    )
    look.number_format = "@"


def _border(placed: Placed, row: int, column: int) -> Border:
    """Medium around the table, thin around the cell, nothing inside it or where it is open."""
    area, table, opened = placed.area, placed.table, placed.cell.open
    sides: dict[str, Side] = {}
    for side, at_edge, at_table in (
        ("left", column == area.left, column == table.left),
        ("right", column == area.right, area.right == table.right and column == table.right),
        ("top", row == area.top, row == table.top),
        ("bottom", row == area.bottom, row == table.bottom),
    ):
        if at_edge and side != opened:
            sides[side] = _MEDIUM if at_table else _THIN
        else:
            sides[side] = _NONE
    return Border(
        left=sides["left"], right=sides["right"], top=sides["top"], bottom=sides["bottom"]
    )


def _set_up_page(sheet: Worksheet, layout: FormLayout, *, practice: bool) -> None:
    edge = 0
    drawn = 0
    for at, twips in enumerate(layout.column_twips, 1):
        edge += twips
        pixels = round(edge / _TWIPS_PER_PIXEL) - drawn
        drawn += pixels
        sheet.column_dimensions[get_column_letter(at)].width = pixels / _PIXELS_PER_DIGIT
    for row, height in layout.row_heights().items():
        sheet.row_dimensions[row].height = height
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "portrait"
    sheet.page_margins = margins(**layout.definition.margins_mm)
    sheet.row_breaks.append(Break(id=layout.page_break))
    # As wide as the page where a font of other digits makes the columns wider; the height
    # is left alone, for only so is the break between the pages kept.
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    last = get_column_letter(layout.width)
    sheet.print_area = f"A1:{last}{layout.foot_row}"
    if practice:
        foot = sheet.oddFooter
        if foot is not None and foot.right is not None:
            foot.right.text = PRACTICE_MARK
