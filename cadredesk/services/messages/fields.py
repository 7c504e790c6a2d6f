"""Sentences about what was typed into a field."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "field.required": ("这一项不能空着。", "This cannot be left empty."),
    "field.ask_month": (
        "是 {proposal} 吗？按 Enter 采用。",
        "Did you mean {proposal}? Press Enter.",
    ),
    "field.word": (
        "这里只能填：{words}。写的是“{text}”。",
        "This takes one of: {words}. You typed “{text}”.",
    ),
    "field.id_old": (
        "这是 15 位的旧号，已照样保留。",
        "This is an old number of 15 digits; it is kept as it is.",
    ),
    "field.id_length": (
        "身份证号应为 18 位。写的是“{text}”。",
        "An ID number has 18 characters; you typed “{text}”.",
    ),
    "field.id_birth": (
        "身份证号里的出生日期不存在。",
        "The day of birth inside the ID number does not exist.",
    ),
    "field.id_checksum": (
        "身份证末位校验不对，可能有一位输错。",
        "The last digit doesn't match; one digit may be wrong.",
    ),
    "field.integer": ("应为整数。写的是“{text}”。", "Type a whole number, not “{text}”."),
    "field.number": ("应为数字。写的是“{text}”。", "Type a number, not “{text}”."),
    "field.yes_no": ("填“是”或“否”。写的是“{text}”。", "Type 是 or 否, not “{text}”."),
    "field.reference": ("没有找到“{text}”。", "“{text}” was not found."),
    "item.unknown": (
        "这一行已经不在了，可能刚被删除。数据没有变。",
        "This row is gone; it may just have been deleted. Nothing was changed.",
    ),
}
