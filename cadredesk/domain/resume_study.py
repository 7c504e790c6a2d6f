"""Lines of a résumé that tell of a course of study, and the 学历 row that each would make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.education import Education
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import StudyMode

STUDY = "STUDY"
"""What a suggestion that is not wanted is remembered under, beside the checks of the handbook."""

_TELLS = re.compile(r"学习|攻读|就读|专业")
_COURSE = re.compile(r"培训|轮训|研修|进修班|研讨")
_BESIDE_WORK = re.compile(r"在职|函授|业余|自考|自学考试|电大|夜大|成人|开放大学|党校|网络教育")
_END = re.compile(
    r"(?:在职|全日制|函授|脱产|业余)?"
    r"(?P<level>博士研究生|硕士研究生|研究生|博士|硕士|大学本科|本科|大学|大学专科|大专|专科|中专|高中)?"
    r"(?:班|阶段)?(?:学习|就读)$"
)
_LEVELS = {
    "博士研究生": "研究生",
    "硕士研究生": "研究生",
    "博士": "研究生",
    "硕士": "研究生",
    "大学本科": "大学",
    "本科": "大学",
    "大学专科": "大专",
    "专科": "大专",
}
"""How a line words a level, and what the form calls the qualification."""


@dataclass(frozen=True, slots=True)
class StudyLine:
    """A line that tells of study, and the row that it would make."""

    entry: ResumeEntry
    education: Education

    @property
    def finding(self) -> str:
        """The facts in one text: when they change, a refusal of the suggestion is void."""
        return f"{self.entry.span.strip()} {self.entry.text}"


def studies_to_add(
    entries: Sequence[ResumeEntry],
    educations: Sequence[Education],
    accepted: Sequence[AcceptedCheck] = (),
) -> tuple[StudyLine, ...]:
    """Return the courses of study that a résumé tells of and 学历学位 does not have.

    Training courses are none; what was refused once is not suggested again.
    """
    refused = {each.finding for each in accepted if each.rule == STUDY}
    found = _studies(entries, educations)
    return tuple(each for each in found if each.finding not in refused)


def _studies(
    entries: Sequence[ResumeEntry], educations: Sequence[Education]
) -> Iterator[StudyLine]:
    for entry in entries:
        tells = _TELLS.search(entry.text) and not _COURSE.search(entry.text)
        if tells and entry.started_on is not None and not _is_known(entry, educations):
            yield StudyLine(entry, _education(entry, educations))


def _is_known(entry: ResumeEntry, educations: Sequence[Education]) -> bool:
    start = entry.started_on
    return any(
        (start is not None and each.started_on is not None and start.agrees_with(each.started_on))
        or bool(each.school_line and each.school_line in entry.text)
        for each in educations
    )


def _education(entry: ResumeEntry, educations: Sequence[Education]) -> Education:
    beside = entry.parent_id is not None or bool(_BESIDE_WORK.search(entry.text))
    mode = StudyMode.IN_SERVICE if beside else StudyMode.FULL_TIME
    end = _END.search(entry.text)
    level = "" if end is None else end["level"] or ""
    school = entry.text if end is None else entry.text[: end.start()]
    return Education(
        id=ItemId(new_id()),
        mode=mode,
        qualification=_LEVELS.get(level, level),
        school=school.removeprefix("在").strip("，、 ") or entry.text,
        started_on=entry.started_on,
        ended_on=entry.ended_on,
        on_form=not any(each.mode is mode and each.on_form for each in educations),
    )
