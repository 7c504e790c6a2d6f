"""An approval form as a document: two pages, drawn the same on screen, in print and in a PDF."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPainter

from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.fitting import Fitted, measure_form
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.form.preflight import FormIssue, Print, form_issues
from cadredesk.domain.form.sheet import PAGE_HEIGHT, PAGE_WIDTH, Sheet, lay_out
from cadredesk.ui.form_sheet.painter import SheetPainter
from cadredesk.ui.printing.faces import Face, substitutions


class FormDocument:
    """One form, laid out; it holds everything it shows and may be painted on another thread.

    `name` is what a file of it is called, `watermark` stands pale behind it.
    """

    def __init__(
        self, form: ApprovalForm, definition: FormDefinition, name: str = "", watermark: str = ""
    ) -> None:
        self.form = form
        self.name, self.watermark = name, watermark
        self.definition = definition
        self.fitted: Fitted = measure_form(form, definition)
        self.sheet: Sheet = lay_out(form, self.fitted, definition)
        self.photo = QImage()
        if form.photo:
            self.photo.loadFromData(form.photo)
        self._face = Face(definition.font)
        self._painter = SheetPainter(self._face)

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of every page."""
        return PAGE_WIDTH, PAGE_HEIGHT

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self.sheet.pages

    @property
    def faces(self) -> frozenset[Face]:
        """The typefaces it asks for."""
        return frozenset((self._face,))

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0; a unit is a millimetre from the paper's corner."""
        self._painter.draw_page(painter, self.sheet, page, self.photo)

    def issues(self) -> tuple[FormIssue, ...]:
        """Return what is wrong with it, and what stands in for a typeface that is missing."""
        substitute = "".join(each.used for each in substitutions(self.faces))
        size = None if self.photo.isNull() else (self.photo.width(), self.photo.height())
        return form_issues(self.form, self.fitted, self.definition, Print(size, substitute))
