"""What the rows of an info set add up to, and what in them does not fit, in one line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.determinations import FACT_NAMES, contradicts, determination_of
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import EvaluationResult, StudyMode
from cadredesk.ui import text
from cadredesk.ui.fields import field_name
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import Mark

translate = QCoreApplication.translate


def of_education(file: CadreFile, _day: date) -> str:
    """Say where the approval form would print another course than the ticks say."""
    remarks = []
    for mode in StudyMode:
        ticked = [each.on_form for each in file.educations if each.mode is mode]
        if sum(ticked) > 1:
            words = translate("SetRemark", "{mode}: {count} are ticked, the form prints the first")
            remarks.append(words.format(mode=text.word_text(mode), count=sum(ticked)))
        elif ticked and not any(ticked):
            words = translate("SetRemark", "{mode}: none is ticked, the form prints none")
            remarks.append(words.format(mode=text.word_text(mode)))
    return _doubtful(*remarks)


def of_evaluations(file: CadreFile, _day: date) -> str:
    """Say for which years a reason is still to be written."""
    ungraded = EvaluationResult.NOT_GRADED
    years = [
        str(each.year) for each in file.evaluations if each.result is ungraded and not each.reason
    ]
    words = translate("SetRemark", "{years}: “Not graded” still needs its reason")
    return _doubtful(words.format(years=_listed(years))) if years else ""


def of_trainings(file: CadreFile, day: date) -> str:
    """Say what this year's training comes to."""
    at = [(each.ended_on or each.started_on, each) for each in file.trainings]
    this_year = [each for when, each in at if when is not None and when.year == day.year]
    hours = sum(each.hours or 0 for each in this_year)
    days = sum(each.days or 0 for each in this_year)
    in_hours = translate("SetRemark", "{count} hours").format(count=f"{hours:g}")
    in_days = translate("SetRemark", "{count} days").format(count=f"{days:g}")
    total = text.facts(in_days if days else "", in_hours if hours else "")
    words = translate("SetRemark", "In {year}: {total}")
    return words.format(year=day.year, total=total) if total else ""


def of_punishments(file: CadreFile, day: date) -> str:
    """Say what is in effect on the day."""
    today = PartialDate.of(day)
    words = translate("SetRemark", "{kind} until {end}")
    lasting = [
        words.format(kind=each.kind, end=each.ends_on)
        for each in file.punishments
        if each.ends_on is not None and str(each.ends_on) >= str(today)[: len(str(each.ends_on))]
    ]
    in_effect = translate("SetRemark", "In effect: {what}")
    return _doubtful(in_effect.format(what=_listed(lasting))) if lasting else ""


def of_determinations(file: CadreFile, _day: date) -> str:
    """Say where the file differs from what the archive review settled."""
    words = translate("SetRemark", "{fact}: settled as {settled}, the file says {value}")
    remarks = []
    for name in FACT_NAMES:
        settled = determination_of(file, name)
        if settled is not None and contradicts(file, name):
            value = getattr(file.cadre, name) or translate("SetRemark", "nothing")
            remarks.append(
                words.format(fact=field_name(name), settled=settled.verified, value=value)
            )
    return _doubtful(*remarks)


def _doubtful(*remarks: str) -> str:
    return label(Mark.CHECK, translate("SetRemark", "; ").join(remarks)) if remarks else ""


def _listed(words: list[str]) -> str:
    return translate("SetRemark", ", ").join(words)
