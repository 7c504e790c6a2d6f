"""S22 数据体检: findings by what they break; Enter goes to the field, a reason lets one stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.desk import Desk
from cadredesk.services.health import HealthFinding, HealthGroup, HealthReport
from cadredesk.services.siding import Side, side_of
from cadredesk.services.spelling import Variants
from cadredesk.ui.actions import CommandId
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.finding_visit import visit_to
from cadredesk.ui.health.export import HealthExport
from cadredesk.ui.health.finding_table import FindingTable
from cadredesk.ui.health.finding_text import Found, group_of, side_text
from cadredesk.ui.health.group_chips import GroupChips
from cadredesk.ui.health.unify_dialog import UnifyDialog
from cadredesk.ui.health.work import HealthWork
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.entry_line import EntryLine
from cadredesk.ui.widgets.info_bar import InfoKind

ROSTER_PAGE = "roster"


class HealthPage(Page):
    """Checks everybody who serves when it is opened, and again after each change."""

    ID, ICON, CODE, SECTION = "health", "clipboard_task", "25", 5
    OFFERS = frozenset(
        {CommandId.REFRESH, CommandId.NEXT_PROBLEM, CommandId.OPEN, CommandId.EXPORT}
    )

    def __init__(
        self,
        desk: Desk,
        runner: BackgroundRunner,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = HealthWork(desk, runner, self)
        self._exporting = HealthExport(desk, ListExport(self, runner, preferences))
        self._report = HealthReport()
        self._is_siding = False
        self._is_read = False
        self._export = self.header.secondary("arrow_export")
        self._accept = self.header.secondary("checkmark")
        self._side = self.header.secondary("checkmark_circle")
        self._open = self.header.primary("edit")
        self.chips = GroupChips(self.filters)
        self.table = FindingTable()
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
        self._export.setText(self.tr("Export…"))
        self._accept.setText(self.tr("This is right…"))
        self._name_reason()
        self.table.setAccessibleName(self.title())
        self.empty.set_text(self.tr("Nothing to put right."))
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Check when it is first looked at."""
        if not self._is_read:
            self._check()

    def refresh(self, changes: ChangeSet) -> None:
        """Check again after something was written, if somebody looked at all."""
        if self._is_read and (changes.cadres or changes.everything):
            self._check()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("Enter goes to the field · F8 next · F5 check again · Ctrl+E export")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._check}
        if self.table.shown:
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.NEXT_PROBLEM] = self._on_next
            handlers[CommandId.EXPORT] = self._on_export
        return handlers

    def step_out(self) -> bool:
        """Put the line for a reason away first."""
        if self.reason.isHidden():
            return super().step_out()
        self.reason.hide()
        self.table.setFocus()
        return True

    def set_breadth(self, breadth: Breadth) -> None:
        """Leave the sorts to the chips where the window is not wide."""
        super().set_breadth(breadth)
        self.table.show_sorts(wanted=breadth is Breadth.WIDE)

    def _connect(self) -> None:
        self._export.triggered.connect(self._on_export)
        self._open.triggered.connect(self._on_open)
        self._accept.triggered.connect(self._on_accept)
        self._side.triggered.connect(self._on_side)
        self.chips.chosen.connect(self._on_group)
        self.table.opened.connect(self._on_open)
        self.table.side_wanted.connect(self._on_side)
        self.table.row_changed.connect(self._on_current)
        self.reason.entered.connect(self._on_reason)
        self.reason.cancelled.connect(self.step_out)
        self._work.read.connect(self._on_read)
        self._work.written.connect(self._on_written)
        self._work.failed.connect(self._on_failed)

    def _check(self) -> None:
        self._is_read = True
        self._work.check(self.tr("Checking the files"))

    def _on_read(self, report: HealthReport) -> None:
        self._report = report
        self._write()

    def _write(self) -> None:
        everything = _arranged(self._report)
        self.chips.show_counts(map(group_of, everything))
        group = self.chips.group
        self.table.show_found([each for each in everything if group in (None, group_of(each))])
        self._stack.setCurrentWidget(self.table if self.table.shown else self.empty)
        self._write_head(everything)
        self.commands_changed.emit()

    def _write_head(self, everything: tuple[Found, ...]) -> None:
        on_form = sum(group_of(each) is HealthGroup.FORM for each in everything)
        count = self.tr("%n place(s)", "", len(everything))
        if on_form:
            words = self.tr("{count}, {on_form} affecting the approval form")
            count = words.format(count=count, on_form=on_form)
        self.header.set_title(self.title())
        self.header.set_count(count)
        self.count_changed.emit(len(everything))
        self._export.setEnabled(bool(self.table.shown))
        self._on_current()

    def _on_current(self, _value: object = None) -> None:
        found = self.table.current
        self._open.setEnabled(found is not None)
        if isinstance(found, Variants):
            self._open.setText(self.tr("One spelling…"))
        else:
            self._open.setText(self.tr("Go to the field"))
        self._accept.setEnabled(isinstance(found, HealthFinding) and found.can_be_left)
        side = "" if found is None else side_text(found)
        self._side.setText(side or side_text(None))
        self._side.setEnabled(bool(side))

    def _on_group(self, _group: object) -> None:
        self._write()
        self.table.setFocus()

    def _on_open(self, _index: object = None) -> None:
        found = self.table.current
        if isinstance(found, Variants):
            self._ask_spelling(found)
        elif found is not None and len(found.people) > 1:
            self.go.emit(ROSTER_PAGE, frozenset(found.people))
        elif found is not None:
            self.go.emit(*visit_to(found.people[0], found.field, found.row))

    def _ask_spelling(self, variants: Variants) -> None:
        self._work.spelling = variants
        dialog = UnifyDialog(variants, self)
        dialog.unify_wanted.connect(self._work.unify)
        dialog.apart_wanted.connect(self._work.keep_apart)
        dialog.open()

    def _on_next(self) -> None:
        row = (self.table.currentIndex().row() + 1) % len(self.table.shown)
        self.table.make_current(row)

    def _on_export(self) -> None:
        listed = [each for each in self.table.shown if not isinstance(each, Variants)]
        self._exporting.run(tuple(listed))

    def _on_accept(self) -> None:
        self._ask_reason(is_siding=False)

    def _on_side(self) -> None:
        """Take one side for right: at once, or with the reason that the archive needs."""
        found = self.table.current
        if not isinstance(found, HealthFinding):
            return
        if side_of(found) is Side.ARCHIVE:
            self._ask_reason(is_siding=True)
        else:
            self._work.take_side(found)

    def _name_reason(self) -> None:
        words = self.tr("Why it is right, then Enter; Esc leaves it open")
        if self._is_siding:
            words = self.tr("By which document the archive decides, then Enter; Esc leaves it")
        self.reason.setPlaceholderText(words)
        self.reason.setAccessibleName(words)

    def _ask_reason(self, *, is_siding: bool) -> None:
        self._is_siding = is_siding
        self._name_reason()
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reason(self) -> None:
        found, reason = self.table.current, self.reason.text().strip()
        if not isinstance(found, HealthFinding) or not reason:
            return
        if self._is_siding:
            self._work.take_side(found, reason)
        else:
            self._work.accept(found.left, reason)

    def _on_written(self, changes: ChangeSet) -> None:
        self.reason.hide()
        self.table.setFocus()
        if not changes.is_empty:
            self.written.emit(changes)
        self._check()

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))


def _arranged(report: HealthReport) -> tuple[Found, ...]:
    """Return the rows, what breaks an output first."""
    groups = list(HealthGroup)
    found: list[Found] = [*report.findings, *report.spellings, *report.archives]
    return tuple(sorted(found, key=lambda each: groups.index(group_of(each))))
