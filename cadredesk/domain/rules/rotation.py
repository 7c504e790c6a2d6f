"""Years in one post before a transfer (ROT-1); for a township a reference, no duty."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import is_leading, posts_held, start_fact, was_serving
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, Sum, dated, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, continuous_start
from cadredesk.domain.rules.wording import Wording, months, years
from cadredesk.domain.words import Selection, Tier


def judge_same_post(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """ROT-1: so many years without a break in one leading post.

    Posts held since the same month are told together. A chief who is elected is told by
    TERM-2, which counts the same years as terms.
    """
    if not was_serving(file.cadre, book.day):
        return
    since: dict[PartialDate, list[Appointment]] = {}
    for post in posts_held(file, book.day):
        if not is_leading(post) or is_elected_chief(post):
            continue
        start = in_post_since(file, post, book)
        if start is None:
            facts = (missing_start(post),)
            yield Gap(variant="gap", facts=facts, only_if_started="appointments")
        else:
            since.setdefault(start, []).append(post)
    for start, posts in since.items():
        finding = dated("ROT-1", _sum(start, posts, book), book)
        if finding is not None:
            yield finding


def is_elected_chief(post: Appointment) -> bool:
    """Whether a post is one that TERM-2 speaks of: chief, leading, filled by election."""
    return (
        is_leading(post)
        and post.tier is Tier.TOWNSHIP_CHIEF
        and post.selection is Selection.ELECTED
    )


def in_post_since(file: CadreFile, post: Appointment, book: RulesOfDay) -> PartialDate | None:
    """Return since when somebody holds a post without a break, None where a month is missing."""
    if post.appointed_on is None or not post.appointed_on.has_month:
        return None
    served = [
        Period.between(each.appointed_on, each.removed_on)
        for each in file.appointments
        if _is_same_post(each, post) and each.appointed_on is not None and _has_months(each)
    ]
    start = continuous_start(served, book.today, tolerance=book.number("gap_tolerance_months"))
    begun = post.appointed_on
    return begun if start is None or begun.month_index == start.month_index else start


def _is_same_post(one: Appointment, other: Appointment) -> bool:
    if one.post_id is not None and other.post_id is not None:
        return one.post_id == other.post_id
    return (one.unit_id, one.title) == (other.unit_id, other.title)


def _has_months(post: Appointment) -> bool:
    return all(each is None or each.has_month for each in (post.appointed_on, post.removed_on))


def _sum(start: PartialDate, posts: list[Appointment], book: RulesOfDay) -> Sum:
    limit = book.number("same_post_limit_months")
    title = "、".join(post.title for post in posts)
    documented = any(post.documented for post in posts)
    due_on = add_months(start, limit)
    if start.has_day and book.number("tenure_counts_days"):
        due_on = PartialDate.of(add_months_to_day(start.as_day(), limit))
    length = months(limit)
    return Sum(
        due_on=due_on,
        counted_from=start,
        facts=(
            Fact("appointment.title", "职务", "Post", title),
            start_fact(
                "appointment.appointed_on",
                "任现职时间",
                "In post since",
                start,
                documented=documented,
            ),
        ),
        arithmetic=(
            Step("任现职", "In post since", str(start)),
            Step("＋ 同一职位期限", "+ limit in one post", length.zh, length.en),
            Step("＝ 满期", "= full in", str(due_on)),
        ),
        words={"post": title, "years": years(limit)},
    )


def in_post_sum(
    start: PartialDate, post: Appointment, parameter: str, label: Wording, book: RulesOfDay
) -> Sum:
    """Return when a limit counted in months from the start of one post is full.

    `label` names the limit in the sum; the words are `post` and `years`.
    """
    limit = book.number(parameter)
    length, due_on = months(limit), add_months(start.to_month(), limit)
    return Sum(
        due_on=due_on,
        counted_from=start,
        facts=(
            Fact("appointment.title", "职务", "Post", post.title),
            start_fact(
                "appointment.appointed_on",
                "任现职时间",
                "In post since",
                start,
                documented=post.documented,
            ),
        ),
        arithmetic=(
            Step("任现职", "In post since", str(start)),
            Step(label.zh, label.en, length.zh, length.en),
            Step("＝ 满期", "= full in", str(due_on)),
        ),
        words={"post": post.title, "years": years(limit)},
    )


def missing_start(post: Appointment) -> Fact:
    """Return the start of a post as the fact that is missing."""
    value = "" if post.appointed_on is None else str(post.appointed_on)
    return Fact("appointment.appointed_on", "任现职时间", "In post since", value)


RULES = (
    Definition(
        id="ROT-1",
        subject=SubjectKind.CADRE,
        judge=judge_same_post,
        texts={
            "ahead": using("name", "post", "due", "years"),
            "past": using("name", "post", "due", "years"),
            "gap": OF_PEOPLE,
        },
        parameters=("same_post_limit_months", "gap_tolerance_months", "tenure_counts_days"),
    ),
)
