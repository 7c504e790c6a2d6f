"""The shape of the tables from which the people of the practice township are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID, uuid5

from cadredesk.domain.words import CadreStatus, Category, Selection, Tier

_NAMESPACE = UUID("6f2c1f1e-8f0b-5d0a-9d53-0c5a4e7b2a10")

CHIEF, DEPUTY = Tier.TOWNSHIP_CHIEF, Tier.TOWNSHIP_DEPUTY
ELECTED, APPOINTED, HIRED = Selection.ELECTED, Selection.APPOINTED, Selection.HIRED


def fixed_id(kind: str, *key: object) -> UUID:
    """Return the id that this thing has in every practice township."""
    return uuid5(_NAMESPACE, ":".join([kind, *map(str, key)]))


class Study(NamedTuple):
    """A course: its 学历, the line of the form, and the degree."""

    qualification: str
    school: str
    degree: str = ""


class Step(NamedTuple):
    """A segment of a career.

    `weight` is its share of the time between the first job and the present post; the last
    step has none, for its start is given. `post` names a post of the establishment.
    `outside` marks work that is not in a public body.
    """

    weight: int
    text: str
    tier: Tier | None = None
    selection: Selection | None = None
    outside: bool = False


class Strength(NamedTuple):
    """A speciality: the field, what was done, when, where it could be used, whether it is."""

    field: str
    evidence: str
    shown: str
    wished_use: str = ""
    in_use: str = ""


class Service(NamedTuple):
    """A period of service, by the Chinese word of its kind."""

    kind: str
    start: str
    months: int | None = None
    planned_end: str = ""
    completed: str = ""
    place: str = ""


class Sanction(NamedTuple):
    """A sanction or admonition, by the Chinese words of its system and kind, and since when."""

    system: str
    kind: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """One person of the practice township, in the words of the tables.

    `age` is his or her age on the as-of day; `retires` replaces it where the month of
    retirement matters, in months from that day. `since` is when the present post began.
    `posts` are keys of the establishment, the main one first; somebody without a post has
    a `unit` and the `title` kept there. `grades` are (grade, months ago), oldest first.
    `evaluations` are one character a year, the last one for the year before the as-of day.
    """

    name: str
    woman: bool = False
    age: str = ""
    retires: int | None = None
    ethnic_group: str = "汉族"
    home: str = "甲省丙县"
    growth_place: str = ""
    schooling: tuple[Study, ...]
    later: Study | None = None
    later_after: int = 5
    career: tuple[Step, ...]
    since: str = ""
    posts: tuple[str, ...] = ()
    unit: str = ""
    title: str = ""
    short_post: str = ""
    politics: str = "中共党员"
    party: str = "23"
    grades: tuple[tuple[str, int], ...] = ()
    category: Category = Category.CIVIL_SERVANT
    status: CadreStatus = CadreStatus.SERVING
    status_since: str = ""
    evaluations: str = "称优称称称"
    expertise: str = ""
    professional_title: tuple[str, int] | None = None
    strengths: tuple[Strength, ...] = ()
    honours: tuple[tuple[str, str, str], ...] = ()
    services: tuple[Service, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    trained: bool = True
    tags: str = ""
    note: str = ""
