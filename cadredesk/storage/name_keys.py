"""How names are sorted and found: pinyin with our own surname readings, initials, grams."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache

from cadredesk.domain.person_name import clean_name, match_key, split_name

SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    "单": ("shan4", "dan1"),
    "解": ("xie4", "jie3"),
    "仇": ("qiu2", "chou2"),
    "查": ("zha1", "cha2"),
    "曾": ("zeng1", "ceng2"),
    "区": ("ou1", "qu1"),
    "乐": ("yue4", "le4"),
    "盖": ("ge3", "gai4"),
    "翟": ("zhai2", "di2"),
    "朴": ("piao2", "pu3"),
    "卜": ("bu3", "bo5"),
    "繁": ("po2", "fan2"),
    "逄": ("pang2",),
    "覃": ("qin2", "tan2"),
    "尉": ("wei4", "yu4"),
    "缪": ("miao4", "mou2"),
    "冼": ("xian3",),
    "洗": ("xian3", "xi3"),
    "员": ("yun4", "yuan2"),
    "黑": ("he4", "hei1"),
    "秘": ("bi4", "mi4"),
    "折": ("she2", "zhe2"),
    "召": ("shao4", "zhao4"),
    "种": ("chong2", "zhong3"),
    "祭": ("zhai4", "ji4"),
    "能": ("nai4", "neng2"),
    "阚": ("kan4",),
    "隗": ("kui2", "wei3"),
    "郇": ("xun2", "huan2"),
    "郗": ("xi1", "chi1"),
    "褚": ("chu3", "zhu3"),
    "车": ("che1", "ju1"),
    "费": ("fei4", "bi4"),
    "哈": ("ha3", "ha1"),
    "都": ("du1", "dou1"),
    "占": ("zhan1", "zhan4"),
    "燕": ("yan1", "yan4"),
    "任": ("ren2", "ren4"),
    "华": ("hua4", "hua2"),
    "宁": ("ning2", "ning4"),
    "应": ("ying1", "ying4"),
    "令": ("ling2", "ling4"),
    "那": ("na1", "na4"),
    "贾": ("jia3", "gu3"),
    "夏": ("xia4",),
    "柏": ("bai3", "bo2"),
    "葛": ("ge3", "ge2"),
    "纪": ("ji3", "ji4"),
    "石": ("shi2", "dan4"),
    "沈": ("shen3", "chen2"),
    "俞": ("yu2", "shu4"),
    "肖": ("xiao1", "xiao4"),
    "盛": ("sheng4", "cheng2"),
    "藏": ("zang1", "cang2"),
    "尉迟": ("yu4 chi2", "wei4 chi2"),
    "万俟": ("mo4 qi2", "wan4 si4"),
    "澹台": ("tan2 tai2", "dan4 tai2"),
    "长孙": ("zhang3 sun1", "chang2 sun1"),
    "令狐": ("ling2 hu2",),
    "单于": ("chan2 yu2", "shan4 yu2"),
    "亓官": ("qi2 guan1",),
    "濮阳": ("pu2 yang2",),
    "宰父": ("zai3 fu3",),
}
"""Surnames that are read differently from the word; the first reading is the one to sort by."""

_LONGEST = 3
_LONGEST_IN_LETTERS = 5
"""Pinyin has few letters and long words: `zhang` is one gram, as 张 is."""


@lru_cache(maxsize=1024)
def sort_key(name: str) -> str:
    """Return a text by which names sort as a Chinese reader expects: pinyin, tone, character.

    >>> sorted(["曾敏", "单宁", "张三", "安平"], key=sort_key)
    ['安平', '单宁', '曾敏', '张三']
    """
    readings = _readings(name)[0]
    marked = zip(readings, clean_name(name), strict=True)
    return " ".join(f"{reading}{character}" for reading, character in marked)


@lru_cache(maxsize=1024)
def spellings(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the short and the long texts by which a name is found.

    Short ones are the name and its initials, long ones its whole pinyin; each with every
    reading of the surname.

    >>> spellings("曾敏")
    (('曾敏', 'zm', 'cm'), ('zengmin', 'cengmin'))
    """
    plain = _plain_readings(name)
    initials = dict.fromkeys("".join(syllable[:1] for syllable in each) for each in plain)
    whole = dict.fromkeys("".join(each) for each in plain)
    key = match_key(name)
    return (key, *(each for each in initials if each != key)), tuple(whole)


def grams(name: str, posts: str) -> frozenset[str]:
    """Return every run of up to three characters, or five letters, that finds a cadre.

    A single character finds a name or an initial; posts and whole pinyin need two. Runs of
    pinyin begin where a syllable does: `an` finds 安 and not every 张.
    """
    short = spellings(name)[0]
    texts = (*short, match_key(posts))
    found = set(_runs(short, 1))
    for size in range(2, _LONGEST + 1):
        found.update(_runs(texts, size))
    for size in range(_LONGEST + 1, _LONGEST_IN_LETTERS + 1):
        found.update(run for run in _runs(texts, size) if run.isascii())
    found.update(_pinyin_runs(name))
    return frozenset(found)


def _pinyin_runs(name: str) -> Iterable[str]:
    for syllables in _plain_readings(name):
        for place in range(len(syllables)):
            rest = "".join(syllables[place : place + _LONGEST_IN_LETTERS])
            for size in range(2, min(len(rest), _LONGEST_IN_LETTERS) + 1):
                yield rest[:size]


def search_text(name: str, posts: str) -> str:
    """Return every text by which a cadre is found, a line each, to check longer queries."""
    short, long = spellings(name)
    return "\n".join((*short, *long, match_key(posts)))


def query_grams(query: str) -> tuple[str, ...]:
    """Return the grams that everybody found by a query has (see `match_key`).

    When the query is one of them, everybody who has it is found; else the hits have to be
    checked. Of a long query in letters only the beginning is sure to be a gram.
    """
    if query.isascii():
        return (query[:_LONGEST_IN_LETTERS],)
    return tuple(dict.fromkeys(_runs((query,), min(len(query), _LONGEST))))


def _runs(texts: Iterable[str], size: int) -> Iterable[str]:
    for text in texts:
        for start in range(len(text) - size + 1):
            yield text[start : start + size]


def _plain_readings(name: str) -> list[list[str]]:
    """The syllables without their tones."""
    return [[syllable.rstrip("12345") for syllable in each] for each in _readings(name)]


@lru_cache(maxsize=1024)
def _readings(name: str) -> list[list[str]]:
    """The syllables of a name with their tones, one list for each reading of the surname."""
    surname, given = split_name(clean_name(name))
    rest = [_syllable(character) for character in given]
    known = SURNAME_READINGS.get(surname)
    if known is None:
        return [[_syllable(character) for character in surname] + rest]
    return [reading.split() + rest for reading in known]


@lru_cache(maxsize=8192)
def _syllable(character: str) -> str:
    # Characters are asked one by one. The phrases are never looked at; reading them would take
    # 43 MB, and hold the window, as the interpreter is not let go meanwhile.
    os.environ["PYPINYIN_NO_PHRASES"] = "1"
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - a start never needs it

    read = lazy_pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)
    return match_key(read[0]) if read else character
