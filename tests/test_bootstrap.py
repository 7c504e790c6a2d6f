from __future__ import annotations

import subprocess
import sys
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from cadredesk import bootstrap, paths
from cadredesk.__main__ import main
from cadredesk.services.desk import Start
from cadredesk.services.practice import PASSWORD

HEAVY = ("openpyxl", "alembic", "pypinyin", "PySide6")


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
def test_a_verb_loads_neither_the_window_nor_workbooks(tmp_path: Path):
    """`alerts` on an open library needs no spreadsheet, no migration and no Qt."""
    script = (
        "import sys\n"
        "from cadredesk.__main__ import main\n"
        f"main(['practice', '--library', {str(tmp_path / 'p')!r}])\n"
        f"main(['alerts', '--library', {str(tmp_path / 'p')!r}])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "['pypinyin']"
