"""The few files of the practice township that contradict themselves, or lack a fact.

Everybody else's file is sound. These people are there so that each check has somebody to
show: what a tired typist, a damaged cell or an old form really does to a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.id_number import check_character
from cadredesk.domain.partial_date import PartialDate, add_months


def contradict(file: CadreFile) -> CadreFile:
    """Return the file as it stands in the township, with the mistake if it has one."""
    change = _CHANGES.get(file.cadre.name)
    return file if change is None else change(file)


def _basics(change: Callable[[Cadre], Cadre]) -> Callable[[CadreFile], CadreFile]:
    def apply(file: CadreFile) -> CadreFile:
        return replace(file, cadre=change(file.cadre))

    return apply


def _born(cadre: Cadre) -> PartialDate:
    if cadre.born_on is None:
        raise ValueError(f"{cadre.name} has no date of birth to change")
    return cadre.born_on


def _with_tail(first_seventeen: str) -> str:
    return first_seventeen + check_character(first_seventeen)


def _id_a_month_later(cadre: Cadre) -> Cadre:
    """The ID card says the month after the archive's (CHK-2)."""
    later = add_months(_born(cadre), 1)
    digits = f"{cadre.id_number[:6]}{later.year}{later.month:02d}{cadre.id_number[12:17]}"
    return replace(cadre, id_number=_with_tail(digits))


def _wrong_check_digit(cadre: Cadre) -> Cadre:
    """The last character was mistyped (CHK-1)."""
    last = "1" if cadre.id_number[-1] != "1" else "2"
    return replace(cadre, id_number=cadre.id_number[:17] + last)


def _other_sex_in_id(cadre: Cadre) -> Cadre:
    """The seventeenth digit says the other sex (CHK-3)."""
    digit = (int(cadre.id_number[16]) + 1) % 10
    return replace(cadre, id_number=_with_tail(f"{cadre.id_number[:16]}{digit}"))


def _born_twenty_years_late(cadre: Cadre) -> Cadre:
    """The year of birth was mistyped by two decades (CHK-4)."""
    born_on = _born(cadre)
    return replace(cadre, born_on=PartialDate(born_on.year + 20, born_on.month))


def _worked_at_fifteen(cadre: Cadre) -> Cadre:
    """The form says the first job began at fifteen (CHK-5)."""
    return replace(cadre, began_work_on=add_months(_born(cadre).to_month(), 16 * 12 - 1))


def _joined_at_seventeen(cadre: Cadre) -> Cadre:
    """The party is said to have been joined a month before eighteen (CHK-6)."""
    joined_on = add_months(_born(cadre).to_month(), 18 * 12 - 1)
    return replace(cadre, joined_party_on=joined_on, full_party_on=add_months(joined_on, 12))


def _old_id(cadre: Cadre) -> Cadre:
    """Only the fifteen-digit number of before 1999 is on file."""
    return replace(cadre, id_number=cadre.id_number[:6] + cadre.id_number[8:17])


def _year_only(cadre: Cadre) -> Cadre:
    """The birth is known to the year, and there is no ID number."""
    return replace(cadre, born_on=PartialDate(_born(cadre).year), id_number="")


def _without_id(cadre: Cadre) -> Cadre:
    return replace(cadre, id_number="")


def _without_category(cadre: Cadre) -> Cadre:
    """The last character of the ID was mistyped, and the kind of staff is not on file."""
    return replace(_wrong_check_digit(cadre), category=None)


def _never_concluded(file: CadreFile) -> CadreFile:
    """When the party was joined is not on file, nor that the recruit's probation was passed."""
    periods = tuple(replace(each, completed_on=None) for each in file.service_periods)
    cadre = replace(file.cadre, joined_party_on=None, registered_on=None)
    return replace(file, cadre=cadre, service_periods=periods, grade_periods=())


def _probation_not_noted(file: CadreFile) -> CadreFile:
    """A leading post was given years ago, and nobody noted that its probation was passed."""
    posts = tuple(replace(each, probation_passed_on=None) for each in file.appointments)
    return replace(file, appointments=posts)


def _post_without_date(file: CadreFile) -> CadreFile:
    """Since when the present post is held was never entered."""
    posts = tuple(
        replace(each, appointed_on=None, document_no="", probation_passed_on=None)
        if each.is_current
        else each
        for each in file.appointments
    )
    return replace(file, appointments=posts)


_CHANGES: dict[str, Callable[[CadreFile], CadreFile]] = {
    "周建国": _basics(_id_a_month_later),
    "汪海燕": _basics(_without_category),
    "夏明亮": _basics(_other_sex_in_id),
    "任红梅": _basics(_born_twenty_years_late),
    "余光辉": _basics(_worked_at_fifteen),
    "龙安国": _basics(_joined_at_seventeen),
    "方国平": _basics(_old_id),
    "邓志远": _basics(_year_only),
    "罗浩然": _basics(_without_id),
    "曾雪": _never_concluded,
    "朱明远": _probation_not_noted,
    "郑雅琴": _post_without_date,
}

CONTRADICTORY = frozenset(_CHANGES)
"""The names of the people whose files are not in order on purpose."""
