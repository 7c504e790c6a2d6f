from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.errors import PlatformError
from cadredesk.services.libraries import PRACTICE_FOLDER, create_practice
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary


def a_library_in(cadredesk: CommandLine, folder: Path) -> None:
    folder.mkdir(parents=True)
    create_practice(cadredesk.store, folder, cadredesk.clock.today())[0].close()


def test_the_only_library_need_not_be_named(cadredesk: CommandLine, tmp_path: Path):
    cadredesk.home = tmp_path
    a_library_in(cadredesk, tmp_path / "青山镇")

    assert cadredesk("verify").code == 0


def test_the_practice_library_is_not_mistaken_for_the_real_one(
    cadredesk: CommandLine, tmp_path: Path
):
    cadredesk.home = tmp_path
    a_library_in(cadredesk, tmp_path / "青山镇")
    a_library_in(cadredesk, tmp_path / PRACTICE_FOLDER)

    outcome = cadredesk("backup", "--json")

    assert "青山镇" in outcome.json["path"]


def test_two_libraries_are_listed_instead_of_guessing(cadredesk: CommandLine, tmp_path: Path):
    cadredesk.home = tmp_path
    a_library_in(cadredesk, tmp_path / "青山镇")
    a_library_in(cadredesk, tmp_path / "白石镇")

    outcome = cadredesk("verify")

    assert outcome.code == 2
    assert "青山镇" in outcome.err
    assert "白石镇" in outcome.err


def test_no_library_at_all_is_said_with_what_to_do(cadredesk: CommandLine, tmp_path: Path):
    cadredesk.home = tmp_path / "nothing"

    outcome = cadredesk("verify", "--lang", "en")

    assert outcome.code == 2
    assert "Make one with new or practice" in outcome.err


def test_without_password_and_terminal_nothing_is_asked(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    cadredesk.password = None

    outcome = cadredesk("verify", "--library", str(FOLDER))

    assert outcome.code == 2
    assert "CADREDESK_PASSWORD" in outcome.err


def test_the_password_is_asked_for_at_a_terminal(cadredesk: CommandLine, practice: MemoryLibrary):
    cadredesk.password = None
    cadredesk.interactive = True
    cadredesk.answers = ["qingshan-practice"]

    assert cadredesk("verify", "--library", str(FOLDER), "--lang", "en").code == 0
    assert cadredesk.prompts == ["Password: "]


def test_the_common_options_may_stand_before_the_verb(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    outcome = cadredesk("--library", str(FOLDER), "--json", "verify")

    assert outcome.json["sound"] is True


def test_an_interruption_is_the_exit_code_of_one(
    cadredesk: CommandLine, practice: MemoryLibrary, monkeypatch: pytest.MonkeyPatch
):
    def interrupted(_library: MemoryLibrary) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(MemoryLibrary, "verify", interrupted)

    assert cadredesk("verify", "--library", str(FOLDER)).code == 130


def unable_to_back_up(library: MemoryLibrary) -> None:
    library.is_open = False
    raise PlatformError("export.failed", file="backup", reason="full")


def test_a_backup_that_fails_at_the_end_is_told(
    cadredesk: CommandLine, practice: MemoryLibrary, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(MemoryLibrary, "close", unable_to_back_up)

    outcome = cadredesk("verify", "--library", str(FOLDER))

    assert outcome.code == 1
    assert "backup" in outcome.err


def test_what_went_wrong_first_is_told_before_what_followed(
    cadredesk: CommandLine, practice: MemoryLibrary, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(MemoryLibrary, "close", unable_to_back_up)

    outcome = cadredesk("undo", "ffff", "--library", str(FOLDER))

    assert "ffff" in outcome.err
    assert "backup" not in outcome.err
