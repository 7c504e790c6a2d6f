"""The family block: its order, and who has died."""

from __future__ import annotations

import pytest

from cadredesk.domain.family import form_order
from tests.builders import a_date, a_family_member


def test_the_form_lists_spouse_children_by_age_parents_and_others():
    uncle = a_family_member("叔叔", "周建民")
    mother = a_family_member("母亲", "王桂花")
    father = a_family_member("父亲", "周大山")
    unknown = a_family_member("女儿", "周丙", born_on=None)
    younger = a_family_member("女儿", "周乙", born_on=a_date("2005.03"))
    older = a_family_member("儿子", "周甲", born_on=a_date("2001.03"))
    wife = a_family_member("妻子", "李梅")

    ordered = form_order((uncle, mother, father, unknown, younger, older, wife))

    assert ordered == (wife, older, younger, unknown, father, mother, uncle)


def test_rows_of_one_kind_keep_their_order_whatever_their_age():
    first = a_family_member("哥哥", "周一", born_on=a_date("1980.01"))
    second = a_family_member("姐姐", "周二", born_on=a_date("1975.01"))

    assert form_order((first, second)) == (first, second)


@pytest.mark.parametrize("work", ["已去世", "原青山镇农民，已故", "因病死亡", "2012年逝世"])
def test_the_work_text_tells_who_has_died(work: str):
    assert a_family_member(work=work).is_deceased


def test_somebody_at_work_lives():
    assert not a_family_member(work="丙县第二中学教师").is_deceased
