"""The QApplication: style, fonts, language, and what happens when something breaks."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from cadredesk import __version__
from cadredesk.domain.errors import CadreDeskError
from cadredesk.ui import theme
from cadredesk.ui.language import Translations
from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, THEME, Preferences, default_file
from cadredesk.ui.session import Session
from cadredesk.ui.tidying import Tidying

if TYPE_CHECKING:
    from cadredesk.services.desk import Start

logger = logging.getLogger(__name__)


class Look(QObject):
    """Keeps an application's colours, text size and language as the preferences say."""

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self.translations = Translations(app)
        self._dress()
        self.translations.use(preferences.get(LANGUAGE))
        preferences.changed.connect(self._on_preference)

    @Slot(str)
    def _on_preference(self, key: str) -> None:
        if key == LANGUAGE.key:
            self.translations.use(self._preferences.get(LANGUAGE))
        elif key in (THEME.key, TEXT_SIZE.key):
            self._dress()

    def _dress(self) -> None:
        chosen = theme.Appearance(self._preferences.get(THEME), self._preferences.get(TEXT_SIZE))
        theme.apply(self._app, chosen)


def make_application(arguments: Sequence[str], preferences: Preferences) -> QApplication:
    """Return the one application of this process, dressed and speaking the right language.

    Must be called before any widget is made; the preferences may exist before it.
    """
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(list(arguments))
    app.setStyle("Fusion")
    app.setApplicationName("CadreDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cadredesk")
    Look(app, preferences)
    sys.excepthook = on_unexpected
    return app


def run(start: Start) -> int:
    """Show the window until it is closed, and return the exit code.

    A second start on the same library raises the first window and ends.
    """
    preferences = Preferences(default_file())
    app = make_application(["cadredesk", *start.arguments], preferences)
    session = Session(start, preferences)
    session.painted.connect(tell_missing_font, Qt.ConnectionType.SingleShotConnection)
    if not session.begin():
        return 0
    tidying = Tidying(app)
    tidying.begin()
    try:
        return app.exec()
    finally:
        session.end()
        tidying.end()


def on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Turn an error that nobody caught into a message, or into the crash dialog."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    from cadredesk.ui.dialogs import messages
    from cadredesk.ui.dialogs.crash import CrashDialog, report

    window = QApplication.activeWindow()
    if isinstance(error, CadreDeskError):
        messages.tell_error(window, error)
        return
    logger.critical("Unexpected error", exc_info=(kind, error, trace))
    CrashDialog(report(kind, error, trace), window).exec()


def tell_missing_font() -> None:
    """Say that Chinese cannot be read here, when it cannot."""
    if chinese_font_is_missing():
        from cadredesk.ui.dialogs import messages

        messages.tell(QApplication.activeWindow(), font_notice())


def chinese_font_is_missing() -> bool:
    """Whether no installed font can show Chinese, so that the screens would be boxes."""
    return QFontDatabase.WritingSystem.SimplifiedChinese not in QFontDatabase.writingSystems()


def font_notice() -> str:
    """Return what to tell a person whose computer has no Chinese font.

    It is in both languages, for either may be unreadable.
    """
    return (
        "No Chinese font is installed. Install the package fonts-noto-cjk and start again.\n"
        "这台电脑没有中文字体。安装 fonts-noto-cjk 后重新打开。"
    )
