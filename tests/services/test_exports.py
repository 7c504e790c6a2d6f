"""A file that leaves takes its place whole, or says why it did not and leaves what was there."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from cadredesk.domain.errors import PlatformError
from cadredesk.services.exports import make_folder, write_file
from cadredesk.services.messages import explain


class Holder:
    """Another program that has the target open and lets go after some tries."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self._replace = Path.replace

    def __call__(self, part: Path, target: Path) -> Path:
        if self.tries == 0:
            return self._replace(part, target)
        self.tries -= 1
        raise PermissionError(errno.EACCES, "Permission denied")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of them waited for."""
    made: list[float] = []
    monkeypatch.setattr(time, "sleep", made.append)
    return made


def hold(monkeypatch: pytest.MonkeyPatch, holder: Holder) -> None:
    def replace(part: Path, target: Path) -> Path:
        return holder(part, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_new_content_takes_the_place_of_the_old_one(tmp_path: Path):
    (tmp_path / "a.xlsx").write_bytes(b"old")

    write_file(tmp_path / "a.xlsx", b"new")

    assert (tmp_path / "a.xlsx").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_file_open_elsewhere_is_named_and_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
):
    (tmp_path / "a.xlsx").write_bytes(b"old")
    hold(monkeypatch, Holder(tries=99))

    with pytest.raises(PlatformError) as refused:
        write_file(tmp_path / "a.xlsx", b"new")

    assert refused.value.code == "export.in_use"
    assert "WPS" in explain(refused.value)
    assert len(pauses) == 4
    assert (tmp_path / "a.xlsx").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_file_that_a_scanner_holds_for_a_moment_is_written_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
):
    (tmp_path / "a.xlsx").write_bytes(b"old")
    hold(monkeypatch, Holder(tries=2))

    write_file(tmp_path / "a.xlsx", b"new")

    assert (tmp_path / "a.xlsx").read_bytes() == b"new"
    assert len(pauses) == 2


def test_a_place_that_is_forbidden_is_not_called_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
):
    hold(monkeypatch, Holder(tries=99))

    with pytest.raises(PlatformError) as refused:
        write_file(tmp_path / "a.xlsx", b"new")

    assert (refused.value.code, pauses) == ("export.failed", [])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [28, 112, 122])
def test_a_full_disk_is_said_to_be_full_and_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
):
    def full(_descriptor: int) -> None:
        raise OSError(number, "no room")

    (tmp_path / "a.xlsx").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(PlatformError) as refused:
        write_file(tmp_path / "a.xlsx", b"new")

    assert refused.value.code == "export.disk_full"
    assert "空间不够" in explain(refused.value)
    assert (tmp_path / "a.xlsx").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(PlatformError) as refused:
        make_folder(tmp_path / "file" / "forms")

    assert refused.value.code == "export.failed"
    assert "forms" in explain(refused.value)
