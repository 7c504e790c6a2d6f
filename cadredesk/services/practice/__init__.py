"""The practice township (示例库): invented people for whom every kind of alert is alive.

Nothing here is drawn by lot: one as-of day always gives one township, and everybody keeps
the same id in all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cadredesk.domain.cadre import CadreFile, VillageCadre
from cadredesk.domain.unit import Township
from cadredesk.services.practice.archives import with_archive
from cadredesk.services.practice.contradictions import contradict, contradict_together
from cadredesk.services.practice.establishment import establishment
from cadredesk.services.practice.former import FORMER
from cadredesk.services.practice.leaders import LEADERS
from cadredesk.services.practice.moments import AsOf
from cadredesk.services.practice.people import cadre_file
from cadredesk.services.practice.sections import SECTIONS
from cadredesk.services.practice.staff import STAFF
from cadredesk.services.practice.villages import village_cadres

PASSWORD = "qingshan-practice"  # noqa: S105 - the known password of invented data
"""The password of every practice township; it is printed and no secret."""

_GROUPS = (
    ("镇领导班子成员", LEADERS),
    ("中层干部", SECTIONS),
    ("一般干部", STAFF),
    ("离退休和调出人员", FORMER),
)


@dataclass(frozen=True, slots=True)
class PracticeTownship:
    """An establishment with its cadres and village cadres, all invented."""

    township: Township
    cadres: tuple[CadreFile, ...]
    villagers: tuple[VillageCadre, ...]


def practice_township(day: date) -> PracticeTownship:
    """Return the practice township as it stands on a day."""
    as_of = AsOf(day)
    people = [(sketch, group) for group, sketches in _GROUPS for sketch in sketches]
    files = tuple(
        with_archive(contradict(cadre_file(sketch, place, group, as_of)))
        for place, (sketch, group) in enumerate(people, start=1)
    )
    return PracticeTownship(
        township=establishment(as_of),
        cadres=contradict_together(files),
        villagers=village_cadres(as_of),
    )
