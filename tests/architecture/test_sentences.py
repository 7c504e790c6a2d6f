"""Every code the program raises has its sentence and gives it its fields; none is left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from cadredesk.services.messages import SENTENCES
from tests.architecture.tree import calls, forbid, modules, nodes

CODE = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
KNOWN_TO_THE_READER = {"heading", "name"}
"""The reader of a roster adds these to what the reading of one cell says."""

RAISED = {"UserError", "PlatformError", "complain"}
SPEAKERS = [path for path in modules("cadredesk") if "messages" not in path.parts]


def placeholders(code: str) -> set[str]:
    """Return what the sentence of a code wants to be given, in either language."""
    return {name for text in SENTENCES[code] for _, name, _, _ in Formatter().parse(text) if name}


def literals(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def raised(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield every code that a module raises or prints, with its call."""
    for name, call in calls(path):
        first = call.args[0] if call.args else None
        if name in RAISED and isinstance(first, ast.Constant):
            yield str(first.value), call


def speechless(path: Path) -> Iterator[str]:
    """Yield what a module raises without a sentence, or without what the sentence wants."""
    for code, call in raised(path):
        if code not in SENTENCES:
            yield f"line {call.lineno}: {code} has no sentence"
            continue
        given = {keyword.arg for keyword in call.keywords}
        lacking = placeholders(code) - given - KNOWN_TO_THE_READER
        if None not in given and lacking:
            yield f"line {call.lineno}: {code} lacks {lacking}"


def test_a_code_that_is_raised_has_its_sentence_and_its_fields():
    forbid(speechless, SPEAKERS)


def test_no_sentence_is_left_without_anything_that_says_it():
    written = {text for path in SPEAKERS for text in literals(path)}
    words = {word for text in written for word in CODE.findall(text)}

    assert SENTENCES.keys() - words == set()
