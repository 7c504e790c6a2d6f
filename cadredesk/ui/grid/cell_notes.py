"""What is to be told of a cell: it waits, cannot be taken, or holds a word of no code table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from cadredesk.domain.code_table import CodeTable
from cadredesk.domain.field_values import FieldSpec
from cadredesk.services.messages import sentence
from cadredesk.ui.grid.open_cells import Unread
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import Mark, colours

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds, whether it is open, and the table that its word should be in."""

    value: Any
    unread: Unread | None
    is_waiting: bool
    table: CodeTable | None


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A saved word that no code table knows; `nearest` is the one it may mean, or empty."""

    spec: FieldSpec
    word: str
    nearest: str


def unknown_word(cell: Cell, spec: FieldSpec) -> UnknownWord | None:
    """Return the word of a cell that no table knows; one that still waits is asked about later."""
    if cell.unread or cell.is_waiting or not cell.table or not cell.table.is_unknown(cell.value):
        return None
    nearest = cell.table.nearest(cell.value)
    return UnknownWord(spec, cell.value, "" if nearest is None else nearest.name)


def ground(cell: Cell) -> QColor | None:
    """Return the tint of a cell that waits or cannot be taken, or of a word in no table."""
    mark = None
    if cell.unread is not None:
        mark = Mark.DUE
    elif cell.table and (cell.table.is_former(cell.value) or cell.table.is_unknown(cell.value)):
        mark = Mark.CHECK
    elif cell.is_waiting:
        mark = Mark.UPCOMING
    return None if mark is None else QColor(colours().of_mark(mark)[1])


def note(cell: Cell) -> str:
    """Return the sentence about what a cell holds, empty where nothing is to be told."""
    if cell.unread is not None:
        reading = cell.unread.reading
        return sentence(reading.problem, reading.fields, screen_language())
    if cell.table is not None and cell.table.is_former(cell.value):
        return translate("CellNotes", "From an older list; it is kept as it is.")
    if cell.table is not None and cell.table.is_unknown(cell.value):
        told = translate("CellNotes", "The list has no “{text}”; it is kept as it is.")
        return told.format(text=cell.value)
    return ""
