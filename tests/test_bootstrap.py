from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cadredesk import bootstrap, paths
from cadredesk.__main__ import main
from cadredesk.services.desk import Start
from cadredesk.services.practice import PASSWORD

HEAVY = ("openpyxl", "alembic", "pypinyin")

SHOW_THE_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from cadredesk.bootstrap import make_start, parse
from cadredesk.ui.application import make_application
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.session import Session

folder = Path(sys.argv[1])
preferences = Preferences(folder.parent / "preferences.ini")
app = make_application(["cadredesk"], preferences)
session = Session(make_start(parse(["--library", str(folder)])), preferences)

def painted():
    session.window.grab()
    print([name for name in sys.argv[2:] if name in sys.modules])
    app.quit()

def opened(_window):
    QTimer.singleShot(100, painted)

session.opened.connect(opened)
session.begin()
app.exec()
session.end()
"""


def last_line(script: str, *arguments: str) -> str:
    """Run a script in a Python of its own and return the last line it prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return done.stdout.splitlines()[-1]


@pytest.fixture(autouse=True)
def known_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(bootstrap.PASSWORD_VARIABLE, PASSWORD)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Start]:
    """The starts that the window was asked to show."""
    starts: list[Start] = []

    def run(start: Start) -> int:
        starts.append(start)
        return 0

    monkeypatch.setattr("cadredesk.ui.application.run", run)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return starts


def test_a_verb_runs_on_a_real_library_and_its_exit_code_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    folder = str(tmp_path / "示例库")

    assert main(["practice", "--library", folder, "--as-of", "2026-11-22"]) == 0
    assert main(["alerts", "--library", folder, "--as-of", "2026-11-22"]) == 0
    assert main(["practice", "--library", folder]) == 1

    said = capsys.readouterr()
    assert "吴国栋任人大主席已于 2024.09 满 10 年" in said.out
    assert folder in said.err


def test_without_a_verb_the_window_is_shown(shown: list[Start], tmp_path: Path):
    assert main(["--library", str(tmp_path)]) == 0

    (start,) = shown
    assert start.folder == tmp_path
    assert start.password == PASSWORD


def test_the_window_may_begin_on_the_practice_library(
    shown: list[Start], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv(bootstrap.PASSWORD_VARIABLE)
    monkeypatch.setattr(paths, "library_home", lambda: tmp_path)

    assert main(["--practice"]) == 0
    assert main(["--practice"]) == 0

    first, second = shown
    assert first.folder == second.folder == tmp_path / "示例库"
    assert first.password == PASSWORD
    with_people = first.store.open(tmp_path / "示例库", PASSWORD)
    with with_people.unit_of_work() as work:
        assert work.lists.counts().cadres == 46
    with_people.close()


def test_without_a_display_the_command_line_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert main([]) == 1
    assert "cadredesk --help" in capsys.readouterr().err


def test_windows_always_has_a_display(monkeypatch: pytest.MonkeyPatch, shown: list[Start]):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(sys, "platform", "win32")

    assert main([]) == 0


def test_the_clock_shows_this_instant_in_utc():
    clock = bootstrap.SystemClock()

    assert clock.now().tzinfo is UTC
    assert clock.now() <= clock.now()
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)


@pytest.mark.slow
def test_the_program_tests_its_own_installation(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
):
    assert main(["self-test", "--lang", "en"]) == 0
    assert "✓ Chinese catalogue  zh_CN" in capsys.readouterr().out


@pytest.mark.slow
def test_a_catalogue_that_does_not_load_fails_the_self_test(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("cadredesk.ui.language.missing_chinese", lambda: ("qtbase_zh_CN",))

    assert main(["self-test", "--lang", "en"]) == 1
    assert "✕ Chinese catalogue  RuntimeError: not loaded: qtbase_zh_CN" in capsys.readouterr().out


@pytest.mark.slow
def test_a_verb_that_only_reads_loads_neither_the_window_nor_workbooks(tmp_path: Path):
    """`alerts` on an open library needs no spreadsheet, no migration and no Qt."""
    folder = str(tmp_path / "p")
    main(["practice", "--library", folder])
    script = (
        "import sys\n"
        "from cadredesk.__main__ import main\n"
        "main(['alerts', '--library', sys.argv[1]])\n"
        "print([name for name in sys.argv[2:] if name in sys.modules])\n"
    )

    assert last_line(script, folder, *HEAVY, "PySide6") == "[]"


@pytest.mark.slow
def test_the_first_paint_needs_no_workbooks_no_migrations_and_no_pinyin(tmp_path: Path):
    folder = str(tmp_path / "p")
    main(["practice", "--library", folder])

    assert last_line(SHOW_THE_WINDOW, folder, *HEAVY) == "[]"
