"""任免审批表: the form of one person after the other, typed into as it is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.form.preflight import FormIssue, Issue
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormSettings
from cadredesk.services.form_boxes import draft_field
from cadredesk.services.form_sheets import FormView
from cadredesk.services.library_ports import Library
from cadredesk.ui import text
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_export import Choice, FormExport
from cadredesk.ui.form_sheet.box_typing import BoxTyping
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.form_sheet.forms_menu import FormsMenu
from cadredesk.ui.form_sheet.layout import FormLayout
from cadredesk.ui.form_sheet.printing import FormPrinting
from cadredesk.ui.form_sheet.reading import FormPlace, FormReader
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.page import Breadth, Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.info_bar import InfoKind


class FormPage(Page):
    """Shows the form of whoever another page leads to; what is typed goes where it belongs."""

    ID, ICON, PARENT = "approval_form", "document_table", "roster"
    OFFERS = frozenset(
        {
            CommandId.EXPORT,
            CommandId.FORM,
            CommandId.PREVIOUS_PERSON,
            CommandId.NEXT_PERSON,
            CommandId.NEXT_PROBLEM,
            CommandId.REFRESH,
            CommandId.SAVE,
            CommandId.INSPECTOR,
            CommandId.OPEN,
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
        self._desk, self._watch = desk, watch
        self._view: FormView | None = None
        self._place: FormPlace | None = None
        self._aim: ItemId | None = None
        self._reader = FormReader(desk, runner, self)
        self._writing = FormExport(self, desk, runner, watch, preferences)
        self._compact = self.header.secondary("person")
        self._previous = self.header.secondary("arrow_up")
        self._next = self.header.secondary("arrow_down")
        self._all = self.header.secondary("arrow_export")
        self._export = self.header.secondary("document_table")
        self._print = self.header.primary("print")
        self._layout = FormLayout(desk.form_definitions(), desk.clock.today)
        self._typing = BoxTyping(desk, runner, self._layout, self._reader, self)
        self._printing = FormPrinting(self, desk, runner, preferences)
        self.body.addWidget(self._layout, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Approval form")

    def retranslate(self) -> None:
        """Put every text anew."""
        self.header.set_back(self.tr("Cadres"))
        self._compact.setText(self.tr("Cadre file"))
        self._previous.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next"))
        self._all.setText(self.tr("Print all"))
        self._export.setText(self.tr("Export…"))
        self._print.setText(self.tr("Print or PDF"))
        self._layout.retranslate()
        self._show_head()

    def shown(self, argument: object = None) -> None:
        """Open the form that is asked for: a FormVisit, or the id of a cadre."""
        self._reader.set_day(self._watch.day)
        self._reader.with_row = False
        if isinstance(argument, FormVisit):
            self._aim = argument.text
            self._reader.open(argument)
        elif argument is not None:
            self._reader.open(FormVisit(CadreId(argument)))  # type: ignore[arg-type]

    def refresh(self, changes: ChangeSet) -> None:
        """Read the form again if its file or the office was written."""
        view = self._view
        if view is not None and (changes.concerns(view.file.id) or changes.township):
            self._reader.renew()

    def status_hint(self) -> str:
        """Return the keys that are valid now."""
        return self.tr(
            "Tab box by box · Enter types into it · Ctrl+Tab front/back · "
            "Ctrl+PgUp/PgDn previous/next person · F8 next problem"
        )

    def commands(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what can be done now."""
        handlers: dict[CommandId, Callable[[], None]] = {
            CommandId.REFRESH: self._watch.recompute,
        }
        if self._view is None:
            return handlers
        handlers[CommandId.EXPORT] = self._on_export
        handlers[CommandId.FORM] = self._on_print
        handlers[CommandId.SAVE] = self._layout.editor.commit
        handlers[CommandId.OPEN] = self._on_compact
        handlers[CommandId.NEXT_PROBLEM] = self._layout.side.next_issue
        handlers[CommandId.INSPECTOR] = self._layout.panes.toggle_inspector
        if self._previous.isEnabled():
            handlers[CommandId.PREVIOUS_PERSON] = self._on_previous
        if self._next.isEnabled():
            handlers[CommandId.NEXT_PERSON] = self._on_next
        return handlers

    def step_out(self) -> bool:
        """Give up what is typed, close what lies over the paper; then there is only to go back."""
        if self._layout.editor.is_open:
            self._layout.editor.close_up()
            return True
        return self._layout.panes.close_inspector()

    def set_breadth(self, breadth: Breadth) -> None:
        """Let the side lie over the paper where the window is narrow."""
        super().set_breadth(breadth)
        self._layout.panes.set_beside(breadth is not Breadth.NARROW)

    def take_focus(self) -> None:
        """Take the keyboard to the paper."""
        self._layout.view.setFocus()

    def _connect(self) -> None:
        side = self._layout.side
        self._compact.triggered.connect(self._on_compact)
        self._previous.triggered.connect(self._on_previous)
        self._next.triggered.connect(self._on_next)
        self._export.triggered.connect(self._on_export)
        self._print.triggered.connect(self._on_print)
        self._all.triggered.connect(self._on_all)
        self._reader.opened.connect(self._on_opened)
        self._reader.written.connect(self.written)
        self._reader.failed.connect(self._on_failed)
        side.issue_wanted.connect(self._on_issue)
        side.date_given.connect(self._on_date)
        side.settings_given.connect(self._on_settings)
        side.row_wanted.connect(self._on_row)
        self._typing.found.connect(self._on_found)
        self._typing.failed.connect(self._on_failed)
        self._typing.photo.failed.connect(self._on_failed)

    def _on_opened(self, view: FormView, document: FormDocument, place: FormPlace) -> None:
        somebody_else = self._view is None or self._view.file.id != view.file.id
        self._view, self._place = view, place
        self._typing.show_form(view)
        if somebody_else:
            self.info.clear()
        differing = frozenset(BoxKey(each.box) for each in view.file.form_texts)
        self._layout.view.show_document(document, differing)
        self._layout.side.show_form(view, document.issues(), document.pages)
        self._show_head()
        self._aim_at_text(view)
        self.commands_changed.emit()

    def _aim_at_text(self, view: FormView) -> None:
        """Choose the box whose own text another page led to, once."""
        for each in view.file.form_texts:
            if each.id == self._aim:
                self._layout.view.choose(BoxKey(each.box))
        self._aim = None

    def _show_head(self) -> None:
        view, place = self._view, self._place
        self._previous.setEnabled(place is not None and place.row > 0)
        self._next.setEnabled(place is not None and place.row + 1 < place.total)
        self._export.setEnabled(view is not None)
        self._print.setEnabled(view is not None)
        self._compact.setEnabled(view is not None)
        chosen = 0 if place is None else len(place.people)
        self._all.setVisible(chosen > 1)
        self.header.set_title(self.title() if view is None else view.file.cadre.name)
        if place is not None:
            issues = len(self._layout.side.issues)
            said = self.tr("{count} to look at").format(count=issues) if issues else ""
            self.header.set_count(text.facts(f"{place.row + 1} / {place.total}", said))

    def _on_issue(self, issue: FormIssue) -> None:
        if issue.key is None:
            return
        self._layout.view.choose(issue.key)
        self._layout.view.setFocus()
        if issue.issue is Issue.ABBREVIATION:
            long, short = (str(issue.fields[name]) for name in ("long", "short"))
            self._typing.offer_shorter(issue.key, long, short)
        elif issue.issue is Issue.EMPTY:
            self._typing.open(issue.key)

    def _on_date(self, field: str, value: object) -> None:
        self._reader.save(draft_field(field, value))

    def _on_settings(self, settings: FormSettings) -> None:
        self._reader.save_settings(settings)

    def _on_row(self) -> None:
        self._reader.with_row = True
        self._reader.renew()

    def _on_previous(self) -> None:
        self._step(-1)

    def _on_next(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        self._layout.editor.commit()
        self._reader.with_row = False
        self._reader.step(by)

    def _on_compact(self) -> None:
        """Show the same person as a cadre file, at the section of the box in hand."""
        view, key = self._view, self._layout.view.current
        if view is None:
            return
        self._layout.editor.commit()
        entry = None if key is None else self._typing.entry(key)
        section = None if entry is None else entry.section
        place = None if self._place is None else self._place.list_place
        self.go.emit("cadre_file", FileVisit(view.file.id, place, section))

    def _on_export(self) -> None:
        """Offer to write the forms of everybody who was chosen, or of the person in front."""
        self._layout.editor.commit()
        FormsMenu(self._writing, self._chosen(), self).open_at(self.header)

    def _on_print(self) -> None:
        if self._view is not None:
            self._layout.editor.commit()
            self._printing.ask(these((self._view.file.id,)), self._reader.as_of)

    def _on_all(self) -> None:
        self._layout.editor.commit()
        self._printing.ask(self._chosen(), self._reader.as_of)

    def _chosen(self) -> Choice:
        people = () if self._place is None else self._place.people
        alone = () if self._view is None else (self._view.file.id,)
        return these(people or alone)

    def _on_found(self) -> None:
        words = self.tr("What was not finished last time is back in its box.")
        self.info.say(InfoKind.INFO, words)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.info.say(InfoKind.ERROR, sentence(error))


def these(people: tuple[CadreId, ...]) -> Choice:
    """Return the choice of these people."""

    def chosen(_library: Library) -> tuple[CadreId, ...]:
        return people

    return chosen
