"""值得关注: who may be overlooked, for which reasons, and what was done about it.

The order is how long somebody has waited, the longest first; nobody is scored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.alert_decision import Handled, Handling, handled
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate, age, months_between
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind
from cadredesk.domain.rules.care import CANDIDATE_TAG, RULES, SURVEYS, tags_of
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.rulebook import Rulebook, RulesOfDay
from cadredesk.domain.rules.training_hours import is_planned
from cadredesk.domain.training import Training
from cadredesk.services.deciding import Wish, decide
from cadredesk.services.editing import FieldEdit, change_fields
from cadredesk.services.library_ports import Library
from cadredesk.services.progress import ReportProgress, no_progress

MOST_NAMED = 3
"""So many are named on 今日; with more, others are named each week, so that it is read."""

CARE_RULES = tuple(sorted(each.id for each in (*RULES, *SURVEYS)))
_LONG_SERVICE, _YOUNG, _UNTRAINED = "ROT-4", "CARE-5", "CARE-4"
_LISTS_ALONE = {
    _LONG_SERVICE: "care_long_service_lists_alone",
    _YOUNG: "care_young_lists_alone",
}
"""Rules that say more of whom another lists, unless a number has them list by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookRow:
    """One person: the reasons that stand, those not to be told again, and what goes on.

    `waiting_since` is the earliest from which a reason counts. `planned` are the courses
    arranged; `is_candidate` says that the person was noted as a candidate.
    """

    cadre: CadreId
    name: str
    age: int | None
    current_posts: str
    reasons: tuple[Alert, ...]
    silenced: tuple[tuple[Alert, Handled], ...]
    waiting_since: PartialDate | None
    planned: tuple[Training, ...] = ()
    is_candidate: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something is to be looked at that nothing is done about yet."""
        return bool(self.reasons) and not self.is_in_hand

    @property
    def is_in_hand(self) -> bool:
        """Whether the person is a candidate, or has the training that was missing arranged."""
        trained = bool(self.planned) and {each.rule for each in self.reasons} == {_UNTRAINED}
        return self.is_candidate or trained

    def waited(self, day: date) -> int:
        """Return the months waited up to a day."""
        since = self.waiting_since
        return 0 if since is None else max(0, months_between(since, PartialDate.of(day)))


@dataclass(frozen=True, slots=True)
class WorthALook:
    """Everybody with a reason as of a day: open first, in hand after, then the silenced."""

    day: date
    rows: tuple[LookRow, ...] = ()

    @property
    def open(self) -> tuple[LookRow, ...]:
        """Who is to be looked at, the longest waiting first."""
        return tuple(row for row in self.rows if row.is_open)

    @property
    def listed(self) -> tuple[LookRow, ...]:
        """Who is listed: everybody but those who are not to be told again."""
        return tuple(row for row in self.rows if row.reasons)

    @property
    def of_the_week(self) -> tuple[LookRow, ...]:
        """Those whom 今日 names: with more than it has room for, others each week."""
        found = self.open
        if len(found) <= MOST_NAMED:
            return found
        begin = self.day.isocalendar().week * MOST_NAMED % len(found)
        return (*found[begin:], *found[:begin])[:MOST_NAMED]


def read_worth_a_look(
    library: Library, rulebook: Rulebook, day: date, progress: ReportProgress = no_progress
) -> WorthALook:
    """Return who may be overlooked as of a day, and why."""
    judgement = Judgement(rulebook, day, (*CARE_RULES, _LONG_SERVICE))
    with library.unit_of_work() as work:
        judgement.add_township(work.township.get())
        files = list(work.cadres.all())
        decisions = work.decisions.all()
    for done, file in enumerate(files):
        progress(done, len(files), file.cadre.name)
        judgement.add_cadre(file)
    by_person: dict[CadreId, list[tuple[Alert, Handled]]] = {}
    for alert in judgement.alerts():
        if alert.subject.id is not None and _is_reason(alert):
            told = (alert, handled(alert, decisions, day))
            by_person.setdefault(CadreId(alert.subject.id), []).append(told)
    book = rulebook.on(day)
    rows = [_row(file, by_person[file.id], book) for file in files if file.id in by_person]
    return WorthALook(day, tuple(sorted((row for row in rows if row is not None), key=_place)))


def silence(library: Library, rows: Sequence[LookRow], reason: str, today: date) -> ChangeSet:
    """Not tell the reasons of these people again, as one step, until their facts change.

    Raises `UserError` (`decision.no_reason`).
    """
    alerts = [alert for row in rows for alert in row.reasons]
    return decide(library, alerts, Wish(handling=Handling.SILENCED, reason=reason), today)


def note_candidates(library: Library, rows: Sequence[LookRow]) -> ChangeSet:
    """Tag these people as candidates, as one step; who is one already stays as it is."""
    with library.unit_of_work() as work:
        files = work.cadres.many([row.cadre for row in rows])
    fresh = [file for file in files if CANDIDATE_TAG not in tags_of(file.cadre.tags)]
    edits = [
        FieldEdit(file.id, "tags", "、".join((*tags_of(file.cadre.tags), CANDIDATE_TAG)))
        for file in fresh
    ]
    return change_fields(library, edits, label="、".join(file.cadre.name for file in fresh))


def _is_reason(alert: Alert) -> bool:
    if alert.subject.kind is not SubjectKind.CADRE or alert.is_gap:
        return False
    return alert.rule != _LONG_SERVICE or alert.severity is Severity.OVERDUE


def _row(
    file: CadreFile, found: Sequence[tuple[Alert, Handled]], book: RulesOfDay
) -> LookRow | None:
    if not any(_lists(alert, book) for alert, _state in found):
        return None
    standing = [alert for alert, state in found if state.is_open]
    if not any(_lists(alert, book) for alert in standing):
        standing = []
    reasons = tuple(sorted(standing, key=_since))
    cadre = file.cadre
    born_on = cadre.born_on
    known = born_on is not None and born_on.has_month
    starts = [_waits_from(alert) for alert in reasons if _lists(alert, book)]
    return LookRow(
        cadre=file.id,
        name=cadre.name,
        age=age(born_on, book.today) if known and born_on is not None else None,
        current_posts=cadre.short_post or cadre.current_posts,
        reasons=reasons,
        silenced=tuple((alert, state) for alert, state in found if not state.is_open),
        waiting_since=min((each for each in starts if each is not None), key=str, default=None),
        planned=tuple(each for each in file.trainings if is_planned(each, book.day)),
        is_candidate=CANDIDATE_TAG in tags_of(cadre.tags),
    )


def _lists(alert: Alert, book: RulesOfDay) -> bool:
    switch = _LISTS_ALONE.get(alert.rule)
    return switch is None or bool(book.number(switch))


def _waits_from(alert: Alert) -> PartialDate | None:
    """Since when a reason counts: long service from when it is long, not from its beginning."""
    return alert.due_on if alert.rule == _LONG_SERVICE else alert.counted_from


def _since(alert: Alert) -> tuple[bool, str]:
    since = None if alert.rule in _LISTS_ALONE else _waits_from(alert)
    return since is None, str(since)


def _place(row: LookRow) -> tuple[bool, bool, str]:
    return not row.reasons, row.is_in_hand, str(row.waiting_since or "9999")
