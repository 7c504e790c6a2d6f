"""What the person brings: schooling, party, training, time before retirement.

PROMO-5, PROMO-6, PROMO-7, PROMO-17, and the age that the county asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months, age
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.eligibility.parameters import EDUCATION, NOMINATE_MONTHS, PARTY_MONTHS
from cadredesk.domain.rules.eligibility.requirement import (
    ALWAYS,
    NEVER,
    Basis,
    Question,
    Requirement,
    Window,
    basis_of,
)
from cadredesk.domain.rules.facts import birth_fact
from cadredesk.domain.rules.retirement import retirement_of
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.training_hours import TRAINING_PARAMETERS, training_need, training_state
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER

_SCHOOLING = (
    ("研究生", "硕士", "博士"),
    ("大学本科", "本科", "大学"),
    ("大专", "专科"),
    ("中专", "高中", "中等专科", "中技", "职高"),
)
_LEVELS = ("研究生", "大学", "大专", "中专（高中）")
_LEVELS_EN = ("graduate", "university", "college", "secondary school")


def schooling(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-5: the schooling a leading post asks for; one that ends later holds from then on."""
    return at_least(file, book.number(EDUCATION), basis_of("PROMO-5", EDUCATION, book), book)


def at_least(file: CadreFile, wanted: int, basis: Basis, book: RulesOfDay) -> Requirement:
    """Return whether somebody has a schooling: 1 secondary, 2 college, 3 university, 4 graduate."""
    level = len(_LEVELS) - wanted
    label = Wording(f"{_LEVELS[level]}以上", f"Schooling: {_LEVELS_EN[level]} or above")
    asked = Question(basis, label)
    known = [
        (found, each)
        for each in file.educations
        if (found := _level(each.qualification)) is not None
    ]
    if not known:
        return asked.lacking(Fact("education.qualification", "学历", "Schooling", ""))
    windows = tuple(Window(each.ended_on) for found, each in known if found <= level)
    highest = min(known, key=lambda each: each[0])[1]
    fact = Fact("education.qualification", "最高学历", "Highest", highest.qualification)
    if highest.ended_on is None:
        state = Wording(highest.qualification, highest.qualification)
    else:
        told = f"{highest.qualification} {highest.ended_on}"
        state = Wording(told, told)
    return asked.judged(book, state, windows, (fact,))


def full_membership(cadre: Cadre, book: RulesOfDay) -> Requirement:
    """PROMO-7: full party membership, and for how long where the county asks for that."""
    basis = basis_of("PROMO-7", PARTY_MONTHS, book)
    count = book.number(PARTY_MONTHS)
    label = Wording("中共正式党员", "Full member of the party")
    if count:
        length = months(count)
        label = Wording(f"转正后党龄满 {length.zh}", f"Full party member for {length.en}")
    asked = Question(basis, label)
    affiliation = cadre.political_affiliation
    if not affiliation and cadre.full_party_on is None:
        fact = Fact("cadre.political_affiliation", "政治面貌", "Affiliation", "")
        return asked.lacking(fact)
    if affiliation not in {"", PARTY_MEMBER, PROBATIONARY_MEMBER}:
        fact = Fact("cadre.political_affiliation", "政治面貌", "Affiliation", affiliation)
        return asked.judged(book, Wording(affiliation, affiliation), NEVER, (fact,))
    if cadre.full_party_on is None and affiliation == PARTY_MEMBER and not count:
        fact = Fact("cadre.political_affiliation", "政治面貌", "Affiliation", affiliation)
        state = Wording("已是中共党员", "a party member")
        return asked.judged(book, state, ALWAYS, (fact,))
    return _counted(cadre, count, asked, book)


def _counted(cadre: Cadre, count: int, asked: Question, book: RulesOfDay) -> Requirement:
    """From the day of full membership, or the day on which probation is full (PARTY-1)."""
    full_on, joined_on = cadre.full_party_on, cadre.joined_party_on
    if full_on is not None and full_on.has_month:
        fact = Fact("cadre.full_party_on", "转正时间", "Full member since", str(full_on))
    elif joined_on is not None and joined_on.has_month:
        probation = book.number("party_probation_months")
        full_on = add_months(joined_on, probation)
        weak = ("转正时间未录，按预备期满计", "taken to be full at the end of probation")
        fact = Fact("cadre.joined_party_on", "入党时间", "Joined the party", str(joined_on), *weak)
    else:
        return asked.lacking(Fact("cadre.joined_party_on", "入党时间", "Joined", ""))
    due_on = add_months(full_on, count)
    state = Wording(f"{due_on} 起具备", f"from {due_on}")
    steps = (
        Step("转正", "Full member", str(full_on)),
        Step("＋ 须满", "+ asked", months(count).zh, months(count).en),
        Step("＝ 具备", "= from", str(due_on)),
    )
    windows = (Window(due_on.to_month()),)
    return asked.judged(book, state, windows, (fact,), steps)


def training(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-6: the hours of training; what is missing is made up after the appointment."""
    need = training_need(file, book)
    if need is None:
        return
    basis = basis_of("PROMO-6", TRAINING_PARAMETERS[2 if need.five_years else 0], book)
    period = Wording("近五年", "Five years") if need.five_years else Wording("本年度", "This year")
    label = Wording(f"{period.zh}培训 {need.hours} 学时", f"{period.en}: {need.hours} hours")
    asked = Question(basis, label, advisory=True)
    if not file.trainings:
        yield asked.lacking(Fact("training.hours", "培训记录", "Training", ""))
        return
    state = training_state(file.trainings, need, book.day)
    counted = f"{state.counted:g}"
    told = Wording(f"已 {counted} 学时", f"{counted} hours")
    if not state.is_met:
        short = f"{state.missing:g}"
        told = Wording(
            f"已 {counted} 学时，差 {short} 学时，可任职后一年内补",
            f"{counted} hours, {short} short; may follow within a year",
        )
    fact = Fact("training.hours", "学时", "Hours", counted)
    windows = ALWAYS if state.is_met else NEVER
    yield asked.judged(book, told, windows, (fact,))


def before_retirement(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    """PROMO-17: how long before retirement, where the county says so; it is lost with time.

    Where the county says nothing, only that retirement has not come, if its month is known.
    """
    count = book.number(NOMINATE_MONTHS)
    if not count:
        yield from _not_retired(file, book)
        return
    basis = basis_of("PROMO-17", NOMINATE_MONTHS, book)
    length = months(count)
    label = Wording(f"距法定退休满 {length.zh}", f"{length.en} before retirement")
    asked = Question(basis, label)
    found = retirement_of(file, book)
    if found is None:
        yield asked.lacking(_undetermined(file))
        return
    left = months(max(0, found.legal.month_index - book.today.month_index))
    until = add_months(found.legal, -count)
    yield asked.judged(
        book,
        Wording(f"距退休 {left.zh}（{found.legal}）", f"{left.en} left ({found.legal})"),
        (Window(None, until),),
        (birth_fact(file.cadre),),
        (
            Step("法定退休", "Retires", str(found.legal)),
            Step("－ 须满", "- asked", length.zh, length.en),
            Step("＝ 最迟", "= at the latest", str(until)),
        ),
    )


def _not_retired(file: CadreFile, book: RulesOfDay) -> Iterator[Requirement]:
    found = retirement_of(file, book)
    if found is None:
        return
    rule = book.rule("RET-2")
    label = Wording("未到法定退休时间", "Before retirement")
    state = Wording(f"{found.legal} 退休", f"retires in {found.legal}")
    asked = Question(Basis("RET-2", rule.citation, rule.certainty), label)
    yield asked.judged(book, state, (Window(None, found.legal),), (birth_fact(file.cadre),))


def not_older_than(
    born: Fact, born_on: PartialDate | None, limit: int, basis: Basis, book: RulesOfDay
) -> Requirement:
    """Return whether an age is at most a limit: through the month before the next birthday."""
    label = Wording(f"{limit} 周岁以下", f"Not older than {limit}")
    asked = Question(basis, label)
    if born_on is None or not born_on.has_month:
        return asked.lacking(born)
    years = age(born_on, book.today)
    over = max(0, years - limit)
    state = Wording(f"{years} 岁", f"aged {years}")
    if over:
        state = Wording(f"{years} 岁，超 {over} 岁", f"aged {years}, {over} over")
    until = add_months(born_on, 12 * (limit + 1) - 1)
    return asked.judged(book, state, (Window(None, until),), (born,))


def _undetermined(file: CadreFile) -> Fact:
    cadre = file.cadre
    if cadre.born_on is None or not cadre.born_on.has_month:
        return birth_fact(cadre)
    if cadre.sex is None:
        return Fact("cadre.sex", "性别", "Sex", "")
    return Fact("cadre.category", "人员类别", "Category", "")


def _level(qualification: str) -> int | None:
    """The place of a schooling among the levels, the highest first; None for other words."""
    text = "".join(qualification.split())
    if "大学专科" in text:
        return 2
    return next(
        (at for at, words in enumerate(_SCHOOLING) if any(word in text for word in words)), None
    )
