"""The layout of the 信息采集表, read from its file under `resources/collection`."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from cadredesk.domain.collection.layout import (
    FACTS,
    CollectionColumn,
    CollectionLayout,
    CollectionSheet,
    CollectionWords,
    SheetRows,
)
from cadredesk.domain.errors import RuleDataError
from cadredesk.rulefiles.section import Section

FILE = "workbook.toml"
_WORDS = re.compile(r"\s*\[words\.(\w+)\]")
_SHEET = re.compile(r"\s*\[\[sheets\]\]")
_COLUMN = re.compile(r"\s*\{\s*heading\s*=")


def read_collection_layout(folder: Path) -> CollectionLayout:
    """Return the layout that a folder's file declares.

    Raises `RuleDataError` (`rules.unreadable`) with the file and line of what cannot be right.
    """
    path = folder / FILE
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleDataError(path.name, f"cannot be read: {error}") from error
    return _Lines(path.name, text).layout(data)


class _Lines:
    """Knows at which line each table of the file begins, so that an error can name it."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._words: dict[str, int] = {}
        self._sheets: list[int] = []
        self._columns: list[int] = []
        for number, line in enumerate(text.splitlines(), 1):
            if found := _WORDS.match(line):
                self._words[found[1]] = number
            elif _SHEET.match(line):
                self._sheets.append(number)
            elif _COLUMN.match(line):
                self._columns.append(number)

    def layout(self, data: dict[str, Any]) -> CollectionLayout:
        """Return what the whole file says."""
        file = Section(self._name, data)
        words = {name: self._list(name, each) for name, each in file.sections("words")}
        sheets = tuple(self._sheet(each, words) for each in file.rows("sheets"))
        layout = CollectionLayout(
            name=file.text("name"),
            english=file.text("english"),
            version=file.text("version"),
            instructions=file.text("instructions"),
            notes=_texts(file, "notes"),
            sheets=sheets,
            words=tuple(words.values()),
        )
        file.finish()
        return layout

    def _list(self, name: str, section: Section) -> CollectionWords:
        section.place = self._at(self._words.get(name, 0))
        found = CollectionWords(
            name=name,
            source=section.text("source"),
            listed=_texts(section, "list"),
            ours=_pairs(section, "ours"),
            accepted=_pairs(section, "read"),
            is_open=section.flag("open", default=False),
        )
        lost = sorted(set(found.ours.values()) - set(found.listed))
        if lost or len(set(found.listed)) != len(found.listed):
            raise section.error(f"lists a word twice, or not what it maps to: {lost}")
        section.finish()
        return found

    def _sheet(self, section: Section, words: dict[str, CollectionWords]) -> CollectionSheet:
        section.place = self._at(self._sheets.pop(0) if self._sheets else 0)
        rows = section.word("rows", SheetRows)
        columns = [self._column(each, rows, words) for each in section.rows("columns")]
        headings = [each.heading for each in columns]
        sheet = CollectionSheet(
            key=section.text("key"),
            name=section.text("name"),
            title=section.text("title"),
            rows=rows,
            columns=tuple(columns),
        )
        if len(set(headings)) != len(headings):
            raise section.error("has a heading twice")
        asked = {each.needed[0] for each in columns if each.needed}
        if unknown := sorted(asked - set(headings)):
            raise section.error(f"needs a column {unknown[0]!r} that it does not have")
        if rows is not SheetRows.UNITS and None in map(sheet.column_of, sheet.who):
            raise section.error(f"has no column for {' and '.join(sheet.who)}")
        section.finish()
        return sheet

    def _column(
        self, section: Section, rows: SheetRows, words: dict[str, CollectionWords]
    ) -> CollectionColumn:
        section.place = self._at(self._columns.pop(0) if self._columns else 0)
        field, listed = section.text("field", ""), section.text("words", "")
        if field and field not in FACTS[rows]:
            known = ", ".join(sorted(FACTS[rows]))
            raise section.error(f"holds the unknown fact {field!r}; {rows} has {known}")
        if listed and listed not in words:
            raise section.error(f"has the unknown word list {listed!r}")
        column = CollectionColumn(
            heading=section.text("heading"),
            code=section.text("code", ""),
            field=field,
            words=words.get(listed),
            required=section.flag("required", default=False),
            needed=_texts(section, "needed") if section.has("needed") else (),
            length=section.number("length") if section.has("length") else 0,
            read=section.flag("read", default=True),
            only_listed=section.flag("only_listed", default=False),
            unsure=section.flag("unsure", default=False),
            width=section.number("width") if section.has("width") else 12,
        )
        section.finish()
        return column

    def _at(self, line: int) -> str:
        return f"{self._name}:{line}"


def _texts(section: Section, key: str) -> tuple[str, ...]:
    """Take a list of texts; none may be empty."""
    values = section.texts(key)
    if not values or not all(values):
        raise section.error(f"needs texts as {key!r}")
    return values


def _pairs(section: Section, key: str) -> dict[str, str]:
    """Take a table of texts by texts; it may be missing."""
    if not section.has(key):
        return {}
    table = section.section(key)
    return {name: table.text(name) for name in table.left}
