"""A résumé is saved as one step, and a finding left as it is stays with its reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.rules.checks.resume import resume_limits
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.resumes import save_resume
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State

LI = a_file(a_cadre("李秀英"))


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    return MemoryLibrary(tmp_path, State(a_township(), {LI.id: LI}), "")


def test_a_resume_is_saved_as_one_step_called_after_the_person(library: MemoryLibrary):
    entries = parse_resume("1991.07--1996.03  科员\n1996.03--  镇长").entries

    changes = save_resume(library, LI.id, entries)

    assert changes.cadres == {LI.id}
    assert library.state.cadres[LI.id].resume == entries
    assert (library.done[-1].batch.action, library.done[-1].batch.label) == ("resume", "李秀英")


def test_the_numbers_come_from_the_rule_files():
    limits = resume_limits(load_rulebook(resources() / "rules").on(date(2026, 11, 23)))

    assert (limits.tolerance_months, limits.least_age, limits.holiday_months) == (1, 16, 2)
