"""S22 数据体检: findings by what they break; Enter goes to the field, a reason lets one stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.health import HealthFinding, HealthGroup, check_all
from cadredesk.services.resumes import accept_finding
from cadredesk.ui import alert_text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.cadre_file.sections import section_name
from cadredesk.ui.cadre_file.visit import FileVisit
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.fields import field_name
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.page import Page
from cadredesk.ui.resume.problem_text import problem_text
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.entry_line import EntryLine
from cadredesk.ui.widgets.info_bar import InfoKind

FILE_PAGE = "cadre_file"
_GROUPS = {
    HealthGroup.FORM: QT_TRANSLATE_NOOP("Health", "Affects the form"),
    HealthGroup.CONTRADICTION: QT_TRANSLATE_NOOP("Health", "Contradiction"),
    HealthGroup.RESUME: QT_TRANSLATE_NOOP("Health", "Résumé"),
}
_SAMPLES = ("阿依古丽·买买提", "影响审批表", "周建国的出生年月是 1970.01，身份证号中为 1970.02")


class HealthPage(Page):
    """Checks everybody who serves when it is opened, and again after each change."""

    ID, ICON, CODE, SECTION = "health", "clipboard_task", "24", 5
    OFFERS = frozenset({CommandId.REFRESH, CommandId.NEXT_PROBLEM, CommandId.OPEN})

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._all: tuple[HealthFinding, ...] = ()
        self._group: HealthGroup | None = None
        self._is_read = False
        self._accept = self.header.secondary("checkmark")
        self._open = self.header.primary("edit")
        self._chip = self.filters.add_chip()
        self._choices = QMenu(self)
        self._choices.triggered.connect(self._on_group)
        self.model = RecordTableModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.empty = EmptyState("checkmark_circle")
        self.reason = EntryLine()
        self.reason.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.reason)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Health check")

    def retranslate(self) -> None:
        """Put every text anew."""
        self._open.setText(self.tr("Go to the field"))
        self._accept.setText(self.tr("This is right…"))
        self.reason.setPlaceholderText(self.tr("Why it is right, then Enter; Esc leaves it open"))
        self.reason.setAccessibleName(self.tr("Why it is right, then Enter; Esc leaves it open"))
        self.table.setAccessibleName(self.title())
        self.empty.set_text(self.tr("Nothing to put right."))
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Check when it is first looked at."""
        if not self._is_read:
            self._read()

    def refresh(self, changes: ChangeSet) -> None:
        """Check again after something was written, if somebody looked at all."""
        if self._is_read and (changes.cadres or changes.everything):
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter goes to the field · F8 next · F5 check again")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._read}
        if self._shown:
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.NEXT_PROBLEM] = self._on_next
        return handlers

    def step_out(self) -> bool:
        """Put the line for a reason away first."""
        if self.reason.isHidden():
            return super().step_out()
        self.reason.hide()
        self.table.setFocus()
        return True

    def _connect(self) -> None:
        self._open.triggered.connect(self._on_open)
        self._accept.triggered.connect(self._on_accept)
        self._chip.cleared.connect(self._on_cleared)
        self.table.opened.connect(self._on_open)
        self.reason.entered.connect(self._on_reason)
        self.reason.cancelled.connect(self.step_out)

    @property
    def _shown(self) -> tuple[HealthFinding, ...]:
        return tuple(each for each in self._all if self._group in (None, each.group))

    @property
    def _current(self) -> HealthFinding | None:
        row = self.table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _read(self) -> None:
        desk, day = self._desk, self._watch.day
        self._is_read = True

        def work(progress: Progress) -> tuple[HealthFinding, ...]:
            return check_all(desk.library, desk.rulebook(), day, progress.report)

        label = self.tr("Checking the files")
        self._runner.run(Task(work, self._on_read, self._on_failed, label=label))

    def _on_read(self, found: tuple[HealthFinding, ...]) -> None:
        self._all = found
        self._write()

    def _write(self) -> None:
        headings = (self.tr("Name"), self.tr("What it affects"), self.tr("What was found"))
        row = self.table.currentIndex().row()
        rows = [(each.name, _group_text(each.group), _told(each)) for each in self._shown]
        self.model.show_rows(headings, rows)
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        if rows:
            self.table.make_current(max(0, min(row, len(rows) - 1)))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        for action in (self._open, self._accept):
            action.setEnabled(bool(rows))
        self._write_chip()
        self.header.set_title(self.title())
        self.header.set_count(self.tr("%n place(s)", "", len(self._shown)))
        self.count_changed.emit(len(self._all))
        self.commands_changed.emit()

    def _write_chip(self) -> None:
        self._choices.clear()
        for group in HealthGroup:
            count = sum(each.group is group for each in self._all)
            words = self.tr("{group} {count}").format(group=_group_text(group), count=count)
            self._choices.addAction(words).setData(group.value)
        words = self.tr("All kinds") if self._group is None else _group_text(self._group)
        self._chip.set_label(words, active=self._group is not None)
        self._chip.set_choices(self._choices)

    def _on_group(self, action: object) -> None:
        self._group = HealthGroup(action.data())  # type: ignore[attr-defined]
        self._write()

    def _on_cleared(self) -> None:
        self._group = None
        self._write()

    def _on_open(self, _index: object = None) -> None:
        found = self._current
        if found is not None:
            field = found.field if found.field.startswith("cadre.") else ""
            self.go.emit(FILE_PAGE, FileVisit(found.cadre, section=found.section, field=field))

    def _on_next(self) -> None:
        row = (self.table.currentIndex().row() + 1) % len(self._shown)
        self.table.make_current(row)

    def _on_accept(self) -> None:
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus()

    def _on_reason(self) -> None:
        found, reason = self._current, self.reason.text().strip()
        if found is None or not reason:
            return
        desk = self._desk

        def work(_progress: Progress) -> ChangeSet:
            return accept_finding(
                desk.library, found.cadre, found.rule, found.finding, reason, desk.clock.today()
            )

        self._runner.run(Task(work, self._on_accepted, self._on_failed))

    def _on_accepted(self, changes: ChangeSet) -> None:
        self.reason.hide()
        self.table.setFocus()
        self.written.emit(changes)
        self._read()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))


def _group_text(group: HealthGroup) -> str:
    return QCoreApplication.translate("Health", _GROUPS[group])


def _told(finding: HealthFinding) -> str:
    """Return a finding as a sentence in the language of the screens."""
    if finding.alert is not None:
        return alert_text.sentence(finding.alert)
    if finding.problem is not None:
        return problem_text(finding.problem)
    gap = finding.gap
    if gap is None or not gap.field:
        missing = section_name(finding.section)
    else:
        missing = field_name(gap.field)
    return QCoreApplication.translate("Health", "{fact} is empty").format(fact=missing)
