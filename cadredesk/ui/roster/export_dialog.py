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

from cadredesk.ui.dialogs.files import choose_folder, choose_target, start_folder
from cadredesk.ui.preferences import Preferences, Setting
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

PATH_IN_CHARACTERS = 34


class Output(StrEnum):
    """What is written."""

    ROSTER = "roster"
    FORMS = "forms"


class Scope(StrEnum):
    """Of whom."""

    SELECTED = "selected"
    LISTED = "listed"
    EVERYBODY = "everybody"


OUTPUT = Setting(
    "export/roster_as",
    Output.ROSTER,
    QT_TRANSLATE_NOOP("Setting", "What was last written from the roster."),
)
OPENS_FOLDER = Setting(
    "export/opens_folder",
    False,
    QT_TRANSLATE_NOOP("Setting", "Show the folder after something was written."),
)


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """How many people each scope has, whose they are, for which day, and how they stand now."""

    selected: int
    listed: int
    everybody: int
    unit: str
    day: date
    by_strokes: bool = False

    @property
    def roster_name(self) -> str:
        """The proposed file name; an official document, so Chinese in either language."""
        return f"{self.unit}干部名册_{self.day:%Y%m%d}.xlsx"

    @property
    def forms_name(self) -> str:
        """The proposed folder name of the approval forms."""
        return f"{self.unit}任免审批表_{self.day:%Y%m%d}"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What somebody asked for; the target is a file for a roster, a folder for forms."""

    output: Output
    scope: Scope
    target: Path
    opens_folder: bool
    by_strokes: bool = False


class ExportDialog(QDialog):
    """Answers with one wish; ids and families are never in a roster, so nothing else is asked.

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
        self._outputs, self._scopes = QButtonGroup(self), QButtonGroup(self)
        self._orders = QButtonGroup(self)
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
        self._outputs.buttonClicked.connect(self._on_output)
        self._path.textChanged.connect(self._on_path)
        self._browse.clicked.connect(self._on_browse)
        self._cancel.clicked.connect(self.reject)
        self._act.clicked.connect(self.accept)

    @property
    def output(self) -> Output:
        """Return what is to be written."""
        return list(Output)[self._outputs.checkedId()]

    @property
    def scope(self) -> Scope:
        """Return of whom."""
        return list(Scope)[self._scopes.checkedId()]

    def accept(self) -> None:
        """Answer, and keep what is asked for every time."""
        self._preferences.set(OUTPUT, self.output)
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
        outputs = (self.tr("Roster (A4, .xlsx)"), self.tr("Approval forms (.xlsx, one each)"))
        scopes = (
            self.tr("Selected: {count}").format(count=offer.selected),
            self.tr("This list: {count}").format(count=offer.listed),
            self.tr("Everybody: {count}").format(count=offer.everybody),
        )
        self._add_choice(grid, 0, self.tr("Write"), self._outputs, outputs)
        self._add_choice(grid, 1, self.tr("Of"), self._scopes, scopes)
        orders = (self.tr("As they stand"), self.tr("Surnames by strokes"))
        self._add_choice(grid, 2, self.tr("In order"), self._orders, orders)
        self._add_place(grid, 3)
        as_of = self.tr("Ages are counted to {day}.").format(day=f"{offer.day:%Y.%m.%d}")
        grid.addWidget(_quiet(as_of), 4, 1)
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
        output = self._preferences.get(OUTPUT)
        scope = Scope.SELECTED if self._offer.selected > 1 else Scope.LISTED
        self._outputs.button(list(Output).index(output)).setChecked(True)
        self._scopes.button(list(Scope).index(scope)).setChecked(True)
        self._orders.button(int(self._offer.by_strokes)).setChecked(True)
        self._scopes.button(0).setEnabled(self._offer.selected > 0)
        self._propose()

    def _propose(self) -> None:
        folder = start_folder(self._preferences)
        is_roster = self.output is Output.ROSTER
        name = self._offer.roster_name if is_roster else self._offer.forms_name
        self._path.setText(str(folder / name))

    def _on_output(self, _button: object) -> None:
        self._propose()

    def _on_path(self, path: str) -> None:
        self._act.setEnabled(bool(path.strip()))

    def _on_browse(self) -> None:
        if self.output is Output.ROSTER:
            chosen = choose_target(self, self._preferences, self._offer.roster_name)
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
