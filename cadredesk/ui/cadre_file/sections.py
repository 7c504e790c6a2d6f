"""The sections of a cadre file: what they are called and what each shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.services.cadre_views import CadreView, Section
from cadredesk.ui.cadre_file import basics, career_tables, person_tables
from cadredesk.ui.change_text import changes_block, told_entries
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.blocks import Block, TableBlock

translate = QCoreApplication.translate

_NAMES = {
    Section.BASICS: QT_TRANSLATE_NOOP("CadreFile", "Basics"),
    Section.RESUME: QT_TRANSLATE_NOOP("CadreFile", "Résumé"),
    Section.EDUCATION: QT_TRANSLATE_NOOP("CadreFile", "Education"),
    Section.FAMILY: QT_TRANSLATE_NOOP("CadreFile", "Family"),
    Section.CONDUCT: QT_TRANSLATE_NOOP("CadreFile", "Conduct"),
    Section.EVALUATIONS: QT_TRANSLATE_NOOP("CadreFile", "Evaluations"),
    Section.TRAINING: QT_TRANSLATE_NOOP("CadreFile", "Training"),
    Section.SPECIALITIES: QT_TRANSLATE_NOOP("CadreFile", "Specialities"),
    Section.ARCHIVE: QT_TRANSLATE_NOOP("CadreFile", "Archive"),
    Section.POSTS: QT_TRANSLATE_NOOP("CadreFile", "Posts, grades"),
    Section.SERVICE: QT_TRANSLATE_NOOP("CadreFile", "Service periods"),
    Section.DETERMINATIONS: QT_TRANSLATE_NOOP("CadreFile", "Determinations"),
    Section.CAREER: QT_TRANSLATE_NOOP("CadreFile", "Career line"),
    Section.ELIGIBILITY: QT_TRANSLATE_NOOP("CadreFile", "Still needed"),
    Section.HISTORY: QT_TRANSLATE_NOOP("CadreFile", "History"),
}


def section_name(section: Section) -> str:
    """Return what a section is called in the language of the screens."""
    return translate("CadreFile", _NAMES[section])


def blocks_of(section: Section, view: CadreView, day: date) -> tuple[Block, ...]:
    """Return what a section shows; ages and lengths of time are told as of a day."""
    return tuple(write(view, day) for write in _WRITERS[section])


def _history(view: CadreView, _day: date) -> TableBlock:
    return changes_block(told_entries(view.history))


_Writer = Callable[[CadreView, date], Block]

_WRITERS: dict[Section, tuple[_Writer, ...]] = {
    Section.BASICS: (basics.identity, basics.work),
    Section.RESUME: (career_tables.resume,),
    Section.EDUCATION: (person_tables.education,),
    Section.FAMILY: (person_tables.family,),
    Section.CONDUCT: (person_tables.awards, person_tables.sanctions),
    Section.EVALUATIONS: (person_tables.evaluations, person_tables.years),
    Section.TRAINING: (person_tables.trainings,),
    Section.SPECIALITIES: (person_tables.specialities, person_tables.professional_titles),
    Section.ARCHIVE: (person_tables.catalogue, person_tables.loans),
    Section.POSTS: (career_tables.appointments, career_tables.tiers, career_tables.grades),
    Section.SERVICE: (career_tables.service_periods,),
    Section.DETERMINATIONS: (career_tables.determinations,),
    Section.CAREER: (),
    Section.ELIGIBILITY: (),
    Section.HISTORY: (_history,),
}
