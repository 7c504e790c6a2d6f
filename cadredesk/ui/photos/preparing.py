"""Turns a picture into the photo of a file: four to five, small, without what a camera notes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QTransform

from cadredesk.domain.crop_frame import CropFrame, widest_frame
from cadredesk.domain.errors import UserError

LARGEST_FILE = 20_000_000
"""Bytes; a camera's picture is a quarter of that."""

MOST_PIXELS = 50_000_000
KEPT = QSize(480, 600)
"""The photo of the form is 4 : 5; so many pixels print sharp at its size."""

_FORMATS = frozenset((b"jpeg", b"png", b"bmp"))
_QUALITIES = (90, 80, 70, 60)
_SMALL_ENOUGH = 150_000


@dataclass(frozen=True, slots=True)
class Crop:
    """What becomes the photo: a part of the upright picture after some clockwise quarters."""

    frame: CropFrame
    quarters: int = 0


def read_picture(path: Path) -> bytes:
    """Return what is in a file; raises `UserError` (`photo.too_large`, `photo.unreadable`)."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("photo.too_large", limit=LARGEST_FILE // 1_000_000)
        return path.read_bytes()
    except OSError as error:
        raise UserError("photo.unreadable") from error


def prepare_photo(content: bytes, crop: Crop | None = None) -> bytes:
    """Return a picture as a JPEG of the form's shape, judged by its content and not its name.

    It is turned upright, cut (where nobody says how, so that least is lost), made small, and
    written anew, so that nothing but the picture is left of the file.

    Raises `UserError`: `photo.unreadable` for what is no JPEG, PNG or BMP, `photo.too_large`.
    """
    image = read_upright(content)
    if crop is None:
        crop = Crop(widest_frame((image.width(), image.height())))
    frame = crop.frame
    turned = turn(image, crop.quarters)
    cut = turned.copy(QRect(frame.left, frame.top, frame.width, frame.height))
    if cut.width() > KEPT.width():
        smooth = Qt.TransformationMode.SmoothTransformation
        cut = cut.scaled(KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    written = b""
    for quality in _QUALITIES:
        written = _as_jpeg(cut, quality)
        if len(written) <= _SMALL_ENOUGH:
            break
    return written


def turn(image: QImage, quarters: int) -> QImage:
    """Return a picture turned clockwise by so many quarters."""
    return image.transformed(QTransform().rotate(90 * quarters)) if quarters % 4 else image


def read_upright(content: bytes) -> QImage:
    """Return a picture on white, turned as its camera noted; raises as `prepare_photo` does."""
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
