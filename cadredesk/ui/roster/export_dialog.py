"""The question what of the roster is to be written, as what, and where (Ctrl+E)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.services.rosters import STANDARD
from cadredesk.ui.dialogs.files import choose_folder, choose_pdf, choose_target, start_folder
from cadredesk.ui.form_export import FormsAs
from cadredesk.ui.preferences import Preferences, Setting
from cadredesk.ui.roster.outputs import Output, key_of, output_text, outputs_of, proposed_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

PATH_IN_CHARACTERS = 34


class Scope(StrEnum):
    """Of whom."""

    SELECTED = "selected"
    LISTED = "listed"
    EVERYBODY = "everybody"


OUTPUT = Setting(
    "export/roster_as",
    STANDARD,
    QT_TRANSLATE_NOOP("Setting", "What was last written from the roster."),
)
OPENS_FOLDER = Setting(
    "export/opens_folder",
    False,
    QT_TRANSLATE_NOOP("Setting", "Show the folder after something was written."),
)


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """How many people each scope has, whose they are, for which day, and how they stand now.

    `layouts` are the lists that can be written.
    """

    selected: int
    listed: int
    everybody: int
    unit: str
    day: date
    layouts: tuple[RosterLayout, ...]
    by_strokes: bool = False


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What somebody asked for; the target is a file, or a folder for forms one each."""

    output: Output
    scope: Scope
    target: Path
    opens_folder: bool
    by_strokes: bool = False


class ExportDialog(QDialog):
    """Answers with one wish; a list that tells ID numbers says so.

    Signals:
        wished: Export was pressed; carries the ExportWish.
    """

    wished = Signal(object)

    def __init__(self, offer: ExportOffer, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._offer = offer
        self._preferences = preferences
        self._offered = outputs_of(offer.layouts)
        self.outputs = QComboBox()
        self._scopes, self._orders = QButtonGroup(self), QButtonGroup(self)
        self._says = _quiet("")
        self._path = QLineEdit()
        self._browse = QPushButton(self.tr("Browse…"))
        self._browse.setAutoDefault(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        self._act = QPushButton(self.tr("Export"))
        self._act.setDefault(True)
        set_style(self._act, "kind", "primary")
        self._opens = QCheckBox(self.tr("Open the folder afterwards"))
        self._opens.setChecked(preferences.get(OPENS_FOLDER))
        self._lay_out()
        self._choose_usual()
        self.outputs.currentIndexChanged.connect(self._on_output)
        self._path.textChanged.connect(self._on_path)
        self._browse.clicked.connect(self._on_browse)
        self._cancel.clicked.connect(self.reject)
        self._act.clicked.connect(self.accept)

    @property
    def output(self) -> Output:
        """Return what is to be written."""
        return self._offered[self.outputs.currentIndex()]

    @property
    def scope(self) -> Scope:
        """Return of whom."""
        return list(Scope)[self._scopes.checkedId()]

    def accept(self) -> None:
        """Answer, and keep what is asked for every time."""
        self._preferences.set(OUTPUT, key_of(self.output))
        self._preferences.set(OPENS_FOLDER, self._opens.isChecked())
        target = Path(self._path.text().strip())
        by_strokes = bool(self._orders.checkedId())
        opens = self._opens.isChecked()
        self.wished.emit(ExportWish(self.output, self.scope, target, opens, by_strokes))
        super().accept()

    def _lay_out(self) -> None:
        offer = self._offer
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(MEDIUM)
        for output in self._offered:
            self.outputs.addItem(output_text(output))
        self.outputs.setAccessibleName(self.tr("Write"))
        scopes = (
            self.tr("Selected: {count}").format(count=offer.selected),
            self.tr("This list: {count}").format(count=offer.listed),
            self.tr("Everybody: {count}").format(count=offer.everybody),
        )
        label = _quiet(self.tr("Write"))
        label.setBuddy(self.outputs)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.outputs, 0, 1)
        self._add_choice(grid, 1, self.tr("Of"), self._scopes, scopes)
        orders = (self.tr("As they stand"), self.tr("Surnames by strokes"))
        self._add_choice(grid, 2, self.tr("In order"), self._orders, orders)
        self._add_place(grid, 3)
        grid.addWidget(self._says, 4, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._opens)
        foot.addStretch(1)
        foot.addSpacing(HUGE)
        foot.addWidget(self._cancel)
        foot.addWidget(self._act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(LARGE)
        layout.addLayout(grid)
        layout.addLayout(foot)

    def _add_place(self, grid: QGridLayout, row: int) -> None:
        where = QHBoxLayout()
        where.setSpacing(SMALL)
        where.addWidget(self._path, 1)
        where.addWidget(self._browse)
        self._path.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * PATH_IN_CHARACTERS)
        label = _quiet(self.tr("Save to"))
        label.setBuddy(self._path)
        grid.addWidget(label, row, 0)
        grid.addLayout(where, row, 1)

    def _add_choice(
        self, grid: QGridLayout, row: int, heading: str, group: QButtonGroup, texts: tuple[str, ...]
    ) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(LARGE)
        for number, text in enumerate(texts):
            button = QRadioButton(text)
            button.setAccessibleName(f"{heading} {text}")
            group.addButton(button, number)
            choices.addWidget(button)
        choices.addStretch(1)
        grid.addWidget(_quiet(heading), row, 0)
        grid.addLayout(choices, row, 1)

    def _choose_usual(self) -> None:
        keys = [key_of(each) for each in self._offered]
        last = self._preferences.get(OUTPUT)
        scope = Scope.SELECTED if self._offer.selected > 1 else Scope.LISTED
        self.outputs.setCurrentIndex(keys.index(last) if last in keys else 0)
        self._scopes.button(list(Scope).index(scope)).setChecked(True)
        self._orders.button(int(self._offer.by_strokes)).setChecked(True)
        self._scopes.button(0).setEnabled(self._offer.selected > 0)
        self._propose()

    def _propose(self) -> None:
        offer, output = self._offer, self.output
        name = proposed_name(output, offer.unit, offer.day)
        self._path.setText(str(start_folder(self._preferences) / name))
        says = self.tr("Ages are counted to {day}.").format(day=f"{offer.day:%Y.%m.%d}")
        if isinstance(output, RosterLayout) and output.names_ids:
            says = self.tr("This list tells ID numbers. Give it only to whom it is addressed.")
        self._says.setText(says)

    def _on_output(self, _index: int) -> None:
        self._propose()

    def _on_path(self, path: str) -> None:
        self._act.setEnabled(bool(path.strip()))

    def _on_browse(self) -> None:
        output = self.output
        name = proposed_name(output, self._offer.unit, self._offer.day)
        if isinstance(output, RosterLayout):
            chosen = choose_target(self, self._preferences, name)
        elif output is FormsAs.ONE_PDF:
            chosen = choose_pdf(self, self._preferences, name)
        else:
            title = self.tr("Where to put the approval forms")
            chosen = choose_folder(self, self._preferences, title)
        if chosen is not None:
            self._path.setText(str(chosen))


def _quiet(text: str) -> QLabel:
    made = QLabel(text)
    set_role(made, TextRole.SECONDARY)
    made.setContentsMargins(0, 0, SMALL, 0)
    return made
