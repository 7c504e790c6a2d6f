"""A library keeps what was committed, for whoever has the password, and nothing else."""

from __future__ import annotations

from cadredesk.services.read_models import RosterQuery
from tests.builders import a_full_file
from tests.storage.conftest import Shelf, a_batch


def test_what_was_committed_is_there_after_closing_and_opening(shelf: Shelf):
    library = shelf.create()
    file = a_full_file()
    with library.unit_of_work(a_batch()) as work:
        work.cadres.save(file)
        work.commit()
    library.close()

    opened = shelf.open()

    with opened.unit_of_work() as work:
        assert work.cadres.get(file.id) == file
        assert [row.name for row in work.lists.roster(RosterQuery()).rows] == ["李秀英"]
    opened.close()
