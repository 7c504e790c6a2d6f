"""What a rule has to say about one cadre or one body, with its facts, sum and article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from cadredesk.domain.ids import CadreId, ItemId
    from cadredesk.domain.partial_date import PartialDate
    from cadredesk.domain.rules.parameter import Citation


class RuleFamily(StrEnum):
    """The letters before the dash of a rule's id, in the order of the handbook.

    值得关注 is the township's own.
    """

    DATE = "DATE"
    TERM = "TERM"
    ROT = "ROT"
    PROMO = "PROMO"
    RANK = "RANK"
    PROB = "PROB"
    DISC = "DISC"
    EVAL = "EVAL"
    RET = "RET"
    PARTY = "PARTY"
    FILE = "FILE"
    CHK = "CHK"
    AVOID = "AVOID"
    GRASS = "GRASS"
    CASE = "CASE"
    CARE = "CARE"


def family_of(rule_id: str) -> RuleFamily:
    """Return the family that a rule belongs to; raises `ValueError` where there is none."""
    return RuleFamily(rule_id.partition("-")[0])


class Kind(StrEnum):
    """What sort of statement a rule makes; it belongs to the rule and never changes."""

    BLOCK = "block"
    DUE = "due"
    CHECK = "check"
    INFO = "info"


class Severity(StrEnum):
    """How urgent a finding is on the day it is judged (▲ ◆ ● ◇)."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    CHECK = "check"

    @property
    def urgency(self) -> int:
        """A number that sorts the most urgent first."""
        return list(Severity).index(self)


class Level(StrEnum):
    """How much a check of the health check weighs (错误、警告、提示 of section 12)."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Certainty(StrEnum):
    """How sure the handbook is of a rule (section 0.1)."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"
    LOCAL = "local"


class SubjectKind(StrEnum):
    """Whom an alert is about."""

    CADRE = "cadre"
    VILLAGE_CADRE = "village_cadre"
    BODY = "body"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Subject:
    """The cadre, body or (for "42 people lack …") the whole library an alert is about."""

    kind: SubjectKind
    id: UUID | None
    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact a finding rests on, as people read it.

    `field` is where it is kept (`cadre.born_on`) and `row` in which row of an info set, so
    that a click can go there; `weak_zh` and `weak_en` say why it is weak (known to the month,
    from a document's date), empty when it is not. `value_en` is empty where the value reads
    the same in English.
    """

    field: str
    label_zh: str
    label_en: str
    value: str
    weak_zh: str = ""
    weak_en: str = ""
    value_en: str = ""
    row: ItemId | None = None

    @property
    def english_value(self) -> str:
        """The value as an English sentence says it."""
        return self.value_en or self.value


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the arithmetic: a label and what it comes to (`渐进延迟`, `＋6 个月`).

    `value_en` is empty where the value reads the same in English.
    """

    label_zh: str
    label_en: str
    value: str
    value_en: str = ""

    @property
    def english_value(self) -> str:
        """The value as an English sentence says it."""
        return self.value_en or self.value


@dataclass(frozen=True, slots=True)
class Alert:
    """A finding of one rule on one day.

    `due_on` is a day or a month, None when the rule has no date. `counted_from` is the day
    or month the sum starts from, `first_seen_on` the one from which the rule speaks (due
    date minus the first lead time). `people` are those a summary row stands for
    ("42 人缺…"), empty for an ordinary alert. `version` is that of the rule book it was
    judged by, `local` where the numbers that are set locally are written. A `quiet` one is
    not among the things of the day. A `restricted` one speaks of sanctions: it is for those
    who may see them. `basis` are the facts in one text: what somebody leaves as it is
    ("属正常") is back when they change. `variant` names the sentence of the rule file that it
    says, `level` is None but for a check. `is_gap` says that a fact is missing, not that one
    does not fit.
    """

    subject: Subject
    rule: str
    title_zh: str
    title_en: str
    kind: Kind
    severity: Severity
    due_on: PartialDate | None
    facts: tuple[Fact, ...]
    arithmetic: tuple[Step, ...]
    citation: Citation
    certainty: Certainty
    lead: str
    text_zh: str
    text_en: str
    remark_zh: str = ""
    remark_en: str = ""
    people: tuple[CadreId, ...] = ()
    lead_en: str = ""
    counted_from: PartialDate | None = None
    first_seen_on: PartialDate | None = None
    version: str = ""
    local: tuple[Citation, ...] = ()
    quiet: bool = False
    restricted: bool = False
    basis: str = ""
    level: Level | None = None
    variant: str = ""
    is_gap: bool = False
