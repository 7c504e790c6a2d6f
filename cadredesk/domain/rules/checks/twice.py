"""Who may be on file twice: an equal ID number, or equal name, birth month and sex (CHK-25)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.id_number import clean_id_text, masked
from cadredesk.domain.person_name import match_key
from cadredesk.domain.rules.alert import Fact, Subject
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.finding import Finding, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay


class Identity(NamedTuple):
    """What two files of one person have in common."""

    id_number: str
    likeness: tuple[str, str, str] | None
    born: str


def identity_of(file: CadreFile, _book: RulesOfDay) -> Identity | None:
    """Return what is compared: the ID number, and name with birth month and sex."""
    cadre = file.cadre
    born = str(cadre.born_on.to_month()) if cadre.born_on else ""
    is_known = bool(cadre.born_on and cadre.born_on.has_month and cadre.sex)
    likeness = (match_key(cadre.name), born, str(cadre.sex)) if is_known else None
    number = clean_id_text(cadre.id_number)
    return Identity(number, likeness, born) if number or likeness else None


def judge_twice(answers: Sequence[Answer], _book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """CHK-25: nobody has two files."""
    by_number = _alike((each.value.id_number or None, each) for each in answers)
    told = set()
    for alike in by_number:
        for answer, others in _each_with_others(alike):
            told.add(answer.subject.id)
            fact = Fact("cadre.id_number", "身份证号", "ID number", masked(answer.value.id_number))
            yield answer.subject, _same("same_id", fact, others)
    for alike in _alike((each.value.likeness, each) for each in answers):
        for answer, others in _each_with_others(alike):
            if answer.subject.id not in told:
                fact = Fact("cadre.name", "姓名", "Name", answer.subject.name)
                yield answer.subject, _same("alike", fact, others, answer.value.born)


def _alike(keyed: Iterable[tuple[Hashable | None, Answer]]) -> list[list[Answer]]:
    found: defaultdict[Hashable, list[Answer]] = defaultdict(list)
    for key, answer in keyed:
        if key is not None:
            found[key].append(answer)
    return [each for each in found.values() if len(each) > 1]


def _each_with_others(alike: list[Answer]) -> Iterator[tuple[Answer, list[Subject]]]:
    for answer in alike:
        yield answer, [each.subject for each in alike if each.subject.id != answer.subject.id]


def _same(variant: str, fact: Fact, others: list[Subject], born: str = "") -> Finding:
    named = "、".join(f"{each.name}（{each.post}）" if each.post else each.name for each in others)
    other = Fact("cadre.name", "另一份档案", "The other file", named)
    return to_check(variant, fact, other, words={"other": named, "born": born})


SURVEYS = (
    Survey(
        id="CHK-25",
        gather=identity_of,
        judge=judge_twice,
        texts={
            "same_id": using("name", "other"),
            "alike": using("name", "born", "other"),
        },
    ),
)
