"""What reads lists out of a library, as a Protocol; storage fills it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cadredesk.domain.cadre import Cadre
    from cadredesk.domain.ids import CadreId
    from cadredesk.domain.stroke_order import StrokeOrder
    from cadredesk.services.conditions import Criterion
    from cadredesk.services.read_models import LibraryCounts, Passage, RosterPage, RosterQuery


class ListReader(Protocol):
    """The SQL behind lists; searching and sorting are done there, page by page."""

    def roster(self, query: RosterQuery) -> RosterPage:
        """Return one page of cadres."""
        ...

    def ids(self, query: RosterQuery) -> tuple[CadreId, ...]:
        """Return the ids of the whole list, in its order, pages ignored."""
        ...

    def basics(self, ids: Sequence[CadreId]) -> tuple[Cadre, ...]:
        """Return the basics of these people in the order asked for, photos left out.

        Who is not on file any more is left out.
        """
        ...

    def namesakes(self, names: Collection[str], cadres: Collection[CadreId]) -> tuple[CadreId, ...]:
        """Return who has to do with these names or people, in the unit's order.

        These are the people themselves, those who are called so, those with such a name in the
        family, and those linked with the people as kin, either way.
        """
        ...

    def passages(self, text: str, limit: int) -> tuple[Passage, ...]:
        """Return where a text stands in specialities and résumés, specialities first."""
        ...

    def stroke_order(self) -> StrokeOrder:
        """Return the order of names by strokes, with what was put elsewhere by hand."""
        ...

    def words_in_use(self) -> Mapping[Criterion, tuple[str, ...]]:
        """Return what files say of the fields that a condition can ask for, each word once."""
        ...

    def counts(self) -> LibraryCounts:
        """Return how much there is."""
        ...
