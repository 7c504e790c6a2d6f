"""Which info sets each section of a cadre file shows, and which of their fields."""

from __future__ import annotations

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.archive_catalogue import in_catalogue_order
from cadredesk.domain.attachment import ArchiveLoan, Attachment
from cadredesk.domain.changes import snake_case
from cadredesk.domain.conduct import Award, Punishment
from cadredesk.domain.education import Education
from cadredesk.domain.evaluation import Evaluation, YearRecord
from cadredesk.domain.family import FamilyMember, form_order
from cadredesk.domain.training import (
    Determination,
    ProfessionalTitle,
    ServicePeriod,
    Speciality,
    Training,
)
from cadredesk.services.cadre_views import Section
from cadredesk.ui.cadre_file import set_remarks
from cadredesk.ui.cadre_file.catalogue_columns import CATALOGUE_COLUMNS
from cadredesk.ui.cadre_file.item_table import SetPlan
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

EDUCATION = SetPlan(
    info_set="educations",
    kind=Education,
    title=QT_TRANSLATE_NOOP("CadreFile", "Education"),
    fields=(
        "mode",
        "qualification",
        "degree",
        "school",
        "started_on",
        "ended_on",
        "degree_on",
        "on_form",
    ),
    wide="school",
    remark=set_remarks.of_education,
    proof=QT_TRANSLATE_NOOP("CadreFile", "Certificates"),
    proof_class="4-1",
)
FAMILY = SetPlan(
    info_set="family",
    kind=FamilyMember,
    title=QT_TRANSLATE_NOOP("CadreFile", "Family and significant relations"),
    fields=("relation", "name", "born_on", "political_affiliation", "work", "id_number"),
    wide="work",
    hint=QT_TRANSLATE_NOOP(
        "CadreFile",
        "The form lists spouse, children by age, then parents. An identity number makes sure who "
        "is kin among colleagues; no form or roster prints it.",
    ),
    arrange=form_order,
)
AWARDS = SetPlan(
    info_set="awards",
    kind=Award,
    title=QT_TRANSLATE_NOOP("CadreFile", "Awards"),
    fields=("title", "authority", "awarded_on"),
    wide="title",
    proof=QT_TRANSLATE_NOOP("CadreFile", "Documents"),
    proof_class="7",
)
PUNISHMENTS = SetPlan(
    info_set="punishments",
    kind=Punishment,
    title=QT_TRANSLATE_NOOP("CadreFile", "Sanctions"),
    fields=("system", "kind", "effective_on", "ends_on", "authority", "document_no"),
    wide="authority",
    remark=set_remarks.of_punishments,
    proof=QT_TRANSLATE_NOOP("CadreFile", "Documents"),
    proof_class="8",
)
EVALUATIONS = SetPlan(
    info_set="evaluations",
    kind=Evaluation,
    title=QT_TRANSLATE_NOOP("CadreFile", "Annual evaluations"),
    fields=("year", "result", "reason"),
    wide="reason",
    hint=QT_TRANSLATE_NOOP("CadreFile", "“Not graded” needs a reason."),
    remark=set_remarks.of_evaluations,
    proof=QT_TRANSLATE_NOOP("CadreFile", "Documents"),
    proof_class="3",
)
YEARS = SetPlan(
    info_set="year_records",
    kind=YearRecord,
    title=QT_TRANSLATE_NOOP("CadreFile", "Quarterly reviews, days away, wage"),
    fields=(
        "year",
        "first_quarter",
        "second_quarter",
        "third_quarter",
        "fourth_quarter",
        "leave_days",
        "absent_days",
        "absent_running_days",
        "level_raised",
        "step_raised",
    ),
    wide="step_raised",
    hint=QT_TRANSLATE_NOOP(
        "CadreFile", "Leave is sick and personal leave together; leave a cell empty if not known."
    ),
)
TRAINING = SetPlan(
    info_set="trainings",
    kind=Training,
    title=QT_TRANSLATE_NOOP("CadreFile", "Training"),
    fields=("title", "organizer", "started_on", "ended_on", "days", "hours", "full_time"),
    wide="title",
    remark=set_remarks.of_trainings,
    proof=QT_TRANSLATE_NOOP("CadreFile", "Certificates"),
    proof_class="4-4",
)
SPECIALITIES = SetPlan(
    info_set="specialities",
    kind=Speciality,
    title=QT_TRANSLATE_NOOP("CadreFile", "Specialities"),
    fields=("field", "evidence", "shown_on", "wished_use", "in_use"),
    wide="evidence",
    hint=QT_TRANSLATE_NOOP("CadreFile", "Write deeds, not adjectives."),
    proof=QT_TRANSLATE_NOOP("CadreFile", "Proofs"),
)
TITLES = SetPlan(
    info_set="professional_titles",
    kind=ProfessionalTitle,
    title=QT_TRANSLATE_NOOP("CadreFile", "Professional titles"),
    fields=("title", "obtained_on"),
    wide="title",
    proof=QT_TRANSLATE_NOOP("CadreFile", "Certificates"),
    proof_class="4-2",
)
APPOINTMENTS = SetPlan(
    info_set="appointments",
    kind=Appointment,
    title=QT_TRANSLATE_NOOP("CadreFile", "Posts"),
    fields=(
        "title",
        "appointed_on",
        "removed_on",
        "document_no",
        "tier",
        "selection",
        "main",
        "leading",
        "temporary",
        "term_started_on",
        "term_document_no",
        "removal_document_no",
        "documented",
        "note",
        "probation_passed_on",
    ),
    wide="title",
    proof=QT_TRANSLATE_NOOP("CadreFile", "Documents"),
    proof_class="9-2",
)
TIERS = SetPlan(
    info_set="tier_periods",
    kind=TierPeriod,
    title=QT_TRANSLATE_NOOP("CadreFile", "Levels"),
    fields=("tier", "started_on", "ended_on", "document_no"),
    wide="document_no",
)
GRADES = SetPlan(
    info_set="grade_periods",
    kind=GradePeriod,
    title=QT_TRANSLATE_NOOP("CadreFile", "Grades"),
    fields=("grade", "started_on", "ended_on", "document_no"),
    wide="document_no",
)
SERVICE = SetPlan(
    info_set="service_periods",
    kind=ServicePeriod,
    title=QT_TRANSLATE_NOOP("CadreFile", "Service periods, secondments, village postings"),
    fields=(
        "kind",
        "place",
        "started_on",
        "minimum_months",
        "planned_end_on",
        "completed_on",
        "document_no",
    ),
    wide="place",
    proof=QT_TRANSLATE_NOOP("CadreFile", "Documents"),
    proof_class="9-2",
)
DETERMINATIONS = SetPlan(
    info_set="determinations",
    kind=Determination,
    title=QT_TRANSLATE_NOOP("CadreFile", "Determinations of the archive review"),
    fields=("fact", "stated", "verified", "source", "determined_on"),
    wide="source",
    hint=QT_TRANSLATE_NOOP(
        "CadreFile", "Birth, work and Party dates as stated and as the archive settles them."
    ),
    remark=set_remarks.of_determinations,
    proof=QT_TRANSLATE_NOOP("CadreFile", "Documents"),
    proof_class="5",
)
CATALOGUE = SetPlan(
    info_set="attachments",
    kind=Attachment,
    title=QT_TRANSLATE_NOOP("CadreFile", "Archive catalogue"),
    fields=(
        "catalogue_class",
        "title",
        "formed_on",
        "received_on",
        "filed_on",
        "pages",
        "stated_born_on",
        "stated_began_work_on",
        "stated_joined_party_on",
        "note",
    ),
    wide="title",
    told=CATALOGUE_COLUMNS,
    arrange=in_catalogue_order,
    arrange_name=QT_TRANSLATE_NOOP("ItemTable", "Order by class and date"),
)
LOANS = SetPlan(
    info_set="archive_loans",
    kind=ArchiveLoan,
    title=QT_TRANSLATE_NOOP("CadreFile", "Archive loans"),
    fields=("borrower", "what", "purpose", "lent_on", "due_on", "returned_on", "approved_by"),
    wide="purpose",
)

PLANS: dict[Section, tuple[SetPlan, ...]] = {
    Section.EDUCATION: (EDUCATION,),
    Section.FAMILY: (FAMILY,),
    Section.CONDUCT: (AWARDS, PUNISHMENTS),
    Section.EVALUATIONS: (EVALUATIONS, YEARS),
    Section.TRAINING: (TRAINING,),
    Section.SPECIALITIES: (SPECIALITIES, TITLES),
    Section.POSTS: (APPOINTMENTS, TIERS, GRADES),
    Section.SERVICE: (SERVICE,),
    Section.DETERMINATIONS: (DETERMINATIONS,),
    Section.ARCHIVE: (CATALOGUE, LOANS),
}
"""The info sets of a section, from top to bottom."""

PROVEN_PLANS = tuple(plan for plans in PLANS.values() for plan in plans if plan.proof)
"""The info sets whose rows files can prove."""

_WITHOUT_SET = {"cadre": Section.BASICS, "resume_entry": Section.RESUME}
_PLACES = {
    snake_case(plan.kind.__name__): (section, plan.info_set)
    for section, plans in PLANS.items()
    for plan in plans
}


def place_of(entity: str) -> tuple[Section, str]:
    """Return the section that a kind of row stands in, and its info set where it has a table."""
    known = _PLACES.get(entity)
    return known or (_WITHOUT_SET.get(entity, Section.BASICS), "")
