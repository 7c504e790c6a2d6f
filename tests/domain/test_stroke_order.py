"""Names stand by strokes as official lists have them (GF 3003-1999)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.ids import CadreId, StrokePlacementId, new_id
from cadredesk.domain.stroke_order import Side, StrokeOrder, StrokePlacement, parts_of
from cadredesk.domain.stroke_reason import StrokeReason, Why, in_stroke_order, why_before
from cadredesk.storage.stroke_data import stroke_table
from tests.builders import an_id

OFFICIAL = "丁于万马王韦尤车牛毛方邓石卢叶田冯朱刘李杨张陈"
"""The surnames of the form handbook, in the order it gives."""

NAMES = st.text("李杨张陈王田由欧阳司马龘㛃颋·AZ", min_size=1, max_size=4)


def cadre(name: str) -> CadreId:
    return CadreId(an_id(name))


def an_order(*placements: StrokePlacement, people: str = "") -> StrokeOrder:
    names = {cadre(name): name for name in people.split()}
    return StrokeOrder(stroke_table(), placements, names)


def in_order(order: StrokeOrder, names: str) -> str:
    return " ".join(sorted(names.split(), key=lambda name: order.key(cadre(name), name)))


def person(name: str, side: Side, beside: str) -> StrokePlacement:
    identity = StrokePlacementId(new_id())
    return StrokePlacement(id=identity, cadre_id=cadre(name), side=side, by_cadre_id=cadre(beside))


def surname(name: str, side: Side, beside: str) -> StrokePlacement:
    identity = StrokePlacementId(new_id())
    return StrokePlacement(id=identity, surname=name, side=side, by_surname=beside)


def reason(first: str, second: str, order: StrokeOrder | None = None) -> StrokeReason:
    known = order or an_order()
    people = (cadre(first), first), (cadre(second), second)
    assert in_stroke_order(known, *people) == people
    return why_before(known, *people)


def test_the_surnames_of_the_handbook_come_out_in_its_order():
    surnames = list(OFFICIAL)
    random.Random(990123).shuffle(surnames)

    assert in_order(an_order(), " ".join(surnames)) == " ".join(OFFICIAL)


@pytest.mark.parametrize(
    ("names", "why"),
    [
        ("王芳 李芳", "fewer strokes first"),
        ("李明 杨明 张明", "of seven strokes each: 横竖 撇, 横竖撇点折 …, 折"),
        ("李丁 李力 李明", "the given name counts after the surname"),
        ("李明 李明华", "a name that ends first stands first"),
        ("李一鸣 李明", "one character less is nothing by itself"),
        ("欧明 欧阳丁", "the surname alone before the compound surname"),
        ("司敏 司马一 刘敏", "a compound surname stands where its first character does"),
        ("李乙 阿依古丽·买买提 欧阳敏", "a name without surname by its first character"),
        ("李 李~", "what is no character stands last"),
    ],
)
def test_names_stand_by_the_convention(names: str, why: str):
    shuffled = " ".join(reversed(names.split()))

    assert in_order(an_order(), shuffled) == names, why


@pytest.mark.parametrize(
    ("character", "strokes"),
    [
        ("达", "134454"),
        ("虽", "251251214"),
        ("德", "332122522114544"),
        ("膝", "351112343424134"),
        ("炽", "433425134"),
        ("锺", "31115312511211"),
    ],
)
def test_characters_that_sources_have_wrong_are_right_here(character: str, strokes: str):
    assert stroke_table().strokes_of(character) == strokes


def test_a_character_of_which_only_the_count_is_known_follows_those_of_as_many_strokes():
    table = stroke_table()

    assert (table.strokes_of("㛃"), table.count_of("㛃")) == ("", 9)
    assert in_order(an_order(), "㛃敏 侯敏 钱敏") == "侯敏 㛃敏 钱敏"


@given(first=NAMES, second=NAMES)
def test_two_names_are_equal_only_when_they_are_compared_alike(first: str, second: str):
    order = an_order()

    equal = order.plain_key(first) == order.plain_key(second)

    assert equal == (parts_of(first) == parts_of(second))


@given(names=st.lists(NAMES, min_size=2, max_size=2))
def test_there_is_a_reason_for_every_two_names(names: list[str]):
    order = an_order()
    people = (cadre(names[0]), names[0]), (cadre(names[1]), names[1])

    first, second = in_stroke_order(order, *people)

    assert why_before(order, first, second).why is not Why.PLACED


def test_a_person_put_elsewhere_stands_directly_beside_the_other_one():
    people = "丁一 王芳 李秀英 杨明 张敏"
    before = an_order(person("张敏", Side.BEFORE, "王芳"), people=people)
    after = an_order(person("丁一", Side.AFTER, "李秀英"), people=people)

    assert in_order(before, people) == "丁一 张敏 王芳 李秀英 杨明"
    assert in_order(after, people) == "王芳 李秀英 丁一 杨明 张敏"


def test_nobody_comes_between_a_person_and_whom_he_or_she_was_put_after():
    people = "李明 李明华 张敏"
    order = an_order(person("张敏", Side.AFTER, "李明"), people=people)

    assert in_order(order, people) == "李明 张敏 李明华"


def test_a_surname_put_elsewhere_takes_everybody_of_it_along():
    people = "王芳 李丁 李秀英 杨明 欧敏 欧阳敏"
    order = an_order(surname("杨", Side.BEFORE, "李"), surname("王", Side.AFTER, "欧"))

    assert in_order(order, people) == "杨明 李丁 李秀英 欧敏 王芳 欧阳敏"


def test_who_was_put_beside_somebody_follows_where_that_one_is_put():
    people = "丁一 王芳 李秀英 张敏"
    order = an_order(
        person("丁一", Side.AFTER, "王芳"), person("王芳", Side.AFTER, "张敏"), people=people
    )

    assert in_order(order, people) == "李秀英 张敏 王芳 丁一"


def test_a_ring_of_placements_still_gives_an_order():
    people = "丁一 王芳"
    ring = (person("丁一", Side.AFTER, "王芳"), person("王芳", Side.AFTER, "丁一"))

    assert set(in_order(an_order(*ring, people=people), people).split()) == set(people.split())


def test_the_reason_is_the_number_of_strokes_where_it_differs():
    found = reason("王芳", "李芳")

    assert found.why is Why.COUNT
    assert found.first is not None
    assert found.second is not None
    assert (found.first.count, found.second.count) == (4, 7)


def test_the_reason_is_the_first_differing_stroke_of_as_many():
    found = reason("李芳", "张芳")

    assert (found.why, found.at) == (Why.STROKE, 1)
    assert found.first is not None
    assert found.first.strokes == "1234521"


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("侯敏", "㛃敏", Why.NO_TYPES),
        ("甲一", "由一", Why.STROKE),
        ("由一", "田一", Why.CODE),
        ("李一", "李~", Why.NO_COUNT),
        ("李明", "李明华", Why.SHORTER),
        ("欧明", "欧阳丁", Why.COMPOUND),
    ],
)
def test_every_other_rule_has_its_reason(first: str, second: str, why: Why):
    one, other = sorted((first, second), key=an_order().plain_key)

    assert reason(one, other).why is why


def test_a_hand_is_the_reason_only_where_strokes_say_otherwise():
    placed = surname("杨", Side.BEFORE, "李")
    order = an_order(placed)

    assert reason("杨明", "李明", order) == StrokeReason(Why.PLACED, placement=placed)
    assert reason("丁一", "杨明", order).why is Why.COUNT


def test_namesakes_are_as_good_as_each_other_until_one_is_put_first():
    one, other = (CadreId(new_id()), "王芳"), (CadreId(new_id()), "王芳")
    placed = StrokePlacement(id=StrokePlacementId(new_id()), cadre_id=other[0], by_cadre_id=one[0])
    order = StrokeOrder(stroke_table(), [placed], {one[0]: "王芳"})

    assert why_before(an_order(), one, other).why is Why.SAME
    assert in_stroke_order(order, one, other) == (other, one)
    assert why_before(order, other, one).why is Why.PLACED
