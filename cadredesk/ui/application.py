"""The QApplication: style, fonts, language, and what happens when something breaks."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from cadredesk import __version__
from cadredesk.domain.errors import CadreDeskError
from cadredesk.paths import resources
from cadredesk.services.desk import KeepReport, keep_nothing
from cadredesk.ui import theme
from cadredesk.ui.language import Translations
from cadredesk.ui.opened_forms import OpenedForms
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


class CrashWatch(QObject):
    """Turns what nobody caught, on whatever thread, into a message or the crash dialog.

    It is shown on the GUI thread after what is under way there, for it may be a painting;
    one at a time, for a fault in a painting comes with every picture.

    Attributes:
        restart_wanted: Whether the person asked for a new start.
    """

    _failed = Signal(object)

    def __init__(self, app: QApplication, keep: KeepReport) -> None:
        super().__init__(app)
        self._app, self._keep = app, keep
        self._is_telling = False
        self.restart_wanted = False
        self._failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Listen to every thread."""
        sys.excepthook = self.on_unexpected
        threading.excepthook = self._on_thread

    def on_unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an error that reached the top of a thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif self.thread() is QThread.currentThread() and self.thread().loopLevel() == 0:
            self._tell(error)  # nobody would come to it later
        else:
            self._failed.emit(error)

    def _on_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._failed.emit(told.exc_value)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        from cadredesk.services.failure_report import failure_report
        from cadredesk.ui.dialogs import messages
        from cadredesk.ui.dialogs.crash import CrashDialog, versions

        window = QApplication.activeWindow()
        if isinstance(error, CadreDeskError):
            messages.tell_error(window, error)
            return
        report = failure_report(error, versions())
        logger.critical("Unexpected error\n%s", report)
        kept = self._keep(report)
        if self._is_telling:
            return
        self._is_telling = True
        dialog = CrashDialog(report, kept, window)
        dialog.restart_wanted.connect(self._on_restart)
        dialog.exec()
        self._is_telling = False

    def _on_restart(self) -> None:
        self.restart_wanted = True
        self._app.quit()


def make_application(
    arguments: Sequence[str], preferences: Preferences, keep: KeepReport = keep_nothing
) -> QApplication:
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
    app.setWindowIcon(QIcon(str(resources() / "application" / "cadredesk.svg")))
    Look(app, preferences)
    CrashWatch(app, keep).begin()
    return app


def run(start: Start) -> int:
    """Show the window until it is closed, and return the exit code.

    A second start on the same library raises the first window and ends.
    """
    preferences = Preferences(default_file())
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        from cadredesk.ui.input_method import fall_back

        fall_back(os.environ)
    app = make_application(["cadredesk", *start.arguments], preferences, start.keep_report)
    session = Session(start, preferences)
    OpenedForms(session, start.forms)
    session.painted.connect(tell_missing_font, Qt.ConnectionType.SingleShotConnection)
    if not session.begin():
        return 0
    tidying = Tidying(app, session.runner)
    tidying.begin()
    session.closed.connect(tidying.look_through)
    try:
        return app.exec()
    finally:
        session.end()
        tidying.end()
        if any(watch.restart_wanted for watch in app.findChildren(CrashWatch)):
            start_again()


def start_again() -> None:
    """Start the program once more as it was started; it goes on when this one is gone."""
    from PySide6.QtCore import QProcess

    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, *sys.argv[1:]] if frozen else sys.orig_argv
    QProcess.startDetached(command[0], command[1:])


def tell_missing_font() -> None:
    """Say that Chinese cannot be read here, when it cannot."""
    if theme.chinese_font_is_missing():
        from cadredesk.ui.dialogs import messages

        messages.tell(QApplication.activeWindow(), font_notice())


def font_notice() -> str:
    """Return what to tell a person whose computer has no Chinese font.

    It is in both languages, for either may be unreadable.
    """
    return (
        "No Chinese font is installed. Install the package fonts-noto-cjk and start again.\n"
        "这台电脑没有中文字体。安装 fonts-noto-cjk 后重新打开。"
    )
