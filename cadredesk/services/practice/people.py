"""From a sketch to a whole cadre file."""

from __future__ import annotations

from dataclasses import replace

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.id_number import check_character
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.words import PROBATIONARY_MEMBER, CadreStatus, Category, ServiceKind, Sex
from cadredesk.services.practice import career, merit
from cadredesk.services.practice.establishment import POSTS, unit_id
from cadredesk.services.practice.family import family_of
from cadredesk.services.practice.moments import MEN, WOMEN, WOMEN_WORKERS, AsOf
from cadredesk.services.practice.sketch import Sketch, fixed_id

_REGION = "990123"
_PARTY_MONTHS = (6, 7, 12)
_REGISTRATION_BEGAN = PartialDate(2006, 7, 1)
_STAFFING = {
    Category.CIVIL_SERVANT: "行政编制",
    Category.INSTITUTION: "事业编制",
    Category.WORKER: "工勤编制",
}


def cadre_file(sketch: Sketch, place: int, group: str, as_of: AsOf) -> CadreFile:
    """Return the file of one person; `place` is the place in the unit's order, from 1."""
    born_on = _born_on(sketch, as_of)
    life = career.career_of(sketch, born_on, as_of)
    results = merit.evaluations(sketch, life, as_of)
    return CadreFile(
        cadre=_cadre(sketch, place, group, life, as_of),
        appointments=career.appointments(sketch, life, as_of),
        tier_periods=career.tier_periods(sketch, life),
        grade_periods=career.grade_periods(sketch, as_of),
        resume=career.resume(sketch, life, as_of),
        educations=career.educations(sketch, life),
        family=family_of(sketch, born_on, as_of),
        awards=merit.awards(sketch, results, as_of),
        punishments=merit.punishments(sketch, as_of),
        evaluations=results,
        trainings=merit.trainings(sketch, life, place, as_of),
        specialities=merit.specialities(sketch, as_of),
        professional_titles=merit.professional_titles(sketch, as_of),
        service_periods=merit.service_periods(sketch, as_of),
    )


def _born_on(sketch: Sketch, as_of: AsOf) -> PartialDate:
    if sketch.retires is None:
        return as_of.born(sketch.age)
    group = MEN
    if sketch.woman:
        group = WOMEN_WORKERS if sketch.category is Category.WORKER else WOMEN
    return as_of.born_to_retire(sketch.retires, group)


def _cadre(sketch: Sketch, place: int, group: str, life: career.Career, as_of: AsOf) -> Cadre:
    born_on = _born_on(sketch, as_of)
    cadre = Cadre(
        id=CadreId(fixed_id("cadre", sketch.name)),
        name=sketch.name,
        sex=Sex.FEMALE if sketch.woman else Sex.MALE,
        born_on=born_on,
        ethnic_group=sketch.ethnic_group,
        ancestral_home=sketch.home,
        birthplace=sketch.home,
        growth_place=sketch.growth_place,
        id_number=_id_number(born_on, place, sketch.woman),
        phone=f"1990{place:03d}{place * 37 % 10000:04d}",
        health="健康",
        expertise=sketch.expertise,
        professional_title=sketch.professional_title[0] if sketch.professional_title else "",
        roster_group=group,
        order=place,
        note=sketch.note,
        tags=sketch.tags,
    )
    return _at_work(_in_party(cadre, sketch, as_of), sketch, life, as_of)


def _in_party(cadre: Cadre, sketch: Sketch, as_of: AsOf) -> Cadre:
    joined_on = _joined_on(sketch, cadre, as_of)
    full = joined_on is not None and sketch.politics != PROBATIONARY_MEMBER
    return replace(
        cadre,
        political_affiliation=sketch.politics,
        joined_party_on=joined_on,
        full_party_on=add_months(joined_on, 12) if joined_on and full else None,
    )


def _at_work(cadre: Cadre, sketch: Sketch, life: career.Career, as_of: AsOf) -> Cadre:
    servant = sketch.category is Category.CIVIL_SERVANT
    retired = sketch.status is CadreStatus.RETIRED
    unit = POSTS[sketch.posts[0]].unit if sketch.posts else sketch.unit
    tiered = bool(sketch.posts) and POSTS[sketch.posts[0]].tier is not None
    return replace(
        cadre,
        began_work_on=life.began_work_on,
        entered_civil_service_on=life.entered_on if servant else None,
        registered_on=_registered_on(sketch, life, as_of) if servant else None,
        category=sketch.category,
        staffing=_STAFFING[sketch.category],
        managed_by="县级党委管理" if tiered else "镇党委管理",
        status=sketch.status,
        status_since=as_of.moment(sketch.status_since),
        unit_id=unit_id(unit) if unit else None,
        current_posts=sketch.career[-1].text + ("（已退休）" if retired else ""),
        short_post=sketch.short_post or sketch.title,
        came_to_township_on=life.came_to_township_on,
    )


def _joined_on(sketch: Sketch, cadre: Cadre, as_of: AsOf) -> PartialDate | None:
    if not sketch.party.isdigit() or cadre.born_on is None:
        return as_of.moment(sketch.party)
    month = _PARTY_MONTHS[cadre.order % len(_PARTY_MONTHS)]
    return PartialDate(cadre.born_on.year + int(sketch.party), month)


def _registered_on(sketch: Sketch, life: career.Career, as_of: AsOf) -> PartialDate | None:
    registered_on = add_months(life.entered_on, 13)
    on_probation = any(
        row.kind == ServiceKind.RECRUIT_PROBATION and not row.completed for row in sketch.services
    )
    if on_probation or registered_on > as_of.month:
        return None
    return max(registered_on, _REGISTRATION_BEGAN)


def _id_number(born_on: PartialDate, place: int, woman: bool) -> str:
    day = 1 + place * 7 % 28
    serial = 2 * place + (0 if woman else 1)
    digits = f"{_REGION}{born_on.year}{born_on.month:02d}{day:02d}{serial:03d}"
    return digits + check_character(digits)
