"""What the rows of every info set share."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.ids import ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class InfoItem:
    """One row of an info set, with an id made by the client."""

    id: ItemId
