"""往后看: what falls due in the next 60 months, drawn by kind and month, and listed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import SubjectKind
from cadredesk.services.desk import Desk
from cadredesk.services.look_ahead import LookAhead, read_look_ahead
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.look_ahead.layout import LookAheadLayout
from cadredesk.ui.look_ahead.months import Span
from cadredesk.ui.look_ahead.work import LookAheadWork
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.as_of_control import AsOfControl
from cadredesk.ui.widgets.info_bar import InfoKind

if TYPE_CHECKING:
    from cadredesk.domain.errors import CadreDeskError
    from cadredesk.services.alert_board import AlertBoard
    from cadredesk.ui.models.roles import Index

FILE_PAGE, ALERTS_PAGE = "cadre_file", "alerts"


class LookAheadPage(Page):
    """Draws what is to come; a cell narrows the list, Enter opens the person.

    Attributes:
        view: Its drawing, its table and the explanation.
    """

    ID, ICON, CODE, PARENT = "look_ahead", "calendar_clock", "31", ALERTS_PAGE
    OFFERS = frozenset(
        {
            CommandId.OPEN,
            CommandId.EXPORT,
            CommandId.PRINT,
            CommandId.EXPLAIN,
            CommandId.INSPECTOR,
            CommandId.REFRESH,
        }
    )

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
        self._ahead: LookAhead | None = None
        self._is_stale = True
        self._print = self.header.secondary("print")
        self._export = self.header.primary("arrow_export")
        self.header.add_trailing(AsOfControl(watch, desk.clock))
        self.view = LookAheadLayout(watch.day, preferences)
        self.work = LookAheadWork(self, desk, runner, preferences)
        self.body.addWidget(self.view, 1)
        self._connect()
        self.retranslate()

    @property
    def ahead(self) -> LookAhead | None:
        """What is drawn; nothing before it was worked out."""
        return self._ahead

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("The months ahead")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_back(self.tr("Back"))
        self._print.setText(self.tr("Print"))
        self._export.setText(self.tr("Export…"))
        self.view.table.setAccessibleName(self.tr("What falls due, by month"))
        self.view.explain_card.setAccessibleName(self.tr("How is this worked out?"))
        self.view.chart.retranslate()
        self._write(None)

    def shown(self, argument: object = None) -> None:
        """Read when it is looked at and something changed since."""
        del argument
        if self._is_stale:
            self._read()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr("←→↑↓ walk · Enter these months only · Esc all months · Ctrl+E export")

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.REFRESH: self._read,
            CommandId.INSPECTOR: self.view.explain_card.toggle,
        }
        if self._ahead is not None and self._ahead.coming:
            handlers[CommandId.EXPORT] = self._on_export
            handlers[CommandId.PRINT] = self._on_print
        if self.view.current is not None:
            handlers[CommandId.EXPLAIN] = self.view.explain_card.ask
            if self._person is not None:
                handlers[CommandId.OPEN] = self._on_open
        return handlers

    def step_out(self) -> bool:
        """Show all months again."""
        if self.view.chart.span is None:
            return super().step_out()
        self.view.chart.choose(None)
        return True

    def take_focus(self) -> None:
        """Take the keyboard to the drawing."""
        self.view.chart.setFocus()

    @property
    def _person(self) -> CadreId | None:
        current = self.view.current
        if current is None or current.alert.subject.kind is not SubjectKind.CADRE:
            return None
        found = current.alert.subject.id
        return None if found is None else CadreId(found)

    def _connect(self) -> None:
        self.view.chart.chosen.connect(self._on_chosen)
        self.view.table.row_changed.connect(self._on_row)
        self.view.table.opened.connect(self._on_opened)
        self.view.table.menu_wanted.connect(self._on_menu)
        self.view.empty.chosen.connect(self._on_all)
        self.view.explain.rule_wanted.connect(self.go_to_rule)
        self._print.triggered.connect(self._on_print)
        self._export.triggered.connect(self._on_export)
        self._watch.board_changed.connect(self._on_board)

    def _read(self) -> None:
        desk, day = self._desk, self._watch.day
        self._is_stale = False

        def work(progress: Progress) -> LookAhead:
            return read_look_ahead(desk.library, desk.rulebook(), day, progress.report)

        label = self.tr("Working out the next 60 months")
        task = Task(work, self._on_read, self._on_failed, self._on_cancelled, label=label)
        self._runner.run(task)

    def _on_read(self, ahead: LookAhead) -> None:
        self._ahead = ahead
        self.view.chart.show_ahead(ahead)
        self._write(None)

    def _on_cancelled(self) -> None:
        self._is_stale = True

    def _write(self, span: Span | None) -> None:
        ahead = self._ahead
        self.header.set_title(self.title())
        if ahead is None:
            self.view.show_rows((), self._watch.day)
            self.view.empty.set_text(self.tr("The next 60 months are being worked out."))
            return
        rows = ahead.coming if span is None else span.of(ahead)
        self.view.show_rows(rows, ahead.day)
        self.view.empty.set_text(
            self.tr("Nothing falls due in these months under the rules that are on."),
            self.tr("Show all months") if ahead.coming else "",
        )
        count = self.tr("{count} in 60 months").format(count=len(ahead.coming))
        if span is not None:
            count = f"{len(rows)} / {count}"
        self.header.set_count(count)
        for action in (self._print, self._export):
            action.setEnabled(bool(ahead.coming))
        self._explain()
        self.commands_changed.emit()

    def _on_board(self, _board: AlertBoard) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _on_chosen(self, span: Span | None) -> None:
        self._write(span)

    def _on_all(self) -> None:
        self.view.chart.choose(None)

    def _on_row(self, _index: Index) -> None:
        self._explain()
        self.commands_changed.emit()

    def _explain(self) -> None:
        current = self.view.current
        alert = None if current is None else current.alert
        self.view.explain.set_alert(alert, self._watch.day)

    def _on_opened(self, _index: Index) -> None:
        if self._person is None:
            self.view.explain_card.ask()
        else:
            self._on_open()

    def _on_open(self) -> None:
        self.go.emit(FILE_PAGE, self._person)

    def _on_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        if self._person is not None:
            menu.addAction(self.tr("Open file"), self._on_open)
        menu.addAction(self.tr("How is this worked out?"), self.view.explain_card.ask)
        menu.addAction(self.tr("Copy"), self.view.table.copy)
        menu.popup(position)

    def _on_export(self) -> None:
        if self._ahead is not None:
            self.work.export(self.view.rows, self._ahead.day)

    def _on_print(self) -> None:
        if self._ahead is not None:
            self.work.print_sheets(self._ahead)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._is_stale = True
        self.info.say(InfoKind.ERROR, sentence(error))
