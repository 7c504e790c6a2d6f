"""Local values stand over the regulations' from their day on, or are refused with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.errors import UserError
from cadredesk.domain.rules.alert import Severity
from cadredesk.domain.rules.override import (
    OverrideKind,
    RuleOverride,
    check_override,
    unfit_overrides,
    with_overrides,
)
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.words import Selection
from cadredesk.services.alerts import alerts_of_cadre
from tests.builders import a_cadre, a_date, a_file, an_appointment, an_override
from tests.ui.desks import the_rulebook

BOOK: Rulebook = the_rulebook()
LIMIT = "same_post_limit_months"
DAY = date(2026, 11, 30)


def in_post_since(text: str) -> Any:
    post = an_appointment(
        "副镇长", appointed_on=a_date(text), selection=Selection.ELECTED, leading=True
    )
    return a_file(a_cadre(), appointments=(post,))


def rotations(book: Rulebook, day: date = DAY, since: str = "2018.11") -> Any:
    return alerts_of_cadre(in_post_since(since), book, day, rules={"ROT-1"})


def test_the_shipped_number_counts_up_to_the_day_before_the_local_one():
    book = with_overrides(BOOK, [an_override(LIMIT, "96", "2026.01.01")])

    assert book.on(date(2025, 12, 31)).number(LIMIT) == 120
    assert book.on(date(2026, 1, 1)).number(LIMIT) == 96


def test_a_later_local_number_follows_an_earlier_one():
    both = [an_override(LIMIT, "84", "2026.06.01"), an_override(LIMIT, "96", "2026.01.01")]

    book = with_overrides(BOOK, both)

    assert book.on(date(2026, 5, 31)).number(LIMIT) == 96
    assert book.on(date(2026, 6, 1)).number(LIMIT) == 84


def test_an_alert_says_by_which_local_number_and_version_it_was_judged():
    (alert,) = rotations(with_overrides(BOOK, [an_override(LIMIT, "96")]))

    assert alert.severity is Severity.DUE
    assert [str(each) for each in alert.local] == ["《本地规定》丙组〔2025〕31号"]
    assert alert.version.startswith(f"{BOOK.version}＋1 ")


def test_an_alert_by_the_regulation_alone_names_no_local_paper():
    (alert,) = rotations(BOOK, since="2016.12")

    assert (alert.local, alert.version) == ((), BOOK.version)


def test_a_rule_is_silent_from_the_day_it_is_switched_off():
    off = an_override("ROT-1", "0", "2026.11.30", kind=OverrideKind.SWITCH)
    book = with_overrides(BOOK, [off])

    assert rotations(book, date(2026, 11, 29), "2016.12")
    assert not rotations(book, date(2026, 11, 30), "2016.12")


def test_a_rule_speaks_earlier_where_the_lead_is_set_longer():
    longer = an_override("ROT-1", "36,12", kind=OverrideKind.LEAD)

    assert not rotations(BOOK, since="2019.06")
    assert rotations(with_overrides(BOOK, [longer]), since="2019.06")


def test_switch_and_lead_of_one_rule_stand_together():
    switched = an_override("ROT-1", "1", kind=OverrideKind.SWITCH)
    longer = an_override("ROT-1", "36", "2026.02.01", kind=OverrideKind.LEAD)

    rule = with_overrides(BOOK, [longer, switched]).on(DAY).rule("ROT-1")

    assert (rule.switched_on, rule.lead.values) == (True, (36,))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"document_no": " "}, "override.no_document"),
        ({"authority": ""}, "override.no_authority"),
        ({"effective_from": a_date("2026.01")}, "override.no_day"),
        ({"value": "35"}, "override.out_of_range"),
        ({"value": "181"}, "override.out_of_range"),
        ({"value": "9.5"}, "override.not_a_number"),
        ({"value": "96,84"}, "override.not_a_number"),
        ({"target": "no_such_number"}, "override.unknown"),
        ({"target": "retirement_age_m60"}, "override.fixed"),
        ({"kind": OverrideKind.SWITCH}, "override.unknown"),
        ({"kind": OverrideKind.SWITCH, "target": "ROT-1", "value": "2"}, "override.out_of_range"),
        ({"kind": OverrideKind.LEAD, "target": "ROT-1", "value": "6,12"}, "override.lead_order"),
        ({"kind": OverrideKind.LEAD, "target": "ROT-1", "value": "12,12"}, "override.lead_order"),
        ({"kind": OverrideKind.LEAD, "target": "ROT-1", "value": "0"}, "override.out_of_range"),
        ({"kind": OverrideKind.LEAD, "target": "ROT-1", "value": "121"}, "override.out_of_range"),
        ({"kind": OverrideKind.LEAD, "target": "ROT-1", "value": "x"}, "override.not_a_number"),
    ],
)
def test_a_local_value_that_cannot_stand_is_refused_with_the_reason(
    changed: dict[str, Any], code: str
):
    with pytest.raises(UserError) as refused:
        check_override(replace(an_override(LIMIT, "96"), **changed), BOOK)

    assert refused.value.code == code


@pytest.mark.parametrize("value", ["36", "180"])
def test_the_bounds_themselves_are_taken(value: str):
    check_override(an_override(LIMIT, value), BOOK)


def test_a_value_from_an_earlier_edition_is_left_out_and_told():
    old, fine = an_override("gone_since", "12"), an_override(LIMIT, "96")

    book = with_overrides(BOOK, [old, fine])

    assert book.local_values == 1
    assert unfit_overrides(BOOK, [old, fine]) == (old,)


def test_two_sets_of_local_values_have_two_versions():
    versions = {with_overrides(BOOK, [an_override(LIMIT, value)]).version for value in ("84", "96")}
    switched = an_override("ROT-1", "0", kind=OverrideKind.SWITCH)

    assert len(versions | {with_overrides(BOOK, [switched]).version, BOOK.version}) == 4


FIVE = tuple(an_override(LIMIT, str(84 + n), f"2026.0{n}.01") for n in range(1, 6))


@given(st.permutations(FIVE))
def test_the_order_in_which_local_values_are_read_does_not_matter(mixed: list[RuleOverride]):
    in_order = sorted(mixed, key=lambda each: each.value)

    assert with_overrides(BOOK, mixed).version == with_overrides(BOOK, in_order).version
