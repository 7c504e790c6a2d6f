"""Invented people of every kind for round trips, by a seed: files as offices really keep them."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.words import (
    DEMOCRATIC_PARTIES,
    ETHNIC_GROUPS,
    LEAGUE_MEMBER,
    NO_PARTY,
    PARTY_MEMBER,
    PROBATIONARY_MEMBER,
    THE_MASSES,
    EvaluationResult,
    Sex,
    StudyMode,
)
from tests.builders import (
    a_cadre,
    a_family_member,
    a_file,
    a_punishment,
    an_award,
    an_education,
    an_evaluation,
    an_item,
)
from tests.interchange.files import JPEG

_SURNAMES = "单曾欧阳王李张䶮𠮷仇朴盖"
_GIVEN = "宁敏建国秀英伟·㛃芳"
_WORDS = (
    "青山镇", "党委副书记、", "镇长", "（兼）", "<农业>", "A&B", "\u3000", "  ", "“引号”", "'\"",
    "~", "；", ";", ",", "@#", "一级主任科员", "（其间：2003.09--2006.07党校学习）", "😀", "&amp;",
    "第10号", "--",
)  # fmt: skip
_RELATIONS = ("丈夫", "妻子", "女儿", "长子", "次子", "父亲", "母亲", "岳父", "")
_AFFILIATIONS = (
    PARTY_MEMBER, PROBATIONARY_MEMBER, LEAGUE_MEMBER, NO_PARTY, THE_MASSES, "", "其他",
    *DEMOCRATIC_PARTIES.values(),
)  # fmt: skip
_TEXT_BOXES = ("current_posts", "conduct", "evaluations", "full_time_school")


def a_random_file(seed: int) -> CadreFile:
    """The same person for the same seed."""
    return _Chance(Random(seed)).file()


class _Chance:
    def __init__(self, random: Random) -> None:
        self._random = random

    def file(self) -> CadreFile:
        draft = FormDraft(
            id=an_item(),
            proposed_post=self.text(),
            reason=self.text(lines=True),
            reporting_unit=self.text(),
            ages_as_of=self.date(),
            filled_on=self.date(),
            preparer=self.text(),
        )
        return a_file(
            self.cadre(),
            resume=self.resume(),
            educations=tuple(self.education(mode) for mode in self.some(tuple(StudyMode))),
            family=tuple(self.member() for _ in range(self._random.choice((0, 1, 4, 10)))),
            awards=tuple(an_award(self.text() or "嘉奖") for _ in range(self.few())),
            punishments=(a_punishment(),) if self.maybe() else (),
            evaluations=tuple(self.evaluation(2019 + at) for at in range(self.few())),
            form_drafts=(draft,) if self.maybe() else (),
            form_texts=self.form_texts(),
        )

    def cadre(self) -> Any:
        cadre = a_cadre(
            self._random.choice(_SURNAMES) + "".join(self._random.choices(_GIVEN, k=2)),
            sex=self._random.choice((*Sex, None)),
            born_on=self.date(),
            ethnic_group=self._random.choice((*ETHNIC_GROUPS, "", "穿青人")),
            ancestral_home=self.text(),
            id_number=self._random.choice(("", "99012319780312002X", "990123780312002")),
            political_affiliation=self._random.choice(_AFFILIATIONS),
            second_affiliation=self._random.choice(("", "民盟盟员")),
            joined_party_on=self.date(),
            began_work_on=self.date(),
            current_posts=self.text(),
            health=self._random.choice(("健康", "", "一般")),
            photo=self._random.choice((None, JPEG, bytes(range(256)))),
        )
        return replace(cadre, professional_title=self.text(), expertise=self.text())

    def resume(self) -> tuple[ResumeEntry, ...]:
        rows: list[ResumeEntry] = []
        for _ in range(self.few()):
            start, end, text = self.date(), self.date(), self.text(lines=True)
            row = ResumeEntry(id=an_item(), started_on=start, ended_on=end, text=text)
            rows.append(row)
            if self.maybe():
                note = replace(row, id=an_item(), parent_id=row.id, text=self.text())
                rows.append(note)
        return tuple(rows)

    def education(self, mode: StudyMode) -> Any:
        qualification = self._random.choice(("大学", "高中", "大专", "", "省委党校研究生"))
        degree = self._random.choice(("", "农学学士"))
        school, major = self.text(), self._random.choice(("", "农学"))
        return an_education(mode, qualification, degree=degree, school=school, major=major)

    def member(self) -> Any:
        return a_family_member(
            self._random.choice(_RELATIONS),
            "周" + self._random.choice(_GIVEN),
            born_on=self.date(),
            political_affiliation=self._random.choice(_AFFILIATIONS),
            work=self.text(),
        )

    def evaluation(self, year: int) -> Any:
        result = self._random.choice(tuple(EvaluationResult))
        reason = "病假" if result is EvaluationResult.NOT_GRADED and self.maybe() else ""
        return an_evaluation(year, result, reason=reason)

    def form_texts(self) -> tuple[FormText, ...]:
        boxes = self.some(_TEXT_BOXES) if self._random.random() < 0.3 else ()
        return tuple(FormText(id=an_item(), box=box, text=self.text(lines=True)) for box in boxes)

    def date(self) -> PartialDate | None:
        if self._random.random() < 0.15:
            return None
        year = self._random.randint(1950, 2026)
        month = self._random.randint(1, 12) if self.maybe(0.9) else None
        day = self._random.randint(1, 28) if month and self.maybe(0.3) else None
        return PartialDate(year, month, day)

    def text(self, *, lines: bool = False) -> str:
        words = (*_WORDS, "\n") if lines else _WORDS
        return "".join(self._random.choices(words, k=self._random.choice((0, 1, 3, 6))))

    def some(self, all_of: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(each for each in all_of if self.maybe())

    def few(self) -> int:
        return self._random.choice((0, 1, 2, 5))

    def maybe(self, chance: float = 0.5) -> bool:
        return self._random.random() < chance
