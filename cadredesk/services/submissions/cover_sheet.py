"""The 报送单 that goes with a pack: what is in it, of whom, by when, and how to check it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cadredesk.domain.submission.model import PaperKind, SubmissionPack, SubmissionRequest
from cadredesk.services.output_ports import OfficialSheet

COVER = "报送单"
KINDS = {
    PaperKind.ROSTER: "名册",
    PaperKind.FILLED: "县里空表",
    PaperKind.FORM: "审批表",
    PaperKind.OWN: "附件",
    PaperKind.CORRECTIONS: "更正说明",
}
_COLUMNS = (("种类", 12), ("文件", 28), ("大小", 11), ("校验码（SHA-256）", 45))
_HALF = 32
_KILOBYTE, _MEGABYTE = 1_000, 1_000_000
_CLOSING = (
    "报送单位（盖章）：",
    "报送人：                      联系电话：                      报送日期：      年    月    日",
    "接收人：                      接收意见：                      接收日期：      年    月    日",
    "核对文件：在命令行输入 certutil -hashfile 文件名 SHA256，与上表一致就没有改动。",
)


@dataclass(frozen=True, slots=True)
class Listed:
    """One file as the cover sheet lists it; `size` is in bytes, `digest` is SHA-256."""

    kind: PaperKind
    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose pack it is, and whether everything in it is invented."""

    unit: str
    practice: bool


def cover_sheet(
    request: SubmissionRequest, pack: SubmissionPack, files: Sequence[Listed], whose: Whose
) -> OfficialSheet:
    """Return the cover sheet of a version; it does not list itself."""
    listed = [each for each in files if each.kind in KINDS]
    title = f"{request.title}{COVER}"
    return OfficialSheet(
        name=COVER,
        title=title if pack.version == 1 else f"{title}（第 {pack.version} 版，更正）",
        unit=whose.unit,
        practice=whose.practice,
        facts=(
            (("报送编号", request.number), ("版本", f"第 {pack.version} 版")),
            (("报送事项", request.title),),
            (("报送单位", whose.unit), ("接收单位", request.asked_by)),
            (("通知文号", request.document_no), ("期限", str(request.due_on or "未定"))),
            (("人数", f"{pack.people} 人"), ("文件", f"{len(listed)} 个")),
            (("计算截止", str(pack.as_of)), ("封包日期", str(pack.frozen_on))),
            (("报送前体检", _preflight(pack)), ("规则版本", pack.rules)),
        ),
        columns=_COLUMNS,
        rows=tuple(
            (KINDS[each.kind], each.name, _size(each.size), _halved(each.digest)) for each in listed
        ),
        closing=_CLOSING,
    )


def _preflight(pack: SubmissionPack) -> str:
    if pack.blocks:
        return f"未过：必须改 {pack.blocks} 处，提醒 {pack.warnings} 处"
    return f"已过，提醒 {pack.warnings} 处" if pack.warnings else "已过"


def _size(count: int) -> str:
    if count >= _MEGABYTE:
        return f"{count / _MEGABYTE:.1f} MB"
    return f"{max(1, round(count / _KILOBYTE))} KB"


def _halved(digest: str) -> str:
    return f"{digest[:_HALF]}\n{digest[_HALF:]}"
