"""Which cadres the roster lists: by what is typed, by status, alerts, conditions, a given list."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Severity, SubjectKind
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.conditions import (
    Condition,
    Match,
    conditions_text,
    criteria_of,
    read_conditions,
)
from cadredesk.services.read_models import RosterQuery, RosterSort


class People(StrEnum):
    """Whom the list is about."""

    SERVING = "serving"
    EVERYBODY = "everybody"
    GONE = "gone"

    @property
    def statuses(self) -> frozenset[CadreStatus]:
        """Return the statuses that are listed."""
        everybody = frozenset(CadreStatus)
        serving = frozenset({CadreStatus.SERVING})
        return {
            People.SERVING: serving,
            People.EVERYBODY: everybody,
            People.GONE: everybody - serving,
        }[self]


class Alerted(StrEnum):
    """Whether only people with alerts are listed, and with which."""

    NO_MATTER = "no_matter"
    ANY = "any"
    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    CHECK = "check"

    @property
    def severities(self) -> frozenset[Severity]:
        """Return the severities of which a person must have one."""
        if self is Alerted.NO_MATTER:
            return frozenset()
        return frozenset(Severity) if self is Alerted.ANY else frozenset({Severity(self.value)})


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """What the person asked for; `listed` is a list that another page led here with.

    What is typed into the search and a given list are of the moment: they are not kept.
    """

    text: str = ""
    people: People = People.SERVING
    alerted: Alerted = Alerted.NO_MATTER
    conditions: tuple[Condition, ...] = ()
    match: Match = Match.ALL
    listed: frozenset[CadreId] | None = None
    sort: RosterSort = RosterSort.ORDER
    descending: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether somebody may be missing because of a condition."""
        asked = (self.text, self.conditions, self.listed is not None)
        return (
            any(asked) or self.alerted is not Alerted.NO_MATTER or self.people is not People.SERVING
        )

    def query(self, board: AlertBoard) -> RosterQuery:
        """Return the list that this asks for on the day of a board."""
        return RosterQuery(
            text=self.text,
            statuses=self.people.statuses,
            only=self._only(board),
            criteria=criteria_of(self.conditions, self.match, board),
            sort=self.sort,
            descending=self.descending,
        )

    def _only(self, board: AlertBoard) -> frozenset[CadreId] | None:
        wanted = self.alerted.severities
        if not wanted:
            return self.listed
        alerted = frozenset(
            CadreId(alert.subject.id)
            for alert in board.alerts
            if alert.severity in wanted
            and alert.subject.kind is SubjectKind.CADRE
            and alert.subject.id is not None
        )
        return alerted if self.listed is None else alerted & self.listed


def filter_text(asked: RosterFilter) -> str:
    """Return what is kept of a filter, as a text."""
    kept = {
        "people": asked.people,
        "alerted": asked.alerted,
        "conditions": conditions_text(asked.conditions),
        "match": asked.match,
        "sort": asked.sort,
        "descending": asked.descending,
    }
    return json.dumps(kept)


def read_filter(text: str) -> RosterFilter:
    """Return the filter of a kept text; raises `UserError` (`condition.unreadable`)."""
    try:
        kept = json.loads(text)
        return RosterFilter(
            people=People(kept["people"]),
            alerted=Alerted(kept["alerted"]),
            conditions=read_conditions(kept["conditions"]),
            match=Match(kept["match"]),
            sort=RosterSort(kept["sort"]),
            descending=kept["descending"] is True,
        )
    except (ValueError, TypeError, LookupError) as error:
        raise UserError("condition.unreadable", text=text) from error
