"""A finding is left as it is with a reason and a day, of one person or of many in one step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.accepting import Left, accept_findings
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
LI, WANG = a_file(a_cadre("李秀英")), a_file(a_cadre("王海涛"))


def test_findings_of_several_people_are_left_as_one_step(tmp_path: Path):
    library = MemoryLibrary(tmp_path, State(a_township(), {LI.id: LI, WANG.id: WANG}), "")
    left = [
        Left(LI.id, "CHK-7", "gap"),
        Left(LI.id, "CHK-9", "late"),
        Left(WANG.id, "CHK-7", "gap"),
    ]

    changes = accept_findings(library, left, "待业", DAY)

    assert changes.cadres == {LI.id, WANG.id}
    assert (library.done[-1].batch.action, library.done[-1].batch.label) == (
        "accept_check",
        "李秀英、王海涛",
    )
    first, second = library.state.cadres[LI.id].accepted_checks
    assert (first.rule, first.finding, first.reason) == ("CHK-7", "gap", "待业")
    assert first.decided_on == PartialDate(2026, 11, 23)
    assert second.rule == "CHK-9"
    assert len(library.state.cadres[WANG.id].accepted_checks) == 1
