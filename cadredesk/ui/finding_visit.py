"""Where a finding of the health check is put right: in the cadre file, or on the form."""

from __future__ import annotations

from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit

FILE_PAGE, FORM_PAGE = "cadre_file", "approval_form"
_ON_FORM = frozenset(("form_text", "form_draft"))


def visit_to(
    cadre: CadreId, field: str, row: ItemId | None = None
) -> tuple[str, FileVisit | FormVisit]:
    """Return the page that keeps a fact, and what it is to be shown with."""
    if field.partition(".")[0] in _ON_FORM:
        return FORM_PAGE, FormVisit(cadre, text=row)
    return FILE_PAGE, FileVisit(cadre, field=field, row=row)
