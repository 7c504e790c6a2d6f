"""Frozen rows made for lists; storage fills them, pages and rosters show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from cadredesk.domain.ids import BatchId, CadreId, PersonId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import CadreStatus, Sex
from cadredesk.services.conditions import Criteria


class RosterSort(StrEnum):
    """What a list of cadres can be sorted by, in SQL."""

    ORDER = "order"
    NAME = "name"
    BORN_ON = "born_on"
    CURRENT_POSTS = "current_posts"
    IN_POST_SINCE = "in_post_since"
    QUALIFICATION = "qualification"
    BEGAN_WORK_ON = "began_work_on"
    JOINED_PARTY_ON = "joined_party_on"
    SEX = "sex"
    GRADE_SINCE = "grade_since"
    STROKES = "strokes"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterQuery:
    """Which cadres, in which order, which page of them.

    `text` searches names, pinyin, initials, IDs and posts; `only` limits to these ids
    (a list that an alert or an import led to), `criteria` to those who fulfil conditions;
    None means everybody.
    """

    text: str = ""
    statuses: frozenset[CadreStatus] = frozenset({CadreStatus.SERVING})
    only: frozenset[CadreId] | None = None
    criteria: Criteria | None = None
    sort: RosterSort = RosterSort.ORDER
    descending: bool = False
    offset: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CadreSummary:
    """One cadre as lists show him or her; an empty text or None is "not known".

    `id_number` is masked already. `qualification` is the highest one with its degree.
    """

    id: CadreId
    name: str
    sex: Sex | None = None
    born_on: PartialDate | None = None
    ethnic_group: str = ""
    ancestral_home: str = ""
    current_posts: str = ""
    in_post_since: PartialDate | None = None
    tier: str = ""
    tier_since: PartialDate | None = None
    grade: str = ""
    grade_since: PartialDate | None = None
    qualification: str = ""
    political_affiliation: str = ""
    joined_party_on: PartialDate | None = None
    began_work_on: PartialDate | None = None
    category: str = ""
    status: CadreStatus = CadreStatus.SERVING
    id_number: str = ""
    phone: str = ""
    roster_group: str = ""
    note: str = ""
    tags: str = ""
    birthplace: str = ""
    came_to_township_on: PartialDate | None = None
    health: str = ""
    professional_title: str = ""
    expertise: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a text stands in somebody's file: the kind of row, and the text around it."""

    cadre: CadreId
    name: str
    current_posts: str
    entity: str
    text: str


@dataclass(frozen=True, slots=True)
class RosterPage:
    """A page of a list, and how many rows there are in all."""

    rows: tuple[CadreSummary, ...]
    total: int


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """One thing that was done, for the list of operations and the undo command.

    `undoes` is the batch that this one took back, if that is what it did.
    """

    id: BatchId
    action: str
    label: str
    at: datetime
    by: str
    changes: int
    undone: bool = False
    undoes: BatchId | None = None


class OperationKind(StrEnum):
    """What sort of thing was done, for the operation log.

    `USE` changed nothing: something was exported, printed or looked at.
    """

    CHANGE = "change"
    IMPORT = "import"
    UNDOING = "undoing"
    USE = "use"


@dataclass(frozen=True, slots=True)
class OperationQuery:
    """Which operations are wanted: those that are all of this at once, the newest first.

    `text` is looked for in the label, in the clerk and in the names of the cadres concerned;
    an operation whose action is one of `actions` is found by it, too. `before` goes on after
    the operation that was read last.
    """

    text: str = ""
    actions: frozenset[str] = frozenset()
    kind: OperationKind | None = None
    since: datetime | None = None
    before: BatchId | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class BatchScope:
    """What one thing that was done touched: whom, and which fields of which kinds of rows.

    A row that appeared or went counts with an empty field. Village cadres are only counted.
    """

    cadres: tuple[CadreId, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    villagers: int = 0


@dataclass(frozen=True, slots=True)
class DeletedPerson:
    """Somebody in the recycle bin: who it is, who put him or her there and when.

    A cadre was deleted with the `rows` of the file; a village cadre has none.
    """

    id: PersonId
    name: str
    posts: str
    at: datetime
    by: str
    rows: int = 0


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one field, as its history shows it; `item` is the row it was made in.

    `owner` is the cadre whose file the row belongs to.
    """

    at: datetime
    by: str
    entity: str
    field: str
    old: str
    new: str
    action: str
    batch: BatchId
    item: UUID | None = None
    owner: CadreId | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished text: under which key, whose file it belongs to (or none), since when."""

    key: str
    text: str
    owner: UUID | None
    at: datetime


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """How much there is in a library."""

    cadres: int
    serving: int
    village_cadres: int
    changes: int
    audit_rows: int


@dataclass(frozen=True, slots=True)
class VerificationReport:
    """What a full check of a library found; `faults` are codes with their fields."""

    counts: LibraryCounts
    generation: int
    audit_head: str
    faults: tuple[tuple[str, dict[str, object]], ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A verified copy of the library."""

    path: str
    made_at: datetime
    generation: int
    cadres: int
    size: int
    verified: bool
