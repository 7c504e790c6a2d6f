"""Checks of who somebody is: the ID number, the dates of birth, work and party (CHK-1 to CHK-6).

They say what does not fit together, not which side is wrong: that the archive decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.determinations import is_settled
from cadredesk.domain.id_number import IdNumber, birth_in_id, clean_id_text, is_old_id, masked
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.resume_check import age_problems, segments_of
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay

_LENGTH = 18
_LAST_CHARACTERS = "0123456789X"


def judge_id_number(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-1: eighteen characters, an existing day of birth, the check character."""
    text = file.cadre.id_number
    if text and IdNumber.read(text) is None:
        fact = Fact("cadre.id_number", "身份证号", "ID number", masked(text))
        words = {"length": str(len(clean_id_text(text)))}
        yield to_check(_id_fault(text), fact, words=words)


def judge_birth_in_id(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-2: the birth month on file is the one in the ID number, or the archive settled it."""
    cadre, number = file.cadre, IdNumber.read(file.cadre.id_number)
    if number is None or cadre.born_on is None or is_settled(file, "born_on"):
        return
    stated = number.born_on.to_month()
    if not stated.agrees_with(cadre.born_on.to_month()):
        facts = (
            Fact("cadre.born_on", "出生年月", "Born", str(cadre.born_on)),
            Fact("cadre.id_number", "身份证号中的出生年月", "Born by the ID number", str(stated)),
        )
        words = {"born": str(cadre.born_on), "stated": str(stated)}
        yield to_check("hit", *facts, words=words)


def judge_sex_in_id(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-3: the seventeenth digit, odd for men, says the sex on file."""
    cadre, number = file.cadre, IdNumber.read(file.cadre.id_number)
    if number is None or cadre.sex is None or number.sex is cadre.sex:
        return
    if is_settled(file, "sex"):
        return
    facts = (
        Fact("cadre.sex", "性别", "Sex", cadre.sex),
        Fact("cadre.id_number", "身份证号中的性别", "Sex by the ID number", number.sex),
    )
    yield to_check("hit", *facts, words={"sex": cadre.sex, "stated": number.sex})


def judge_age(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-4: somebody in service is neither too young nor too old for it."""
    cadre = file.cadre
    if cadre.born_on is None or not was_serving(cadre, book.day):
        return
    low, high = book.number("youngest_in_service"), book.number("oldest_in_service")
    # Born after the day, by a mistyped year or on an earlier day asked about: no age at all.
    years = max(0, age(cadre.born_on, book.today))
    if not low <= years <= high:
        words = {"age": str(years), "low": str(low), "high": str(high)}
        steps = (_age_step(f"{book.today}", years), Step("一般在", "Usually", f"{low}–{high}"))
        yield to_check("hit", _born(cadre.born_on), words=words, steps=steps)


def judge_work_age(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-5: nobody began to work before the least age, by the basics or by the résumé."""
    began_on, least = file.cadre.began_work_on, book.number("least_age_at_work")
    if began_on is not None:
        fact = Fact("cadre.began_work_on", "参加工作时间", "Began work", str(began_on))
        found = tuple(_too_young(file.cadre, began_on, fact, least))
        if found:
            yield from found
            return
    for problem in age_problems(segments_of(file.resume), file.cadre.born_on, least):
        start, years = problem.fields["start"], problem.fields["age"]
        line = Fact("resume_entry.started_on", "简历", "Résumé", start, row=problem.entry)
        words = {"on": start, "age": years, "least": str(least)}
        yield to_check("resume", line, words=words, basis=problem.finding)


def judge_party_age(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-6: nobody joined the party before the least age."""
    joined_on = file.cadre.joined_party_on
    if joined_on is not None:
        fact = Fact("cadre.joined_party_on", "入党时间", "Joined the party", str(joined_on))
        yield from _too_young(file.cadre, joined_on, fact, book.number("least_age_in_party"))


def _too_young(cadre: Cadre, at: PartialDate, fact: Fact, least: int) -> Iterator[Finding]:
    if cadre.born_on is None:
        return
    years = age(cadre.born_on, at)
    if years < least:
        steps = (_age_step(str(at), years), Step("不小于", "At least", str(least)))
        words = {"on": str(at), "age": str(years), "least": str(least)}
        yield to_check("hit", fact, _born(cadre.born_on), words=words, steps=steps)


def _id_fault(text: str) -> str:
    if is_old_id(text):
        return "old"
    cleaned = clean_id_text(text)
    if len(cleaned) != _LENGTH:
        return "length"
    if not (cleaned[:-1].isdigit() and cleaned[-1] in _LAST_CHARACTERS):
        return "characters"
    return "birthday" if birth_in_id(text) is None else "check_character"


def _born(born_on: PartialDate) -> Fact:
    return Fact("cadre.born_on", "出生年月", "Born", str(born_on))


def _age_step(at: str, years: int) -> Step:
    return Step(f"{at} 时周岁", f"Age in {at}", str(years))


RULES = (
    Definition(
        id="CHK-1",
        subject=SubjectKind.CADRE,
        judge=judge_id_number,
        texts={
            "old": using("name"),
            "length": using("name", "length"),
            "characters": using("name"),
            "birthday": using("name"),
            "check_character": using("name"),
        },
    ),
    Definition(
        id="CHK-2",
        subject=SubjectKind.CADRE,
        judge=judge_birth_in_id,
        texts={"hit": using("name", "born", "stated")},
    ),
    Definition(
        id="CHK-3",
        subject=SubjectKind.CADRE,
        judge=judge_sex_in_id,
        texts={"hit": using("name", "sex", "stated")},
    ),
    Definition(
        id="CHK-4",
        subject=SubjectKind.CADRE,
        judge=judge_age,
        texts={"hit": using("name", "age", "low", "high")},
        parameters=("youngest_in_service", "oldest_in_service"),
    ),
    Definition(
        id="CHK-5",
        subject=SubjectKind.CADRE,
        judge=judge_work_age,
        texts={
            "hit": using("name", "on", "age", "least"),
            "resume": using("name", "on", "age", "least"),
        },
        parameters=("least_age_at_work",),
    ),
    Definition(
        id="CHK-6",
        subject=SubjectKind.CADRE,
        judge=judge_party_age,
        texts={"hit": using("name", "on", "age", "least")},
        parameters=("least_age_in_party",),
    ),
)
