"""The tab 值得关注: who may be overlooked, why, and for how long already."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cadredesk.domain.ids import CadreId
from cadredesk.services.worth_a_look import LookRow, WorthALook
from cadredesk.ui import alert_text, text
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.talent.reason_panel import ReasonPanel
from cadredesk.ui.theme import LARGE, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.side_card import SideCard
from cadredesk.ui.widgets.wrapped_table import WrappedTable

translate = QCoreApplication.translate
_LEAST_WITH_POST = 34
"""In fewer characters the post gives way to the reasons: the explanation tells it, too."""
_SAMPLES = ("阿依古丽", "29 岁", "便民服务中心主任", "5 年 11 个月")
_NAME, _AGE, _POST, _WAITED, _WHY = range(5)


class LookPane(QWidget):
    """Lists people with their reasons; what is in hand stands below, what is silenced is asked for.

    Signals:
        chosen: Other rows are chosen.
    """

    chosen = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = WorthALook(today)
        self._text = ""
        self._rows: tuple[LookRow, ...] = ()
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("值得关注（复制）", _NAME)
        self.table.let_wrap({_NAME: 4, _POST: 6, _WHY: 8})
        self.table.let_hide({_POST: _LEAST_WITH_POST})
        self.empty = EmptyState("checkmark_circle")
        self.panel = ReasonPanel()
        self.panel_card = SideCard()
        self.panel_card.body.addWidget(self.panel, 1)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, TextRole.CAPTION)
        self.silenced = QPushButton()
        self.silenced.setCheckable(True)
        self.silenced.setAutoDefault(False)
        set_style(self.silenced, "kind", "link")
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.silenced.toggled.connect(self._on_silenced)

    @property
    def rows(self) -> tuple[LookRow, ...]:
        """The rows as they are shown."""
        return self._rows

    @property
    def chosen_rows(self) -> tuple[LookRow, ...]:
        """The rows that are chosen, from the top."""
        rows = sorted({each.row() for each in self.table.selectedIndexes()})
        return tuple(self._rows[row] for row in rows if row < len(self._rows))

    @property
    def people(self) -> tuple[CadreId, ...]:
        """Whose rows are chosen."""
        return tuple(row.cadre for row in self.chosen_rows)

    def show_found(self, found: WorthALook, wanted: str) -> None:
        """Show who was found, narrowed to those of whom these words are told."""
        self._found, self._text = found, wanted
        self._write()

    def retranslate(self) -> None:
        """Put every text anew."""
        self.table.setAccessibleName(self.tr("Worth a look"))
        self.note.setText(
            self.tr(
                "Facts only, no score and no ranking; in the order of how long they have waited. "
                "The conditions and their numbers are those of the rules CARE-1 to CARE-5."
            )
        )
        self.panel.retranslate()
        self._write()

    def go_to(self, cadre: CadreId) -> None:
        """Choose somebody, if he or she is listed."""
        for at, row in enumerate(self._rows):
            if row.cadre == cadre:
                self.table.make_current(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between the list and the reasons."""
        super().resizeEvent(event)
        self.panel_card.fit_beside(self.width())

    def _lay_out(self) -> None:
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.silenced)
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self._stack, 1)
        left.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LARGE)
        layout.addLayout(left, 1)
        layout.addWidget(self.panel_card)

    def _write(self) -> None:
        at = max(0, self.table.currentIndex().row())
        found = self._found
        shown = found.rows if self.silenced.isChecked() else found.listed
        self._rows = tuple(row for row in shown if _speaks_of(row, self._text))
        headings = (
            self.tr("Name"),
            self.tr("Age"),
            self.tr("Post"),
            self.tr("Waiting"),
            self.tr("Why here"),
        )
        self.model.show_rows(headings, [_texts(row, found.day) for row in self._rows])
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        if self._rows:
            self.table.make_current(min(at, len(self._rows) - 1))
        self._stack.setCurrentWidget(self.table if self._rows else self.empty)
        words = self.tr("Nobody needs particular attention now. The conditions can be changed.")
        if found.listed:
            words = self.tr("Nobody fits what is looked for.")
        self.empty.set_text(words, self.tr("Show all") if found.listed else "")
        hidden = len(found.rows) - len(found.listed)
        words = self.tr("Not to be told again: {count}").format(count=hidden)
        self.silenced.setText(words)
        self.silenced.setVisible(hidden > 0)
        self._on_selected()

    def _on_selected(self) -> None:
        rows = self.chosen_rows
        self.panel.show_row(rows[0] if rows else None)
        self.chosen.emit()

    def _on_silenced(self, _on: bool) -> None:
        self._write()


def _speaks_of(row: LookRow, wanted: str) -> bool:
    told = f"{row.name} {row.current_posts} {_why(row)}".casefold()
    return all(word in told for word in wanted.casefold().split())


def _texts(row: LookRow, day: date) -> tuple[str, ...]:
    years = "" if row.age is None else str(row.age)
    waited = text.length_text(row.waited(day)) if row.reasons else ""
    return (row.name, years, row.current_posts, waited, _why(row))


def _why(row: LookRow) -> str:
    told = [alert_text.title(each) for each in row.reasons]
    if not told:
        told = [translate("LookPane", "not to be told again")]
    elif row.is_in_hand:
        told.insert(0, translate("LookPane", "✓ in hand"))
    return translate("LookPane", " · ").join(told)
