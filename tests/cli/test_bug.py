"""A bug on the command line ends in one sentence and a report, never in a bare traceback."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cadredesk.services.library_ports import Library
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary


def fail(_library: Library) -> Any:
    raise ValueError("王海涛")


@pytest.mark.parametrize("kept", [Path("log/report.txt"), None])
def test_a_bug_is_told_in_a_sentence_with_the_report(
    cadredesk: CommandLine, practice: MemoryLibrary, kept: Path | None
):
    cadredesk.desk_for = fail
    cadredesk.keep_report = lambda _report: kept

    outcome = cadredesk("alerts", "--library", str(FOLDER))

    assert outcome.code == 3
    assert outcome.err.startswith("这一步没做成")
    assert ("log/report.txt" in outcome.err.splitlines()[0]) is (kept is not None)
    assert "test_bug.py" in outcome.err
    assert "王海涛" not in outcome.err
