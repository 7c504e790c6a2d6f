"""常见问题: what the program may say, and what is safe and what to do then, by subject.

It is made from the sentences of `messages`, so that the manual never tells another story
than the screens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cadredesk.services.messages import (
    Language,
    attachments,
    blanks,
    conditions,
    exports,
    general,
    grid,
    imports,
    interchange,
    library,
    photos,
    records,
    rules,
    workbook,
)

_AREAS: tuple[tuple[str, str, Mapping[str, tuple[str, str]]], ...] = (
    ("打开、密码和备份", "Opening, passwords and backups", library.SENTENCES),
    ("读 Excel 文件", "Reading workbooks", workbook.SENTENCES),
    ("导入花名册", "Importing a roster", imports.SENTENCES),
    ("导出和打印", "Export and print", exports.SENTENCES),
    ("填报空表", "Filling blanks", blanks.SENTENCES),
    ("任免表文件", "Approval forms from files", interchange.SENTENCES),
    ("档案和登记", "Cadre files", {**general.SENTENCES, **records.SENTENCES}),
    ("表格编辑", "Editing as a sheet", grid.SENTENCES),
    ("附件和照片", "Attachments and photos", {**attachments.SENTENCES, **photos.SENTENCES}),
    ("筛选和视图", "Conditions and views", conditions.SENTENCES),
    ("规则", "Rules", rules.SENTENCES),
)

_PLACEHOLDER = re.compile(r"\{\w+\}")
_FIRST_CHINESE = re.compile(r"(.*?[。？])\s*(.+)", re.DOTALL)
_FIRST_ENGLISH = re.compile(r"(.*?[.?])\s+(.+)", re.DOTALL)
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the screen says first, and what follows: what is safe, what to do."""

    said: str
    advice: str


@dataclass(frozen=True, slots=True)
class AnswerArea:
    """The answers about one subject."""

    title: str
    answers: tuple[Answer, ...]


def answer_areas(language: Language) -> tuple[AnswerArea, ...]:
    """Return every sentence that has something to add to its beginning, by subject."""
    areas = (
        AnswerArea(
            chinese if language == "zh" else english, tuple(_answers(sentences.values(), language))
        )
        for chinese, english, sentences in _AREAS
    )
    return tuple(area for area in areas if area.answers)


def _answers(sentences: Iterable[tuple[str, str]], language: Language) -> Iterator[Answer]:
    seen: set[str] = set()
    pattern = _FIRST_CHINESE if language == "zh" else _FIRST_ENGLISH
    for chinese, english in sentences:
        text = _PLACEHOLDER.sub(_GAP, chinese if language == "zh" else english)
        match = pattern.fullmatch(text.replace("\n", " "))
        if match and match[1] not in seen:
            seen.add(match[1])
            yield Answer(match[1], match[2].strip())
