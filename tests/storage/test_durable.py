"""A small file is the old one or the new one, and a busy scanner only costs time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from cadredesk.storage import durable
from cadredesk.storage.durable import replace, sync_folder, write_json


def test_a_file_is_replaced_whole(tmp_path: Path):
    write_json(tmp_path / "keys.json", {"name": "王芳"})
    write_json(tmp_path / "keys.json", {"name": "赵强"})

    assert json.loads((tmp_path / "keys.json").read_text(encoding="utf-8")) == {"name": "赵强"}
    assert [each.name for each in tmp_path.iterdir()] == ["keys.json"]


def held(winerror: int | None) -> PermissionError:
    """The error that Windows gives while another program has a file open."""
    error = PermissionError(13, "in use")
    error.winerror = winerror  # type: ignore[attr-defined]
    return error


def hold(monkeypatch: pytest.MonkeyPatch, error: PermissionError, tries: int) -> list[float]:
    """Let the first tries to rename fail; return the pauses made between them."""
    pauses: list[float] = []
    rename = Path.replace
    left = [tries]

    def busy(source: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise error
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


@pytest.mark.parametrize("winerror", [5, 32, 33])
@pytest.mark.parametrize("tries", [1, 3, 6])
def test_a_file_that_a_scanner_holds_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int, tries: int
):
    (tmp_path / "new").write_text("x", encoding="utf-8")
    pauses = hold(monkeypatch, held(winerror), tries)

    replace(tmp_path / "new", tmp_path / "old")

    assert (tmp_path / "old").exists()
    assert len(pauses) == tries
    assert sum(pauses) < 3


@pytest.mark.parametrize(("winerror", "tries", "pauses"), [(32, 7, 6), (1314, 1, 0), (None, 1, 0)])
def test_a_file_that_stays_held_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int | None, tries: int, pauses: int
):
    (tmp_path / "new").write_text("x", encoding="utf-8")
    made = hold(monkeypatch, held(winerror), tries)

    with pytest.raises(PermissionError):
        replace(tmp_path / "new", tmp_path / "old")

    assert len(made) == pauses


def test_windows_has_no_folders_to_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(durable, "_SYNCS_FOLDERS", False)

    sync_folder(tmp_path / "not there")
