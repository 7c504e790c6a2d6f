"""What the archive review settled ends a doubt, as long as the file says the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.determinations import contradicts, determination_of, is_settled
from cadredesk.domain.ids import ItemId
from cadredesk.domain.rules.checks.identity import judge_birth_in_id, judge_sex_in_id
from cadredesk.domain.training import Determination
from cadredesk.domain.words import Sex
from tests.builders import a_cadre, a_date, a_file, an_id
from tests.ui.desks import the_rulebook

FACT = {"born_on": "出生日期", "sex": "性别"}


def settled(field: str, verified: str) -> Determination:
    return Determination(id=ItemId(an_id(verified)), fact=FACT[field], verified=verified)


def a_doubtful_file(*determinations: Determination, **fields: Any) -> CadreFile:
    number = {"id_number": "99012319700208003" + "4"}
    known = {"born_on": a_date("1970.01"), "sex": Sex.FEMALE, **number, **fields}
    return a_file(a_cadre(**known), determinations=determinations)


def findings(file: CadreFile) -> list[str]:
    book = the_rulebook().on(date(2026, 11, 22))
    found = [*judge_birth_in_id(file, book), *judge_sex_in_id(file, book)]
    return [each.facts[0].field for each in found if hasattr(each, "facts")]


@pytest.mark.parametrize(
    ("determinations", "doubted"),
    [
        ((), ["cadre.born_on", "cadre.sex"]),
        ((settled("born_on", "1970.01"),), ["cadre.sex"]),
        ((settled("sex", "女"),), ["cadre.born_on"]),
        ((settled("born_on", "1970.02"),), ["cadre.born_on", "cadre.sex"]),
    ],
)
def test_a_settled_fact_is_doubted_no_more(
    determinations: tuple[Determination, ...], doubted: list[str]
):
    assert findings(a_doubtful_file(*determinations)) == doubted


def test_a_fact_changed_after_it_was_settled_is_doubted_again():
    file = a_doubtful_file(settled("born_on", "1970.01"))
    changed = replace(file, cadre=replace(file.cadre, born_on=a_date("1969.12")))

    assert not contradicts(file, "born_on")
    assert contradicts(changed, "born_on")
    assert "cadre.born_on" in findings(changed)


def test_the_last_determination_of_a_fact_counts():
    first, last = settled("born_on", "1970.02"), settled("born_on", "1970.01")

    assert determination_of(a_doubtful_file(first, last), "born_on") is last
    assert is_settled(a_doubtful_file(first, last), "born_on")


def test_a_source_alone_settles_nothing_and_contradicts_nothing():
    source = replace(settled("born_on", ""), source="入团志愿书")

    assert not is_settled(a_doubtful_file(source), "born_on")
    assert not contradicts(a_doubtful_file(source), "born_on")
