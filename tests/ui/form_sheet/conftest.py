"""The form of a cadre of a practice township that may be written, in a window of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.services.local_rules import local_rulebook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.form_sheet.box_editor import BoxEditor
from cadredesk.ui.form_sheet.page import FormPage
from cadredesk.ui.form_sheet.sheet_view import SheetView
from cadredesk.ui.form_sheet.side import FormSide
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Preferences
from tests.ui.desks import the_rulebook
from tests.ui.practice import bury, desk_of, person, quiet_watch, rest


@dataclass
class Opened:
    """The page in front, what is typed on it, and what it says."""

    page: FormPage
    window: MainWindow
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    led: list[tuple[str, Any]] = field(default_factory=list)

    @property
    def view(self) -> SheetView:
        return self.page.findChildren(SheetView)[0]

    @property
    def editor(self) -> BoxEditor:
        return self.page.findChildren(BoxEditor)[0]

    @property
    def side(self) -> FormSide:
        return self.page.findChildren(FormSide)[0]

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def show(self, name: str) -> None:
        self.window.show_page("approval_form", FormVisit(person(self.library, name)))
        self.rest()

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.view, key, modifiers)
        self.rest()

    def type_into(self, box: str, text: str, row: int | None = None) -> None:
        """Take a box in hand and type over it, as an input method does."""
        self.view.setFocus()
        self.view.choose(BoxKey(box, row))
        self.press(Qt.Key.Key_Return)
        self.editor.text.selectAll()
        enter(self.editor.text, text)

    def file(self, name: str = "周建国") -> CadreFile:
        cadre = person(self.library, name)
        with self.library.unit_of_work() as work:
            return work.cadres.get(cadre)

    def said(self, box: str, row: int | None = None) -> str:
        """What the sheet prints in a box."""
        document = self.view.document
        assert document is not None
        text = document.sheet.text(BoxKey(box, row))
        assert text is not None
        return "".join(text.lines)

    def button(self, name: str) -> QPushButton:
        found = (each for each in self.page.findChildren(QPushButton) if each.isVisible())
        return next(each for each in found if name in (each.text(), each.accessibleName()))


def enter(widget: Any, text: str) -> None:
    """Enter a text as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def opened(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[Opened]:
    """The form of 周建国, with the keyboard on it."""
    rulebook = local_rulebook(the_rulebook, cast("Any", practice))
    desk = desk_of(practice, rulebook=rulebook)
    watch = quiet_watch(desk, runner)
    window = MainWindow(preferences, runner, Notifier())
    page = FormPage(desk, runner, watch, preferences)
    window.add_page(page)
    window.resize(1366, 697)
    window.show()
    made = Opened(page, window, practice, runner, qtbot)
    page.go.disconnect()
    page.go.connect(lambda *led: made.led.append(led))
    page.written.connect(page.refresh)
    with qtbot.waitActive(window):
        window.activateWindow()
    made.show("周建国")
    made.view.setFocus()
    yield made
    bury(window, runner, qtbot)
