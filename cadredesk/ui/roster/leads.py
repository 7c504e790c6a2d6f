"""Where the list leads with the people who are on it: to a blank, the collection workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cadredesk.ui.actions import CommandId
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.page import Page
from cadredesk.ui.roster.listing import RosterListing

BLANK_PAGE, COLLECTION_PAGE = "blank", "collection"


class ListLeads:
    """Hands the list in front over to the page that writes of it."""

    OFFERS = frozenset({CommandId.FILL, CommandId.COLLECT})

    def __init__(self, page: Page, listing: RosterListing) -> None:
        self._page, self._listing = page, listing

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done with any list."""
        return {CommandId.FILL: self._on_fill, CommandId.COLLECT: self._on_collect}

    def _on_fill(self) -> None:
        self._page.go.emit(BLANK_PAGE, self._visit)

    def _on_collect(self) -> None:
        self._page.go.emit(COLLECTION_PAGE, self._visit)

    @property
    def _visit(self) -> BlankVisit:
        return BlankVisit(self._listing.query, self._listing.listed)
