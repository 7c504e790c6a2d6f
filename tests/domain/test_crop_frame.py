"""Whatever is done to it, the frame stays inside the picture and has the form's shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.crop_frame import CropFrame, loses_much, widest_frame

SIDES = st.integers(1, 9000)
STEPS = st.integers(-12_000, 12_000)
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("moved"), STEPS, STEPS),
        st.tuples(st.just("sized"), STEPS),
        st.tuples(st.just("drawn"), st.tuples(st.booleans(), st.booleans()), STEPS, STEPS),
        st.tuples(st.just("turned")),
    ),
    max_size=8,
)


@given(SIDES, SIDES, CHANGES)
def test_the_frame_is_always_inside_and_four_to_five(
    width: int, height: int, changes: list[tuple[object, ...]]
):
    frame = widest_frame((width, height))
    for name, *arguments in changes:
        frame = getattr(frame, str(name))(*arguments)

        assert min(frame.left, frame.top) >= 0
        assert frame.left + frame.width <= frame.picture[0]
        assert frame.top + frame.height <= frame.picture[1]
        assert min(frame.width, frame.height) >= 1
        assert abs(frame.width * 5 - frame.height * 4) < 5


@pytest.mark.parametrize(
    ("picture", "frame"),
    [
        pytest.param((1200, 600), (360, 0, 480, 600), id="wide-in-the-middle"),
        pytest.param((600, 3000), (0, 0, 600, 750), id="tall-at-its-head"),
        pytest.param((480, 600), (0, 0, 480, 600), id="nothing-lost"),
    ],
)
def test_the_first_frame_loses_least(picture: tuple[int, int], frame: tuple[int, int, int, int]):
    assert widest_frame(picture) == CropFrame(picture, *frame)


@pytest.mark.parametrize("corner", [(True, True), (True, False), (False, True), (False, False)])
def test_a_drawn_corner_leaves_the_one_across_where_it_is(corner: tuple[bool, bool]):
    frame = CropFrame((1000, 1000), 300, 300, 400, 500)
    inwards = (-80 if corner[0] else 80, -100 if corner[1] else 100)

    drawn = frame.drawn(corner, *inwards)

    assert (drawn.width, drawn.height) == (320, 400)
    across = (300 if corner[0] else 380, 300 if corner[1] else 400)
    assert (drawn.left, drawn.top) == across


def test_the_frame_shrinks_about_its_middle_and_not_below_what_can_be_recognised():
    frame = widest_frame((800, 1000)).sized(400)

    assert frame == CropFrame((800, 1000), 200, 250, 400, 500)
    assert frame.sized(1).width == 120
    assert widest_frame((40, 50)).sized(1).width == 40


@pytest.mark.parametrize(
    ("size", "much"), [((480, 600), False), ((500, 600), False), ((600, 600), True)]
)
def test_a_picture_loses_much_when_more_than_a_sliver_goes(size: tuple[int, int], much: bool):
    assert loses_much(size) is much
