"""Whatever comes in is a form or is refused by a sentence, and never half of either."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.form import F, InterchangeForm
from cadredesk.domain.interchange.taking import take
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrm import read_lrm
from cadredesk.interchange.lrmx import read_lrmx
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from cadredesk.services.interchange.wording import note_text
from cadredesk.services.messages import explain
from tests.builders import a_township
from tests.interchange.mutations import lrm_files, lrmx_files, packages

BASIS = FormBasis(a_township(), date(2026, 11, 22))
SOME, MANY = 150, 10_000

some = settings(max_examples=SOME, deadline=None)
many = partial(settings, max_examples=MANY, deadline=None, suppress_health_check=[*HealthCheck])
"""The count of the handbook on reliability; `make deep` runs it."""


Outcome = TypeVar("Outcome")


def outcome(read: Callable[[], Outcome]) -> Outcome | CadreDeskError:
    try:
        return read()
    except CadreDeskError as error:
        return error


def is_refused(error: CadreDeskError | None) -> bool:
    """Whether it is an error; then it is one that can be explained."""
    return error is not None and bool(explain(error) and explain(error, "en"))


def must_be_usable(form: InterchangeForm) -> None:
    """A form that was read can be taken over whole, and then states nothing else any more."""
    assert all(note_text(note) for note in form.notes)
    empty = CadreFile(cadre=Cadre(id=CadreId(new_id()), name=form.text(F.NAME)))

    file = take(empty, form, compare_form(empty, form, BASIS))

    assert compare_form(file, form, BASIS) == ()


def must_be_read_or_refused(content: bytes) -> None:
    form = outcome(lambda: read_lrmx(content, "a.lrmx"))
    if isinstance(form, CadreDeskError):
        assert is_refused(form)
        return
    must_be_usable(form)
    assert lrmx_bytes(form, newer=False) == content
    changed = replace(form, texts={**form.texts, F.HEALTH: "一般<&>", F.REASON: "甲\n乙"})
    assert read_lrmx(lrmx_bytes(changed, newer=False), "a.lrmx").texts == changed.texts


@some
@given(lrmx_files())
def test_any_lrmx_is_read_or_refused(content: bytes):
    must_be_read_or_refused(content)


@some
@given(lrm_files())
def test_any_lrm_is_read_or_refused(content: bytes):
    must_be_read_or_refused_as_lrm(content)


def must_be_read_or_refused_as_lrm(content: bytes) -> None:
    form = outcome(lambda: read_lrm(content, "a.lrm", content))
    if isinstance(form, CadreDeskError):
        assert is_refused(form)
    else:
        must_be_usable(form)


def must_have_outcomes(folder: Path, content: bytes) -> None:
    path = folder / "a.zip"
    path.write_bytes(content)
    files = outcome(lambda: InterchangeFiles().read([path]))
    if isinstance(files, CadreDeskError):
        assert is_refused(files)
        return
    for each in files:
        assert is_refused(each.error) is (each.form is None)


@settings(some, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=packages())
def test_any_zip_has_an_outcome_for_each_file_or_is_refused(tmp_path: Path, content: bytes):
    must_have_outcomes(tmp_path, content)


@pytest.mark.deep
@many()
@given(lrmx_files())
def test_ten_thousand_lrmx_are_read_or_refused(content: bytes):
    must_be_read_or_refused(content)


@pytest.mark.deep
@many()
@given(lrm_files())
def test_ten_thousand_lrm_are_read_or_refused(content: bytes):
    must_be_read_or_refused_as_lrm(content)


@pytest.mark.deep
@many()
@given(content=packages())
def test_ten_thousand_zips_have_outcomes_or_are_refused(tmp_path: Path, content: bytes):
    must_have_outcomes(tmp_path, content)
