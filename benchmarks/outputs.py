"""500 approval forms and a roster of 10,000 rows, beside what the libraries alone would take."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from PySide6.QtGui import QPainter, QPdfWriter

from benchmarks.libraries import DAY, make_library
from benchmarks.measure import Result, seconds
from benchmarks.population import cadre_files
from benchmarks.pulse import held
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.form.definition import FormDefinition
from cadredesk.domain.form.model import STANDARD
from cadredesk.domain.unit import Township
from cadredesk.paths import resources
from cadredesk.rulefiles.form_definition import read_form_definition
from cadredesk.rulefiles.roster_layout import read_roster_layout
from cadredesk.services.form_basis import FormSettings
from cadredesk.services.form_sheets import FormView
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.roster_entries import roster_entry
from cadredesk.services.roster_texts import RosterTexts
from cadredesk.services.rosters import no_rules
from cadredesk.spreadsheets.approval_form import ApprovalFormWorkbook
from cadredesk.spreadsheets.cells import put_text
from cadredesk.spreadsheets.form_layout import FormLayout
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook
from cadredesk.ui.form_sheet.pdf import FormPdf, have_fonts

FORMS, ROWS = 500, 10_000
_LOADED = 40


def measure(folder: Path) -> list[Result]:
    """Return the figures of what goes out."""
    library = make_library(folder / "writing", ROWS)
    library.close()
    windows = held("benchmarks.output_window", library.folder, folder)
    return [_forms(folder), _forms_as_pdf(folder), _roster(folder), *windows]


def _forms(folder: Path) -> Result:
    definition = read_form_definition(resources() / "forms" / "approval_form.toml")
    files = list(cadre_files(FORMS))
    township = Township(name="青山镇", reporting_unit="中共青山镇委员会")
    target = folder / "form.xlsx"

    def write() -> None:
        writer = ApprovalFormWorkbook({STANDARD: definition})
        for file in files:
            writer.write(target, form_of(file, FormBasis(township, DAY)), practice=False)

    each = seconds(write, runs=1) / FORMS * 1000
    template = _bare_template(folder / "template.xlsx", definition)
    floor = seconds(lambda: _load_fill_save(template), runs=_LOADED) * 1000
    return Result(
        name=f"approval form as xlsx, each of {FORMS}",
        value=each,
        unit="ms",
        floor=floor,
        goal=0.5,
        goal_is_ratio=True,
    )


def _forms_as_pdf(folder: Path) -> Result:
    """The floor is a PDF of as many pages with one line of text on each."""
    files = list(cadre_files(FORMS))
    forms = {STANDARD: read_form_definition(resources() / "forms" / "approval_form.toml")}
    township = Township(name="青山镇", reporting_unit="中共青山镇委员会")

    def write() -> None:
        with FormPdf(forms).begin("审批表") as book:
            for file in files:
                basis = FormBasis(township, DAY)
                view = FormView(file, form_of(file, basis), basis, FormSettings(), practice=False)
                book.add(view)
            book.save(folder / "forms.pdf")

    return Result(
        name=f"approval form as PDF, each of {FORMS}",
        value=seconds(write, runs=1) / FORMS * 1000,
        unit="ms",
        floor=seconds(lambda: _bare_pdf(folder / "bare.pdf"), runs=1) / FORMS * 1000,
    )


def _bare_pdf(path: Path) -> None:
    have_fonts()
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    for _form in range(FORMS):
        for _page in range(2):
            painter.drawText(100, 100, "干部任免审批表")
            writer.newPage()
    painter.end()


def _bare_template(path: Path, definition: FormDefinition) -> Path:
    """Write the form's labels and frames and nothing else, as a template made by hand has."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    side = Side(style="thin")
    for placed in FormLayout(definition, definition.family.least).placed():
        cell = sheet.cell(placed.area.top, placed.area.left)
        cell.font = Font(name=definition.font, size=definition.size)
        cell.border = Border(left=side, right=side, top=side, bottom=side)
        cell.alignment = Alignment(horizontal=placed.cell.align, wrap_text=True)
        if placed.cell.label:
            put_text(cell, placed.cell.label)
        if not placed.area.is_single:
            sheet.merge_cells(placed.area.name)
    book.save(path)
    return path


def _load_fill_save(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["C2"].value = "李明"
    book.save(path.with_name("copy.xlsx"))


def _roster(folder: Path) -> Result:
    layout = read_roster_layout(resources() / "rosters" / "standard_a4.toml")
    texts = RosterTexts(DAY, no_rules)
    entries = [roster_entry(file, layout, texts) for file in cadre_files(ROWS)]
    heading = ListHeading("青山镇干部名册", "青山镇", DAY, practice=False)
    writer = RosterWorkbook()
    return Result(
        name=f"roster workbook, {ROWS:,} rows",
        value=seconds(lambda: writer.write(folder / "roster.xlsx", layout, entries, heading)),
        unit="s",
        floor=seconds(lambda: _bare_write(folder / "bare.xlsx", entries)),
        goal=1.5,
        goal_is_ratio=True,
    )


def _bare_write(path: Path, entries: list[RosterEntry]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("名册")
    for entry in entries:
        sheet.append(list(entry.texts.values()))
    book.save(path)
