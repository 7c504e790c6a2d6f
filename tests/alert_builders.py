"""Alerts that are valid by default; change what matters to the test."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from cadredesk.domain.alert_decision import AlertDecision, Handling, matter_of
from cadredesk.domain.ids import CadreId, DecisionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.alert import (
    Alert,
    Certainty,
    Fact,
    Kind,
    Severity,
    Step,
    Subject,
    SubjectKind,
)
from cadredesk.domain.rules.parameter import Citation


def a_subject(name: str = "李秀英", kind: SubjectKind = SubjectKind.CADRE) -> Subject:
    return Subject(kind, UUID(int=sum(map(ord, name))), name, "青山镇党委副书记、镇长")


def an_alert(
    name: str = "李秀英",
    *,
    rule: str = "RET-2",
    severity: Severity = Severity.UPCOMING,
    due_on: str | None = "2027.03",
    subject: Subject | None = None,
    people: tuple[CadreId, ...] = (),
) -> Alert:
    return Alert(
        subject=subject or a_subject(name),
        rule=rule,
        title_zh="到龄退休",
        title_en="Retirement age",
        kind=Kind.DUE,
        severity=severity,
        due_on=None if due_on is None else PartialDate.parse(due_on),
        facts=(
            Fact(
                "cadre.born_on", "出生年月", "Born", "1966.09", "只知道月份", "known to the month"
            ),
        ),
        arithmetic=(Step("渐进延迟", "Postponed by", "＋6 个月"),),
        citation=Citation("关于实施渐进式延迟法定退休年龄的决定", "一"),
        certainty=Certainty.VERIFIED,
        lead="24、12、6、3、1 个月",
        text_zh=f"{name} 法定退休时间 {due_on}",
        text_en=f"{name} retires in {due_on}",
        remark_zh="最终以组织部门审核为准",
        remark_en="The organization department decides",
        people=people,
    )


def a_gap(count: int = 3) -> Alert:
    people = tuple(CadreId(UUID(int=number)) for number in range(1, count + 1))
    subject = Subject(SubjectKind.LIBRARY, None, "全部干部")
    return an_alert(
        "全部干部", severity=Severity.CHECK, due_on=None, subject=subject, people=people
    )


def a_decision(alert: Alert, **said: Any) -> AlertDecision:
    assert alert.subject.id is not None
    defaults: dict[str, Any] = {
        "id": DecisionId(new_id()),
        "subject_kind": alert.subject.kind,
        "subject_id": alert.subject.id,
        "rule": alert.rule,
        "matter": matter_of(alert),
        "handling": Handling.PLANNED,
    }
    return AlertDecision(**(defaults | said))
