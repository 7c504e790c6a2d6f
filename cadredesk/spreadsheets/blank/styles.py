"""Which styles of a workbook make a cell a text."""

from __future__ import annotations

from cadredesk.spreadsheets.blank.package import Package

_STYLES = "xl/styles.xml"
_TEXT = "49"
"""The built-in number format @."""


def text_styles(package: Package) -> frozenset[str]:
    """Return the numbers of the cell styles whose number format is that of texts."""
    if _STYLES not in package.parts:
        return frozenset()
    root = package.root(_STYLES)
    own = {
        each.get("numFmtId")
        for formats in [root.child("numFmts")] if formats
        for each in formats.children
        if each.get("formatCode") == "@"
    }  # fmt: skip
    listed = root.child("cellXfs")
    return frozenset(
        str(number)
        for number, each in enumerate(listed.children if listed else ())
        if each.get("numFmtId") in {_TEXT, *own}
    )
