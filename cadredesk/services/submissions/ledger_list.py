"""The 报送台账: every submission with what became of it, as a list to file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cadredesk.domain.submission.model import Submission, SubmissionState
from cadredesk.services.departures import Outgoing, Sending, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter
from cadredesk.services.submissions.cover_sheet import KINDS

LEDGER = "报送台账"
STATES = {
    SubmissionState.PREPARING: "准备中",
    SubmissionState.FROZEN: "已封包",
    SubmissionState.SENT: "已报送",
    SubmissionState.RETURNED: "已退回",
    SubmissionState.CORRECTED: "已更正",
    SubmissionState.ACCEPTED: "已接收",
}
_COLUMNS = (
    ("编号", 10),
    ("报送事项", 24),
    ("来件单位", 20),
    ("文号", 18),
    ("期限", 12),
    ("内容", 24),
    ("人数", 7),
    ("版本", 7),
    ("状态", 9),
    ("报送", 22),
    ("退回", 20),
    ("接收", 12),
)


def write_submission_ledger(
    library: Library, writer: ListWriter, submissions: Sequence[Submission], sending: Sending
) -> Path:
    """Write a row for each submission, by number; it tells of nobody.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit, target = library.unit_name, sending.target
    heading = ListHeading(f"{unit}{LEDGER}", unit, sending.day, library.is_practice)
    table = ListTable(LEDGER, _COLUMNS, tuple(ledger_row(each) for each in submissions))
    going = Outgoing(
        action="submission_ledger",
        paper=LEDGER,
        target=target,
        people=0,
        purpose=sending.purpose,
    )
    let_list_out(library, going, heading, lambda told: writer.write(target, table, told))
    return target


def ledger_row(known: Submission) -> tuple[str, ...]:
    """Return a submission as its row, by its last version."""
    request, pack = known.request, known.pack
    head = (
        request.number,
        request.title,
        request.asked_by,
        request.document_no,
        str(request.due_on or ""),
        contents_of(known),
    )
    state = STATES[known.state]
    if pack is None:
        return (*head, "", "", state, "", "", "")
    back = [each for each in known.packs if each.returned_on is not None]
    sent = (str(pack.sent_on or ""), pack.sent_how, pack.sent_to)
    returned = f"{len(back)} 次，{len(known.points)} 条意见" if back else ""
    accepted = str(pack.accepted_on or "")
    told = " ".join(filter(None, sent))
    return (*head, str(pack.people), f"v{pack.version}", state, told, returned, accepted)


def contents_of(known: Submission) -> str:
    """Return what the last version holds: 名册×1 审批表×3; nothing before there is any."""
    pack = known.pack
    kinds = [] if pack is None else [each.kind for each in known.files_of(pack)]
    counted = ((name, kinds.count(kind)) for kind, name in KINDS.items())
    return " ".join(f"{name}×{count}" for name, count in counted if count)
