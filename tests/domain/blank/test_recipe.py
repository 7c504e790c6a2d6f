"""A recipe is kept and typed as a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.blank.facts import FACTS
from cadredesk.domain.blank.recipe import NOTHING, DateStyle, Part, Recipe, read_recipe
from cadredesk.domain.errors import UserError

PARTS = st.builds(
    Part, st.sampled_from(sorted(FACTS)), st.sampled_from([0, 2024]), in_brackets=st.booleans()
)


@given(st.lists(PARTS, min_size=1, max_size=4), st.sampled_from(DateStyle))
def test_a_recipe_comes_back_from_its_text(parts: list[Part], style: DateStyle):
    first = Part(parts[0].fact, parts[0].year)
    recipe = Recipe((first, *parts[1:]), style)

    assert read_recipe(str(recipe)) == recipe


@pytest.mark.parametrize("text", ["", "-"])
def test_nothing_is_typed_as_a_dash(text: str):
    assert read_recipe(text) is NOTHING


@pytest.mark.parametrize("text", ["+age", "born_on age", "born_on@roman", "@dotted", "年龄", "a:1"])
def test_what_is_no_recipe_is_refused(text: str):
    with pytest.raises(UserError, match=r"blank\.recipe"):
        read_recipe(text)
