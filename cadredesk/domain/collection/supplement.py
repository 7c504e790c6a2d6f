"""补充信息 (A99Z1) beside a cadre file: who was recruited, who was selected, and since when.

The file keeps either as a period of service. 否 takes nothing away: it may only mean that nobody
knew, and a period holds more than this sheet says of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.collection.facts import Offices, day_of, rows_of
from cadredesk.domain.collection.layout import NO, YES, Cells, SheetRows
from cadredesk.domain.collection.stating import Stated, StatedRow
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.interchange.values import is_told, more_exact
from cadredesk.domain.training import ServicePeriod
from cadredesk.domain.words import ServiceKind

_SINCE = {
    "recruited": ("recruited_on", ServiceKind.RECRUIT_PROBATION),
    "selected_graduate": ("selected_on", ServiceKind.SELECTED_GRADUATE),
}


def known_supplement(file: CadreFile) -> Cells:
    """Return what a file says of it."""
    return next(rows_of(SheetRows.SUPPLEMENT, file, Offices(()))).cells


def stated_anew(row: StatedRow, known: Cells) -> list[Stated]:
    """Return the cells that say something the file does not."""
    found = []
    for fact, (since, _kind) in _SINCE.items():
        yes, day = row.facts.get(fact), row.facts.get(since)
        if yes is not None and yes.text == YES and not known[fact]:
            found.append(yes)
        if day is not None and not is_told(day_of(known[since]), day_of(day.text)):
            found.append(day)
    return found


def denied(row: StatedRow, known: Cells) -> list[Stated]:
    """Return the cells that say 否 of what the file has."""
    facts = (row.facts.get(fact) for fact in _SINCE if known[fact])
    return [each for each in facts if each is not None and each.text == NO]


def with_supplement(file: CadreFile, taken: Mapping[str, Stated]) -> CadreFile:
    """Return a file with these cells taken, by their facts."""
    for fact, (since, kind) in _SINCE.items():
        if fact not in taken and since not in taken:
            continue
        known = next((each for each in file.service_periods if each.kind is kind), None)
        period = known or ServicePeriod(id=ItemId(new_id()), kind=kind)
        day = day_of(taken[since].text) if since in taken else None
        if day is not None:
            period = replace(period, started_on=more_exact(day, period.started_on))
        others = tuple(period if each is known else each for each in file.service_periods)
        rows = others if known is not None else (*others, period)
        file = replace(file, service_periods=rows)
    return file
