"""The folder of a library is tried, not guessed at."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from cadredesk.services.place import LEAST_FREE, PlaceState
from cadredesk.storage.place import look_at


def test_a_folder_is_tried_without_leaving_anything(tmp_path: Path):
    state = look_at(tmp_path)

    assert state.is_writable
    assert state.free_bytes > 0
    assert state.engine.startswith("SQLite 3.")
    assert "SQLCipher 4." in state.engine
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_cannot_be_written_and_has_no_room(tmp_path: Path):
    state = look_at(tmp_path / "pulled out")

    assert not state.is_writable
    assert state.free_bytes == 0


def test_a_disk_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(**_given: object) -> None:
        raise PermissionError

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)

    assert not look_at(tmp_path).is_writable


@pytest.mark.parametrize(("free", "roomy"), [(LEAST_FREE - 1, False), (LEAST_FREE, True)])
def test_room_is_wanted_for_some_backups_more(free: int, roomy: bool):
    assert PlaceState(True, free, "").is_roomy is roomy
