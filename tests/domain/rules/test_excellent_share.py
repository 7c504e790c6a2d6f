"""How many may be excellent: a fifth of those who took part, rounded as the county says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.rules.excellent_share import most_excellent
from cadredesk.domain.rules.override import with_overrides
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.unit import Township
from cadredesk.domain.words import EvaluationResult
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alerts import alerts_on
from tests.builders import a_cadre, a_file, an_item, an_override

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


@pytest.mark.parametrize(
    ("taking_part", "rounded", "most"),
    [(45, 0, 9), (48, 0, 9), (48, 1, 10), (47, 1, 9), (4, 0, 0), (5, 0, 1), (0, 1, 0)],
)
def test_the_share_of_the_handbook(rulebook: Rulebook, taking_part: int, rounded: int, most: int):
    book = with_overrides(
        rulebook, [an_override("excellent_share_rounded", str(rounded), "2021.01.01")]
    )

    assert most_excellent(taking_part, book.on(DAY)) == most


def test_a_quarter_is_possible_where_it_was_approved(rulebook: Rulebook):
    book = with_overrides(rulebook, [an_override("excellent_share_percent", "25", "2021.01.01")])

    assert most_excellent(45, book.on(DAY)) == 11


@given(st.permutations(["优秀"] * 3 + ["称职"] * 8))
def test_the_order_of_the_files_does_not_matter(rulebook: Rulebook, results: list[str]):
    (alert,) = told(rulebook, results)

    assert alert.text_zh == "公务员（含参公） 2025 年度优秀 3/11，上限 2，请核对"


def told(rulebook: Rulebook, results: list[str]) -> tuple[Alert, ...]:
    files = [
        a_file(
            a_cadre(f"甲{place}"),
            evaluations=(Evaluation(id=an_item(), year=2025, result=EvaluationResult(result)),),
        )
        for place, result in enumerate(results)
    ]
    return alerts_on(files, Township(name="青山镇"), (), rulebook, DAY, rules={"EVAL-2"})
