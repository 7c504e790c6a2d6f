"""The next grade and the least time before it (RANK-1), by the grade or the leading post held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact
from cadredesk.domain.rules.facts import has_begun, is_leading, posts_held
from cadredesk.domain.rules.grade_time import GradeTime
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import GRADES, Category, Tier

GRADE_MONTHS = {
    "一级科员": "months_before_member_1",
    "四级主任科员": "months_before_principal_4",
    "三级主任科员": "months_before_principal_3",
    "二级主任科员": "months_before_principal_2",
    "一级主任科员": "months_before_principal_1",
    "四级调研员": "months_before_consultant_4",
    "三级调研员": "months_before_consultant_3",
    "二级调研员": "months_before_consultant_2",
}
"""The time in the grade below that a grade takes; counties and townships have none higher."""

POST_MONTHS = {
    ("三级主任科员", Tier.TOWNSHIP_DEPUTY): "deputy_months_before_principal_3",
    ("一级主任科员", Tier.TOWNSHIP_CHIEF): "chief_months_before_principal_1",
    ("三级调研员", Tier.COUNTY_DEPUTY): "county_deputy_months_before_consultant_3",
}
"""The time in a leading post that opens a grade as well."""

LOWEST_GRADE = {
    Tier.COUNTY_CHIEF: "二级调研员",
    Tier.COUNTY_DEPUTY: "四级调研员",
    Tier.TOWNSHIP_CHIEF: "二级主任科员",
    Tier.TOWNSHIP_DEPUTY: "四级主任科员",
}
"""The lowest grade that corresponds to a leading post (RANK-5)."""

_TWO_WAYS = 2
SHORTENING = "excellent_year_shortening_months"
EXCELLENT_MONTHS = "excellent_year_least_months"
WHOLE_YEARS = "excluded_year_whole"
TIME_PARAMETERS = (
    *GRADE_MONTHS.values(),
    *POST_MONTHS.values(),
    SHORTENING,
    EXCELLENT_MONTHS,
    WHOLE_YEARS,
)
"""What the time before a grade is counted with."""


@dataclass(frozen=True, slots=True)
class GradeStep:
    """The grade that may come next, what it is counted from, and the time it takes."""

    to: str
    start: Fact
    time: GradeTime


class _Way(NamedTuple):
    """One of the ways to a grade: what is held since when, and the number that says how long."""

    to: str
    parameter: str
    start: PartialDate | None
    label: tuple[str, str, str]


def is_civil_servant(file: CadreFile) -> bool:
    """Whether grades concern somebody; who has no category on file but a grade counts."""
    category = file.cadre.category
    if category is None:
        return bool(file.grade_periods)
    return category in {Category.CIVIL_SERVANT, Category.REFERENCED}


def grade_on(file: CadreFile, book: RulesOfDay) -> tuple[str, PartialDate | None] | None:
    """Return the grade held on the day and since when, None where none is on file."""
    held = [
        each
        for each in file.grade_periods
        if each.grade in GRADES
        and (each.started_on is None or has_begun(each.started_on, book.day))
        and (each.ended_on is None or not has_begun(each.ended_on, book.day))
    ]
    if not held:
        return None
    latest = max(held, key=lambda each: str(each.started_on or ""))
    return latest.grade, latest.started_on


def leading_since(file: CadreFile, book: RulesOfDay) -> tuple[Tier, PartialDate | None] | None:
    """Return the tier of the leading post held on the day and since when it is held.

    The tier's own time stands first (任现职务层次时间), then that of the post.
    """
    posts = [each for each in posts_held(file, book.day) if is_leading(each)]
    held = {each.tier for each in posts}
    found = next((tier for tier in LOWEST_GRADE if tier in held), None)
    if found is None:
        return None
    starts = [
        each.started_on
        for each in file.tier_periods
        if each.tier is found and each.ended_on is None and each.started_on is not None
    ]
    starts += [each.appointed_on for each in posts if each.tier is found and each.appointed_on]
    return found, next(iter(starts), None)


def next_step(file: CadreFile, book: RulesOfDay) -> GradeStep | None:
    """Return the grade that may come next and the earlier of the ways to it.

    None where nothing is held, the highest grade is, or no way has a month to count from.
    """
    grade, post = grade_on(file, book), leading_since(file, book)
    to = _next_grade(None if grade is None else grade[0], None if post is None else post[0])
    found = () if to is None else steps_to(file, to, book)
    if len(found) < _TWO_WAYS:
        return next(iter(found), None)
    return min(found, key=lambda each: each.time.full_on(book.today))


def steps_to(file: CadreFile, to: str, book: RulesOfDay) -> tuple[GradeStep, ...]:
    """Return the ways to a grade that are open by what is held: the grade below, or a post.

    Nothing where neither is held, or no way has a month to count from.
    """
    grade, post = grade_on(file, book), leading_since(file, book)
    ways = []
    if grade is not None and GRADES.index(grade[0]) == GRADES.index(to) + 1:
        label = ("grade_period.started_on", f"{grade[0]}起算", f"{grade[0]} since")
        ways.append(_Way(to, GRADE_MONTHS[to], grade[1], label))
    if post is not None and (to, post[0]) in POST_MONTHS:
        label = ("tier_period.started_on", f"任{post[0]}", f"{post[0]} since")
        ways.append(_Way(to, POST_MONTHS[to, post[0]], post[1], label))
    return tuple(step for each in ways if (step := _step(each, file, book)) is not None)


def _next_grade(grade: str | None, tier: Tier | None) -> str | None:
    held = [GRADES.index(grade)] if grade is not None else []
    if tier is not None:
        held.append(GRADES.index(LOWEST_GRADE[tier]))
    if not held or min(held) == 0:
        return None
    to = GRADES[min(held) - 1]
    return to if to in GRADE_MONTHS else None


def _step(way: _Way, file: CadreFile, book: RulesOfDay) -> GradeStep | None:
    start = way.start
    if start is None or not start.has_month:
        return None
    results = {each.year: each.result for each in file.evaluations}
    time = GradeTime(
        started_on=start,
        months=book.number(way.parameter),
        shortening=book.number(SHORTENING),
        results=results,
        excellent_months=book.number(EXCELLENT_MONTHS),
        whole_years=bool(book.number(WHOLE_YEARS)),
    )
    lacking = [str(year) for year in range(start.year, book.day.year) if year not in results]
    weak = ("", "")
    if lacking:
        years = "、".join(lacking)
        weak = (f"缺 {years} 年度考核，按已录的算", f"no evaluation of {years} on file")
    return GradeStep(way.to, Fact(*way.label, str(start), *weak), time)
