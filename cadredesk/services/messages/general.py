"""Sentences that belong to no single area."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "record.unknown": (
        "这一条已经不在了，可能刚被删除或撤销。数据没有变。",
        "It is not there any more; it may just have been deleted or undone. Nothing was changed.",
    ),
    "cadre.unknown": (
        "没有找到这个人的档案，可能已经移到回收站。数据没有变。",
        "This cadre file was not found; it may be in the recycle bin. Nothing was changed.",
    ),
    "cadre.no_name": (
        "建档至少要有姓名。还没有保存。",
        "A file needs at least a name. Nothing was saved.",
    ),
    "rules.unreadable": (
        "规则文件有问题：{where} {problem}。规则没有载入，请改正这一处。",
        "A rule file cannot be used: {where} {problem}. No rules were loaded; correct it there.",
    ),
}
