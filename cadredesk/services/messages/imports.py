"""Sentences about rows and cells of a roster."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "roster.nameless": (
        "这一行没有姓名，没有导入。",
        "This row has no name and was not imported.",
    ),
    "cell.error": (
        "“{heading}”里是公式错误 {text}，没有采用。",
        "“{heading}” holds the formula error {text}; it was left out.",
    ),
    "cell.unknown": (
        "“{heading}”写的“{text}”没看懂，没有采用。",
        "“{text}” in “{heading}” was not understood and left out.",
    ),
    "id.destroyed": (
        "{name} 的身份证号被 Excel 当成数字，后几位已经丢失，没有采用。请按原件重新录入为文本。",
        "Excel turned the ID number of {name} into a number and lost its end; it was left out.",
    ),
    "id.check_digit": (
        "{name} 的身份证号末位校验不对，可能有一位输错。先照原样保留，请核对。",
        "The last digit of {name}'s ID number does not match. It was kept as written; check it.",
    ),
    "id.birth": (
        "{name} 的身份证号里没有这样的出生日期。先照原样保留，请核对。",
        "{name}'s ID number holds no such birthday. It was kept as written; check it.",
    ),
    "id.length": (
        "{name} 的身份证号不是 18 位。先照原样保留，请核对。",
        "{name}'s ID number does not have 18 characters. It was kept as written; check it.",
    ),
    "id.old": (
        "{name} 的身份证号是 15 位旧号。先照原样保留，请换成 18 位。",
        "{name} has an old ID number of 15 digits. It was kept; replace it by the new one.",
    ),
    "import.twice": (
        "{name} 在表里出现了两次（第 {first} 行已有），这一行没有再导入。",
        "{name} is in the table twice (first in row {first}); this row was not imported again.",
    ),
    "import.ambiguous": (
        "库里有不止一个“{name}”，分不清是哪一位，这一行没有导入。请补身份证号再导入。",
        "There is more than one {name}; this row was not imported. Add the ID number.",
    ),
    "import.unanswered": (
        "还有问题没有回答：{columns} 列。什么都没有导入。",
        "Questions are open in column {columns}. Nothing was imported.",
    ),
}
