"""What has left the practice township before the pictures of the export register are taken."""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.export_record import IdsShown
from cadredesk.services.departures import Outgoing, note_departure
from cadredesk.services.library_ports import Library

_WHOLE, _MASKED, _NONE = IdsShown.WHOLE, IdsShown.MASKED, IdsShown.NONE
_LEFT = (
    ("roster", "干部名册", "青山镇干部名册_20261120.xlsx", 41, _NONE, "报县委组织部"),
    ("fill", "附件2：优秀年轻干部信息表.xlsx", "附件2（已填）.xlsx", 9, _NONE, ""),
    ("form", "干部任免审批表", "青山镇任免审批表_20261121", 3, _WHOLE, "刘志强转任上会"),
    (
        "roster",
        "干部名册（宽表）",
        "青山镇干部名册（宽表）_20261121.xlsx",
        64,
        _MASKED,
        "报县委组织部统计",
    ),
    ("ledger", "干部预警台账", "青山镇干部预警台账_20261122.xlsx", 13, _NONE, ""),
)


def let_some_out(library: Library, folder: Path) -> None:
    """Note some departures, with small files in place of the papers."""
    for action, paper, name, people, ids, purpose in _LEFT:
        file = folder / name
        file.write_text(paper, encoding="utf-8")
        going = Outgoing(
            action=action, paper=paper, target=file, people=people, ids=ids, purpose=purpose
        )
        note_departure(library, going, [file])
    printed = Outgoing(action="today_print", paper="今日清单", target=Path("今日清单"), people=4)
    note_departure(library, printed, ())
