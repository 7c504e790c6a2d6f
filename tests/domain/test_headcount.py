"""What statistics count, on the days around their limits."""

from __future__ import annotations

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.headcount import average_age, condition, count
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Category, Sex, StudyMode, Tier
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_grade_period,
    a_tier_period,
    an_appointment,
    an_education,
)

AT = PartialDate(2026, 11, 23)


def holds(text: str, file: CadreFile) -> bool:
    return condition(text)(file, AT)


@pytest.mark.parametrize(
    ("born_on", "is_counted"),
    [("1990.11", False), ("1990.12", True), ("1991.11", True), ("1961.01", False)],
)
def test_not_yet_36_is_counted_as_35_and_below(born_on: str, is_counted: bool):
    assert holds("age:..35", a_file(a_cadre(born_on=a_date(born_on)))) is is_counted


def test_whose_birth_is_not_known_is_in_no_range_of_ages():
    unknown = a_file(a_cadre(born_on=None))

    assert not holds("age:..99", unknown)
    assert holds("age:unknown", unknown)
    assert average_age([unknown], AT) is None


def test_the_mean_age_leaves_out_whose_birth_is_not_known():
    born = [a_date("1986.11"), a_date("1996.11"), None]

    assert average_age([a_file(a_cadre(born_on=each)) for each in born], AT) == 35


@pytest.mark.parametrize(
    ("said", "party", "outside", "unknown"),
    [
        ("中共党员", True, False, False),
        ("中共预备党员", True, False, False),
        ("民革党员", False, True, False),
        ("群众", False, True, False),
        ("", False, False, True),
    ],
)
def test_who_is_outside_the_party_is_counted_where_it_is_known(
    said: str, party: bool, outside: bool, unknown: bool
):
    file = a_file(a_cadre(political_affiliation=said))

    asked = ("party:yes", "party:no", "party:unknown")
    assert [holds(each, file) for each in asked] == [party, outside, unknown]


def test_schooling_is_that_of_the_highest_course_or_of_the_full_time_one():
    file = a_file(
        educations=(
            an_education(StudyMode.FULL_TIME, "大专"),
            an_education(StudyMode.IN_SERVICE, "省委党校研究生"),
        )
    )

    assert holds("highest:MASTER", file)
    assert holds("full_time:JUNIOR_COLLEGE", file)
    assert holds("highest:below", a_file(educations=(an_education(StudyMode.FULL_TIME, "高中"),)))
    assert holds("highest:unknown", a_file(educations=()))


def test_posts_tiers_grades_and_kinds_are_counted_by_their_words():
    main = an_appointment("镇长", tier=Tier.TOWNSHIP_CHIEF, leading=True, main=True)
    file = a_file(
        a_cadre(sex=Sex.FEMALE, ethnic_group="苗族", category=Category.CIVIL_SERVANT),
        appointments=(main,),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_CHIEF, "2021.05"),),
        grade_periods=(a_grade_period("二级主任科员", "2021.05"),),
    )
    asked = (
        "people chief leading sex:女 minority ethnic_group:苗族 tier:乡科级正职 "
        "grade:二级主任科员 category:公务员 chief+sex:女"
    )

    assert [text for text in asked.split() if not holds(text, file)] == []
    assert not holds("chief+sex:男", file)
    assert count([file, a_file()], condition("chief"), AT) == 1
    assert [each for each in ("tier:unknown", "grade:unknown") if not holds(each, a_file())] == []


@pytest.mark.parametrize(
    ("title", "secretary", "mayor"),
    [
        ("青山镇党委书记", True, False),
        ("青山镇党委副书记、镇长", False, True),
        ("青山镇党委副书记", False, False),
        ("青山镇副镇长", False, False),
        ("青山镇纪委书记", False, False),
        ("青山镇人大主席", False, False),
    ],
)
def test_a_title_is_counted_by_what_it_ends_in_and_no_deputy_by_that_of_a_chief(
    title: str, secretary: bool, mayor: bool
):
    earlier = an_appointment("青山镇党委书记", removed_on=a_date("2021.04"))
    file = a_file(appointments=(earlier, an_appointment(title)))

    assert holds("title:党委书记|工委书记", file) is secretary
    assert holds("title:镇长|乡长", file) is mayor


@pytest.mark.parametrize("text", ["height", "age:young", ""])
def test_what_asks_nothing_is_refused(text: str):
    with pytest.raises(ValueError, match="no"):
        condition(text)
