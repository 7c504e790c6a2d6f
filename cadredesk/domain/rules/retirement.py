"""Retirement: the group, the postponed month, contributions, the choice to go early.

RET-1 to RET-4. From 2025 on the former ages are put off, one month more for every step of
months begun, up to a cap; the numbers are in the rule files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.facts import birth_fact, posts_held, was_serving
from cadredesk.domain.rules.finding import (
    OF_PEOPLE,
    Definition,
    Finding,
    Gap,
    Sum,
    dated_when_near,
    using,
)
from cadredesk.domain.rules.rulebook import Rulebook, RulesOfDay
from cadredesk.domain.rules.urgency import first_seen_on, severity_on
from cadredesk.domain.rules.wording import Word, Wording, months, years, years_and_months
from cadredesk.domain.words import Category, Sex, Tier

GROUPS = {
    "M60": Wording("男干部", "men"),
    "F55": Wording("女干部", "women cadres"),
    "F50": Wording("女工勤人员", "women workers"),
    "F60": Wording("县处级女干部、高级职称女干部", "women at county level or with a senior title"),
}
"""The groups of RET-1, each with its former age; `Cadre.retirement_category` names one."""

_COUNTY = frozenset({Tier.COUNTY_CHIEF, Tier.COUNTY_DEPUTY})
_SENIOR_TITLES = ("高级", "教授", "研究员", "研究馆员", "主任医师", "主任护师")


@dataclass(frozen=True, slots=True)
class Retirement:
    """When somebody retires, and how that month came about.

    `base` is the former age in months, `delay` the postponement in months, of which one is
    added for every `step` months; `earliest` and `latest` are the bounds of the choice.
    """

    group: str
    born_on: PartialDate
    base: int
    step: int
    delay: int
    earliest: PartialDate
    latest: PartialDate

    @property
    def original(self) -> PartialDate:
        """The month of the former age."""
        return add_months(self.born_on, self.base)

    @property
    def legal(self) -> PartialDate:
        """The legal month of retirement."""
        return add_months(self.original, self.delay)

    @property
    def age(self) -> Wording:
        """The age in the legal month."""
        return years_and_months(self.base + self.delay)


def retirement(born_on: PartialDate, group: str, book: Rulebook) -> Retirement:
    """Return when somebody born in a month retires (RET-2).

    `group` is a key of `GROUPS`. The text in force in the month of the former age decides
    whether it is postponed; counting starts from the month in which that text took effect.
    """
    base = _value(book, f"retirement_age_{group.lower()}", _first_day(born_on))
    original = add_months(born_on, base)
    on = _first_day(original)
    begun = book.parameters[f"postponement_step_{group.lower()}"].amendment_on(on)
    step = delay = 0
    if begun is not None and begun.provision is not None:
        step = begun.provision.value
        late = months_between(PartialDate.of(begun.effective_from), original)
        delay = min(_value(book, f"postponement_cap_{group.lower()}", on), late // step + 1)
    legal = add_months(original, delay)
    early = _value(book, "early_retirement_months", _first_day(legal))
    return Retirement(
        group=group,
        born_on=born_on.to_month(),
        base=base,
        step=step,
        delay=delay,
        earliest=max(original, add_months(legal, -early)),
        latest=add_months(legal, _value(book, "late_retirement_months", _first_day(legal))),
    )


def minimum_contribution(year: int, book: Rulebook) -> int:
    """Return the months of contributions that a pension of that year asks for (RET-3)."""
    return _value(book, "minimum_contribution_months", date(year, 1, 1))


def group_of(file: CadreFile, day: date) -> str | None:
    """Return the group that decides somebody's retirement (RET-1), None where it cannot be told.

    What was settled by hand stands first. A woman without a category of staff cannot be
    judged: a civil servant retires at another age than a worker.
    """
    cadre = file.cadre
    if cadre.retirement_category in GROUPS:
        return cadre.retirement_category
    if cadre.sex is Sex.MALE:
        return "M60"
    if cadre.sex is None or cadre.category is None:
        return None
    if any(post.tier in _COUNTY for post in posts_held(file, day)):
        return "F60"
    return "F50" if cadre.category is Category.WORKER else "F55"


def retirement_of(file: CadreFile, book: RulesOfDay) -> Retirement | None:
    """Return when a cadre retires, None when the birth or the group is not known."""
    born_on, group = file.cadre.born_on, group_of(file, book.day)
    if born_on is None or not born_on.has_month or group is None:
        return None
    return retirement(born_on, group, book.book)


def judge_group(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-1: what is missing to tell the group that decides the age."""
    cadre = file.cadre
    if was_serving(cadre, book.day) and group_of(file, book.day) is None:
        sex, category = _group_facts(cadre, None)
        if cadre.sex is None:
            yield Gap(variant="gap_sex", facts=(sex, category))
        else:
            yield Gap(variant="gap_category", facts=(category, sex))


def state_group(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-1: the group that decides the age, stated beside RET-2."""
    for found, severity in _in_window(file, book):
        words: dict[str, Word] = {
            "group": GROUPS[found.group],
            "age": years_and_months(found.base),
        }
        facts = _group_facts(file.cadre, found.group)
        yield _beside(found, severity, facts, words, _steps(found, book.book))


def judge_legal_month(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-2: the legal month of retirement, once it is near, until the status changes."""
    cadre = file.cadre
    if not was_serving(cadre, book.day):
        return
    if cadre.born_on is None or not cadre.born_on.has_month:
        yield Gap(variant="gap_birth", facts=(birth_fact(cadre),))
        return
    found = retirement_of(file, book)
    if found is None:
        return

    def total() -> Sum:
        return Sum(
            due_on=found.legal,
            counted_from=found.born_on,
            facts=(birth_fact(cadre), *_group_facts(cadre, found.group)),
            arithmetic=_steps(found, book.book),
            words={"age": found.age, "delay": months(found.delay)},
        )

    yield from dated_when_near("RET-2", found.legal, total, book)


def state_contributions(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-3: the least contributions for the year of retirement, stated beside RET-2."""
    for found, severity in _in_window(file, book):
        words: dict[str, Word] = {
            "year": str(found.legal.year),
            "least": _least(found, book.book),
        }
        facts = (birth_fact(file.cadre),)
        yield _beside(found, severity, facts, words, _steps(found, book.book))


def judge_early_choice(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """RET-4: the choice to retire early, while there is still time to give notice.

    It is an offer, not a duty: it never becomes due or overdue.
    """
    cadre = file.cadre
    found = retirement_of(file, book) if was_serving(cadre, book.day) else None
    if found is None or found.earliest == found.legal:
        return
    notice = book.number("early_notice_months")
    opens_on = first_seen_on(found.earliest, book.rule("RET-4").lead)
    possible = max(found.earliest, add_months(book.today, notice))
    if book.today.to_month() < opens_on or possible >= found.legal:
        return
    yield Finding(
        variant="offer",
        severity=Severity.UPCOMING,
        due_on=add_months(found.legal, -1 - notice),
        counted_from=found.born_on,
        first_seen_on=opens_on,
        facts=(birth_fact(cadre), *_group_facts(cadre, found.group)),
        arithmetic=(
            *_steps(found, book.book),
            Step("现在书面告知，最早可选", "With notice now, from", str(possible)),
        ),
        words={
            "earliest": str(found.earliest),
            "legal": str(found.legal),
            "notice": months(notice),
            "possible": str(possible),
        },
    )


def _in_window(file: CadreFile, book: RulesOfDay) -> Iterator[tuple[Retirement, Severity]]:
    """Give the retirement that RET-2 speaks of on the day, with its urgency, if it does."""
    found = retirement_of(file, book) if was_serving(file.cadre, book.day) else None
    if found is not None:
        severity = severity_on(found.legal, book.rule("RET-2").lead, book.day)
        if severity is not None:
            yield found, severity


def _beside(
    found: Retirement,
    severity: Severity,
    facts: tuple[Fact, ...],
    words: Mapping[str, Word],
    steps: tuple[Step, ...],
) -> Finding:
    """Return a statement that goes with RET-2 and is as urgent as that."""
    return Finding(
        variant="statement",
        severity=severity,
        due_on=found.legal,
        counted_from=found.born_on,
        facts=facts,
        arithmetic=steps,
        words=words,
    )


def _group_facts(cadre: Cadre, group: str | None) -> tuple[Fact, Fact]:
    sex = Fact("cadre.sex", "性别", "Sex", cadre.sex or "")
    if cadre.retirement_category in GROUPS:
        chosen = GROUPS[cadre.retirement_category]
        return (
            sex,
            Fact(
                "cadre.retirement_category",
                "退休类别",
                "Group",
                chosen.zh,
                "人工确定",
                "settled by hand",
                chosen.en,
            ),
        )
    weak = ("", "")
    if group == "F55" and any(word in cadre.professional_title for word in _SENIOR_TITLES):
        weak = (
            f"有职称“{cadre.professional_title}”，是否按 60 岁由组织部门确定",
            f"with the title {cadre.professional_title} the age may be 60; ask the department",
        )
    return (sex, Fact("cadre.category", "人员类别", "Category", cadre.category or "", *weak))


def _steps(found: Retirement, book: Rulebook) -> tuple[Step, ...]:
    former, least = years_and_months(found.base), _least(found, book)
    return (
        Step("出生年月", "Born", str(found.born_on)),
        Step(f"原法定年龄 {former.zh}", f"Former age {former.en}", str(found.original)),
        _delay_step(found),
        Step(
            "改革后法定退休",
            "Legal retirement",
            f"{found.legal}（{found.age.zh}）",
            f"{found.legal} ({found.age.en})",
        ),
        Step("弹性提前最早（RET-4）", "Earliest by choice (RET-4)", str(found.earliest)),
        Step("最低缴费年限（RET-3）", "Least contributions (RET-3)", least.zh, least.en),
    )


def _delay_step(found: Retirement) -> Step:
    if found.delay == 0:
        return Step("渐进延迟", "Postponed by", "不延迟", "nothing")
    length = months(found.delay)
    return Step(
        f"渐进延迟（每 {found.step} 个月延 1 个月）",
        f"Postponed (1 month for every {found.step})",
        f"＋{length.zh}",
        f"+{length.en}",
    )


def _least(found: Retirement, book: Rulebook) -> Wording:
    return years(minimum_contribution(found.legal.year, book))


def _first_day(month: PartialDate) -> date:
    return date(month.year, month.month or 1, 1)


def _value(book: Rulebook, name: str, on: date) -> int:
    provision = book.parameters[name].on(on)
    return 0 if provision is None else provision.value


AGE_PARAMETERS = (
    *(f"retirement_age_{group.lower()}" for group in GROUPS),
    "minimum_contribution_months",
)
"""The numbers without which no retirement can be worked out."""

_POSTPONEMENT = tuple(
    f"{name}_{group.lower()}"
    for name in ("postponement_step", "postponement_cap")
    for group in GROUPS
)
_CHOICE = ("early_retirement_months", "late_retirement_months", "early_notice_months")

RULES = (
    Definition(
        id="RET-1",
        subject=SubjectKind.CADRE,
        judge=judge_group,
        texts={"gap_sex": OF_PEOPLE, "gap_category": OF_PEOPLE},
        parameters=AGE_PARAMETERS,
    ),
    Definition(
        id="RET-1",
        subject=SubjectKind.CADRE,
        judge=state_group,
        texts={"statement": using("name", "group", "age")},
        parameters=AGE_PARAMETERS,
        companion=True,
    ),
    Definition(
        id="RET-2",
        subject=SubjectKind.CADRE,
        judge=judge_legal_month,
        texts={
            "ahead": using("name", "due", "age", "delay"),
            "past": using("name", "due", "age", "distance"),
            "gap_birth": OF_PEOPLE,
        },
        parameters=AGE_PARAMETERS,
        where_in_force=(*_POSTPONEMENT, *_CHOICE),
    ),
    Definition(
        id="RET-3",
        subject=SubjectKind.CADRE,
        judge=state_contributions,
        texts={"statement": using("year", "least")},
        parameters=AGE_PARAMETERS,
        companion=True,
    ),
    Definition(
        id="RET-4",
        subject=SubjectKind.CADRE,
        judge=judge_early_choice,
        texts={"offer": using("name", "earliest", "legal", "notice", "possible")},
        parameters=(*AGE_PARAMETERS, "early_notice_months"),
    ),
)
