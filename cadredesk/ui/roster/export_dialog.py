"""The question what of the roster is to be written, as what, how, and where (Ctrl+E)."""

from __future__ import annotations

from dataclasses import dataclass, replace
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

from cadredesk.domain.errors import UserError
from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.services.departures import check_purpose
from cadredesk.services.own_rosters import OwnRoster
from cadredesk.services.roster_style import (
    USUAL_STYLE,
    Order,
    RosterStyle,
    offered_columns,
    with_style,
)
from cadredesk.services.rosters import STANDARD, RosterSheet
from cadredesk.ui.dialogs.files import choose_folder, choose_pdf, choose_target, start_folder
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.dialogs.room import open_whole
from cadredesk.ui.dialogs.scrolled_body import ScrolledBody
from cadredesk.ui.form_export import FormsAs
from cadredesk.ui.preferences import Preferences, Setting
from cadredesk.ui.roster.export_columns import ExportColumns
from cadredesk.ui.roster.export_preview import ExportPreview
from cadredesk.ui.roster.export_style import StyleChoice
from cadredesk.ui.roster.outputs import Output, key_of, output_text, outputs_of, proposed_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.flow_layout import FlowLayout

PATH_IN_CHARACTERS = 12
_OUTPUT_IN_LETTERS = 16


class Scope(StrEnum):
    """Of whom; `ASKED` are those whom the list itself asks for."""

    SELECTED = "selected"
    LISTED = "listed"
    EVERYBODY = "everybody"
    ASKED = "asked"


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

    def count(self, scope: Scope) -> int:
        """Return how many people a scope has; whom a list asks for is not known before."""
        counts = (self.selected, self.listed, self.everybody, 0)
        return counts[list(Scope).index(scope)]


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What somebody asked for; the target is a file, or a folder for forms one each."""

    output: Output
    scope: Scope
    target: Path
    opens_folder: bool
    style: RosterStyle = USUAL_STYLE
    purpose: str = ""


class ExportDialog(QDialog):
    """Answers with one wish; a list that tells ID numbers says so.

    Signals:
        wished: Export was pressed; carries the ExportWish.
        preview_wanted: Something else is to be shown; carries the ExportWish.
        name_wanted: The list as it is set is to be kept; carries the OwnRoster without a name.
        dropped: A list of one's own is not wanted any more; carries its name.
        collection_wanted: The collection workbook is wanted, which has a page of its own.
    """

    wished = Signal(object)
    preview_wanted = Signal(object)
    name_wanted = Signal(object)
    dropped = Signal(str)
    collection_wanted = Signal()

    def __init__(self, offer: ExportOffer, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._offer, self._preferences = offer, preferences
        self._offered: list[Output] = list(outputs_of(offer.layouts))
        self.outputs = QComboBox()
        self._scopes = QButtonGroup(self)
        self.path = QLineEdit()
        self.style_choice, self.columns = StyleChoice(self), ExportColumns(self)
        self.preview = ExportPreview(self)
        self._says, self._problem = _quiet(""), QLabel()
        self._problem.setWordWrap(True)
        set_style(self._problem, "mark", Mark.DUE.value)
        self._keep, self._drop = _button(self.tr("Keep as…")), _button(self.tr("Delete"))
        self._browse, self._cancel = _button(self.tr("Browse…")), _button(self.tr("Cancel"))
        self.collection = _link(self.tr("Collection workbook…"))
        self._act = QPushButton(self.tr("Export"))
        self._act.setDefault(True)
        set_style(self._act, "kind", "primary")
        self.opens = QCheckBox(self.tr("Open the folder afterwards"))
        self.opens.setChecked(preferences.get(OPENS_FOLDER))
        self._lay_out()
        self._choose_usual()
        self._connect()
        open_whole(self)

    @property
    def output(self) -> Output:
        """Return what is to be written."""
        return self._offered[self.outputs.currentIndex()]

    @property
    def scope(self) -> Scope:
        """Return of whom."""
        return list(Scope)[self._scopes.checkedId()]

    @property
    def wish(self) -> ExportWish:
        """Return what is asked for as it is set now."""
        output = self.output
        if isinstance(output, OwnRoster):
            output = self._layout_of(output)
        return ExportWish(
            output,
            self.scope,
            Path(self.path.text().strip()),
            self.opens.isChecked(),
            self.style_choice.style_with(self.columns.chosen),
            self.style_choice.purpose.text(),
        )

    def accept(self) -> None:
        """Answer, and keep what is asked for every time; without a purpose of many it is asked."""
        wish = self.wish
        try:
            check_purpose(self._offer.count(wish.scope), wish.purpose)
        except UserError as error:
            self._problem.setText(sentence(error))
            self._problem.show()
            self.style_choice.purpose.setFocus()
            return
        self._preferences.set(OUTPUT, key_of(self.output))
        self._preferences.set(OPENS_FOLDER, self.opens.isChecked())
        self.wished.emit(wish)
        super().accept()

    def show_own(self, own: tuple[OwnRoster, ...], name: str = "") -> None:
        """Offer the lists of one's own behind the others; choose the one of a name."""
        current = self.output
        self._offered = [*outputs_of(self._offer.layouts), *own]
        self.outputs.blockSignals(True)
        self.outputs.clear()
        self.outputs.addItems([output_text(each) for each in self._offered])
        keys = [key_of(each) for each in self._offered]
        wanted = f"own.{name}" if name else key_of(current)
        last = self._preferences.get(OUTPUT)
        if not name and last in keys and last.startswith("own."):
            wanted = last
        self.outputs.setCurrentIndex(keys.index(wanted) if wanted in keys else 0)
        self.outputs.blockSignals(False)
        if key_of(self.output) != key_of(current):
            self._on_output(0)

    def show_preview(self, sheet: RosterSheet, wish: ExportWish) -> None:
        """Show the first rows of what was asked for, unless something else is asked by now."""
        if replace(wish, target=self.wish.target) == self.wish:
            people = self._offer.count(wish.scope) or sheet.people
            self.preview.show_sheet(sheet, people)

    def _layout_of(self, output: Output) -> RosterLayout:
        key = output.layout if isinstance(output, OwnRoster) else key_of(output)
        return next(
            (each for each in self._offer.layouts if each.key == key), self._offer.layouts[0]
        )

    def _connect(self) -> None:
        self.outputs.currentIndexChanged.connect(self._on_output)
        self._scopes.idClicked.connect(self._on_changed)
        self.style_choice.changed.connect(self._on_changed)
        self.columns.changed.connect(self._on_changed)
        self.style_choice.purpose.textChanged.connect(self._problem.hide)
        self.path.textChanged.connect(self._on_path)
        self._browse.clicked.connect(self._on_browse)
        self._keep.clicked.connect(self._on_keep)
        self._drop.clicked.connect(self._on_drop)
        self._cancel.clicked.connect(self.reject)
        self.collection.clicked.connect(self.reject)
        self.collection.clicked.connect(self.collection_wanted)
        self._act.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(MEDIUM)
        self.outputs.addItems([output_text(each) for each in self._offered])
        self.outputs.setAccessibleName(self.tr("Write"))
        _let_shorten(self.outputs)
        _add_line(grid, 0, self.tr("Write"), (self.outputs, self._keep, self._drop))
        _add_line(grid, 1, self.tr("Of"), self._scope_buttons(), stretched=False)
        row = self.style_choice.add_to(grid, 2)
        self.path.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * PATH_IN_CHARACTERS)
        _add_line(grid, row, self.tr("Save to"), (self.path, self._browse))
        grid.addWidget(self._says, row + 1, 1)
        grid.setRowStretch(row + 2, 1)
        upper = QHBoxLayout()
        upper.setSpacing(HUGE)
        upper.addLayout(grid, 1)
        upper.addWidget(self.columns)
        foot = _foot(self.opens, self.collection, self._problem, self._cancel, self._act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(ScrolledBody(upper, self.preview), 1)
        layout.addLayout(foot)
        self._problem.hide()

    def _scope_buttons(self) -> tuple[QRadioButton, ...]:
        offer = self._offer
        texts = (
            self.tr("Selected: {count}").format(count=offer.selected),
            self.tr("This list: {count}").format(count=offer.listed),
            self.tr("Everybody: {count}").format(count=offer.everybody),
            self.tr("As the list asks"),
        )
        buttons = tuple(QRadioButton(text) for text in texts)
        for number, button in enumerate(buttons):
            button.setAccessibleName(f"{self.tr('Of')} {button.text()}")
            self._scopes.addButton(button, number)
        return buttons

    def _choose_usual(self) -> None:
        keys = [key_of(each) for each in self._offered]
        last = self._preferences.get(OUTPUT)
        scope = Scope.SELECTED if self._offer.selected > 1 else Scope.LISTED
        self.outputs.setCurrentIndex(keys.index(last) if last in keys else 0)
        self._scopes.button(list(Scope).index(scope)).setChecked(True)
        self._scopes.button(0).setEnabled(self._offer.selected > 0)
        order = Order.STROKES if self._offer.by_strokes else Order.UNIT
        self.style_choice.show_style(RosterStyle(order=order))
        self._on_output(0)

    def _on_output(self, _index: int) -> None:
        output = self.output
        is_list = not isinstance(output, FormsAs)
        self._drop.setVisible(isinstance(output, OwnRoster))
        self._keep.setVisible(is_list)
        self.columns.setEnabled(False)
        self.preview.setEnabled(is_list)
        self.style_choice.enable(lists_people=False, is_list=is_list, names_ids=False)
        if is_list:
            self._show_layout(self._layout_of(output), output)
        asks = is_list and bool(self._layout_of(output).where)
        self._scopes.button(list(Scope).index(Scope.ASKED)).setVisible(asks)
        if not asks and self.scope is Scope.ASKED:
            self._scopes.button(list(Scope).index(Scope.LISTED)).setChecked(True)
        self._propose()
        self._on_changed()

    def _show_layout(self, layout: RosterLayout, output: Output) -> None:
        chosen: tuple[str, ...] = ()
        if isinstance(output, OwnRoster):
            self.style_choice.show_style(output.style)
            chosen = output.style.columns
        offered = layout.shown
        if layout.lists_people:
            offered = offered_columns(layout, {each.key: each for each in self._offer.layouts})
        self.columns.show_columns(layout.shown, offered, chosen)
        self.columns.setEnabled(layout.lists_people)
        self.style_choice.enable(lists_people=layout.lists_people, is_list=True, names_ids=True)

    def _on_changed(self) -> None:
        wish = self.wish
        says = self.tr("Ages are counted to {day}.").format(day=f"{self._offer.day:%Y.%m.%d}")
        if isinstance(wish.output, RosterLayout):
            layouts = {each.key: each for each in self._offer.layouts}
            names_ids = with_style(wish.output, wish.style, layouts).names_ids
            self.style_choice.whole_ids.setEnabled(names_ids)
            if names_ids and self.style_choice.whole_ids.isChecked():
                says = self.tr("This list tells ID numbers. Give it only to whom it is addressed.")
            elif names_ids:
                says = self.tr("ID numbers are masked unless the whole ones are asked for.")
            self.preview_wanted.emit(wish)
        self._says.setText(says)

    def _propose(self) -> None:
        name = proposed_name(self.output, self._offer.unit, self._offer.day)
        self.path.setText(str(start_folder(self._preferences) / name))

    def _on_path(self, path: str) -> None:
        self._act.setEnabled(bool(path.strip()))

    def _on_keep(self) -> None:
        style = self.style_choice.style_with(self.columns.chosen)
        name = self.output.name if isinstance(self.output, OwnRoster) else ""
        self.name_wanted.emit(OwnRoster(name, self._layout_of(self.output).key, style))

    def _on_drop(self) -> None:
        if isinstance(self.output, OwnRoster):
            self.dropped.emit(self.output.name)

    def _on_browse(self) -> None:
        output = self.output
        name = proposed_name(output, self._offer.unit, self._offer.day)
        if not isinstance(output, FormsAs):
            chosen = choose_target(self, self._preferences, name)
        elif output is FormsAs.ONE_PDF:
            chosen = choose_pdf(self, self._preferences, name)
        else:
            title = self.tr("Where to put the approval forms")
            chosen = choose_folder(self, self._preferences, title)
        if chosen is not None:
            self.path.setText(str(chosen))


def _add_line(
    grid: QGridLayout, row: int, text: str, widgets: tuple[QWidget, ...], *, stretched: bool = True
) -> None:
    """Put widgets behind a label; the first takes the room unless they are left as they are."""
    label = _quiet(text)
    label.setBuddy(widgets[0])
    line = QHBoxLayout() if stretched else FlowLayout()
    line.setSpacing(SMALL if stretched else LARGE)
    for widget in widgets:
        line.addWidget(widget)
    if isinstance(line, QHBoxLayout):
        line.setStretch(0, 1)
    grid.addWidget(label, row, 0)
    grid.addLayout(line, row, 1)


def _let_shorten(combo: QComboBox) -> None:
    """Let a long name of a list be shortened where there is little room; a tool tip tells it."""
    combo.setMinimumContentsLength(_OUTPUT_IN_LETTERS)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.currentTextChanged.connect(combo.setToolTip)


def _button(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    return made


def _link(text: str) -> QPushButton:
    made = _button(text)
    set_style(made, "kind", "quiet")
    return made


def _foot(opens: QWidget, other: QWidget, problem: QLabel, *buttons: QWidget) -> FlowLayout:
    """Put what follows at the left, the buttons at the right, what is wrong between them."""
    foot = FlowLayout()
    for widget in (opens, other, problem):
        foot.addWidget(widget)
    for button in buttons:
        foot.add_trailing(button)
    return foot


def _quiet(text: str) -> QLabel:
    made = QLabel(text)
    set_role(made, TextRole.SECONDARY)
    made.setContentsMargins(0, 0, SMALL, 0)
    return made
