"""How each kind of thing that falls due is called, marked and coloured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.rules.look_ahead import ComingKind
from cadredesk.ui.theme import Colours
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_NAMES = {
    ComingKind.ELECTION: QT_TRANSLATE_NOOP("LookAhead", "Election to prepare"),
    ComingKind.TERM: QT_TRANSLATE_NOOP("LookAhead", "Term full"),
    ComingKind.ROTATION: QT_TRANSLATE_NOOP("LookAhead", "Years in post"),
    ComingKind.PROBATION: QT_TRANSLATE_NOOP("LookAhead", "Probation ends"),
    ComingKind.GRADE: QT_TRANSLATE_NOOP("LookAhead", "Grade within reach"),
    ComingKind.RETIREMENT: QT_TRANSLATE_NOOP("LookAhead", "Retirement"),
    ComingKind.OTHER: QT_TRANSLATE_NOOP("LookAhead", "Other dates"),
}

SHAPES = {
    ComingKind.ELECTION: "□",
    ComingKind.TERM: "■",
    ComingKind.ROTATION: "▼",
    ComingKind.PROBATION: "○",
    ComingKind.GRADE: "★",
    ComingKind.RETIREMENT: "◎",
    ComingKind.OTHER: "·",
}
"""Other shapes than those of severities; they tell the kinds apart in black and white."""


def kind_name(kind: ComingKind) -> str:
    """Return what a kind is called."""
    return QCoreApplication.translate("LookAhead", _NAMES[kind])


def kind_label(kind: ComingKind) -> str:
    """Return shape and name."""
    return f"{SHAPES[kind]} {kind_name(kind)}"


def kind_colours(kind: ComingKind, tokens: Colours) -> tuple[str, str]:
    """Return the line and the tint of a kind: three hues and grey, two kinds to a hue."""
    if kind in {ComingKind.TERM, ComingKind.ROTATION}:
        return tokens.upcoming, tokens.upcoming_tint
    if kind in {ComingKind.PROBATION, ComingKind.GRADE}:
        return tokens.done, tokens.done_tint
    if kind is ComingKind.RETIREMENT:
        return tokens.due, tokens.due_tint
    return tokens.check, tokens.check_tint
