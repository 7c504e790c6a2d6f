"""A proposed step as it is written on the command line: `--step 民主推荐=2026-09-10`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.proposals.step import (
    DATE_NAMES,
    MandatoryCheck,
    MoveReason,
    ProposedStep,
    StepDates,
    Vote,
)

_Read = TypeVar("_Read")

_DATES = {told.zh: name for name, told in DATE_NAMES.items()}
_MARKS = {
    "破格": "exceptional",
    "上次破格": "exceptional_before",
    "党政正职同动": "both_chiefs",
}
_A_DAY = "2026-11-16"
_BETWEEN = re.compile(r"[、,，]")


def step_keys() -> tuple[str, ...]:
    """Return everything that may be said of a step; marks are said without a value."""
    return (*_DATES, *_MARKS, *_VALUES)


def step_of(written: Sequence[str]) -> ProposedStep | None:
    """Return the step that these texts describe, None where there is none.

    Raises `UserError` (`cli.unknown_step`, `cli.bad_step`).
    """
    if not written:
        return None
    dates: dict[str, date] = {}
    others: dict[str, Any] = {}
    for text in written:
        name, _equals, value = (part.strip() for part in text.partition("="))
        if name in _DATES:
            dates[_DATES[name]] = _read(name, value, date.fromisoformat, _A_DAY)
        elif name in _MARKS:
            others[_MARKS[name]] = True
        elif name in _VALUES:
            field, read, example = _VALUES[name]
            others[field] = _read(name, value, read, example)
        else:
            raise UserError("cli.unknown_step", name=name, known="、".join(step_keys()))
    return ProposedStep(dates=StepDates(**dates), **others)


def _vote(text: str) -> Vote:
    due, present, favour = (int(part) for part in text.split("/"))
    if not 0 <= favour <= present <= due:
        raise ValueError(text)
    return Vote(due, present, favour)


def _checked(text: str) -> frozenset[MandatoryCheck]:
    return frozenset(MandatoryCheck(part) for part in _BETWEEN.split(text) if part)


_VALUES: dict[str, tuple[str, Callable[[str], Any], str]] = {
    "接受辞职": ("resigned_on", date.fromisoformat, _A_DAY),
    "告知": ("notified_on", date.fromisoformat, _A_DAY),
    "复核结果": ("reviewed_on", date.fromisoformat, _A_DAY),
    "本届已调整": ("special_moves", int, "1"),
    "同时免去": ("vacated", int, "1"),
    "表决": ("vote", _vote, "9/6/5（应到/到会/同意）"),
    "已核": ("checked", _checked, "、".join(MandatoryCheck)),
    "调整原因": ("reason", MoveReason, "、".join(MoveReason)),
}
"""What is said with a value, the field it fills, how it is read, and an example."""


def _read(name: str, value: str, read: Callable[[str], _Read], example: str) -> _Read:
    try:
        return read(value)
    except ValueError as error:
        raise UserError("cli.bad_step", name=name, value=value, example=example) from error
