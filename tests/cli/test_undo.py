from __future__ import annotations

from dataclasses import replace

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.work_ports import Batch
from tests.cli.conftest import FOLDER, CommandLine
from tests.fakes import MemoryLibrary


def rename_first(library: MemoryLibrary, name: str) -> BatchId:
    batch = Batch(BatchId(new_id()), "import", "花名册.xlsx")
    with library.unit_of_work(batch) as work:
        first = next(work.cadres.all())
        work.cadres.save(replace(first, cadre=replace(first.cadre, name=name)))
        work.commit()
    return batch.id


def first_name(library: MemoryLibrary) -> str:
    with library.unit_of_work() as work:
        return next(work.cadres.all()).cadre.name


def test_undo_takes_back_the_last_batch(cadredesk: CommandLine, practice: MemoryLibrary):
    rename_first(practice, "周建军")

    outcome = cadredesk("undo", "--library", str(FOLDER))

    assert outcome.code == 0
    assert "花名册.xlsx" in outcome.out
    assert first_name(practice) == "周建国"


def test_undo_takes_back_a_batch_named_by_the_beginning_of_its_id(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    batch = rename_first(practice, "周建军")

    outcome = cadredesk("undo", str(batch)[:8], "--library", str(FOLDER), "--json")

    assert outcome.json == {
        "batch": str(batch),
        "action": "import",
        "label": "花名册.xlsx",
        "changes": 1,
        "cadres": 1,
    }


def test_a_batch_nobody_knows_is_a_problem(cadredesk: CommandLine, practice: MemoryLibrary):
    outcome = cadredesk("undo", "ffff", "--library", str(FOLDER))

    assert outcome.code == 1
    assert "ffff" in outcome.err


def test_undone_twice_reaches_what_was_before_and_then_nothing(
    cadredesk: CommandLine, practice: MemoryLibrary
):
    cadredesk("undo", "--library", str(FOLDER))

    outcome = cadredesk("undo", "--library", str(FOLDER))

    assert practice.counts().cadres == 0
    assert outcome.code == 1
    assert "没有可以撤销的操作" in outcome.err
