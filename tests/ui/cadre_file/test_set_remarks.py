"""Under the rows stands what they come to, and what in them does not fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.conduct import Punishment
from cadredesk.domain.education import Education
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.training import Determination, Training
from cadredesk.domain.words import EvaluationResult, PunishmentSystem, StudyMode
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.services.editing import change_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file import set_remarks
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.widgets.photo_box import PhotoBox
from tests.builders import a_cadre, a_file, an_id
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person

TODAY = date(2026, 11, 22)


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about rows."""
    return AlertBoard(DAY, ())


def item(seed: str) -> ItemId:
    return ItemId(an_id(seed))


def a_course(seed: str, mode: StudyMode, *, on_form: bool) -> Education:
    return Education(id=item(seed), mode=mode, on_form=on_form)


@pytest.mark.parametrize(
    ("ticks", "said"),
    [
        ((True, False), ""),
        ((True, True), "◇ In-service: 2 are ticked, the form prints the first"),
        ((False, False), "◇ In-service: none is ticked, the form prints none"),
        ((), ""),
    ],
)
def test_the_ticks_for_the_form_are_checked(ticks: tuple[bool, ...], said: str):
    courses = tuple(
        a_course(str(at), StudyMode.IN_SERVICE, on_form=tick) for at, tick in enumerate(ticks)
    )

    assert set_remarks.of_education(a_file(educations=courses), TODAY) == said


def test_no_grade_needs_a_reason():
    ungraded = EvaluationResult.NOT_GRADED
    years = (
        Evaluation(id=item("1"), year=2023, result=ungraded),
        Evaluation(id=item("2"), year=2024, result=ungraded, reason="病假超过半年"),
        Evaluation(id=item("3"), year=2025, result=EvaluationResult.COMPETENT),
    )

    said = set_remarks.of_evaluations(a_file(evaluations=years), TODAY)
    nothing = set_remarks.of_evaluations(a_file(evaluations=years[1:]), TODAY)

    assert said == "◇ 2023: “Not graded” still needs its reason"
    assert nothing == ""


def test_the_training_of_the_year_is_added_up():
    courses = (
        Training(id=item("1"), title="一", ended_on=PartialDate(2026, 5), hours=24.0),
        Training(id=item("2"), title="二", started_on=PartialDate(2026, 3), hours=16.5, days=5.0),
        Training(id=item("3"), title="三", ended_on=PartialDate(2025, 5), hours=99.0),
        Training(id=item("4"), title="四", hours=99.0),
    )

    assert set_remarks.of_trainings(a_file(trainings=courses), TODAY) == (
        "In 2026: 5 days · 40.5 hours"
    )
    assert set_remarks.of_trainings(a_file(trainings=courses[2:]), TODAY) == ""


def test_what_is_in_effect_is_said():
    def warning(seed: str, ends_on: PartialDate | None) -> Punishment:
        return Punishment(
            id=item(seed), system=PunishmentSystem.PARTY, kind="警告", ends_on=ends_on
        )

    over = warning("1", PartialDate(2026, 10))
    open_end = warning("2", None)
    lasting = warning("3", PartialDate(2026, 11))

    assert set_remarks.of_punishments(a_file(punishments=(over, open_end)), TODAY) == ""
    assert set_remarks.of_punishments(a_file(punishments=(over, lasting)), TODAY) == (
        "◇ In effect: 警告 until 2026.11"
    )


def test_a_fact_that_differs_from_what_was_settled_is_said():
    settled = Determination(id=item("1"), fact="出生日期", verified="1970.02")
    same = a_file(a_cadre(born_on=PartialDate(1970, 2)), determinations=(settled,))
    other = a_file(a_cadre(born_on=None), determinations=(settled,))

    assert set_remarks.of_determinations(same, TODAY) == ""
    assert set_remarks.of_determinations(other, TODAY) == (
        "◇ Born: settled as 1970.02, the file says nothing"
    )


def test_the_family_is_put_into_the_order_of_the_form(opened: Opened):
    cadre = person(opened.library, "周建国")
    before = read_file(opened.library, cadre).file.family

    def turn(file: CadreFile) -> CadreFile:
        return replace(file, family=file.family[::-1])

    opened.page.refresh(change_file(opened.library, cadre, turn))
    opened.show(FileVisit(cadre, section=Section.FAMILY))
    for _time in range(2):
        opened.button("Order as on the form").click()
        opened.rest()

    assert read_file(opened.library, cadre).file.family == before


def test_only_sets_with_an_order_of_their_own_offer_it(opened: Opened):
    opened.show(FileVisit(person(opened.library, "周建国"), section=Section.TRAINING))

    offered = [each.text() for each in opened.page.findChildren(QPushButton) if each.isVisible()]
    said = [each.text() for each in opened.page.findChildren(QLabel) if each.isVisible()]

    assert "Order as on the form" not in offered
    assert "In 2026: 4 days · 64 hours" in said


def test_where_there_is_little_height_the_head_makes_itself_small(opened: Opened):
    photo = opened.page.findChildren(PhotoBox)[0]
    tall = photo.isVisible()

    opened.window.resize(1093, 543)
    opened.rest()

    assert tall
    assert not photo.isVisible()
    assert "in post 2016.09" not in opened.text
