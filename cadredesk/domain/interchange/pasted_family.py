"""The family's rows of a pasted form: 称谓, 姓名, 年龄 or 出生年月, 政治面貌, 工作单位及职务.

A row whose cells cannot be told apart is left to the person. An age is no birth date: it is
not kept, and is named so that nobody misses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cadredesk.domain.interchange.form import InterchangeMember
from cadredesk.domain.interchange.values import read_date

_AGE = re.compile(r"\d{1,3}岁?")
_NO_WORD = re.compile(r"[\d：:，,；;。]")
_LONGEST_RELATION, _LONGEST_NAME = 6, 15
_FEWEST_CELLS, _CELLS = 2, 5
_EDGES = " \u3000\xa0"


@dataclass(frozen=True, slots=True)
class PastedFamily:
    """The members that were understood, their ages, and the rows that were not."""

    members: tuple[InterchangeMember, ...]
    ages: tuple[str, ...]
    rest: str


def read_family(text: str) -> PastedFamily:
    """Return what rows say, one a line, their cells divided by tabs or, without any, by blanks."""
    members: list[InterchangeMember] = []
    ages: list[str] = []
    rest: list[str] = []
    for line in filter(str.strip, text.split("\n")):
        row = _row(line)
        if row is None:
            rest.append(line.strip())
            continue
        relation, name, third, party, *work = row
        if _AGE.fullmatch(third):
            ages.append(f"{relation}{name} {third}")
            third = ""
        told = " ".join(filter(None, work))
        members.append(
            InterchangeMember(
                relation=relation,
                name=name,
                born_on=third,
                political_affiliation=party,
                work=told,
            )
        )
    return PastedFamily(tuple(members), tuple(ages), "\n".join(rest))


def _row(line: str) -> list[str] | None:
    """Return the cells of a row, at least five of them; None for what is no row."""
    by_tabs = "\t" in line
    cells = list(_tabbed(line)) if by_tabs else line.split()
    if len(cells) < _FEWEST_CELLS or not _is_word(cells[0], _LONGEST_RELATION):
        return None
    third = cells[2] if len(cells) > _FEWEST_CELLS else ""
    is_dated = bool(_AGE.fullmatch(third)) or read_date(third) is not None
    if not _is_word(cells[1], _LONGEST_NAME) or not (is_dated or by_tabs):
        return None
    if third and not is_dated:
        cells.insert(2, "")  # a table without a column of ages
    return cells + [""] * (_CELLS - len(cells))


def _tabbed(line: str) -> Iterator[str]:
    """Yield the cells; the label of the block may have left an empty one before them."""
    has_begun = False
    for cell in line.split("\t"):
        words = cell.strip(_EDGES)
        has_begun = has_begun or bool(words)
        if has_begun:
            yield words


def _is_word(text: str, longest: int) -> bool:
    return 0 < len(text) <= longest and _NO_WORD.search(text) is None
