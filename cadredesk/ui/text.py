"""How dates, ages, lengths of time, identity numbers and the words of a file read on screen.

Documents do not come through here: they are Chinese whatever the screens speak. An unknown
value is an empty text, never a dash or a zero.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.id_number import masked
from cadredesk.domain.partial_date import PartialDate, age, months_between
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
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

DOT = " · "
"""What stands between facts of one line."""

_KILOBYTE, _MEGABYTE = 1_000, 1_000_000

_SOURCES: tuple[tuple[StrEnum, str], ...] = (
    (Sex.MALE, QT_TRANSLATE_NOOP("Word", "Male")),
    (Sex.FEMALE, QT_TRANSLATE_NOOP("Word", "Female")),
    (StudyMode.FULL_TIME, QT_TRANSLATE_NOOP("Word", "Full-time")),
    (StudyMode.IN_SERVICE, QT_TRANSLATE_NOOP("Word", "In-service")),
    (Selection.ELECTED, QT_TRANSLATE_NOOP("Word", "Elected")),
    (Selection.APPOINTED, QT_TRANSLATE_NOOP("Word", "Appointed")),
    (Selection.HIRED, QT_TRANSLATE_NOOP("Word", "Hired")),
    (EvaluationResult.EXCELLENT, QT_TRANSLATE_NOOP("Word", "Excellent")),
    (EvaluationResult.COMPETENT, QT_TRANSLATE_NOOP("Word", "Competent")),
    (EvaluationResult.BASICALLY_COMPETENT, QT_TRANSLATE_NOOP("Word", "Basically competent")),
    (EvaluationResult.INCOMPETENT, QT_TRANSLATE_NOOP("Word", "Incompetent")),
    (EvaluationResult.NOT_GRADED, QT_TRANSLATE_NOOP("Word", "Not graded")),
    (EvaluationResult.NOT_TAKING_PART, QT_TRANSLATE_NOOP("Word", "Not taking part")),
    (RoutineResult.GOOD, QT_TRANSLATE_NOOP("Word", "Good")),
    (RoutineResult.FAIRLY_GOOD, QT_TRANSLATE_NOOP("Word", "Fairly good")),
    (RoutineResult.FAIR, QT_TRANSLATE_NOOP("Word", "Fair")),
    (RoutineResult.POOR, QT_TRANSLATE_NOOP("Word", "Poor")),
    (CadreStatus.SERVING, QT_TRANSLATE_NOOP("Word", "Serving")),
    (CadreStatus.TRANSFERRED, QT_TRANSLATE_NOOP("Word", "Transferred")),
    (CadreStatus.RETIRED, QT_TRANSLATE_NOOP("Word", "Retired")),
    (CadreStatus.DECEASED, QT_TRANSLATE_NOOP("Word", "Deceased")),
    (CadreStatus.LEFT, QT_TRANSLATE_NOOP("Word", "Left")),
    (Category.CIVIL_SERVANT, QT_TRANSLATE_NOOP("Word", "Civil servant")),
    (Category.REFERENCED, QT_TRANSLATE_NOOP("Word", "Managed as civil servant")),
    (Category.INSTITUTION, QT_TRANSLATE_NOOP("Word", "Public institution")),
    (Category.WORKER, QT_TRANSLATE_NOOP("Word", "Support worker")),
    (Tier.COUNTY_CHIEF, QT_TRANSLATE_NOOP("Word", "County level, chief")),
    (Tier.COUNTY_DEPUTY, QT_TRANSLATE_NOOP("Word", "County level, deputy")),
    (Tier.TOWNSHIP_CHIEF, QT_TRANSLATE_NOOP("Word", "Township level, chief")),
    (Tier.TOWNSHIP_DEPUTY, QT_TRANSLATE_NOOP("Word", "Township level, deputy")),
    (Tier.SECTION_MEMBER, QT_TRANSLATE_NOOP("Word", "Section member")),
    (Tier.CLERK, QT_TRANSLATE_NOOP("Word", "Clerk")),
    (PunishmentSystem.ADMINISTRATIVE, QT_TRANSLATE_NOOP("Word", "Administrative sanction")),
    (PunishmentSystem.PARTY, QT_TRANSLATE_NOOP("Word", "Party sanction")),
    (PunishmentSystem.ORGANIZATIONAL, QT_TRANSLATE_NOOP("Word", "Organizational measure")),
    (PunishmentSystem.ADMONITION, QT_TRANSLATE_NOOP("Word", "Admonition")),
    (ServiceKind.RECRUIT_PROBATION, QT_TRANSLATE_NOOP("Word", "Recruit's probation")),
    (ServiceKind.MINIMUM_SERVICE, QT_TRANSLATE_NOOP("Word", "Minimum service")),
    (ServiceKind.SELECTED_GRADUATE, QT_TRANSLATE_NOOP("Word", "Selected graduate in a village")),
    (ServiceKind.THREE_SUPPORTS, QT_TRANSLATE_NOOP("Word", "Three supports, one assistance")),
    (ServiceKind.FIRST_SECRETARY, QT_TRANSLATE_NOOP("Word", "First secretary of a village")),
    (ServiceKind.VILLAGE_TEAM, QT_TRANSLATE_NOOP("Word", "Member of a village team")),
    (ServiceKind.SECONDMENT, QT_TRANSLATE_NOOP("Word", "Secondment")),
    (ServiceKind.TEMPORARY_POSTING, QT_TRANSLATE_NOOP("Word", "Temporary posting")),
    (
        ServiceKind.EXTENDED_PARTY_PROBATION,
        QT_TRANSLATE_NOOP("Word", "Extended party probation"),
    ),
    (ServiceKind.RESIGNATION_REQUEST, QT_TRANSLATE_NOOP("Word", "Request to resign")),
)
# By type, too: 在职 is a status and a way of studying, and the two are equal as texts.
_WORDS = {(type(word), word): source for word, source in _SOURCES}


def word_text(word: StrEnum | None) -> str:
    """Return a word of a closed list in the language of the screens."""
    return "" if word is None else QCoreApplication.translate("Word", _WORDS[type(word), word])


def words_in(text: str, kind: type[StrEnum]) -> str:
    """Return a stored word of a closed list as `word_text` does; other texts stay as they are."""
    return word_text(kind(text)) if text in set(kind) else text


def date_text(value: PartialDate | None) -> str:
    """Return a date as precisely as it is known: `1985.06.12`, `1985.06`, `1985`."""
    return "" if value is None else str(value)


def month_text(value: PartialDate | None) -> str:
    """Return a date to the month, as official lists do: `1985.06`."""
    return "" if value is None else str(value.to_month())


def period_text(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a stretch of months, open where there is no end: `2011.08—2016.09`, `2016.09—`."""
    return f"{month_text(start)}—{month_text(end)}" if start or end else ""


def age_text(born_on: PartialDate | None, day: date) -> str:
    """Return the age on a day in whole years, with its unit where the language has one."""
    if born_on is None:
        return ""
    years = age(born_on, PartialDate.of(day))
    return QCoreApplication.translate("Text", "{years} yrs").format(years=years)


def born_short(born_on: PartialDate | None, day: date) -> str:
    """Return birth month and age as a column shows them: `1970.01 (56)`."""
    if born_on is None:
        return ""
    return f"{month_text(born_on)} ({age(born_on, PartialDate.of(day))})"


def born_text(born_on: PartialDate | None, day: date) -> str:
    """Return birth month and age as a line of facts says them."""
    if born_on is None:
        return ""
    text = QCoreApplication.translate("Text", "{what} ({more})")
    return text.format(what=month_text(born_on), more=age_text(born_on, day))


def length_text(months: int) -> str:
    """Return a length of time in years and months; nothing for less than none."""
    years, rest = divmod(max(0, months), 12)
    if not years:
        text = QCoreApplication.translate("Text", "{months} mo")
    elif not rest:
        text = QCoreApplication.translate("Text", "{years} yr")
    else:
        text = QCoreApplication.translate("Text", "{years} yr {months} mo")
    return text.format(years=years, months=rest)


def length_between(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return the length from one month to another, empty where a month is unknown."""
    if start is None or end is None or not (start.has_month and end.has_month):
        return ""
    return length_text(months_between(start, end))


def since_text(start: PartialDate | None, day: date) -> str:
    """Return the month something began and how long it has lasted on a day."""
    length = length_between(start, PartialDate.of(day))
    if not length:
        return month_text(start)
    text = QCoreApplication.translate("Text", "{what} ({more})")
    return text.format(what=month_text(start), more=length)


def instant_text(at: datetime) -> str:
    """Return an instant by the clock of this computer: `2026.11.22 10:31`."""
    return f"{at.astimezone():%Y.%m.%d %H:%M}"


def size_text(size: int) -> str:
    """Return a number of bytes as people say it: 340 KB, 1.2 MB."""
    if size >= _MEGABYTE:
        return f"{size / _MEGABYTE:.1f} MB"
    return f"{max(1, round(size / _KILOBYTE))} KB"


def identity_text(number: str, *, whole: bool = False) -> str:
    """Return an identity number, masked unless the person asked to see it."""
    return number if whole else masked(number)


def facts(*parts: str) -> str:
    """Return the known ones of some facts as one line."""
    return DOT.join(part for part in parts if part)
