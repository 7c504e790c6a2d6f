"""Sentences about blanks: why a column is filled so, what is different, what cannot be done."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "blank.no_header": (
        "在“{file}”里没找到表头：要有一行写着“姓名”和另外至少两项。空表没有改动。",
        "No header was found in “{file}”: 姓名 and two more headings are needed. It is unchanged.",
    ),
    "blank.protected": (
        "“{file}”的工作表“{sheet}”设了保护，填不进去。请在 WPS“审阅”里撤销工作表保护后再选。",
        "Sheet “{sheet}” of “{file}” is protected. Take the protection off and choose it again.",
    ),
    "blank.several_rows": (
        "“{file}”里一个人占几行（姓名上下合并），这样的表还填不了。请改成一人一行后再选，空表没有改动。",
        "In “{file}” a person takes several rows, which cannot be filled. It is unchanged.",
    ),
    "blank.onto_itself": (
        "“{file}”就是空表本身。空表不会被改动，请换一个文件名保存。",
        "“{file}” is the blank itself, which is never changed. Choose another file name.",
    ),
    "blank.changed": (
        "“{file}”在打开之后被改过。什么都没有写出，请重新选一次这张空表。",
        "“{file}” was changed since it was read. Nothing was written; choose it again.",
    ),
    "blank.too_many": (
        "有 {count} 人，一张工作表放不下。什么都没有写出，请先筛选人员。",
        "{count} people are more than a sheet has rows. Nothing was written.",
    ),
    "blank.open_question": (
        "{column} 列“{heading}”可以指几样内容。请先指定填哪一样，什么都没有写出。",
        "Column {column} “{heading}” can mean several things. Say which; nothing was written.",
    ),
    "blank.nothing": (
        "“{file}”没有一列认得出来。请为要填的列指定内容，什么都没有写出。",
        "No column of “{file}” is known. Say what the columns are; nothing was written.",
    ),
    "blank.nobody": (
        "没有选到人，什么都没有写出。请放宽筛选条件。",
        "Nobody was chosen, and nothing was written. Widen the conditions.",
    ),
    "blank.recipe": (
        "“{text}”不是可填的内容。写法如 born_on、born_on+age、born_on@chinese。",
        "“{text}” says nothing to fill in. Write born_on, born_on+age, born_on@chinese …",
    ),
    "blank.unknown_column": (
        "工作表“{sheet}”的表里没有 {column} 列。什么都没有写出。",
        "The table of sheet “{sheet}” has no column {column}. Nothing was written.",
    ),
    "blank.unknown_fact": (
        "没有“{fact}”这项内容。有这些：{facts}。",
        "There is no “{fact}”. There are: {facts}.",
    ),
    "blank.refused": (
        "{cell}（{name}，{heading}）：“{value}”不在空表自己允许的范围（{admitted}）。",
        "{cell} ({name}, {heading}): the blank itself does not admit “{value}” ({admitted}).",
    ),
    "blank.why.heading": ("按表头认出。", "Known by its heading."),
    "blank.why.parts": ("表头里的几样都认得。", "Each thing that the heading names is known."),
    "blank.why.context": ("按上下两级表头认出。", "Known by the headings above each other."),
    "blank.why.similar": ("表头与常见写法相近，请核对。", "Much like a known heading; check it."),
    "blank.why.remembered": ("按上次的填法。", "As it was filled the last time."),
    "blank.why.chosen": ("您指定的。", "You chose it."),
    "blank.why.worked_out": ("空表自己有公式，不填。", "The blank has a formula of its own."),
    "blank.why.left_empty": ("留给您手填。", "Left for you to write."),
    "blank.why.ambiguous": (
        "“{heading}”可以指{choices}，请指定。",
        "“{heading}” can mean {choices}; say which.",
    ),
    "blank.why.unknown": ("没有认出来，不填。", "Not known, and left empty."),
    "blank.why.until": ("年龄算到 {until}（“{said}”）。", "Ages up to {until} (“{said}”)."),
    "blank.form.new": ("第一次见到这张表。", "This form was never filled before."),
    "blank.form.same": (
        "和上次的“{file}”（{day}）是同一张表，已用上次的对应。",
        "The same form as “{file}” ({day}); filled as the last time.",
    ),
    "blank.form.changed": (
        "像是上次的“{file}”（{day}），但有变动：",
        "Much like “{file}” ({day}), with changes:",
    ),
    "blank.drift.moved": (
        "“{heading}”从 {before} 列移到 {column} 列。",
        "“{heading}” moved from column {before} to {column}.",
    ),
    "blank.drift.renamed": (
        "{column} 列“{before}”改名为“{heading}”，请核对。",
        "Column {column} “{before}” is now “{heading}”; check it.",
    ),
    "blank.drift.new": ("{column} 列“{heading}”是新的。", "Column {column} “{heading}” is new."),
    "blank.drift.gone": ("“{heading}”没有了。", "“{heading}” is gone."),
}
