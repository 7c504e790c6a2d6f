"""The fields of a proposed step: its days, the meeting, the checks, what is special about it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.proposals.step import (
    CHECK_NAMES,
    DATE_NAMES,
    REASON_NAMES,
    MandatoryCheck,
    MoveReason,
    ProposedStep,
    StepDates,
    Vote,
)
from cadredesk.ui.eligibility.words import said
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_ENTITY = "proposed_step"
_NUMBER_IN_CHARACTERS = 3
_DATES = tuple(each.name for each in fields(StepDates))


class StepFields(QWidget):
    """Asks only what is known; what is left empty is not judged.

    A grade moves nobody: without `moves` the fields about the post that is left are not there.
    """

    def __init__(self, today: Today, parent: QWidget | None = None, *, moves: bool = True) -> None:
        super().__init__(parent)
        self._moves = moves
        self.dates = {name: _day_edit(name, today) for name in _DATES}
        self.resigned = _day_edit("resigned_on", today)
        self.notified, self.reviewed = (
            _day_edit(name, today) for name in ("notified_on", "reviewed_on")
        )
        self.due, self.present, self.favour = (
            _count_edit(name, today) for name in ("due", "present", "favour")
        )
        self.special_moves, self.vacated = (
            _count_edit(name, today) for name in ("special_moves", "vacated")
        )
        self.checks = {each: QCheckBox() for each in MandatoryCheck}
        self.reason = QComboBox()
        self.exceptional, self.exceptional_before = QCheckBox(), QCheckBox()
        self.both_chiefs = QCheckBox()
        self._lay_out()
        self.exceptional.toggled.connect(self.exceptional_before.setEnabled)

    @property
    def step(self) -> ProposedStep:
        """What was entered."""
        days = {name: _day_of(edit) for name, edit in self.dates.items()}
        ticked = frozenset(each for each, box in self.checks.items() if box.isChecked())
        looked = ticked or days["decided_on"] is not None
        return ProposedStep(
            exceptional=self.exceptional.isChecked(),
            exceptional_before=self.exceptional.isChecked() and self.exceptional_before.isChecked(),
            reason=self.reason.currentData(),
            special_moves=self.special_moves.value or 0,
            both_chiefs=self.both_chiefs.isChecked(),
            vacated=self.vacated.value or 0,
            dates=StepDates(**days),
            vote=self._vote(),
            checked=ticked if looked else None,
            resigned_on=_day_of(self.resigned),
            notified_on=_day_of(self.notified),
            reviewed_on=_day_of(self.reviewed),
        )

    def show_step(self, step: ProposedStep) -> None:
        """Fill in what was entered before."""
        days = dict(step.dates.known())
        for name, edit in self.dates.items():
            edit.set_value(PartialDate.of(days[name]) if name in days else None)
        for edit, day in (
            (self.resigned, step.resigned_on),
            (self.notified, step.notified_on),
            (self.reviewed, step.reviewed_on),
        ):
            edit.set_value(None if day is None else PartialDate.of(day))
        if step.vote is not None:
            self.due.set_value(step.vote.due)
            self.present.set_value(step.vote.present)
            self.favour.set_value(step.vote.in_favour)
        for each, box in self.checks.items():
            box.setChecked(each in (step.checked or ()))
        self.special_moves.set_value(step.special_moves or None)
        self.vacated.set_value(step.vacated or None)
        self.reason.setCurrentIndex(max(0, self.reason.findData(step.reason)))
        self.exceptional.setChecked(step.exceptional)
        self.exceptional_before.setChecked(step.exceptional_before)
        self.both_chiefs.setChecked(step.both_chiefs)

    def commit(self) -> bool:
        """Read what is being typed; whether all of it can be judged."""
        days = (*self.dates.values(), self.resigned, self.notified, self.reviewed)
        counts = (self.due, self.present, self.favour, self.special_moves, self.vacated)
        read = [each.commit() for each in (*days, *counts)]
        for edit in days:
            if edit.value is not None and not edit.value.has_day:
                edit.set_problem(self.tr("Which day? Such as 20261116"))
                read.append(False)
        if not self._vote_fits():
            self.due.set_problem(self.tr("In favour ≤ present ≤ due"))
            read.append(False)
        return all(read)

    def _vote(self) -> Vote | None:
        counts = (self.due.value, self.present.value, self.favour.value)
        return None if None in counts else Vote(*counts)

    def _vote_fits(self) -> bool:
        vote = self._vote()
        return vote is None or 0 <= vote.in_favour <= vote.present <= vote.due

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(_heading(self.tr("Days of the procedure")))
        layout.addLayout(self._days())
        layout.addWidget(_heading(self.tr("Meeting that decides")))
        layout.addLayout(self._meeting())
        layout.addWidget(_heading(self.tr("There before the decision")))
        layout.addLayout(self._ticks())
        if self._moves:
            layout.addWidget(_heading(self.tr("The move itself")))
            layout.addLayout(self._move())
        layout.addWidget(_heading(self.tr("Review and appeal (CASE-3, if it is on)")))
        layout.addLayout(self._appeal())

    def _days(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        rows = -(-len(_DATES) // 2)
        for at, (name, edit) in enumerate(self.dates.items()):
            label = _capital(said(DATE_NAMES[name]))
            edit.set_name(label)
            row, column = at % rows, 2 * (at // rows)
            grid.addWidget(_label(label), row, column)
            grid.addWidget(edit, row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _meeting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for edit, words in (
            (self.due, self.tr("Due")),
            (self.present, self.tr("Present")),
            (self.favour, self.tr("In favour")),
        ):
            edit.set_name(words)
            row.addWidget(_label(words))
            row.addWidget(edit)
            row.addSpacing(LARGE)
        row.addStretch(1)
        return row

    def _ticks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        for at, (each, box) in enumerate(self.checks.items()):
            box.setText(_capital(said(CHECK_NAMES[each])))
            grid.addWidget(box, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _appeal(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        for words, edit in (
            (self.tr("Decision told to the person"), self.notified),
            (self.tr("Result of the review told"), self.reviewed),
        ):
            edit.set_name(words)
            form.addRow(words, edit)
        return form

    def _move(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        self.reason.addItem("", None)
        for each in MoveReason:
            self.reason.addItem(_capital(said(REASON_NAMES[each])), each)
        self.exceptional.setText(self.tr("Exceptional promotion"))
        self.exceptional_before.setText(self.tr("The last one was exceptional, too"))
        self.exceptional_before.setEnabled(False)
        self.both_chiefs.setText(self.tr("Secretary and head of the township at once"))
        for words, field in (
            (self.tr("Vacating the same post"), self.vacated),
            (self.tr("Resignation accepted on"), self.resigned),
            (self.tr("Reason within the term"), self.reason),
            (self.tr("Such moves in this term"), self.special_moves),
        ):
            if isinstance(field, ValueEdit):
                field.set_name(words)
            else:
                field.setAccessibleName(words)
            form.addRow(words, field)
        for box in (self.exceptional, self.exceptional_before, self.both_chiefs):
            form.addRow("", box)
        return form


def _day_edit(name: str, today: Today) -> YearMonthEdit:
    return YearMonthEdit(FieldSpec(_ENTITY, name, FieldKind.DATE), today, to_the_day=True)


def _count_edit(name: str, today: Today) -> ValueEdit:
    edit = ValueEdit(FieldSpec(_ENTITY, name, FieldKind.INTEGER), today)
    wide = edit.fontMetrics().horizontalAdvance("国") * _NUMBER_IN_CHARACTERS
    edit.line.setMinimumWidth(wide)
    return edit


def _day_of(edit: YearMonthEdit) -> date | None:
    value: PartialDate | None = edit.value
    return value.as_day() if value is not None and value.has_day else None


def _capital(words: str) -> str:
    """Words that stand in sentences elsewhere, as labels."""
    return words[:1].upper() + words[1:]


def _heading(words: str) -> QLabel:
    label = _label(words)
    set_role(label, TextRole.STRONG)
    return label


def _label(words: str) -> QLabel:
    return QLabel(words)
