"""Forms on their way to the print preview: of one person, or of many in one job."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.form.fitting import fit_form, variant_of
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_sheets import read_forms_of
from cadredesk.services.forms import file_name
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.form_export import Choice
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.widgets.info_bar import InfoKind

TITLE = "任免审批表"
PRACTICE = "示例"
_READ_TOGETHER, _MOST_NAMED = 20, 3


@dataclass(frozen=True, slots=True)
class _Ready:
    """The documents that can be printed, and why some cannot."""

    documents: tuple[FormDocument, ...]
    failed: tuple[UserError, ...]


class FormPrinting(QObject):
    """Makes the documents off the GUI thread and opens the preview with them."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._preferences = preferences
        self.preview: PreviewDialog | None = None

    def ask(self, chosen: Choice, as_of: FormDay) -> None:
        """Show how the forms of these people print; one that does not fit is named."""
        desk = self._desk
        forms = desk.form_definitions()

        def work(progress: Progress) -> _Ready:
            people = tuple(chosen(desk.library))
            documents: list[FormDocument] = []
            failed: list[UserError] = []
            taken: set[str] = set()
            for first in range(0, len(people), _READ_TOGETHER):
                some = people[first : first + _READ_TOGETHER]
                for view in read_forms_of(desk.library, some, as_of):
                    done = len(documents) + len(failed)
                    progress.report(done, len(people), view.form.name)
                    definition = variant_of(view.form, forms)
                    try:
                        fit_form(view.form, definition)
                    except UserError as error:
                        failed.append(error)
                    else:
                        name = file_name(view.file.cadre, view.settings.file_name, taken)
                        mark = PRACTICE if view.practice else ""
                        documents.append(FormDocument(view.form, definition, name, mark))
            return _Ready(tuple(documents), tuple(failed))

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
            self.preview = PreviewDialog(
                ready.documents, TITLE, self._runner, self._preferences, self._page
            )
            self.preview.open()

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
