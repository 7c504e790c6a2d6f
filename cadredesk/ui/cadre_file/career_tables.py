"""Where somebody worked, in which posts, tiers and grades, and what was determined of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import ResumeEntry
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui import text
from cadredesk.ui.fields import field_name, field_names
from cadredesk.ui.widgets.blocks import Row, TableBlock

translate = QCoreApplication.translate


def resume(view: CadreView, day: date) -> TableBlock:
    """Return the résumé, each 其间 note under the segment that it hangs on."""
    notes: dict[ItemId, list[ResumeEntry]] = {}
    for entry in view.file.resume:
        if entry.parent_id is not None:
            notes.setdefault(entry.parent_id, []).append(entry)
    rows: list[Row] = []
    for entry in view.file.resume:
        if entry.parent_id is None:
            rows.append(_segment(entry, day))
            rows += [_note(note) for note in notes.get(entry.id, [])]
    return TableBlock(
        title=translate("CadreFile", "Résumé"),
        headings=(
            *field_names(("started_on", "ended_on")),
            translate("CadreFile", "Workplace and post"),
            translate("CadreFile", "Length"),
        ),
        rows=tuple(rows),
        wide=2,
        empty=translate("CadreFile", "No résumé on file yet."),
    )


def appointments(view: CadreView, day: date) -> TableBlock:
    """Return the posts held, the present ones first, with how long."""
    names = ("title", "tier", "selection", "appointed_on", "document_no", "removed_on")
    held = sorted(view.file.appointments, key=_newest_post)
    return TableBlock(
        title=translate("CadreFile", "Posts held"),
        headings=(*field_names(names), translate("CadreFile", "Length")),
        rows=tuple(_post(each, day) for each in held),
        wide=0,
        empty=translate("CadreFile", "No posts on file yet."),
    )


def tiers(view: CadreView, day: date) -> TableBlock:
    """Return the times at each tier, the newest first."""
    rows = tuple(
        (text.word_text(each.tier), *_stretch(each, day))
        for each in reversed(view.file.tier_periods)
    )
    return TableBlock(
        title=translate("CadreFile", "Levels"),
        headings=(field_name("tier"), *_stretch_headings()),
        rows=rows,
        wide=0,
        empty=translate("CadreFile", "No levels on file."),
    )


def grades(view: CadreView, day: date) -> TableBlock:
    """Return the times in each grade, the newest first."""
    rows = tuple((each.grade, *_stretch(each, day)) for each in reversed(view.file.grade_periods))
    return TableBlock(
        title=translate("CadreFile", "Grades"),
        headings=(field_name("grade"), *_stretch_headings()),
        rows=rows,
        wide=0,
        empty=translate("CadreFile", "No grades on file."),
    )


def service_periods(view: CadreView, _day: date) -> TableBlock:
    """Return the periods to be served, and those lent out."""
    names = ("kind", "place", "started_on", "minimum_months", "planned_end_on", "completed_on")
    rows = tuple(
        (
            text.word_text(each.kind),
            each.place,
            text.date_text(each.started_on),
            "" if each.minimum_months is None else str(each.minimum_months),
            text.date_text(each.planned_end_on),
            text.date_text(each.completed_on),
            each.document_no,
        )
        for each in view.file.service_periods
    )
    return TableBlock(
        title=translate("CadreFile", "Service periods"),
        headings=field_names((*names, "document_no")),
        rows=rows,
        wide=1,
        empty=translate("CadreFile", "No service periods on file."),
    )


def determinations(view: CadreView, _day: date) -> TableBlock:
    """Return what the archive review settled."""
    names = ("fact", "stated", "verified", "source", "determined_on")
    rows = tuple(
        (each.fact, each.stated, each.verified, each.source, text.month_text(each.determined_on))
        for each in view.file.determinations
    )
    return TableBlock(
        title=translate("CadreFile", "Determinations"),
        headings=field_names(names),
        rows=rows,
        wide=3,
        empty=translate("CadreFile", "No determinations of the archive review on file."),
    )


def _segment(entry: ResumeEntry, day: date) -> Row:
    end = entry.ended_on or PartialDate.of(day)
    length = text.length_between(entry.started_on, end)
    return text.month_text(entry.started_on), text.month_text(entry.ended_on), entry.text, length


def _note(note: ResumeEntry) -> Row:
    words = translate("CadreFile", "    meanwhile {span}  {text}")
    span = text.period_text(note.started_on, note.ended_on)
    return "", "", words.format(span=span, text=note.text), ""


def _newest_post(post: Appointment) -> tuple[bool, bool, int]:
    started = post.appointed_on
    place = -started.month_index if started is not None and started.has_month else 0
    return not post.is_current, not post.main, place


def _post(post: Appointment, day: date) -> Row:
    end = post.removed_on or PartialDate.of(day)
    return (
        post.title,
        text.word_text(post.tier),
        text.word_text(post.selection),
        text.date_text(post.appointed_on),
        post.document_no,
        text.date_text(post.removed_on),
        text.length_between(post.appointed_on, end),
    )


def _stretch(period: TierPeriod | GradePeriod, day: date) -> Row:
    end = period.ended_on or PartialDate.of(day)
    return (
        text.month_text(period.started_on),
        text.month_text(period.ended_on),
        text.length_between(period.started_on, end),
        period.document_no,
    )


def _stretch_headings() -> Row:
    return (
        *field_names(("started_on", "ended_on")),
        translate("CadreFile", "Length"),
        field_name("document_no"),
    )
