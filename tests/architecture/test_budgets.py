"""No module, class or function grows beyond what can be read in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import CODE_FOLDERS, modules, name_of, syntax

MODULE_LINES = 400
CLASS_LINES = 250
FUNCTION_LINES = 40


def code_lines(path: Path) -> int:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return sum(1 for line in lines if line and not line.startswith("#"))


def span(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def over_budget(path: Path) -> list[str]:
    found = []
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.ClassDef):
            limit = CLASS_LINES
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            limit = FUNCTION_LINES
        else:
            continue
        if span(node) > limit:
            found.append(f"{node.name}: {span(node)} lines, budget {limit}")
    return found


@pytest.mark.parametrize("path", modules(*CODE_FOLDERS), ids=name_of)
def test_a_module_and_its_parts_stay_within_their_budgets(path: Path):
    too_long = over_budget(path)
    lines = code_lines(path)

    assert not too_long
    assert lines <= MODULE_LINES, f"{lines} lines, budget {MODULE_LINES}"
