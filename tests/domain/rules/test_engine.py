"""The engine: which rules speak, in what order, and what is missing told once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import BodyId, TermId
from cadredesk.domain.rules import engine
from cadredesk.domain.rules.alert import Alert, Severity, SubjectKind
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.finding import Definition, Gap
from cadredesk.domain.rules.parameter import Amendment, Parameter
from cadredesk.domain.rules.registry import DEFINITIONS
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.unit import Body, Term
from cadredesk.domain.words import BodyKind, CadreStatus, Sex
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_township,
    a_village_cadre,
    an_appointment,
    an_evaluation,
    an_id,
    an_item,
)

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


def a_man(name: str, born: str | None, **fields: object) -> CadreFile:
    born_on = None if born is None else a_date(born)
    quiet = {"id_number": "", "joined_party_on": None, "began_work_on": None}
    return a_file(a_cadre(name, sex=Sex.MALE, born_on=born_on, **{**quiet, **fields}))


def judged(
    rulebook: Rulebook, *files: CadreFile, rules: Collection[str] | None = None
) -> tuple[Alert, ...]:
    judgement = Judgement(rulebook, DAY, rules)
    for file in files:
        judgement.add_cadre(file)
    return judgement.alerts()


def test_the_longest_overdue_stands_first_and_what_is_to_check_last(rulebook: Rulebook):
    files = (
        a_man("check", None),
        a_man("check-own", "1966.03", id_number="1"),
        a_man("upcoming", "1966.11"),
        a_man("sooner", "1966.10"),
        a_man("due", "1966.06"),
        a_man("overdue", "1966.03"),
        a_man("longest", "1965.01"),
    )

    alerts = judged(rulebook, *files, rules={"RET-2", "CHK-1"})

    assert [alert.subject.name for alert in alerts] == [
        "longest",
        "check-own",
        "overdue",
        "due",
        "sooner",
        "upcoming",
        "check-own",
        "全部干部",
    ]
    urgencies = [alert.severity.urgency for alert in alerts]
    assert urgencies == sorted(urgencies)


def test_a_month_stands_behind_the_days_in_it(rulebook: Rulebook):
    month = a_man("month", "1966.07")
    day = a_man(
        "day",
        "1980.01",
        political_affiliation="中共预备党员",
        joined_party_on=a_date("2025.12.20"),
    )

    alerts = judged(rulebook, month, day, rules={"RET-2", "PARTY-1"})

    assert [str(alert.due_on) for alert in alerts] == ["2026.12.20", "2026.12"]


def test_people_who_lack_the_same_fact_are_one_row_that_knows_them(rulebook: Rulebook):
    files = [a_man(f"某{number}", None) for number in range(42)]

    [alert] = judged(rulebook, *files)

    assert alert.text_zh == "42 人缺出生年月，退休时间算不了"
    assert alert.people == tuple(file.id for file in files)
    assert (alert.rule, alert.severity) == ("RET-2", Severity.CHECK)
    assert (alert.subject.kind, alert.subject.id) == (SubjectKind.LIBRARY, None)
    assert alert.facts == ()


def test_the_only_one_who_lacks_a_fact_is_named_with_it(rulebook: Rulebook):
    [alert] = judged(rulebook, a_man("邓志远", "1982"))

    assert alert.text_zh == "邓志远缺出生年月，退休时间算不了"
    assert [fact.value for fact in alert.facts] == ["1982"]


def test_one_by_one_each_is_told_what_he_lacks(rulebook: Rulebook):
    judgement = Judgement(rulebook, DAY)
    first, second = a_man("甲", None), a_man("乙", None)
    judgement.add_cadre(first)
    judgement.add_cadre(second)

    alerts = judgement.alerts_one_by_one()

    assert [alert.subject.id for alert in alerts] == [first.id, second.id]
    assert alerts[0].text_zh == "甲缺出生年月，退休时间算不了"
    assert alerts[0].people == ()


def test_what_is_missing_twice_in_one_file_is_told_once(rulebook: Rulebook):
    posts = (
        an_appointment("党委委员", leading=True, appointed_on=None),
        an_appointment("副镇长", leading=True, appointed_on=None),
    )
    file = replace(a_man("郑雅琴", "1980.01"), appointments=posts)

    [alert] = judged(rulebook, file)

    assert alert.people == (file.id,)


def test_villagers_who_lack_a_fact_are_a_row_of_their_own(rulebook: Rulebook):
    judgement = Judgement(rulebook, DAY)
    judgement.add_villager(a_village_cadre(political_affiliation="中共预备党员"))

    [alert] = judgement.alerts()

    assert alert.subject.name == "村（社区）干部"
    assert alert.people == ()


def test_each_body_is_told_of_itself(rulebook: Rulebook):
    bodies = tuple(
        Body(id=BodyId(an_id(name)), name=name, kind=BodyKind.GOVERNMENT)
        for name in ("甲政府", "乙政府", "丙政府")
    )
    terms = (
        Term(
            id=TermId(an_id("term")),
            body_id=bodies[0].id,
            elected_on=a_date("2025.12"),
            length_months=60,
        ),
    )
    judgement = Judgement(rulebook, DAY)
    judgement.add_township(a_township(bodies=bodies, terms=terms))

    alerts = judgement.alerts()

    assert [alert.subject.name for alert in alerts] == ["乙政府", "丙政府"]
    assert {alert.subject.kind for alert in alerts} == {SubjectKind.BODY}


def test_no_rows_is_not_zero(rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch):
    lacking = Definition(
        id="RET-2",
        subject=SubjectKind.CADRE,
        judge=lambda _file, _book: [Gap(variant="gap_birth", only_if_started="evaluations")],
        texts={},
    )
    monkeypatch.setattr(engine, "DEFINITIONS", (lacking,))
    first, begun = a_man("甲", "1980.01"), a_man("乙", "1980.01")

    assert judged(rulebook, first) == ()
    assert judged(rulebook, first, replace(begun, evaluations=(an_evaluation(),))) != ()


def test_companions_speak_only_when_asked_by_name(rulebook: Rulebook):
    file = a_man("冯立新", "1966.09")

    listed = {alert.rule for alert in judged(rulebook, file)}
    asked = {alert.rule for alert in judged(rulebook, file, rules={"RET-1", "RET-3"})}

    assert listed == {"RET-2", "RET-4"}
    assert asked == {"RET-1", "RET-3"}


def test_a_rule_that_is_switched_off_is_silent(rulebook: Rulebook):
    off = replace(rulebook.rules["RET-2"], switched_on=False)
    quieter = replace(rulebook, rules={**rulebook.rules, "RET-2": off})

    assert "RET-2" not in {alert.rule for alert in judged(quieter, a_man("冯立新", "1966.09"))}


def test_a_rule_whose_number_was_repealed_is_silent(rulebook: Rulebook):
    repealed = Parameter("notice", [Amendment(date(2026, 1, 1), None)])
    without = replace(rulebook, parameters={**rulebook.parameters, "early_notice_months": repealed})

    assert {alert.rule for alert in judged(without, a_man("冯立新", "1966.09"))} == {"RET-2"}


def test_nobody_but_those_serving_is_told_of_dates(rulebook: Rulebook):
    for status in set(CadreStatus) - {CadreStatus.SERVING}:
        gone = a_man("冯立新", "1966.09", status=status)

        assert judged(rulebook, gone) == ()


def test_an_alert_carries_everything_its_explanation_needs(rulebook: Rulebook):
    [alert] = judged(rulebook, a_man("冯立新", "1966.09"), rules={"RET-2"})

    assert alert.subject.post == "青山镇党委副书记、镇长"
    assert (str(alert.counted_from), str(alert.first_seen_on)) == ("1966.09", "2025.03")
    assert alert.lead == "24、12、6、3、1 个月"
    assert alert.lead_en == "24, 12, 6, 3, 1 months"
    assert alert.remark_zh == "最终以组织部门审核为准"
    assert alert.title_en == "Retirement age"
    assert [fact.field for fact in alert.facts] == [
        "cadre.born_on",
        "cadre.sex",
        "cadre.category",
    ]


def test_the_short_post_is_shown_where_there_is_one(rulebook: Rulebook):
    [alert] = judged(rulebook, a_man("冯立新", "1966.09", short_post="执法队队长"), rules={"RET-2"})

    assert alert.subject.post == "执法队队长"


def test_time_in_post_can_count_to_the_day(rulebook: Rulebook):
    switch = rulebook.parameters["tenure_counts_days"].amendments[0]
    assert switch.provision is not None
    on = Parameter("switch", [replace(switch, provision=replace(switch.provision, value=1))])
    by_day = replace(rulebook, parameters={**rulebook.parameters, "tenure_counts_days": on})
    post = an_appointment("副镇长", leading=True, appointed_on=a_date("2016.11.03"))
    file = replace(a_man("张三", "1980.01"), appointments=(post,))

    [monthly] = judged(rulebook, file)
    [daily] = judged(by_day, file)

    assert (str(monthly.due_on), monthly.severity) == ("2026.11", Severity.DUE)
    assert (str(daily.due_on), daily.severity) == ("2026.11.03", Severity.OVERDUE)


@pytest.mark.parametrize("definition", DEFINITIONS, ids=lambda each: each.id)
def test_a_rule_function_names_its_rule_in_its_first_line(definition: Definition):
    said = definition.judge.__doc__ or ""

    assert said.startswith(f"{definition.id}: ")


def test_what_was_left_as_it_is_is_not_told_again_until_its_facts_change(rulebook: Rulebook):
    child = a_man("王五", "2015.06")
    (told,) = judged(rulebook, child, rules={"CHK-4"})
    left = AcceptedCheck(id=an_item(), rule="CHK-4", finding=told.basis, reason="笔误待改")

    kept = replace(child, accepted_checks=(left,))
    changed = replace(kept, cadre=replace(child.cadre, born_on=a_date("2014.06")))

    assert judged(rulebook, kept, rules={"CHK-4"}) == ()
    assert len(judged(rulebook, changed, rules={"CHK-4"})) == 1
