"""Names of schools and units that are written in several ways, by clear similarity only.

Two names are taken for one when they differ in signs alone (spaces, brackets, 中共 in front),
or when one is the usual short form of the other: 甲农大 and 甲省农大 of 甲省农业大学. A short
form that fits two different names fits none; what is merely alike (甲省大学, 甲省农业大学)
is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

_SCHOOL = re.compile(
    r".*?(?:大学|学院|学校|党校|(?<=[农师工财经医药林理科电交矿政法民体外商])大(?![学专]))"
)
_SIGNS = re.compile(r"[\s·、,，.。()（）《》〈〉“”\"'-]")
_IN_FRONT = ("中共", "中国共产党")
_WHOLE, _SHORT = "大学", "大"
_SHORTEST = 3


def school_in(line: str) -> str:
    """Return the school at the head of a line with school and major, "" where there is none.

    >>> school_in("甲省农业大学农学院农学专业")
    '甲省农业大学'
    """
    found = _SCHOOL.match(line.strip())
    return "" if found is None else found.group()


def spellings(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the names that are written in several ways, all ways of one name together."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        groups[_compact(name)].add(name)
    whole = {key for key in groups if key.endswith(_WHOLE)}
    short = sorted((key for key in groups if _is_short(key)), key=len, reverse=True)
    home: dict[str, str] = {}
    for key in short:
        home_of_key = _only([each for each in whole if is_short_for(key, each)])
        if home_of_key is None and not any(is_short_for(key, each) for each in whole):
            longer = {home.get(each, each) for each in short if is_short_for(key, each)}
            home_of_key = _only(longer)
        if home_of_key is not None:
            home[key] = home_of_key
    for key, into in home.items():
        groups[into] |= groups.pop(key)
    return tuple(sorted(tuple(sorted(each)) for each in groups.values() if len(each) > 1))


def is_short_for(short: str, name: str) -> bool:
    """Whether a short form leaves out characters of a name, and nothing else.

    >>> is_short_for("甲农大", "甲省农业大学"), is_short_for("甲省大学", "甲省农业大学")
    (True, False)
    """
    if not _is_short(short) or len(name) <= len(short) or short[0] != name[0]:
        return False
    rest = iter(name.removesuffix(_WHOLE).removesuffix(_SHORT))
    return all(char in rest for char in short.removesuffix(_SHORT))


def _is_short(key: str) -> bool:
    return len(key) >= _SHORTEST and key.endswith(_SHORT)


def _only(found: Iterable[str]) -> str | None:
    listed = list(found)
    return listed[0] if len(listed) == 1 else None


def _compact(name: str) -> str:
    text = _SIGNS.sub("", unicodedata.normalize("NFKC", name))
    for word in _IN_FRONT:
        text = text.removeprefix(word)
    return text
