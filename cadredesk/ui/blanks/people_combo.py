"""Who goes into a blank: the list that led here, a view, or one of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from cadredesk.domain.saved_view import SavedView
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.roster_views import BuiltIn, built_in_filter, view_filter
from cadredesk.ui.blank_visit import BlankVisit
from cadredesk.ui.roster.view_menu import view_name

_Choice = BlankVisit | BuiltIn | SavedView


class PeopleCombo(QComboBox):
    """Offers lists of people; without a choice everybody in service."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[_Choice] = [*BuiltIn]
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.retranslate()

    def offer_views(self, own: Sequence[SavedView]) -> None:
        """Offer the views of one's own behind the built-in ones."""
        visits = [each for each in self._choices if isinstance(each, BlankVisit)]
        self._offer([*visits, *BuiltIn, *own])

    def offer_visit(self, visit: BlankVisit | None) -> None:
        """Offer the list that somebody came from, and choose it; None offers it no more."""
        kept = (each for each in self._choices if not isinstance(each, BlankVisit))
        self._offer([*kept] if visit is None else [visit, *kept])
        if visit is not None:
            self.setCurrentIndex(0)

    def query(self, board: AlertBoard) -> RosterQuery:
        """Return the list that is chosen; raises `UserError` (`view.unreadable`)."""
        choice = self._choices[max(self.currentIndex(), 0)]
        if isinstance(choice, BlankVisit):
            return choice.query
        if isinstance(choice, SavedView):
            return view_filter(choice).query(board)
        return built_in_filter(choice).query(board)

    def retranslate(self) -> None:
        """Put every text anew; what is chosen stays chosen."""
        self.setAccessibleName(self.tr("Who goes in"))
        self._offer(self._choices)

    def _offer(self, choices: list[_Choice]) -> None:
        chosen = self._choices[max(self.currentIndex(), 0)]
        self._choices = choices
        self.blockSignals(True)
        self.clear()
        self.addItems([self._text(each) for each in choices])
        self.setCurrentIndex(choices.index(chosen) if chosen in choices else 0)
        self.blockSignals(False)

    def _text(self, choice: _Choice) -> str:
        if isinstance(choice, BlankVisit):
            return self.tr("The list you came from ({count})").format(count=choice.listed)
        return view_name(choice).removesuffix("…")
