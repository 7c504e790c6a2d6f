from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.bootstrap.desk import desk_for
from cadredesk.services.practice import PASSWORD as PRACTICE_PASSWORD
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import FAKE_SHEET, MemoryLibrary


@pytest.fixture
def cadredesk(
    cadredesk: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """The command line with everything that writes papers, and a place for them."""
    monkeypatch.setattr(MemoryLibrary, "private_folder", tmp_path)
    cadredesk.desk_for = lambda library: replace(desk_for(library), clock=cadredesk.clock)
    return cadredesk


def test_new_prints_the_recovery_sheet_with_every_group(cadredesk: CommandLine):
    outcome = cadredesk("new", "--library", "office", "--unit", "青山镇")

    assert outcome.code == 0
    assert "青山镇" in outcome.out
    assert all(group in outcome.out for group in FAKE_SHEET)
    assert cadredesk.store.libraries[Path("office")].unit_name == "青山镇"


def test_new_asks_for_the_password_twice_at_a_terminal(cadredesk: CommandLine):
    cadredesk.password = None
    cadredesk.interactive = True
    cadredesk.answers = ["correct horse", "correct horse"]

    outcome = cadredesk("new", "--library", "office", "--unit", "青山镇")

    assert outcome.code == 0
    assert cadredesk.prompts == ["密码：", "再输一次："]
    assert cadredesk.store.libraries[Path("office")].password == "correct horse"


def test_two_different_passwords_make_nothing(cadredesk: CommandLine):
    cadredesk.password = None
    cadredesk.interactive = True
    cadredesk.answers = ["correct horse", "correct house"]

    outcome = cadredesk("new", "--library", "office", "--unit", "青山镇")

    assert outcome.code == 1
    assert "两次输入的密码不一样" in outcome.err
    assert not cadredesk.store.libraries


def test_new_for_a_program_names_the_groups(cadredesk: CommandLine):
    outcome = cadredesk("new", "--library", "office", "--unit", "青山镇", "--json")

    assert outcome.json == {
        "library": "office",
        "unit": "青山镇",
        "recovery_sheet": list(FAKE_SHEET),
    }


@pytest.mark.parametrize("verb", [("new", "--unit", "青山镇"), ("practice",), ("restore", "copy")])
def test_a_library_is_never_made_in_a_folder_nobody_named(
    cadredesk: CommandLine, verb: tuple[str, ...]
):
    outcome = cadredesk(*verb)

    assert outcome.code == 2
    assert "--library" in outcome.err


def test_a_library_is_not_made_over_another(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("new", "--library", str(FOLDER), "--unit", "青山镇")

    assert outcome.code == 1
    assert "已经有资料库" in outcome.err
    assert cadredesk.store.libraries[FOLDER] is practice


def test_a_unit_needs_a_name(cadredesk: CommandLine):
    outcome = cadredesk("new", "--library", "office", "--unit", "  ")

    assert outcome.code == 1
    assert "单位名称" in outcome.err


def test_practice_prints_its_password_and_how_many_people(cadredesk: CommandLine):
    cadredesk.password = None

    outcome = cadredesk("practice", "--library", "practice")

    assert outcome.code == 0
    assert "qingshan-practice" in outcome.out
    assert "46 名干部、15 名村干部" in outcome.out


def test_practice_is_counted_from_the_day_it_is_told(cadredesk: CommandLine):
    outcome = cadredesk("practice", "--library", "p", "--as-of", "2027-05-01", "--json")

    assert outcome.json["as_of"] == "2027-05-01"
    library = cadredesk.store.libraries[Path("p")]
    assert library.is_practice
    assert library.done[0].batch.label == "2027-05-01"


def test_practice_has_a_submission_that_came_back_with_two_points(cadredesk: CommandLine):
    cadredesk("practice", "--library", "p")
    cadredesk.password = PRACTICE_PASSWORD

    (returned,) = cadredesk("submission", "list", "--library", "p", "--json").json

    assert returned["state"] == "returned"
    points = returned["packs"][0]["points"]
    assert [each["fact"] for each in points] == ["born_on", "ancestral_home"]
    assert len({each["cadre"] for each in points} - {None}) == 2


@pytest.mark.parametrize("day", ["2026-02-30", "30.11.2026", "1800-01-01", "2150-01-01"])
def test_a_day_that_cannot_be_meant_is_wrong_use(
    cadredesk: CommandLine, capsys: pytest.CaptureFixture[str], day: str
):
    with pytest.raises(SystemExit) as stop:
        cadredesk("practice", "--library", "p", "--as-of", day)

    assert stop.value.code == 2
    assert "--as-of" in capsys.readouterr().err


def test_restore_says_whose_library_it_is_now(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("restore", "copy.backup", "--library", "again", "--json")

    assert outcome.code == 0
    assert outcome.json == {"library": "again", "unit": "青山镇", "cadres": 46}


def test_backup_says_where_the_copy_is(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("backup", "--library", str(FOLDER), "--to", "stick")

    assert outcome.code == 0
    assert str(Path("stick/copy.backup")) in outcome.out


def test_verify_counts_what_is_there(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("verify", "--library", str(FOLDER), "--json")

    assert outcome.code == 0
    assert outcome.json["sound"] is True
    assert outcome.json["counts"]["cadres"] == 46
    assert outcome.json["counts"]["serving"] == 41


def test_verify_reports_each_fault_in_words(cadredesk: CommandLine, practice: MemoryLibrary):
    practice.faults = (("unit.unnamed", {}),)

    people = cadredesk("verify", "--library", str(FOLDER), "--lang", "en")
    program = cadredesk("verify", "--library", str(FOLDER), "--json")

    assert people.code == program.code == 1
    assert "The unit needs a name." in people.out
    assert program.json["faults"] == [{"code": "unit.unnamed", "message": "单位名称不能为空。"}]


@pytest.mark.parametrize("day", ["1980-01-01", "2149-12-31"])
def test_practice_stands_on_the_first_and_the_last_day_that_can_be_named(
    cadredesk: CommandLine, day: str
):
    assert cadredesk("practice", "--library", "p", "--as-of", day).code == 0
