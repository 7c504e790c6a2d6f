"""Every page and dialog is walked through by the keyboard, each stop speaks, no word is cut off."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.desk import desk_for
from cadredesk.services.cadre_views import Section
from cadredesk.services.practice.submission import add_returned
from cadredesk.services.submissions.reading import read_submissions
from cadredesk.ui import theme
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.page import Breadth
from cadredesk.ui.preferences import TEXT_SIZE, Preferences
from cadredesk.ui.settings_visit import SettingsPart, SettingsVisit
from cadredesk.ui.talent.tabs import TalentTab
from cadredesk.ui.theme import TextSize
from tests.fakes import FakeClock
from tests.ui.cut_off import cut_off, too_large
from tests.ui.every_dialog import DIALOGS, dialog_classes, opened_one_by_one
from tests.ui.long_texts import LONGER_BY, LongTexts
from tests.ui.practice import bury, open_practice, person, rest

_MOST_STEPS = 160
_PAINTED = frozenset(("CropView", "LookAheadChart", "PageView", "PhotoField", "SheetView"))
"""What is painted by hand: Qt has no role for it, its name and description say what it is."""


@pytest.fixture
def opened(
    runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot, tmp_path: Path
) -> Iterator[LibraryWindow]:
    library = open_practice(tmp_path / "示例库")
    desk = replace(desk_for(library), clock=FakeClock())
    made = LibraryWindow(desk, runner, preferences, QApplication.instance())  # type: ignore[arg-type]
    made.window.resize(1366, 697)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.open()
    made.complete()
    rest(qtbot, runner)
    yield made
    bury(made.window, runner, qtbot)
    made.deleteLater()
    library.close()


@pytest.fixture
def visit(
    opened: LibraryWindow, qtbot: QtBot, runner: BackgroundRunner
) -> Callable[[str], QWidget]:
    """Go to a page, with somebody or something to show where it is about them."""
    add_returned(opened.desk)
    someone = person(opened.desk.library, "周建国")  # type: ignore[arg-type]
    other = person(opened.desk.library, "李秀英")  # type: ignore[arg-type]
    about: dict[str, object] = {
        "cadre_file": FileVisit(someone),
        "approval_form": FormVisit(someone),
        "comparison": (someone, other),
        "settings": SettingsVisit(SettingsPart.RULES, rule="ROT-1"),
        "submission": read_submissions(opened.desk)[0].id,
    }

    def go(page: str) -> QWidget:
        opened.window.show_page(page, about.get(page))
        rest(qtbot, runner)
        return opened.window.page(page)

    return go


def takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def speaks(widget: QWidget) -> bool:
    """Whether a screen reader has a name for it: its own, its words, or those of its label."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    labels = widget.window().findChildren(QLabel)
    words += "".join(each.text() for each in labels if each.buddy() is widget)
    return bool(widget.accessibleName().strip() or words.strip()) or isinstance(widget, QTabBar)


def is_blank(widget: QWidget) -> bool:
    """Whether it is a button that says nothing to those who see it, nor to those who point."""
    if not isinstance(widget, QAbstractButton) or not widget.isVisible():
        return False
    if isinstance(widget.parentWidget(), QLineEdit):
        return False  # the picture of a glass in a search box, which says it all
    return not (widget.text().strip() or widget.toolTip().strip())


def has_role(widget: QWidget) -> bool:
    """Whether a screen reader takes it for something: a button, a table, a box to type into."""
    role = QAccessible.queryAccessibleInterface(widget).role()
    if type(widget).__name__ in _PAINTED or isinstance(widget, QScrollArea):
        return role is not QAccessible.Role.NoRole
    return role not in (QAccessible.Role.NoRole, QAccessible.Role.Client)


def told(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(parent).__name__}/{type(widget).__name__}"


def walked(start: QWidget, qtbot: QtBot) -> set[QWidget]:
    """What Tab leads to from somewhere, until it comes round; a sheet of paper has many boxes."""
    reached: set[QWidget] = set()
    focused: QWidget | None = start
    for _step in range(_MOST_STEPS):
        if focused is None:
            break
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        before, focused = focused, QApplication.focusWidget()
        if focused in reached and focused is not before:
            break
    return reached


def faults_of(place: QWidget, reached: set[QWidget]) -> list[str]:
    inside = place.findChildren(QWidget)
    stops = [each for each in inside if takes_tab(each)]
    return [
        *(f"no name: {told(each)}" for each in stops if not speaks(each)),
        *(f"no role: {told(each)}" for each in stops if not has_role(each)),
        *(f"not reached: {told(each)}" for each in stops if each not in reached),
        *(f"blank: {told(each)}" for each in inside if is_blank(each)),
    ]


@pytest.mark.parametrize(
    ("text", "breadth"),
    [
        (TextSize.STANDARD, Breadth.WIDE),
        (TextSize.LARGER, Breadth.MEDIUM),
        (TextSize.HUGE, Breadth.NARROW),
    ],
)
def test_large_text_makes_a_window_narrower(
    runner: BackgroundRunner, preferences: Preferences, text: TextSize, breadth: Breadth
):
    window = MainWindow(preferences, runner, Notifier())
    window.resize(1366, 697)

    preferences.set(TEXT_SIZE, text)

    assert window.breadth is breadth
    assert window.nav.with_text is (breadth is not Breadth.NARROW)


def test_every_page_is_walked_through_by_the_keyboard_and_each_stop_speaks(
    opened: LibraryWindow, visit: Callable[[str], QWidget], qtbot: QtBot
):
    faults: dict[str, list[str]] = {}
    for page in opened.window.page_ids:
        place = visit(page)
        opened.window.nav.focus_current()
        navigation = QApplication.focusWidget()
        assert navigation is not None

        qtbot.keyClick(opened.window, Qt.Key.Key_F6)
        first = QApplication.focusWidget()
        assert first is not None
        if first is navigation and any(map(takes_tab, place.findChildren(QWidget))):
            faults[page] = ["F6 leads nowhere"]
            continue
        found = faults_of(place, walked(first, qtbot))
        if found:
            faults[page] = found

    assert faults == {}


def test_every_dialog_of_the_program_is_among_those_that_are_opened_here():
    assert {each.dialog for each in DIALOGS} == dialog_classes()


@pytest.fixture
def speak(dressed_app: QApplication, catalogues: None) -> Iterator[Callable[[QTranslator], None]]:
    """Have every text of the screens come from a translator, for one test."""
    spoken: list[QTranslator] = []

    def use(translator: QTranslator) -> None:
        for before in spoken:
            dressed_app.removeTranslator(before)
        spoken[:] = [translator]
        dressed_app.installTranslator(translator)

    yield use
    for last in spoken:
        dressed_app.removeTranslator(last)


SPOKEN = {"zh": 0, "en": 0, "zh longer": LONGER_BY, "en longer": LONGER_BY}
"""Each language of the screens, and by how much its words are lengthened."""

BEYOND = ("en longer", (1093, 543), TextSize.HUGE)
"""English is two fifths longer than Chinese as it is; so much more of it at 16 pt, of which the
smallest screen shows fifteen lines, is more than any language has and is not looked at."""

DRESSES = tuple(
    each
    for each in itertools.product(
        SPOKEN, [(1366, 697), (1093, 543)], [TextSize.STANDARD, TextSize.LARGER, TextSize.HUGE]
    )
    if each != BEYOND
)


@pytest.fixture
def dressed(
    request: pytest.FixtureRequest,
    opened: LibraryWindow,
    speak: Callable[[QTranslator], None],
    preferences: Preferences,
    dressed_app: QApplication,
) -> Iterator[None]:
    """The open window in one of the dresses."""
    spoken, size, text = request.param
    catalogue = "cadredesk_en" if spoken.startswith("en") else "cadredesk_zh_CN"
    speak(LongTexts(opened.window, catalogue, by=SPOKEN[spoken]))
    opened.window.resize(*size)
    preferences.set(TEXT_SIZE, text)
    theme.apply(dressed_app, theme.Appearance(size=text))
    yield
    theme.apply(dressed_app, theme.Appearance())


def at_last_cut_off(window: QWidget, qtbot: QtBot) -> list[str]:
    """What is cut off once layouts had their turns: what was worked out last comes after it."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_off(window), timeout=1_000)
    return cut_off(window)


def cut_off_on_pages(
    opened: LibraryWindow, visit: Callable[[str], QWidget], qtbot: QtBot
) -> dict[str, list[str]]:
    faults: dict[str, list[str]] = {}
    for page in opened.window.page_ids:
        visit(page)
        if found := at_last_cut_off(opened.window, qtbot):
            faults[page] = found
    return faults


def test_chinese_longer_by_two_fifths_is_cut_off_on_no_page_and_in_no_dialog(
    opened: LibraryWindow,
    visit: Callable[[str], QWidget],
    speak: Callable[[QTranslator], None],
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    speak(LongTexts(opened.window, "cadredesk_zh_CN"))

    assert cut_off_on_pages(opened, visit, qtbot) == {}
    opening = opened_one_by_one(opened, visit, qtbot, runner)
    assert {
        name: found for name, dialog in opening if (found := at_last_cut_off(dialog, qtbot))
    } == {}


def test_each_stop_in_each_dialog_speaks_and_english_longer_by_two_fifths_is_not_cut_off(
    opened: LibraryWindow,
    visit: Callable[[str], QWidget],
    speak: Callable[[QTranslator], None],
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    speak(LongTexts(opened.window))
    faults: dict[str, list[str]] = {}
    for name, dialog in opened_one_by_one(opened, visit, qtbot, runner):
        first = QApplication.focusWidget()
        assert first is not None, name
        if found := [*at_last_cut_off(dialog, qtbot), *faults_of(dialog, walked(first, qtbot))]:
            faults[name] = found

    assert faults == {}


def cut_off_in_parts(
    opened: LibraryWindow, qtbot: QtBot, runner: BackgroundRunner
) -> dict[str, list[str]]:
    """Look at every section of a file, every section of the settings, and every tab."""
    someone = person(opened.desk.library, "周建国")  # type: ignore[arg-type]
    parts: list[tuple[str, object, int]] = [
        *(("cadre_file", FileVisit(someone, section=each), -1) for each in Section),
        *(("settings", SettingsVisit(each), -1) for each in SettingsPart),
        *(("talent", None, tab) for tab in TalentTab),
    ]
    faults: dict[str, list[str]] = {}
    for page, argument, tab in parts:
        opened.window.show_page(page, argument)
        for tabs in opened.window.page(page).findChildren(QTabBar)[: tab + 1]:
            tabs.setCurrentIndex(tab)
        rest(qtbot, runner)
        if found := at_last_cut_off(opened.window, qtbot):
            faults[f"{page} {argument} {tab}"] = found
    return faults


@pytest.mark.deep
@pytest.mark.parametrize("dressed", DRESSES, indirect=True, ids=str)
def test_nothing_is_cut_off_in_any_dress(
    opened: LibraryWindow,
    visit: Callable[[str], QWidget],
    dressed: None,
    qtbot: QtBot,
    runner: BackgroundRunner,
):
    pages = cut_off_on_pages(opened, visit, qtbot)
    opening = opened_one_by_one(opened, visit, qtbot, runner)
    windows = {
        name: found
        for name, dialog in opening
        if (found := [*at_last_cut_off(dialog, qtbot), *too_large(dialog, opened.window)])
    }
    parts = cut_off_in_parts(opened, qtbot, runner)

    assert pages | windows | parts == {}


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.HUGE])
def test_english_is_cut_off_on_no_page_of_a_narrow_window_nor_in_the_largest_text(
    opened: LibraryWindow,
    visit: Callable[[str], QWidget],
    preferences: Preferences,
    dressed_app: QApplication,
    qtbot: QtBot,
    size: TextSize,
):
    opened.window.resize(*((1093, 543) if size is TextSize.STANDARD else (1366, 697)))
    preferences.set(TEXT_SIZE, size)
    theme.apply(dressed_app, theme.Appearance(size=size))

    found = cut_off_on_pages(opened, visit, qtbot)

    theme.apply(dressed_app, theme.Appearance())
    assert found == {}
