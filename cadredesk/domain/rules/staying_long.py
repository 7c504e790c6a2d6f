"""Long in a sensitive post (ROT-3), in the township's leading bodies (ROT-2), or in it (ROT-4)."""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import (
    InTownship,
    has_begun,
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
    using,
)
from cadredesk.domain.rules.remote_township import OF_REMOTE, number_here
from cadredesk.domain.rules.rotation import (
    in_post_since,
    in_post_sum,
    missing_start,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.tenure import Period, cumulated_months, month_reached
from cadredesk.domain.rules.wording import Wording, months, years
from cadredesk.domain.words import Tier

_LIMIT = Wording("＋ 重点岗位期限", "+ limit in a sensitive post")


def judge_sensitive_post(subject: InTownship, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """ROT-3: so many years without a break in a post that the establishment calls sensitive."""
    file = subject.file
    if not was_serving(file.cadre, book.day):
        return
    sensitive = {post.id for post in subject.township.posts if post.sensitive}
    for post in posts_held(file, book.day):
        if post.post_id not in sensitive:
            continue
        start = in_post_since(file, post, book)
        if start is None:
            yield Gap(variant="gap", facts=(missing_start(post),), only_if_started="appointments")
            continue
        finding = dated(
            "ROT-3", in_post_sum(start, post, "sensitive_post_limit_months", _LIMIT, book), book
        )
        if finding is not None:
            yield finding


def judge_same_place(subject: InTownship, book: RulesOfDay) -> Iterator[Finding]:
    """ROT-2: so many years at one leading tier in the leading bodies of this township."""
    file = subject.file
    tier = next(
        (each.tier for each in posts_held(file, book.day) if is_leading(each) and each.tier), None
    )
    if tier is None or not was_serving(file.cadre, book.day):
        return
    served = _in_the_township(subject, tier)
    due_on = month_reached(served, book.number("same_place_limit_months"))
    finding = None if due_on is None else dated("ROT-2", _place_sum(served, due_on, book), book)
    if finding is not None:
        yield finding


def judge_same_township(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """ROT-4: so many years in this township, in whatever post ("超期服役")."""
    cadre = file.cadre
    if not was_serving(cadre, book.day):
        return
    came_on = cadre.came_to_township_on
    if came_on is None or not came_on.has_month:
        value = "" if came_on is None else str(came_on)
        fact = Fact("cadre.came_to_township_on", "到本镇时间", "Came to the township", value)
        yield Gap(variant="gap", facts=(fact,), only_if_started="came_to_township_on")
        return
    if not has_begun(came_on, book.day):
        return
    finding = dated("ROT-4", _since_coming(came_on, book), book)
    if finding is not None:
        yield finding


def _in_the_township(subject: InTownship, tier: Tier) -> list[Period]:
    """The times in leading posts of a tier in units of this township."""
    units = {unit.id for unit in subject.township.units}
    return [
        Period.between(each.appointed_on, each.removed_on)
        for each in subject.file.appointments
        if each.tier is tier and is_leading(each) and not each.temporary and each.unit_id in units
        if each.appointed_on is not None and each.appointed_on.has_month
        if each.removed_on is None or each.removed_on.has_month
    ]


def _place_sum(served: list[Period], due_on: PartialDate, book: RulesOfDay) -> Sum:
    limit = book.number("same_place_limit_months")
    first = PartialDate.from_month_index(min(each.started for each in served))
    total, length = months(cumulated_months(served, book.today)), months(limit)
    return Sum(
        due_on=due_on,
        counted_from=first,
        facts=(start_fact("appointment.appointed_on", "首次任职", "First appointed", first),),
        arithmetic=(
            Step("在本镇同一层次累计", "At this level in the township", total.zh, total.en),
            Step("期限", "Limit", length.zh, length.en),
            Step("＝ 满期", "= full in", str(due_on)),
        ),
        words={"years": years(limit)},
    )


def _since_coming(came_on: PartialDate, book: RulesOfDay) -> Sum:
    limit = number_here("same_township_limit_months", book)
    length, due_on = months(limit), add_months(came_on.to_month(), limit)
    return Sum(
        due_on=due_on,
        counted_from=came_on,
        facts=(
            start_fact("cadre.came_to_township_on", "到本镇时间", "Came to the township", came_on),
        ),
        arithmetic=(
            Step("到本镇", "Came to the township", str(came_on)),
            Step("＋ 同一乡镇年限", "+ years in one township", length.zh, length.en),
            Step("＝ 满", "= full in", str(due_on)),
        ),
        words={"years": years(limit)},
    )


RULES = (
    Definition(
        id="ROT-2",
        subject=SubjectKind.CADRE,
        judge=judge_same_place,
        texts={"ahead": using("name", "due", "years"), "past": using("name", "due", "years")},
        parameters=("same_place_limit_months",),
        in_township=True,
    ),
    Definition(
        id="ROT-3",
        subject=SubjectKind.CADRE,
        judge=judge_sensitive_post,
        texts={
            "ahead": using("name", "post", "due", "years"),
            "past": using("name", "post", "due", "years"),
            "gap": OF_PEOPLE,
        },
        parameters=("sensitive_post_limit_months", "gap_tolerance_months"),
        in_township=True,
    ),
    Definition(
        id="ROT-4",
        subject=SubjectKind.CADRE,
        judge=judge_same_township,
        texts={
            "ahead": using("name", "due", "years"),
            "past": using("name", "due", "years"),
            "gap": OF_PEOPLE,
        },
        parameters=("same_township_limit_months",),
        where_in_force=OF_REMOTE,
    ),
)
