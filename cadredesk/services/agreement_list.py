"""The 报送材料核对清单: where papers do not agree, as a list to settle on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.interchange.form import F
from cadredesk.services.agreement import Agreement, Disagreement, Source
from cadredesk.services.departures import Outgoing, Sending, let_list_out
from cadredesk.services.interchange.comparing import FileComparison
from cadredesk.services.interchange.wording import file_problem, note_text
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter

PAPER = "报送材料核对清单"
_NAMES = {Source.FORM: "审批表", Source.EXCHANGED: "任免表文件", Source.ROSTER: "花名册"}
_AGREES, _UNKNOWN, _LEFT = "一致", "资料库里没有此人", "没有核对"
_COLUMNS = (
    ("姓名", 10),
    ("核对项", 16),
    ("干部档案", 26),
    *((name, 22) for name in _NAMES.values()),
    ("说明", 24),
    ("处理结果", 14),
)


def write_agreement(
    library: Library, writer: ListWriter, found: Agreement, sending: Sending
) -> Path:
    """Write a row for each thing that does not agree, and for whom or what could not be checked.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit, target = library.unit_name, sending.target
    heading = ListHeading(f"{unit}{PAPER}", unit, sending.day, library.is_practice)
    table = ListTable("核对清单", _COLUMNS, tuple(_rows(found)))
    tells_ids = any(each.fact.element is F.ID_NUMBER for each in found.disagreements)
    going = Outgoing(
        action="agreement_list",
        paper=PAPER,
        target=target,
        people=len({each.cadre for each in found.disagreements}) + len(found.strangers),
        ids=IdsShown.WHOLE if tells_ids else IdsShown.NONE,
        purpose=sending.purpose,
    )
    let_list_out(library, going, heading, lambda told: writer.write(target, table, told))
    return target


def _rows(found: Agreement) -> Iterator[tuple[str, ...]]:
    for each in found.disagreements:
        fact = f"{each.fact.chinese} {each.row}".strip()
        said = (_said(each, source) for source in _NAMES)
        remark = "" if each.remark is None else note_text(each.remark)
        yield each.person, fact, each.on_file, *said, remark, ""
    for source, name in found.strangers:
        yield name, "", "", *(name if each is source else "" for each in _NAMES), _UNKNOWN, ""
    for left in found.left:
        yield left.person, _LEFT, "", *_file_of(left), file_problem(left), ""


def _file_of(left: FileComparison) -> Iterator[str]:
    """Yield the name of a file in the column of files."""
    for source in _NAMES:
        yield left.name if source is Source.EXCHANGED else ""


def _said(row: Disagreement, source: Source) -> str:
    return _AGREES if source in row.agreeing else row.stated.get(source, "")
