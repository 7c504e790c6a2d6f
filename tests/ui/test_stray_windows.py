"""No part of a page ever opens as a window of its own: it would flash and take the keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.bootstrap.desk import desk_for
from cadredesk.services.cadre_views import Section
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.library_window import LibraryWindow
from cadredesk.ui.preferences import Preferences
from tests.fakes import FakeClock
from tests.ui.practice import bury, open_practice, person, rest


class Watch(QObject):
    """Remembers every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_only_the_window_itself_is_a_window(
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
):
    library = open_practice(tmp_path / "示例库")
    desk = replace(desk_for(library), clock=FakeClock())
    watch = Watch()
    qapp.installEventFilter(watch)

    opened = LibraryWindow(desk, runner, preferences, qapp)
    opened.window.show()
    opened.open()
    opened.complete()
    for page in opened.window.page_ids:
        opened.window.show_page(page, None)
        rest(qtbot, runner)
    for section in Section:
        visit = FileVisit(person(library, "周建国"), section=section)
        opened.window.show_page("cadre_file", visit)
        rest(qtbot, runner)
    qapp.removeEventFilter(watch)

    bury(opened.window, runner, qtbot)
    opened.deleteLater()
    library.close()
    assert watch.shown == ["MainWindow"]
