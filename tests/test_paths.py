from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from cadredesk import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a person on a computer of which nothing else is known."""
    for name in ("HOME", "USERPROFILE"):  # as Linux and as Windows calls it
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delattr(ctypes, "windll", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def drives(monkeypatch: pytest.MonkeyPatch, kinds: Mapping[str, int]) -> None:
    """Let Windows say what its drives are: 2 removable, 3 fixed, 4 network."""

    def kind_of(root: str) -> int:
        return kinds.get(root[0], 1)

    windows = SimpleNamespace(kernel32=SimpleNamespace(GetDriveTypeW=kind_of))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setenv("SystemDrive", "C:")


def test_libraries_go_to_the_documents_folder_where_there_are_no_drives(home: Path):
    assert paths.library_home() == home / "Documents" / "干部工作台"


def test_the_documents_folder_may_have_the_name_the_desktop_gave_it(home: Path):
    (home / ".config").mkdir()
    configured = '# names\nXDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOCUMENTS_DIR="$HOME/文档"\n'
    (home / ".config" / "user-dirs.dirs").write_text(configured, encoding="utf-8")

    assert paths.documents() == home / "文档"


def test_a_configuration_without_documents_changes_nothing(home: Path):
    (home / ".config").mkdir()
    (home / ".config" / "user-dirs.dirs").write_text("XDG_MUSIC_DIR=x\n", encoding="utf-8")

    assert paths.documents() == home / "Documents"


def test_libraries_go_to_the_first_fixed_disk_that_is_not_the_systems(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    drives(monkeypatch, {"A": 2, "C": 3, "D": 2, "E": 3, "F": 3})

    assert str(paths.library_home()).startswith("E:")


def test_a_computer_with_one_disk_uses_the_documents_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    drives(monkeypatch, {"C": 3, "D": 2, "Z": 4})

    assert paths.library_home() == home / "Documents" / "干部工作台"


def test_the_frozen_program_finds_its_files_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.project_root() == tmp_path
    assert paths.resources() == tmp_path / "resources"


def test_from_source_the_resources_lie_beside_the_package():
    assert (paths.project_root() / "pyproject.toml").is_file()


def test_what_is_told_of_bugs_is_kept_where_the_system_keeps_such_things(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    at_home = paths.log_folder()
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    named = paths.log_folder()
    monkeypatch.setenv("LOCALAPPDATA", str(home / "AppData"))

    assert at_home == home / ".local" / "state" / "CadreDesk" / "log"
    assert named == home / "state" / "CadreDesk" / "log"
    assert paths.log_folder() == home / "AppData" / "CadreDesk" / "log"
