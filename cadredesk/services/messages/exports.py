"""Sentences about workbooks that could not be written."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "export.no_purpose": (
        "这份材料有 {people} 人，超过 {limit} 人要写明用途。还没有写文件。请写上给谁、做什么用。",
        (
            "This tells of {people} people; above {limit} a purpose is asked for. No file was "
            "written. Say to whom it goes and what for."
        ),
    ),
    "export.too_long": (
        "{where}：文字超过一格能放的 {limit} 字。没有写文件，什么都没有截掉。请先缩短。",
        "{where}: the text is longer than a cell holds ({limit}). No file was written.",
    ),
    "export.character": (
        "{where}：有 Excel 放不下的控制字符。没有写文件。请在档案里删去再导出。",
        "{where}: it holds a control character that Excel refuses. No file was written.",
    ),
    "export.in_use": (
        (
            "“{file}”正被别的程序（Excel、WPS）打开，没有写出，原来的文件没有变。"
            "请先关掉它，或换一个文件名。"
        ),
        (
            "“{file}” is open in another program (Excel, WPS). It was not written and is "
            "unchanged. Close it there, or choose another file name."
        ),
    ),
    "export.disk_full": (
        "磁盘空间不够，没有写出“{file}”，原来的文件没有变。请清理磁盘，或换一个地方再导出。",
        (
            "The disk is full: “{file}” was not written, and nothing was changed. "
            "Make room, or export it elsewhere."
        ),
    ),
    "export.unsound": (
        "写出的“{file}”读不回来，可能是磁盘有问题。请换个地方再导出一次，档案没有变。",
        "“{file}” could not be read back; the disk may be faulty. Export it elsewhere.",
    ),
    "print.failed": (
        "打印机不再接收页面，没有印完。请看看打印机是否开着、有没有纸，或先存为 PDF。",
        "The printer takes no more pages. See whether it is on and has paper, or save as PDF.",
    ),
    "export.gbk": (
        "{name}：旧格式（.lrm）没有“{character}”这个字，没有写出。请导出新格式（.lrmx）。",
        "{name}: the old format (.lrm) has no “{character}”. Export it as .lrmx instead.",
    ),
    "export.element": (
        "{name}：有任免表文件（.lrmx）放不下的控制字符，没有写出。请在档案里删去再导出。",
        "{name}: it holds a control character that .lrmx cannot. No file was written.",
    ),
    "form.overflow": (
        ("{name}：“{box}”缩到最小的 {size} 磅还多出 {lines} 行，没有出表。请先合并或缩短这一项。"),
        (
            "{name}: “{box}” is {lines} line(s) too long even at {size} pt, the smallest size; "
            "no form was written."
        ),
    ),
    "roster.no_column": (
        "没有“{name}”这一列，什么都没有写出。可以用：{known}。",
        "There is no column “{name}”. Nothing was written. There are: {known}.",
    ),
    "roster.no_layout": (
        "没有“{name}”这种表。可以用：{known}。什么都没有写出。",
        "There is no list “{name}”. There are: {known}. Nothing was written.",
    ),
    "form.name_rule": (
        "文件名规则里的 {unknown} 不认识。可以用：{known}。什么都没有改。",
        "The rule for file names holds {unknown}, which means nothing. There are: {known}.",
    ),
    "form.family": (
        "{name}：家庭成员有 {count} 人，表上最多 {most} 人，没有出表。请在档案里减到 {most} 人。",
        "{name}: {count} family members, the form holds {most}; no form was written.",
    ),
}
