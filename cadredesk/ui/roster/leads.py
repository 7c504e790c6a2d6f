"""Where the list leads with the people on it: to forms, a blank, the collection workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cadredesk.services.cadre_views import ListPlace
from cadredesk.services.read_models import CadreSummary
from cadredesk.ui.actions import CommandId
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.page import Page
from cadredesk.ui.roster.exports import selection_of
from cadredesk.ui.roster.listing import RosterListing
from cadredesk.ui.roster.table import RosterTable

BLANK_PAGE, COLLECTION_PAGE, FORM_PAGE = "blank", "collection", "approval_form"


class ListLeads:
    """Hands the list in front over to the page that writes of it."""

    OFFERS = frozenset({CommandId.FILL, CommandId.COLLECT, CommandId.FORM})

    def __init__(self, page: Page, listing: RosterListing, table: RosterTable) -> None:
        self._page, self._listing, self._table = page, listing, table

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done with any list."""
        return {CommandId.FILL: self._on_fill, CommandId.COLLECT: self._on_collect}

    def to_forms(self) -> None:
        """Lead to the forms of the selected people, or to one's among all of the list."""
        rows, listing = self._table.selected_rows, self._listing
        person = self._table.current_value()
        if len(rows) > 1:
            chosen = selection_of(listing.query, rows)
            self._page.go.emit(FORM_PAGE, FormVisit(chosen=chosen))
        elif isinstance(person, CadreSummary):
            place = ListPlace(listing.query, rows[0], listing.listed)
            self._page.go.emit(FORM_PAGE, FormVisit(person.id, place))

    def _on_fill(self) -> None:
        self._page.go.emit(BLANK_PAGE, self._visit)

    def _on_collect(self) -> None:
        self._page.go.emit(COLLECTION_PAGE, self._visit)

    @property
    def _visit(self) -> BlankVisit:
        return BlankVisit(self._listing.query, self._listing.listed)
