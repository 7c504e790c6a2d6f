"""What reads and writes approval forms, each loaded when it is first used."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk.bootstrap.resource_files import form_definitions
from cadredesk.services.form_format import FormFormat
from cadredesk.services.progress import ReportProgress, no_progress

if TYPE_CHECKING:
    from cadredesk.domain.form.model import FormFit
    from cadredesk.domain.interchange.form import InterchangeForm
    from cadredesk.services.form_sheets import FormView
    from cadredesk.services.interchange.files import ReadFile
    from cadredesk.services.output_ports import FormBook
    from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook
    from cadredesk.ui.form_sheet.pdf import FormPdf


class LateFormWriter:
    """The writer of approval forms, loaded with its definitions when the first is written."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        return _form_workbook().write(target, view.form, practice=view.practice)


class LateFormPdf:
    """What draws approval forms as PDF, loaded when the first is drawn."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        return _form_pdf().write(target, view)

    def begin(self, title: str) -> AbstractContextManager[FormBook]:
        """Begin a file of many."""
        return _form_pdf().begin(title)


class LateLrmxWriter:
    """The writer of .lrmx, loaded when the first is written."""

    def __init__(self, *, newer: bool) -> None:
        self._newer = newer

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        from cadredesk.interchange.lrmx_writer import LrmxWriter

        return LrmxWriter(newer=self._newer).write(target, view)


class LateLrmWriter:
    """The writer of .lrm, loaded when the first is written."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form."""
        from cadredesk.interchange.lrm_writer import LrmWriter

        return LrmWriter().write(target, view)


class LateLayoutWriter:
    """The writer of forms that were read, loaded when the first is written."""

    suffix = FormFormat.LRMX.suffix

    def write(self, target: Path, form: InterchangeForm) -> None:
        """Write one form."""
        from cadredesk.interchange.lrmx_writer import LayoutWriter

        LayoutWriter().write(target, form)


class LateInterchangeReader:
    """The reader of exchanged forms, loaded when the first ones are read."""

    def read(
        self, paths: Sequence[Path], progress: ReportProgress = no_progress
    ) -> tuple[ReadFile, ...]:
        """Read what was chosen."""
        from cadredesk.interchange.batch import InterchangeFiles

        return InterchangeFiles().read(paths, progress)


@cache
def _form_pdf() -> FormPdf:
    from cadredesk.ui.form_sheet.pdf import FormPdf

    return FormPdf(form_definitions())


@cache
def _form_workbook() -> ApprovalFormWorkbook:
    from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook

    return ApprovalFormWorkbook(form_definitions())
