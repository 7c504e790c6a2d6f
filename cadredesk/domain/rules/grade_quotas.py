"""How many hold the grades of a group, against the share of the staff it may have (RANK-6).

The county counts them in a pool of its own: what is told here is a hint at how full it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Fact, Severity, Step, Subject, SubjectKind
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.facts import was_serving
from cadredesk.domain.rules.finding import Finding, using
from cadredesk.domain.rules.grade_steps import grade_on
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import Category

_HUNDRED = 100
_NO_GRADE = "无"
_PRINCIPALS = ("一级主任科员", "二级主任科员", "三级主任科员", "四级主任科员")
_GROUPS = (
    ("一至四级主任科员", _PRINCIPALS, ("principal_share_percent",)),
    ("一、二级主任科员", _PRINCIPALS[:2], ("principal_share_percent", "upper_principal_percent")),
    ("三、四级调研员", ("三级调研员", "四级调研员"), ("consultant_share_percent",)),
    ("三级调研员", ("三级调研员",), ("consultant_share_percent", "third_consultant_percent")),
    ("二级调研员", ("二级调研员",), ("second_consultant_share_percent",)),
)
"""The groups that have a share, and the percentages that lead from the staff to it."""

_SHARES = tuple(dict.fromkeys(name for _, _, names in _GROUPS for name in names))


def grade_held(file: CadreFile, book: RulesOfDay) -> str | None:
    """Return the grade of a civil servant, None for who is none."""
    if file.cadre.category not in {Category.CIVIL_SERVANT, Category.REFERENCED}:
        return None
    if not was_serving(file.cadre, book.day):
        return None
    held = grade_on(file, book)
    return _NO_GRADE if held is None else held[0]


def judge_quotas(answers: Sequence[Answer], book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """RANK-6: of each group that is used, how many of its places are."""
    staff = len(answers)
    for group, grades, shares in _GROUPS:
        names = [each.subject.name for each in answers if each.value in grades]
        if not names:
            continue
        places = staff
        for share in shares:
            places = places * book.number(share) // _HUNDRED
        yield (
            Subject(SubjectKind.LIBRARY, None, group),
            Finding(
                variant="used",
                severity=Severity.UPCOMING,
                facts=(Fact("grade_period.grade", group, "Holders", "、".join(names)),),
                arithmetic=(
                    Step("公务员人数", "Civil servants", str(staff)),
                    *(Step("× 比例", "× share", f"{book.number(share)}%") for share in shares),
                    Step("＝ 职数", "= places", str(places)),
                    Step("占用", "used", str(len(names))),
                ),
                words={"grade": group, "count": str(len(names)), "places": str(places)},
            ),
        )


SURVEYS = (
    Survey(
        id="RANK-6",
        gather=grade_held,
        judge=judge_quotas,
        texts={"used": using("grade", "count", "places")},
        parameters=_SHARES,
    ),
)
