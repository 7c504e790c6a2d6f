"""Any picture becomes a photo of the form's shape; what is no picture is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from cadredesk.domain.crop_frame import CropFrame
from cadredesk.domain.errors import UserError
from cadredesk.ui.photos import preparing
from cadredesk.ui.photos.preparing import Crop, prepare_photo, read_picture


def a_picture(width: int, height: int, kind: str = "PNG", colour: str = "red") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    return as_bytes(image, kind)


def as_bytes(image: QImage, kind: str = "PNG") -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(target.data())


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((480, 600), (480, 600)),
        ((960, 1200), (480, 600)),
        ((1200, 600), (480, 600)),
        ((600, 3000), (480, 600)),
        ((80, 100), (80, 100)),
        ((100, 80), (64, 80)),
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_a_photo_has_the_shape_of_the_form(size: tuple[int, int], kept: tuple[int, int], kind: str):
    photo = prepare_photo(a_picture(*size, kind))

    image = QImage.fromData(photo)
    assert photo.startswith(b"\xff\xd8")
    assert (image.width(), image.height()) == kept
    assert len(photo) <= 150_000


def test_a_part_of_the_turned_picture_becomes_the_photo():
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    for across in range(200):
        for down in range(200):
            picture.setPixelColor(across, down, QColor("blue"))
    upper = CropFrame((200, 400), 20, 0, 120, 150)

    photo = QImage.fromData(prepare_photo(as_bytes(picture), Crop(upper, 1)))

    assert (photo.width(), photo.height()) == (120, 150)
    assert QColor(photo.pixel(60, 75)).blue() > 200


def test_what_a_camera_noted_about_its_side_turns_the_picture():
    lying = a_picture(600, 480, "JPEG")
    side = (
        b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"
        + bytes(4)
    )
    noted = b"Exif\x00\x00" + side
    marker = b"\xff\xe1" + (len(noted) + 2).to_bytes(2, "big") + noted

    photo = QImage.fromData(prepare_photo(lying[:2] + marker + lying[2:]))

    assert (photo.width(), photo.height()) == (480, 600)


def test_what_a_camera_notes_is_gone():
    noted = a_picture(480, 600, "JPEG")
    place = b"Exif\x00\x00" + b"990123 somewhere"
    marker = b"\xff\xe1" + (len(place) + 2).to_bytes(2, "big") + place

    photo = prepare_photo(noted[:2] + marker + noted[2:])

    assert b"somewhere" not in photo
    assert b"Exif" not in photo


def test_what_is_transparent_turns_white():
    photo = QImage.fromData(prepare_photo(a_picture(80, 100, colour="transparent")))

    assert QColor(photo.pixel(40, 50)).lightness() > 250


def test_the_content_counts_and_not_the_name(tmp_path: Path):
    named_wrong = tmp_path / "photo.jpg"
    named_wrong.write_bytes(a_picture(80, 100))

    assert prepare_photo(read_picture(named_wrong)).startswith(b"\xff\xd8")


@pytest.mark.parametrize("content", [b"", b"MZ not a picture", a_picture(80, 100)[:60], b"GIF89a"])
def test_what_is_no_picture_is_refused(content: bytes):
    with pytest.raises(UserError, match=r"photo\.unreadable"):
        prepare_photo(content)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(UserError, match=r"photo\.unreadable"):
        read_picture(tmp_path / "nothing.jpg")


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(preparing, "LARGEST_FILE", 10)
    monkeypatch.setattr(preparing, "MOST_PIXELS", 10)
    large = tmp_path / "large.jpg"
    large.write_bytes(b"x" * 11)

    with pytest.raises(UserError, match=r"photo\.too_large"):
        read_picture(large)
    with pytest.raises(UserError, match=r"photo\.too_large"):
        prepare_photo(a_picture(80, 100))
