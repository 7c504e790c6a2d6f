"""A picture's shape is read from its own head, and taken as usual where that says nothing."""

from __future__ import annotations

import struct

import pytest

from cadredesk.domain.picture import USUAL_SHAPE, shape_of


def a_jpeg(width: int, height: int, *, frame: int = 0xC0) -> bytes:
    header = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
    size = b"\xff" + bytes([frame]) + struct.pack(">HBHHB", 8, 8, height, width, 3)
    return b"\xff\xd8" + header + size + b"\xff\xda"


def a_png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(a_jpeg(376, 460), id="baseline"),
        pytest.param(a_jpeg(376, 460, frame=0xC2), id="progressive"),
        pytest.param(a_png(376, 460), id="png"),
    ],
)
def test_a_picture_has_the_shape_its_head_says(picture: bytes):
    assert shape_of(picture) == pytest.approx(376 / 460)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xd8\xff\xe0 a photo \xff\xd9", id="no-frame"),
        pytest.param(a_jpeg(376, 460)[:24], id="cut-off"),
        pytest.param(a_jpeg(376, 0), id="no-height"),
        pytest.param(a_jpeg(376, 460, frame=0xC4), id="tables-are-no-frame"),
        pytest.param(a_png(376, 460)[:18], id="png-cut-off"),
    ],
)
def test_a_picture_that_does_not_say_its_size_is_taken_for_a_usual_one(picture: bytes):
    assert shape_of(picture) == USUAL_SHAPE
