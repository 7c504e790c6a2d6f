"""No module, class or function grows beyond what can be read in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.tree import CODE_FOLDERS, forbid, modules, parse, text_of

MODULE_LINES = 400
CLASS_LINES = 250
FUNCTION_LINES = 40


def code_lines(path: Path) -> int:
    lines = (line.strip() for line in text_of(path).splitlines())
    return sum(1 for line in lines if line and not line.startswith("#"))


def span(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def over_budget(path: Path) -> list[str]:
    found = []
    if code_lines(path) > MODULE_LINES:
        found.append(f"{code_lines(path)} lines, budget {MODULE_LINES}")
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.ClassDef):
            limit = CLASS_LINES
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            limit = FUNCTION_LINES
        else:
            continue
        if span(node) > limit:
            found.append(f"{node.name}: {span(node)} lines, budget {limit}")
    return found


def test_a_module_and_its_parts_stay_within_their_budgets():
    forbid(over_budget, modules(*CODE_FOLDERS))
