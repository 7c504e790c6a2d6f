"""Who a cadre is, and the whole of a cadre file (干部信息)."""

from __future__ import annotations

from dataclasses import dataclass, field

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.attachment import ArchiveLoan, Attachment
from cadredesk.domain.conduct import Award, Punishment
from cadredesk.domain.education import Education
from cadredesk.domain.evaluation import Evaluation, YearRecord
from cadredesk.domain.family import FamilyMember
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.ids import CadreId, UnitId, VillageCadreId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.kin_link import KinLink
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.domain.training import (
    Determination,
    ProfessionalTitle,
    ServicePeriod,
    Speciality,
    Training,
)
from cadredesk.domain.words import CadreStatus, Category, Sex, StudyMode

PHOTO_LEFT_OUT = b""
"""Stands for a photo that a bulk read left out; saving it leaves the stored one as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadre:
    """The basics of a cadre file (基本信息); an empty text or None is "not known".

    `current_posts` is 现任职务 as the file words it, all posts in one text.
    `party_text` keeps what a roster said instead of a date (民盟; 1985.06；民建).
    `order` is the place in the unit's own order; smaller stands first. `photo` is None where
    there is none, and `PHOTO_LEFT_OUT` where a bulk read did not fetch it. `tags` are separated by
    、; `left_to` is where somebody went who left (去向).
    """

    id: CadreId
    name: str
    sex: Sex | None = None
    born_on: PartialDate | None = None
    ethnic_group: str = ""
    ancestral_home: str = ""
    birthplace: str = ""
    growth_place: str = ""
    id_number: str = ""
    phone: str = ""
    political_affiliation: str = ""
    second_affiliation: str = ""
    joined_party_on: PartialDate | None = None
    full_party_on: PartialDate | None = None
    began_work_on: PartialDate | None = None
    entered_civil_service_on: PartialDate | None = None
    registered_on: PartialDate | None = None
    category: Category | None = None
    staffing: str = ""
    managed_by: str = ""
    status: CadreStatus = CadreStatus.SERVING
    status_since: PartialDate | None = None
    unit_id: UnitId | None = None
    roster_group: str = ""
    current_posts: str = ""
    short_post: str = ""
    health: str = ""
    expertise: str = ""
    professional_title: str = ""
    came_to_township_on: PartialDate | None = None
    retirement_category: str = ""
    photo: bytes | None = field(default=None, repr=False)
    order: int = 0
    note: str = ""
    tags: str = ""
    left_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CadreFile:
    """Everything on file about one cadre: the basics and every info set."""

    cadre: Cadre
    appointments: tuple[Appointment, ...] = ()
    tier_periods: tuple[TierPeriod, ...] = ()
    grade_periods: tuple[GradePeriod, ...] = ()
    resume: tuple[ResumeEntry, ...] = ()
    educations: tuple[Education, ...] = ()
    family: tuple[FamilyMember, ...] = ()
    awards: tuple[Award, ...] = ()
    punishments: tuple[Punishment, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    year_records: tuple[YearRecord, ...] = ()
    trainings: tuple[Training, ...] = ()
    specialities: tuple[Speciality, ...] = ()
    professional_titles: tuple[ProfessionalTitle, ...] = ()
    service_periods: tuple[ServicePeriod, ...] = ()
    determinations: tuple[Determination, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    archive_loans: tuple[ArchiveLoan, ...] = ()
    accepted_checks: tuple[AcceptedCheck, ...] = ()
    kin_links: tuple[KinLink, ...] = ()
    form_drafts: tuple[FormDraft, ...] = ()
    form_texts: tuple[FormText, ...] = ()

    @property
    def id(self) -> CadreId:
        """The cadre's id."""
        return self.cadre.id

    @property
    def current_appointments(self) -> tuple[Appointment, ...]:
        """The posts held now, the main one first, then in the file's order."""
        current = [each for each in self.appointments if each.is_current]
        return tuple(sorted(current, key=lambda each: not each.main))

    @property
    def main_appointment(self) -> Appointment | None:
        """The current post that 任现职时间 is counted from."""
        return next(iter(self.current_appointments), None)

    @property
    def current_grade(self) -> GradePeriod | None:
        """The grade period that has not ended."""
        return next((each for each in self.grade_periods if each.ended_on is None), None)

    @property
    def current_tier(self) -> TierPeriod | None:
        """The tier period that has not ended."""
        return next((each for each in self.tier_periods if each.ended_on is None), None)

    @property
    def form_draft(self) -> FormDraft | None:
        """What this person's approval form says beyond the file."""
        return next(iter(self.form_drafts), None)

    def education_on_form(self, mode: StudyMode) -> Education | None:
        """Return the course of one mode that the approval form prints."""
        return next((each for each in self.educations if each.mode is mode and each.on_form), None)


INFO_SETS: dict[str, type[InfoItem]] = {
    "appointments": Appointment,
    "tier_periods": TierPeriod,
    "grade_periods": GradePeriod,
    "resume": ResumeEntry,
    "educations": Education,
    "family": FamilyMember,
    "awards": Award,
    "punishments": Punishment,
    "evaluations": Evaluation,
    "year_records": YearRecord,
    "trainings": Training,
    "specialities": Speciality,
    "professional_titles": ProfessionalTitle,
    "service_periods": ServicePeriod,
    "determinations": Determination,
    "attachments": Attachment,
    "archive_loans": ArchiveLoan,
    "accepted_checks": AcceptedCheck,
    "kin_links": KinLink,
    "form_drafts": FormDraft,
    "form_texts": FormText,
}
"""The info sets of a cadre file by the name of their attribute, in the file's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageCadre:
    """A member of a village's two committees (村“两委”), a lighter set kept apart.

    `heads_both` says that one person is both party secretary and head (一肩挑); the term is that
    of the committee he or she was elected to. `relatives` says which members of the village's
    committees are kin, and how: 王大山（父亲）、李芳（妻子）.
    """

    id: VillageCadreId
    name: str
    village: str = ""
    post: str = ""
    sex: Sex | None = None
    born_on: PartialDate | None = None
    political_affiliation: str = ""
    joined_party_on: PartialDate | None = None
    qualification: str = ""
    appointed_on: PartialDate | None = None
    term_started_on: PartialDate | None = None
    term_ends_on: PartialDate | None = None
    heads_both: bool = False
    relatives: str = ""
    id_number: str = ""
    phone: str = ""
    order: int = 0
    note: str = ""
