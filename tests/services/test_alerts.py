"""The alerts of a library, and an alert as plain data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.rules.alert import Alert, Fact, Step
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.words import Sex
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.alerts import alert_json, alerts_of, alerts_of_cadre, alerts_on
from cadredesk.services.practice import practice_township
from cadredesk.services.work_ports import Batch
from tests.alert_builders import an_alert
from tests.builders import a_cadre, a_date, a_file
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(resources() / "rules")


def near_retirement(name: str = "冯立新") -> CadreFile:
    return a_file(
        a_cadre(
            name,
            sex=Sex.MALE,
            born_on=a_date("1966.09"),
            id_number="",
            joined_party_on=None,
            began_work_on=None,
        )
    )


def test_a_library_is_judged_whole(rulebook: Rulebook, tmp_path: Path):
    practice = practice_township(DAY)
    library = MemoryLibrary(tmp_path, State(practice.township), "password")
    with library.unit_of_work(Batch(BatchId(new_id()), "practice")) as work:
        work.cadres.save_many(practice.cadres)
        work.villages.save_many(practice.villagers)
        work.commit()

    alerts = alerts_of(library, rulebook, DAY)

    given = alerts_on(practice.cadres, practice.township, practice.villagers, rulebook, DAY)
    assert alerts == given
    assert {alert.subject.kind.value for alert in alerts} == {
        "cadre",
        "village_cadre",
        "body",
        "library",
    }


def test_only_the_rules_asked_for_speak(rulebook: Rulebook):
    practice = practice_township(DAY)

    alerts = alerts_on(
        practice.cadres, practice.township, practice.villagers, rulebook, DAY, rules={"RET-3"}
    )

    assert {alert.rule for alert in alerts} == {"RET-3"}


def test_one_cadre_hears_what_cannot_be_judged(rulebook: Rulebook):
    file = near_retirement()
    unknown = replace(file, cadre=replace(file.cadre, born_on=None))

    assert [alert.rule for alert in alerts_of_cadre(file, rulebook, DAY)] == ["RET-4", "RET-2"]
    [alert] = alerts_of_cadre(unknown, rulebook, DAY)
    assert alert.text_zh == "冯立新缺出生年月，退休时间算不了"
    assert alert.subject.id == file.id


def test_an_alert_is_plain_data_in_the_shape_of_the_formats_page(rulebook: Rulebook):
    [alert] = alerts_of_cadre(near_retirement(), rulebook, DAY, rules={"RET-2"})

    assert alert_json(alert) == {
        "person": "冯立新",
        "rule": "RET-2",
        "kind": "due",
        "severity": "upcoming",
        "due_on": "2027.03",
        "facts": [
            {"label": "出生年月", "value": "1966.09", "field": "cadre.born_on", "weak": ""},
            {"label": "性别", "value": "男", "field": "cadre.sex", "weak": ""},
            {"label": "人员类别", "value": "公务员", "field": "cadre.category", "weak": ""},
        ],
        "arithmetic": [
            "出生年月 1966.09",
            "原法定年龄 60 岁 2026.09",
            "渐进延迟（每 4 个月延 1 个月） ＋6 个月",
            "改革后法定退休 2027.03（60 岁 6 个月）",
            "弹性提前最早（RET-4） 2026.09",
            "最低缴费年限（RET-3） 15 年",
            "今天 2026.11.22 还有 4 个月",
        ],
        "citation": {"regulation": "国务院关于渐进式延迟法定退休年龄的办法", "article": "第一条"},
        "certainty": "verified",
        "text_zh": "冯立新法定退休时间 2027.03（60 岁 6 个月，延迟 6 个月）",
        "text_en": (
            "冯立新 reaches the legal retirement age in 2027.03 "
            "(60 years 6 months, postponed by 6 months)"
        ),
        "local": [],
        "version": rulebook.version,
        "restricted": False,
    }


def an_explained_alert() -> Alert:
    fact = Fact("cadre.sex", "退休类别", "Group", "男干部", "人工确定", "by hand", "men")
    steps = (
        Step("渐进延迟", "Postponed", "＋6 个月", "+6 months"),
        Step("出生", "Born", "1966.09"),
    )
    return replace(an_alert(due_on=None), facts=(fact,), arithmetic=steps)


def test_plain_data_in_english_says_labels_and_sums_in_english():
    data = alert_json(an_explained_alert(), "en")

    assert data["facts"] == [
        {"label": "Group", "value": "men", "field": "cadre.sex", "weak": "by hand"}
    ]
    assert data["arithmetic"] == ["Postponed +6 months", "Born 1966.09"]
    assert data["due_on"] is None
