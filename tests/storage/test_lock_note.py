"""The note about who has a library open helps where it can and never stands in the way."""

from __future__ import annotations

from pathlib import Path

from cadredesk.storage.lock_note import LOCK_FILE, in_use, leave_note, remove_note
from tests.memory_history import NOON


def test_the_note_says_who_since_when_and_where(tmp_path: Path):
    leave_note(tmp_path, "王芳", NOON)

    error = in_use(tmp_path)

    assert error.code == "library.in_use_by"
    assert error.fields["user"] == "王芳"
    assert str(error.fields["since"]).startswith("2026-11-2")


def test_a_folder_that_takes_no_note_goes_without(tmp_path: Path):
    leave_note(tmp_path / "not there", "王芳", NOON)

    assert in_use(tmp_path / "not there").code == "library.in_use"


def test_a_note_that_cannot_be_removed_does_no_harm(tmp_path: Path):
    (tmp_path / LOCK_FILE).mkdir()

    remove_note(tmp_path)

    assert (tmp_path / LOCK_FILE).is_dir()
