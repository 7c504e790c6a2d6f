"""Render every page of the practice township to PNG, without a display.

    python packaging/shots.py build/shots [PAGE …]

Each page is drawn in Chinese and English, at the size of a 1366×768 laptop and at that of
the same laptop scaled to 125 %; then in dark colours and in the largest text. The day is
fixed, so that a picture changes only with the program.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cadredesk.bootstrap.desk import desk_for
from cadredesk.bootstrap.resource_files import archive_catalogue
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.ids import CadreId
from cadredesk.paths import project_root
from cadredesk.services.attaching import add_files, prepare_files
from cadredesk.services.cadre_views import Section
from cadredesk.services.desk import Desk
from cadredesk.services.libraries import create_practice
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.ui.application import make_application
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.blanks.page import BlankPage
from cadredesk.ui.cadre_file.history_view import HistoryView
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_sheet.page import FormPage
from cadredesk.ui.form_sheet.sheet_view import SheetView
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.settings.page import SettingsPage
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.talent.tabs import TalentTab
from cadredesk.ui.widgets.data_table import DataTable
from photographer import EVERY, PLAIN, FixedClock, Photographer
from shots_of_alerts import take_kin, take_today_list
from shots_of_collection import COLLECTION, COLLECTION_IMPORT, take_collection
from shots_of_departures import let_some_out
from shots_of_dialogs import DIALOG_PARTS
from shots_of_forms import put_forms
from shots_of_imports import IMPORT_PAGE, take_import
from shots_of_rules import take_rules, take_step
from shots_of_submissions import Shop, take_submissions
from shots_over_pages import ARCHIVE, OVER_PAGES, take_gates

FILE_PAGE = "cadre_file"
COMPARISON_PAGE = "comparison"
INTERCHANGE_PAGE = "interchange"
FORM_PAGE = "approval_form"
TALENT_PAGE = "talent"
BLANK_PAGE = "blank"
DEPARTURES_PAGE = "departures"
BLANK = project_root() / "tests" / "samples" / "blank-young-cadres.xlsx"


def main(arguments: list[str]) -> int:
    """Take the pictures asked for; return the exit code."""
    parser = argparse.ArgumentParser(description="Render every page to PNG.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", nargs="*", help="ids of pages; all of them if absent")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        wanted = frozenset(chosen.pages)
        if "dialogs" in wanted:
            wanted |= DIALOG_PARTS.keys()
        taken = take_all(chosen.folder, wanted, Path(scratch))
    print(f"{len(taken)} pictures in {chosen.folder}")
    return 0


def take_all(
    folder: Path,
    wanted: frozenset[str],
    scratch: Path,
    kind: type[Photographer] = Photographer,
) -> list[Path]:
    """Open the practice township in a scratch folder and take every picture of it."""
    preferences = Preferences(scratch / "window.ini")
    app = make_application(["shots"], preferences)
    runner = BackgroundRunner()
    photographer = kind(folder, preferences, runner)
    clock = FixedClock()
    library = create_practice(SqlLibraryStore(clock), scratch / "practice", clock.today())[0]
    desk = replace(desk_for(library), clock=clock)
    opened = LibraryWindow(desk, runner, preferences, app)
    opened.window.show()
    opened.open()
    opened.complete()
    photographer.settle()
    person = _first_person(library)
    _prepare(library, scratch, wanted, person)
    for page in opened.window.page_ids:
        if page in (COMPARISON_PAGE, INTERCHANGE_PAGE, COLLECTION, COLLECTION_IMPORT):
            continue
        if not wanted or page in wanted:
            _take_page(photographer, opened.window, page, person)
    received = partial(_take_interchange, scratch / "forms", desk)
    handed_in = partial(take_submissions, Shop(desk, preferences))
    out = partial(take_collection, desk)
    made: dict[str, Take] = {INTERCHANGE_PAGE: received, COLLECTION: out, "submitting": handed_in}
    for part, take in {**PARTS, **made}.items():
        if not wanted or part in wanted:
            take(photographer, opened.window, person)
    if not wanted or "gates" in wanted:
        take_gates(photographer, preferences, runner)
    runner.close()
    library.close()
    return photographer.taken


def _prepare(library: Library, scratch: Path, wanted: frozenset[str], person: CadreId) -> None:
    """Put into the library what some pictures show."""
    if not wanted or wanted & {FILE_PAGE, ARCHIVE}:
        _add_materials(library, scratch, person)
    if not wanted or DEPARTURES_PAGE in wanted:
        let_some_out(library, scratch)


def _take_page(photographer: Photographer, window: MainWindow, page: str, person: CadreId) -> None:
    if page == FILE_PAGE:
        _take_file(photographer, window, person)
    elif page == FORM_PAGE:
        _take_form(photographer, window, person)
    else:
        window.show_page(page)
        photographer.settle()
        photographer.take(window, page, EVERY)
    if page == TALENT_PAGE:
        _take_training(photographer, window)


def _take_file(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    for section in Section:
        window.show_page(FILE_PAGE, FileVisit(person, section=section))
        photographer.settle()
        photographer.take(window, f"{FILE_PAGE}-{section.value}", EVERY)
    window.show_page(FILE_PAGE, FileVisit(person, section=Section.HISTORY))
    photographer.settle()
    page = cast("CadreFilePage", window.page(FILE_PAGE))
    page.findChildren(HistoryView)[0].valid_wanted.emit(date(2018, 6, 30))
    photographer.take(window, f"{FILE_PAGE}-valid-on", EVERY)


def _take_form(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    window.show_page(FORM_PAGE, FormVisit(person))
    photographer.settle()
    photographer.take(window, FORM_PAGE, EVERY)
    page = cast("FormPage", window.page(FORM_PAGE))
    view = page.findChildren(SheetView)[0]
    for box in ("current_posts", "work"):
        view.choose(BoxKey(box, 1 if box == "work" else None))
        QTest.keyClick(view, Qt.Key.Key_Return)
        photographer.settle()
        photographer.take(window, f"{FORM_PAGE}-{box}", PLAIN)


def _add_materials(library: Library, scratch: Path, person: CadreId) -> None:
    """Put some scans into the archive of a person, so that there is something to see."""
    names = ("干部履历表.txt", "毕业证（大学）.txt", "2025年度考核登记表.txt", "干部任免审批表.txt")
    paths = [scratch / name for name in (*names, "IMG_2031.txt")]
    for at, path in enumerate(paths):
        path.write_text(path.stem * 40_000 * (at + 1), encoding="utf-8")
    add_files(library, person, prepare_files(paths, archive_catalogue()))


def _first_person(library: Library) -> CadreId:
    with library.unit_of_work() as work:
        return work.lists.ids(RosterQuery())[0]


def _take_training(photographer: Photographer, window: MainWindow) -> None:
    page = cast("TalentPage", window.page(TALENT_PAGE))
    window.show_page(TALENT_PAGE)
    for tab in (TalentTab.SPECIALITIES, TalentTab.TRAINING):
        page.tabs.setCurrentIndex(tab)
        photographer.take(window, f"{TALENT_PAGE}-{tab.name.lower()}", EVERY)


def _take_interchange(
    forms: Path, desk: Desk, photographer: Photographer, window: MainWindow, person: CadreId
) -> None:
    """Forms from files: nothing yet, then several with their lines."""
    put_forms(forms, desk, person)
    window.show_page(INTERCHANGE_PAGE)
    photographer.settle()
    photographer.take(window, INTERCHANGE_PAGE, EVERY)
    window.show_page(INTERCHANGE_PAGE, [forms])
    photographer.settle()
    photographer.take(window, f"{INTERCHANGE_PAGE}-compared", EVERY)


def _take_comparison(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """Two people and four people side by side."""
    table = cast("RosterPage", window.page("roster")).findChildren(RosterTable)[0]
    ids = [row.id for row in map(table.cadres.summary, (1, 3, 4, 5)) if row is not None]
    for count in (2, 4):
        window.show_page(COMPARISON_PAGE, tuple(ids[:count]))
        photographer.settle()
        photographer.take(window, f"comparison-{count}", EVERY)


def _take_blank(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The sample blank with everybody in it, at its column of two facts."""
    window.show_page(BLANK_PAGE, BLANK)
    photographer.settle()
    page = cast("BlankPage", window.page(BLANK_PAGE))
    table = page.findChildren(DataTable)[0]
    table.setCurrentIndex(table.model().index(1, 4))
    photographer.take(window, f"{BLANK_PAGE}-filled", EVERY)


def _take_backup(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """设置 ▸ 备份 after one was made."""
    window.show_page("settings", SettingsVisit(SettingsPart.SAFETY))
    photographer.settle()
    page = cast("SettingsPage", window.page("settings"))
    page.back_up()
    photographer.settle()
    page.info.clear()
    photographer.take(window, "settings-backup", PLAIN)


Take = Callable[[Photographer, MainWindow, CadreId], None]

PARTS: dict[str, Take] = {
    **OVER_PAGES,
    **DIALOG_PARTS,
    "backup": _take_backup,
    BLANK_PAGE: _take_blank,
    COMPARISON_PAGE: _take_comparison,
    IMPORT_PAGE: take_import,
    "kin": take_kin,
    "rules": take_rules,
    "step": take_step,
    "today-list": take_today_list,
}
"""What is taken besides the pages themselves."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
