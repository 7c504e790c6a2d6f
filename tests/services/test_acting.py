"""The post that an alert counts is found again in the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.rules.alert import Alert, Subject, SubjectKind
from cadredesk.services.acting import row_of
from tests.alert_builders import an_alert
from tests.builders import a_cadre, a_date, a_file, a_township, an_appointment
from tests.fakes import MemoryLibrary, State

CADRE = a_cadre("刘志强")
SECRETARY = an_appointment("青山镇党委委员", appointed_on=a_date("2025.12.04"))
DEPUTY = an_appointment("青山镇副镇长", appointed_on=a_date("2025.12.04"))


@pytest.fixture
def library(tmp_path: Path) -> MemoryLibrary:
    file = a_file(CADRE, appointments=(SECRETARY, DEPUTY))
    return MemoryLibrary(tmp_path, State(a_township(), cadres={CADRE.id: file}), "")


def probation(since: str | None, post: str = "") -> Alert:
    alert = an_alert(subject=Subject(SubjectKind.CADRE, CADRE.id, CADRE.name))
    return replace(
        alert,
        counted_from=None if since is None else a_date(since),
        facts=(replace(alert.facts[0], field="appointment.title", value=post),),
    )


def test_of_two_posts_of_one_day_it_is_the_one_that_is_named(library: MemoryLibrary):
    assert row_of(library, probation("2025.12.04", "青山镇副镇长")) == DEPUTY.id
    assert row_of(library, probation("2025.12.04", "青山镇党委委员")) == SECRETARY.id


def test_without_a_time_or_with_another_one_there_is_no_row(library: MemoryLibrary):
    assert row_of(library, probation("2019.01")) is None
    assert row_of(library, probation(None)) is None
