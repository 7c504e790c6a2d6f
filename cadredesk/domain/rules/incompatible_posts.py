"""Posts that nobody may hold together (TERM-11)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Fact, Severity, SubjectKind
from cadredesk.domain.rules.facts import posts_held, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, using
from cadredesk.domain.rules.rulebook import RulesOfDay

_OF_THE_CONGRESS = ("人大主席", "人大副主席", "人民代表大会主席", "人民代表大会副主席")
_OF_THE_GOVERNMENT = ("镇长", "乡长", "区长", "街道办事处主任", "街道办事处副主任")


def judge_congress_chair(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """TERM-11: the chair of the congress beside a post of a state administrative organ.

    A post that ends on the very day on which the other begins is not held beside it.
    """
    if not was_serving(file.cadre, book.day):
        return
    held = posts_held(file, book.day)
    chair = next((each for each in held if _names(each, _OF_THE_CONGRESS)), None)
    office = next(
        (each for each in held if _names(each, _OF_THE_GOVERNMENT) and each is not chair), None
    )
    if chair is None or office is None:
        return
    yield Finding(
        variant="hit",
        severity=Severity.CHECK,
        facts=tuple(_fact(each) for each in (chair, office)),
        words={"one": chair.title, "other": office.title},
    )


def _names(post: Appointment, titles: tuple[str, ...]) -> bool:
    return any(title in post.title for title in titles)


def _fact(post: Appointment) -> Fact:
    since = "" if post.appointed_on is None else f"（{post.appointed_on} 起）"
    english = "" if post.appointed_on is None else f" (since {post.appointed_on})"
    value = f"{post.title}{since}"
    return Fact("appointment.title", "职务", "Post", value, value_en=f"{post.title}{english}")


RULES = (
    Definition(
        id="TERM-11",
        subject=SubjectKind.CADRE,
        judge=judge_congress_chair,
        texts={"hit": using("name", "one", "other")},
    ),
)
