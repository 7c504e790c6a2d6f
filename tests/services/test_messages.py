"""Every code the program uses has a sentence in both languages, and gets its fields."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from cadredesk.services.messages import SENTENCES
from tests.architecture.tree import calls, modules, name_of, syntax

CODE = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
KNOWN_TO_THE_READER = {"heading", "name"}
"""The reader of a roster adds these to what the reading of one cell says."""

RAISED = {"UserError", "PlatformError", "complain"}
SPEAKERS = [path for path in modules("cadredesk") if "messages" not in path.parts]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def literals(path: Path) -> Iterator[str]:
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def raised(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield every code that a module raises or prints, with its call."""
    for name, call in calls(path):
        first = call.args[0] if call.args else None
        if name in RAISED and isinstance(first, ast.Constant):
            yield str(first.value), call


@pytest.mark.parametrize("path", SPEAKERS, ids=name_of)
def test_a_code_that_is_raised_has_its_sentence_and_its_fields(path: Path):
    for code, call in raised(path):
        assert code in SENTENCES, f"line {call.lineno}"
        given = {keyword.arg for keyword in call.keywords}
        wanted = set().union(*(placeholders(text) for text in SENTENCES[code]))
        lacking = wanted - given - KNOWN_TO_THE_READER
        assert None in given or not lacking, f"line {call.lineno}: {code}"


def test_no_sentence_is_left_without_anything_that_says_it():
    written = {text for path in SPEAKERS for text in literals(path)}
    words = {word for text in written for word in CODE.findall(text)}

    assert SENTENCES.keys() - words == set()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_both_languages_say_the_same_facts(code: str):
    chinese, english = SENTENCES[code]

    assert placeholders(chinese) == placeholders(english)
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert re.search("[a-z]", english)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_never_shouts(code: str):
    assert not re.search("[!\uff01]", "".join(SENTENCES[code]))
