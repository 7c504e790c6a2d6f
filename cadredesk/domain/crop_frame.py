"""The frame that cuts a photo of the form's shape out of a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

ACROSS, DOWN = 4, 5
"""Width to height of the photo on the form (handbook of the approval form: 4 : 5)."""

LEAST_WIDTH = 120
"""Pixels; a narrower photo could not be recognised on paper."""


@dataclass(frozen=True, slots=True)
class CropFrame:
    """A part of an upright picture, 4 : 5 to the pixel and always inside; all in pixels.

    Every change gives another frame, pushed back into the picture where it would leave it.
    """

    picture: tuple[int, int]
    left: int
    top: int
    width: int
    height: int

    @property
    def widest(self) -> int:
        """How wide a frame in this picture can be."""
        return _widest(self.picture)

    def moved(self, right: int, down: int) -> CropFrame:
        """Return the frame moved so far, as far as there is picture."""
        return _placed(self, self.left + right, self.top + down)

    def sized(self, width: int) -> CropFrame:
        """Return the frame made so wide about its middle, never too small for a photo."""
        made = self._of_width(width)
        left = self.left + (self.width - made.width) // 2
        return _placed(made, left, self.top + (self.height - made.height) // 2)

    def drawn(self, corner: tuple[bool, bool], right: int, down: int) -> CropFrame:
        """Return the frame with a corner drawn so far, while the one across stays in place.

        Args:
            corner: Whether it is the right corner, and whether it is the lower one.
            right: Pixels to the right.
            down: Pixels down; the direction that asks for more counts.
        """
        at_right, at_foot = corner
        wide = right if at_right else -right
        tall = down if at_foot else -down
        more = max(wide, tall * ACROSS // DOWN, key=abs)
        room = self.picture[0] - self.left if at_right else self.left + self.width
        depth = self.picture[1] - self.top if at_foot else self.top + self.height
        made = self._of_width(min(self.width + more, _widest((room, depth))))
        left = self.left if at_right else self.left + self.width - made.width
        return _placed(made, left, self.top if at_foot else self.top + self.height - made.height)

    def turned(self) -> CropFrame:
        """Return the widest frame of the picture turned by a quarter: what is up is new."""
        width, height = self.picture
        return widest_frame((height, width))

    def _of_width(self, width: int) -> CropFrame:
        widest = self.widest
        kept = max(min(LEAST_WIDTH, widest), min(width, widest))
        whole = widest_frame(self.picture)
        # The widest frame's own height, so that not a line of the picture is lost to rounding.
        height = whole.height if kept == widest else max(1, kept * DOWN // ACROSS)
        return replace(self, width=kept, height=height)


def widest_frame(picture: tuple[int, int]) -> CropFrame:
    """Return the frame that loses least: in the middle of a wide picture, at the head of a tall."""
    width, height = picture
    if width * DOWN > height * ACROSS:
        kept = _widest(picture)
        return CropFrame(picture, (width - kept) // 2, 0, kept, height)
    return CropFrame(picture, 0, 0, width, max(1, width * DOWN // ACROSS))


def loses_much(picture: tuple[int, int]) -> bool:
    """Return whether a picture loses more than a twentieth to the form's shape."""
    wide, tall = picture[0] * DOWN, picture[1] * ACROSS
    return min(wide, tall) * 20 < max(wide, tall) * 19


def _widest(picture: tuple[int, int]) -> int:
    width, height = picture
    return max(1, min(width, height * ACROSS // DOWN))


def _placed(frame: CropFrame, left: int, top: int) -> CropFrame:
    width, height = frame.picture
    inside = max(0, min(left, width - frame.width)), max(0, min(top, height - frame.height))
    return replace(frame, left=inside[0], top=inside[1])
