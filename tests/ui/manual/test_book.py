"""The manual has a chapter for every page, the same in both languages, with all its pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

import pytest

from cadredesk.services.messages import SENTENCES, Language
from cadredesk.ui import pages
from cadredesk.ui.command_list import COMMANDS
from cadredesk.ui.help_commands import GATE
from cadredesk.ui.manual.book import QUESTIONS, QUICK_START, Book, book, manual_folder
from cadredesk.ui.manual.paper import ChapterPaper
from cadredesk.ui.page import Page
from cadredesk.ui.today.page import TodayPage

LANGUAGES = ("zh", "en")
MOST_BYTES = 60_000
PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([\w-]+\.png)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([\w-]+)\.md\)")
KEYS = re.compile(r"\b(?:Ctrl|Alt)(?:\+\w+)*\+(?:[A-Z]\w*|[←→=/0-9-])")
KEYS_OF_PAGES = frozenset(
    "Ctrl+D Ctrl+V Ctrl+Shift+V Ctrl+R Ctrl+Tab Ctrl+PgUp Ctrl+PgDn "
    "Ctrl+1 Ctrl+8 Ctrl+9 Alt+1 Alt+9 Alt+← Alt+→".split()
)


@pytest.fixture(params=LANGUAGES)
def read(request: pytest.FixtureRequest) -> Book:
    return book(cast("Language", request.param))


def pages_of_the_program() -> set[str]:
    imported = [TodayPage, *vars(pages).values()]
    return {each.ID for each in imported if isinstance(each, type) and each in kinds_of_page()}


def kinds_of_page() -> list[type[Page]]:
    return Page.__subclasses__()


def test_every_page_of_the_program_has_one_chapter(read: Book):
    told = [page for chapter in read.chapters for page in chapter.pages]

    assert {*pages_of_the_program(), GATE} <= set(told)
    assert len(told) == len(set(told))


def test_a_page_that_nobody_wrote_about_opens_the_quick_start(read: Book):
    assert read.about("unheard of").name == QUICK_START


def test_a_dialog_with_a_chapter_of_its_own_is_a_dialog_of_the_program(read: Book):
    sources = "".join(
        file.read_text(encoding="utf-8") for file in Path(pages.__file__).parent.rglob("*.py")
    )

    named = [dialog for chapter in read.chapters for dialog in chapter.dialogs]

    assert read.about("roster", "ExportDialog").name == "lists"
    assert read.about("roster", "LineDialog").name == "roster"
    assert len(named) == len(set(named))
    assert [each for each in named if f"class {each}(" not in sources] == []


def test_both_languages_tell_the_same(read: Book):
    other = book("en" if read.folder.name == "zh" else "zh")

    for chapter in read.chapters:
        twin = other.chapter(chapter.name)
        assert twin is not None
        if chapter.name != QUESTIONS:
            assert chapter.text.count("\n## ") == twin.text.count("\n## "), chapter.name
        assert PICTURE.findall(chapter.text) == PICTURE.findall(twin.text), chapter.name


def test_every_file_is_a_chapter_that_begins_with_its_heading(read: Book):
    files = {file.stem for file in read.folder.glob("*.md")}

    assert files == {chapter.name for chapter in read.chapters}
    assert all(chapter.text.startswith("# ") for chapter in read.chapters)


def test_every_picture_that_is_named_is_there_and_none_is_there_for_nothing(read: Book):
    named = {name for chapter in read.chapters for name in PICTURE.findall(chapter.text)}

    kept = {file.name: file.stat().st_size for file in (read.folder / "pictures").iterdir()}

    assert set(kept) == named
    assert {name for name, size in kept.items() if size > MOST_BYTES} == set()


def test_a_link_leads_to_a_chapter(read: Book):
    links = {name for chapter in read.chapters for name in LINK.findall(chapter.text)}

    assert links
    assert links <= {chapter.name for chapter in read.chapters}


def test_every_key_that_is_told_is_a_key_of_the_program(read: Book):
    known = {keys.replace("Return", "Enter") for each in COMMANDS for keys in each.keys}

    told = {keys for chapter in read.chapters for keys in KEYS.findall(chapter.text)}

    assert told - known - KEYS_OF_PAGES == set()


def test_the_questions_hold_what_the_screens_say_without_its_placeholders(read: Book):
    chapter = read.chapter(QUESTIONS)
    assert chapter is not None

    said = SENTENCES["library.wrong_password"][LANGUAGES.index(read.folder.name)]

    assert said.split("。" if read.folder.name == "zh" else ".")[0].split("; ")[0] in chapter.text
    assert "{" not in chapter.text


def test_the_quick_start_fills_two_pages(read: Book, qapp: object):
    chapter = read.chapter(QUICK_START)
    assert chapter is not None

    assert ChapterPaper(chapter, read.folder, "{page}/{pages}").pages == 2


def test_the_manual_speaks_no_other_language():
    assert {each.name for each in manual_folder().iterdir() if each.is_dir()} == set(LANGUAGES)
