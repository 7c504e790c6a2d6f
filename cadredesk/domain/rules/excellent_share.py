"""The share of excellent results among those who took part, by category of staff (EVAL-2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.alert import Fact, Severity, Step, Subject, SubjectKind
from cadredesk.domain.rules.census import Answer, Survey
from cadredesk.domain.rules.facts import was_serving
from cadredesk.domain.rules.finding import Finding, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording
from cadredesk.domain.words import Category, EvaluationResult

_PERCENT, _ROUNDED = "excellent_share_percent", "excellent_share_rounded"
_JOINT, _OPENS = "excellent_share_joint", "evaluation_opens_month"
_HUNDRED = 100

_SERVANTS = Wording("公务员（含参公）", "civil servants")
_INSTITUTION = Wording("事业人员", "institution staff")
_WORKERS = Wording("机关工勤", "workers")
_EVERYBODY = Wording("全体人员", "everybody")
_POOLS = {
    Category.CIVIL_SERVANT: _SERVANTS,
    Category.REFERENCED: _SERVANTS,
    Category.INSTITUTION: _INSTITUTION,
    Category.WORKER: _WORKERS,
}


class Part(NamedTuple):
    """What somebody's evaluation counts as: in which pool, and whether it is excellent."""

    pool: Wording
    excellent: bool


def most_excellent(taking_part: int, book: RulesOfDay) -> int:
    """Return how many of so many may be excellent, rounded down unless the county rounds."""
    share = taking_part * book.number(_PERCENT)
    half = _HUNDRED // 2 if book.number(_ROUNDED) else 0
    return (share + half) // _HUNDRED


def part_of(file: CadreFile, book: RulesOfDay) -> Part | None:
    """Return what a file adds to the share of the year; None for who did not take part."""
    year = _year(book)
    if not file.evaluations or not was_serving(file.cadre, book.day):
        return None
    result = next((each.result for each in file.evaluations if each.year == year), None)
    if result is None or result is EvaluationResult.NOT_TAKING_PART:
        return None
    category = file.cadre.category
    pool = _SERVANTS if category is None else _POOLS[category]
    if book.number(_JOINT):
        pool = _EVERYBODY
    return Part(pool, result is EvaluationResult.EXCELLENT)


def judge_share(answers: Sequence[Answer], book: RulesOfDay) -> Iterator[tuple[Subject, Finding]]:
    """EVAL-2: no more are excellent than the share allows; who they are is told."""
    pools: dict[Wording, list[Answer]] = defaultdict(list)
    for each in answers:
        pools[each.value.pool].append(each)
    for pool, parts in sorted(pools.items()):
        names = [each.subject.name for each in parts if each.value.excellent]
        most = most_excellent(len(parts), book)
        if len(names) > most:
            subject = Subject(SubjectKind.LIBRARY, None, pool.zh)
            yield subject, _over(pool, names, len(parts), most, book)


def _over(
    pool: Wording, names: list[str], taking_part: int, most: int, book: RulesOfDay
) -> Finding:
    percent = book.number(_PERCENT)
    return Finding(
        variant="over",
        severity=Severity.CHECK,
        facts=(Fact("evaluation.result", "优秀", "Excellent", "、".join(names)),),
        arithmetic=(
            Step(f"{pool.zh}参加考核", f"Taking part, {pool.en}", str(taking_part)),
            Step(f"× {percent}%", f"× {percent} %", str(most)),
            Step("优秀", "Excellent", str(len(names))),
        ),
        words={
            "pool": pool,
            "year": str(_year(book)),
            "count": str(len(names)),
            "parts": str(taking_part),
            "most": str(most),
        },
    )


def _year(book: RulesOfDay) -> int:
    """The year whose results are being settled: this one from December on."""
    return book.day.year - (book.day.month < book.number(_OPENS))


SURVEYS = (
    Survey(
        id="EVAL-2",
        gather=part_of,
        judge=judge_share,
        texts={"over": using("pool", "year", "count", "parts", "most")},
        parameters=(_PERCENT, _ROUNDED, _JOINT, _OPENS),
    ),
)
