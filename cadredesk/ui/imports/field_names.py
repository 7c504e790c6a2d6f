"""What the columns of a roster are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.services.imports.reading import RosterField
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_NAMES = {
    RosterField.NAME: QT_TRANSLATE_NOOP("RosterField", "Name"),
    RosterField.SEX: QT_TRANSLATE_NOOP("RosterField", "Sex"),
    RosterField.BORN_ON: QT_TRANSLATE_NOOP("RosterField", "Born"),
    RosterField.ETHNIC_GROUP: QT_TRANSLATE_NOOP("RosterField", "Ethnic group"),
    RosterField.ANCESTRAL_HOME: QT_TRANSLATE_NOOP("RosterField", "Ancestral home"),
    RosterField.BIRTHPLACE: QT_TRANSLATE_NOOP("RosterField", "Birthplace"),
    RosterField.GROWTH_PLACE: QT_TRANSLATE_NOOP("RosterField", "Growth place"),
    RosterField.JOINED_PARTY: QT_TRANSLATE_NOOP("RosterField", "Joined the party"),
    RosterField.POLITICAL_AFFILIATION: QT_TRANSLATE_NOOP("RosterField", "Political affiliation"),
    RosterField.BEGAN_WORK_ON: QT_TRANSLATE_NOOP("RosterField", "Began work"),
    RosterField.FULL_TIME_EDUCATION: QT_TRANSLATE_NOOP("RosterField", "Full-time qualification"),
    RosterField.FULL_TIME_DEGREE: QT_TRANSLATE_NOOP("RosterField", "Full-time degree"),
    RosterField.FULL_TIME_SCHOOL: QT_TRANSLATE_NOOP("RosterField", "Full-time school"),
    RosterField.IN_SERVICE_EDUCATION: QT_TRANSLATE_NOOP("RosterField", "In-service qualification"),
    RosterField.IN_SERVICE_DEGREE: QT_TRANSLATE_NOOP("RosterField", "In-service degree"),
    RosterField.IN_SERVICE_SCHOOL: QT_TRANSLATE_NOOP("RosterField", "In-service school"),
    RosterField.QUALIFICATION: QT_TRANSLATE_NOOP("RosterField", "Qualification"),
    RosterField.DEGREE: QT_TRANSLATE_NOOP("RosterField", "Degree"),
    RosterField.SCHOOL: QT_TRANSLATE_NOOP("RosterField", "School and major"),
    RosterField.STUDY_MODE: QT_TRANSLATE_NOOP("RosterField", "Full-time or in service"),
    RosterField.UNIT: QT_TRANSLATE_NOOP("RosterField", "Unit"),
    RosterField.CURRENT_POSTS: QT_TRANSLATE_NOOP("RosterField", "Current posts"),
    RosterField.IN_POST_SINCE: QT_TRANSLATE_NOOP("RosterField", "In post since"),
    RosterField.GRADE: QT_TRANSLATE_NOOP("RosterField", "Grade"),
    RosterField.GRADE_SINCE: QT_TRANSLATE_NOOP("RosterField", "In grade since"),
    RosterField.TIER: QT_TRANSLATE_NOOP("RosterField", "Level"),
    RosterField.TIER_SINCE: QT_TRANSLATE_NOOP("RosterField", "At this level since"),
    RosterField.CATEGORY: QT_TRANSLATE_NOOP("RosterField", "Category"),
    RosterField.STAFFING: QT_TRANSLATE_NOOP("RosterField", "Staffing"),
    RosterField.MANAGED_BY: QT_TRANSLATE_NOOP("RosterField", "Managed by"),
    RosterField.ENTERED_CIVIL_SERVICE_ON: QT_TRANSLATE_NOOP(
        "RosterField", "Entered the civil service"
    ),
    RosterField.REGISTERED_ON: QT_TRANSLATE_NOOP("RosterField", "Registered as civil servant"),
    RosterField.HEALTH: QT_TRANSLATE_NOOP("RosterField", "Health"),
    RosterField.PROFESSIONAL_TITLE: QT_TRANSLATE_NOOP("RosterField", "Professional title"),
    RosterField.EXPERTISE: QT_TRANSLATE_NOOP("RosterField", "Expertise"),
    RosterField.ID_NUMBER: QT_TRANSLATE_NOOP("RosterField", "ID number"),
    RosterField.PHONE: QT_TRANSLATE_NOOP("RosterField", "Telephone"),
    RosterField.NOTE: QT_TRANSLATE_NOOP("RosterField", "Note"),
    RosterField.VILLAGE: QT_TRANSLATE_NOOP("RosterField", "Village"),
    RosterField.TERM: QT_TRANSLATE_NOOP("RosterField", "Term of office"),
    RosterField.TERM_STARTED_ON: QT_TRANSLATE_NOOP("RosterField", "Present term from"),
    RosterField.TERM_ENDS_ON: QT_TRANSLATE_NOOP("RosterField", "Term until"),
    RosterField.HEADS_BOTH: QT_TRANSLATE_NOOP("RosterField", "Heads both"),
    RosterField.RELATIVES: QT_TRANSLATE_NOOP("RosterField", "Kin in the committees"),
    RosterField.GROUP: QT_TRANSLATE_NOOP("RosterField", "Group"),
}

CHOOSABLE = tuple(RosterField)
"""The fields that a column can be."""


def field_name(field: RosterField) -> str:
    """Return the name of a field in the language of the screens."""
    return QCoreApplication.translate("RosterField", _NAMES[field])
