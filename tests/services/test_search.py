"""People are found from anywhere: by what they are called, and by what is told of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.training import Speciality
from cadredesk.domain.words import CadreStatus
from cadredesk.services.editing import delete_cadres
from cadredesk.services.search import find
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_file, a_resume_entry, a_township, an_item
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

JIANG = replace(
    a_file(a_cadre("蒋文博", current_posts="便民服务中心主任")),
    specialities=(Speciality(id=an_item(), field="电商直播", evidence="助农直播 31 场，销售枇杷"),),
    resume=(a_resume_entry("2018.07", "青山镇电商直播基地工作"),),
)
ZHOU = a_file(a_cadre("周建国", status=CadreStatus.RETIRED, current_posts=""))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(Batch(BatchId(new_id()), "import", "名册")) as work:
        work.cadres.save_many([JIANG, ZHOU])
        work.commit()
    yield library
    library.close()


@pytest.mark.parametrize("text", ["蒋文博", "jwb", "jiangwenbo", "便民服务"])
def test_people_are_found_by_name_initials_pinyin_and_post(library: SqlLibrary, text: str):
    assert [each.name for each in find(library, text).people] == ["蒋文博"]


def test_who_left_is_found_after_who_serves(library: SqlLibrary):
    assert [each.name for each in find(library, "zjg").people] == ["周建国"]
    assert find(library, "zjg", limit=0).people == ()


def test_specialities_stand_before_resumes(library: SqlLibrary):
    passages = find(library, "直播").passages

    assert [each.entity for each in passages] == ["speciality", "resume_entry"]
    assert passages[0].name == "蒋文博"
    assert "枇杷" in passages[0].text
    assert len(find(library, "直播", limit=1).passages) == 1


@pytest.mark.parametrize("text", ["", " ", "直", "zb", "100%", "_"])
def test_what_stands_everywhere_is_not_looked_for_in_texts(library: SqlLibrary, text: str):
    assert find(library, text).passages == ()


def test_who_was_deleted_is_not_found(library: SqlLibrary):
    delete_cadres(library, [JIANG.id])

    found = find(library, "直播")
    assert (found.people, found.passages) == ((), ())
