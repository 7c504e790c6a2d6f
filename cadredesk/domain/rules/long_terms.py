"""Two terms in one post (TERM-2), fifteen years at one tier (TERM-3): a township's reference."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.electing_body import terms_of
from cadredesk.domain.rules.facts import (
    InTownship,
    is_leading,
    posts_held,
    start_fact,
    was_serving,
)
from cadredesk.domain.rules.finding import (
    OF_PEOPLE,
    Definition,
    Finding,
    Gap,
    Sum,
    dated,
    dated_when_near,
    using,
)
from cadredesk.domain.rules.partial_terms import PARTIAL_TERMS, by_terms, counts_terms
from cadredesk.domain.rules.rotation import (
    in_post_since,
    in_post_sum,
    is_elected_chief,
    missing_start,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, cumulated_months, month_reached
from cadredesk.domain.rules.wording import Wording, months, years
from cadredesk.domain.words import Tier

_LEADING = frozenset({Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY})

_LIMIT = Wording("＋ 连续两个任期", "+ two terms")


def judge_two_terms(subject: InTownship, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """TERM-2: the month in which an elected chief has served two terms in one post.

    Counted in months, or where the county wants it in terms of the body (TERM-5).
    """
    file = subject.file
    if not was_serving(file.cadre, book.day):
        return
    for post in posts_held(file, book.day):
        if not is_elected_chief(post):
            continue
        start = in_post_since(file, post, book)
        if start is None:
            yield Gap(variant="gap", facts=(missing_start(post),), only_if_started="appointments")
            continue
        total = in_post_sum(start, post, "two_terms_months", _LIMIT, book)
        if counts_terms(book):
            total = by_terms(total, start, terms_of(post, subject.township), book) or total
        finding = dated("TERM-2", total, book)
        if finding is not None:
            yield finding


def judge_tier_total(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """TERM-3: fifteen years at one leading tier, added up over breaks and counted once."""
    tier = _present_tier(file, book)
    if tier is None or not was_serving(file.cadre, book.day):
        return
    served = _at_tier(file, tier)
    limit = book.number("same_tier_limit_months")
    due_on = month_reached(served, limit)
    if due_on is not None:
        total = partial(_tier_total, tier, served, due_on, book)
        yield from dated_when_near("TERM-3", due_on, total, book)


def _present_tier(file: CadreFile, book: RulesOfDay) -> Tier | None:
    """The leading tier of the posts held, the higher one where there are two."""
    held = {post.tier for post in posts_held(file, book.day) if is_leading(post)}
    return next((tier for tier in Tier if tier in held & _LEADING), None)


def _at_tier(file: CadreFile, tier: Tier) -> list[Period]:
    """The times at a tier: those on file, or else those of the leading posts of the tier."""
    periods = [
        Period.between(each.started_on, each.ended_on)
        for each in file.tier_periods
        if each.tier is tier and each.started_on is not None and each.started_on.has_month
        if each.ended_on is None or each.ended_on.has_month
    ]
    posts = [
        Period.between(each.appointed_on, each.removed_on)
        for each in file.appointments
        if each.tier is tier and is_leading(each) and not each.temporary
        if each.appointed_on is not None and each.appointed_on.has_month
        if each.removed_on is None or each.removed_on.has_month
    ]
    return periods or posts


def _tier_total(tier: Tier, served: list[Period], due_on: PartialDate, book: RulesOfDay) -> Sum:
    limit = book.number("same_tier_limit_months")
    first = PartialDate.from_month_index(min(each.started for each in served))
    total, length = months(cumulated_months(served, book.today)), months(limit)
    return Sum(
        due_on=due_on,
        counted_from=first,
        facts=(
            Fact("tier_period.tier", "职务层次", "Level", tier),
            start_fact("tier_period.started_on", "首次任该层次", "First at this level", first),
        ),
        arithmetic=(
            Step("同一层次累计（中断不计）", "At this level, breaks left out", total.zh, total.en),
            Step("期限", "Limit", length.zh, length.en),
            Step("＝ 满期", "= full in", str(due_on)),
        ),
        words={"tier": tier, "years": years(limit)},
    )


RULES = (
    Definition(
        id="TERM-2",
        subject=SubjectKind.CADRE,
        judge=judge_two_terms,
        texts={
            "ahead": using("name", "post", "due", "years"),
            "past": using("name", "post", "due", "years"),
            "gap": OF_PEOPLE,
        },
        parameters=("two_terms_months", "gap_tolerance_months"),
        where_in_force=PARTIAL_TERMS,
        in_township=True,
    ),
    Definition(
        id="TERM-3",
        subject=SubjectKind.CADRE,
        judge=judge_tier_total,
        texts={
            "ahead": using("name", "tier", "due", "years"),
            "past": using("name", "tier", "due", "years"),
        },
        parameters=("same_tier_limit_months",),
    ),
)
