"""专长一人一页 on paper: facts, career, specialities with what proves them, room for a note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from cadredesk.services.talent_sheets import TalentFacts
from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import Lettering
from cadredesk.ui.printing.pages import A4_MM

LEFT, TOP, WIDTH, BOTTOM = 22.0, 18.0, 166.0, 279.0
_LABEL, _ROW = 24.0, 9.5
_PHOTO = (32.0, 40.0)
_PADDING = 2.0
_NOTE_LEAST = 34.0
"""Millimetres that the committee has at least for what it writes by hand."""

_SIZES = (12.0, 11.0, 10.5, 10.0, 9.0, 8.0, 7.5, 7.0)
_LETTERINGS = tuple(Lettering(Face.FANGSONG, points) for points in _SIZES)
_LINE, _TIGHT_LINE = 1.5, 1.3
_RULE = 0.18
_WIDEST_SPAN = "2000.00--2000.00　"
_LABELS = Lettering(Face.HEI, 11)


@dataclass(frozen=True, slots=True)
class _Block:
    """A box with its label and its lines."""

    label: str
    lines: tuple[str, ...]

    def height(self, lettering: Lettering) -> float:
        """Return how high the box is, never lower than its label needs."""
        needed = len(self.lines) * _LINE * lettering.size_mm + 2 * _PADDING
        return max(needed, _ROW * 1.6)


@dataclass(frozen=True, slots=True)
class TalentSheet:
    """The sheet of one person; one page whatever there is to say."""

    said: TalentFacts
    size_mm: tuple[float, float] = A4_MM
    pages: int = 1

    @property
    def name(self) -> str:
        """What a file of it is called."""
        return f"{self.said.name}_专长"

    @property
    def watermark(self) -> str:
        """The word that marks what is invented."""
        return "示例" if self.said.practice else ""

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return frozenset((Face.TITLE, Face.HEI, Face.FANGSONG))

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint the page from the title down; the note takes what is left."""
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        top = self._paint_head(painter)
        top = self._paint_facts(painter, top)
        lettering, blocks = self._fitted(BOTTOM - _NOTE_LEAST - top)
        for block in blocks:
            top = _paint_block(painter, block, lettering, top)
        note = QRectF(LEFT, top, WIDTH, BOTTOM - top)
        _paint_label(painter, "研究意见", QRectF(LEFT, top, _LABEL, note.height()))
        painter.drawRect(note)
        foot = QRectF(LEFT, BOTTOM, WIDTH, _ROW)
        words = "制表人：                    核对人："
        Lettering(Face.FANGSONG, 10.5).draw_in(painter, foot, words)

    def _paint_head(self, painter: QPainter) -> float:
        said = self.said
        title = QRectF(LEFT, TOP, WIDTH, 12)
        centre = Qt.AlignmentFlag.AlignHCenter
        Lettering(Face.TITLE, 22).draw_in(painter, title, "干部专长一人一页", centre)
        line = QRectF(LEFT, title.bottom() + 2, WIDTH, 8)
        small = Lettering(Face.FANGSONG, 11)
        small.draw_in(painter, line, f"单位：{said.unit}")
        right = f"截至 {said.day:%Y}年{said.day:%m}月{said.day:%d}日"
        small.draw_in(painter, line, right, Qt.AlignmentFlag.AlignRight)
        return line.bottom() + 1

    def _paint_facts(self, painter: QPainter, top: float) -> float:
        """Paint the facts two in a row beside the photo, the posts below."""
        room = WIDTH - _PHOTO[0]
        pairs = self.said.facts
        height = _PHOTO[1] / (len(pairs) // 2)
        for at, (label, text) in enumerate(pairs):
            left = LEFT + (at % 2) * room / 2
            cell = QRectF(left, top + (at // 2) * height, room / 2, height)
            _paint_cell(painter, label, text, cell)
        photo = QRectF(LEFT + room, top, *_PHOTO)
        _paint_photo(painter, self.said.photo, photo)
        painter.drawRect(photo)
        posts = QRectF(LEFT, photo.bottom(), WIDTH, _ROW * 1.3)
        _paint_cell(painter, "现任职务", self.said.current_posts, posts)
        return posts.bottom()

    def _fitted(self, room: float) -> tuple[Lettering, tuple[_Block, ...]]:
        """Return the largest size at which everything fits, and the boxes broken for it.

        Where even the smallest does not do, the oldest of the career is left out, and said.
        """
        for lettering in _LETTERINGS:
            blocks = self._blocks(lettering)
            if _height(blocks, lettering) <= room:
                return lettering, blocks
        smallest = _LETTERINGS[-1]
        shortened = (
            self._blocks(smallest, left_out) for left_out in range(1, len(self.said.career))
        )
        fitting = (each for each in shortened if _height(each, smallest) <= room)
        return smallest, next(fitting, self._blocks(smallest, len(self.said.career)))

    def _blocks(self, lettering: Lettering, left_out: int = 0) -> tuple[_Block, ...]:
        width = WIDTH - _LABEL - 2 * _PADDING
        career = _spans(self.said.career[left_out:], lettering, width)
        more = (f"（更早的 {left_out} 条见档案）",) if left_out else ()
        return (
            _Block("任职经历", (*more, *career)),
            _Block("专长与佐证", tuple(self._strengths(lettering, width))),
            _Block("建议用途", tuple(self._uses(lettering, width))),
        )

    def _strengths(self, lettering: Lettering, width: float) -> Iterator[str]:
        for at, each in enumerate(self.said.strengths, 1):
            yield from lettering.lines(f"{at}．{each.field}：{each.deeds}", width)
            yield from lettering.lines(f"（{each.note}）", width)

    def _uses(self, lettering: Lettering, width: float) -> Iterator[str]:
        for each in self.said.strengths:
            if each.wished_use:
                yield from lettering.lines(f"{each.field}：{each.wished_use}", width)


def _spans(career: Sequence[tuple[str, str]], lettering: Lettering, width: float) -> Iterator[str]:
    """Yield the lines of a career: the dates, a tab, what was done in them."""
    room = width - lettering.width(_WIDEST_SPAN)
    for span, text in career:
        for at, line in enumerate(lettering.lines(text, room)):
            yield f"{span if at == 0 else ''}\t{line}"


def _height(blocks: Sequence[_Block], lettering: Lettering) -> float:
    return sum(each.height(lettering) for each in blocks)


def _paint_block(painter: QPainter, block: _Block, lettering: Lettering, top: float) -> float:
    height = block.height(lettering)
    _paint_label(painter, block.label, QRectF(LEFT, top, _LABEL, height))
    painter.drawRect(QRectF(LEFT, top, WIDTH, height))
    pitch = _LINE * lettering.size_mm
    begin = top + (height - len(block.lines) * pitch) / 2
    left = LEFT + _LABEL + _PADDING
    for at, line in enumerate(block.lines):
        room = QRectF(left, begin + at * pitch, WIDTH - _LABEL, pitch)
        span, tab, text = line.rpartition("\t")
        lettering.draw_in(painter, room, span)
        indent = lettering.width(_WIDEST_SPAN) if tab else 0.0
        lettering.draw_in(painter, room.adjusted(indent, 0, 0, 0), text)
    return top + height


def _paint_label(painter: QPainter, label: str, box: QRectF) -> None:
    painter.drawRect(box)
    _LABELS.draw_in(painter, box, label, Qt.AlignmentFlag.AlignHCenter)


def _paint_cell(painter: QPainter, label: str, text: str, cell: QRectF) -> None:
    """Paint a label and its value; a long value is set smaller, and on more lines."""
    head = QRectF(cell.left(), cell.top(), _LABEL, cell.height())
    _paint_label(painter, label, head)
    painter.drawRect(cell)
    box = cell.adjusted(_LABEL + _PADDING, 0, -_PADDING, 0)
    lettering, lines = _set_in(text, box)
    pitch = lettering.size_mm * _TIGHT_LINE
    begin = box.center().y() - len(lines) * pitch / 2
    for at, line in enumerate(lines):
        room = QRectF(box.left(), begin + at * pitch, box.width(), pitch)
        lettering.draw_in(painter, room, line)


def _set_in(text: str, box: QRectF) -> tuple[Lettering, tuple[str, ...]]:
    """Return the largest size at which a text fits a box, and its lines."""
    settings = ((each, each.lines(text, box.width())) for each in _LETTERINGS)
    fitting = (
        (each, lines)
        for each, lines in settings
        if len(lines) * each.size_mm * _TIGHT_LINE <= box.height()
    )
    smallest = _LETTERINGS[-1]
    return next(fitting, (smallest, smallest.lines(text, box.width())))


def _paint_photo(painter: QPainter, photo: bytes | None, box: QRectF) -> None:
    image = QImage.fromData(QByteArray(photo)) if photo else QImage()
    if image.isNull():
        _LABELS.draw_in(painter, box, "照片", Qt.AlignmentFlag.AlignHCenter)
        return
    scale = min(box.width() / image.width(), box.height() / image.height())
    size = (image.width() * scale, image.height() * scale)
    corner = QPointF(box.center().x() - size[0] / 2, box.center().y() - size[1] / 2)
    painter.drawImage(QRectF(corner.x(), corner.y(), *size), image)
