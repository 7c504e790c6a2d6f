"""还差什么 of a cadre file: a target chosen, its conditions told, in either language."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.domain.rules.target import target_named
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.eligibility.section import EligibilitySection
from tests.builders import a_cadre, a_file, a_grade_period
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)


@pytest.fixture
def section(qtbot: QtBot) -> EligibilitySection:
    made = EligibilitySection()
    qtbot.addWidget(made)
    made.use_rules(the_rulebook)
    return made


def a_view(grade: str, since: str) -> CadreView:
    return CadreView(a_file(a_cadre(), grade_periods=(a_grade_period(grade, since),)), {})


def rows_of(section: EligibilitySection) -> list[tuple[str, ...]]:
    assert section.conditions.table is not None
    return list(section.conditions.table.records.rows)


def choose(section: EligibilitySection, name: str) -> None:
    target = target_named(name)
    assert target is not None
    section.combo.choose(target)


def test_each_condition_is_told_with_a_mark_and_the_day(section: EligibilitySection):
    section.show_view(a_view("四级主任科员", "2024.12"), DAY)

    told = rows_of(section)
    assert told[0][0].startswith("✓")
    assert told[1][0].startswith("◆")
    assert "2026.12" in told[1][1]
    assert "◆ 2026.12" in section.conditions.verdict.text()


def test_another_target_is_judged_at_once(section: EligibilitySection):
    section.show_view(a_view("四级主任科员", "2024.12"), DAY)

    choose(section, "副镇长")

    told = [row[0] for row in rows_of(section)]
    assert any("(to check)" in each for each in told)
    assert any(each.startswith("◇") for each in told)
    assert "cannot judge" in section.conditions.verdict.text()


def test_what_is_held_already_has_no_conditions(section: EligibilitySection):
    section.show_view(a_view("二级主任科员", "2020.01"), DAY)

    assert "held already" in section.conditions.verdict.text()
    assert section.conditions.table is None
    assert section.conditions.basis.isHidden()


def test_a_day_before_the_texts_shows_nothing(section: EligibilitySection):
    section.show_view(a_view("四级主任科员", "2024.12"), date(2010, 1, 1))

    assert section.conditions.card.isHidden()


def test_without_a_file_nothing_is_judged(section: EligibilitySection):
    choose(section, "副镇长")

    assert section.conditions.card.isHidden()
