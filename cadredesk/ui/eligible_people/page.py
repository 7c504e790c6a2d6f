"""还差什么: everybody for one grade or post, whoever is first on the way first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.cadre_views import Section
from cadredesk.services.desk import Desk
from cadredesk.services.eligibility import EligibleRow, read_eligible, units_of
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.eligibility.conditions_view import ConditionsView
from cadredesk.ui.eligibility.step_judging import Candidate, StepJudging
from cadredesk.ui.eligibility.target_combo import TargetCombo
from cadredesk.ui.eligibility.words import longest_when, when
from cadredesk.ui.eligible_people.export import EligibilityExport
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.theme import LARGE, SMALL, set_style
from cadredesk.ui.widgets.as_of_control import AsOfControl
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

FILE_PAGE = "cadre_file"
_NAME, _POST = "阿依古丽·买买提", "便民服务中心主任"


class EligibilityPage(Page):
    """Lists who serves and has not got there; the conditions of the chosen stand beside."""

    ID, ICON, CODE, SECTION = "eligibility", "checkmark_circle", "62", 7
    OFFERS = frozenset({CommandId.REFRESH, CommandId.OPEN, CommandId.EXPORT})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._day = watch.day
        self._exporting = EligibilityExport(desk, ListExport(self, runner, preferences))
        self._all: tuple[EligibleRow, ...] = ()
        self._shown: tuple[EligibleRow, ...] = ()
        self._is_read = False
        self.search = self.header.add_search()
        self._export = self.header.secondary("arrow_export")
        self._open = self.header.primary("person")
        self.combo, self.units = TargetCombo(), QComboBox()
        self.as_of = AsOfControl(watch, desk.clock)
        self.model = RecordTableModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("拟任条件（复制）", 0)
        self.table.let_wrap({0: 4, 1: 5, 2: 5})
        self.empty = EmptyState("checkmark_circle")
        self.conditions = ConditionsView()
        self.steps = StepJudging(self, desk, runner, self.conditions, self._whom)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def rows(self) -> tuple[EligibleRow, ...]:
        """The people as they are listed."""
        return self._shown

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Still needed")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._export.setText(self.tr("Export…"))
        self._open.setText(self.tr("Open the file"))
        self.search.setPlaceholderText(self.tr("Name, post, unit…  Ctrl+F"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.units.setAccessibleName(self.tr("Unit"))
        self.units.setItemText(0, self.tr("All units"))
        self.table.setAccessibleName(self.title())
        self.empty.set_text(self.tr("Nobody who serves is on the way there, as far as is chosen."))
        self.combo.retranslate()
        self.conditions.retranslate()
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Read when it is first looked at."""
        if not self._is_read:
            self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again after a file was written, if somebody looked at all."""
        if self._is_read and (changes.cadres or changes.everything):
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter opens the file · Ctrl+F search · Ctrl+E export")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._read}
        if self._shown:
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.EXPORT] = self._on_export
        return handlers

    def step_out(self) -> bool:
        """Empty the search first, then show every unit."""
        if self.search.text():
            self.search.clear()
        elif self.units.currentIndex() > 0:
            self.units.setCurrentIndex(0)
        else:
            return super().step_out()
        self.table.setFocus()
        return True

    def _lay_out(self) -> None:
        self.units.addItem("")
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        choices = QHBoxLayout()
        choices.setSpacing(SMALL)
        choices.addWidget(self.combo)
        choices.addWidget(self.units)
        choices.addStretch(1)
        set_style(self.as_of, "kind", "quiet")
        choices.addWidget(self.as_of)
        panes = QHBoxLayout()
        panes.setSpacing(LARGE)
        panes.addWidget(self._stack, 1)
        panes.addWidget(self.conditions, 1)
        self.body.addLayout(choices)
        self.body.addLayout(panes, 1)

    def _connect(self) -> None:
        self._watch.board_changed.connect(self._on_board)
        self.combo.currentIndexChanged.connect(self._on_target)
        self.units.currentIndexChanged.connect(self._on_chosen)
        self.search.textChanged.connect(self._on_chosen)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.opened.connect(self._on_open)
        self._open.triggered.connect(self._on_open)
        self._export.triggered.connect(self._on_export)

    def _read(self) -> None:
        desk, target, day = self._desk, self.combo.target, self._watch.day
        self._is_read, self._day = True, day

        def work(_progress: Progress) -> tuple[EligibleRow, ...]:
            return read_eligible(desk.library, desk.rulebook(), target, day)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, rows: tuple[EligibleRow, ...]) -> None:
        found = rows[0].found if rows else None
        if found is not None and (found.target, found.day) != (self.combo.target, self._day):
            return
        had_nothing, self._all = not self._all, rows
        self._offer_units()
        self._write()
        if had_nothing and self.isVisible() and not self.search.hasFocus():
            self.table.setFocus()

    def _offer_units(self) -> None:
        chosen, names = self.units.currentText(), units_of(self._all)
        self.units.blockSignals(True)
        while self.units.count() > 1:
            self.units.removeItem(1)
        self.units.addItems(list(names))
        self.units.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        self.units.blockSignals(False)

    def _write(self) -> None:
        unit = self.units.currentText() if self.units.currentIndex() > 0 else ""
        text = self.search.text()
        self._shown = tuple(
            each for each in self._all if each.speaks_of(text) and unit in {"", each.unit}
        )
        headings = (self.tr("Name"), self.tr("Earliest"), self.tr("Posts"))
        texts = [(each.name, when(each.found), each.post) for each in self._shown]
        self.model.show_rows(headings, texts)
        self.table.set_column_samples(dict(enumerate((_NAME, longest_when(), _POST))))
        self._stack.setCurrentWidget(self.table if self._shown else self.empty)
        if self._shown:
            self.table.make_current(0)
        self._show_row(0)
        self.header.set_title(self.title())
        words = self.tr("{shown} of {all}").format(shown=len(self._shown), all=len(self._all))
        self.header.set_count(words if self._all else "")
        for action in (self._open, self._export):
            action.setEnabled(bool(self._shown))
        self.commands_changed.emit()

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.conditions.show_found(self._shown[row].name, self._shown[row].found)
        else:
            self.conditions.forget()

    def _whom(self) -> Candidate | None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self._shown):
            return None
        chosen = self._shown[row]
        return Candidate(chosen.cadre, chosen.name, chosen.found.target, chosen.found.day)

    def _on_row(self, current: object, _before: object) -> None:
        self._show_row(self.table.currentIndex().row())

    def _on_target(self, _index: int) -> None:
        if self._is_read:
            self._read()

    def _on_board(self, _board: object) -> None:
        if self._is_read and self._watch.day != self._day:
            self._read()

    def _on_chosen(self, _choice: object) -> None:
        self._write()

    def _on_open(self, _index: object = None) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._shown):
            visit = FileVisit(self._shown[row].cadre, section=Section.ELIGIBILITY)
            self.go.emit(FILE_PAGE, visit)

    def _on_export(self) -> None:
        self._exporting.run(self._shown, self.combo.target, self._day)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
