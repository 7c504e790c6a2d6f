"""Sentences about dates that were typed."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "date.month": (
        "月份应为 01–12。写的是 {month}。",
        "Month must be 01–12; you typed {month}.",
    ),
    "date.day": ("没有“{text}”这一天。", "There is no such day as “{text}”."),
    "date.year_only": ("还缺月份，例如 198506。", "Add the month, e.g. 198506."),
    "date.unreadable": (
        "没看懂“{text}”。写成 198506 或 1985.06 都可以。",
        "“{text}” was not understood. Type 198506 or 1985.06.",
    ),
    "term.length": (
        "一届是多少个月？写 1 到 120 的整数，例如 60。写的是“{text}”。",
        "How many months is a term? Type a whole number from 1 to 120, e.g. 60, not “{text}”.",
    ),
    "quota.approved": (
        "职数写 0 到 {most} 的整数，例如 3。写的是“{text}”，没有保存。",
        "Type places as a whole number from 0 to {most}, e.g. 3, not “{text}”.",
    ),
    "quota.incomplete": (
        "职数的每一行都要写单位和职务，没有保存。",
        "Each row of places needs a unit and a post; nothing was kept.",
    ),
    "quota.twice": (
        "{unit}的{post}已经有一行职数，没有保存。请改原来的那一行。",
        "{unit} has a row for {post} already; nothing was kept. Change that row.",
    ),
}
