"""What the person brings: schooling, party, training, time before retirement.

PROMO-5, PROMO-6, PROMO-7, PROMO-17, and the age that the county asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months, age
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.eligibility.parameters import EDUCATION, NOMINATE_MONTHS, PARTY_MONTHS
from cadredesk.domain.rules.facts import birth_fact
from cadredesk.domain.rules.finding import SilentRule, using
from cadredesk.domain.rules.requirement import (
    ALWAYS,
    NEVER,
    Question,
    Requirement,
    Window,
    asked_by,
)
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
_LEVELS = (
    Wording("研究生", "graduate"),
    Wording("大学", "university"),
    Wording("大专", "college"),
    Wording("中专（高中）", "secondary school"),
)


def schooling(file: CadreFile, book: RulesOfDay) -> Requirement:
    """PROMO-5: the schooling a leading post asks for; one that ends later holds from then on."""
    return at_least(file, "PROMO-5", EDUCATION, book)


def at_least(file: CadreFile, rule_id: str, parameter: str, book: RulesOfDay) -> Requirement:
    """Return whether somebody has a schooling: 1 secondary, 2 college, 3 university, 4 graduate."""
    level = len(_LEVELS) - book.number(parameter)
    asked = asked_by(rule_id, "schooling", book, parameter, level=_LEVELS[level])
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
    count = book.number(PARTY_MONTHS)
    asked = asked_by("PROMO-7", "full", book, PARTY_MONTHS)
    if count:
        asked = asked_by("PROMO-7", "full_for", book, PARTY_MONTHS, length=months(count))
    affiliation = cadre.political_affiliation
    if not affiliation and cadre.full_party_on is None:
        fact = Fact("cadre.political_affiliation", "政治面貌", "Affiliation", "")
        return asked.lacking(fact)
    if affiliation not in {"", PARTY_MEMBER, PROBATIONARY_MEMBER}:
        fact = Fact("cadre.political_affiliation", "政治面貌", "Affiliation", affiliation)
        return asked.judged(book, Wording(affiliation, affiliation), NEVER, (fact,))
    if cadre.full_party_on is None and affiliation == PARTY_MEMBER and not count:
        fact = Fact("cadre.political_affiliation", "政治面貌", "Affiliation", affiliation)
        return asked.judged(book, asked.say("member", book), ALWAYS, (fact,))
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
    state = asked.say("since", book, due=str(due_on))
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
    variant = "five_years" if need.five_years else "year"
    parameter = TRAINING_PARAMETERS[2 if need.five_years else 0]
    asked = asked_by("PROMO-6", variant, book, parameter, hours=str(need.hours)).to_check
    if not file.trainings:
        yield asked.lacking(Fact("training.hours", "培训记录", "Training", ""))
        return
    state = training_state(file.trainings, need, book.day)
    counted = f"{state.counted:g}"
    told = asked.say("met", book, counted=counted)
    if not state.is_met:
        told = asked.say("short", book, counted=counted, short=f"{state.missing:g}")
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
    length = months(count)
    asked = asked_by("PROMO-17", "left", book, NOMINATE_MONTHS, length=length)
    found = retirement_of(file, book)
    if found is None:
        yield asked.lacking(_undetermined(file))
        return
    left = months(max(0, found.legal.month_index - book.today.month_index))
    until = add_months(found.legal, -count)
    yield asked.judged(
        book,
        asked.say("until", book, left=left, due=str(found.legal)),
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
    asked = asked_by("RET-2", "not_yet", book)
    state = asked.say("retires", book, due=str(found.legal))
    yield asked.judged(book, state, (Window(None, found.legal),), (birth_fact(file.cadre),))


def not_older_than(
    born: Fact, born_on: PartialDate | None, asked: Question, limit: int, book: RulesOfDay
) -> Requirement:
    """Return whether an age is at most a limit: through the month before the next birthday.

    The rule that asks says `aged` and `too_old`.
    """
    if born_on is None or not born_on.has_month:
        return asked.lacking(born)
    years = age(born_on, book.today)
    over = max(0, years - limit)
    state = asked.say("aged", book, age=str(years))
    if over:
        state = asked.say("too_old", book, age=str(years), over=str(over))
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


RULES = (
    SilentRule(id="PROMO-5", texts={"schooling": using("level")}, parameters=(EDUCATION,)),
    SilentRule(
        id="PROMO-6",
        texts={
            "year": using("hours"),
            "five_years": using("hours"),
            "met": using("counted"),
            "short": using("counted", "short"),
        },
        parameters=TRAINING_PARAMETERS,
    ),
    SilentRule(
        id="PROMO-7",
        texts={
            "full": using(),
            "full_for": using("length"),
            "member": using(),
            "since": using("due"),
        },
        parameters=(PARTY_MONTHS,),
    ),
    SilentRule(
        id="PROMO-17",
        texts={"left": using("length"), "until": using("left", "due")},
        parameters=(NOMINATE_MONTHS,),
    ),
    SilentRule(id="RET-2", texts={"not_yet": using(), "retires": using("due")}),
)
