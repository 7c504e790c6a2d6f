"""The 更正说明 that goes with a second version: each point, how it was met, who answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.manifest import (
    FactDifference,
    Manifest,
    StatedPerson,
    VersionChange,
    people_difference,
)
from cadredesk.domain.submission.model import PointHandling, ReturnPoint, Submission
from cadredesk.services.output_ports import OfficialSheet
from cadredesk.services.read_models import HistoryEntry
from cadredesk.services.submissions.cover_sheet import Whose
from cadredesk.services.submissions.facts import (
    PHOTO,
    fact_label,
    field_of,
    is_put_right_in,
)
from cadredesk.services.work_ports import UnitOfWork

CORRECTIONS = "更正说明"
_COLUMNS = (("干部", 12), ("退回意见", 30), ("项目", 12), ("怎么改的", 32), ("责任人", 12))
_WHOLE_TABLE, _NOT_ASKED = "全表", "（未提意见，档案另有变化）"
_CLOSING = ("报送单位（盖章）：", "责任领导：                        日期：      年    月    日")
_POINT = "return_point"
_LONGEST = 160
_WHO_CHANGED = {
    VersionChange.ADDED: "新增此人",
    VersionChange.GONE: "不再报此人",
}


@dataclass(frozen=True, slots=True)
class Corrected:
    """A submission that came back, what its last version stated, and what the next one states."""

    known: Submission
    before: Manifest
    now: tuple[StatedPerson, ...]


def correction_note(
    work: UnitOfWork, corrected: Corrected, words: Vocabulary, whose: Whose
) -> OfficialSheet:
    """Return what became of each point, then whatever else is stated otherwise now."""
    known, last = corrected.known, corrected.known.packs[-1]
    points = known.points_of(last)
    differences = people_difference(corrected.before.people, corrected.now)
    others = [each for each in differences if not any(_meets(each, point) for point in points)]
    answers = _Answers(work, datetime.fromisoformat(corrected.before.frozen_at))
    rows = [_point_row(each, corrected, differences, words, answers) for each in points]
    rows += [_other_row(each, words, answers) for each in others]
    back = " ".join(filter(None, (last.returned_by, last.returned_how)))
    left = sum(each.handling is PointHandling.LEFT for each in points)
    return OfficialSheet(
        name=CORRECTIONS,
        title=f"{known.request.title}{CORRECTIONS}",
        unit=whose.unit,
        practice=whose.practice,
        facts=(
            (("报送编号", known.request.number), ("版本", f"第 {last.version + 1} 版")),
            (("原报", f"第 {last.version} 版"), ("原报日期", str(last.sent_on or ""))),
            (("退回日期", str(last.returned_on or "")), ("退回人", back)),
            (("退回意见", f"{len(points)} 条：更正 {len(points) - left} 条，说明 {left} 条"),),
        ),
        columns=_COLUMNS,
        rows=tuple(rows),
        closing=_CLOSING,
    )


class _Answers:
    """Who made a correction, by the history of the library."""

    def __init__(self, work: UnitOfWork, since: datetime) -> None:
        self._work, self._since = work, since
        self._settled = work.history.of_entity(_POINT)

    def of_point(self, point: ReturnPoint) -> str:
        """Return who put its field right, or who settled it by hand."""
        if point.cadre_id is not None and point.handling is PointHandling.CORRECTED:
            changed = self._changed(point.cadre_id, point.fact)
            if changed:
                return changed
        return next((each.by for each in self._settled if each.item == point.id), "")

    def of_difference(self, found: FactDifference) -> str:
        """Return who changed what is different, empty where only the choice of people is."""
        return self._changed(found.cadre, found.fact) if found.fact else ""

    def _changed(self, cadre: CadreId, fact: str) -> str:
        return next((each.by for each in self._later(cadre) if _is_of(each, fact)), "")

    def _later(self, cadre: CadreId) -> Iterator[HistoryEntry]:
        for entry in self._work.history.of_cadre(cadre):
            if entry.at >= self._since:
                yield entry


def _is_of(entry: HistoryEntry, fact: str) -> bool:
    return is_put_right_in(fact, f"{entry.entity}.{entry.field}")


def _meets(found: FactDifference, point: ReturnPoint) -> bool:
    """Whether a difference is what a point asked for."""
    same = found.cadre == point.cadre_id and bool(point.fact and found.fact)
    return same and is_put_right_in(point.fact, field_of(found.fact))


def _point_row(
    point: ReturnPoint,
    corrected: Corrected,
    differences: tuple[FactDifference, ...],
    words: Vocabulary,
    answers: _Answers,
) -> tuple[str, ...]:
    met = [each for each in differences if _meets(each, point)]
    names = {each.cadre: each.name for each in (*corrected.before.people, *corrected.now)}
    whom = _WHOLE_TABLE if point.cadre_id is None else names.get(point.cadre_id, "")
    field = fact_label(words, point.fact) if point.fact else ""
    return (whom, point.text, field, _became(point, met), answers.of_point(point))


def _became(point: ReturnPoint, met: list[FactDifference]) -> str:
    if point.handling is PointHandling.LEFT:
        return f"未改：{point.reason}"
    told = "\n".join(_change(each) for each in met)
    return told or point.reason or "已更正"


def _other_row(each: FactDifference, words: Vocabulary, answers: _Answers) -> tuple[str, ...]:
    field = fact_label(words, each.fact) if each.fact else ""
    told = _WHO_CHANGED.get(each.kind) or _change(each)
    return (each.person, _NOT_ASKED, field, told, answers.of_difference(each))


def _change(found: FactDifference) -> str:
    """Return a change, of long texts only the lines that are different."""
    if found.fact == PHOTO:
        return "照片已更换"
    before, after = found.before.splitlines(), found.after.splitlines()
    gone = "；".join(each for each in before if each not in after)
    come = "；".join(each for each in after if each not in before)
    return f"{_cut(gone)} → {_cut(come)}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…") or "（空）"
