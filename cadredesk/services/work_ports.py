"""One transaction on a library, as Protocols; storage fills them.

Everything a service does inside a unit of work is saved together, with its history and its
audit row, or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from cadredesk.domain.alert_decision import AlertDecision
    from cadredesk.domain.cadre import VillageCadre
    from cadredesk.domain.changes import ChangeSet
    from cadredesk.domain.ids import BatchId
    from cadredesk.domain.kept_word import KeptWord
    from cadredesk.domain.rules.override import RuleOverride
    from cadredesk.domain.saved_view import SavedView
    from cadredesk.domain.stroke_order import StrokePlacement
    from cadredesk.services.cadre_ports import CadreRepository
    from cadredesk.services.content_ports import ContentStore
    from cadredesk.services.entity_ports import EntityRepository, TownshipRepository
    from cadredesk.services.export_ports import ExportRegister
    from cadredesk.services.history_ports import HistoryReader
    from cadredesk.services.list_ports import ListReader
    from cadredesk.services.submission_ports import SubmissionRepository


@dataclass(frozen=True, slots=True)
class Batch:
    """One thing the clerk does: the unit of saving, of history and of undo.

    `id` is made by the caller: committing the same batch twice saves it once. `action` is a
    code (`import`, `practice`, `terms`), `label` says what for people (a file name).
    """

    id: BatchId
    action: str
    label: str = ""


class SettingStore(Protocol):
    """Small remembered texts that belong to the library, by key (JSON where structured)."""

    def get(self, key: str, default: str = "") -> str:
        """Return the text kept under a key."""
        ...

    def set(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        ...

    def all(self, prefix: str = "") -> Mapping[str, str]:
        """Return every text whose key begins so."""
        ...


class UnitOfWork(Protocol):
    """One transaction; leaving it without `commit` changes nothing."""

    @property
    def cadres(self) -> CadreRepository:
        """The cadre files."""
        ...

    @property
    def villages(self) -> EntityRepository[VillageCadre]:
        """The village cadres."""
        ...

    @property
    def overrides(self) -> EntityRepository[RuleOverride]:
        """The numbers and switches of rules that are set locally."""
        ...

    @property
    def views(self) -> EntityRepository[SavedView]:
        """The lists that are kept under a name."""
        ...

    @property
    def kept_words(self) -> EntityRepository[KeptWord]:
        """The words that are kept although no code table has them."""
        ...

    @property
    def township(self) -> TownshipRepository:
        """The establishment."""
        ...

    @property
    def placements(self) -> EntityRepository[StrokePlacement]:
        """What was put elsewhere by hand in the order of names by strokes."""
        ...

    @property
    def decisions(self) -> EntityRepository[AlertDecision]:
        """What was decided about alerts, in the order it was decided."""
        ...

    @property
    def contents(self) -> ContentStore:
        """What archive material and submissions consist of."""
        ...

    @property
    def submissions(self) -> SubmissionRepository:
        """What was asked for, handed in and returned."""
        ...

    @property
    def exports(self) -> ExportRegister:
        """The register of what left."""
        ...

    @property
    def lists(self) -> ListReader:
        """The lists."""
        ...

    @property
    def history(self) -> HistoryReader:
        """What was done before."""
        ...

    @property
    def settings(self) -> SettingStore:
        """What is remembered."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def commit(self) -> ChangeSet:
        """Save everything, with history and audit row; return what was touched.

        A batch id that was committed before saves nothing and returns what that one did.
        """
        ...

    def audit(self, action: str, label: str = "", detail: str = "") -> None:
        """Add an audit row of something that changes no record: an export, a look."""
        ...
