"""What each box of the 干部任免审批表 says, by the conventions of the form (C.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.family import FamilyMember, form_order
from cadredesk.domain.form.model import STANDARD, ApprovalForm, FamilyLine
from cadredesk.domain.form_draft import FormDraft
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.person_name import spaced_name
from cadredesk.domain.resume import resume_lines
from cadredesk.domain.unit import Township
from cadredesk.domain.words import (
    DEMOCRATIC_PARTIES,
    NO_PARTY,
    EvaluationResult,
    StudyMode,
)

_SHORT_PARTIES = {long: short for short, long in DEMOCRATIC_PARTIES.items()}
_NO_SCHOOL = frozenset({"高中", "中技", "初中", "小学"})
_BREAK_RELATION_FROM, _BREAK_POLITICS_FROM = 5, 4
"""Characters from which a word is broken; the column of politics holds three."""

_YEARS_SHOWN = 2
NOTHING = "无"
_WITHOUT_GRADE = {EvaluationResult.NOT_GRADED, EvaluationResult.NOT_TAKING_PART}


@dataclass(frozen=True, slots=True)
class FormBasis:
    """What a form rests on besides the file: office, day, variant, and 到龄 where it prints it."""

    township: Township
    day: date
    variant: str = STANDARD
    retires_on: PartialDate | None = None


def form_of(file: CadreFile, basis: FormBasis) -> ApprovalForm:
    """Return the approval form of one cadre.

    Ages are counted as of the day that the form's draft says, else the day of the basis.
    """
    at = ages_as_of(file, basis)
    boxes = _boxes(file, basis)
    changed = {each.box: each.text for each in file.form_texts if each.box in boxes}
    return ApprovalForm(
        name=file.cadre.name,
        boxes=boxes | changed,
        resume=resume_lines(file.resume),
        family=tuple(family_line(member, at) for member in form_order(file.family)),
        photo=file.cadre.photo,
        assumed=() if file.awards or file.punishments or "conduct" in changed else ("conduct",),
        variant=basis.variant,
        in_file={box: boxes[box] for box, text in changed.items() if text != boxes[box]},
    )


def ages_as_of(file: CadreFile, basis: FormBasis) -> PartialDate:
    """Return the day as of which a form counts ages."""
    draft = file.form_draft
    return (draft and draft.ages_as_of) or PartialDate.of(basis.day)


def box_texts(file: CadreFile, basis: FormBasis) -> dict[str, str]:
    """Return what each box says, those that were changed on the form alone as they are there."""
    boxes = _boxes(file, basis)
    changed = {each.box: each.text for each in file.form_texts if each.box in boxes}
    return boxes | changed


def _boxes(file: CadreFile, basis: FormBasis) -> dict[str, str]:
    """What each box says by the cadre file and the form's draft."""
    draft = file.form_draft or FormDraft(id=ItemId(file.id))
    boxes = _file_boxes(file, ages_as_of(file, basis)) | _own_boxes(draft, basis)
    boxes["retires_on"] = birth_text_at(basis.retires_on, file.cadre.born_on)
    return boxes


def _own_boxes(draft: FormDraft, basis: FormBasis) -> dict[str, str]:
    """The boxes that belong to the form and not to the file."""
    return {
        "proposed_post": draft.proposed_post,
        "post_to_vacate": draft.post_to_vacate,
        "reason": draft.reason,
        "reporting_unit": draft.reporting_unit or basis.township.reporting_unit,
        "filled_on": day_text(draft.filled_on or PartialDate.of(basis.day)),
        "preparer": draft.preparer,
    }


def _file_boxes(file: CadreFile, at: PartialDate) -> dict[str, str]:
    cadre = file.cadre
    boxes = {
        "name": spaced_name(cadre.name),
        "sex": cadre.sex or "",
        "born_on": birth_text(cadre.born_on, at),
        "ethnic_group": cadre.ethnic_group,
        "ancestral_home": cadre.ancestral_home,
        "birthplace": cadre.birthplace,
        "joined_party": party_text(file),
        "began_work_on": month(cadre.began_work_on),
        "health": cadre.health,
        "professional_title": cadre.professional_title,
        "expertise": cadre.expertise,
        "current_posts": cadre.current_posts,
        "conduct": conduct_text(file),
        "evaluations": evaluation_text(file.evaluations),
    }
    for mode, prefix in (
        (StudyMode.FULL_TIME, "full_time"),
        (StudyMode.IN_SERVICE, "in_service"),
    ):
        study = file.education_on_form(mode)
        boxes[f"{prefix}_education"] = study_text(study)
        boxes[f"{prefix}_school"] = school_text(study)
    return boxes


def day_text(known: PartialDate) -> str:
    """Return 填表时间 as the form prints it; what is not known of it stays to be written."""
    month = "  " if known.month is None else f"{known.month:02d}"
    day = "  " if known.day is None else f"{known.day:02d}"
    return f"{known.year} 年 {month} 月 {day} 日"


def birth_text_at(on: PartialDate | None, born_on: PartialDate | None) -> str:
    """Return a month with the age that somebody has then under it."""
    if on is None or born_on is None:
        return ""
    return f"{month(on)}\n({age(born_on, on)}岁)"


def month(known: PartialDate | None) -> str:
    """Return a date as official papers print it: to the month."""
    return "" if known is None else str(known.to_month())


def birth_text(born_on: PartialDate | None, at: PartialDate) -> str:
    """Return the birth month with the age under it, by the month in which it is counted."""
    if born_on is None:
        return ""
    return f"{month(born_on)}\n({age(born_on, at)}岁)"


def party_text(file: CadreFile) -> str:
    """Return 入党时间: a month, other parties in brackets under it; nothing for 群众."""
    cadre = file.cadre
    joined = month(cadre.joined_party_on)
    parties = "、".join(
        _SHORT_PARTIES[each]
        for each in (cadre.political_affiliation, cadre.second_affiliation)
        if each in _SHORT_PARTIES
    )
    others = f"（{parties}）" if parties else ""
    if joined or others:
        return "\n".join(filter(None, (joined, others)))
    return "无党派" if cadre.political_affiliation == NO_PARTY else ""


def study_text(study: Education | None) -> str:
    """Return qualification and degree, a line each."""
    return "" if study is None else "\n".join(filter(None, (study.qualification, study.degree)))


def school_text(study: Education | None) -> str:
    """Return school and major; none is printed for 高中 and below."""
    if study is None or study.qualification in _NO_SCHOOL:
        return ""
    return study.school_line


def conduct_text(file: CadreFile) -> str:
    """Return awards and punishments in order of time, 无 when there are none."""
    rows = [
        (each.awarded_on, f"经{each.authority}批准，{each.title}" if each.authority else each.title)
        for each in file.awards
    ]
    rows += [
        (each.effective_on, f"{each.authority}给予{each.kind}" if each.authority else each.kind)
        for each in file.punishments
    ]
    lines = [f"{month(on)}  {text}".strip() for on, text in sorted(rows, key=_row_date)]
    return "\n".join(lines) or NOTHING


def evaluation_text(evaluations: tuple[Evaluation, ...]) -> str:
    """Return the results of the last two years as one sentence, empty when there are none."""
    shown = sorted(evaluations, key=_year)[-_YEARS_SHOWN:]
    if not shown:
        return ""
    results = {each.result for each in shown}
    if len(shown) == _YEARS_SHOWN and len(results) == 1 and not results & _WITHOUT_GRADE:
        years = "、".join(f"{each.year}年" for each in shown)
        return f"{years}年度考核均为{shown[0].result}等次。"
    return "，".join(f"{each.year}年年度{_outcome(each)}" for each in shown) + "。"


def family_line(member: FamilyMember, at: PartialDate) -> FamilyLine:
    """Return a family member as printed: age instead of birth, none for the dead."""
    years = ""
    if member.born_on is not None and not member.is_deceased:
        years = str(age(member.born_on, at))
    return FamilyLine(
        relation=_broken(member.relation, _BREAK_RELATION_FROM),
        name=spaced_name(member.name),
        age=years,
        politics=_broken(member.political_affiliation, _BREAK_POLITICS_FROM),
        work=member.work,
        born_on=month(member.born_on),
    )


def _broken(text: str, least: int) -> str:
    """Break a word of so many characters after the second, as the form does."""
    return f"{text[:2]}\n{text[2:]}" if len(text) >= least else text


def _outcome(evaluation: Evaluation) -> str:
    if evaluation.result not in _WITHOUT_GRADE:
        return f"考核为{evaluation.result}等次"
    reason = f"（{evaluation.reason}）" if evaluation.reason else ""
    taken = "考核" if evaluation.result is EvaluationResult.NOT_GRADED else ""
    return f"{taken}{evaluation.result}{reason}"


def _year(evaluation: Evaluation) -> int:
    return evaluation.year


def _row_date(row: tuple[PartialDate | None, str]) -> str:
    return str(row[0] or "")
