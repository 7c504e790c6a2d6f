"""Forms on their way to the print preview: of one person, or of many in one job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.form.fitting import fit_form, variant_of
from cadredesk.services.departures import Outgoing, note_departure
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay, form_office
from cadredesk.services.form_names import ID_NUMBER, FormNames, clean_file_name
from cadredesk.services.form_sheets import form_views
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import TITLE, Choice
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.form_sheet.pdf import PRACTICE
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.page_printing import PagePrinting
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.widgets.info_bar import InfoKind

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class _Ready:
    """The documents that can be printed, why some cannot, whether file names tell IDs."""

    documents: tuple[FormDocument, ...]
    failed: tuple[UserError, ...]
    names_ids: bool


class FormPrinting(QObject):
    """Makes the documents off the GUI thread and opens the preview with them."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._ready = _Ready((), (), names_ids=False)
        self.printing = PagePrinting(page, runner, preferences)

    @property
    def preview(self) -> PreviewDialog | None:
        """The preview that is open."""
        return self.printing.preview

    def ask(self, chosen: Choice, as_of: FormDay) -> None:
        """Show how the forms of these people print; one that does not fit is named."""
        desk = self._desk
        forms = desk.form_definitions()

        def work(progress: Progress) -> _Ready:
            people = chosen(desk.library)
            office = form_office(desk.library, as_of)
            names = FormNames(office.settings.file_name, desk.library.unit_name, as_of.day)
            documents: list[FormDocument] = []
            failed: list[UserError] = []
            for view in form_views(desk.library, office, people):
                progress.report(len(documents) + len(failed), len(people), view.form.name)
                definition = variant_of(view.form, forms)
                try:
                    fit_form(view.form, definition)
                except UserError as error:
                    failed.append(error)
                else:
                    name = names.of(view.file.cadre)
                    mark = PRACTICE if view.practice else ""
                    documents.append(FormDocument(view.form, definition, name, mark))
            return _Ready(tuple(documents), tuple(failed), ID_NUMBER in names.rule)

        label = self.tr("Preparing the forms")
        self._runner.run(Task(work, self._on_ready, self._on_failed, label=label))

    def _on_ready(self, ready: _Ready) -> None:
        for error in ready.failed[:_MOST_NAMED]:
            self._page.info.say(InfoKind.WARNING, sentence(error))
        rest = len(ready.failed) - _MOST_NAMED
        if rest > 0:
            words = self.tr("{count} more forms cannot be printed.")
            self._page.info.say(InfoKind.WARNING, words.format(count=rest))
        if ready.documents:
            self._ready = ready
            self.printing.show(ready.documents, TITLE, self._note, len(ready.documents))

    def _note(self, target: Path, files: Sequence[Path], purpose: str) -> None:
        """Note what left; a form of its own is called by the rule, which may tell the ID."""
        names = tuple(clean_file_name(each.name) for each in self._ready.documents)
        apart = any(each.stem.startswith(names) for each in files)
        going = Outgoing(
            action="form",
            paper="干部任免审批表",
            target=target,
            people=len(names),
            ids=IdsShown.WHOLE if apart and self._ready.names_ids else IdsShown.NONE,
            purpose=purpose,
        )
        note_departure(self._desk.library, going, files)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
