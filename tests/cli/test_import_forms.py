from __future__ import annotations

import zipfile
from pathlib import Path

from tests.cli.conftest import CommandLine
from tests.fakes import MemoryLibrary
from tests.interchange.files import an_lrmx


def a_zip(folder: Path) -> str:
    path = folder / "退回.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("新人.lrmx", an_lrmx())
        package.writestr("坏.lrmx", b"<Person>")
    return str(path)


def test_forms_of_a_zip_are_taken_over_and_undone_again(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    before = len(practice.state.cadres)

    outcome = cadredesk("import", a_zip(tmp_path), "--library", "qingshan", "--json")

    result = outcome.json
    assert outcome.code == 1
    assert (result["new"], result["changed"]) == (1, 0)
    assert [each["state"] for each in result["files"]] == ["broken", "new"]
    assert len(practice.state.cadres) == before + 1
    assert cadredesk("undo", result["batch"], "--library", "qingshan").code == 0
    assert len(practice.state.cadres) == before


def test_a_dry_run_of_forms_saves_nothing(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    before = dict(practice.state.cadres)

    outcome = cadredesk("import", a_zip(tmp_path), "--library", "qingshan", "--dry-run")

    assert "什么都没有保存" in outcome.out
    assert practice.state.cadres == before
