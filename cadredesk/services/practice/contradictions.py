"""The few files of the practice township that contradict themselves, or lack a fact.

Everybody else's file is sound. These people are there so that each check has somebody to
show: what a tired typist, a damaged cell or an old form really does to a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.conduct import Punishment
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.id_number import check_character
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate, add_months, age
from cadredesk.domain.words import EvaluationResult, PunishmentSystem, StudyMode
from cadredesk.services.practice.sketch import fixed_id


def contradict(file: CadreFile) -> CadreFile:
    """Return the file as it stands in the township, with the mistake if it has one."""
    change = _CHANGES.get(file.cadre.name)
    return file if change is None else change(file)


def contradict_together(files: tuple[CadreFile, ...]) -> tuple[CadreFile, ...]:
    """Return the files with what only two of them can show (CHK-25).

    The ID number of one recruit was pasted into the row of another.
    """
    number = next(each.cadre.id_number for each in files if each.cadre.name == _OWNER)
    return tuple(
        replace(each, cadre=replace(each.cadre, id_number=number))
        if each.cadre.name == _PASTED
        else each
        for each in files
    )


def _basics(change: Callable[[Cadre], Cadre]) -> Callable[[CadreFile], CadreFile]:
    def apply(file: CadreFile) -> CadreFile:
        return replace(file, cadre=change(file.cadre))

    return apply


def _born(cadre: Cadre) -> PartialDate:
    return _known(cadre.born_on, cadre)


def _known(date: PartialDate | None, cadre: Cadre) -> PartialDate:
    if date is None:
        raise ValueError(f"{cadre.name} has no date to change")
    return date


def _with_tail(first_seventeen: str) -> str:
    return first_seventeen + check_character(first_seventeen)


def _id_a_month_later(cadre: Cadre) -> Cadre:
    """The ID card says the month after the archive's (CHK-2)."""
    later = add_months(_born(cadre), 1)
    digits = f"{cadre.id_number[:6]}{later.year}{later.month:02d}{cadre.id_number[12:17]}"
    return replace(cadre, id_number=_with_tail(digits))


def _wrong_check_digit(cadre: Cadre) -> Cadre:
    """The last character was mistyped (CHK-1)."""
    last = "1" if cadre.id_number[-1] != "1" else "2"
    return replace(cadre, id_number=cadre.id_number[:17] + last)


def _other_sex_in_id(cadre: Cadre) -> Cadre:
    """The seventeenth digit says the other sex (CHK-3)."""
    digit = (int(cadre.id_number[16]) + 1) % 10
    return replace(cadre, id_number=_with_tail(f"{cadre.id_number[:16]}{digit}"))


def _born_twenty_years_late(cadre: Cadre) -> Cadre:
    """The year of birth was mistyped by two decades (CHK-4)."""
    born_on = _born(cadre)
    return replace(cadre, born_on=PartialDate(born_on.year + 20, born_on.month))


def _worked_at_fifteen(cadre: Cadre) -> Cadre:
    """The form says the first job began at fifteen (CHK-5)."""
    return replace(cadre, began_work_on=add_months(_born(cadre).to_month(), 16 * 12 - 1))


def _joined_at_seventeen(cadre: Cadre) -> Cadre:
    """The party is said to have been joined at seventeen, and fully in eleven months (CHK-6)."""
    joined_on = add_months(_born(cadre).to_month(), 18 * 12 - 1)
    return replace(cadre, joined_party_on=joined_on, full_party_on=add_months(joined_on, 11))


def _old_id(cadre: Cadre) -> Cadre:
    """Only the fifteen-digit number of before 1999 is on file."""
    return replace(cadre, id_number=cadre.id_number[:6] + cadre.id_number[8:17])


def _year_only(cadre: Cadre) -> Cadre:
    """The birth is known to the year, and there is no ID number."""
    return replace(cadre, born_on=PartialDate(_born(cadre).year), id_number="")


def _without_id(cadre: Cadre) -> Cadre:
    return replace(cadre, id_number="")


def _without_category(cadre: Cadre) -> Cadre:
    """The last character of the ID was mistyped, and the kind of staff is not on file."""
    return replace(_wrong_check_digit(cadre), category=None)


def _never_concluded(file: CadreFile) -> CadreFile:
    """When the party was joined is not on file, nor that the recruit's probation was passed.

    The first year has a grade, and that of last year was never entered.
    """
    periods = tuple(replace(each, completed_on=None) for each in file.service_periods)
    cadre = replace(file.cadre, joined_party_on=None, registered_on=None)
    return replace(
        file,
        cadre=cadre,
        service_periods=periods,
        grade_periods=(),
        evaluations=tuple(map(_graded, file.evaluations[:-1])),
    )


def _graded(evaluation: Evaluation) -> Evaluation:
    if evaluation.result is not EvaluationResult.NOT_GRADED:
        return evaluation
    return replace(evaluation, result=EvaluationResult.COMPETENT, reason="")


def _probation_not_noted(file: CadreFile) -> CadreFile:
    """A leading post was given years ago, and nobody noted that its probation was passed."""
    posts = tuple(replace(each, probation_passed_on=None) for each in file.appointments)
    return replace(file, appointments=posts)


def _post_without_date(file: CadreFile) -> CadreFile:
    """Since when the present post is held was never entered."""
    posts = tuple(
        replace(each, appointed_on=None, document_no="", probation_passed_on=None)
        if each.is_current
        else each
        for each in file.appointments
    )
    return replace(file, appointments=posts)


def _resume_gap(file: CadreFile) -> CadreFile:
    """The line before the last ends three months early (CHK-7)."""
    *others, before, last = file.resume
    early = replace(before, ended_on=add_months(_known(before.ended_on, file.cadre), -3))
    return replace(file, resume=(*others, early, last))


def _resume_overlap(file: CadreFile) -> CadreFile:
    """The last line begins two months before the one before it ends (CHK-8)."""
    *others, last = file.resume
    early = replace(last, started_on=add_months(_known(last.started_on, file.cadre), -2))
    return replace(file, resume=(*others, early))


def _former_post_in_resume(file: CadreFile) -> CadreFile:
    """The résumé was not taken on to the present post (CHK-10), and a relative lacks work."""
    *others, last = file.resume
    spouse, *kin = file.family
    return replace(
        file,
        resume=(*others, replace(last, text=f"{last.text.removesuffix('主任')}工作人员")),
        family=(replace(spouse, work=""), *kin),
    )


def _master_before_bachelor(file: CadreFile) -> CadreFile:
    """The master's course begins in the year before the bachelor's ends (CHK-12)."""
    first, later = file.educations
    ended_on = _known(first.ended_on, file.cadre)
    early = replace(later, started_on=PartialDate(ended_on.year - 1, 9))
    return replace(_probation_not_noted(file), educations=(first, early))


def _two_years_of_college(file: CadreFile) -> CadreFile:
    """A four-year course is entered with the end of its second year (CHK-13)."""
    [course] = file.educations
    started_on = _known(course.started_on, file.cadre)
    short = replace(course, ended_on=PartialDate(started_on.year + 2, 7))
    return replace(file, educations=(short,))


def _in_service_as_full_time(file: CadreFile) -> CadreFile:
    """Study beside work is entered as full-time (CHK-14)."""
    first, later = file.educations
    return replace(file, educations=(first, replace(later, mode=StudyMode.FULL_TIME)))


def _degree_before_study(file: CadreFile) -> CadreFile:
    """The year of the degree was mistyped (CHK-15)."""
    [course] = file.educations
    started_on = _known(course.started_on, file.cadre)
    wrong = replace(course, degree_on=PartialDate(started_on.year - 1, 7))
    return replace(file, educations=(wrong,))


def _post_before_work(file: CadreFile) -> CadreFile:
    """The post is said to have begun a month before the first job (CHK-16)."""
    began_on = _known(file.cadre.began_work_on, file.cadre)
    *others, last = file.appointments
    early = replace(last, appointed_on=add_months(began_on, -1))
    return replace(file, appointments=(*others, early))


def _level_after_post(file: CadreFile) -> CadreFile:
    """The level is counted from two months after the post that gave it (CHK-17)."""
    *others, last = file.tier_periods
    [main] = [each for each in file.appointments if each.main]
    late = replace(last, started_on=add_months(_known(main.appointed_on, file.cadre), 2))
    return replace(file, tier_periods=(*others, late))


def _registered_before_entry(cadre: Cadre) -> Cadre:
    """Registered a month before entering the civil service (CHK-18)."""
    entered_on = _known(cadre.entered_civil_service_on, cadre)
    return replace(cadre, registered_on=add_months(entered_on, -1))


def _not_registered(cadre: Cadre) -> Cadre:
    """The registration was never entered (CHK-19)."""
    return replace(cadre, registered_on=None)


def _old_texts_on_form(file: CadreFile) -> CadreFile:
    """The form of last December keeps a later first job (CHK-27) and a wrong age (CHK-28)."""
    cadre = _not_registered(file.cadre)
    born_on, counted_on = _born(cadre), PartialDate(file.evaluations[-1].year, 12)
    texts = {
        "born_on": f"{born_on.to_month()}\n({age(born_on, counted_on) + 1}岁)",
        "began_work_on": str(add_months(_known(cadre.began_work_on, cadre), 1)),
    }
    rows = tuple(
        FormText(id=ItemId(fixed_id("form_text", f"{cadre.name} {box}")), box=box, text=text)
        for box, text in texts.items()
    )
    draft = FormDraft(id=ItemId(fixed_id("form_draft", cadre.name)), ages_as_of=counted_on)
    return replace(file, cadre=cadre, form_texts=rows, form_drafts=(draft,))


def _without_health(cadre: Cadre) -> Cadre:
    """The form's box for the health would stay empty (CHK-20)."""
    return replace(cadre, health="")


def _county_only(file: CadreFile) -> CadreFile:
    """The home is written without its province (CHK-21), the school in a short form."""
    cadre = replace(file.cadre, ancestral_home="丙县")
    return _school_as(replace(file, cadre=cadre), "甲农大")


def _soon_promoted(file: CadreFile) -> CadreFile:
    """By the dates the level below was held for two and a half years only (CHK-24)."""
    first, second = file.tier_periods
    reached_on = _known(second.started_on, file.cadre).to_month()
    late = replace(first, started_on=add_months(reached_on, -30))
    return replace(file, tier_periods=(late, second))


def _year_left_out(file: CadreFile) -> CadreFile:
    """One annual evaluation was forgotten (CHK-29); only the old ID number is on file."""
    first, _forgotten, *others = file.evaluations
    return replace(file, cadre=_old_id(file.cadre), evaluations=(first, *others))


def _sanction_too_long(file: CadreFile) -> CadreFile:
    """A warning is entered to end a month later than it does (CHK-30); began work too young."""
    year = file.evaluations[-1].year - 2
    warning = Punishment(
        id=ItemId(fixed_id("punishment", file.cadre.name)),
        system=PunishmentSystem.ADMINISTRATIVE,
        kind="警告",
        effective_on=PartialDate(year, 3, 10),
        ends_on=PartialDate(year, 10, 10),
        authority="丙县监察委员会",
    )
    changed = replace(
        file, cadre=_worked_at_fifteen(file.cadre), punishments=(*file.punishments, warning)
    )
    return _school_as(changed, "甲省农大")


def _school_as(file: CadreFile, spelling: str) -> CadreFile:
    """The school is written as people say it."""
    rows = tuple(
        replace(each, school=each.school.replace("甲省农业大学", spelling))
        for each in file.educations
    )
    return replace(file, educations=rows)


_CHANGES: dict[str, Callable[[CadreFile], CadreFile]] = {
    "周建国": _basics(_id_a_month_later),
    "汪海燕": _basics(_without_category),
    "夏明亮": _basics(_other_sex_in_id),
    "任红梅": _basics(_born_twenty_years_late),
    "余光辉": _sanction_too_long,
    "龙安国": _basics(_joined_at_seventeen),
    "方国平": _year_left_out,
    "邓志远": _basics(_year_only),
    "罗浩然": _basics(_without_id),
    "曾雪": _never_concluded,
    "朱明远": _master_before_bachelor,
    "郑雅琴": _post_without_date,
    "秦思源": _resume_gap,
    "唐俊杰": _resume_overlap,
    "彭玉兰": _former_post_in_resume,
    "宋立群": _two_years_of_college,
    "马文涛": _in_service_as_full_time,
    "吕婷": _degree_before_study,
    "范桂芳": _post_before_work,
    "欧阳敏": _level_after_post,
    "白云飞": _basics(_registered_before_entry),
    "郭晓峰": _old_texts_on_form,
    "石雨桐": _basics(_without_health),
    "丁思远": _county_only,
    "陈晓燕": _soon_promoted,
}

_PASTED, _OWNER = "许嘉宁", "石雨桐"

CONTRADICTORY = frozenset((*_CHANGES, _PASTED, _OWNER))
"""The names of the people whose files are not in order on purpose."""
