"""Sentences about the conditions and views of a list."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "condition.empty": (
        "这个条件还缺后半句，填上要找的字或数。",
        "This condition lacks its end; say what to look for.",
    ),
    "condition.number": (
        "这里填一个整数，例如 5。写的是“{text}”。",
        "Type a whole number such as 5; you typed “{text}”.",
    ),
    "condition.limits": (
        "应在 {least} 到 {most} 之间。写的是“{text}”。",
        "It must be between {least} and {most}; you typed “{text}”.",
    ),
    "condition.word": (
        "这里只能选：{words}。写的是“{text}”。",
        "This takes one of: {words}. You typed “{text}”.",
    ),
    "condition.sentence": (
        "“{text}”不是一句条件。写法同窗口里的：年龄不超过 35 岁，性别是女，任现职满 5 年。",
        "“{text}” is no condition. Write as the window does: 年龄不超过 35 岁，性别是女.",
    ),
    "condition.unreadable": (
        "有一个条件看不懂：{text}。名册没有按它筛选。",
        "A condition cannot be understood: {text}. The list was not narrowed by it.",
    ),
    "view.no_name": ("给视图起个名字。", "Give the view a name."),
    "view.name_taken": (
        "已有叫“{name}”的视图。换个名字，或者更新原来的那个。",
        "There is a view called “{name}” already. Choose another name, or update that one.",
    ),
    "view.unreadable": (
        "视图“{name}”是别的版本保存的，看不懂。名册没有变，可以删掉它另存一个。",
        "The view “{name}” was saved by another version. Delete it and save a new one.",
    ),
}
