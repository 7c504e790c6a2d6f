"""The 预警台账: alerts as a list with their sums and articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from cadredesk.domain.alert_decision import Handled, Handling, Standing
from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.domain.id_number import masked
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert, Certainty, Severity, Step, SubjectKind
from cadredesk.domain.rules.time_left import TimeLeft, time_left
from cadredesk.services.alert_board import AlertBoard, unrestricted
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import KEEP_INSIDE, LedgerRow, LedgerWriter, ListHeading

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
_HANDLINGS = {
    Handling.IN_HAND: "办理中",
    Handling.PLANNED: "已列入计划",
    Handling.DEFERRED: "暂不处理",
    Handling.EXEMPT: "豁免",
    Handling.DISPUTED: "数据待核",
    Handling.SILENCED: "不再提示",
}
_BACK = {
    Standing.RETURNED: "已到日期，请再看",
    Standing.REOPENED: "事实有变，请重新处理",
}
_MONTHS_IN_TWO_YEARS = 24

PRINT_LEDGER = "ledger_print"
LEDGER = "干部预警台账"


@dataclass(frozen=True, slots=True)
class LedgerStyle:
    """What a ledger tells besides its alerts: their sums, ID numbers, words at the foot."""

    sums: bool = True
    ids: IdsShown = IdsShown.NONE
    marked: bool = True


USUAL_LEDGER = LedgerStyle()


@dataclass(frozen=True, slots=True)
class LedgerJob:
    """Which alerts of a board go into a ledger, all of them without a choice, and where to.

    What speaks of sanctions is left out unless `restricted` asks for it.
    """

    board: AlertBoard
    target: Path
    alerts: Sequence[Alert] | None = None
    restricted: bool = False
    purpose: str = ""
    style: LedgerStyle = USUAL_LEDGER

    @property
    def told(self) -> tuple[Alert, ...]:
        """The alerts that are written."""
        chosen = self.board.alerts if self.alerts is None else self.alerts
        return tuple(chosen) if self.restricted else unrestricted(chosen)


def write_ledger(library: Library, writer: LedgerWriter, job: LedgerJob) -> ExportRecord:
    """Write the ledger and note that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    style = job.style
    rows = ledger_rows(job.told, job.board, restricted=True)
    if not style.sums:
        rows = tuple(replace(each, arithmetic="") for each in rows)
    if style.ids is not IdsShown.NONE:
        rows = _with_ids(library, job.told, rows, whole=style.ids is IdsShown.WHOLE)
    heading = ledger_heading(library, job.board.day, marked=style.marked)
    going = Outgoing(
        action="ledger",
        paper=LEDGER,
        target=job.target,
        people=people_in(job.told),
        ids=style.ids,
        purpose=job.purpose,
    )
    return let_list_out(library, going, heading, lambda told: writer.write(job.target, rows, told))


def people_in(alerts: Iterable[Alert]) -> int:
    """Return how many people alerts are about."""
    people = (SubjectKind.CADRE, SubjectKind.VILLAGE_CADRE)
    return len({each.subject.id for each in alerts if each.subject.kind in people})


def ledger_rows(
    alerts: Sequence[Alert], board: AlertBoard, *, restricted: bool
) -> tuple[LedgerRow, ...]:
    """Return alerts as rows, those that speak of sanctions only where it is asked for."""
    told = alerts if restricted else unrestricted(alerts)
    return tuple(ledger_row(alert, board) for alert in told)


def ledger_heading(library: Library, day: date, *, marked: bool = True) -> ListHeading:
    """Return what stands over and under the ledger of a day."""
    unit = library.unit_name
    mark = KEEP_INSIDE if marked else ""
    return ListHeading(f"{unit}{LEDGER}", unit, day, library.is_practice, mark=mark)


def _with_ids(
    library: Library, alerts: Sequence[Alert], rows: Sequence[LedgerRow], *, whole: bool
) -> tuple[LedgerRow, ...]:
    """Return the rows with the ID numbers of the cadres and village cadres they are about."""
    with library.unit_of_work() as work:
        known: dict[UUID | None, str] = {each.id: each.id_number for each in work.villages.all()}
        cadres = [
            CadreId(each.subject.id)
            for each in alerts
            if each.subject.kind is SubjectKind.CADRE and each.subject.id is not None
        ]
        basics = work.lists.basics(tuple(dict.fromkeys(cadres)))
    known |= {each.id: each.id_number for each in basics}
    numbers = (known.get(each.subject.id, "") for each in alerts)
    return tuple(
        replace(row, id_number=number if whole else masked(number))
        for row, number in zip(rows, numbers, strict=True)
    )


def ledger_row(alert: Alert, board: AlertBoard) -> LedgerRow:
    """Return an alert as its row; official papers are Chinese."""
    return LedgerRow(
        name=alert.subject.name,
        post=alert.subject.post,
        rule=f"{alert.title_zh}（{alert.rule}）",
        state=_STATES[alert.severity],
        due_on="" if alert.due_on is None else str(alert.due_on),
        left=_left(alert, board.day),
        arithmetic="；".join(step_text(step) for step in alert.arithmetic),
        basis=basis_text(alert),
        certainty=_CERTAINTIES[alert.certainty],
        text=alert.text_zh,
        handling=handling_text(board.handled(alert)),
    )


def handling_text(state: Handled) -> str:
    """Return what was decided about an alert as official papers say it, empty for nothing."""
    decision = state.decision
    if decision is None:
        return ""
    parts = [_HANDLINGS[decision.handling], decision.reason, decision.note, decision.document_no]
    if decision.until is not None:
        parts.insert(1, f"至 {decision.until}")
    if state.standing is not Standing.HELD:
        parts.append(_BACK[state.standing])
    return "；".join(part for part in parts if part)


def basis_text(alert: Alert) -> str:
    """Return the article, and the papers of the numbers that are set locally."""
    return "；".join(str(each) for each in (alert.citation, *alert.local))


def step_text(step: Step) -> str:
    """Return a line of a sum as official papers say it."""
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
