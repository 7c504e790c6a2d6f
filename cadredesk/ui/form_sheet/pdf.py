"""Approval forms as PDF, with the window open or without one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.fitting import fit_form, variant_of
from cadredesk.domain.form.model import FormFit
from cadredesk.services.exports import write_file
from cadredesk.services.form_sheets import FormView
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.printing.pages import sheets_of
from cadredesk.ui.printing.paper import PdfBook

PRACTICE = "示例"
"""What stands pale behind a form of somebody invented."""


class FormPdf:
    """Draws forms with the painter of screen and print, one a file or many in one."""

    def __init__(self, definitions: Mapping[str, FormDefinition]) -> None:
        self._definitions = definitions

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form and return how its texts were made to fit.

        Raises `UserError` (`form.overflow`, `form.family`) or `PlatformError` (`export.*`,
        `print.failed`); then nothing is written.
        """
        with self.begin(target.stem) as book:
            fit = book.add(view)
            book.save(target)
        return fit

    @contextmanager
    def begin(self, title: str) -> Iterator[FormPdfBook]:
        """Begin a file of many forms."""
        have_fonts()
        with PdfBook(title) as book:
            yield FormPdfBook(book, self._definitions)


class FormPdfBook:
    """A PDF that form after form is drawn into."""

    def __init__(self, book: PdfBook, definitions: Mapping[str, FormDefinition]) -> None:
        self._book, self._definitions = book, definitions

    def add(self, view: FormView) -> FormFit:
        """Draw the next form; one that does not fit leaves the file as it was."""
        definition = variant_of(view.form, self._definitions)
        fitted = fit_form(view.form, definition)
        mark = PRACTICE if view.practice else ""
        for sheet in sheets_of((FormDocument(view.form, definition, watermark=mark),)):
            self._book.add(sheet)
        return fitted.report

    def save(self, target: Path) -> None:
        """Write it, whole or not at all; raises `PlatformError` (`export.*`)."""
        write_file(target, self._book.content())


@cache
def have_fonts() -> QCoreApplication:
    """Return the application; without a window one is made that needs no display.

    Only systems whose fonts are the same without a display are told to do without.
    """
    there = QCoreApplication.instance()
    if there is not None:
        return there
    arguments = ["cadredesk"]
    if sys.platform not in {"win32", "darwin"}:
        arguments += ["-platform", "offscreen"]
    return QGuiApplication(arguments)
