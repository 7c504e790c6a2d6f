"""The photo of a file: decoded within limits, and taken only when it is a picture."""

from __future__ import annotations

import binascii
from string import whitespace

from cadredesk.domain.interchange.form import InterchangeNote
from cadredesk.domain.picture import size_of

MOST_BYTES = 5_000_000
"""What the format's own editor takes as a photo (form handbook, A.1)."""

MOST_PIXELS = 10_000
"""Of each side; a picture that says more is not one anybody took."""


def read_photo(text: str) -> tuple[bytes | None, tuple[InterchangeNote, ...]]:
    """Return the photo inside an element, with a note where it cannot be taken.

    Lines may be wrapped; the length is looked at before anything is decoded.
    """
    packed = text.strip()
    if any(space in packed for space in whitespace):  # Looking is cheap, cutting up is not.
        packed = "".join(packed.split())
    if not packed:
        return None, ()
    if len(packed) > MOST_BYTES * 4 // 3 + 4:
        return None, (_too_large(),)
    try:
        return check_photo(binascii.a2b_base64(packed, strict_mode=True))
    except (binascii.Error, ValueError):
        return None, (InterchangeNote("interchange.photo_broken"),)


def check_photo(content: bytes) -> tuple[bytes | None, tuple[InterchangeNote, ...]]:
    """Return a photo, or a note why it is none."""
    width, height = size_of(content)
    if not width or not height:
        return None, (InterchangeNote("interchange.photo_broken"),)
    if len(content) > MOST_BYTES or max(width, height) > MOST_PIXELS:
        return None, (_too_large(),)
    return content, ()


def _too_large() -> InterchangeNote:
    return InterchangeNote("interchange.photo_large", {"limit": MOST_BYTES // 1_000_000})
