"""What a person learnt, did well and badly, and whose kin he or she is, as tables."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.family import FamilyMember
from cadredesk.domain.id_number import masked
from cadredesk.domain.training import Training
from cadredesk.services.cadre_views import CadreView, evaluations_by_year
from cadredesk.ui import text
from cadredesk.ui.cadre_file.set_plans import YEARS
from cadredesk.ui.fields import field_name, field_names, shown_text, yes_or_no
from cadredesk.ui.widgets.blocks import TableBlock

translate = QCoreApplication.translate


def education(view: CadreView, _day: date) -> TableBlock:
    """Return the courses of study."""
    names = ("mode", "qualification", "degree", "school", "started_on", "ended_on", "on_form")
    rows = tuple(
        (
            text.word_text(each.mode),
            each.qualification,
            each.degree,
            each.school_line,
            text.month_text(each.started_on),
            text.month_text(each.ended_on),
            "✓" if each.on_form else "",
        )
        for each in view.file.educations
    )
    return TableBlock(
        title=translate("CadreFile", "Education"),
        headings=field_names(names),
        rows=rows,
        wide=3,
        empty=translate("CadreFile", "No education on file yet."),
    )


def family(view: CadreView, day: date) -> TableBlock:
    """Return the family in the file's order, with ages as of the day."""
    names = ("relation", "name", "born_on", "political_affiliation", "work", "id_number")
    rows = tuple(
        (
            each.relation,
            each.name,
            _born(each, day),
            each.political_affiliation,
            each.work,
            masked(each.id_number),
        )
        for each in view.file.family
    )
    return TableBlock(
        title=translate("CadreFile", "Family and significant relations"),
        headings=field_names(names),
        rows=rows,
        wide=4,
        empty=translate("CadreFile", "No family members on file yet."),
    )


def awards(view: CadreView, _day: date) -> TableBlock:
    """Return the honours."""
    rows = tuple(
        (each.title, each.authority, text.month_text(each.awarded_on)) for each in view.file.awards
    )
    return TableBlock(
        title=translate("CadreFile", "Awards"),
        headings=field_names(("title", "authority", "awarded_on")),
        rows=rows,
        wide=0,
        empty=translate("CadreFile", "No awards on file."),
    )


def sanctions(view: CadreView, _day: date) -> TableBlock:
    """Return sanctions and measures, with the days between which they take effect."""
    names = ("system", "kind", "authority", "document_no", "effective_on", "ends_on")
    rows = tuple(
        (
            text.word_text(each.system),
            each.kind,
            each.authority,
            each.document_no,
            text.date_text(each.effective_on),
            text.date_text(each.ends_on),
        )
        for each in view.file.punishments
    )
    return TableBlock(
        title=translate("CadreFile", "Sanctions"),
        headings=field_names(names),
        rows=rows,
        wide=2,
        empty=translate("CadreFile", "No sanctions on file."),
    )


def evaluations(view: CadreView, _day: date) -> TableBlock:
    """Return the annual evaluations, the newest first."""
    rows = tuple(
        (str(each.year), text.word_text(each.result), each.reason)
        for each in evaluations_by_year(view.file)
    )
    return TableBlock(
        title=translate("CadreFile", "Annual evaluations"),
        headings=field_names(("year", "result", "reason")),
        rows=rows,
        wide=2,
        empty=translate("CadreFile", "No annual evaluations on file yet."),
    )


def years(view: CadreView, _day: date) -> TableBlock:
    """Return the quarters, days away and rises of the wage, the newest year first."""
    names = YEARS.fields
    rows = tuple(
        tuple(shown_text(spec, getattr(each, spec.name)) for spec in YEARS.specs)
        for each in sorted(view.file.year_records, key=lambda each: -each.year)
    )
    return TableBlock(
        title=translate("CadreFile", "Quarterly reviews, days away, wage"),
        headings=field_names(names),
        rows=rows,
        wide=0,
        empty=translate("CadreFile", "Nothing on file about quarters, days away or the wage."),
    )


def trainings(view: CadreView, _day: date) -> TableBlock:
    """Return the courses attended."""
    rows = tuple(
        (
            each.title,
            each.organizer,
            text.period_text(each.started_on, each.ended_on),
            _length(each),
            yes_or_no(each.full_time),
        )
        for each in view.file.trainings
    )
    return TableBlock(
        title=translate("CadreFile", "Training"),
        headings=(
            *field_names(("title", "organizer")),
            translate("CadreFile", "When"),
            translate("CadreFile", "Length"),
            field_name("full_time"),
        ),
        rows=rows,
        wide=0,
        empty=translate("CadreFile", "No training on file yet."),
    )


def specialities(view: CadreView, _day: date) -> TableBlock:
    """Return what somebody has shown to be good at."""
    names = ("field", "evidence", "shown_on", "wished_use", "in_use")
    rows = tuple(
        (each.field, each.evidence, text.month_text(each.shown_on), each.wished_use, each.in_use)
        for each in view.file.specialities
    )
    return TableBlock(
        title=translate("CadreFile", "Specialities"),
        headings=field_names(names),
        rows=rows,
        wide=1,
        empty=translate("CadreFile", "No specialities on file yet."),
    )


def professional_titles(view: CadreView, _day: date) -> TableBlock:
    """Return the professional and technical titles."""
    rows = tuple(
        (each.title, text.month_text(each.obtained_on)) for each in view.file.professional_titles
    )
    return TableBlock(
        title=translate("CadreFile", "Professional titles"),
        headings=field_names(("title", "obtained_on")),
        rows=rows,
        wide=0,
        empty=translate("CadreFile", "No professional titles on file."),
    )


def _born(member: FamilyMember, day: date) -> str:
    if member.is_deceased:
        return text.month_text(member.born_on)
    return text.born_short(member.born_on, day)


def _length(training: Training) -> str:
    days, hours = translate("CadreFile", "{count} d"), translate("CadreFile", "{count} h")
    return text.facts(
        "" if training.days is None else days.format(count=f"{training.days:g}"),
        "" if training.hours is None else hours.format(count=f"{training.hours:g}"),
    )


def catalogue(view: CadreView, _day: date) -> TableBlock:
    """Return the materials of the archive, by class."""
    names = ("catalogue_class", "title", "formed_on", "filed_on", "pages")
    rows = tuple(
        (
            each.catalogue_class,
            each.title,
            text.month_text(each.formed_on),
            text.month_text(each.filed_on),
            "" if each.pages is None else str(each.pages),
        )
        for each in view.file.attachments
    )
    return TableBlock(
        title=translate("CadreFile", "Archive catalogue"),
        headings=field_names(names),
        rows=rows,
        wide=1,
        empty=translate("CadreFile", "No archive material on file yet."),
    )


def loans(view: CadreView, _day: date) -> TableBlock:
    """Return who consulted or borrowed material."""
    names = ("borrower", "what", "purpose", "lent_on", "due_on", "returned_on")
    rows = tuple(
        (
            each.borrower,
            each.what,
            each.purpose,
            text.month_text(each.lent_on),
            text.month_text(each.due_on),
            text.month_text(each.returned_on),
        )
        for each in view.file.archive_loans
    )
    return TableBlock(
        title=translate("CadreFile", "Archive loans"),
        headings=field_names(names),
        rows=rows,
        wide=2,
        empty=translate("CadreFile", "Nothing was lent yet."),
    )
