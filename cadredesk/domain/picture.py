"""How large a picture is, read from its own head before anybody opens it."""

from __future__ import annotations

from collections.abc import Iterator

USUAL_SHAPE = 4 / 5
"""Width to height of a photo on the form, taken where a picture does not say its own."""

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG segments that begin a frame, which says how large the picture is."""


def shape_of(picture: bytes) -> float:
    """Return width to height of a JPEG or PNG, the usual one where it cannot be read."""
    width, height = size_of(picture)
    return width / height if width and height else USUAL_SHAPE


def size_of(picture: bytes) -> tuple[int, int]:
    """Return width and height of a JPEG or PNG in pixels, zeros for what is neither."""
    if picture.startswith(_PNG):
        return _png_size(picture)
    return _jpeg_size(picture) if picture.startswith(_JPEG) else (0, 0)


def _png_size(picture: bytes) -> tuple[int, int]:
    return _number(picture[16:20]), _number(picture[20:24])


def _jpeg_size(picture: bytes) -> tuple[int, int]:
    for kind, content in _segments(picture):
        if kind in _FRAMES:
            return _number(content[3:5]), _number(content[1:3])
    return 0, 0


def _segments(picture: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments of a JPEG by their kind, as far as its head goes."""
    at = len(_JPEG)
    while picture[at : at + 1] == b"\xff" and at + 4 <= len(picture):
        length = _number(picture[at + 2 : at + 4])
        yield picture[at + 1], picture[at + 4 : at + 2 + length]
        at += 2 + length


def _number(part: bytes) -> int:
    return int.from_bytes(part, "big")
