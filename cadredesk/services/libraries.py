"""Make a library, make the practice library, find the one that is meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.library_ports import Library, LibraryStore, RecoverySheet
from cadredesk.services.work_ports import Batch

if TYPE_CHECKING:
    from cadredesk.domain.unit import Township
    from cadredesk.services.desk import Start
    from cadredesk.services.practice import PracticeTownship

PRACTICE_FOLDER = "示例库"
"""The folder of the practice library beside the real ones."""


def new_township(unit: str, full_name: str = "", superior: str = "") -> Township:
    """Return the establishment of a unit of which only the name is known.

    Raises `UserError` (`unit.unnamed`) for a name without a character.
    """
    from cadredesk.domain.unit import Township  # noqa: PLC0415 - only a new library pays

    name = unit.strip()
    if not name:
        raise UserError("unit.unnamed")
    return Township(
        name=name,
        full_name=full_name.strip() or name,
        superior=superior.strip(),
        reporting_unit=full_name.strip() or f"中共{name}委员会",
    )


def create_library(
    store: LibraryStore, folder: Path, township: Township, password: str
) -> tuple[Library, RecoverySheet]:
    """Make a library for a unit; raises `UserError` (`library.exists`) rather than overwrite."""
    _refuse_existing(store, folder)
    return store.create(folder, township, password)


def create_practice(
    store: LibraryStore, folder: Path, day: date
) -> tuple[Library, PracticeTownship]:
    """Make a practice library as it stands on a day; its password is `practice.PASSWORD`."""
    from cadredesk.services import practice  # noqa: PLC0415 - 46 people whom no other start needs

    _refuse_existing(store, folder)
    invented = practice.practice_township(day)
    library, _sheet = store.create(folder, invented.township, practice.PASSWORD, practice=True)
    try:
        with library.unit_of_work(Batch(BatchId(new_id()), "practice", str(day))) as work:
            work.cadres.save_many(invented.cadres)
            work.villages.save_many(invented.villagers)
            work.commit()
    except BaseException:
        library.close()
        raise
    return library, invented


def create_practice_at_work(
    start: Start, folder: Path, day: date
) -> tuple[Library, PracticeTownship]:
    """Make a practice library as the clerk meets it, with a submission that was given back."""
    from cadredesk.services.practice.submission import add_returned  # noqa: PLC0415

    library, invented = create_practice(start.store, folder, day)
    try:
        add_returned(start.desk_for(library))
    except BaseException:
        library.close()
        raise
    return library, invented


def practice_library(start: Start, folder: Path) -> Library:
    """Open the practice library of a folder, made now if there is none."""
    from cadredesk.services.practice import PASSWORD  # noqa: PLC0415

    if start.store.exists(folder):
        return start.store.open(folder, PASSWORD)
    return create_practice_at_work(start, folder, start.clock.today())[0]


def find_library(store: LibraryStore, home: Path) -> Path:
    """Return the folder of the only library under a folder.

    The practice library is not counted where there is another one. Raises `UserError`:
    `library.none` when there is none, `library.several` naming them when there are more.
    """
    folders = sorted(home.iterdir()) if home.is_dir() else []
    found = [folder for folder in folders if store.exists(folder)]
    real = [folder for folder in found if folder.name != PRACTICE_FOLDER]
    candidates = real or found
    if not candidates:
        raise UserError("library.none", home=str(home))
    if len(candidates) > 1:
        names = "、".join(str(folder) for folder in candidates)
        raise UserError("library.several", libraries=names)
    return candidates[0]


def _refuse_existing(store: LibraryStore, folder: Path) -> None:
    if store.exists(folder):
        raise UserError("library.exists", folder=str(folder))
