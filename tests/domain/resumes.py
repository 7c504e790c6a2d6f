"""Three hundred invented résumés in every spelling that offices use, with what each means."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

Row = tuple[str, str, str]
"""Start, end (empty when open) and text of a segment or note, as the official text has them."""

DASHES = ("--", "—", "——", "–", "－", "-", "~", "～", "至", "到")
DATES = ("{y}.{m:02d}", "{y}.{m}", "{y}{m:02d}", "{y}年{m}月", "{y}/{m:02d}", "{y}．{m:02d}")
OPEN_ENDS = ("", "至今", "今", "现在")
GAPS = ("  ", " ", "\u3000", "\t", "")
BRACKETS = (("（其间：", "）"), ("(其间:", ")"), ("（期间：", "）"))
PLACES = ("丙县青山镇", "丙县柳河镇", "丙县农业局", "甲省农业学校", "丙县第二中学", "青山镇云溪村")
POSTS = ("科员", "办公室主任", "副镇长", "党委委员、副镇长", "党委副书记、镇长", "教师", "学生")
STUDIES = ("在甲省委党校行政管理专业在职大学学习", "在丁市委党校中青班学习", "挂任丙县文旅局副局长")


@dataclass(frozen=True)
class Written:
    """A résumé as somebody typed it, and the rows that it means: segments with their notes."""

    text: str
    rows: tuple[tuple[Row, tuple[Row, ...]], ...]


def written_resumes(count: int = 300) -> Iterator[Written]:
    """Give résumés, each typed in a spelling of its own; always the same ones."""
    for number in range(count):
        yield _one(random.Random(number))


def _one(chance: random.Random) -> Written:
    date, dash, gap = chance.choice(DATES), chance.choice(DASHES), chance.choice(GAPS)
    month = chance.randint(1985 * 12, 2005 * 12)
    lines, rows = [], []
    segments = chance.randint(1, 8)
    for at in range(segments):
        is_open = at == segments - 1
        until = month + chance.randint(6, 80)
        text = chance.choice(PLACES) + chance.choice(POSTS)
        end = "" if is_open else _official(until)
        notes = _notes(chance, month, until)
        shown_end = chance.choice(OPEN_ENDS) if is_open else _spelt(date, until)
        line = _spelt(date, month) + dash + shown_end + (gap or "  ") + text
        lines.append(line + _folded(chance, notes, date, dash))
        rows.append(((_official(month), end, text), tuple(notes)))
        month = until
    return Written(chance.choice(("\n", "\r\n", "\n\n")).join(lines), tuple(rows))


def _notes(chance: random.Random, first: int, last: int) -> list[Row]:
    notes = []
    for _note in range(chance.choice((0, 0, 0, 1, 2))):
        start = chance.randint(first, last)
        notes.append(
            (_official(start), _official(start + chance.randint(1, 30)), chance.choice(STUDIES))
        )
    return notes


def _folded(chance: random.Random, notes: list[Row], date: str, dash: str) -> str:
    if not notes:
        return ""
    opened, closed = chance.choice(BRACKETS)
    before = chance.choice(("", "\n", "\n    "))
    parts = [f"{_respelt(date, a)}{dash}{_respelt(date, b)}{text}" for a, b, text in notes]
    return before + opened + chance.choice(("；", ";", "，")).join(parts) + closed


def _spelt(date: str, month: int) -> str:
    return date.format(y=month // 12, m=month % 12 + 1)


def _respelt(date: str, official: str) -> str:
    year, month = map(int, official.split("."))
    return date.format(y=year, m=month)


def _official(month: int) -> str:
    return f"{month // 12}.{month % 12 + 1:02d}"
