"""Rules about everybody: one value is kept of each person, and the order changes nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.rules.census import Survey
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.registry import CHECKS, SURVEYS
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.words import Sex
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.practice import practice_township
from tests.amounts import tries
from tests.builders import a_cadre, a_date, a_file, an_item

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


def found_in(rulebook: Rulebook, files: list[CadreFile]) -> set[tuple[object, str, str]]:
    judgement = Judgement(rulebook, DAY, CHECKS)
    for file in files:
        judgement.add_cadre(file)
    alerts = judgement.alerts_one_by_one(judgement.started)
    return {(each.subject.id, each.rule, each.text_zh) for each in alerts}


PRACTICE = list(practice_township(DAY).cadres)


@settings(max_examples=tries(8))
@given(files=st.permutations(PRACTICE))
def test_the_order_of_the_files_changes_no_finding(rulebook: Rulebook, files: list[CadreFile]):
    assert found_in(rulebook, files) == found_in(rulebook, PRACTICE)


def test_a_finding_about_two_people_can_be_left_with_one_of_them(rulebook: Rulebook):
    born = {"sex": Sex.MALE, "born_on": a_date("1985.06"), "id_number": ""}
    one, other = (a_file(a_cadre("李明", **born)) for _number in range(2))
    judgement = Judgement(rulebook, DAY, {"CHK-25"})
    judgement.add_cadre(one)
    judgement.add_cadre(other)
    basis = judgement.alerts()[0].basis
    left = AcceptedCheck(id=an_item(), rule="CHK-25", finding=basis, reason="同名")

    again = Judgement(rulebook, DAY, {"CHK-25"})
    again.add_cadre(CadreFile(cadre=one.cadre, accepted_checks=(left,)))
    again.add_cadre(other)

    assert [each.subject.id for each in again.alerts()] == [other.id]


@pytest.mark.parametrize("survey", SURVEYS, ids=lambda each: each.id)
def test_a_survey_names_its_rule_in_its_first_line(survey: Survey):
    said = survey.judge.__doc__ or ""

    assert said.startswith(f"{survey.id}: ")
