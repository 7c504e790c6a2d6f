from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.interchange.form import F
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from tests.cli.conftest import CommandLine
from tests.fakes import MemoryLibrary
from tests.interchange.files import an_lrmx


def test_a_file_is_compared_with_the_cadre_file_and_the_differences_are_listed(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    file = next(iter(practice.state.cadres.values()))
    basis = FormBasis(practice.state.township, cadredesk.clock.today())
    form = interchange_form(file, basis)
    changed = replace(form, texts={**form.texts, F.HEALTH: "较差"})
    (tmp_path / "a.lrmx").write_bytes(lrmx_bytes(changed, newer=False))
    (tmp_path / "b.lrmx").write_bytes(b"<Person>")

    outcome = cadredesk("compare", "--library", "qingshan", str(tmp_path), "--json")

    first, second = outcome.json
    assert outcome.code == 1
    assert (first["person"], first["state"]) == (file.cadre.name, "changed")
    assert first["differences"] == [
        {"field": "health", "row": "", "known": "健康", "stated": "较差", "proposed": True}
    ]
    assert (second["state"], second["differences"]) == ("broken", [])
    assert "第 1 行" in second["problem"]


def test_a_person_who_is_named_is_whom_the_file_is_about(
    cadredesk: CommandLine, practice: MemoryLibrary, tmp_path: Path
):
    file = next(iter(practice.state.cadres.values()))
    path = tmp_path / "a.lrmx"
    path.write_bytes(an_lrmx({"XingMing": "无名氏"}))

    outcome = cadredesk("compare", "--library", "qingshan", str(path), "--person", str(file.id))

    assert outcome.code == 0
    assert f"姓名: {file.cadre.name} → 无名氏" in outcome.out
