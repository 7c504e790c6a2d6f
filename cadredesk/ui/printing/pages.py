"""What can be printed: documents of pages, each painted in millimetres by one painter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering

A4_MM = (210.0, 297.0)
_MARK = Lettering(Face.HEI, 96)
_MARK_GREY = "#EBEBEB"
_MARK_ANGLE = -35


class Printable(Protocol):
    """One document. It holds everything it shows, for it may be painted on another thread."""

    @property
    def name(self) -> str:
        """What a file of it is called, without an ending; Chinese, as documents are."""
        ...

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of every page."""
        ...

    @property
    def pages(self) -> int:
        """How many pages it has."""
        ...

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        ...

    @property
    def watermark(self) -> str:
        """What stands pale behind every page (示例); empty for none."""
        ...

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0; a unit is a millimetre from the paper's corner."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of one document; without a document the blank back of the page before."""

    document: Printable | None
    page: int
    size_mm: tuple[float, float]

    def paint(self, painter: QPainter) -> None:
        """Paint the page through a painter whose unit is a millimetre."""
        if self.document is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # On screen a painter begins with the colours of the window, which may be dark.
        painter.setPen(Qt.GlobalColor.black)
        if self.document.watermark:
            _paint_mark(painter, self.document.watermark, self.size_mm)
        painter.save()
        self.document.paint(painter, self.page)
        painter.restore()


def sheets_of(documents: Sequence[Printable], *, both_sides: bool = False) -> tuple[Sheet, ...]:
    """Return the pages of all documents in order.

    Printed on both sides, every document begins on a front: a blank back comes before it
    where the one before has an odd number of pages.
    """
    made: list[Sheet] = []
    for document in documents:
        if both_sides and len(made) % 2:
            made.append(Sheet(None, 0, made[-1].size_mm))
        made += [Sheet(document, page, document.size_mm) for page in range(document.pages)]
    return tuple(made)


def _paint_mark(painter: QPainter, text: str, size: tuple[float, float]) -> None:
    width, height = size
    middle = QPointF(width / 2, height / 2)
    painter.save()
    painter.translate(middle)
    painter.rotate(_MARK_ANGLE)
    painter.setPen(QColor(_MARK_GREY))
    _MARK.draw_in(painter, QRectF(-width, -30, 2 * width, 60), text, Qt.AlignmentFlag.AlignHCenter)
    painter.restore()
