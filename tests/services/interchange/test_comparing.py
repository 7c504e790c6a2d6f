from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import InterchangeField, InterchangeForm
from cadredesk.services.form_basis import FormDay
from cadredesk.services.interchange.comparing import (
    Comparison,
    FileState,
    compare_files,
    compare_with,
)
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.interchange.wording import file_problem
from tests.builders import a_cadre, a_date, a_file, a_resume_entry, a_township
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)
AS_OF = FormDay(DAY, the_rulebook)


def a_library(*files: CadreFile) -> MemoryLibrary:
    state = State(a_township(), {each.id: each for each in files})
    return MemoryLibrary(Path("qingshan"), state, "")


def a_read_file(name: str, **texts: str) -> ReadFile:
    said = {InterchangeField(field): text for field, text in ({"name": name} | texts).items()}
    return ReadFile(f"{name}.lrmx", InterchangeForm(texts=said))


def compare(library: MemoryLibrary, *files: ReadFile) -> Comparison:
    return compare_files(library, files, AS_OF)


def states(comparison: Comparison) -> list[FileState]:
    return [each.state for each in comparison.files]


def test_a_person_is_found_by_id_number_whatever_the_name_is():
    file = a_file(a_cadre("单宁", id_number="99012319780312002X"))

    (found,) = compare(
        a_library(file), a_read_file("单寧", id_number="99012319780312002X", born_on="197803")
    ).files

    assert found.before == file
    assert [each.field for each in found.differences] == [InterchangeField.NAME]


def test_a_person_is_found_by_name_and_birth_where_there_is_no_number():
    older = a_file(a_cadre("单宁", born_on=a_date("1970.01"), id_number=""))
    younger = a_file(a_cadre("单宁", born_on=a_date("1990.05.06"), id_number=""))

    (found,) = compare(a_library(older, younger), a_read_file("单宁", born_on="199005")).files

    assert found.before == younger
    assert found.state is FileState.UNCHANGED


def test_a_file_that_can_mean_two_people_is_left_alone_until_one_is_named():
    one, other = (a_file(a_cadre("单宁", id_number="", born_on=None)) for _ in range(2))
    library = a_library(one, other)
    compared = compare(library, a_read_file("单宁", health="一般"))

    assert states(compared) == [FileState.AMBIGUOUS]
    assert "单宁、单宁" in file_problem(compared.files[0])

    (named,) = compare_with(library, compared, 0, other.id).files
    assert (named.state, named.before) == (FileState.CHANGED, other)
    (new,) = compare_with(library, compared, 0, None).files
    assert new.state is FileState.NEW


def test_a_number_that_neither_name_nor_birth_agrees_with_is_doubted():
    file = a_file(a_cadre("单宁", born_on=a_date("1978.03"), id_number="99012319780312002X"))

    compared = compare(
        a_library(file), a_read_file("周建国", born_on="196501", id_number="99012319780312002X")
    )

    assert states(compared) == [FileState.AMBIGUOUS]
    assert compared.files[0].people == (file.cadre,)


def test_a_second_file_about_one_person_is_left_alone():
    known = a_file(a_cadre("单宁"))

    compared = compare(
        a_library(known),
        a_read_file("单宁"),
        a_read_file("单宁"),
        a_read_file("周敏", born_on="200001"),
        a_read_file("周敏", born_on="200001"),
    )

    assert states(compared) == [
        FileState.UNCHANGED,
        FileState.TWICE,
        FileState.NEW,
        FileState.TWICE,
    ]
    assert "周敏" in file_problem(compared.files[3])


def test_a_broken_file_keeps_its_place_and_its_reason():
    broken = ReadFile("坏.lrmx", error=UserError("interchange.broken", file="坏.lrmx", line=3))

    compared = compare(a_library(), broken, a_read_file("周敏"))

    assert states(compared) == [FileState.BROKEN, FileState.NEW]
    assert "第 3 行" in file_problem(compared.files[0])


def test_new_people_stand_after_those_who_are_there():
    library = a_library(a_file(a_cadre(order=7)))

    compared = compare(library, a_read_file("周敏"), a_read_file("周洁"))

    orders = [each.before.cadre.order for each in compared.files if each.before]
    assert orders == [8, 9]


def test_everything_is_proposed_but_rows_that_would_go():
    file = a_file(a_cadre("单宁"), resume=(a_resume_entry("2010.03", "青山镇副镇长"),))

    (found,) = compare(
        a_library(file), a_read_file("单宁", health="一般", resume="2012.01--         青山镇镇长")
    ).files

    assert found.proposed == {"health", "resume:2"}


def test_progress_is_told_and_can_stop_the_comparing():
    def stop(_done: int, _total: int, _what: str) -> None:
        raise InterruptedError

    library = a_library(a_file(a_cadre("单宁")))
    with pytest.raises(InterruptedError):
        compare_files(library, [a_read_file("单宁")], AS_OF, stop)
