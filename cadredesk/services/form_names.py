"""What the files of approval forms are called: by a rule, told apart, as any system takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain, count
from pathlib import Path

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.errors import UserError

_NAME, ID_NUMBER = "{姓名}", "{身份证号}"
PLACEHOLDERS = (_NAME, ID_NUMBER, "{出生年月}", "{职务}", "{单位}", "{日期}")
"""What a rule may hold; the last two are the office and the day that ages are counted to."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 80


class FormNames:
    """Names the files of one run; namesakes are told apart by birth and then by number."""

    def __init__(self, rule: str, unit: str, day: date) -> None:
        self.rule = rule if _NAME in rule else _NAME + rule
        self._office = {"{单位}": unit, "{日期}": f"{day:%Y%m%d}"}
        self._taken: set[str] = set()

    def of(self, cadre: Cadre) -> str:
        """Return a name that is not taken yet, without an ending, and take it.

        >>> from cadredesk.domain.ids import new_id
        >>> names = FormNames("{单位}_{姓名}_{日期}", "青山镇", date(2026, 11, 22))
        >>> names.of(Cadre(id=new_id(), name="高敏")), names.of(Cadre(id=new_id(), name="高敏"))
        ('青山镇_高敏_20261122', '青山镇_高敏_2_20261122')
        """
        born = "" if cadre.born_on is None else str(cadre.born_on.to_month())
        dated = [f"{cadre.name}_{born}"] if born else []
        names = chain((cadre.name, *dated), (f"{cadre.name}_{at}" for at in count(2)))
        facts = self._office | {
            ID_NUMBER: cadre.id_number,
            "{出生年月}": born,
            "{职务}": cadre.short_post,
        }
        candidates = (clean_file_name(self._filled(facts | {_NAME: name})) for name in names)
        chosen = next(each for each in candidates if each.casefold() not in self._taken)
        self._taken.add(chosen.casefold())
        return chosen

    def _filled(self, facts: dict[str, str]) -> str:
        return _PLACEHOLDER.sub(lambda found: facts.get(found[0], found[0]), self.rule)


def check_name_rule(rule: str) -> None:
    """Raise `UserError` (`form.name_rule`) where a rule asks for what no form has."""
    unknown = [each for each in _PLACEHOLDER.findall(rule) if each not in PLACEHOLDERS]
    if unknown:
        raise UserError("form.name_rule", unknown="、".join(unknown), known=" ".join(PLACEHOLDERS))


def beside_earlier(target: Path, suffixes: Sequence[str] = ()) -> Path:
    """Return a place where nothing lies yet: an earlier form may have been finished by hand.

    `suffixes` are those of all the files that will lie there, where there are several.
    """
    numbered = (target.with_stem(f"{target.stem}（{at}）") for at in count(2))
    return next(
        each
        for each in chain((target,), numbered)
        if not any(each.with_suffix(end).exists() for end in suffixes or (each.suffix,))
    )


def clean_file_name(name: str) -> str:
    """Return a name that every file system takes: no reserved words, no trailing dots.

    >>> clean_file_name("阿依古丽·买买提"), clean_file_name("a/b:c. "), clean_file_name("CON")
    ('阿依古丽·买买提', 'a_b_c', '_CON')
    """
    cleaned = _FORBIDDEN.sub("_", name).strip(". ")[:_LONGEST_NAME] or "_"
    return f"_{cleaned}" if _RESERVED.fullmatch(cleaned) else cleaned
