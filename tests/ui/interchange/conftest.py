"""Forms that others sent, and the page that sets them beside a practice township."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.interchange.form import InterchangeField, InterchangeForm
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_sheets import read_form
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.interchange.page import InterchangePage
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.drop_area import DropArea
from tests.ui.desks import the_rulebook
from tests.ui.drops import drop
from tests.ui.practice import (
    DAY,
    bury,
    desk_of,
    person,
    quiet_watch,
    rest,
    show_alone,
)

Make = Callable[[InterchangeForm], InterchangeForm]


def saying(**texts: str) -> Make:
    """Return what changes texts of a form."""

    def changed(form: InterchangeForm) -> InterchangeForm:
        said = {InterchangeField(name): text for name, text in texts.items()}
        return replace(form, texts={**form.texts, **said})

    return changed


def _cells(model: QAbstractItemModel) -> list[tuple[str, str, str]]:
    """The texts of the first three columns."""
    rows = range(model.rowCount())
    texts = [[str(model.index(row, at).data() or "") for at in range(3)] for row in rows]
    return [(first, second, third) for first, second, third in texts]


@dataclass
class Desk:
    """The page in front of a practice township, and a folder to put files into."""

    page: InterchangePage
    window: MainWindow
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    folder: Path
    written: list[Any] = field(default_factory=list)

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def form(self, name: str) -> InterchangeForm:
        """What the file of somebody would say."""
        as_of = FormDay(DAY, the_rulebook)
        view = read_form(self.library, person(self.library, name), as_of)
        return interchange_form(view.file, view.basis)

    def put(self, file: str, form: InterchangeForm) -> None:
        (self.folder / f"{file}.lrmx").write_bytes(lrmx_bytes(form, newer=False))

    def put_of(self, name: str, change: Make, file: str = "") -> None:
        self.put(file or name, change(self.form(name)))

    def drop(self, *paths: Path) -> None:
        """Drop files onto the page, as a file manager does."""
        drop(self.page.findChildren(DropArea)[0], *paths)
        self.rest()

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifiers)
        self.rest()

    def choose(self, combo: QComboBox, row: int) -> None:
        combo.setCurrentIndex(row)
        combo.activated.emit(row)
        self.rest()

    def button(self, text: str) -> QPushButton:
        found = (each for each in self.page.findChildren(QPushButton) if each.isVisible())
        return next(each for each in found if each.text().replace("&", "") == text)

    @property
    def outcomes(self) -> list[tuple[str, str, str]]:
        return _cells(self.page.files.received)

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        return _cells(self.page.pane.table.lines)

    def file(self, name: str) -> CadreFile:
        cadre = person(self.library, name)
        with self.library.unit_of_work() as work:
            return work.cadres.get(cadre)


@pytest.fixture
def received(
    practice: SqlLibrary,
    runner: BackgroundRunner,
    preferences: Preferences,
    qtbot: QtBot,
    tmp_path: Path,
) -> Iterator[Desk]:
    """The page, empty, with the keyboard on it."""
    desk = desk_of(practice, interchange_reader=InterchangeFiles())
    page = InterchangePage(desk, runner, quiet_watch(desk, runner), preferences)
    window = show_alone(page, preferences, runner, qtbot)
    folder = tmp_path / "收到的任免表"
    folder.mkdir()
    made = Desk(page, window, practice, runner, qtbot, folder)
    page.written.connect(made.written.append)
    yield made
    bury(window, runner, qtbot)
