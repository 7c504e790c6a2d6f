"""`submission`: from the request to the acceptance on the command line."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any

import pytest

from cadredesk.bootstrap.desk import desk_for
from cadredesk.cli.parser import parse
from cadredesk.cli.run import run_verb
from cadredesk.cli.session import Terminal
from cadredesk.services.desk import Start
from cadredesk.services.libraries import create_practice
from cadredesk.storage import reserve
from cadredesk.storage.library import SqlLibraryStore
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

PASSWORD = "qingshan-practice"
Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `submission` on a practice township in an encrypted file; return what it printed."""
    monkeypatch.setattr(reserve, "RESERVE_SIZE", 4096)
    clock = FakeClock()
    monkeypatch.setattr("cadredesk.bootstrap.desk.SystemClock", lambda: clock)
    store = SqlLibraryStore(clock, "王芳", CHEAP)
    folder = tmp_path / "青山镇"
    create_practice(store, folder, clock.today())[0].close()
    start = Start(
        store=store,
        clock=clock,
        desk_for=desk_for,
        library_home=tmp_path,
        password=PASSWORD,
    )

    def run(*arguments: str, code: int = 0) -> Any:
        out, err = io.StringIO(), io.StringIO()
        options = parse(["submission", *arguments, "--library", str(folder)])
        got = run_verb(start, options, Terminal(out, err, input, input, False))
        assert got == code, err.getvalue()
        if code and not out.getvalue():
            return err.getvalue()
        return json.loads(out.getvalue()) if "--json" in arguments else out.getvalue()

    return run


SHOW = ("show", "2026-01", "--json", "--to")


def test_a_submission_runs_its_course_and_is_seen_again_as_it_was(run: Run, tmp_path: Path):
    run("new", "七月花名册", "--by", "丙县县委组织部")
    run("change", "2026-01", "--title", "7 月花名册", "--due", "2026-12-04")
    three = ("--person", "韩长河", "吕婷", "沈佳怡", "--layout", "干部名册")
    assert "必须改" in run("freeze", "2026-01", *three, code=1)
    assert run("freeze", "2026-01", *three, "--dry-run", "--json", code=1)["blocks"] > 0
    run("freeze", "2026-01", *three, "--anyway")
    assert run("discard", "2026-01", "--json")["state"] == "preparing"
    run("freeze", "2026-01", *three, "--anyway")
    run("send", "2026-01", "--how", "U 盘", "--to-whom", "王科长")
    message = tmp_path / "意见.txt"
    message.write_text("1. 吕婷的籍贯应写到县\n2. 全表职务应为全称", encoding="utf-8")

    back = run("return", "2026-01", "--by", "王科长", "--points", str(message), "--json")

    assert back["state"] == "returned"
    assert [each["fact"] for each in back["packs"][0]["points"]] == [
        "ancestral_home",
        "current_posts",
    ]
    assert "2 条退回意见" in run("freeze", "2026-01", code=1)
    tied = run("tie", "2026-01", "2", "--person", "韩长河", "--json")["packs"][0]["points"]
    assert (tied[1]["fact"], tied[1]["cadre"] is None) == ("current_posts", False)
    run("settle", "2026-01", "1")
    run("settle", "2026-01", "2", "--because", "已是全称")
    again = run("freeze", "2026-01", "--anyway", "--json")
    assert [(each["version"], each["people"]) for each in again["packs"]] == [(1, 3), (2, 3)]
    assert run("diff", "2026-01", "--json")["facts"] == []
    run("send", "2026-01")
    assert run("accept", "2026-01", "--json")["state"] == "accepted"
    shown = run(*SHOW, str(tmp_path), "--version", "1")
    assert [Path(each).name for each in shown["written"]] == ["干部名册.xlsx", "报送单.xlsx"]
    run("new", "换届摸底")
    assert [each["title"] for each in run("list", "--open", "--json")] == ["换届摸底"]
    run("delete", "换届摸底")
    assert [each["number"] for each in run("list", "--json")] == ["2026-01"]


def test_a_pack_goes_without_a_cover_sheet_and_as_one_zip(run: Run, tmp_path: Path):
    run("new", "7 月花名册")
    run("freeze", "2026-01", "--layout", "年轻干部名册", "--no-cover", "--anyway")

    written = [Path(each) for each in run(*SHOW, str(tmp_path), "--zip")["written"]]

    assert [each.suffix for each in written] == [".zip"]
    with zipfile.ZipFile(written[0]) as book:
        assert [PurePath(each).name for each in book.namelist()] == ["年轻干部名册.xlsx"]


OUT_OF_TURN = [
    (("show", "2026-09"), 2, "没有“2026-09”"),
    (("freeze", "7 月花名册"), 2, "还没有选报什么"),
    (("send", "7 月花名册"), 1, "现在不能这样办"),
    (("return", "7 月花名册", "--point", "不对"), 1, "现在不能这样办"),
    (("settle", "7 月花名册", "3"), 2, "没有第 3 条"),
    (("diff", "7 月花名册"), 2, "没有第"),
    (("show", "7 月花名册", "--to", "x"), 2, "没有第 1 版"),
    (("new", " "), 1, "没有写报送的名称"),
]


def test_what_is_out_of_turn_gets_one_sentence_each(run: Run):
    run("new", "7 月花名册")

    answers = [run(*arguments, code=code) for arguments, code, _said in OUT_OF_TURN]

    for answer, (_arguments, _code, said) in zip(answers, OUT_OF_TURN, strict=True):
        assert said in answer


def test_a_message_that_cannot_be_read_notes_nothing(run: Run, tmp_path: Path):
    run("new", "7 月花名册")
    run("freeze", "2026-01", "--layout", "干部名册", "--person", "沈佳怡", "--anyway")
    run("send", "2026-01")
    message = tmp_path / "意见.txt"
    message.write_bytes("意见".encode("gbk"))

    assert "读不了" in run("return", "2026-01", "--points", str(message), code=1)
    assert run("list", "--json")[0]["state"] == "sent"
