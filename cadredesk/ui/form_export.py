"""Writing approval forms from wherever people are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.forms import FormJob, FormsReport, WrittenForm, write_form_book, write_forms
from cadredesk.services.library_ports import Library
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.dialogs.files import choose_folder, choose_pdf, open_folder_of
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.info_bar import InfoKind

Choice = Callable[[Library], Sequence[CadreId]]
"""Finds out, on the database thread, whose forms are wanted."""

_MOST_NAMED = 3
TITLE = "任免审批表"
translate = QCoreApplication.translate


class FormsAs(StrEnum):
    """As what forms are written: each as a file of its kind, or all of them as one PDF."""

    XLSX = "xlsx"
    PDF = "pdf"
    ONE_PDF = "one_pdf"
    LRMX = "lrmx"
    LRMX_V4 = "lrmx-v4"
    LRM = "lrm"

    @property
    def kind(self) -> FormFormat:
        """The kind of file."""
        return FormFormat.PDF if self is FormsAs.ONE_PDF else FormFormat(self.value)


_CHOICES = {
    FormsAs.XLSX: QT_TRANSLATE_NOOP("FormExport", "Approval forms (.xlsx, one each)"),
    FormsAs.PDF: QT_TRANSLATE_NOOP("FormExport", "Approval forms (PDF, one each)"),
    FormsAs.ONE_PDF: QT_TRANSLATE_NOOP("FormExport", "Approval forms (one PDF)"),
    FormsAs.LRMX: QT_TRANSLATE_NOOP("FormExport", "Approval forms for exchange (.lrmx)"),
    FormsAs.LRMX_V4: QT_TRANSLATE_NOOP(
        "FormExport", "Approval forms for exchange (.lrmx V4, with retirement age)"
    ),
    FormsAs.LRM: QT_TRANSLATE_NOOP(
        "FormExport", "Approval forms for exchange (.lrm and .pic, old editors)"
    ),
}


def forms_as_text(way: FormsAs) -> str:
    """Return what a way of writing forms is called, in the language of the screens."""
    return translate("FormExport", _CHOICES[way])


class FormExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar."""

    def __init__(
        self,
        page: Page,
        desk: Desk,
        runner: BackgroundRunner,
        watch: AlertWatch,
        preferences: Preferences,
    ) -> None:
        self._page, self._desk, self._sender = page, desk, Sender(page, runner)
        self._watch, self._preferences = watch, preferences
        self._written: Path | None = None

    def ask(self, chosen: Choice, way: FormsAs) -> None:
        """Write the forms of these people, unless the person steps back."""
        if way is FormsAs.ONE_PDF:
            target = choose_pdf(self._page, self._preferences, f"{TITLE}.pdf")
        else:
            title = translate("FormExport", "Where to put the approval forms")
            target = choose_folder(self._page, self._preferences, title)
        if target is not None:
            self.write(chosen, target, way)

    def write(
        self,
        chosen: Choice,
        target: Path,
        way: FormsAs,
        purpose: str = "",
        *,
        then_open: bool = False,
    ) -> None:
        """Write the forms of these people into a folder or a file, and show it if wanted."""
        desk, day = self._desk, self._watch.day
        as_of = FormDay(day, desk.rulebook)
        self._written = target

        def work(progress: Progress, asked: str) -> FormsReport:
            said = asked or purpose
            job = FormJob(chosen(desk.library), target, as_of, way.kind, purpose=said)
            if way is FormsAs.ONE_PDF:
                return write_form_book(desk.library, desk.form_binder, job, progress.report)
            return write_forms(desk.library, desk.form_writers, job, progress.report)

        label = translate("FormExport", "Writing approval forms")
        done = self._on_written_and_open if then_open else self._on_written
        self._sender.run(Writing(work, done, self._on_failed, label))

    def _on_written_and_open(self, report: FormsReport) -> None:
        self._on_written(report)
        if report.written:
            self._on_open_folder()

    def _on_written(self, report: FormsReport) -> None:
        info = self._page.info
        if report.written:
            verb = translate("FormExport", "Open folder")
            info.say(InfoKind.DONE, _said_of(report.written), verb, self._on_open_folder)
        smaller = [each for each in report.written if each.notes]
        if smaller:
            info.say(InfoKind.INFO, _said_of_smaller(smaller))
        for failed in report.failed[:_MOST_NAMED]:
            info.say(InfoKind.WARNING, sentence(failed.error))
        rest = len(report.failed) - _MOST_NAMED
        if rest > 0:
            words = translate("FormExport", "{count} more forms were not written.")
            info.say(InfoKind.WARNING, words.format(count=rest))
        incomplete = [each for each in report.written if each.gaps]
        if incomplete:
            info.say(InfoKind.INFO, _said_of_gaps(incomplete))

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))


def _said_of(written: Sequence[WrittenForm]) -> str:
    if len({each.path for each in written}) == 1:
        return translate("FormExport", "Written: {file}").format(file=written[0].path.name)
    words = translate("FormExport", "{count} approval forms written to {folder}")
    return words.format(count=len(written), folder=written[0].path.parent)


def _said_of_smaller(smaller: Sequence[WrittenForm]) -> str:
    words = translate("FormExport", "Made smaller to fit: {what}")
    if len(smaller) > _MOST_NAMED:
        words = translate("FormExport", "Made smaller to fit, {count} forms: {what} …")
    what = _named([(each.name, each.notes) for each in smaller[:_MOST_NAMED]])
    return words.format(count=len(smaller), what=what)


def _said_of_gaps(incomplete: Sequence[WrittenForm]) -> str:
    words = translate("FormExport", "Look over before sending: {what}")
    if len(incomplete) > _MOST_NAMED:
        words = translate("FormExport", "Look over before sending, {count} forms: {what} …")
    what = _named([(each.name, each.gaps) for each in incomplete[:_MOST_NAMED]])
    return words.format(count=len(incomplete), what=what)


def _named(people: Sequence[tuple[str, Sequence[str]]]) -> str:
    separator = translate("FormExport", ", ")
    return translate("FormExport", "; ").join(
        f"{name} {separator.join(words)}" for name, words in people
    )
