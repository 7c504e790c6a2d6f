"""What the columns of rosters and official lists say of a cadre, by the names layouts use."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from cadredesk.domain.blank.cell import cell_content
from cadredesk.domain.blank.facts import FACTS, Basis, highest_course
from cadredesk.domain.blank.recipe import read_recipe
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.content import month, party_text, school_text, study_text
from cadredesk.domain.id_number import masked
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.person_name import spaced_name
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.schooling import schooling_of
from cadredesk.domain.words import CadreStatus, StudyMode

_HIGHER_DEGREES = ("博士", "硕士")

Text = Callable[[CadreFile], str]


def _qualification(mode: StudyMode) -> Text:
    def text(file: CadreFile) -> str:
        study = file.education_on_form(mode)
        return "" if study is None else study.qualification

    return text


def _school(mode: StudyMode) -> Text:
    def text(file: CadreFile) -> str:
        return school_text(file.education_on_form(mode))

    return text


def _degree_school(course: Callable[[CadreFile], Education | None]) -> Text:
    """The school of a course that led to a degree (form handbook, D.2)."""

    def text(file: CadreFile) -> str:
        study = course(file)
        return school_text(study) if study is not None and study.degree else ""

    return text


def _on_form(mode: StudyMode) -> Callable[[CadreFile], Education | None]:
    return lambda file: file.education_on_form(mode)


def _highest(file: CadreFile) -> Education | None:
    """The highest course that the form shows; of two alike the full-time one."""
    shown = (file.education_on_form(mode) for mode in (StudyMode.FULL_TIME, StudyMode.IN_SERVICE))
    return max((each for each in shown if each is not None), key=_height, default=None)


def _height(course: Education) -> int:
    return schooling_of(course) or 0


def _highest_qualification(file: CadreFile) -> str:
    return study_text(_highest(file))


def _highest_school(file: CadreFile) -> str:
    return school_text(_highest(file))


def _qualification_and_title(file: CadreFile) -> str:
    highest = _highest(file)
    title = file.cadre.professional_title
    return "\n".join(filter(None, ("" if highest is None else highest.qualification, title)))


def _in_post_since(file: CadreFile) -> str:
    main = file.main_appointment
    return "" if main is None else month(main.appointed_on)


def _grade_since(file: CadreFile) -> str:
    current = file.current_grade or file.current_tier
    return "" if current is None else month(current.started_on)


def _tier_since(file: CadreFile) -> str:
    return "" if file.current_tier is None else month(file.current_tier.started_on)


_MANAGEMENT_STATES = {
    CadreStatus.SERVING: "现职人员",
    CadreStatus.RETIRED: "离退人员",
    CadreStatus.TRANSFERRED: "调出人员",
    CadreStatus.DECEASED: "已去世",
    CadreStatus.LEFT: "其他人员",
}
"""人员管理状态 in the words of its code table (ZB126; form handbook, E.8)."""


def _proposed(file: CadreFile) -> str:
    """The change of post in the making: 拟任 over 拟免."""
    draft = file.form_draft
    if draft is None:
        return ""
    parts = (("拟任", draft.proposed_post), ("拟免", draft.post_to_vacate))
    return "\n".join(f"{word}{post}" for word, post in parts if post)


def _proposed_post(file: CadreFile) -> str:
    return "" if file.form_draft is None else file.form_draft.proposed_post


def _remark(file: CadreFile) -> str:
    """The highest degree above 学士, the technical title without its bracket, the note.

    Source: form handbook D.1, column 15.
    """
    title = file.cadre.professional_title.split("（")[0]
    return "\n".join(filter(None, (_higher_degree(file), title, file.cadre.note)))


def _higher_degree(file: CadreFile) -> str:
    degrees = [each.degree for each in file.educations]
    for rank in _HIGHER_DEGREES:
        for degree in degrees:
            if degree.endswith(rank):
                return degree
    return ""


COLUMN_TEXTS: dict[str, Text] = {
    "name": lambda file: spaced_name(file.cadre.name),
    "current_posts": lambda file: file.cadre.current_posts,
    "sex": lambda file: file.cadre.sex or "",
    "ethnic_group": lambda file: file.cadre.ethnic_group,
    "ancestral_home": lambda file: file.cadre.ancestral_home,
    "full_time_education": _qualification(StudyMode.FULL_TIME),
    "full_time_school": _school(StudyMode.FULL_TIME),
    "in_service_education": _qualification(StudyMode.IN_SERVICE),
    "in_service_school": _school(StudyMode.IN_SERVICE),
    "born_on": lambda file: month(file.cadre.born_on),
    "began_work_on": lambda file: month(file.cadre.began_work_on),
    "joined_party": party_text,
    "in_post_since": _in_post_since,
    "grade_since": _grade_since,
    "tier_since": _tier_since,
    "remark": _remark,
    "short_post": lambda file: file.cadre.short_post,
    "management_status": lambda file: _MANAGEMENT_STATES[file.cadre.status],
    "full_time_degree_school": _degree_school(_on_form(StudyMode.FULL_TIME)),
    "in_service_degree_school": _degree_school(_on_form(StudyMode.IN_SERVICE)),
    "degree_school": _degree_school(highest_course),
    "group": lambda file: file.cadre.roster_group,
    "note": lambda file: file.cadre.note,
    "id_number": lambda file: file.cadre.id_number,
    "highest_qualification": _highest_qualification,
    "highest_school": _highest_school,
    "qualification_and_title": _qualification_and_title,
    "proposed": _proposed,
    "proposed_post": _proposed_post,
}
"""What each column says whatever the day."""


def _age(file: CadreFile, at: PartialDate) -> str:
    born_on = file.cadre.born_on
    return "" if born_on is None else str(age(born_on, at))


DAY_TEXTS: dict[str, Callable[[CadreFile, PartialDate], str]] = {"age": _age}
"""What some columns say as of a day."""

_EVALUATION = re.compile(r"evaluation:(?P<years>-\d+)")


class RosterTexts:
    """What the columns of one list say; `rules` are asked for only by facts that need them.

    Identity numbers are masked unless the whole ones are asked for.
    """

    def __init__(
        self, day: date, rules: Callable[[], RulesOfDay], *, whole_ids: bool = False
    ) -> None:
        self._day, self._rules, self._whole_ids = day, rules, whole_ids
        self._at = PartialDate.of(day)
        self._made: dict[str, Text] = {}

    def of(self, file: CadreFile, name: str) -> str:
        """Return what the column of a name says; raises `UserError` (`roster.no_column`)."""
        if name not in self._made:
            self._made[name] = self._text(name)
        return self._made[name](file)

    def _text(self, name: str) -> Text:
        if name == "id_number" and not self._whole_ids:
            return lambda file: masked(file.cadre.id_number)
        if name in COLUMN_TEXTS:
            return COLUMN_TEXTS[name]
        if name in DAY_TEXTS:
            told = DAY_TEXTS[name]
            return lambda file: told(file, self._at)
        found = _EVALUATION.fullmatch(name)
        if found is not None:
            year = self._day.year + int(found["years"])
            return lambda file: _evaluation(file, year)
        return self._fact(name)

    def _fact(self, name: str) -> Text:
        """Return what a fact says, or several in one cell, as blanks name them."""
        recipe = read_recipe(name)
        if any(each not in FACTS for each in recipe.facts) or not recipe.parts:
            known = "、".join((*COLUMN_TEXTS, *DAY_TEXTS, *FACTS))
            raise UserError("roster.no_column", name=name, known=known)
        basis = Basis(self._rules(), self._at)
        return lambda file: str(cell_content(file, recipe, basis))


def _evaluation(file: CadreFile, year: int) -> str:
    return next((str(each.result) for each in file.evaluations if each.year == year), "")
