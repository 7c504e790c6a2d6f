"""Sheets onto paper, real or PDF: the same painter for both, a page at a time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from cadredesk.domain.errors import PlatformError
from cadredesk.services.ports import ReportProgress, no_progress
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

    Raises `PlatformError` (`print.failed`) when the device takes no more.
    """
    painter = QPainter()
    for at, sheet in enumerate(sheets):
        device.setPageLayout(layout_of(sheet))
        begun = device.newPage() if at else painter.begin(device)
        if not begun:
            raise PlatformError("print.failed")
        painter.save()
        scale = device.logicalDpiX() / _MM_PER_INCH
        painter.scale(scale, scale)
        sheet.paint(painter)
        painter.restore()
        yield at + 1
    painter.end()


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
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_RESOLUTION)
    writer.setCreator(MAKER)
    writer.setTitle(title)
    writer.setDocumentXmpMetadata(_NOTHING_TOLD)
    for done in paint_sheets(writer, sheets):
        progress(done, len(sheets), "")
    del writer
    return _without_traces(bytes(buffer.data().data()))


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
