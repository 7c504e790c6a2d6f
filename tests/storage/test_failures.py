"""What the machine does wrong becomes a sentence; what we do wrong stays an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.storage.failures import (
    file_problem,
    free_megabytes,
    platform_error,
    platform_problem,
)
from tests.storage.conftest import said


class EngineError(Exception):
    """An error as the driver raises it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.sqlite_errorname = name


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("SQLITE_FULL", "library.disk_full", "空间不够"),
        ("SQLITE_READONLY", "library.read_only", "只能读"),
        ("SQLITE_READONLY_DBMOVED", "library.read_only", "只能读"),
        ("SQLITE_BUSY", "library.in_use", "另一个程序"),
        ("SQLITE_LOCKED", "library.in_use", "另一个程序"),
        ("SQLITE_CORRUPT", "library.damaged", "损坏"),
        ("SQLITE_CORRUPT_INDEX", "library.damaged", "损坏"),
        ("SQLITE_NOTADB", "library.damaged", "损坏"),
        ("SQLITE_IOERR_WRITE", "library.disk_failed", "磁盘出错"),
        ("SQLITE_IOERR_FSYNC", "library.disk_failed", "磁盘出错"),
        ("SQLITE_CANTOPEN", "library.cannot_open", "打不开"),
        ("SQLITE_PERM", "library.read_only", "只能读"),
    ],
)
def test_trouble_of_the_machine_has_a_sentence(tmp_path: Path, name: str, code: str, words: str):
    problem = platform_error(EngineError(name), tmp_path)

    assert problem is not None
    assert problem.code == code
    assert words in said(problem)


@pytest.mark.parametrize("error", [EngineError("SQLITE_CONSTRAINT"), ValueError("bug"), None])
def test_a_mistake_of_ours_is_not_blamed_on_the_machine(tmp_path: Path, error: Exception | None):
    assert platform_error(error, tmp_path) is None


@pytest.mark.parametrize(
    ("number", "code"),
    [(28, "library.disk_full"), (122, "library.disk_full"), (13, "library.not_writable")],
)
def test_trouble_with_files_has_a_sentence(tmp_path: Path, number: int, code: str):
    problem = file_problem(OSError(number, "trouble"), tmp_path)

    assert problem.code == code
    assert said(problem)


def test_free_room_is_told_for_a_place_that_is_not_there_yet(tmp_path: Path):
    assert free_megabytes(tmp_path / "not" / "yet") > 0
    assert free_megabytes(Path("nowhere") / "at all") > 0
    assert platform_problem("library.disk_full", Path("x")).fields["drive"] == "x"
