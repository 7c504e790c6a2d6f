"""The 干部信息核对清单: findings of the health check as a list to work through on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cadredesk.domain.rules.alert import Level
from cadredesk.services.archive_health import ArchiveFault, ArchiveFinding
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.health import HealthFinding, HealthGroup
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter

Listed = HealthFinding | ArchiveFinding
"""What a row of the list may be about."""

_GROUPS = {
    HealthGroup.FORM: "影响审批表",
    HealthGroup.MISSING: "缺资料",
    HealthGroup.CONTRADICTION: "前后矛盾",
    HealthGroup.SPELLING: "写法不统一",
    HealthGroup.DUPLICATE: "可能重复",
    HealthGroup.ARCHIVE: "附件",
}
_LEVELS = {Level.ERROR: "✕要改", Level.WARNING: "◆待核", Level.HINT: "◇提示"}
_ARCHIVE = {
    ArchiveFault.DAMAGED: ("文件不完整", "{titles}的文件不完整，请用原件替换"),
    ArchiveFault.MISSING: ("缺少材料", "缺少材料 {count} 份"),
    ArchiveFault.NO_PAGES: ("缺页数", "{titles}没有页数"),
    ArchiveFault.LARGE: ("文件过大", "{titles}有 {megabytes} MB，每次备份都会增大"),
    ArchiveFault.NOT_BEGUN: ("未建目录", "还没有档案目录"),
}

_COLUMNS = (
    ("姓名", 10),
    ("现任职务", 20),
    ("类别", 12),
    ("轻重", 10),
    ("核对项", 20),
    ("发现", 44),
    ("涉及的信息", 32),
    ("提示", 24),
    ("处理结果", 18),
)


def write_health_list(
    library: Library,
    writer: ListWriter,
    findings: tuple[Listed, ...],
    target: Path,
    day: date,
    purpose: str = "",
) -> Path:
    """Write these findings, one row a person, and note in the audit that the list left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(f"{unit}干部信息核对清单", unit, day, library.is_practice)
    rows = tuple(row for each in findings for row in _rows_of(each))
    table = ListTable("核对清单", _COLUMNS, rows)
    going = Outgoing(
        action="health_list",
        paper="干部信息核对清单",
        target=target,
        people=len({row[:2] for row in rows}),
        purpose=purpose,
    )
    let_list_out(library, going, heading, lambda told: writer.write(target, table, told))
    return target


def _rows_of(finding: Listed) -> Iterator[tuple[str, ...]]:
    yield from _archive_rows(finding) if isinstance(finding, ArchiveFinding) else _rows(finding)


def _archive_rows(finding: ArchiveFinding) -> Iterator[tuple[str, ...]]:
    title, template = _ARCHIVE[finding.fault]
    text = template.format(
        titles="、".join(finding.titles), count=finding.lacking, megabytes=finding.megabytes
    )
    missing = "；".join(each.named for each in finding.missing)
    group, level = _GROUPS[HealthGroup.ARCHIVE], _LEVELS[finding.level]
    for name, post in zip(finding.names, finding.posts, strict=True):
        yield name, post, group, level, title, text, missing, "", ""


def _rows(finding: HealthFinding) -> Iterator[tuple[str, ...]]:
    """Give a row for each person, its last cell for the pen; official papers are Chinese."""
    for alert in finding.alerts:
        yield (
            alert.subject.name,
            alert.subject.post,
            _GROUPS[finding.group],
            _LEVELS[finding.level],
            f"{alert.title_zh}（{alert.rule}）",
            alert.text_zh,
            "；".join(f"{fact.label_zh} {fact.value}".strip() for fact in alert.facts),
            alert.remark_zh,
            "",
        )
