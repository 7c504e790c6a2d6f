"""Sentences of the command line, of finding a library or a person, and of writing files."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "cli.no_library": (
        "没有说明放在哪个文件夹。请加上 --library 文件夹。什么都没有做。",
        "No folder was named. Add --library DIR. Nothing was done.",
    ),
    "cli.no_password": (
        "没有密码。请在终端里运行，或者把密码放在环境变量 CADREDESK_PASSWORD 里。什么都没有做。",
        "There is no password. Run in a terminal or set CADREDESK_PASSWORD. Nothing was done.",
    ),
    "cli.passwords_differ": (
        "两次输入的密码不一样，没有新建。请再来一次。",
        "The two passwords differ; nothing was made. Please try again.",
    ),
    "cli.bad_pair": (
        "“{text}”不是“列=内容”的写法，例如 {example}。什么都没有做。",
        "“{text}” is not of the form COLUMN=VALUE, such as {example}. Nothing was done.",
    ),
    "cli.unknown_field": (
        "没有“{field}”这个项目。可以用：{fields}；不导入的列写 -。什么都没有做。",
        "There is no field “{field}”. There are: {fields}; - leaves a column out.",
    ),
    "cli.unknown_column": (
        "工作表“{sheet}”里没有 {columns} 列。什么都没有导入。",
        "Sheet “{sheet}” has no column {columns}. Nothing was imported.",
    ),
    "cli.unknown_answer": (
        "{column} 列不能回答“{answer}”。可以选：{choices}。什么都没有导入。",
        "“{answer}” is no choice for column {column}: {choices}. Nothing was imported.",
    ),
    "cli.no_doubt": (
        "第 {row} 行不用选是谁，或没有这一位。可以选的行：{rows}。什么都没有导入。",
        "Nobody asks whom row {row} means, or not that one. Rows: {rows}. Nothing was imported.",
    ),
    "cli.no_spelling": (
        "表里没有要统一的写法“{name}”。有的是：{names}。什么都没有导入。",
        "Nothing is asked about “{name}”. There are: {names}. Nothing was imported.",
    ),
    "cli.unanswered": (
        "{column} 列“{heading}”要确认（第 {rows} 行），还没有导入。请加上其中一个：\n{choices}",
        "Column {column} “{heading}” (rows {rows}): nothing was imported. Add one of:\n{choices}",
    ),
    "cli.rules_subject": (
        "rules {act} 要写明是哪一条、哪个数或哪个文件，例如 rules show RET-2",
        "rules {act} needs a rule, a number or a file, such as rules show RET-2",
    ),
    "cli.unknown_rule": (
        "没有“{rule}”这条规则。可以用：{known}",
        "There is no rule “{rule}”. There are: {known}",
    ),
    "cli.unknown_target": (
        "没有“{target}”这个目标。可以用：{known}",
        "There is no target “{target}”. There are: {known}",
    ),
    "cli.not_together": (
        "只有 PDF 能合成一个文件，“{format}”不能。请加上 --format pdf。什么都没有写出。",
        "Only PDF holds many forms in one file, “{format}” does not. Nothing was written.",
    ),
    "cli.unknown_step": (
        "没有“{name}”这一项。可以用：{known}",
        "There is no “{name}” of a step. There are: {known}",
    ),
    "cli.bad_step": (
        "{name}写成“{value}”读不懂，例如 {example}。",
        "“{value}” cannot be read as {name}; write it like {example}.",
    ),
    "cli.one_or_all": (
        "写了{name}，又写了 --all。看一个人只写姓名，看所有人只写 --all。",
        "{name} and --all were both asked for. Name one person, or leave the name out.",
    ),
    "cli.self_test_failed": (
        "自检没有通过，安装可能不完整。请重新安装；您的资料库没有动过。",
        "The self-test failed. Install the program again; your libraries were not touched.",
    ),
    "cli.no_display": (
        "这里没有图形界面。可以用命令行：{command}",
        "There is no display here. Use the command line: {command}",
    ),
    "library.none": (
        "{home} 里还没有资料库。请先用 new 或 practice 新建，或者用 --library 指定文件夹。",
        "There is no library in {home}. Make one with new or practice, or name it by --library.",
    ),
    "library.several": (
        "有不止一个资料库，请用 --library 指定：{libraries}",
        "There is more than one library; name one with --library: {libraries}",
    ),
    "unit.unnamed": (
        "单位名称不能为空。",
        "The unit needs a name.",
    ),
    "person.unknown": (
        "没有找到“{person}”。可以用姓名、身份证号或编号查找。什么都没有写出。",
        "“{person}” was not found. Give a name, an ID number or an id. Nothing was written.",
    ),
    "person.ambiguous": (
        "“{person}”不止一个人，请改用编号：\n{candidates}",
        "More than one person is called “{person}”; use the id:\n{candidates}",
    ),
    "export.failed": (
        "没有写出 {file}：{reason}。原来的文件没有变。请检查文件夹，或换一个文件名。",
        "{file} was not written: {reason}. Nothing was changed. Check the folder or the name.",
    ),
    "redo.nothing": (
        "没有可以重做的操作。",
        "There is nothing to do again.",
    ),
    "undo.nothing": (
        "没有可以撤销的操作。",
        "There is nothing to undo.",
    ),
    "undo.no_batch": (
        "没有找到批次“{batch}”，或不止一个以它开头。什么都没有撤销。",
        "There is no batch “{batch}”, or more than one begins so. Nothing was undone.",
    ),
    "cli.unexpected": (
        "这一步没做成，是程序自己的毛病；已经保存的都在。下面这份报告里没有姓名、号码和资料内容，请看过再交给维护人员。",
        (
            "That did not work; the program is at fault, and everything saved is safe. The report "
            "below holds no names, numbers or contents: read it, then pass it on."
        ),
    ),
    "cli.unexpected_kept": (
        "这一步没做成，是程序自己的毛病；已经保存的都在。报告在“{file}”，没有姓名、号码和资料内容，请看过再交给维护人员。",
        (
            "That did not work; the program is at fault, and everything saved is safe. The report "
            "“{file}” holds no names, numbers or contents: read it, then pass it on."
        ),
    ),
}
