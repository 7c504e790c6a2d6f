"""A list as somebody likes to see it, kept under a name (视图)."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import SavedViewId


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """Whom a list shows, in which order, with which columns.

    `asked` is the filter with its order and `columns` the table's layout, each as the text that
    its own reader writes; an empty layout is the usual one. `order` is the place among the views.
    """

    id: SavedViewId
    name: str
    asked: str = ""
    columns: str = ""
    order: int = 0
