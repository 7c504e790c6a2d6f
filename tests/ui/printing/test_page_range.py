"""Pages are wanted as people type them, full-width signs and all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.ui.printing.page_range import read_range


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1", (1,)),
        ("1-3,5", (1, 2, 3, 5)),
        ("１－３，５", (1, 2, 3, 5)),
        ("2—3、1", (2, 3, 1)),
        ("2至3", (2, 3)),
        ("3, 3 , 2-3", (3, 2)),
    ],
)
def test_pages_are_read_in_the_order_typed_each_once(text: str, pages: tuple[int, ...]):
    assert read_range(text, 6) == pages


@pytest.mark.parametrize("text", ["", "0", "7", "3-2", "1,", "一", "1-2-3", "-1"])
def test_what_is_no_page_of_the_document_is_not_read(text: str):
    assert read_range(text, 6) is None


@given(st.text())
def test_no_text_means_a_page_that_does_not_exist(text: str):
    assert all(1 <= page <= 6 for page in read_range(text, 6) or ())


@given(st.lists(st.integers(1, 40), min_size=1))
def test_pages_written_down_are_read_back(pages: list[int]):
    assert read_range(",".join(map(str, pages)), 40) == tuple(dict.fromkeys(pages))
