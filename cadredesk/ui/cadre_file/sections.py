"""The sections of a cadre file: what they are called and what each shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.services.cadre_views import CadreView, Section
from cadredesk.services.read_models import HistoryEntry
from cadredesk.ui import text
from cadredesk.ui.cadre_file import basics, career_tables, person_tables
from cadredesk.ui.fields import (
    INTERNAL_FIELDS,
    entity_name,
    field_name,
    stored_text,
)
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.blocks import Block, Row, TableBlock

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

_ACTIONS = {
    "practice": QT_TRANSLATE_NOOP("CadreFile", "Sample data"),
    "import": QT_TRANSLATE_NOOP("CadreFile", "Import"),
    "undo": QT_TRANSLATE_NOOP("CadreFile", "Undone"),
    "redo": QT_TRANSLATE_NOOP("CadreFile", "Done again"),
    "edit": QT_TRANSLATE_NOOP("CadreFile", "Typed in"),
    "bulk_edit": QT_TRANSLATE_NOOP("CadreFile", "Changed for several"),
    "paste": QT_TRANSLATE_NOOP("CadreFile", "Pasted"),
    "add": QT_TRANSLATE_NOOP("CadreFile", "New file"),
    "delete": QT_TRANSLATE_NOOP("CadreFile", "Deleted"),
    "restore": QT_TRANSLATE_NOOP("CadreFile", "Restored"),
    "settle": QT_TRANSLATE_NOOP("CadreFile", "Settled"),
    "post_change": QT_TRANSLATE_NOOP("CadreFile", "Change of post"),
    "leave": QT_TRANSLATE_NOOP("CadreFile", "Left"),
    "return": QT_TRANSLATE_NOOP("CadreFile", "Serves again"),
    "resume": QT_TRANSLATE_NOOP("CadreFile", "Résumé"),
    "photos": QT_TRANSLATE_NOOP("CadreFile", "Photos"),
    "attach": QT_TRANSLATE_NOOP("CadreFile", "Archive material"),
    "accept": QT_TRANSLATE_NOOP("CadreFile", "Checked, left as it is"),
}


def section_name(section: Section) -> str:
    """Return what a section is called in the language of the screens."""
    return translate("CadreFile", _NAMES[section])


def blocks_of(section: Section, view: CadreView, day: date) -> tuple[Block, ...]:
    """Return what a section shows; ages and lengths of time are told as of a day."""
    return tuple(write(view, day) for write in _WRITERS[section])


def told_entries(view: CadreView) -> tuple[HistoryEntry, ...]:
    """Return the changes that tell a person something, the newest first."""
    return tuple(each for each in view.history if each.field not in INTERNAL_FIELDS)


def history(view: CadreView) -> TableBlock:
    """Return who changed what and when, the newest first."""
    return TableBlock(
        title=translate("CadreFile", "History"),
        headings=(
            translate("CadreFile", "At"),
            translate("CadreFile", "By"),
            translate("CadreFile", "Item"),
            translate("CadreFile", "Old → new"),
            translate("CadreFile", "From"),
        ),
        rows=tuple(_change(each) for each in told_entries(view)),
        wide=3,
        empty=translate("CadreFile", "Nothing was changed yet."),
    )


def _history(view: CadreView, _day: date) -> TableBlock:
    return history(view)


def _change(entry: HistoryEntry) -> Row:
    nothing = translate("CadreFile", "(empty)")
    old, new = (
        stored_text(entry.entity, entry.field, stored) or nothing
        for stored in (entry.old, entry.new)
    )
    action = _ACTIONS.get(entry.action)
    return (
        text.instant_text(entry.at),
        entry.by,
        text.facts(entity_name(entry.entity), field_name(entry.field)),
        f"{old} → {new}",
        entry.action if action is None else translate("CadreFile", action),
    )


_Writer = Callable[[CadreView, date], Block]

_WRITERS: dict[Section, tuple[_Writer, ...]] = {
    Section.BASICS: (basics.identity, basics.work),
    Section.RESUME: (career_tables.resume,),
    Section.EDUCATION: (person_tables.education,),
    Section.FAMILY: (person_tables.family,),
    Section.CONDUCT: (person_tables.awards, person_tables.sanctions),
    Section.EVALUATIONS: (person_tables.evaluations,),
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
