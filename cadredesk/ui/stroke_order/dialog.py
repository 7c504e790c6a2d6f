"""Why two people stand so by strokes, and having one of them stand elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.stroke_order import Side, surname_of
from cadredesk.services.library_ports import Library
from cadredesk.services.stroke_order import PlacedName, PlacementWish, StrokeComparison
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.stroke_order.reason_text import reason_text
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.person_picker import PersonPicker

WIDTH_IN_CHARACTERS = 38
_ROWS_SHOWN = 4
_LINES_OF_REASON = 3


class StrokeOrderDialog(QDialog):
    """Asks for two people, says why they stand so, and lists what was decided by hand.

    Signals:
        compare_wanted: Why do they stand so? Carries two CadreIds; `show_comparison` answers.
        place_wanted: Somebody shall stand elsewhere; carries the PlacementWish.
        forget_wanted: Strokes shall decide again; carries the StrokePlacementId.
    """

    compare_wanted = Signal(object, object)
    place_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, library: Library, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Names by strokes"))
        self.person = PersonPicker(library, runner)
        self.side = QComboBox()
        self.beside = PersonPicker(library, runner)
        self.whole = QCheckBox()
        self.reason = QLabel()
        self.placed = QListWidget()
        self.nothing = QLabel(self.tr("Nothing was decided by hand; strokes decide alone."))
        self.place = QPushButton(self.tr("Put there"))
        self.forget = QPushButton(self.tr("Let strokes decide again"))
        self.close_button = QPushButton(self.tr("Close"))
        self._placements: tuple[PlacedName, ...] = ()
        self._lay_out()
        self._connect()
        self._write()
        self.person.setFocus()

    def show_comparison(self, found: StrokeComparison) -> None:
        """Say who stands first now, and why."""
        set_style(self.reason, "mark", "")
        words = self.tr("Now {first} stands before {second}. {reason}")
        self.reason.setText(
            words.format(
                first=found.first[1], second=found.second[1], reason=reason_text(found.reason)
            )
        )

    def show_problem(self, sentence: str) -> None:
        """Say why somebody was not put elsewhere."""
        set_style(self.reason, "mark", Mark.DUE.value)
        self.reason.setText(sentence)

    def show_placed(self, placed: Sequence[PlacedName]) -> None:
        """List what was decided by hand."""
        self._placements = tuple(placed)
        self.placed.clear()
        self.placed.addItems([self._placed_text(each) for each in placed])
        self.placed.setCurrentRow(0)
        self.placed.setVisible(bool(placed))
        self.forget.setVisible(bool(placed))
        self.nothing.setVisible(not placed)

    def ask_again(self) -> None:
        """Have the two who are chosen compared again."""
        if self.person.person is not None and self.beside.person is not None:
            self.compare_wanted.emit(self.person.person.id, self.beside.person.id)

    def _placed_text(self, each: PlacedName) -> str:
        placement = each.placement
        before = placement.side is Side.BEFORE
        if placement.surname:
            words = (
                self.tr("Everybody named {name} before those named {beside}")
                if before
                else self.tr("Everybody named {name} after those named {beside}")
            )
        else:
            words = (
                self.tr("{name} directly before {beside}")
                if before
                else self.tr("{name} directly after {beside}")
            )
        return words.format(name=each.name, beside=each.beside)

    def _form(self) -> QFormLayout:
        self.person.set_name(self.tr("Who"))
        self.beside.set_name(self.tr("Whom"))
        self.side.addItems([self.tr("stands before"), self.tr("stands after")])
        self.side.setAccessibleName(self.tr("Side"))
        self.placed.setAccessibleName(self.tr("Decided by hand"))
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.addRow(self.tr("Who"), self.person)
        form.addRow("", self.side)
        form.addRow(self.tr("Whom"), self.beside)
        form.addRow("", self.whole)
        return form

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        self.reason.setWordWrap(True)
        self.reason.setMinimumHeight(_LINES_OF_REASON * metrics.lineSpacing())
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        heading = QLabel(self.tr("Decided by hand"))
        set_role(heading, TextRole.SECTION)
        set_role(self.nothing, TextRole.SECONDARY)
        self.placed.setFixedHeight(_ROWS_SHOWN * (metrics.height() + SMALL))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._form())
        layout.addWidget(self.reason)
        layout.addWidget(heading)
        layout.addWidget(self.nothing)
        layout.addWidget(self.placed)
        layout.addLayout(self._buttons())
        layout.addStrut(metrics.horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
        self.show_placed(())

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        set_style(self.forget, "kind", "link")
        set_style(self.place, "kind", "primary")
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        for button in (self.close_button, self.place):
            buttons.addWidget(button)
        for button in (self.forget, self.close_button, self.place):
            button.setAutoDefault(False)
        return buttons

    def _connect(self) -> None:
        self.person.picked.connect(self._on_picked)
        self.beside.picked.connect(self._on_picked)
        self.place.clicked.connect(self._on_place)
        self.forget.clicked.connect(self._on_forget)
        self.close_button.clicked.connect(self.reject)

    def _write(self) -> None:
        person = self.person.person
        both = person is not None and self.beside.person is not None
        self.place.setEnabled(both)
        self.whole.setEnabled(person is not None)
        name = "…" if person is None else surname_of(person.name)
        self.whole.setText(self.tr("Everybody of the surname {name}").format(name=name))
        if not both:
            set_style(self.reason, "mark", "")
            self.reason.setText(
                self.tr("Choose two people: it is said here why one stands before the other.")
            )

    def _on_picked(self, _person: object) -> None:
        self._write()
        self.ask_again()

    def _on_place(self) -> None:
        person, beside = self.person.person, self.beside.person
        if person is not None and beside is not None:
            side = tuple(Side)[self.side.currentIndex()]
            whole = self.whole.isChecked()
            self.place_wanted.emit(PlacementWish(person.id, side, beside.id, whole))

    def _on_forget(self) -> None:
        row = self.placed.currentRow()
        if 0 <= row < len(self._placements):
            self.forget_wanted.emit(self._placements[row].placement.id)
