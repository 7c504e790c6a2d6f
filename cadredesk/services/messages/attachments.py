"""Sentences about the files of the archive: taking them in, opening and exporting them."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "attachment.folder": (
        "“{file}”是文件夹，没有加入。打开它，把里面的文件拖过来。什么也没有改动。",
        "“{file}” is a folder and was not added. Drop the files that are in it instead.",
    ),
    "attachment.empty": (
        "“{file}”是空的，多半没有拷贝完整，没有加入。什么也没有改动。",
        "“{file}” is empty, most likely a copy that failed. Nothing was added.",
    ),
    "attachment.too_large": (
        (
            "“{file}”有 {size} MB，最多 {limit} MB，没有加入。"
            "扫描时选黑白或较低的清晰度，或者分成几份。"
        ),
        (
            "“{file}” has {size} MB; {limit} MB is the most. Nothing was added. Scan it in black "
            "and white or less finely, or in several parts."
        ),
    ),
    "attachment.unreadable": (
        "“{file}”读不了：可能被别的程序占用，或者 U 盘拔了。什么也没有加入，请再试一次。",
        (
            "“{file}” cannot be read: another program may hold it, or its stick is gone. Nothing "
            "was added; try again."
        ),
    ),
    "attachment.changed": (
        "文件在加入的时候变了，没有加入，档案没有变。等它写完再试一次。",
        "The file changed while it was being added. Nothing was added; try again.",
    ),
    "attachment.freed": (
        "这份材料的文件早已删除，内容不再保存，不能恢复。档案没有变。较早的备份里可能还有。",
        (
            "The file of this material was removed long ago and its content is not kept any more. "
            "Nothing was changed. An older backup may still have it."
        ),
    ),
    "attachment.damaged": (
        "这份材料的内容已经损坏，没有打开，也没有导出。请从备份里找回。",
        "The content of this material is damaged. It was not opened or written; use a backup.",
    ),
    "attachment.no_file": (
        "这一行还没有文件。可以用“更换”放一个进来。",
        "There is no file here yet. Use Replace to put one in.",
    ),
    "attachment.program": (
        "“{file}”是能运行的程序，本程序不会打开它，只能导出。不清楚来历就删掉。",
        (
            "“{file}” is something that can be run. It is never opened here, only exported. "
            "Delete it unless you know where it comes from."
        ),
    ),
    "attachment.macros": (
        "“{file}”带有宏、嵌入的对象或密码，本程序不会打开它，只能导出。",
        (
            "“{file}” carries macros, embedded objects or a password. It is never opened here, "
            "only exported."
        ),
    ),
    "attachment.disguised": (
        "“{file}”的内容和文件名对不上，本程序不会打开它，只能导出。可能损坏了，也可能有人改过名。",
        (
            "The content of “{file}” is not what its name says. It is never opened here, only "
            "exported: it may be damaged or renamed."
        ),
    ),
    "attachment.unknown": (
        "“{file}”这种文件本程序不认识，不会打开它，只能导出。",
        "“{file}” is of a kind that is not known here. It is never opened, only exported.",
    ),
    "verify.content": (
        "附件“{file}”的内容已经损坏。请从备份里找回，再更换一次。",
        "The content of “{file}” is damaged. Get it from a backup and put it in again.",
    ),
    "verify.content_missing": (
        "附件“{file}”的内容不见了。请从备份里找回，再更换一次。",
        "The content of “{file}” is missing. Get it from a backup and put it in again.",
    ),
}
