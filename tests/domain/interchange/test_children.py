"""Children whom only an earlier form names are found, under whatever word (CHK-23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.interchange.children import ChildrenLeftOut, children_left_out
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.form import InterchangeForm, InterchangeMember
from tests.builders import a_cadre, a_family_member, a_file, a_township


def look(file: CadreFile, *stated: tuple[str, str]) -> ChildrenLeftOut | None:
    members = tuple(InterchangeMember(relation=word, name=name) for word, name in stated)
    form = InterchangeForm(texts={}, family=members)
    differences = compare_form(file, form, FormBasis(a_township(), date(2026, 11, 22)))
    return children_left_out(file.family, form.family, differences)


def a_parent(*children: tuple[str, str]) -> CadreFile:
    family = [a_family_member(relation=word, name=name) for word, name in children]
    return a_file(a_cadre("高敏"), family=tuple(family))


def test_more_children_on_the_form_are_left_out_of_the_file():
    found = look(a_parent(("儿子", "高原")), ("儿子", "高原"), ("女儿", "高月"))

    assert found is not None
    assert (found.known, found.stated) == (("儿子高原",), ("儿子高原", "女儿高月"))
    assert found.left_out == ("女儿高月",)


def test_another_child_is_left_out_though_there_are_as_many():
    found = look(a_parent(("儿子", "高原")), ("儿子", "高峰"))

    assert found is not None
    assert found.left_out == ("儿子高峰",)


def test_a_child_without_any_family_on_file_is_left_out():
    found = look(a_parent(), ("养女", "高月"))

    assert found is not None
    assert (found.known, found.left_out) == ((), ("养女高月",))


def test_who_is_on_file_but_not_as_a_child_is_left_out():
    found = look(a_parent(("外甥", "高原")), ("儿子", "高原"))

    assert found is not None
    assert found.left_out == ("儿子高原",)


@pytest.mark.parametrize(
    "stated",
    [
        (("长子", "高原"), ("女儿", "高月")),
        (("儿子", "高 原"),),
        (("妻子", "单宁"), ("父亲", "高大山")),
        (),
    ],
    ids=["other words", "fewer, spaced", "no children", "nobody"],
)
def test_no_more_and_no_other_children_are_no_difference(stated: tuple[tuple[str, str], ...]):
    file = a_parent(("儿子", "高原"), ("女儿", "高月"))

    assert look(file, *stated) is None


def test_a_child_whose_work_changed_is_not_left_out():
    known = a_family_member(relation="女儿", name="高月", work="学生")
    file = replace(a_parent(), family=(known,))
    member = InterchangeMember(relation="女儿", name="高月", work="丙县第一小学教师")
    form = InterchangeForm(texts={}, family=(member,))

    differences = compare_form(file, form, FormBasis(a_township(), date(2026, 11, 22)))

    assert len(differences) == 1
    assert children_left_out(file.family, form.family, differences) is None
