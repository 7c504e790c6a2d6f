"""Cells that say several things: a grade and since when, a qualification and the school."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from cadredesk.domain.words import StudyMode
from cadredesk.services.imports.reading import RosterField

Parts = Mapping[RosterField, str]
"""The texts in a cell, by what they speak of."""

MODES = {
    "全日制": StudyMode.FULL_TIME,
    "全日制教育": StudyMode.FULL_TIME,
    "全日": StudyMode.FULL_TIME,
    "在职": StudyMode.IN_SERVICE,
    "在职教育": StudyMode.IN_SERVICE,
    "非全日制": StudyMode.IN_SERVICE,
    "函授": StudyMode.IN_SERVICE,
    "自考": StudyMode.IN_SERVICE,
}
"""What a cell says of how somebody studied."""

STUDY_FIELDS = {
    StudyMode.FULL_TIME: {
        RosterField.QUALIFICATION: RosterField.FULL_TIME_EDUCATION,
        RosterField.DEGREE: RosterField.FULL_TIME_DEGREE,
        RosterField.SCHOOL: RosterField.FULL_TIME_SCHOOL,
    },
    StudyMode.IN_SERVICE: {
        RosterField.QUALIFICATION: RosterField.IN_SERVICE_EDUCATION,
        RosterField.DEGREE: RosterField.IN_SERVICE_DEGREE,
        RosterField.SCHOOL: RosterField.IN_SERVICE_SCHOOL,
    },
}
"""The fields that a 学历, 学位 or 毕业院校 is once it is known how somebody studied."""

_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?:\s*[.．。/-]\s*\d{1,2}(?:\s*[.．。/-]\s*\d{1,2})?"
    r"|\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{4}|\d{2})(?!\d)"
)
_ROUND_A_DATE = re.compile(r"[（(]\s*(?:自|于)?\s*(?:起|任|任职|套转|晋升)?\s*[)）]")
_LAST_BRACKET = re.compile(r"[（(]([^（(）)]*)[)）]\s*$")
_LINES = re.compile(r"[\n;；/]+")
_SCHOOL = re.compile(r"学院|学校|党校|大学.|中学|师范|专业|系$|电大|职高")
_BEGINS = re.compile(
    r"(省委党校研究生|中央党校研究生|研究生|大学本科|本科|大学专科|大专|专科|大学普通班|大学"
    r"|中专|中技|高中|初中|职高)[\s，,、（(]*(?=\S*(?:学院|学校|党校|大学|中学))"
)
_WITH_DATE = {
    RosterField.GRADE: RosterField.GRADE_SINCE,
    RosterField.TIER: RosterField.TIER_SINCE,
    RosterField.GRADE_SINCE: RosterField.GRADE,
    RosterField.TIER_SINCE: RosterField.TIER,
}
_EDUCATION = {
    RosterField.FULL_TIME_EDUCATION: RosterField.FULL_TIME_SCHOOL,
    RosterField.IN_SERVICE_EDUCATION: RosterField.IN_SERVICE_SCHOOL,
    RosterField.QUALIFICATION: RosterField.SCHOOL,
}


def parts_of(field: RosterField, text: str) -> Parts:
    r"""Return what a cell says; the whole of it under its field, where it says one thing.

    >>> parts_of(RosterField.GRADE, "四级主任科员（2020.06）") == {
    ...     RosterField.GRADE: "四级主任科员", RosterField.GRADE_SINCE: "2020.06"}
    True
    >>> parts_of(RosterField.FULL_TIME_EDUCATION, "大学\n江南示范大学农学专业") == {
    ...     RosterField.FULL_TIME_EDUCATION: "大学",
    ...     RosterField.FULL_TIME_SCHOOL: "江南示范大学农学专业"}
    True
    """
    split = _SPLITTERS.get(field)
    return {field: text} if split is None else split(field, text)


def mode_in(text: str) -> tuple[StudyMode | None, str]:
    """Return how somebody studied as a cell says it beside the qualification, and the rest.

    >>> mode_in("大学（在职）"), mode_in("全日制大专")[1], mode_in("大学")
    ((<StudyMode.IN_SERVICE: '在职'>, '大学'), '大专', (None, '大学'))
    """
    for word in sorted(MODES, key=len, reverse=True):
        found = re.fullmatch(rf"(?:{word}(.+)|(.+?)[（(]{word}[)）])", text.strip(), re.DOTALL)
        if found is not None:
            return MODES[word], (found[1] or found[2]).strip()
    return None, text


def _with_date(field: RosterField, text: str) -> Parts:
    """A word with the date since when, in either order, in brackets or on a line of its own."""
    dates = _DATE.findall(text)
    if len(dates) != 1:
        return {field: text}
    date = _DATE.search(text)
    rest = _ROUND_A_DATE.sub("", _DATE.sub("", text)).strip(" \n　，,、;；/（()）起任")
    other = _WITH_DATE[field]
    if date is None or not rest:
        return {field: text}
    since, what = (field, other) if "since" in field else (other, field)
    return {what: rest, since: date[0]}


def _posts(field: RosterField, text: str) -> Parts:
    """Posts that end with the date of the appointment in brackets; other dates stay."""
    bracket = _LAST_BRACKET.search(text)
    if bracket is None or len(_DATE.findall(text)) != 1:
        return {field: text}
    inside = _DATE.search(bracket[1])
    if inside is None or re.sub(r"[自于起任职\s]", "", _DATE.sub("", bracket[1])):
        return {field: text}
    return {field: text[: bracket.start()].strip(), RosterField.IN_POST_SINCE: inside[0]}


def _study(field: RosterField, text: str) -> Parts:
    """A qualification with the school in the same cell: on another line, or behind it."""
    lines = [line.strip() for line in _LINES.split(text) if line.strip()]
    schools = [line for line in lines if _is_school(line)]
    others = [line for line in lines if not _is_school(line)]
    if schools and others:
        return {field: "\n".join(others), _EDUCATION[field]: "".join(schools)}
    begins = _BEGINS.match(text) if len(lines) == 1 else None
    if begins is None:
        return {field: text}
    return {field: begins[1], _EDUCATION[field]: text[begins.end() :].strip("）) ")}


def _is_school(line: str) -> bool:
    degree = re.search(r"(?:学士|硕士|博士)$", line)
    return degree is None and _BEGINS.match(line) is None and _SCHOOL.search(line) is not None


_SPLITTERS: Mapping[RosterField, Callable[[RosterField, str], Parts]] = {
    **dict.fromkeys(_WITH_DATE, _with_date),
    **dict.fromkeys(_EDUCATION, _study),
    RosterField.CURRENT_POSTS: _posts,
}
