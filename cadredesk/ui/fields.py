"""What the fields of a cadre file are called on screen, and how their stored texts read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.field_values import FieldKind, FieldSpec, value_text
from cadredesk.domain.id_number import masked
from cadredesk.domain.words import (
    CadreStatus,
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
from cadredesk.ui.text import size_text, word_text, words_in
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_ENTITIES = {
    "cadre": QT_TRANSLATE_NOOP("Field", "Basics"),
    "appointment": QT_TRANSLATE_NOOP("Field", "Post held"),
    "tier_period": QT_TRANSLATE_NOOP("Field", "Level"),
    "grade_period": QT_TRANSLATE_NOOP("Field", "Grade"),
    "resume_entry": QT_TRANSLATE_NOOP("Field", "Résumé"),
    "education": QT_TRANSLATE_NOOP("Field", "Education"),
    "family_member": QT_TRANSLATE_NOOP("Field", "Family"),
    "award": QT_TRANSLATE_NOOP("Field", "Award"),
    "punishment": QT_TRANSLATE_NOOP("Field", "Sanction"),
    "evaluation": QT_TRANSLATE_NOOP("Field", "Annual evaluation"),
    "year_record": QT_TRANSLATE_NOOP("Field", "Quarters and days of a year"),
    "training": QT_TRANSLATE_NOOP("Field", "Training"),
    "speciality": QT_TRANSLATE_NOOP("Field", "Speciality"),
    "professional_title": QT_TRANSLATE_NOOP("Field", "Professional title"),
    "service_period": QT_TRANSLATE_NOOP("Field", "Service period"),
    "determination": QT_TRANSLATE_NOOP("Field", "Determination"),
    "attachment": QT_TRANSLATE_NOOP("Field", "Archive material"),
    "archive_loan": QT_TRANSLATE_NOOP("Field", "Archive loan"),
    "accepted_check": QT_TRANSLATE_NOOP("Field", "Accepted finding"),
    "kin_link": QT_TRANSLATE_NOOP("Field", "Kin among colleagues"),
    "stroke_placement": QT_TRANSLATE_NOOP("Field", "Exception by strokes"),
    "form_draft": QT_TRANSLATE_NOOP("Field", "Approval form"),
    "form_text": QT_TRANSLATE_NOOP("Field", "Text of the form alone"),
    "village_cadre": QT_TRANSLATE_NOOP("Field", "Village cadre"),
    "township": QT_TRANSLATE_NOOP("Field", "Establishment"),
    "unit": QT_TRANSLATE_NOOP("Field", "Unit"),
    "post": QT_TRANSLATE_NOOP("Field", "Position"),
    "quota": QT_TRANSLATE_NOOP("Field", "Quota"),
    "body": QT_TRANSLATE_NOOP("Field", "Leading group"),
    "term": QT_TRANSLATE_NOOP("Field", "Term of office"),
    "rule_override": QT_TRANSLATE_NOOP("Field", "Local value of a rule"),
    "alert_decision": QT_TRANSLATE_NOOP("Field", "Decision about an alert"),
    "saved_view": QT_TRANSLATE_NOOP("Field", "View"),
    "kept_word": QT_TRANSLATE_NOOP("Field", "Kept word"),
    "submission_request": QT_TRANSLATE_NOOP("Field", "Request"),
    "submission_pack": QT_TRANSLATE_NOOP("Field", "Pack"),
    "pack_file": QT_TRANSLATE_NOOP("Field", "File of a pack"),
    "return_point": QT_TRANSLATE_NOOP("Field", "Return point"),
}

_FIELDS = {
    "absent_days": QT_TRANSLATE_NOOP("Field", "Days absent"),
    "absent_running_days": QT_TRANSLATE_NOOP("Field", "Absent in a row"),
    "ages_as_of": QT_TRANSLATE_NOOP("Field", "Ages as of"),
    "ancestral_home": QT_TRANSLATE_NOOP("Field", "Ancestral home"),
    "appointed_on": QT_TRANSLATE_NOOP("Field", "Appointed"),
    "approved_by": QT_TRANSLATE_NOOP("Field", "Approved by"),
    "asked": QT_TRANSLATE_NOOP("Field", "Conditions"),
    "authority": QT_TRANSLATE_NOOP("Field", "Authority"),
    "awarded_on": QT_TRANSLATE_NOOP("Field", "Awarded"),
    "began_work_on": QT_TRANSLATE_NOOP("Field", "Began work"),
    "birthplace": QT_TRANSLATE_NOOP("Field", "Birthplace"),
    "born_on": QT_TRANSLATE_NOOP("Field", "Born"),
    "borrower": QT_TRANSLATE_NOOP("Field", "Borrower"),
    "box": QT_TRANSLATE_NOOP("Field", "Box of the form"),
    "came_to_township_on": QT_TRANSLATE_NOOP("Field", "Came to the township"),
    "catalogue_class": QT_TRANSLATE_NOOP("Field", "Class"),
    "category": QT_TRANSLATE_NOOP("Field", "Category"),
    "columns": QT_TRANSLATE_NOOP("Field", "Columns"),
    "completed_on": QT_TRANSLATE_NOOP("Field", "Completed"),
    "current_posts": QT_TRANSLATE_NOOP("Field", "Current posts"),
    "days": QT_TRANSLATE_NOOP("Field", "Days"),
    "decided_on": QT_TRANSLATE_NOOP("Field", "Decided"),
    "degree": QT_TRANSLATE_NOOP("Field", "Degree"),
    "degree_on": QT_TRANSLATE_NOOP("Field", "Degree awarded"),
    "deputies_elected_on": QT_TRANSLATE_NOOP("Field", "Deputies elected"),
    "determined_on": QT_TRANSLATE_NOOP("Field", "Determined"),
    "digest": QT_TRANSLATE_NOOP("Field", "Content"),
    "document_no": QT_TRANSLATE_NOOP("Field", "Document no."),
    "documented": QT_TRANSLATE_NOOP("Field", "Start known from the document only"),
    "due_on": QT_TRANSLATE_NOOP("Field", "Due back"),
    "effective_on": QT_TRANSLATE_NOOP("Field", "In effect from"),
    "ended_on": QT_TRANSLATE_NOOP("Field", "Until"),
    "ends_on": QT_TRANSLATE_NOOP("Field", "In effect until"),
    "entered_civil_service_on": QT_TRANSLATE_NOOP("Field", "Entered the civil service"),
    "ethnic_group": QT_TRANSLATE_NOOP("Field", "Ethnic group"),
    "evidence": QT_TRANSLATE_NOOP("Field", "What was done"),
    "expertise": QT_TRANSLATE_NOOP("Field", "Expertise"),
    "fact": QT_TRANSLATE_NOOP("Field", "Fact"),
    "field": QT_TRANSLATE_NOOP("Field", "Area"),
    "file_name": QT_TRANSLATE_NOOP("Field", "File"),
    "filed_on": QT_TRANSLATE_NOOP("Field", "Filed"),
    "filled_on": QT_TRANSLATE_NOOP("Field", "Date of the form"),
    "finding": QT_TRANSLATE_NOOP("Field", "Finding"),
    "first_quarter": QT_TRANSLATE_NOOP("Field", "1st quarter"),
    "formed_on": QT_TRANSLATE_NOOP("Field", "Formed"),
    "fourth_quarter": QT_TRANSLATE_NOOP("Field", "4th quarter"),
    "full_party_on": QT_TRANSLATE_NOOP("Field", "Full Party member"),
    "full_time": QT_TRANSLATE_NOOP("Field", "Off the job"),
    "grade": QT_TRANSLATE_NOOP("Field", "Grade"),
    "growth_place": QT_TRANSLATE_NOOP("Field", "Grew up in"),
    "heads_both": QT_TRANSLATE_NOOP("Field", "Heads both"),
    "health": QT_TRANSLATE_NOOP("Field", "Health"),
    "hours": QT_TRANSLATE_NOOP("Field", "Hours"),
    "id_number": QT_TRANSLATE_NOOP("Field", "Identity number"),
    "in_use": QT_TRANSLATE_NOOP("Field", "In use for"),
    "joined_party_on": QT_TRANSLATE_NOOP("Field", "Joined the Party"),
    "kind": QT_TRANSLATE_NOOP("Field", "Kind"),
    "leading": QT_TRANSLATE_NOOP("Field", "Leading post"),
    "leave_days": QT_TRANSLATE_NOOP("Field", "Days of leave"),
    "left_to": QT_TRANSLATE_NOOP("Field", "Went to"),
    "lent_on": QT_TRANSLATE_NOOP("Field", "Lent"),
    "level_raised": QT_TRANSLATE_NOOP("Field", "Wage level raised"),
    "main": QT_TRANSLATE_NOOP("Field", "Main post"),
    "major": QT_TRANSLATE_NOOP("Field", "Major"),
    "managed_by": QT_TRANSLATE_NOOP("Field", "Managed by"),
    "minimum_months": QT_TRANSLATE_NOOP("Field", "Months at least"),
    "mode": QT_TRANSLATE_NOOP("Field", "Mode"),
    "name": QT_TRANSLATE_NOOP("Field", "Name"),
    "note": QT_TRANSLATE_NOOP("Field", "Note"),
    "obtained_on": QT_TRANSLATE_NOOP("Field", "Obtained"),
    "on_form": QT_TRANSLATE_NOOP("Field", "On the approval form"),
    "organizer": QT_TRANSLATE_NOOP("Field", "Organizer"),
    "pages": QT_TRANSLATE_NOOP("Field", "Pages"),
    "phone": QT_TRANSLATE_NOOP("Field", "Telephone"),
    "photo": QT_TRANSLATE_NOOP("Field", "Photo"),
    "place": QT_TRANSLATE_NOOP("Field", "Place"),
    "planned_end_on": QT_TRANSLATE_NOOP("Field", "Planned end"),
    "political_affiliation": QT_TRANSLATE_NOOP("Field", "Political affiliation"),
    "post": QT_TRANSLATE_NOOP("Field", "Post"),
    "post_to_vacate": QT_TRANSLATE_NOOP("Field", "Post to vacate"),
    "preparer": QT_TRANSLATE_NOOP("Field", "Filled in by"),
    "probation_passed_on": QT_TRANSLATE_NOOP("Field", "Probation passed"),
    "professional_title": QT_TRANSLATE_NOOP("Field", "Professional title"),
    "proposed_post": QT_TRANSLATE_NOOP("Field", "Proposed post"),
    "purpose": QT_TRANSLATE_NOOP("Field", "Purpose"),
    "qualification": QT_TRANSLATE_NOOP("Field", "Qualification"),
    "reason": QT_TRANSLATE_NOOP("Field", "Reason"),
    "received_on": QT_TRANSLATE_NOOP("Field", "Received"),
    "registered_on": QT_TRANSLATE_NOOP("Field", "Registered as civil servant"),
    "relation": QT_TRANSLATE_NOOP("Field", "Relation"),
    "removal_document_no": QT_TRANSLATE_NOOP("Field", "Removal document no."),
    "removed_on": QT_TRANSLATE_NOOP("Field", "Removed"),
    "reporting_unit": QT_TRANSLATE_NOOP("Field", "Reporting unit"),
    "result": QT_TRANSLATE_NOOP("Field", "Result"),
    "retirement_category": QT_TRANSLATE_NOOP("Field", "Retirement category"),
    "returned_on": QT_TRANSLATE_NOOP("Field", "Returned"),
    "roster_group": QT_TRANSLATE_NOOP("Field", "Group in the roster"),
    "rule": QT_TRANSLATE_NOOP("Field", "Rule"),
    "school": QT_TRANSLATE_NOOP("Field", "School, department and major"),
    "second_affiliation": QT_TRANSLATE_NOOP("Field", "Second affiliation"),
    "second_quarter": QT_TRANSLATE_NOOP("Field", "2nd quarter"),
    "selection": QT_TRANSLATE_NOOP("Field", "Selection"),
    "sex": QT_TRANSLATE_NOOP("Field", "Sex"),
    "short_post": QT_TRANSLATE_NOOP("Field", "Post in short"),
    "shown_on": QT_TRANSLATE_NOOP("Field", "When"),
    "size": QT_TRANSLATE_NOOP("Field", "Size"),
    "source": QT_TRANSLATE_NOOP("Field", "Source"),
    "staffing": QT_TRANSLATE_NOOP("Field", "Staffing"),
    "started_on": QT_TRANSLATE_NOOP("Field", "From"),
    "relatives": QT_TRANSLATE_NOOP("Field", "Kin in the committees"),
    "stated_began_work_on": QT_TRANSLATE_NOOP("Field", "States start of work"),
    "stated_born_on": QT_TRANSLATE_NOOP("Field", "States birth"),
    "stated_joined_party_on": QT_TRANSLATE_NOOP("Field", "States joining the Party"),
    "verdict": QT_TRANSLATE_NOOP("Field", "Decision"),
    "stated": QT_TRANSLATE_NOOP("Field", "Stated"),
    "status": QT_TRANSLATE_NOOP("Field", "Status"),
    "status_since": QT_TRANSLATE_NOOP("Field", "Status since"),
    "step_raised": QT_TRANSLATE_NOOP("Field", "Wage step raised"),
    "system": QT_TRANSLATE_NOOP("Field", "Under"),
    "tags": QT_TRANSLATE_NOOP("Field", "Tags"),
    "temporary": QT_TRANSLATE_NOOP("Field", "Temporary posting"),
    "term_document_no": QT_TRANSLATE_NOOP("Field", "Document of the present term"),
    "term_ends_on": QT_TRANSLATE_NOOP("Field", "Term until"),
    "term_started_on": QT_TRANSLATE_NOOP("Field", "Present term from"),
    "text": QT_TRANSLATE_NOOP("Field", "Text"),
    "third_quarter": QT_TRANSLATE_NOOP("Field", "3rd quarter"),
    "tier": QT_TRANSLATE_NOOP("Field", "Level"),
    "title": QT_TRANSLATE_NOOP("Field", "Title"),
    "unit": QT_TRANSLATE_NOOP("Field", "Unit"),
    "verified": QT_TRANSLATE_NOOP("Field", "Determined as"),
    "village": QT_TRANSLATE_NOOP("Field", "Village"),
    "what": QT_TRANSLATE_NOOP("Field", "What"),
    "wished_use": QT_TRANSLATE_NOOP("Field", "Could be used for"),
    "work": QT_TRANSLATE_NOOP("Field", "Workplace and post"),
    "year": QT_TRANSLATE_NOOP("Field", "Year"),
}

INTERNAL_FIELDS = frozenset(
    ("unit_id", "post_id", "parent_id", "about_id", "order", "digest", "other_id", "basis")
)
"""Fields that only say how rows hang together; a history of them tells a person nothing."""

_WORDS = {
    "sex": Sex,
    "status": CadreStatus,
    "category": Category,
    "tier": Tier,
    "selection": Selection,
    "mode": StudyMode,
    "result": EvaluationResult,
    "system": PunishmentSystem,
    "first_quarter": RoutineResult,
    "second_quarter": RoutineResult,
    "third_quarter": RoutineResult,
    "fourth_quarter": RoutineResult,
}
_YES_OR_NO = frozenset(
    (
        "leading",
        "main",
        "temporary",
        "documented",
        "on_form",
        "full_time",
        "heads_both",
        "level_raised",
        "step_raised",
    )
)


def field_name(field: str) -> str:
    """Return what a field is called in the language of the screens."""
    return QCoreApplication.translate("Field", _FIELDS[field])


def is_told(field: str) -> bool:
    """Return whether a change of a field tells a person something."""
    return field in _FIELDS and field not in INTERNAL_FIELDS


def field_names(fields: Iterable[str]) -> tuple[str, ...]:
    """Return what several fields are called, in their order."""
    return tuple(map(field_name, fields))


def entity_name(entity: str) -> str:
    """Return what a kind of row is called in the language of the screens."""
    return QCoreApplication.translate("Field", _ENTITIES[entity])


def stored_text(entity: str, field: str, stored: str) -> str:
    """Return how the stored text of a field reads; identity numbers are masked."""
    if not stored:
        return ""
    write = _WRITTEN.get(field)
    if write is not None:
        return write(stored)
    if field in _YES_OR_NO:
        return yes_or_no(stored == "1")
    if (entity, field) == ("service_period", "kind"):
        return words_in(stored, ServiceKind)
    return words_in(stored, _WORDS[field]) if field in _WORDS else stored


def _image(_digest: str) -> str:
    return QCoreApplication.translate("Field", "(image)")


def _size(stored: str) -> str:
    return size_text(int(stored)) if int(stored) else ""


_WRITTEN = {"id_number": masked, "photo": _image, "size": _size}


def yes_or_no(answer: bool | None) -> str:
    """Return an answer as a word, empty where there is none."""
    if answer is None:
        return ""
    if answer:
        return QCoreApplication.translate("Field", "yes")
    return QCoreApplication.translate("Field", "no")


def shown_text(spec: FieldSpec, value: Any) -> str:
    """Return a value as a cell shows it in the language of the screens."""
    if spec.kind is FieldKind.YES_NO:
        return yes_or_no(value)
    if spec.kind is FieldKind.WORD:
        return word_text(value)
    if spec.kind is FieldKind.ID_NUMBER:
        return masked(value)
    return " ".join(value_text(value).split())
