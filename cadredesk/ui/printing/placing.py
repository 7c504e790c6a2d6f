"""A document on its paper otherwise than its template has it: larger, smaller, to one side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.pages import Printable


class Margins(Enum):
    """Room around what is printed: how large it becomes, how many millimetres it moves right."""

    TEMPLATE = (1.0, 0.0)
    NARROW = (1.04, 0.0)
    WIDE = (0.92, 0.0)
    BINDING = (0.95, 5.0)

    @property
    def scale(self) -> float:
        """How large everything is beside the template."""
        return self.value[0]

    @property
    def right_mm(self) -> float:
        """How far everything moves to the right."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Placing:
    """How documents are put on their paper; `percent` is chosen beside the margins."""

    margins: Margins = Margins.TEMPLATE
    percent: int = 100

    def of(self, documents: Sequence[Printable]) -> tuple[Printable, ...]:
        """Return the documents so placed; as the template has them they stay themselves."""
        if self == Placing():
            return tuple(documents)
        return tuple(Placed(each, self) for each in documents)


@dataclass(frozen=True)
class Placed:
    """A document that is painted through a placing, around the middle of its paper."""

    document: Printable
    placing: Placing

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return self.document.name

    @property
    def size_mm(self) -> tuple[float, float]:
        """The paper stays as it is."""
        return self.document.size_mm

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self.document.pages

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return self.document.faces

    @property
    def watermark(self) -> str:
        """What stands pale behind every page."""
        return self.document.watermark

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, larger or smaller around its middle."""
        width, height = self.size_mm
        margins = self.placing.margins
        scale = margins.scale * self.placing.percent / 100
        middle = QPointF(width / 2 + margins.right_mm, height / 2)
        corner = QPointF(-width / 2, -height / 2)
        painter.translate(middle)
        painter.scale(scale, scale)
        painter.translate(corner)
        self.document.paint(painter, page)
