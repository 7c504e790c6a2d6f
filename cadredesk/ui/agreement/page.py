"""核对一致: what is to be sent agrees with the cadre files, or each difference leads there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.agreement import Agreement, Disagreement, Source
from cadredesk.services.desk import Desk
from cadredesk.services.messages import sentence as told
from cadredesk.ui.actions import CommandId
from cadredesk.ui.agreement.model import AgreementColumn, AgreementModel
from cadredesk.ui.agreement.work import AgreementWork
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.files import choose_forms, choose_source
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.finding_visit import FORM_PAGE, visit_to
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.language import screen_language
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.text import facts
from cadredesk.ui.theme import TextRole, set_role
from cadredesk.ui.widgets.drop_area import DropArea
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.info_bar import InfoKind
from cadredesk.ui.widgets.wrapped_table import WrappedTable

INTERCHANGE_PAGE = "interchange"
_ROSTERS = (".xlsx", ".xls", ".et")
_MOST_NAMED = 5


class AgreementPage(Page):
    """Looks at the forms of everybody when it is opened; files and a roster may be added."""

    ID, ICON, CODE, PARENT = "agreement", "checkmark_circle", "84", "roster"
    OFFERS = frozenset(
        {CommandId.OPEN, CommandId.REFRESH, CommandId.NEXT_PROBLEM, CommandId.EXPORT}
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
        self._work = AgreementWork(desk, runner, watch, self)
        self._preferences = preferences
        self._exporting = ListExport(self, runner, preferences)
        self._found: Agreement | None = None
        self._forms = self.header.secondary("document")
        self._roster = self.header.secondary("table")
        self._export = self.header.secondary("arrow_export")
        self._open = self.header.primary("edit")
        self.model = AgreementModel(self)
        self.table = WrappedTable()
        self.table.setModel(self.model)
        self.table.tell_of_people("核对清单（复制）", 0)
        self.table.let_wrap(dict.fromkeys(AgreementColumn, 5))
        self.empty = EmptyState("checkmark_circle")
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        set_role(self.remark, TextRole.CAPTION)
        self._area = DropArea(self.empty, self.table)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.remark)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Do papers agree?")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_title(self.title())
        self.header.set_back(self.tr("Cadres"))
        self._forms.setText(self.tr("Exchanged forms…"))
        self._roster.setText(self.tr("Roster…"))
        self._export.setText(self.tr("Export…"))
        self._open.setText(self.tr("Go there"))
        self.table.setAccessibleName(self.title())
        self.table.set_column_samples(
            {AgreementColumn.PERSON: "欧阳敏敏", AgreementColumn.FACT: "全日制院校系及专业"}
        )
        header = self.table.horizontalHeader()
        for column in AgreementColumn:
            if column > AgreementColumn.FACT:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._write()

    def shown(self, _argument: object = None) -> None:
        """Look when it is first opened."""
        if self._found is None:
            self._work.check()

    def refresh(self, changes: ChangeSet) -> None:
        """Look again after something was put right, if anybody looked at all."""
        if self._found is not None and (changes.cadres or changes.everything):
            self._work.check()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr(
            "Enter goes to where it is put right · F8 next · F5 look again · Ctrl+E export"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {CommandId.REFRESH: self._work.check}
        if self.model.rowCount():
            handlers[CommandId.OPEN] = self._on_open
            handlers[CommandId.NEXT_PROBLEM] = self._on_next
            handlers[CommandId.EXPORT] = self._on_export
        return handlers

    def _connect(self) -> None:
        self._work.checked.connect(self._on_checked)
        self._work.failed.connect(self._on_failed)
        self._forms.triggered.connect(self._on_forms)
        self._roster.triggered.connect(self._on_roster)
        self._export.triggered.connect(self._on_export)
        self._open.triggered.connect(self._on_open)
        self.empty.chosen.connect(self._on_forms)
        self.empty.alternative_chosen.connect(self._on_roster)
        self._area.dropped.connect(self._on_dropped)
        self.table.opened.connect(self._on_open)
        self.table.row_changed.connect(self._on_row)

    def _on_forms(self) -> None:
        paths = choose_forms(self, self._preferences)
        if paths:
            self._work.read_forms(paths)

    def _on_roster(self, _which: int = 0) -> None:
        path = choose_source(self, self._preferences)
        if path is not None:
            self._work.read_roster(path)

    def _on_dropped(self, paths: list[Path]) -> None:
        rosters = [each for each in paths if each.suffix.lower() in _ROSTERS]
        forms = [each for each in paths if each not in rosters]
        if len(rosters) > 1:
            self.info.say(InfoKind.WARNING, self.tr("Nothing was read: drop one roster at a time."))
            return
        if forms:
            self._work.read_forms(forms)
        if rosters:
            self._work.read_roster(rosters[0])

    def _on_checked(self, found: Agreement) -> None:
        self._found = found
        self.info.clear()
        self.model.show_rows(found.disagreements)
        self._say_left(found)
        self._write()

    def _say_left(self, found: Agreement) -> None:
        names = [name for _source, name in found.strangers]
        if names:
            words = self.tr("Not in the library: {names}")
            listed = self.tr(", ").join(names[:_MOST_NAMED])
            more = " …" if len(names) > _MOST_NAMED else ""
            self.info.say(InfoKind.WARNING, words.format(names=listed + more))
        if found.left:
            words = self.tr("%n file(s) were left out", "", len(found.left))
            self.info.say(InfoKind.WARNING, words, self.tr("Look at them"), self._on_left)

    def _on_left(self) -> None:
        self.go.emit(INTERCHANGE_PAGE, list(self._work.forms))

    def _write_empty(self) -> None:
        """Say that everything agrees only where somebody has looked."""
        agrees = self.tr(
            "Everything agrees. Drop exchanged forms or a roster here to set them beside "
            "the cadre files, too."
        )
        open_yet = self.tr("Not checked yet. F5 checks.")
        self.empty.set_text(
            open_yet if self._found is None else agrees,
            self.tr("Exchanged forms…"),
            self.tr("Roster…"),
        )

    def _write(self) -> None:
        found = self._found
        self._write_empty()
        rows = self.model.rowCount()
        self._area.show_content(there=bool(rows))
        for action in (self._forms, self._roster, self._export, self._open):
            action.setVisible(bool(rows))
        if found is not None:
            people = self.tr("%n person(s)", "", found.people)
            places = self.tr("%n place(s) differ", "", rows) if rows else ""
            beside = "" if self._work.roster is None else self._work.roster.name
            self.header.set_count(facts(people, places, beside))
        self._on_row(None)
        self.commands_changed.emit()

    def _on_row(self, _index: object) -> None:
        """Say below the table what the line in front means."""
        row: Disagreement | None = self.table.current_value()
        remark = None if row is None else row.remark
        self.remark.setVisible(remark is not None)
        if remark is not None:
            self.remark.setText(told(remark.code, remark.fields, screen_language()))

    def _on_next(self) -> None:
        self.table.make_current((self.table.currentIndex().row() + 1) % self.model.rowCount())

    def _on_open(self, _index: object = None) -> None:
        row: Disagreement | None = self.table.current_value()
        if row is None:
            return
        if set(row.stated) == {Source.FORM}:
            self.go.emit(FORM_PAGE, FormVisit(row.cadre))
        else:
            self.go.emit(*visit_to(row.cadre, row.fact.field))

    def _on_export(self) -> None:
        if self._found is not None:
            self._exporting.run(self._work.list_name, partial(self._work.write_list, self._found))

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))
