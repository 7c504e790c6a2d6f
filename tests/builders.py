"""Domain values that are valid by default; change what matters to the test."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.attachment import ArchiveLoan, Attachment
from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
from cadredesk.domain.conduct import Award, Punishment
from cadredesk.domain.education import Education
from cadredesk.domain.evaluation import Evaluation, YearRecord
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.ids import (
    BodyId,
    CadreId,
    ItemId,
    OverrideId,
    PostId,
    QuotaId,
    TermId,
    UnitId,
    VillageCadreId,
    new_id,
)
from cadredesk.domain.kin_link import KinLink, KinVerdict
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.rules.override import OverrideKind, RuleOverride
from cadredesk.domain.training import (
    Determination,
    ProfessionalTitle,
    ServicePeriod,
    Speciality,
    Training,
)
from cadredesk.domain.unit import Body, Post, Quota, Term, Township, Unit
from cadredesk.domain.words import (
    PARTY_MEMBER,
    BodyKind,
    Category,
    EvaluationResult,
    PunishmentSystem,
    RoutineResult,
    Selection,
    ServiceKind,
    Sex,
    StudyMode,
    Tier,
)

_NAMESPACE = UUID(int=0x990123)


def an_id(name: str) -> UUID:
    """The same id for the same name, so that tests can name their people."""
    return uuid5(_NAMESPACE, name)


def a_date(text: str) -> PartialDate:
    return PartialDate.parse(text)


def a_cadre(name: str = "李秀英", **fields: Any) -> Cadre:
    """A serving civil servant; `fields` are those of `Cadre`."""
    defaults: dict[str, Any] = {
        "id": CadreId(new_id()),
        "sex": Sex.FEMALE,
        "born_on": a_date("1978.03"),
        "ethnic_group": "汉族",
        "ancestral_home": "丙县",
        "birthplace": "丙县",
        "id_number": "99012319780312002X",
        "phone": "13900000001",
        "political_affiliation": PARTY_MEMBER,
        "joined_party_on": a_date("1999.06"),
        "began_work_on": a_date("1998.07"),
        "category": Category.CIVIL_SERVANT,
        "current_posts": "青山镇党委副书记、镇长",
        "health": "健康",
    }
    return Cadre(name=name, **{**defaults, **fields})


def a_file(cadre: Cadre | None = None, /, **sets: Any) -> CadreFile:
    """A cadre file with nothing but what is given."""
    return CadreFile(cadre=cadre or a_cadre(), **sets)


def a_full_file(name: str = "李秀英", **fields: Any) -> CadreFile:
    """A cadre file with rows in every info set."""
    segment = a_resume_entry("1998.07", "丙县青山镇干部", ended_on=a_date("2021.05"))
    cadre = a_cadre(name, **fields)
    return CadreFile(
        cadre=cadre,
        appointments=(
            an_appointment("青山镇镇长", main=True, tier=Tier.TOWNSHIP_CHIEF, leading=True),
            an_appointment("青山镇副镇长", removed_on=a_date("2021.05"), documented=True),
        ),
        tier_periods=(
            a_tier_period(Tier.TOWNSHIP_DEPUTY, "2016.09", ended_on=a_date("2021.05")),
            a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.05"),
        ),
        grade_periods=(a_grade_period("三级主任科员", "2019.06"),),
        resume=(segment, a_resume_entry("2003.09", "在职学习", parent_id=segment.id)),
        educations=(
            an_education(StudyMode.FULL_TIME, "大专"),
            an_education(StudyMode.IN_SERVICE, "大学", degree="法学学士"),
        ),
        family=(a_family_member("丈夫", "周建国"), a_family_member("女儿", "周敏")),
        awards=(an_award(),),
        punishments=(a_punishment(),),
        evaluations=(
            an_evaluation(2024),
            an_evaluation(2025, EvaluationResult.EXCELLENT),
        ),
        year_records=(a_year_record(2025),),
        trainings=(a_training(),),
        specialities=(Speciality(id=an_item(), field="群众工作", evidence="调解三十余起"),),
        professional_titles=(ProfessionalTitle(id=an_item(), title="助理农艺师"),),
        service_periods=(a_service_period(),),
        determinations=(a_determination(),),
        attachments=(an_attachment(),),
        archive_loans=(ArchiveLoan(id=an_item(), borrower="丙县纪委", what="全卷"),),
        accepted_checks=(AcceptedCheck(id=an_item(), rule="CHK-7", reason="待业"),),
        kin_links=(a_kin_link(cadre.id),),
        form_drafts=(FormDraft(id=an_item(), proposed_post="青山镇党委书记", reason="工作需要"),),
        form_texts=(FormText(id=an_item(), box="current_posts", text="青山镇镇长"),),
    )


def a_kin_link(
    other: CadreId,
    relation: str = "丈夫",
    verdict: KinVerdict = KinVerdict.CONFIRMED,
    **fields: Any,
) -> KinLink:
    return KinLink(id=an_item(), other_id=other, relation=relation, verdict=verdict, **fields)


def a_determination() -> Determination:
    return Determination(
        id=an_item(),
        fact="出生时间",
        stated="1978.02",
        verified="1978.03",
        source="干部档案",
        determined_on=a_date("2016.11.03"),
    )


def an_attachment(title: str = "干部任免审批表", **fields: Any) -> Attachment:
    defaults: dict[str, Any] = {"id": an_item(), "catalogue_class": "9-2", "pages": 2}
    return Attachment(title=title, **{**defaults, **fields})


def an_item() -> ItemId:
    return ItemId(new_id())


def an_appointment(title: str = "青山镇镇长", **fields: Any) -> Appointment:
    defaults: dict[str, Any] = {
        "id": an_item(),
        "selection": Selection.ELECTED,
        "appointed_on": a_date("2021.05"),
        "document_no": "丙委干〔2021〕12号",
    }
    return Appointment(title=title, **{**defaults, **fields})


def a_tier_period(tier: Tier, started_on: str, **fields: Any) -> TierPeriod:
    return TierPeriod(id=an_item(), tier=tier, started_on=a_date(started_on), **fields)


def a_grade_period(grade: str, started_on: str, **fields: Any) -> GradePeriod:
    return GradePeriod(id=an_item(), grade=grade, started_on=a_date(started_on), **fields)


def a_resume_entry(started_on: str, text: str, **fields: Any) -> ResumeEntry:
    return ResumeEntry(id=an_item(), started_on=a_date(started_on), text=text, **fields)


def an_education(
    mode: StudyMode = StudyMode.FULL_TIME, qualification: str = "大学", **fields: Any
) -> Education:
    defaults: dict[str, Any] = {"id": an_item(), "school": "丙省农业大学", "major": "农学"}
    return Education(mode=mode, qualification=qualification, **{**defaults, **fields})


def a_family_member(relation: str = "丈夫", name: str = "周建国", **fields: Any) -> FamilyMember:
    defaults: dict[str, Any] = {
        "id": an_item(),
        "born_on": a_date("1976.10"),
        "political_affiliation": "群众",
        "work": "丙县第二中学教师",
    }
    return FamilyMember(relation=relation, name=name, **{**defaults, **fields})


def an_evaluation(
    year: int = 2025, result: EvaluationResult = EvaluationResult.COMPETENT, **fields: Any
) -> Evaluation:
    return Evaluation(id=an_item(), year=year, result=result, **fields)


def a_year_record(year: int = 2025, **fields: Any) -> YearRecord:
    defaults: dict[str, Any] = {
        "id": an_item(),
        "first_quarter": RoutineResult.GOOD,
        "leave_days": 3.5,
        "step_raised": True,
    }
    return YearRecord(year=year, **{**defaults, **fields})


def a_punishment(kind: str = "警告", **fields: Any) -> Punishment:
    defaults: dict[str, Any] = {
        "id": an_item(),
        "system": PunishmentSystem.ADMINISTRATIVE,
        "effective_on": a_date("2011.04.18"),
        "ends_on": a_date("2011.10.17"),
    }
    return Punishment(kind=kind, **{**defaults, **fields})


def an_award(title: str = "优秀共产党员", **fields: Any) -> Award:
    return Award(**{"id": an_item(), "title": title, "awarded_on": a_date("2019.07"), **fields})


def a_training(title: str = "乡镇干部进修班", **fields: Any) -> Training:
    defaults: dict[str, Any] = {
        "id": an_item(),
        "organizer": "丙县委党校",
        "started_on": a_date("2025.04.07"),
        "ended_on": a_date("2025.04.18"),
        "days": 10.5,
        "full_time": True,
    }
    return Training(title=title, **{**defaults, **fields})


def a_service_period(
    kind: ServiceKind = ServiceKind.MINIMUM_SERVICE, **fields: Any
) -> ServicePeriod:
    defaults: dict[str, Any] = {
        "id": an_item(),
        "started_on": a_date("1998.07"),
        "minimum_months": 60,
        "place": "青山镇",
    }
    return ServicePeriod(kind=kind, **{**defaults, **fields})


def a_village_cadre(name: str = "田大旺", **fields: Any) -> VillageCadre:
    defaults: dict[str, Any] = {
        "id": VillageCadreId(new_id()),
        "village": "双河村",
        "post": "党支部书记、村委会主任",
        "sex": Sex.MALE,
        "born_on": a_date("1970.01"),
        "appointed_on": a_date("2021.01"),
    }
    return VillageCadre(name=name, **{**defaults, **fields})


def a_unit(name: str = "党政综合办公室", **fields: Any) -> Unit:
    return Unit(**{"id": UnitId(new_id()), "name": name, **fields})


def a_township(name: str = "青山镇", **parts: Any) -> Township:
    """A township with nothing but what is given."""
    defaults = {"full_name": "丙县青山镇", "superior": "丙县委组织部"}
    return Township(name=name, **{**defaults, **parts})


def an_establishment() -> Township:
    """A township with a unit, a post, a quota, a body and its term."""
    government = a_unit("丙县青山镇人民政府", short_name="镇政府", tier=Tier.TOWNSHIP_CHIEF)
    office = a_unit("党政综合办公室", parent_id=government.id, order=1)
    post = Post(
        id=PostId(new_id()),
        unit_id=government.id,
        title="镇长",
        tier=Tier.TOWNSHIP_CHIEF,
        leading=True,
        selection=Selection.ELECTED,
    )
    quota = Quota(
        id=QuotaId(new_id()), unit_id=government.id, tier=Tier.TOWNSHIP_DEPUTY, approved=4
    )
    body = Body(id=BodyId(new_id()), name="镇人大", kind=BodyKind.CONGRESS, unit_id=government.id)
    term = Term(
        id=TermId(new_id()), body_id=body.id, elected_on=a_date("2021.12"), length_months=60
    )
    return a_township(
        units=(government, office), posts=(post,), quotas=(quota,), bodies=(body,), terms=(term,)
    )


def an_override(target: str, value: str, start: str = "2026.01.01", **said: Any) -> RuleOverride:
    defaults: dict[str, Any] = {
        "id": OverrideId(new_id()),
        "kind": OverrideKind.NUMBER,
        "effective_from": a_date(start),
        "authority": "丙县县委组织部",
        "document_no": "丙组〔2025〕31号",
    }
    return RuleOverride(target=target, value=value, **(defaults | said))
