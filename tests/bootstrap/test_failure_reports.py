from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk import paths
from cadredesk.bootstrap import failure_reports


def test_a_report_of_a_bug_is_kept_and_the_oldest_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr(failure_reports, "MOST_REPORTS", 2)

    kept = [failure_reports.keep_report(f"report {number}") for number in range(3)]

    last = kept[-1]
    assert last is not None
    assert last.read_text(encoding="utf-8") == "report 2"
    assert sorted((tmp_path / "log").iterdir()) == kept[1:]


def test_where_no_report_can_be_kept_that_is_no_second_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "log").touch()
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")

    assert failure_reports.keep_report("report") is None
