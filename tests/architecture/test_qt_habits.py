"""Habits of Qt programs that leak, lose a translation or re-enter the event loop."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.tree import calls, forbid, modules

UI = modules("cadredesk/ui")
TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def is_made_up(argument: ast.expr) -> bool:
    """Whether a text is put together at run time, where the catalogue cannot know it."""
    for node in ast.walk(argument):
        match node:
            case ast.JoinedStr() | ast.BinOp():
                return True
            case ast.Call(func=ast.Attribute(attr="format" | "join")):
                return True
    return False


def holds_its_object(target: ast.expr) -> bool:
    match target:
        case ast.Lambda() | ast.Call(func=ast.Name(id="partial") | ast.Attribute(attr="partial")):
            return True
    return False


def made_up_texts(path: Path) -> list[str]:
    return [
        f"line {call.lineno}"
        for name, call in calls(path)
        if name in TRANSLATES and any(is_made_up(text) for text in call.args[:2])
    ]


def holding_connections(path: Path) -> list[str]:
    return [
        f"line {call.lineno}"
        for name, call in calls(path)
        if name == "connect" and any(holds_its_object(target) for target in call.args)
    ]


def pumping(path: Path) -> list[str]:
    return [f"line {call.lineno}" for name, call in calls(path) if name == "processEvents"]


def test_a_text_is_translated_before_values_are_put_into_it():
    forbid(made_up_texts, UI)


def test_a_signal_is_connected_to_a_method_so_that_its_dialog_can_die():
    forbid(holding_connections, UI)


def test_nobody_pumps_the_event_loop():
    forbid(pumping, modules("cadredesk"))
