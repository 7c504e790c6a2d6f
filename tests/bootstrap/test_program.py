from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cadredesk import paths
from cadredesk.__main__ import main
from cadredesk.bootstrap.program import PASSWORD_VARIABLE, make_start, parse
from cadredesk.services.desk import Start
from cadredesk.services.practice import PASSWORD


@pytest.fixture(autouse=True)
def known_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)


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
    monkeypatch.delenv(PASSWORD_VARIABLE)
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


def test_a_reader_that_has_enough_ends_the_command_line_quietly(tmp_path: Path):
    folder = str(tmp_path / "示例库")
    main(["practice", "--library", folder])
    command = f"'{sys.executable}' -m cadredesk alerts --library '{folder}' | head -n 1"

    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        check=True,
        cwd=paths.project_root(),
        env={**os.environ, PASSWORD_VARIABLE: PASSWORD, "HOME": str(tmp_path)},
    )

    assert done.stdout.startswith("▲".encode())
    assert done.stderr == b""


def test_forms_that_a_file_manager_opens_are_for_the_window(tmp_path: Path):
    form = tmp_path / "刘志强.LRMX"

    start = make_start(parse([str(form)]))

    assert start.forms == (form,)
