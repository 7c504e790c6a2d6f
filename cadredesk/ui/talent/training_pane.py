"""The tab 培养与培训: hours of the year beside what is asked, and what is arranged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.training_hours import TrainingState
from cadredesk.domain.training import Training
from cadredesk.services.training_plan import TrainingRow
from cadredesk.ui import text
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.theme import SMALL, Mark, TextRole, set_role
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.wrapped_table import WrappedTable

translate = QCoreApplication.translate
_SAMPLES = (
    "阿依古丽",
    "青山镇便民服务中心主任",
    "◆ 24 / 90",
    "120 hours",
    "2026.05",
    "电商直播、短视频制作",
)
_WRAPPED = {0: 4, 1: 6, 5: 5, 6: 6}
"""Columns whose texts wrap: name, posts, specialities, what is arranged."""

_FIRST_REMINDER, _LAST_REMINDER = 9, 11
"""The months from which the yearly hours are reminded of (PROMO-6)."""


class TrainingPane(QWidget):
    """Shows who has learned how much; the chosen people can be sent to a course.

    Signals:
        chosen: Other rows are chosen.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TrainingRow, ...] = ()
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("培训（复制）", 0)
        self.table.let_wrap(_WRAPPED)
        self.empty = EmptyState("hat_graduation")
        self.basis = QLabel()
        self.basis.setWordWrap(True)
        set_role(self.basis, TextRole.CAPTION)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.basis)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    @property
    def rows(self) -> tuple[TrainingRow, ...]:
        """The rows as they are shown."""
        return self._rows

    @property
    def people(self) -> tuple[CadreId, ...]:
        """Whose rows are chosen, from the top."""
        rows = sorted({each.row() for each in self.table.selectedIndexes()})
        return tuple(self._rows[row].cadre for row in rows if row < len(self._rows))

    def show_rows(self, rows: Sequence[TrainingRow], day: date) -> None:
        """Show these people as of a day."""
        at = max(0, self.table.currentIndex().row())
        self._rows = tuple(rows)
        headings = (
            self.tr("Name"),
            self.tr("Posts"),
            self.tr("Hours"),
            self.tr("Still missing"),
            self.tr("Last full-time"),
            self.tr("Specialities"),
            self.tr("Arranged"),
        )
        self.model.show_rows(headings, [_texts(each, day) for each in rows])
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        if rows:
            self.table.make_current(min(at, len(rows) - 1))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self._write_basis()
        self.chosen.emit()

    def retranslate(self, day: date) -> None:
        """Put every text anew."""
        self.table.setAccessibleName(self.tr("Training"))
        self.empty.set_text(self.tr("Nobody fits what is looked for."))
        self.show_rows(self._rows, day)

    def _write_basis(self) -> None:
        state = next((each.state for each in self._rows if each.state is not None), None)
        if state is None:
            self.basis.setText("")
            return
        words = self.tr("Basis: {basis}: {hours} hours or {days} days. {counting}")
        adds = self.tr("Days and hours add up by local convention.")
        either = self.tr("Days or hours, whichever is more.")
        need = state.need
        self.basis.setText(
            words.format(
                basis=need.citation,
                hours=need.hours,
                days=need.days,
                counting=adds if need.adds_up else either,
            )
        )

    def _on_selected(self) -> None:
        self.chosen.emit()


def _texts(row: TrainingRow, day: date) -> tuple[str, ...]:
    return (
        row.name,
        row.current_posts,
        _hours(row.state, day),
        _missing(row.state),
        text.month_text(row.last_full_time),
        translate("TrainingPane", ", ").join(row.fields),
        translate("TrainingPane", "; ").join(_course(each) for each in row.planned),
    )


def _hours(state: TrainingState | None, day: date) -> str:
    if state is None:
        return ""
    words = f"{state.counted:.4g} / {state.need.hours}"
    mark = _mark(state, day)
    return words if mark is None else f"{mark.shape} {words}"


def _mark(state: TrainingState, day: date) -> Mark | None:
    """Return how urgent it is: nothing before the first reminder of the year."""
    if state.is_met:
        return Mark.DONE
    if day.month >= _LAST_REMINDER:
        return Mark.DUE
    return Mark.UPCOMING if day.month >= _FIRST_REMINDER else None


def _missing(state: TrainingState | None) -> str:
    if state is None or state.is_met:
        return ""
    words = translate("TrainingPane", "{hours} hours")
    if state.need.five_years:
        words = translate("TrainingPane", "{hours} hours in five years")
    return words.format(hours=f"{state.missing:.4g}")


def _course(training: Training) -> str:
    return " ".join(part for part in (text.month_text(training.started_on), training.title) if part)
