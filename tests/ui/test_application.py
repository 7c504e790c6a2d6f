"""The application follows the preferences, and no error falls through the floor."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import UserError
from cadredesk.services.desk import Start
from cadredesk.ui import application, theme
from cadredesk.ui.application import CrashWatch, Look, font_notice
from cadredesk.ui.dialogs.crash import CrashDialog
from cadredesk.ui.language import Translations, screen_language
from cadredesk.ui.preferences import (
    LANGUAGE,
    NAV_TEXT,
    TEXT_SIZE,
    THEME,
    Language,
    Preferences,
)
from cadredesk.ui.theme import Appearance, TextSize, ThemeName
from tests.ui.conftest import Said


@pytest.fixture
def look(dressed_app: QApplication, preferences: Preferences, catalogues: None):
    made = Look(dressed_app, preferences)
    yield made
    made.translations.forget()
    theme.apply(dressed_app, Appearance())


def test_a_fresh_start_speaks_chinese_whatever_the_computer_speaks(look: Look):
    assert screen_language() == "zh"
    assert look.translations.missing == ()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_the_language_changes_while_the_program_runs(look: Look, preferences: Preferences):
    preferences.set(LANGUAGE, Language.ENGLISH)
    assert screen_language() == "en"

    preferences.set(LANGUAGE, Language.CHINESE)
    assert screen_language() == "zh"


def test_english_has_its_plurals(look: Look, preferences: Preferences):
    preferences.set(LANGUAGE, Language.ENGLISH)

    one = QCoreApplication.translate("StatusStrip", "Backed up %n day(s) ago", None, 1)
    more = QCoreApplication.translate("StatusStrip", "Backed up %n day(s) ago", None, 3)

    assert (one, more) == ("Backed up 1 day ago", "Backed up 3 days ago")


def test_theme_and_size_change_while_the_program_runs(look: Look, preferences: Preferences):
    preferences.set(THEME, ThemeName.DARK)
    preferences.set(TEXT_SIZE, TextSize.LARGE)

    assert theme.colours() is theme.DARK
    assert QApplication.font().pointSize() == TextSize.LARGE.points


def test_other_preferences_leave_the_look_alone(look: Look, preferences: Preferences):
    label = QLabel()
    before = label.font()

    preferences.set(NAV_TEXT, False)

    assert label.font() == before


def test_a_catalogue_that_is_missing_is_named(
    dressed_app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr("cadredesk.ui.language.resources", lambda: tmp_path)
    translations = Translations(dressed_app)

    translations.use(Language.ENGLISH)

    assert translations.missing == ("cadredesk_en",)


@pytest.fixture
def watch(dressed_app: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashWatch]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    # A dialog that an earlier test closed would take the crash dialog over it along.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made = CrashWatch(dressed_app, KEPT.append)
    KEPT.clear()
    made.begin()
    yield made
    made.setParent(None)


KEPT: list[str] = []


def answer(seen: list[str], verb: str) -> Callable[[], None]:
    """Close the crash dialog by one of its buttons, as soon as it stands."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        seen.append(dialog.windowTitle())
        next(each for each in dialog.findChildren(QPushButton) if each.text() == verb).click()

    return look


def test_an_expected_error_that_nobody_caught_becomes_a_sentence(
    watch: CrashWatch, said: Said, qtbot: QtBot
):
    watch.on_unexpected(UserError, UserError("cadre.unknown"), None)

    qtbot.waitUntil(lambda: bool(said.boxes))
    assert "cadre file was not found" in said.last


def test_a_bug_on_the_way_to_the_first_window_is_shown_at_once(
    watch: CrashWatch, caplog: pytest.LogCaptureFixture
):
    seen: list[str] = []
    QTimer.singleShot(0, answer(seen, "Go on"))

    with caplog.at_level(logging.CRITICAL):
        watch.on_unexpected(ZeroDivisionError, ZeroDivisionError("王海涛"), None)

    assert seen == ["CadreDesk"]
    assert "ZeroDivisionError" in caplog.text
    assert "王海涛" not in caplog.text + "".join(KEPT)
    assert len(KEPT) == 1
    caplog.clear()


def test_a_bug_on_a_thread_of_its_own_is_shown_on_the_gui_thread(
    watch: CrashWatch, qtbot: QtBot, caplog: pytest.LogCaptureFixture
):
    seen: list[str] = []

    def fail() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=fail)
    with caplog.at_level(logging.CRITICAL):
        thread.start()
        thread.join()
        QTimer.singleShot(50, answer(seen, "Start again"))
        qtbot.waitUntil(lambda: bool(seen))

    assert watch.restart_wanted
    caplog.clear()


def test_a_bug_that_comes_with_every_picture_is_told_once(
    watch: CrashWatch, caplog: pytest.LogCaptureFixture
):
    seen: list[str] = []

    def again() -> None:
        watch.on_unexpected(ValueError, ValueError(), None)
        QTimer.singleShot(20, answer(seen, "Go on"))

    QTimer.singleShot(0, again)
    with caplog.at_level(logging.CRITICAL):
        watch.on_unexpected(ValueError, ValueError(), None)

    assert seen == ["CadreDesk"]
    assert len(KEPT) == 2
    caplog.clear()


def test_control_c_in_the_terminal_is_not_a_bug(watch: CrashWatch, monkeypatch: pytest.MonkeyPatch):
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_rest: passed.append(kind))

    watch.on_unexpected(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert passed == [KeyboardInterrupt]


@pytest.mark.parametrize(
    ("frozen", "command"),
    [(True, ["program", "--practice"]), (False, ["python", "-m", "cadredesk", "--practice"])],
)
def test_a_new_start_is_made_as_this_one_was(
    monkeypatch: pytest.MonkeyPatch, frozen: bool, command: list[str]
):
    started: list[str] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda name, rest: started.extend([name, *rest]))
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "executable", "program")
    monkeypatch.setattr(sys, "argv", ["program", "--practice"])
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "cadredesk", "--practice"])

    application.start_again()

    assert started == command


def test_a_computer_without_a_chinese_font_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
):
    assert not theme.chinese_font_is_missing()

    monkeypatch.setattr(QFontDatabase, "writingSystems", list)

    assert theme.chinese_font_is_missing()
    assert "fonts-noto-cjk" in font_notice()


class NoOtherStart(QObject):
    """Nobody starts the program again."""

    asked_to_show = Signal(tuple)


class ShortSession(QObject):
    """A window that stands and is gone again."""

    painted = Signal()
    opened = Signal(object)

    def __init__(self, _start: object, _preferences: Preferences) -> None:
        super().__init__()
        self.instance = NoOtherStart(self)

    def begin(self) -> bool:
        self.painted.emit()
        self.painted.emit()
        return False


@pytest.mark.parametrize(("missing", "boxes"), [(True, 1), (False, 0)])
def test_a_start_without_a_chinese_font_says_so_once_when_the_window_stands(
    monkeypatch: pytest.MonkeyPatch,
    dressed_app: QApplication,
    said: Said,
    missing: bool,
    boxes: int,
):
    monkeypatch.setattr(application, "make_application", lambda *_given: dressed_app)
    monkeypatch.setattr(application, "Session", ShortSession)
    monkeypatch.setattr(theme, "chinese_font_is_missing", lambda: missing)
    start = SimpleNamespace(arguments=(), forms=(), keep_report=None)

    code = application.run(cast("Start", start))

    assert code == 0
    assert [title for title, _ in said.boxes] == [font_notice()] * boxes


def test_the_application_is_made_once_and_dressed(
    monkeypatch: pytest.MonkeyPatch,
    dressed_app: QApplication,
    preferences: Preferences,
    catalogues: None,
):
    policies: list[Qt.HighDpiScaleFactorRoundingPolicy] = []
    screens = SimpleNamespace(setHighDpiScaleFactorRoundingPolicy=policies.append)
    monkeypatch.setattr(application, "QGuiApplication", screens)
    monkeypatch.setattr(application, "QApplication", lambda _arguments: dressed_app)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    preferences.set(LANGUAGE, Language.ENGLISH)

    app = application.make_application(["cadredesk"], preferences)

    assert policies == [Qt.HighDpiScaleFactorRoundingPolicy.PassThrough]
    assert app.applicationName() == "CadreDesk"
    assert app.styleSheet() == theme.stylesheet(theme.LIGHT, TextSize.STANDARD)
    assert sys.excepthook == app.findChildren(CrashWatch)[-1].on_unexpected
    app.findChildren(CrashWatch)[-1].setParent(None)
    app.findChildren(Translations)[-1].forget()
