"""Documents for tests of printing, and a way to read back what was painted."""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from cadredesk.ui.printing.faces import Face
from cadredesk.ui.printing.lettering import MM_PER_POINT, Lettering
from cadredesk.ui.printing.pages import A4_MM, Printable
from cadredesk.ui.printing.paper import pdf_of

DOTS_PER_MM = 4
_NEWER_RADICALS = str.maketrans(
    "⻚⻋⻓⻔⻅⻉⻛⻜⻢⻥⻦⻩⻬⻮⻰⻳⺟⻄⻘⻨⻁⺠⻆⻝",
    "页车长门见贝风飞马鱼鸟黄齐齿龙龟母西青麦虎民角食",
)


@dataclass(frozen=True, slots=True)
class ALetter:
    """A document of so many pages, each saying its number."""

    name: str = "来信"
    pages: int = 1
    size_mm: tuple[float, float] = A4_MM
    watermark: str = ""
    faces: frozenset[Face] = frozenset((Face.SONG,))

    def paint(self, painter: QPainter, page: int) -> None:
        Lettering(Face.SONG, 14).draw(painter, QPointF(20, 30), f"{self.name}第{page + 1}页")
        painter.setPen(QPen(Qt.GlobalColor.black, 0.2))
        painter.drawLine(QLineF(20, 40, 190, 40))


def texts_on(document: Printable, page: int) -> list[str]:
    """Return the texts that are painted on a page, read back from a PDF of it."""
    return read_pdf(pdf_of((document,), document.name))[page]


def read_pdf(content: bytes) -> list[list[str]]:
    """Return the texts of each page of a PDF that Qt wrote, one for each run of glyphs."""
    objects = dict(re.findall(rb"(\d+) 0 obj\n(.*?)endobj", content, re.DOTALL))
    fonts = {
        number: _unicode_of(objects[match[1]])
        for number, body in objects.items()
        if (match := re.search(rb"/ToUnicode (\d+) 0 R", body))
    }
    pages = [body for body in objects.values() if b"/Type /Page\n" in body]
    drawn = (re.search(rb"/Contents (\d+) 0 R", page) for page in pages)
    return [_texts_of(_stream(objects[each[1]]), fonts) for each in drawn if each]


def drawn_lines_mm(content: bytes, size_mm: tuple[float, float]) -> list[tuple[float, ...]]:
    """Return the ends of the straight lines on the first page, in millimetres of the paper."""
    objects = dict(re.findall(rb"(\d+) 0 obj\n(.*?)endobj", content, re.DOTALL))
    page = next(body for body in objects.values() if b"/Type /Page\n" in body)
    drawn = re.search(rb"/Contents (\d+) 0 R", page)
    assert drawn
    stream = _stream(objects[drawn[1]])
    matrices: list[tuple[float, ...]] = [(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)]
    lines: list[tuple[float, ...]] = []
    for match in re.finditer(rb"(?m)^(?:q|Q|q q|Q q|Q Q)$|^(.* )cm$|^(.*) m\n(.*) l$", stream):
        for step in match[0].split():
            if step == b"q":
                matrices.append(matrices[-1])
            elif step == b"Q":
                matrices.pop()
        if match[1]:
            matrices[-1] = _multiplied([float(each) for each in match[1].split()], matrices[-1])
        elif match[2]:
            begin, end = (_in_mm(each, matrices[-1], size_mm[1]) for each in match.group(2, 3))
            lines.append((*begin, *end))
    return lines


def _multiplied(first: list[float], then: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    scaled = (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j)
    return (*scaled, e * g + f * i + k, e * h + f * j + m)


def _in_mm(point: bytes, matrix: tuple[float, ...], height: float) -> tuple[float, float]:
    x, y = map(float, point.split())
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e) * MM_PER_POINT, height - (b * x + d * y + f) * MM_PER_POINT


def _stream(body: bytes) -> bytes:
    begin, end = body.index(b"stream\n") + len(b"stream\n"), body.rindex(b"endstream")
    return zlib.decompress(body[begin:end])


def _unicode_of(body: bytes) -> dict[int, str]:
    """Return the characters of a font's glyphs as its ToUnicode map gives them."""
    known: dict[int, str] = {}
    for first, last, text in re.findall(rb"<(\w+)> <(\w+)> <(\w+)>\n", body):
        begin = bytes.fromhex(text.decode()).decode("utf-16-be")
        for at in range(int(last, 16) - int(first, 16) + 1):
            known[int(first, 16) + at] = begin[:-1] + chr(ord(begin[-1]) + at)
    for first, several in re.findall(rb"<(\w+)> <\w+> \[([^]]*)\]", body):
        for at, text in enumerate(re.findall(rb"<(\w+)>", several)):
            known[int(first, 16) + at] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return known


def _texts_of(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> list[str]:
    texts: list[str] = []
    for block in re.findall(rb"BT\n(.*?)ET\n", stream, re.DOTALL):
        font: dict[int, str] = {}
        text = ""
        for name, glyphs in re.findall(rb"/F(\d+) \d+ Tf|<(\w+)> Tj", block):
            if name:
                font = fonts[name]
            else:
                codes = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
                text += "".join(font.get(code, "") for code in codes)
        # Fonts draw 示 and the radical ⽰ by one glyph, and Qt names it by the radical.
        plain = unicodedata.normalize("NFKC", text).translate(_NEWER_RADICALS)
        texts.append(plain.replace("\t", " "))
    return texts


def image_of(document: Printable, page: int) -> QImage:
    """Return a page as a picture of four dots a millimetre."""
    width, height = document.size_mm
    image = QImage(
        QSize(round(width * DOTS_PER_MM), round(height * DOTS_PER_MM)), QImage.Format.Format_RGB32
    )
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(DOTS_PER_MM, DOTS_PER_MM)
    document.paint(painter, page)
    painter.end()
    return image
