"""值得关注: who may be overlooked, and why (feature F4); facts only, no score, no order of merit.

These rules are the township's own: each is switched and numbered in `resources/rules`. They
speak on their own page alone, so all of them are companions. Whoever has a sanction in
effect is left out of those that ask for a change of post, and it is not said why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate, age, months_between
from cadredesk.domain.rules import retirement
from cadredesk.domain.rules.alert import Fact, Severity, Step, Subject, SubjectKind
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.effect_periods import in_force, open_investigations
from cadredesk.domain.rules.facts import has_begun, is_leading, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.training_hours import is_planned, last_full_time
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import Category, EvaluationResult

RESERVE_TAG, CANDIDATE_TAG = "后备", "候选"
"""Tags of the basics: who is in the reserve, and who was noted as a candidate."""

_NOT_USED = ("否", "未", "没")
"""How a note on the use of a speciality begins when it is not used."""

_FEWEST_PEERS = 3
"""With fewer people at a level there is nothing to compare with."""

_NOT_IN_RESERVE = Fact("cadre.tags", "标签", "Tags", "未列入后备", value_en="not in the reserve")

_MONTHS = 12


def tags_of(tags: str) -> tuple[str, ...]:
    """Return the single tags of a person."""
    return tuple(tag.strip() for tag in tags.split("、") if tag.strip())


def judge_excellent(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """CARE-1: excellent so many years running since the last change of post or grade.

    The year of the change is not counted; a recruit's first grade is no change.
    """
    if not _may_move(file, book):
        return
    known = {each.year: each.result for each in file.evaluations if each.year < book.day.year}
    changed_on = _last_change(file, book)
    last, row = max(known, default=0), 0
    while known.get(last - row) is EvaluationResult.EXCELLENT and (
        changed_on is None or last - row > changed_on.year
    ):
        row += 1
    if row < book.number("care_excellent_years"):
        return
    years = "、".join(str(last - back) for back in reversed(range(row)))
    changed = "" if changed_on is None else str(changed_on)
    yield Finding(
        variant="found",
        severity=Severity.UPCOMING,
        counted_from=PartialDate(last - row + 2, 1),
        facts=(
            Fact("evaluation.result", "连续优秀", "Excellent in", years),
            Fact("appointment.appointed_on", "最近任用变动", "Last change", changed),
        ),
        arithmetic=(
            Step("连续优秀", "Excellent running", f"{row} 年", f"{row} years"),
            _condition(book, "care_excellent_years", "年", "years"),
        ),
        words={"years": str(row)},
    )


def judge_unused(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """CARE-3: something somebody is good at, noted as not used, for so many months."""
    if not was_serving(file.cadre, book.day):
        return
    for each in file.specialities:
        shown_on = each.shown_on
        if not each.in_use.startswith(_NOT_USED) or shown_on is None or not shown_on.has_month:
            continue
        waited = months_between(shown_on, book.today)
        if waited < book.number("care_unused_months"):
            continue
        yield Finding(
            variant="found",
            severity=Severity.UPCOMING,
            counted_from=shown_on,
            facts=(
                Fact("speciality.field", "专长", "Speciality", each.field),
                Fact("speciality.evidence", "佐证", "Deeds", each.evidence),
                Fact("speciality.in_use", "用上了吗", "Used", each.in_use),
            ),
            arithmetic=(
                Step("表现时间", "Shown in", str(shown_on)),
                _so_far(waited),
                _condition(book, "care_unused_months", "个月", "months"),
            ),
            words={"field": each.field},
        )


def judge_untrained(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """CARE-4: so many months without full-time training; without any row nothing is said."""
    attended = [each for each in file.trainings if not is_planned(each, book.day)]
    if not attended or not was_serving(file.cadre, book.day):
        return
    last = last_full_time(attended, book.day)
    start = last or file.cadre.came_to_township_on or file.cadre.began_work_on
    if start is None or not start.has_month:
        return
    waited = months_between(start, book.today)
    if waited < book.number("care_untrained_months"):
        return
    label = ("到岗", "Came") if last is None else ("最近脱产培训", "Last full-time training")
    yield Finding(
        variant="never" if last is None else "found",
        severity=Severity.UPCOMING,
        counted_from=start,
        facts=(Fact("training.ended_on", *label, str(start)),),
        arithmetic=(
            Step(*label, str(start)),
            _so_far(waited),
            _condition(book, "care_untrained_months", "个月", "months"),
        ),
        words={"length": _length(waited)},
    )


class _Stay(NamedTuple):
    """How long somebody has been in the same post, beside whom it is compared."""

    peers: str
    since: PartialDate
    is_listed: bool


def gather_stay(file: CadreFile, book: RulesOfDay) -> _Stay | None:
    """CARE-2: what is kept of a file: the level, since when, whether it may be listed."""
    post = file.main_appointment
    since = _last_post(file, book)
    if since is None or post is None or not was_serving(file.cadre, book.day):
        return None
    if file.cadre.category is Category.WORKER:
        return None
    tier = post.tier or (file.current_tier.tier if file.current_tier else None)
    may_be = _may_move(file, book) and not is_leading(post) and not _retires_soon(file, book)
    return _Stay(str(tier or file.cadre.category or ""), since, may_be)


def judge_stay(answers: Sequence[Answer], book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """CARE-2: long in one post, and much longer than others of the same level.

    Leading posts are left to the rules on terms and rotation, which say it already.
    """
    least = book.number("care_same_post_months")
    percent = book.number("care_same_post_percent")
    groups: dict[str, list[int]] = {}
    for each in answers:
        groups.setdefault(each.value.peers, []).append(_waited(each.value, book))
    for each in answers:
        peers, waited = groups[each.value.peers], _waited(each.value, book)
        usual = int(median(peers))
        if not each.value.is_listed or len(peers) < _FEWEST_PEERS or waited < least:
            continue
        if waited * 100 >= usual * percent:
            yield each.subject, _stay_finding(each.value, waited, usual, len(peers), book)


def _stay_finding(stay: _Stay, waited: int, usual: int, peers: int, book: RulesOfDay) -> Finding:
    told = Wording(f"同层次 {peers} 人的中位数", f"Median of {peers} at the level")
    length = _length(usual)
    return Finding(
        variant="found",
        severity=Severity.UPCOMING,
        counted_from=stay.since,
        facts=(Fact("appointment.appointed_on", "任现职时间", "In post since", str(stay.since)),),
        arithmetic=(
            Step("任现职", "In post since", str(stay.since)),
            _so_far(waited),
            Step(told.zh, told.en, length.zh, length.en),
            _condition(book, "care_same_post_months", "个月", "months"),
            Step(
                "且不少于中位数的",
                "and of the median",
                f"{book.number('care_same_post_percent')}%",
            ),
        ),
        words={"length": _length(waited), "peers": length},
    )


class _Youth(NamedTuple):
    """Whether somebody is in the reserve, else how young he or she is."""

    in_reserve: bool
    age: int | None


def gather_youth(file: CadreFile, book: RulesOfDay) -> _Youth | None:
    """CARE-5: what is kept of a file: the reserve, and the age of who might be in it."""
    cadre = file.cadre
    if not was_serving(cadre, book.day):
        return None
    born_on = cadre.born_on
    known = born_on is not None and born_on.has_month and has_begun(born_on, book.day)
    known = known and _may_move(file, book)
    years = age(born_on, book.today) if known and born_on is not None else None
    return _Youth(RESERVE_TAG in tags_of(cadre.tags), years)


def judge_youth(answers: Sequence[Answer], book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """CARE-5: young, and not in the reserve; silent where no reserve is kept at all."""
    if not any(each.value.in_reserve for each in answers):
        return
    oldest = book.number("care_young_age")
    for each in answers:
        years = each.value.age
        if each.value.in_reserve or years is None or years > oldest:
            continue
        yield (
            each.subject,
            Finding(
                variant="found",
                severity=Severity.UPCOMING,
                facts=(_NOT_IN_RESERVE,),
                arithmetic=(
                    Step("年龄", "Age", f"{years} 岁", f"{years}"),
                    Step("条件：不超过", "Condition: at most", f"{oldest} 岁", f"{oldest}"),
                ),
                words={"age": str(years)},
            ),
        )


def _may_move(file: CadreFile, book: RulesOfDay) -> bool:
    """Whether nothing stands against a change of post: serving, no sanction, no inquiry."""
    if not was_serving(file.cadre, book.day):
        return False
    return in_force(file, book) is None and not open_investigations(file, book)


def _retires_soon(file: CadreFile, book: RulesOfDay) -> bool:
    found = retirement.retirement_of(file, book)
    if found is None:
        return False
    return months_between(book.today, found.legal) <= book.number("care_months_to_retirement")


def _last_post(file: CadreFile, book: RulesOfDay) -> PartialDate | None:
    starts = (each.appointed_on for each in file.appointments if not each.temporary)
    return _latest(starts, book)


def _last_change(file: CadreFile, book: RulesOfDay) -> PartialDate | None:
    """When post, level or grade last changed; the first grade comes with the first post."""
    grades = sorted(
        (each.started_on for each in file.grade_periods if each.started_on is not None), key=str
    )
    tiers = [each.started_on for each in file.tier_periods]
    return _latest((_last_post(file, book), *tiers, *grades[1:]), book)


def _latest(starts: Iterable[PartialDate | None], book: RulesOfDay) -> PartialDate | None:
    known = (each for each in starts if each is not None and each.has_month)
    return max((each for each in known if has_begun(each, book.day)), key=str, default=None)


def _waited(stay: _Stay, book: RulesOfDay) -> int:
    return months_between(stay.since, book.today)


def _so_far(waited: int) -> Step:
    length = _length(waited)
    return Step("到今天", "Up to today", length.zh, length.en)


def _condition(book: RulesOfDay, name: str, unit_zh: str, unit_en: str) -> Step:
    count = book.number(name)
    return Step("条件：满", "Condition: at least", f"{count} {unit_zh}", f"{count} {unit_en}")


def _length(count: int) -> Wording:
    full, rest = divmod(count, _MONTHS)
    if not full or not rest:
        return Wording(f"{full} 年", f"{full} years") if full else months(rest)
    left = months(rest)
    return Wording(f"{full} 年 {left.zh}", f"{full} years {left.en}")


_RETIREMENT = next(each.parameters for each in retirement.RULES if each.id == "RET-2")

RULES = (
    Definition(
        id="CARE-1",
        subject=SubjectKind.CADRE,
        judge=judge_excellent,
        texts={"found": using("name", "years")},
        parameters=("care_excellent_years",),
        companion=True,
    ),
    Definition(
        id="CARE-3",
        subject=SubjectKind.CADRE,
        judge=judge_unused,
        texts={"found": using("name", "field")},
        parameters=("care_unused_months",),
        companion=True,
    ),
    Definition(
        id="CARE-4",
        subject=SubjectKind.CADRE,
        judge=judge_untrained,
        texts={"found": using("name", "length"), "never": using("name", "length")},
        parameters=("care_untrained_months",),
        companion=True,
    ),
)

SURVEYS = (
    Survey(
        id="CARE-2",
        gather=gather_stay,
        judge=judge_stay,
        texts={"found": using("name", "length", "peers")},
        parameters=(
            "care_same_post_months",
            "care_same_post_percent",
            "care_months_to_retirement",
            *_RETIREMENT,
        ),
        companion=True,
    ),
    Survey(
        id="CARE-5",
        gather=gather_youth,
        judge=judge_youth,
        texts={"found": using("name", "age")},
        parameters=("care_young_age", "care_young_lists_alone", "care_long_service_lists_alone"),
        companion=True,
    ),
)
