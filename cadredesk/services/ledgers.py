"""The 预警台账: alerts as a list with their sums and articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cadredesk.domain.rules.alert import Alert, Certainty, Severity, Step
from cadredesk.domain.rules.time_left import TimeLeft, time_left
from cadredesk.services.exports import note_export
from cadredesk.services.output_ports import LedgerRow, LedgerWriter, ListHeading
from cadredesk.services.ports import Library

_STATES = {
    Severity.OVERDUE: "▲已超期",
    Severity.DUE: "◆快到期",
    Severity.UPCOMING: "●临近",
    Severity.CHECK: "◇待核",
}
_CERTAINTIES = {
    Certainty.VERIFIED: "已核对正式文本",
    Certainty.SECONDARY: "据他处引文",
    Certainty.UNVERIFIED: "未核对正式文本",
    Certainty.LOCAL: "以县里口径为准",
}
_MONTHS_IN_TWO_YEARS = 24


def write_ledger(
    library: Library, writer: LedgerWriter, alerts: tuple[Alert, ...], target: Path, day: date
) -> Path:
    """Write these alerts as a ledger and note in the audit that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(f"{unit}干部预警台账", unit, day, library.is_practice)
    writer.write(target, [ledger_row(alert, day) for alert in alerts], heading)
    note_export(library, "ledger", target, f"{len(alerts)} rows")
    return target


def ledger_row(alert: Alert, day: date) -> LedgerRow:
    """Return an alert as its row; official papers are Chinese."""
    return LedgerRow(
        name=alert.subject.name,
        post=alert.subject.post,
        rule=f"{alert.title_zh}（{alert.rule}）",
        state=_STATES[alert.severity],
        due_on="" if alert.due_on is None else str(alert.due_on),
        left=_left(alert, day),
        arithmetic="；".join(_step(step) for step in alert.arithmetic),
        basis=str(alert.citation),
        certainty=_CERTAINTIES[alert.certainty],
        text=alert.text_zh,
    )


def _step(step: Step) -> str:
    return f"{step.label_zh} {step.value}".strip()


def _left(alert: Alert, day: date) -> str:
    if alert.due_on is None or not alert.due_on.has_month:
        return ""
    return time_text(time_left(alert.due_on, day))


def time_text(left: TimeLeft) -> str:
    """Return a length of time as official papers say it: 超 2 个月, 12 天, 本月."""
    over = "超 " if left.is_past else ""
    if left.days is not None:
        return "今天" if left.days == 0 else f"{over}{abs(left.days)} 天"
    months = abs(left.months or 0)
    if months == 0:
        return "本月"
    if months < _MONTHS_IN_TWO_YEARS:
        return f"{over}{months} 个月"
    years, rest = divmod(months, 12)
    return f"{over}{years} 年 {rest} 个月" if rest else f"{over}{years} 年"
