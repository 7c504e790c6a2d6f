"""The practice township, the richest files there are, survives the library unchanged."""

from __future__ import annotations

from datetime import date

from cadredesk.domain.changes import file_changes
from cadredesk.services.practice import PASSWORD, practice_township
from cadredesk.storage.open_library import SqlLibrary
from tests.storage.conftest import Shelf, a_batch, undo

DAY = date(2026, 11, 22)


def a_practice_library(shelf: Shelf) -> SqlLibrary:
    made = practice_township(DAY)
    library, _sheet = shelf.store.create(shelf.folder, made.township, PASSWORD, practice=True)
    with library.unit_of_work(a_batch("practice")) as work:
        work.cadres.save_many(made.cadres)
        work.villages.save_many(made.villagers)
        work.commit()
    return library


def test_everybody_comes_back_after_closing_and_opening(shelf: Shelf):
    made = practice_township(DAY)
    a_practice_library(shelf).close()

    library = shelf.store.open(shelf.folder, PASSWORD)

    with library.unit_of_work() as work:
        assert tuple(work.cadres.all()) == made.cadres
        assert sorted(work.villages.all(), key=str) == sorted(made.villagers, key=str)
        assert work.township.get() == made.township
    assert library.verify().is_sound
    library.close()


def test_a_township_moved_to_another_day_can_be_moved_back(shelf: Shelf):
    library, later = a_practice_library(shelf), practice_township(date(2027, 5, 3))
    moving = a_batch("practice")
    with library.unit_of_work(moving) as work:
        work.cadres.save_many(later.cadres)
        changes = work.commit()

    undo(library, moving)

    made = practice_township(DAY)
    with library.unit_of_work() as work:
        assert tuple(work.cadres.all()) == made.cadres
        told = work.history.changes(moving.id)
    pairs = zip(made.cadres, later.cadres, strict=True)
    assert len(told) == sum(len(file_changes(before, after)) for before, after in pairs)
    assert changes.cadres == {change.owner for change in told}
    assert library.verify().is_sound
    library.close()
