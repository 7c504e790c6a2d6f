from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.text_difference import LONGEST, PartKind, TextPart, text_parts

TEXTS = st.text("青山镇长副书记、。2021.05", max_size=30)


@given(TEXTS, TEXTS)
def test_the_parts_put_together_are_both_texts(known: str, stated: str):
    parts = text_parts(known, stated)

    assert "".join(each.text for each in parts if each.kind is not PartKind.ADDED) == known
    assert "".join(each.text for each in parts if each.kind is not PartKind.REMOVED) == stated


def test_a_word_that_was_added_is_one_part():
    assert text_parts("青山镇镇长", "青山镇副镇长") == (
        TextPart(PartKind.SAME, "青山镇"),
        TextPart(PartKind.ADDED, "副"),
        TextPart(PartKind.SAME, "镇长"),
    )


def test_texts_that_are_very_long_are_compared_as_wholes():
    long = "一" * LONGEST

    assert [each.kind for each in text_parts(long, long + "二")] == [
        PartKind.REMOVED,
        PartKind.ADDED,
    ]
