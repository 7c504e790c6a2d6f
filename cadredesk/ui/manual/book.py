"""The chapters of the manual: Markdown under `resources/manual`, one folder a language.

`contents.toml` has their order and the pages and dialogs on which F1 opens each. The heading of a
chapter is the first line of its file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cadredesk.paths import resources
from cadredesk.services.answers import answer_areas
from cadredesk.services.messages import Language

QUICK_START = "quick-start"
QUESTIONS = "questions"
"""The chapter that is followed by what the program may say."""

ENDING = ".md"


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its name in both languages, its heading, and its text in Markdown."""

    name: str
    title: str
    text: str
    pages: tuple[str, ...]
    dialogs: tuple[str, ...]

    def hits(self, words: str) -> int:
        """Return how often something stands in it, whatever its letters' case."""
        wanted = words.casefold().strip()
        return self.text.casefold().count(wanted) if wanted else 0


@dataclass(frozen=True, slots=True)
class Book:
    """The manual in one language."""

    folder: Path
    chapters: tuple[Chapter, ...]

    def chapter(self, name: str) -> Chapter | None:
        """Return a chapter by its name."""
        return next((each for each in self.chapters if each.name == name), None)

    def about(self, page: str, dialog: str = "") -> Chapter:
        """Return the chapter about a dialog, else about the page; the first if there is none."""
        of_dialog = (each for each in self.chapters if dialog in each.dialogs)
        of_page = (each for each in self.chapters if page in each.pages)
        return next(of_dialog, None) or next(of_page, self.chapters[0])


@cache
def book(language: Language) -> Book:
    """Return the manual, read once."""
    folder = manual_folder() / language
    contents = tomllib.loads((manual_folder() / "contents.toml").read_text(encoding="utf-8"))
    chapters = tuple(_chapter(folder, each, language) for each in contents["chapter"])
    return Book(folder, chapters)


def manual_folder() -> Path:
    """Return the folder of the manual in every language."""
    return resources() / "manual"


def _chapter(folder: Path, entry: dict[str, Any], language: Language) -> Chapter:
    name: str = entry["name"]
    text = (folder / f"{name}{ENDING}").read_text(encoding="utf-8")
    if name == QUESTIONS:
        text = "\n".join([text, *_answers(language)])
    title = text.split("\n", 1)[0].removeprefix("# ")
    return Chapter(name, title, text, tuple(entry["pages"]), tuple(entry.get("dialogs", ())))


def _answers(language: Language) -> Iterator[str]:
    for area in answer_areas(language):
        yield f"\n## {area.title}\n"
        for answer in area.answers:
            yield f"**{answer.said}**\n\n{answer.advice}\n"
