"""Sentences about cadre files: giving back an earlier value, settling what is doubtful."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "post_change.no_title": (
        "没有写新任职务，没有登记。数据没有变。",
        "No new post was given, and nothing was registered.",
    ),
    "post_change.too_early": (
        "原职务或简历最后一段 {since} 才开始，变动不能早于它。数据没有变。",
        "The present post or résumé line began in {since}; a change cannot be earlier.",
    ),
    "leaving.too_early": (
        "{on} 早于这些人现任职务的任职时间：{names}。没有登记，数据没有变。",
        "{on} is before the present posts of {names} began. Nothing was changed.",
    ),
    "tag.none": (
        "没有写标签，没有加。数据没有变。",
        "No tag was given, and none was added. Nothing was changed.",
    ),
    "training.no_title": (
        "没有写培训名称，没有安排。数据没有变。",
        "The course has no name; nothing was arranged.",
    ),
    "village.no_name": (
        "没有写姓名，没有新增。名单没有变。",
        "No name was given, and nobody was added. The list is unchanged.",
    ),
    "stroke_order.same": (
        "要排的和参照的是同一个：{name}。换一个再排。顺序没有变。",
        "{name} cannot be put beside the same name. Choose another one. The order is unchanged.",
    ),
    "stroke_order.ring": (
        "{name}已经是照着前一个排的，两个不能互相参照。先取消原来的安排。顺序没有变。",
        "{name} is itself placed by the other one. Remove that first. The order is unchanged.",
    ),
    "photo.unreadable": (
        "这不是能用的照片。照片应为 JPG、PNG 或 BMP 文件。档案没有变。",
        "This is no photo that can be used: take a JPG, PNG or BMP file. Nothing was changed.",
    ),
    "photo.other_person": (
        "照片还没读完就换了人，没有保存。回到那个人的档案再放一次。",
        "The photo was not kept: another file was opened meanwhile. Give it again to its person.",
    ),
    "photo.too_large": (
        "这张照片太大（上限 {limit} MB）。先缩小再选。档案没有变。",
        "This photo is too large (at most {limit} MB). Make it smaller. Nothing was changed.",
    ),
    "earlier.no_file": (
        "{day} 还没有这份档案。档案没有变。",
        "There was no such file yet on {day}. Nothing was changed.",
    ),
    "restore.unknown": (
        "历史里没有这一条。数据没有变。",
        "History has no such entry. Nothing was changed.",
    ),
    "restore.row_gone": (
        "这一行后来删掉了。先恢复删除它的那一条，再改这一项。数据没有变。",
        "This row was deleted later. Restore the entry of its deletion first. Nothing was changed.",
    ),
    "restore.needed": (
        "这一项原来还没有，又不能空着。整行不要了可以删掉这一行。数据没有变。",
        "This was empty before and cannot be left so. Delete the row if it is not wanted.",
    ),
}
