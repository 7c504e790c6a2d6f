"""Every code has a sentence that says the same in both languages, and calmly."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from cadredesk.services.messages import SENTENCES


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_both_languages_say_the_same_facts(code: str):
    chinese, english = SENTENCES[code]

    assert placeholders(chinese) == placeholders(english)
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert re.search("[a-z]", english)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_never_shouts(code: str):
    assert not re.search("[!\uff01]", "".join(SENTENCES[code]))
