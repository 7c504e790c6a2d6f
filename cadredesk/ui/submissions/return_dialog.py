"""登记退回: a message is pasted, its lines become points, and what is doubtful is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.reading_points import ReadPoint
from cadredesk.domain.submission.steps import Returning
from cadredesk.services.submissions.points import PointReader
from cadredesk.ui.dialogs.entry_dialog import EntryDialog
from cadredesk.ui.submissions.request_dialog import day_edit, text_edit
from cadredesk.ui.theme import Density, Mark, TextRole, row_height, set_role, set_style
from cadredesk.ui.widgets.value_edit import Today

_LINES_TO_TYPE, _ROWS_SEEN = 4, 4
_WIDTH_IN_CHARACTERS = 52
_PERSON, _FIELD, _TEXT = 0, 1, 2


class ReturnDialog(EntryDialog):
    """Takes what the county wrote, one point a line, and shows what each is about.

    Signals:
        answered: It shall be noted; carries the Returning and the points.
    """

    answered = Signal(object, object)

    def __init__(self, title: str, reader: PointReader, today: Today, parent: QWidget) -> None:
        super().__init__(self.tr("Paste the message or type: one point a line."), parent)
        self.setWindowTitle(self.tr("It came back: {title}").format(title=title))
        self._reader = reader
        self.points: tuple[ReadPoint, ...] = ()
        self.message = QPlainTextEdit()
        self.message.setTabChangesFocus(True)
        self.message.setAccessibleName(self.tr("What came back"))
        self.message.setFixedHeight(self.fontMetrics().lineSpacing() * (_LINES_TO_TYPE + 1))
        self.table = self._table()
        self.told = QLabel()
        set_role(self.told, TextRole.SECONDARY)
        self.on = day_edit("returned_on", today, PartialDate.of(today()))
        self.by = text_edit("returned_by", today)
        self.how = text_edit("returned_how", today)
        self.add_row(self.tr("What came back"), self.message, needed=True)
        self.add_row("", self.told)
        self.add_row(self.tr("Points"), self.table)
        self.add_field(self.on, self.tr("On"))
        self.add_field(self.by, self.tr("By whom"))
        self.add_field(self.how, self.tr("How"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Note it (Ctrl+Enter)"))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)
        self.message.textChanged.connect(self._on_message)
        self._on_message()
        self.message.setFocus()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setHorizontalHeaderLabels(
            [self.tr("About whom"), self.tr("Which field"), self.tr("Point")]
        )
        table.setAccessibleName(self.tr("Points"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        rows = table.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(row_height(table.fontMetrics(), Density.ROOMY))
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(rows.defaultSectionSize() * _ROWS_SEEN)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        return table

    def _on_message(self) -> None:
        self.points = self._reader.read(self.message.toPlainText())
        self.table.setRowCount(len(self.points))
        for row, point in enumerate(self.points):
            self.table.setCellWidget(row, _PERSON, self._people(row, point))
            self.table.setCellWidget(row, _FIELD, self._fields(row, point))
            item = QTableWidgetItem(point.text)
            item.setToolTip(point.text)
            self.table.setItem(row, _TEXT, item)
        doubtful = sum(each.is_doubtful for each in self.points)
        said = self.tr("%n point(s)", "", len(self.points))
        if doubtful:
            words = self.tr("{shape} {count} to choose")
            to_choose = words.format(shape=Mark.CHECK.shape, count=doubtful)
            said = f"{said} · {to_choose}"
        self.told.setText(said)

    def _people(self, row: int, point: ReadPoint) -> QComboBox:
        """Whom the point may be about: those it names first, then the others in the pack."""
        first = list(point.people)
        others = [each for each in self._reader.packed if each not in point.people]
        names = {each: self._reader.people.get(each, "") for each in (*first, *others)}
        nobody = self._none(self.tr("The whole table"), doubtful=len(first) > 1)
        combo = _combo(nobody, names, first[0] if len(first) == 1 else None)
        combo.setAccessibleName(self.tr("About whom, point {row}").format(row=row + 1))
        return combo

    def _fields(self, row: int, point: ReadPoint) -> QComboBox:
        first = list(point.facts)
        others = [each for each in self._reader.facts if each not in point.facts]
        names = {each: self._reader.facts.get(each, each) for each in (*first, *others)}
        nothing = self._none(self.tr("No field"), doubtful=len(first) > 1)
        combo = _combo(nothing, names, first[0] if len(first) == 1 else None)
        combo.setAccessibleName(self.tr("Which field, point {row}").format(row=row + 1))
        return combo

    def _none(self, words: str, *, doubtful: bool) -> str:
        choose = self.tr("Choose…")
        return f"{Mark.CHECK.shape} {choose}" if doubtful else words

    def _chosen(self) -> tuple[ReadPoint, ...]:
        return tuple(self._with_choice(row, each) for row, each in enumerate(self.points))

    def _with_choice(self, row: int, point: ReadPoint) -> ReadPoint:
        person: CadreId | None = self._data(row, _PERSON)
        fact: str | None = self._data(row, _FIELD)
        people = () if person is None else (person,)
        return replace(point, people=people, facts=() if fact is None else (fact,))

    def _data(self, row: int, column: int) -> Any:
        combo = self.table.cellWidget(row, column)
        return combo.currentData() if isinstance(combo, QComboBox) else None

    def _on_save(self) -> None:
        read = [each.commit() for each in (self.on, self.by, self.how)]
        day: PartialDate | None = self.on.value
        if not self.points:
            self.say(self.tr("What was wrong with it? One point a line."))
            self.message.setFocus()
        elif day is None:
            self.on.set_problem(self.tr("On which day?"))
        elif all(read):
            returning = Returning(day, self.by.value or "", self.how.value or "")
            self.answered.emit(returning, self._chosen())


def _combo(nothing: str, names: Mapping[Any, str], chosen: object) -> QComboBox:
    combo = QComboBox()
    set_style(combo, "compact", "true")
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.addItem(nothing, None)
    for key, name in names.items():
        combo.addItem(name, key)
    if chosen is not None:
        combo.setCurrentIndex(1)
    return combo
