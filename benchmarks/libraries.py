"""Libraries of a known size to measure on, made once in a run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.population import UNITS, cadre_files
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.unit import Township
from cadredesk.services import practice
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore

PASSWORD = practice.PASSWORD
DAY = date(2026, 11, 22)
CHUNK = 5_000


class StandingClock:
    """A clock for measurements: the day stands, the instant is the computer's."""

    def today(self) -> date:
        """Return the day for which everything is worked out."""
        return DAY

    def now(self) -> datetime:
        """Return this instant."""
        return datetime.now(UTC)


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="cadredesk-bench-") as folder:
        yield Path(folder)


def make_library(folder: Path, cadres: int) -> Library:
    """Make a library of so many cadres, and leave it open."""
    library, _sheet = SqlLibraryStore(StandingClock()).create(
        folder, Township(name="青山镇", reporting_unit="中共青山镇委员会", units=UNITS), PASSWORD
    )
    fill(library, cadres)
    return library


def fill(library: Library, cadres: int) -> None:
    """Put so many cadres into a library."""
    files = list(cadre_files(cadres))
    for start in range(0, cadres, CHUNK):
        with library.unit_of_work(Batch(BatchId(new_id()), "import", str(start))) as work:
            work.cadres.save_many(files[start : start + CHUNK])
            work.commit()
