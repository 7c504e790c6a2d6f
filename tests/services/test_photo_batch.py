"""Photos find their people by number or name; whoever is in doubt is told, never guessed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import PHOTO_LEFT_OUT
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.photo_batch import (
    PHOTOS,
    PhotoProblem,
    Shown,
    match_photos,
    picture_files,
    read_everybody,
    reason,
    save_photos,
    write_problems,
)
from cadredesk.services.undo import undo_last
from cadredesk.services.work_ports import Batch
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.library import SqlLibraryStore
from tests.builders import a_cadre, a_date, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

LI = a_cadre("李秀英", id_number="99012319780312002X")
WANG = a_cadre("王芳", id_number="990123198506120020", born_on=a_date("1985.06"))
OTHER_WANG = a_cadre("王芳", id_number="990123199001010023", born_on=a_date("1990.01"))
GULI = a_cadre("阿依古丽·买买提", id_number="", photo=PHOTO_LEFT_OUT)
PEOPLE = (LI, WANG, OTHER_WANG, GULI)


@pytest.mark.parametrize(
    ("name", "shown", "people"),
    [
        ("李秀英.jpg", Shown.ONE, (LI,)),
        ("照片-李秀英_2寸.PNG", Shown.ONE, (LI,)),
        ("03 李 秀 英.jpg", Shown.ONE, (LI,)),
        ("99012319780312002x.jpg", Shown.ONE, (LI,)),
        ("李秀英99012319780312002X.jpg", Shown.ONE, (LI,)),
        ("990123199001010023王芳.jpg", Shown.ONE, (OTHER_WANG,)),
        ("阿依古丽·买买提.bmp", Shown.ONE, (GULI,)),
        ("阿依古丽.买买提.bmp", Shown.ONE, (GULI,)),
        ("王芳.jpg", Shown.SEVERAL, (WANG, OTHER_WANG)),
        ("李秀英和王芳.jpg", Shown.NOBODY, ()),
        ("查无此人.jpg", Shown.NOBODY, ()),
        ("DSC_0012.jpg", Shown.NOBODY, ()),
        ("990123200001010011李秀英.jpg", Shown.NOBODY, (LI,)),
        ("王芳99012319780312002X.jpg", Shown.DISAGREES, (LI, WANG, OTHER_WANG)),
    ],
)
def test_a_file_shows_whom_its_name_says(name: str, shown: Shown, people: tuple[object, ...]):
    (match,) = match_photos([Path(name)], PEOPLE)

    assert (match.shown, match.people) == (shown, people)
    assert bool(reason(match)) is (shown is not Shown.ONE)
    assert bool(reason(match, "en")) is (shown is not Shown.ONE)


def test_namesakes_are_told_apart_by_their_months():
    (match,) = match_photos([Path("王芳.jpg")], PEOPLE)

    assert "王芳（1985.06）、王芳（1990.01）" in reason(match)


def test_of_two_photos_of_one_person_neither_is_taken():
    files = [Path("李秀英.jpg"), Path("阿依古丽·买买提.jpg"), Path("李秀英(2).jpg")]

    matches = match_photos(files, PEOPLE)

    assert [each.shown for each in matches] == [Shown.TWICE, Shown.ONE, Shown.TWICE]
    assert [each.replaces for each in matches] == [False, True, False]


def test_of_a_folder_pictures_count_and_a_named_file_always(tmp_path: Path):
    for name in ("b.JPG", "a.png", "notes.txt", ".hidden.jpg"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "inner.jpg").mkdir()
    alone = tmp_path / "notes.txt"

    files = picture_files([tmp_path, alone])

    assert [each.name for each in files] == ["a.png", "b.JPG", "notes.txt"]


def test_photos_of_many_are_one_step_and_the_list_of_the_others_a_workbook(tmp_path: Path):
    store = SqlLibraryStore(FakeClock(), "小李", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    with library.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
        work.cadres.save_many([a_file(LI), a_file(WANG)])
        work.commit()

    changes = save_photos(library, {LI.id: b"\xff\xd8 one", WANG.id: b"\xff\xd8 two"})
    kept = [each.photo is not None for each in read_everybody(library)]
    step, _changes = undo_last(library)
    back = [each.photo is not None for each in read_everybody(library)]
    target = write_problems(
        library,
        ListWorkbook(),
        [PhotoProblem("王芳.jpg", "王芳", "有 2 人对得上")],
        tmp_path / "未导入的照片.xlsx",
        date(2026, 11, 22),
    )
    library.close()

    assert changes.cadres == {LI.id, WANG.id}
    assert (kept, back) == ([True, True], [False, False])
    assert step.done.action == PHOTOS
    assert target.exists()
