"""One field saved, beside a bare commit of one row on the same engine."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from sqlalchemy import Engine

from benchmarks.libraries import make_library
from benchmarks.measure import Result, seconds
from benchmarks.population import cadre_files
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch
from cadredesk.storage.engine import open_engine

RUNS = 40


def measure(folder: Path) -> list[Result]:
    """Return the figure for one save: record, history and audit chain in one transaction.

    Save and bare commit take turns, so that a disk which is busy meets both alike.
    """
    library = make_library(folder / "saving", 500)
    engine = open_engine(folder / "bare.db", bytes(range(32)))
    save, commit = _save_in(library), _commit_in(engine)
    pairs = [(seconds(save, runs=1), seconds(commit, runs=1)) for _ in range(RUNS)]
    value, floor = (statistics.median(taken) * 1000 for taken in zip(*pairs, strict=True))
    library.close()
    engine.dispose()
    return [
        Result(
            name="one field saved, history and audit with it",
            value=value,
            unit="ms",
            floor=floor,
            goal=3,
            goal_is_ratio=True,
        )
    ]


def _save_in(library: Library) -> Callable[[], None]:
    file = next(iter(cadre_files(1)))
    number = count()

    def save() -> None:
        edited = replace(file, cadre=replace(file.cadre, note=f"note {next(number)}"))
        with library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
            work.cadres.save(edited)
            work.commit()

    return save


def _commit_in(engine: Engine) -> Callable[[], None]:
    number = count()
    with engine.begin() as connection:
        connection.exec_driver_sql("create table bare (id integer primary key, note text)")

    def commit() -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "insert into bare (note) values (?)", (f"note {next(number)}",)
            )

    return commit
