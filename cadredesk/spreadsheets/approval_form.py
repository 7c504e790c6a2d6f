"""The 干部任免审批表 as a workbook: one sheet, two A4 pages."""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.fitting import fit_form
from cadredesk.domain.form.model import ApprovalForm, FormFit
from cadredesk.spreadsheets.form_template import FormTemplate
from cadredesk.spreadsheets.saving import save_package


class ApprovalFormWorkbook:
    """Writes forms; the template of each number of family rows is made once."""

    def __init__(self, definition: FormDefinition) -> None:
        self._definition = definition
        self._templates: dict[tuple[int, bool], FormTemplate] = {}

    def write(self, target: Path, form: ApprovalForm, *, practice: bool) -> FormFit:
        """Write one form and return how its texts were made to fit.

        Raises `UserError` (`form.overflow`, `form.family`, `export.*`) or `PlatformError`;
        then nothing is written.
        """
        fitted = fit_form(form, self._definition)
        rows = max(self._definition.family.least, len(form.family))
        content = self._template(rows, practice=practice).fill(form, fitted)
        save_package(content, target)
        return fitted.report

    def _template(self, rows: int, *, practice: bool) -> FormTemplate:
        key = (rows, practice)
        if key not in self._templates:
            self._templates[key] = FormTemplate(self._definition, rows, practice=practice)
        return self._templates[key]
