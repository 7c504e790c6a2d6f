"""The styles of a workbook as far as filling asks: texts, line breaks, the size of letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cadredesk.spreadsheets.blank.package import Package
from cadredesk.spreadsheets.blank.spans import Span

_STYLES = "xl/styles.xml"
_TEXT = "49"
"""The built-in number format @."""

_USUAL_POINTS = 11.0


@dataclass(frozen=True, slots=True)
class CellStyle:
    """One look: whether a cell is formatted as text, breaks its lines, and its size in points."""

    is_text: bool = False
    breaks_lines: bool = False
    points: float = _USUAL_POINTS


def cell_styles(package: Package) -> Mapping[str, CellStyle]:
    """Return the looks of cells by their numbers."""
    if _STYLES not in package.parts:
        return {}
    root = package.root(_STYLES)
    texts = {
        each.get("numFmtId") for each in _children(root, "numFmts") if each.get("formatCode") == "@"
    }
    points = [_points(each) for each in _children(root, "fonts")]
    return {
        str(number): _style(each, texts | {_TEXT}, points)
        for number, each in enumerate(_children(root, "cellXfs"))
    }


def _children(root: Span, name: str) -> list[Span]:
    found = root.child(name)
    return [] if found is None else found.children


def _points(font: Span) -> float:
    size = font.child("sz")
    return float(size.get("val") or _USUAL_POINTS) if size is not None else _USUAL_POINTS


def _style(look: Span, texts: set[str], points: list[float]) -> CellStyle:
    alignment = look.child("alignment")
    font = int(look.get("fontId") or 0)
    return CellStyle(
        is_text=look.get("numFmtId") in texts,
        breaks_lines=alignment is not None and alignment.get("wrapText") in ("1", "true"),
        points=points[font] if font < len(points) else _USUAL_POINTS,
    )
