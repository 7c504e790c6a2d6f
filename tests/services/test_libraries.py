from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.bootstrap.desk import desk_for
from cadredesk.domain.cadre import CadreFile
from cadredesk.services.desk import Start
from cadredesk.services.libraries import create_practice, new_township, practice_library
from tests.fakes import FakeClock, MemoryCadres, MemoryLibrary, MemoryStore


def test_a_unit_of_which_only_the_name_is_known_gets_the_usual_names():
    township = new_township(" 青山镇 ")

    assert township.name == "青山镇"
    assert township.full_name == "青山镇"
    assert township.reporting_unit == "中共青山镇委员会"


def test_the_full_name_of_a_committee_is_the_reporting_unit():
    township = new_township("青山镇", "中共丙县青山镇委员会", "中共丙县委组织部")

    assert township.reporting_unit == "中共丙县青山镇委员会"
    assert township.superior == "中共丙县委组织部"


def test_the_practice_library_is_made_once_and_opened_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(MemoryLibrary, "private_folder", tmp_path)
    store, folder = MemoryStore(), Path("示例库")
    start = Start(store=store, clock=FakeClock(), desk_for=desk_for, library_home=folder.parent)

    first = practice_library(start, folder)
    first.close()
    done = len(store.libraries[folder].done)
    second = practice_library(start, folder)

    assert second is first
    assert len(store.libraries[folder].done) == done


def test_a_practice_library_that_cannot_be_filled_is_not_left_open(
    monkeypatch: pytest.MonkeyPatch,
):
    def full(_cadres: MemoryCadres, _files: list[CadreFile]) -> None:
        raise MemoryError

    monkeypatch.setattr(MemoryCadres, "save_many", full)
    store, folder = MemoryStore(), Path("示例库")

    with pytest.raises(MemoryError):
        create_practice(store, folder, date(2026, 11, 22))

    assert not store.libraries[folder].is_open
