"""The last 今日 lies in the library, and is not given out once something was saved."""

from __future__ import annotations

import pytest

from cadredesk.services.library_ports import KeptToday
from cadredesk.storage import library as library_module
from tests.builders import a_full_file
from tests.storage.conftest import Shelf, save

CONTENT = '{"day": "2026-11-22"}'


def test_it_comes_back_after_the_library_was_closed(shelf: Shelf):
    library = shelf.create()
    kept = KeptToday(library.saves, "mark", CONTENT)
    library.keep_today(KeptToday(library.saves, "mark", "an earlier one"))

    library.keep_today(kept)
    shelf.close()

    assert shelf.open().kept_today() == kept


def test_a_library_that_never_kept_one_has_none(shelf: Shelf):
    assert shelf.create().kept_today() is None


def test_it_is_not_given_out_once_something_was_saved(shelf: Shelf):
    library = shelf.create()
    library.keep_today(KeptToday(library.saves, "mark", CONTENT))

    save(library, a_full_file())

    assert library.kept_today() is None


def test_what_was_judged_before_a_save_is_not_given_out_after_it(shelf: Shelf):
    library = shelf.create()
    judged = library.saves
    save(library, a_full_file())

    library.keep_today(KeptToday(judged, "mark", CONTENT))

    assert library.kept_today() is None


def test_keeping_it_is_no_save(shelf: Shelf):
    library = shelf.create()
    before = library.saves, library.verify().counts

    library.keep_today(KeptToday(library.saves, "mark", CONTENT))

    assert (library.saves, library.verify().counts) == before
    assert library.verify().is_sound


def test_a_library_that_is_only_read_keeps_none(shelf: Shelf, monkeypatch: pytest.MonkeyPatch):
    shelf.create()
    shelf.close()
    monkeypatch.setattr(library_module, "_can_write", lambda _folder: False)
    library = shelf.open()

    library.keep_today(KeptToday(library.saves, "mark", CONTENT))

    assert library.kept_today() is None
