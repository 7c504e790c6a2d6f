"""What every test of the screens stands on: own preferences, no message box, the house style."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: TID251 - to keep it from opening

from cadredesk.paths import project_root, resources
from cadredesk.services.alert_board import AlertBoard
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui import theme
from cadredesk.ui.background import BackgroundRunner, Job
from cadredesk.ui.language import Translations
from cadredesk.ui.notifier import Notifier
from cadredesk.ui.preferences import Language, Preferences
from tests.ui.practice import board_of, open_practice

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


SAFE = {QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.AcceptRole}


@pytest.fixture(autouse=True, scope="session")
def _pool_threads_are_measured() -> Iterator[None]:
    """Let coverage follow work onto the threads that Qt, not Python, begins."""
    run = Job.run

    def measured(job: Job) -> None:
        sys.settrace(threading.gettrace())
        run(job)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Job, "run", measured)
        yield


@pytest.fixture(autouse=True)
def _tidied_between_tests(qapp: QApplication) -> Iterator[None]:
    """Collect garbage where and when the program does: here, and not on a thread that reads."""
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)  # what this test made is young; all there is would take half a second


@pytest.fixture(scope="session")
def dressed_app(qapp: QApplication) -> QApplication:
    """The application with the house's style, font and colours."""
    qapp.setStyle("Fusion")
    theme.apply(qapp, theme.Appearance())
    return qapp


@pytest.fixture(autouse=True)
def _house_style(dressed_app: QApplication) -> None:
    """Every test of the screens is dressed."""


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences that nobody else reads."""
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[BackgroundRunner]:
    """A background runner that has nothing running when the test ends."""
    made = BackgroundRunner()
    yield made
    made.close()


@pytest.fixture
def notifier(qapp: QApplication) -> Notifier:
    """A notifier of one's own."""
    return Notifier()


@pytest.fixture(scope="session")
def catalogues() -> None:
    """The compiled catalogues, made now if this is a fresh clone."""
    folder = resources() / "translations"
    for name in ("cadredesk_zh_CN", "cadredesk_en"):
        source, compiled = folder / f"{name}.ts", folder / f"{name}.qm"
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            script = project_root() / "packaging" / "translate.py"
            subprocess.run([sys.executable, str(script), "--compile"], check=True)
            return


@pytest.fixture
def in_chinese(dressed_app: QApplication, catalogues: None) -> Iterator[None]:
    """The screens in Chinese, for one test."""
    translations = Translations(dressed_app)
    translations.use(Language.CHINESE)
    yield
    translations.forget()


@dataclass
class Said:
    """What message boxes said, and what the person answers to the next ones.

    `answer` is the text of the button that is pressed; by default the safe one.
    """

    boxes: list[tuple[str, str]] = field(default_factory=list)
    answer: str = ""

    @property
    def last(self) -> str:
        """The title of the last box."""
        return self.boxes[-1][0]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """Record message boxes instead of opening them."""
    record = Said()

    def press(box: QMessageBox) -> int:
        record.boxes.append((box.text(), box.informativeText()))
        wanted = [each for each in box.buttons() if each.text() == record.answer]
        safe = [each for each in box.buttons() if box.buttonRole(each) in SAFE]
        [*wanted, *safe][0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return record


@pytest.fixture(scope="session")
def shared_practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlLibrary]:
    """A practice township that journeys read; what they write into it is audit alone."""
    library = open_practice(tmp_path_factory.mktemp("practice") / "示例库")
    yield library
    library.close()


@pytest.fixture(scope="session")
def practice_board(shared_practice: SqlLibrary) -> AlertBoard:
    """What the rules say of everybody in it."""
    return board_of(shared_practice)


@pytest.fixture
def own_practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    """A practice township that the test may write into."""
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """The township of a test; a folder of tests that only read takes the shared one."""
    return own_practice
