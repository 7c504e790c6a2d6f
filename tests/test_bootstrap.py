from __future__ import annotations

import ast
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

AFTER_THE_FIRST_PAINT = ("sqlalchemy", "tomllib", "asyncio", "ssl", "email")
"""What works on the library, reads the rules, and comes along with them."""

LATER = (
    "cadredesk.cli.parser",
    "cadredesk.domain.cadre",
    "cadredesk.domain.rules.engine",
    "cadredesk.domain.rules.rulebook",
    "cadredesk.interchange",
    "cadredesk.rulefiles",
    "cadredesk.services.alerts",
    "cadredesk.services.messages",
    "cadredesk.services.practice",
    "cadredesk.services.read_models",
    "cadredesk.spreadsheets",
    "cadredesk.storage.records",
    "cadredesk.storage.unit_of_work",
    "cadredesk.ui.cadre_file",
    "cadredesk.ui.dialogs",
    "cadredesk.ui.gates",
    "cadredesk.ui.grid",
    "cadredesk.ui.jump",
    "cadredesk.ui.pages",
    "cadredesk.ui.quick_add",
    "cadredesk.ui.roster",
    "cadredesk.ui.settings",
    "cadredesk.ui.submissions",
)
"""What is not on 今日, and what works it out."""

MOST_MODULES = 108
"""How many modules of ours 今日 may take; each costs the clerk's patience every morning."""

FIRST_PAINT = """
import sys
BEFORE = set(sys.modules)  # what measures the coverage of a process may have loaded
from PySide6.QtCore import QEvent, QObject
from cadredesk.__main__ import main
from cadredesk.ui import application
from cadredesk.ui.session import Session

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            loaded = sys.modules.keys() - BEFORE
            print(sorted({name.split(".")[0] for name in loaded} & set(sys.argv[2:])))
            print(sorted(name for name in sys.modules if name.startswith("cadredesk.")))
        return False

class Watched(Session):
    def begin(self):
        self.watch = Watch()
        self.opened.connect(self.look)
        self.painted.connect(application.QApplication.quit)
        return super().begin()

    def look(self, opened):
        opened.window.page("today").installEventFilter(self.watch)

application.Session = Watched
main(["--library", sys.argv[1]])
"""


def output(script: str, *arguments: str) -> list[str]:
    """Run a script in a Python of its own and return the lines it prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return done.stdout.splitlines()


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
    assert "吴国栋任人大主席已于 2024.09 连续满两个任期" in said.out
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

    assert output(script, folder, *HEAVY, "PySide6")[-1] == "[]"


@pytest.mark.slow
def test_the_first_paint_waits_for_nothing_that_it_does_not_show(tmp_path: Path):
    folder = str(tmp_path / "p")
    main(["practice", "--library", folder])

    third_party, own = output(FIRST_PAINT, folder, *HEAVY, *AFTER_THE_FIRST_PAINT)

    assert third_party == "[]"
    loaded = set(ast.literal_eval(own))
    assert "cadredesk.ui.today.page" in loaded
    assert not {name for name in loaded if name.startswith(LATER)}
    assert len(loaded) <= MOST_MODULES


def test_a_report_of_a_bug_is_kept_and_the_oldest_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr(bootstrap, "MOST_REPORTS", 2)

    kept = [bootstrap.keep_report(f"report {number}") for number in range(3)]

    last = kept[-1]
    assert last is not None
    assert last.read_text(encoding="utf-8") == "report 2"
    assert sorted((tmp_path / "log").iterdir()) == kept[1:]


def test_where_no_report_can_be_kept_that_is_no_second_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "log").touch()
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")

    assert bootstrap.keep_report("report") is None


def test_a_reader_that_has_enough_ends_the_command_line_quietly(tmp_path: Path):
    folder = str(tmp_path / "示例库")
    main(["practice", "--library", folder])
    command = f"'{sys.executable}' -m cadredesk alerts --library '{folder}' | head -n 1"

    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        check=True,
        cwd=paths.project_root(),
        env={**os.environ, bootstrap.PASSWORD_VARIABLE: PASSWORD, "HOME": str(tmp_path)},
    )

    assert done.stdout.startswith("▲".encode())
    assert done.stderr == b""


def test_forms_that_a_file_manager_opens_are_for_the_window(tmp_path: Path):
    form = tmp_path / "刘志强.LRMX"

    start = bootstrap.make_start(bootstrap.parse([str(form)]))

    assert start.forms == (form,)
