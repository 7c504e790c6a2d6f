"""The full check finds what does not fit together, and says nothing of what does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError
from tests.builders import a_full_file, a_village_cadre, an_establishment
from tests.storage.conftest import Shelf, database_tool, do, said, save


def test_a_library_in_use_is_sound(shelf: Shelf):
    library = shelf.create(an_establishment())
    file = a_full_file(photo=b"a face")
    save(library, file)
    save(library, replace(file, family=file.family[::-1]))
    do(library, lambda work: work.villages.save_many([a_village_cadre()]))

    report = library.verify()

    assert report.is_sound
    assert (report.counts.cadres, report.counts.village_cadres) == (1, 1)


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE roster_row SET name = '李假' WHERE number = 1", id="a-wrong-row"),
        pytest.param("DELETE FROM roster_row WHERE number = 1", id="a-missing-row"),
        pytest.param(
            "UPDATE roster_row SET number = 99, id = replace(id, substr(id, 1, 1), 'a')",
            id="a-stranger",
        ),
        pytest.param("DELETE FROM name_gram WHERE gram = 'lxy'", id="a-missing-gram"),
        pytest.param("INSERT INTO name_gram VALUES ('zzz', 0, 1)", id="a-gram-too-many"),
        pytest.param("UPDATE name_gram SET shelf = 1", id="the-wrong-shelf"),
    ],
)
def test_lists_that_do_not_say_what_the_files_say_are_found(shelf: Shelf, statement: str):
    save(shelf.create(), a_full_file("李秀英"))
    shelf.close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text(statement))

    report = shelf.open().verify()

    assert [code for code, _fields in report.faults] == ["verify.lists"]
    code, fields = report.faults[0]
    assert "名册或搜索" in said(PlatformError(code, **fields))


def test_a_damaged_page_is_found_and_nothing_more_is_read(shelf: Shelf):
    save(shelf.create(), *(a_full_file() for _person in range(30)))
    shelf.close()
    content = bytearray(shelf.file.read_bytes())
    content[-5000] ^= 1
    shelf.file.write_bytes(content)

    report = shelf.open().verify()

    assert {code for code, _fields in report.faults} == {"verify.pages"}
    assert "page" in str(report.faults[0][1]["detail"])
    assert "恢复" in said(PlatformError(report.faults[0][0], **report.faults[0][1]))
