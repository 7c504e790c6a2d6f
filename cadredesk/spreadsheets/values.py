"""What cells of a roster say, field by field: typed values, or a problem with the cell."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import (
    birth_in_id,
    clean_id_text,
    is_id_number,
    is_masked,
    is_old_id,
)
from cadredesk.domain.person_name import clean_name
from cadredesk.domain.words import (
    DEMOCRATIC_PARTIES,
    ETHNIC_GROUPS,
    GRADES,
    LEAGUE_MEMBER,
    NO_PARTY,
    PARTY_MEMBER,
    PROBATIONARY_MEMBER,
    THE_MASSES,
    Category,
    Sex,
    Tier,
)
from cadredesk.services.imports.reading import (
    NO,
    YES,
    CellValue,
    Education,
    PartyEntry,
    RosterField,
    Value,
)
from cadredesk.services.village_roster import NOT_ASSIGNED
from cadredesk.spreadsheets.dates import BLANKS
from cadredesk.spreadsheets.grid import ERRORS, cell_text

_JOINED = re.compile(
    r"(省委党校研究生|中央党校研究生|研究生|大学本科|本科|大学)[（(]?(\S*(?:学士|硕士|博士))[)）]?"
)
_DEGREE = re.compile(r"(\S*?(?:学士|硕士|博士))$")
_PARTS = re.compile(r"[;；、，,/\s()（）]+")
_DATED = re.compile(r"\d{4}")

_TERM = re.compile(r"[—–~～至到]+|(?<=[\d月])-(?=\d{4}(?!\d))")
_HEADING_NUMBER = re.compile(r"^[（(]?[一二三四五六七八九十]+[)）]?[、.．]")
_HEADCOUNT = re.compile(r"[（(]?\d+[人名][)）]?$")
_SHORTEST_UNIT = 2
_YES = frozenset({"是", "有", "√", "✓", "☑", "对", "一肩挑", "1"})
_NO = frozenset({"否", "不是", "×", "✗", "0"})

AFFILIATIONS = {
    "群众": THE_MASSES,
    "无党派": NO_PARTY,
    "无党派人士": NO_PARTY,
    "党员": PARTY_MEMBER,
    "中共党员": PARTY_MEMBER,
    "预备党员": PROBATIONARY_MEMBER,
    "中共预备党员": PROBATIONARY_MEMBER,
    "团员": LEAGUE_MEMBER,
    "共青团员": LEAGUE_MEMBER,
    **DEMOCRATIC_PARTIES,
    **{long: long for long in DEMOCRATIC_PARTIES.values()},
    "九三": DEMOCRATIC_PARTIES["九三学社"],
}
CATEGORIES = {
    "公务员": Category.CIVIL_SERVANT,
    "行政": Category.CIVIL_SERVANT,
    "参公": Category.REFERENCED,
    "参公人员": Category.REFERENCED,
    "参照管理人员": Category.REFERENCED,
    "事业": Category.INSTITUTION,
    "事业人员": Category.INSTITUTION,
    "事业编制": Category.INSTITUTION,
    "工勤": Category.WORKER,
    "机关工勤": Category.WORKER,
}
TIERS = {
    "正科": Tier.TOWNSHIP_CHIEF,
    "正科级": Tier.TOWNSHIP_CHIEF,
    "副科": Tier.TOWNSHIP_DEPUTY,
    "副科级": Tier.TOWNSHIP_DEPUTY,
    **{tier.value: tier for tier in Tier},
}


def read_value(field: RosterField, cell: CellValue) -> Value | None:
    """Return what a cell that is no date says, None for a blank one.

    Raises `UserError` with a code about the cell: `cell.error`, `id.destroyed`,
    `id.length`, `cell.unknown` …
    """
    text = cell_text(cell)
    if text in ERRORS:
        raise UserError("cell.error", text=text)
    if field is RosterField.ID_NUMBER and is_masked(text):
        return None
    if field is RosterField.ID_NUMBER:
        return _read_id(cell, text)
    if not text or (text in BLANKS and field is not RosterField.NOTE):
        return None
    return _READERS.get(field, _plain)(text)


def id_problem(text: str) -> str | None:
    """Return the code of what is wrong with an ID number that is kept as written."""
    if is_id_number(text):
        return None
    if is_old_id(text):
        return "id.old"
    if len(text) != 18:
        return "id.length"
    return "id.birth" if birth_in_id(text) is None else "id.check_digit"


def read_party(text: str) -> tuple[tuple[str, ...], PartyEntry]:
    """Split a 入党时间 cell into its dates as written and what else it says.

    Raises `UserError` (`cell.unknown`) for words that are neither.
    """
    dates: list[str] = []
    affiliations: list[str] = []
    for part in filter(None, _PARTS.split(unicodedata.normalize("NFKC", text))):
        if _DATED.match(part):
            dates.append(part)
        elif part in AFFILIATIONS:
            affiliations.append(AFFILIATIONS[part])
        elif part not in BLANKS:
            raise UserError("cell.unknown", text=part)
    first = affiliations[0] if affiliations else ""
    if dates and first and first not in (PARTY_MEMBER, PROBATIONARY_MEMBER):
        return tuple(dates), PartyEntry(None, PARTY_MEMBER, first)
    second = affiliations[1] if len(affiliations) > 1 else ""
    return tuple(dates), PartyEntry(None, first, second)


def split_term(text: str) -> tuple[str, str]:
    """Return the two dates of a 本届任期 cell as written; a missing one is empty.

    >>> split_term("2021年3月至2026年3月"), split_term("2021.03-2026.03")
    (('2021年3月', '2026年3月'), ('2021.03', '2026.03'))
    """
    start, _between, end = _TERM.sub("—", re.sub(r"\s", "", text), count=1).partition("—")
    return start, end


def joined_posts(unit: str, posts: str) -> str:
    """Return posts with their unit before them, unless they name it already.

    >>> joined_posts("青山镇党政办公室", "主任"), joined_posts("丙县青山镇", "青山镇副镇长")
    ('青山镇党政办公室主任', '青山镇副镇长')
    """
    named = any(posts.startswith(unit[at:]) for at in range(len(unit) - _SHORTEST_UNIT + 1))
    return posts if named or unit in posts else unit + posts


def village_in(heading: str) -> str | None:
    """Return the village that a heading over several rows names, None for "not filled in".

    >>> village_in("一、东山村（5人）"), village_in("未填村（社区）")
    ('东山村', None)
    """
    bare = _HEADING_NUMBER.sub("", _HEADCOUNT.sub("", heading.strip()))
    return None if bare == NOT_ASSIGNED else bare


def _read_id(cell: CellValue, text: str) -> str | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        digits = str(int(cell))
        if len(digits) == 15 and isinstance(cell, int):
            return digits
        raise UserError("id.destroyed", text=text)
    if re.fullmatch(r"[\d.]+[eE]\+?\d+", text):
        raise UserError("id.destroyed", text=text)
    if text in BLANKS:
        return None
    return clean_id_text(text)


def _plain(text: str) -> str:
    return re.sub(r"\s*\n\s*", "", text)


def _read_name(text: str) -> str:
    return clean_name(text)


def _read_sex(text: str) -> Sex:
    for sex in Sex:
        if text.startswith(sex.value):
            return sex
    raise UserError("cell.unknown", text=text)


def _read_ethnic_group(text: str) -> str:
    name = re.sub(r"\s", "", text)
    full = name if name.endswith("族") else f"{name}族"
    return full if full in ETHNIC_GROUPS else name


def _read_education(text: str) -> Education:
    parts = [part for part in re.split(r"[\n、，,;；/\s]+", text) if part]
    if len(parts) > 1:
        return Education(parts[0], "".join(parts[1:]))
    joined = _JOINED.fullmatch(text)
    if joined is not None:
        return Education(joined[1], joined[2])
    match = _DEGREE.search(text)
    if match is None or match.start() == 0:
        return Education(text) if match is None else Education("", text)
    return Education(text[: match.start()], match[1])


def _read_yes_no(text: str) -> str:
    word = re.sub(r"\s", "", text)
    if word in _YES or word in _NO:
        return YES if word in _YES else NO
    raise UserError("cell.unknown", text=text)


def _read_affiliation(text: str) -> str:
    return AFFILIATIONS.get(re.sub(r"\s", "", text), text)


def _read_grade(text: str) -> str:
    return next((grade for grade in GRADES if grade in text), text)


def _read_known(words: dict[str, Category] | dict[str, Tier]) -> Callable[[str], Value]:
    def read(text: str) -> Value:
        found = words.get(re.sub(r"\s", "", text))
        if found is None:
            raise UserError("cell.unknown", text=text)
        return found.value

    return read


_READERS: dict[RosterField, Callable[[str], Value]] = {
    RosterField.NAME: _read_name,
    RosterField.SEX: _read_sex,
    RosterField.ETHNIC_GROUP: _read_ethnic_group,
    RosterField.FULL_TIME_EDUCATION: _read_education,
    RosterField.IN_SERVICE_EDUCATION: _read_education,
    RosterField.POLITICAL_AFFILIATION: _read_affiliation,
    RosterField.GRADE: _read_grade,
    RosterField.HEADS_BOTH: _read_yes_no,
    RosterField.CATEGORY: _read_known(CATEGORIES),
    RosterField.TIER: _read_known(TIERS),
}
