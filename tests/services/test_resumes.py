"""A résumé is saved as one step, and a finding left as it is stays with its reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume_text import parse_resume
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.resumes import accept_finding, resume_limits, save_resume
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


def test_a_finding_is_left_with_a_reason_and_a_day(library: MemoryLibrary):
    accept_finding(library, LI.id, "CHK-7", "gap", "待业", date(2026, 11, 23))

    accepted = library.state.cadres[LI.id].accepted_checks[0]
    assert (accepted.rule, accepted.finding, accepted.reason) == ("CHK-7", "gap", "待业")
    assert accepted.decided_on == PartialDate(2026, 11, 23)


def test_the_numbers_come_from_the_rule_files():
    limits = resume_limits(load_rulebook(resources() / "rules").on(date(2026, 11, 23)))

    assert (limits.tolerance_months, limits.least_age) == (1, 16)
