"""Which submissions the ledger lists: those of one year, all or only what is not done yet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cadredesk.domain.submission.model import Submission, SubmissionState
from cadredesk.ui.widgets.filter_bar import FilterBar


class LedgerFilter(QObject):
    """Two chips over the list.

    Signals:
        changed: Other submissions are asked for.
    """

    changed = Signal()

    def __init__(self, bar: FilterBar) -> None:
        super().__init__(bar)
        self._year, self._only_open = "", False
        self._states, self._years = QMenu(bar), QMenu(bar)
        self._everything, self._open = self._states.addAction(""), self._states.addAction("")
        self._open.setData(True)
        self.state, self.year = bar.add_chip(), bar.add_chip()
        self.state.set_choices(self._states)
        self.year.set_choices(self._years)
        self._states.triggered.connect(self._on_state)
        self._years.triggered.connect(self._on_year)
        self.state.cleared.connect(self._on_state_cleared)
        self.year.cleared.connect(self._on_year_cleared)

    def of(self, submissions: Iterable[Submission]) -> tuple[Submission, ...]:
        """Return those that are asked for, in their order."""
        return tuple(each for each in submissions if self._admits(each))

    def offer(self, submissions: Iterable[Submission]) -> None:
        """Offer the years that there are, the last one first."""
        years = sorted({_year_of(each) for each in submissions}, reverse=True)
        self._years.clear()
        for year in years:
            self._years.addAction(year).setData(year)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._everything.setText(self.tr("All"))
        self._open.setText(self.tr("Not done yet"))
        told = self.tr("Not done yet") if self._only_open else self.tr("All")
        self.state.set_label(told, active=self._only_open)
        words = self.tr("Year {year}").format(year=self._year) if self._year else self.tr("Years")
        self.year.set_label(words, active=bool(self._year))

    def _admits(self, each: Submission) -> bool:
        is_done = each.state is SubmissionState.ACCEPTED
        in_year = not self._year or _year_of(each) == self._year
        return in_year and not (self._only_open and is_done)

    def _on_state(self, action: QAction) -> None:
        self._take(self._year, only_open=bool(action.data()))

    def _on_year(self, action: QAction) -> None:
        self._take(str(action.data()), only_open=self._only_open)

    def _on_state_cleared(self) -> None:
        self._take(self._year, only_open=False)

    def _on_year_cleared(self) -> None:
        self._take("", only_open=self._only_open)

    def _take(self, year: str, *, only_open: bool) -> None:
        self._year, self._only_open = year, only_open
        self.retranslate()
        self.changed.emit()


def _year_of(each: Submission) -> str:
    return each.request.number.partition("-")[0]
