"""Units, the posts and quotas in them, and the bodies elected for a term."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import BodyId, PostId, QuotaId, TermId, UnitId
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.words import BodyKind, Selection, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of the township (单位), with the time in which it exists."""

    id: UnitId
    name: str
    short_name: str = ""
    code: str = ""
    parent_id: UnitId | None = None
    kind: str = ""
    tier: Tier | None = None
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post as an entity: it exists while nobody holds it (职位)."""

    id: PostId
    unit_id: UnitId
    title: str
    tier: Tier | None = None
    leading: bool = False
    sensitive: bool = False
    selection: Selection | None = None
    function: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """How many holders a tier or a post of a unit may have (职数), and who approved it."""

    id: QuotaId
    unit_id: UnitId
    tier: Tier | None = None
    post_id: PostId | None = None
    approved: int
    document_no: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body of the township that is elected for a term."""

    id: BodyId
    name: str
    kind: BodyKind
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term (届) of a body; `extended_to` with the document that allowed it (TERM-9).

    `deputies_elected_on` is the day on which the election of a congress's deputies was
    completed (TERM-10); `elected_on` then the day of its first session.
    """

    id: TermId
    body_id: BodyId
    elected_on: PartialDate | None = None
    length_months: int
    extended_to: PartialDate | None = None
    document_no: str = ""
    deputies_elected_on: PartialDate | None = None

    @property
    def full_on(self) -> PartialDate | None:
        """The month in which the term is full by itself; None when not known."""
        if self.elected_on is None or not self.elected_on.has_month:
            return None
        return add_months(self.elected_on, self.length_months)

    @property
    def due_on(self) -> PartialDate | None:
        """The month in which the term is full, extension included; None when not known."""
        if self.extended_to is not None:
            return self.extended_to
        return self.full_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Township:
    """The office's own establishment: whose library this is, its units, posts and bodies."""

    name: str
    full_name: str = ""
    superior: str = ""
    reporting_unit: str = ""
    units: tuple[Unit, ...] = ()
    posts: tuple[Post, ...] = ()
    quotas: tuple[Quota, ...] = ()
    bodies: tuple[Body, ...] = ()
    terms: tuple[Term, ...] = ()
