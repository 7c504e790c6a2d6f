"""A cadre file that leaves as .lrmx and comes back says what it said, whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.form.content import NOTHING, FormBasis
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.form import F, InterchangeForm
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.domain.interchange.taking import take
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrmx import read_lrmx
from cadredesk.interchange.lrmx_writer import LrmxWriter, lrmx_bytes
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.forms import FormJob, write_forms
from cadredesk.services.interchange.comparing import FileState, compare_files
from cadredesk.services.interchange.saving import take_over
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch
from cadredesk.storage.keys import KeyCost
from cadredesk.storage.library import SqlLibraryStore
from tests.builders import a_township
from tests.fakes import FakeClock
from tests.interchange.people import a_random_file
from tests.ui.desks import the_rulebook

PEOPLE = 1_000
BASIS = FormBasis(a_township(), date(2026, 11, 22))
AS_OF = FormDay(date(2026, 11, 22), the_rulebook)
_TIDIED = re.compile(r"其间|\W")


def sent(file: CadreFile) -> InterchangeForm:
    """The form of a cadre file after it was written and read."""
    return read_lrmx(lrmx_bytes(interchange_form(file, BASIS), newer=True), "a.lrmx")


def words(form: InterchangeForm) -> dict[F, str]:
    """What the texts say; of a résumé, which becomes rows, the words without their marks.

    无 is what a form says of its own where nothing was said.
    """
    told = {**form.texts, F.RESUME: _TIDIED.sub("", form.text(F.RESUME))}
    return {field: text for field, text in told.items() if (field, text) != (F.CONDUCT, NOTHING)}


def test_a_thousand_people_come_back_without_a_difference():
    different = [
        seed
        for seed in range(PEOPLE)
        if compare_form(file := a_random_file(seed), sent(file), BASIS)
    ]

    assert different == []


@pytest.mark.parametrize("seed", range(0, PEOPLE, 5))
def test_a_person_who_is_new_elsewhere_has_the_same_form_there(seed: int):
    form = sent(a_random_file(seed))
    empty = CadreFile(cadre=Cadre(id=CadreId(new_id()), name=form.text(F.NAME)))

    there = interchange_form(take(empty, form, compare_form(empty, form, BASIS)), BASIS)

    assert words(there) == words(form)
    assert (there.family, there.photo, there.extras) == (form.family, form.photo, form.extras)


def a_named_file(seed: int, name: str) -> CadreFile:
    file = a_random_file(seed)
    return replace(file, cadre=replace(file.cadre, name=name, id_number=""))


@contextmanager
def a_library(folder: Path) -> Iterator[Library]:
    store = SqlLibraryStore(FakeClock(), by="小李", cost=KeyCost(8, 1, 1))
    library, _sheet = store.create(folder, a_township(), "three words of test")
    try:
        yield library
    finally:
        library.close()


def test_people_go_from_one_library_to_another_and_are_the_same_in_both(tmp_path: Path):
    must_go_over(tmp_path, 50)


@pytest.mark.deep
def test_a_thousand_people_go_from_one_library_to_another(tmp_path: Path):
    must_go_over(tmp_path, PEOPLE)


def must_go_over(folder: Path, count: int) -> None:
    people = [a_named_file(seed, f"单宁{chr(0x4E00 + seed)}") for seed in range(count)]
    forms = folder / "forms"
    with a_library(folder / "here") as here, a_library(folder / "there") as there:
        with here.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
            work.cadres.save_many(people)
            work.commit()
        kind, ids = FormFormat.LRMX_V4, [each.id for each in people]
        job = FormJob(ids, forms, AS_OF, kind, purpose="报县委组织部")
        written = write_forms(here, {kind: LrmxWriter(newer=True)}, job).written

        read = InterchangeFiles().read([forms])
        take_over(there, compare_files(there, read, AS_OF))

        assert len(written) == len(read) == len(people)
        for library in (here, there):
            compared = compare_files(library, read, AS_OF).files
            assert {each.state for each in compared} == {FileState.UNCHANGED}
