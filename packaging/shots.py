"""Render every page of the practice township to PNG, without a display.

    python packaging/shots.py build/shots [PAGE …]

Each page is drawn in Chinese and English, at the size of a 1366×768 laptop and at that of
the same laptop scaled to 125 %; some in dark colours and in the largest text, too. The day
is fixed, so that a picture changes only with the program.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from cadredesk import bootstrap
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.paths import project_root
from cadredesk.services.attaching import add_files, prepare_files
from cadredesk.services.cadre_views import Section
from cadredesk.services.conditions import Condition, Criterion, Relation
from cadredesk.services.libraries import practice_library
from cadredesk.services.ports import Library, RecoverySheet
from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.ui.actions import CommandId
from cadredesk.ui.application import make_application
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.cadre_file.archive_gaps import ArchiveGapsDialog
from cadredesk.ui.cadre_file.history_view import HistoryView
from cadredesk.ui.cadre_file.missing_list import MissingList
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.cadre_file.visit import FileVisit
from cadredesk.ui.form_sheet.page import FormPage
from cadredesk.ui.form_sheet.sheet_view import SheetView
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.gates.recovery_sheet import RecoverySheetGate
from cadredesk.ui.gates.unlock import UnlockGate
from cadredesk.ui.gates.welcome import WelcomeGate
from cadredesk.ui.imports.page import ImportPage
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, THEME, Language, Preferences
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.roster.table import RosterTable
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.theme import TextSize, ThemeName

DAY = date(2026, 11, 22)
LAPTOP, SCALED = (1366, 697), (1093, 543)
SETTLED = 60
"""Milliseconds for layouts to come to rest."""


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Always the same Sunday morning."""

    def today(self) -> date:
        """Return the day of the pictures."""
        return DAY

    def now(self) -> datetime:
        """Return the instant of the pictures."""
        return datetime(DAY.year, DAY.month, DAY.day, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Dress:
    """How a picture is taken."""

    language: Language
    size: tuple[int, int]
    theme: ThemeName = ThemeName.LIGHT
    text: TextSize = TextSize.STANDARD

    @property
    def name(self) -> str:
        """Return the end of the file's name."""
        parts = ["zh" if self.language is Language.CHINESE else "en"]
        parts.append(f"{self.size[0]}x{self.size[1]}")
        parts += [] if self.theme is ThemeName.LIGHT else ["dark"]
        parts += [] if self.text is TextSize.STANDARD else [f"{self.text.points}pt"]
        return "-".join(parts)


PLAIN = tuple(Dress(language, size) for language in Language for size in (LAPTOP, SCALED))
SPECIAL = (
    Dress(Language.CHINESE, LAPTOP, theme=ThemeName.DARK),
    Dress(Language.CHINESE, LAPTOP, text=TextSize.HUGE),
)
FILE_PAGE = "cadre_file"
COMPARISON_PAGE = "comparison"
FORM_PAGE = "approval_form"
IMPORT_PAGE = "import"
TALENT_PAGE = "talent"
POST_DIALOGS = "posts"
ARCHIVE = "archive"
SAMPLE = project_root() / "tests" / "samples" / "roster-2026-09.xlsx"
SPECIAL_PAGES = ("today", "roster", "alerts", "look_ahead", "health", "talent", "villages")
SPECIAL_SECTIONS = (Section.BASICS, Section.RESUME, Section.POSTS)


class Photographer:
    """Takes pictures of one window after another, all with the same preferences."""

    def __init__(self, folder: Path, preferences: Preferences, runner: BackgroundRunner) -> None:
        self._folder = folder
        self._preferences = preferences
        self._runner = runner
        self.taken: list[Path] = []

    def take(self, window: QWidget, name: str, dresses: Iterable[Dress]) -> None:
        """Save a picture of a window in each dress."""
        for dress in dresses:
            self.put_on(window, dress)
            self.snap(window, name, dress)
        self.undress()

    def put_on(self, window: QWidget, dress: Dress) -> None:
        """Give the program its language, colours and text, and a window its size."""
        self._preferences.set(LANGUAGE, dress.language)
        self._preferences.set(THEME, dress.theme)
        self._preferences.set(TEXT_SIZE, dress.text)
        window.resize(*dress.size)
        self.settle()

    def undress(self) -> None:
        """Go back to how the program begins."""
        self._preferences.reset(LANGUAGE)
        self._preferences.reset(THEME)
        self._preferences.reset(TEXT_SIZE)

    def snap(self, window: QWidget, name: str, dress: Dress) -> None:
        """Save a picture of a window as it is now."""
        file = self._folder / f"{name}-{dress.name}.png"
        window.grab().save(str(file))
        self.taken.append(file)

    def settle(self) -> None:
        """Wait until nothing runs and every layout rests."""
        QTest.qWait(SETTLED)
        while self._runner.running:
            QTest.qWait(SETTLED)
        QTest.qWait(SETTLED)


def main(arguments: list[str]) -> int:
    """Take the pictures asked for; return the exit code."""
    parser = argparse.ArgumentParser(description="Render every page to PNG.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", nargs="*", help="ids of pages; all of them if absent")
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        taken = take_all(chosen.folder, frozenset(chosen.pages), Path(scratch))
    print(f"{len(taken)} pictures in {chosen.folder}")
    return 0


def take_all(folder: Path, wanted: frozenset[str], scratch: Path) -> list[Path]:
    """Open the practice township in a scratch folder and take every picture of it."""
    preferences = Preferences(scratch / "window.ini")
    app = make_application(["shots"], preferences)
    runner = BackgroundRunner()
    photographer = Photographer(folder, preferences, runner)
    clock = FixedClock()
    library = practice_library(SqlLibraryStore(clock), scratch / "practice", clock.today)
    desk = replace(bootstrap.desk_for(library), clock=clock)
    opened = LibraryWindow(desk, runner, preferences, app)
    opened.window.show()
    opened.open()
    opened.complete()
    photographer.settle()
    person = _first_person(library)
    if not wanted or wanted & {FILE_PAGE, ARCHIVE}:
        _add_materials(library, scratch, person)
    for page in opened.window.page_ids:
        if page == COMPARISON_PAGE:
            continue
        if not wanted or page in wanted:
            _take_page(photographer, opened.window, page, person)
    for part, take in PARTS.items():
        if not wanted or part in wanted:
            take(photographer, opened.window, person)
    if not wanted or "gates" in wanted:
        _take_gates(photographer, preferences, runner)
    runner.close()
    library.close()
    return photographer.taken


def _take_page(photographer: Photographer, window: MainWindow, page: str, person: CadreId) -> None:
    if page == FILE_PAGE:
        _take_file(photographer, window, person)
    elif page == FORM_PAGE:
        _take_form(photographer, window, person)
    else:
        window.show_page(page)
        dresses = (*PLAIN, *SPECIAL) if page in SPECIAL_PAGES else PLAIN
        photographer.take(window, page, dresses)
    if page == TALENT_PAGE:
        _take_training(photographer, window)


def _take_file(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    for section in Section:
        window.show_page(FILE_PAGE, FileVisit(person, section=section))
        photographer.settle()
        dresses = (*PLAIN, *SPECIAL) if section in SPECIAL_SECTIONS else PLAIN
        photographer.take(window, f"{FILE_PAGE}-{section.value}", dresses)
    window.show_page(FILE_PAGE, FileVisit(person, section=Section.HISTORY))
    photographer.settle()
    page = cast("CadreFilePage", window.page(FILE_PAGE))
    page.findChildren(HistoryView)[0].valid_wanted.emit(date(2018, 6, 30))
    photographer.take(window, f"{FILE_PAGE}-valid-on", (*PLAIN, *SPECIAL))


def _take_post_dialogs(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """登记任职变动 and 离任, filled in, over the file that they are about."""
    page = cast("CadreFilePage", window.page(FILE_PAGE))
    for dress in (*PLAIN, *SPECIAL):
        photographer.put_on(window, dress)
        window.show_page(FILE_PAGE, FileVisit(person))
        photographer.settle()
        page.posts.ask_about(person, "青山镇党政综合办公室主任", PartialDate(2026, 12))
        photographer.settle()
        _snap_dialog(photographer, page.posts.dialog, f"{POST_DIALOGS}-change", dress)
        page.commands()[CommandId.LEAVE]()
        photographer.settle()
        _snap_dialog(photographer, page.posts.leaving, f"{POST_DIALOGS}-leaving", dress)
    photographer.undress()


def _snap_dialog(
    photographer: Photographer, dialog: QDialog | None, name: str, dress: Dress
) -> None:
    if dialog is not None:
        photographer.snap(dialog, name, dress)
        dialog.reject()
        photographer.settle()


def _take_form(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    window.show_page(FORM_PAGE, FormVisit(person))
    photographer.settle()
    photographer.take(window, FORM_PAGE, (*PLAIN, *SPECIAL))
    page = cast("FormPage", window.page(FORM_PAGE))
    view = page.findChildren(SheetView)[0]
    for box in ("current_posts", "work"):
        view.choose(BoxKey(box, 1 if box == "work" else None))
        QTest.keyClick(view, Qt.Key.Key_Return)
        photographer.settle()
        photographer.take(window, f"{FORM_PAGE}-{box}", PLAIN)


def _take_conditions(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """The roster narrowed by sentences, and the dialog that makes one."""
    window.show_page("roster")
    page = cast("RosterPage", window.page("roster"))
    for asked in (
        Condition(Criterion.YEARS_IN_POST, Relation.AT_LEAST, "3"),
        Condition(Criterion.AGE, Relation.AT_MOST, "55"),
        Condition(Criterion.POLITICAL, Relation.IS, "中共党员"),
        Condition(Criterion.POSTS, Relation.HAS_NOT, "书记"),
    ):
        page.chips.keep_condition(asked)
    photographer.settle()
    photographer.take(window, "conditions", (*PLAIN, *SPECIAL))
    page.chips.add_condition()
    photographer.settle()
    dialog = cast("QDialog", page.chips.dialog)
    for dress in (*PLAIN, *SPECIAL):
        photographer.take(dialog, "conditions-dialog", (replace(dress, size=(0, 0)),))
    dialog.reject()
    page.chips.views.adjustSize()
    photographer.take(page.chips.views, "views", (Dress(Language.CHINESE, (0, 0)),))
    page.chips.clear()
    photographer.settle()


def _take_archive(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """An archive with files, and what every archive lacks."""
    page = cast("CadreFilePage", window.page(FILE_PAGE))
    for dress in (*PLAIN, *SPECIAL):
        photographer.put_on(window, dress)
        window.show_page(FILE_PAGE, FileVisit(person, section=Section.ARCHIVE))
        photographer.settle()
        photographer.snap(window, ARCHIVE, dress)
        page.findChildren(MissingList)[0].everybody.click()
        photographer.settle()
        dialog = page.findChildren(ArchiveGapsDialog)[-1]
        _snap_dialog(photographer, dialog, f"{ARCHIVE}-gaps", dress)
    photographer.undress()


def _add_materials(library: Library, scratch: Path, person: CadreId) -> None:
    """Put some scans into the archive of a person, so that there is something to see."""
    names = ("干部履历表.txt", "毕业证（大学）.txt", "2025年度考核登记表.txt", "干部任免审批表.txt")
    paths = [scratch / name for name in (*names, "IMG_2031.txt")]
    for at, path in enumerate(paths):
        path.write_text(path.stem * 40_000 * (at + 1), encoding="utf-8")
    add_files(library, person, prepare_files(paths, bootstrap.archive_catalogue()))


def _first_person(library: Library) -> CadreId:
    with library.unit_of_work() as work:
        return work.lists.ids(RosterQuery())[0]


def _take_training(photographer: Photographer, window: MainWindow) -> None:
    page = cast("TalentPage", window.page(TALENT_PAGE))
    window.show_page(TALENT_PAGE)
    page.tabs.setCurrentIndex(1)
    photographer.take(window, f"{TALENT_PAGE}-training", (*PLAIN, *SPECIAL))


def _take_import(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    page = cast("ImportPage", window.page(IMPORT_PAGE))
    window.show_page(IMPORT_PAGE, SAMPLE)
    for step in ("columns", "check", "done"):
        photographer.settle()
        photographer.take(window, f"{IMPORT_PAGE}-{step}", PLAIN)
        page.step_on.trigger()
    photographer.settle()


def _take_gates(
    photographer: Photographer, preferences: Preferences, runner: BackgroundRunner
) -> None:
    sheet = RecoverySheet("青山镇", tuple(f"{number:04d}-XXXX" for number in range(1, 15)))
    window = MainWindow(preferences, runner, Notifier())
    window.show()
    for name, gate in (
        ("welcome", WelcomeGate(preferences)),
        ("unlock", UnlockGate(preferences)),
        ("recovery", RecoverySheetGate(sheet, DAY, runner, preferences)),
    ):
        window.show_gate(gate)
        photographer.take(window, name, PLAIN)


def _take_photos(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """批量照片 with files of every kind."""
    page = cast("RosterPage", window.page("roster"))
    window.show_page("roster")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        face = QImage(480, 600, QImage.Format.Format_RGB32)
        face.fill(QColor("#8aa7c4"))
        names = "周建国.jpg 李秀英_2寸.png 欧阳敏(2).jpg 欧阳敏.jpg 查无此人.jpg".split()
        for name in names:
            face.save(str(folder / name))
        (folder / "赵振华.jpg").write_bytes(b"not a picture")
        page.photos.ask()
        page.photos.take([folder])
        photographer.settle()
        dialog = cast("QDialog", page.photos.dialog)
        for dress in (*PLAIN, *SPECIAL):
            photographer.take(dialog, "photos", (replace(dress, size=(760, 440)),))
        dialog.reject()


def _take_comparison(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """Two people and four people side by side."""
    table = cast("RosterPage", window.page("roster")).findChildren(RosterTable)[0]
    ids = [row.id for row in map(table.cadres.summary, (1, 3, 4, 5)) if row is not None]
    for count in (2, 4):
        window.show_page(COMPARISON_PAGE, tuple(ids[:count]))
        photographer.settle()
        photographer.take(window, f"comparison-{count}", (*PLAIN, *SPECIAL))


PARTS = {
    ARCHIVE: _take_archive,
    "photos": _take_photos,
    COMPARISON_PAGE: _take_comparison,
    "conditions": _take_conditions,
    IMPORT_PAGE: _take_import,
    POST_DIALOGS: _take_post_dialogs,
}
"""What is taken besides the pages themselves."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
