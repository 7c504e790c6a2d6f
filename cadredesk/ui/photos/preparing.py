"""Turns a picture into the photo of a file: four to five, small, without what a camera notes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from cadredesk.domain.errors import UserError

LARGEST_FILE = 20_000_000
"""Bytes; a camera's picture is a quarter of that."""

MOST_PIXELS = 50_000_000
KEPT = QSize(480, 600)
"""The photo of the form is 4 : 5; so many pixels print sharp at its size."""

_FORMATS = frozenset((b"jpeg", b"png", b"bmp"))
_QUALITIES = (90, 80, 70, 60)
_SMALL_ENOUGH = 150_000


def read_picture(path: Path) -> bytes:
    """Return what is in a file; raises `UserError` (`photo.too_large`, `photo.unreadable`)."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("photo.too_large", limit=LARGEST_FILE // 1_000_000)
        return path.read_bytes()
    except OSError as error:
        raise UserError("photo.unreadable") from error


def prepare_photo(content: bytes) -> bytes:
    """Return a picture as a JPEG of the form's shape, judged by its content and not its name.

    It is turned upright, cut in the middle (a tall one at its foot), made small, and written
    anew, so that nothing but the picture is left of the file.

    Raises `UserError`: `photo.unreadable` for what is no JPEG, PNG or BMP, `photo.too_large`.
    """
    image = _read(content)
    wide = image.width() * KEPT.height() > image.height() * KEPT.width()
    shape = QSize(image.size())
    if wide:
        shape.setWidth(max(1, image.height() * KEPT.width() // KEPT.height()))
    else:
        shape.setHeight(max(1, image.width() * KEPT.height() // KEPT.width()))
    cut = image.copy(QRect((image.width() - shape.width()) // 2, 0, shape.width(), shape.height()))
    if cut.width() > KEPT.width():
        smooth = Qt.TransformationMode.SmoothTransformation
        cut = cut.scaled(KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    written = b""
    for quality in _QUALITIES:
        written = _as_jpeg(cut, quality)
        if len(written) <= _SMALL_ENOUGH:
            break
    return written


def is_cut(content: bytes) -> bool:
    """Return whether a picture loses more than a twentieth to the form's shape.

    Raises as `prepare_photo` does.
    """
    image = _read(content)
    wide, tall = image.width() * KEPT.height(), image.height() * KEPT.width()
    return min(wide, tall) * 20 < max(wide, tall) * 19


def _read(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _FORMATS:
        raise UserError("photo.unreadable")
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise UserError("photo.too_large", limit=LARGEST_FILE // 1_000_000)
    image = reader.read()
    if image.isNull():
        raise UserError("photo.unreadable")
    # On white, for what is transparent would turn black in a JPEG.
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    _paint(paper, image)
    return paper


def _paint(paper: QImage, image: QImage) -> None:
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()


def _as_jpeg(image: QImage, quality: int) -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(target.data())
