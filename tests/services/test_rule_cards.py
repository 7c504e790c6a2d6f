"""The rule book as its page shows it, and what a local value would do before it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import OverrideId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.finding import Heard
from cadredesk.domain.rules.override import OverrideKind, RuleOverride, with_overrides
from cadredesk.domain.rules.registry import KNOWN_RULES
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.services.local_rules import set_override, withdraw_overrides
from cadredesk.services.rule_cards import (
    RuleCard,
    override_history,
    read_rule_pages,
    rule_cards,
    rules_counting_with,
)
from cadredesk.services.rule_trial import try_override
from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from tests.ui.desks import the_rulebook
from tests.ui.practice import DAY, open_practice

LIMIT = "same_post_limit_months"


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return the_rulebook()  # type: ignore[no-any-return]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    made = open_practice(tmp_path / "practice")
    yield made
    made.close()


def a_value(value: str = "96", **said: Any) -> RuleOverride:
    defaults: dict[str, Any] = {
        "id": OverrideId(new_id()),
        "kind": OverrideKind.NUMBER,
        "target": LIMIT,
        "value": value,
        "effective_from": PartialDate(2026, 1, 1),
        "authority": "中共丙县委组织部",
        "document_no": "丙组〔2026〕3号",
    }
    return RuleOverride(**(defaults | said))


def card(cards: tuple[RuleCard, ...], rule: str) -> RuleCard:
    return next(each for each in cards if each.id == rule)


def test_every_rule_has_one_card_and_every_number_stands_on_one(book: Rulebook):
    cards = rule_cards(book, (), DAY)

    assert sorted(each.id for each in cards) == sorted(KNOWN_RULES)
    assert {number.name for each in cards for number in each.numbers} == set(book.notes)
    assert not any(each.differs for each in cards)


def test_the_cards_of_a_family_stand_together_by_their_numbers(book: Rulebook):
    cards = rule_cards(book, (), DAY)

    promotion = [each.id for each in cards if each.family == "PROMO"]
    families = [family for family, _cards in groupby(each.family for each in cards)]
    assert promotion == [f"PROMO-{number}" for number in range(1, 18)]
    assert len(families) == len(set(families))


def test_a_card_says_where_its_rule_is_heard(book: Rulebook):
    cards = rule_cards(book, (), DAY)

    assert card(cards, "ROT-1").heard is Heard.IN_ALERTS
    assert card(cards, "PROMO-13").heard is Heard.IN_REQUIREMENTS
    assert card(cards, "DATE-8").heard is Heard.IN_OTHER_RULES
    assert card(cards, "GRASS-5").heard is Heard.STATED


def test_a_rule_that_counts_working_days_says_which_years_are_known(book: Rulebook):
    cards = rule_cards(book, (), DAY)

    calendar = card(cards, "PROMO-13").calendar
    assert calendar is not None
    assert calendar.known == (2024, 2025, 2026)
    assert calendar.missing == (2027,)
    assert card(cards, "DATE-8").calendar == calendar
    assert card(cards, "ROT-1").calendar is None


def test_a_local_number_stands_beside_the_regulations_own(book: Rulebook):
    local = a_value()
    shown = card(rule_cards(with_overrides(book, (local,)), (local,), DAY), "ROT-1")

    number = next(each for each in shown.numbers if each.name == LIMIT)
    assert number.provision is not None
    assert number.shipped is not None
    assert (number.provision.value, number.shipped.value, number.differs) == (96, 120, True)
    assert shown.of(OverrideKind.NUMBER, LIMIT) == (local,)
    assert shown.family == "ROT"


def test_a_number_that_is_not_in_force_yet_has_no_value(book: Rulebook):
    cards = rule_cards(book, (), date(1980, 1, 1))

    number = next(each for each in card(cards, "ROT-1").numbers if each.name == LIMIT)
    assert number.provision is None
    assert not number.differs


def test_the_pages_propose_who_decided_last_and_the_department_above_before(
    library: SqlLibrary, book: Rulebook
):
    assert read_rule_pages(library, book, DAY).authority == "中共丙县委组织部"

    set_override(library, book, a_value(authority="青山镇党委"))

    assert read_rule_pages(library, book, DAY).authority == "青山镇党委"


def test_a_number_concerns_the_rules_that_count_with_it():
    assert "ROT-1" in rules_counting_with(LIMIT)
    assert rules_counting_with("RET-2") == frozenset({"RET-2"})


def test_a_trial_says_what_would_be_told_and_keeps_nothing(library: SqlLibrary, book: Rulebook):
    wanted = a_value("48", effective_from=PartialDate(2027, 1, 1), authority="", document_no="")

    trial = try_override(library, book, wanted, DAY)

    assert {alert.rule for alert in (*trial.now, *trial.then)} == {"ROT-1"}
    assert len(trial.then) > len(trial.now)
    assert not library.overrides


def test_a_trial_of_what_counts_already_changes_nothing(library: SqlLibrary, book: Rulebook):
    set_override(library, book, a_value())
    local = with_overrides(book, library.overrides)

    trial = try_override(library, local, a_value("96"), DAY)

    assert [each.due_on for each in trial.then] == [each.due_on for each in trial.now]


@pytest.mark.parametrize("value", ["5", "200", "许多"])
def test_a_value_that_cannot_stand_is_not_tried(library: SqlLibrary, book: Rulebook, value: str):
    with pytest.raises(UserError, match="override"):
        try_override(library, book, a_value(value), DAY)


def test_the_history_of_a_rule_tells_setting_changing_and_withdrawing(
    library: SqlLibrary, book: Rulebook
):
    set_override(library, book, a_value("96"))
    set_override(library, book, a_value("84"))
    set_override(library, book, a_value("1", kind=OverrideKind.SWITCH, target="RET-2"))
    limit = [each for each in library.overrides if each.target == LIMIT]
    withdraw_overrides(library, limit, "同一职位任职期满")

    told = override_history(library, ["ROT-1", LIMIT])

    assert [(each.before.get("value"), each.after.get("value")) for each in told] == [
        ("84", ""),
        ("96", "84"),
        ("", "96"),
    ]
    assert {each.target for each in told} == {LIMIT}
    assert {each.by for each in told} == {"小李"}


def test_what_was_withdrawn_together_comes_back_with_one_step(library: SqlLibrary, book: Rulebook):
    set_override(library, book, a_value())
    set_override(library, book, a_value("0", kind=OverrideKind.SWITCH, target="ROT-1"))
    withdraw_overrides(library, library.overrides, "同一职位任职期满")
    assert not library.overrides

    undo_last(library)

    assert sorted(each.value for each in library.overrides) == ["0", "96"]
