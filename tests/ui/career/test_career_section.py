"""The career is drawn and told as a table; both say the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.words import Tier
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.career.section import CareerSection
from tests.builders import a_date, a_file, an_appointment

DAY = date(2026, 11, 23)
POSTS = (
    an_appointment(
        "柳河镇副镇长",
        tier=Tier.TOWNSHIP_DEPUTY,
        appointed_on=a_date("2003.01"),
        removed_on=a_date("2007.03"),
    ),
    an_appointment(
        "县文旅局副局长（挂职）",
        tier=Tier.TOWNSHIP_DEPUTY,
        appointed_on=a_date("2005.01"),
        removed_on=a_date("2006.01"),
        temporary=True,
    ),
    an_appointment("青山镇党委书记", appointed_on=a_date("2016.09"), main=True),
)


def a_view(file: CadreFile) -> CadreView:
    return CadreView(file, {})


@pytest.fixture
def section(qtbot: QtBot) -> CareerSection:
    made = CareerSection()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_posts_at_the_same_time_stand_below_each_other(section: CareerSection):
    section.show_view(a_view(replace(a_file(), appointments=POSTS)), DAY)

    assert [name for name, _lane in section.chart.rows] == [
        "Township level, deputy",
        "",
        "Level not known",
    ]
    assert "青山镇党委书记" in section.chart.accessibleDescription()
    assert section.table is not None
    assert len(section.table.records.rows) == 3
    assert "2 changes of post" in section.sums.text() or "change" in section.sums.text()
    assert not section.chart.grab().isNull()


@pytest.mark.parametrize("width", [300, 1200])
def test_it_is_drawn_at_any_width(section: CareerSection, width: int):
    section.show_view(a_view(replace(a_file(), appointments=POSTS)), DAY)
    section.resize(width, 400)

    assert not section.grab().isNull()


@pytest.mark.usefixtures("in_chinese")
def test_without_posts_it_says_so(section: CareerSection):
    section.show_view(a_view(replace(a_file(), appointments=POSTS)), DAY)
    section.show_view(a_view(replace(a_file(), appointments=(), tier_periods=())), DAY)

    assert "还没有" in section.sums.text() or "在本镇" in section.sums.text()
    assert section.table is None
    assert not section.grab().isNull()
