"""A table on the clipboard: cells that were copied in WPS or Excel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData

from cadredesk.services.imports.reading import Pasted

translate = QCoreApplication.translate

_LEAST_LINES = 2


def table_in(data: QMimeData) -> Pasted:
    """Return what is there as a table, whatever it is."""
    html = data.html() if data.hasHtml() else ""
    return Pasted(translate("FileStep", "Pasted table"), data.text(), html)


def looks_like_table(data: QMimeData) -> bool:
    """Whether several rows of several cells are there, and not just a text."""
    lines = data.text().strip("\r\n").splitlines()
    return len(lines) >= _LEAST_LINES and all("\t" in line for line in lines[:_LEAST_LINES])
