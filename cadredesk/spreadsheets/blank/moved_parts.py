"""Every part beside the sheet that names places on it, after rows were inserted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from cadredesk.spreadsheets.blank.moving import Insertion
from cadredesk.spreadsheets.blank.package import WORKBOOK, Package
from cadredesk.spreadsheets.blank.sheet_part import moved_span
from cadredesk.spreadsheets.blank.spans import (
    Edit,
    Span,
    attribute_edit,
    edited,
    inner_text,
    read_part,
    text_edit,
)

_CALC_CHAIN = "xl/calcChain.xml"
_ELSEWHERE = re.compile(r"xl/(worksheets|charts|pivotCache)/[^/]+\.xml")
_FORMULAS = frozenset({"f", "formula", "formula1", "formula2"})
_VML_ROW = re.compile(rb"(<(?:\w+:)?Row>\s*)(\d+)(\s*</)")
_VML_ANCHOR = re.compile(rb"(<(?:\w+:)?Anchor>)([^<]*)(</)")


@dataclass(frozen=True, slots=True)
class _Concerned:
    """A part that belongs to the sheet, and how it is moved."""

    package: Package
    insertion: Insertion

    def moved(self, part: str, edits: Callable[[bytes, Span, Insertion], Iterator[Edit]]) -> bytes:
        data = self.package.parts[part]
        spans = read_part(data, self.package.file).walk()
        return edited(data, [edit for span in spans for edit in edits(data, span, self.insertion)])


def moved_parts(package: Package, sheet_part: str, insertion: Insertion) -> Mapping[str, bytes]:
    """Return the parts that change besides the sheet, by their names.

    Raises `UserError` (`workbook.damaged`) for one that cannot be read.
    """
    concerned = _Concerned(package, insertion)
    moved = {WORKBOOK: concerned.moved(WORKBOOK, _names)}
    for kind, part in package.related(sheet_part).values():
        if part not in package.parts:
            continue
        if kind == "vmlDrawing":
            moved[part] = _moved_vml(package.parts[part], insertion)
        elif kind in _KINDS:
            moved[part] = concerned.moved(part, _KINDS[kind])
    if _CALC_CHAIN in package.parts:
        moved[_CALC_CHAIN] = _moved_chain(package, insertion)
    moved |= _elsewhere(concerned, sheet_part)
    return {part: data for part, data in moved.items() if data != package.parts[part]}


def _names(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    if span.name == "definedName" and not span.is_empty_tag:
        yield from _formula(data, span, insertion)


def _formula(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    text = inner_text(data, span)
    # What names no sheet is of no sheet here: only names and other sheets are asked.
    moved = insertion.formula(text, "")
    if moved != text:
        yield text_edit(span, moved)


def _cell_references(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    at = span.get("ref")
    if at and insertion.area(at) != at:
        yield attribute_edit(data, span, "ref", insertion.area(at))


def _table(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    if span.name in ("calculatedColumnFormula", "totalsRowFormula"):
        yield from _formula(data, span, insertion)
        return
    yield from moved_span(data, span, insertion)


def _anchors(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    """Yield the edits of a picture's corners; their rows are counted from 0."""
    if span.name not in ("twoCellAnchor", "oneCellAnchor") or span.get("editAs") == "absolute":
        return
    rows = [
        row for name in ("from", "to") for end in [span.child(name)] if end
        for row in [end.child("row")] if row
    ]  # fmt: skip
    before = [int(inner_text(data, row)) for row in rows]
    after = [insertion.row(row + 1) - 1 for row in before]
    if span.get("editAs") == "oneCell" and before:
        after = [row + after[0] - before[0] for row in before]
    for row, old, new in zip(rows, before, after, strict=True):
        if new != old:
            yield text_edit(row, str(new))


_KINDS: Mapping[str, Callable[[bytes, Span, Insertion], Iterator[Edit]]] = {
    "comments": _cell_references,
    "threadedComment": _cell_references,
    "table": _table,
    "drawing": _anchors,
}


def _moved_vml(data: bytes, insertion: Insertion) -> bytes:
    """Move the boxes of comments; this part is often no sound XML, so it is not parsed."""

    def row(found: re.Match[bytes]) -> bytes:
        return found[1] + str(insertion.row(int(found[2]) + 1) - 1).encode() + found[3]

    def anchor(found: re.Match[bytes]) -> bytes:
        numbers = [each.strip() for each in found[2].split(b",")]
        if len(numbers) != 8:
            return found[0]
        moved = insertion.row(int(numbers[2]) + 1) - 1 - int(numbers[2])
        for at in (2, 6):
            numbers[at] = str(int(numbers[at]) + moved).encode()
        return found[1] + b", ".join(numbers) + found[3] if moved else found[0]

    return _VML_ANCHOR.sub(anchor, _VML_ROW.sub(row, data))


def _moved_chain(package: Package, insertion: Insertion) -> bytes:
    """Move the cells of the sheet in the order of calculation; an id holds until the next."""
    data, number = package.parts[_CALC_CHAIN], _sheet_number(package, insertion.sheet)
    edits: list[Edit] = []
    of = ""
    for span in read_part(data, package.file).children:
        of = span.get("i") or of
        at = span.get("r")
        if of == number and insertion.cell(at) != at:
            edits.append(attribute_edit(data, span, "r", insertion.cell(at)))
    return edited(data, edits)


def _sheet_number(package: Package, sheet: str) -> str:
    listed = package.root(WORKBOOK).child("sheets")
    return next(
        each.get("sheetId") for each in (listed.children if listed else ())
        if each.get("name") == sheet
    )  # fmt: skip


def _elsewhere(concerned: _Concerned, sheet_part: str) -> Mapping[str, bytes]:
    """Formulas of other sheets, of charts and of pivot tables that look at this sheet."""
    name = escape(concerned.insertion.sheet).encode()
    return {
        part: concerned.moved(part, _formulas_elsewhere)
        for part, data in concerned.package.parts.items()
        if _ELSEWHERE.fullmatch(part) and part != sheet_part and name in data
    }


def _formulas_elsewhere(data: bytes, span: Span, insertion: Insertion) -> Iterator[Edit]:
    if span.name in _FORMULAS and not span.is_empty_tag and not span.children:
        yield from _formula(data, span, insertion)
    elif span.name == "worksheetSource" and span.get("sheet") == insertion.sheet:
        yield from _cell_references(data, span, insertion)
