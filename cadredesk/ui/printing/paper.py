"""Sheets onto paper, real or PDF: the same painter for both, a page at a time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import Self

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from cadredesk.domain.errors import PlatformError
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.ui.printing.pages import Printable, Sheet, sheets_of

MAKER = "CadreDesk"
PDF_RESOLUTION = 1200
"""Dots per inch: a line stands within 0.02 mm of its place."""

_MM_PER_INCH = 25.4
_STAMP = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")
_IDENTITY = re.compile(rb"(?<=/ID )\[ <[0-9a-f]*> <[0-9a-f]*> \]")

_NOTHING_TOLD = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>'
)
"""Metadata for Qt to write instead of its own, which would tell the time."""


def paint_sheets(device: QPagedPaintDevice, sheets: Sequence[Sheet]) -> Iterator[int]:
    """Paint sheet after sheet onto a device; yield how many are done after each.

    Raises `PlatformError` (`print.failed`) when the device takes no more. However it ends,
    the painter lets go of the device, which could not be destroyed under it.
    """
    painter = QPainter()
    try:
        for at, sheet in enumerate(sheets):
            _paint_sheet(device, painter, sheet)
            yield at + 1
    finally:
        if painter.isActive():
            painter.end()


def _paint_sheet(device: QPagedPaintDevice, painter: QPainter, sheet: Sheet) -> None:
    """Paint a sheet onto the next page; the first one begins the painter."""
    device.setPageLayout(layout_of(sheet))
    begun = device.newPage() if painter.isActive() else painter.begin(device)
    if not begun:
        raise PlatformError("print.failed")
    painter.save()
    scale = device.logicalDpiX() / _MM_PER_INCH
    painter.scale(scale, scale)
    sheet.paint(painter)
    painter.restore()


def layout_of(sheet: Sheet) -> QPageLayout:
    """Return the paper of a sheet, upright or across, without a margin of its own."""
    width, height = sorted(sheet.size_mm)
    across = sheet.size_mm[0] > sheet.size_mm[1]
    paper = QPageSize(
        QSizeF(width, height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    turned = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    made = QPageLayout(paper, turned, QMarginsF())
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def pdf_of(
    documents: Sequence[Printable], title: str, progress: ReportProgress = no_progress
) -> bytes:
    """Return documents as one PDF. It may be called on any thread.

    Nothing in it says who made it, when or where; the same pages give the same file (save
    for the order in which several fonts stand in it, which Qt leaves to chance).
    """
    sheets = sheets_of(documents)
    with PdfBook(title) as book:
        for done, sheet in enumerate(sheets, 1):
            book.add(sheet)
            progress(done, len(sheets), "")
        return book.content()


class PdfBook:
    """A PDF under way: sheet after sheet is painted into it, none of them is kept."""

    def __init__(self, title: str) -> None:
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._buffer)
        writer.setResolution(PDF_RESOLUTION)
        writer.setCreator(MAKER)
        writer.setTitle(title)
        writer.setDocumentXmpMetadata(_NOTHING_TOLD)
        self._writer: QPdfWriter | None = writer
        self._painter = QPainter()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Let painter, writer and buffer go in this order: each writes into the next."""
        self._finish()
        self._buffer.close()

    def add(self, sheet: Sheet) -> None:
        """Paint the next page; raises `PlatformError` (`print.failed`)."""
        if self._writer is not None:
            _paint_sheet(self._writer, self._painter, sheet)

    def content(self) -> bytes:
        """Finish and return the file."""
        self._finish()
        return _without_traces(bytes(self._buffer.data().data()))

    def _finish(self) -> None:
        if self._painter.isActive():
            self._painter.end()
        self._writer = None


def _without_traces(content: bytes) -> bytes:
    """Return a PDF without its times and with an identity made of its content.

    Both are replaced by as many bytes, so that every offset in the file still holds.
    """
    timeless = _STAMP.sub(_blank, content)
    mark = hashlib.sha256(_IDENTITY.sub(_blank, timeless)).hexdigest().encode()

    def identity(match: re.Match[bytes]) -> bytes:
        length = (len(match[0]) - len(b"[ <> <> ]")) // 2
        one = (mark * (length // len(mark) + 1))[:length]
        return b"[ <" + one + b"> <" + one + b"> ]"

    return _IDENTITY.sub(identity, timeless)


def _blank(match: re.Match[bytes]) -> bytes:
    return b" " * len(match[0])
