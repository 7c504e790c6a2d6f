"""One field saved, beside a bare commit of one row on the same engine."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks.libraries import make_library
from benchmarks.measure import Result, seconds
from benchmarks.population import cadre_files
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.work_ports import Batch
from cadredesk.storage.engine import open_engine

RUNS = 40


def measure(folder: Path) -> list[Result]:
    """Return the figure for one save: record, history and audit chain in one transaction."""
    library = make_library(folder / "saving", 500)
    file = next(iter(cadre_files(1)))
    number = count()

    def save() -> None:
        edited = replace(file, cadre=replace(file.cadre, note=f"note {next(number)}"))
        with library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
            work.cadres.save(edited)
            work.commit()

    value = seconds(save, runs=RUNS) * 1000
    library.close()
    return [
        Result(
            name="one field saved, history and audit with it",
            value=value,
            unit="ms",
            floor=_bare_commit(folder) * 1000,
            goal=3,
            goal_is_ratio=True,
        )
    ]


def _bare_commit(folder: Path) -> float:
    engine = open_engine(folder / "bare.db", bytes(range(32)))
    number = count()
    with engine.begin() as connection:
        connection.exec_driver_sql("create table bare (id integer primary key, note text)")

    def commit() -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "insert into bare (note) values (?)", (f"note {next(number)}",)
            )

    taken = seconds(commit, runs=RUNS)
    engine.dispose()
    return taken
