"""Sentences about the sheet of many people."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "grid.rows_over": (
        "多出 {over} 行，没有粘贴，数据没有变。要新增人员请用导入。",
        "There are {over} rows too many. Nothing was pasted. To add people, import them.",
    ),
    "grid.columns_over": (
        "右边多出 {over} 列，没有粘贴，数据没有变。从更靠左的一列开始，或先把这些列显示出来。",
        "There are {over} columns too many. Nothing was pasted. Begin further left, or show them.",
    ),
    "grid.other_person": (
        "第 {row} 行贴的是“{pasted}”，表里是“{name}”，行对不上。没有粘贴。先排成一样的顺序。",
        "Row {row} pasted is “{pasted}”, here it is “{name}”. Nothing was pasted; sort first.",
    ),
    "grid.own": (
        "姓名和身份证号是各人自己的，不能成批填写或清空。数据没有变。",
        "Names and identity numbers are not filled or cleared together. Nothing was changed.",
    ),
    "grid.nothing": (
        "剪贴板里没有可以粘贴的文字。",
        "There is no text on the clipboard that could be pasted.",
    ),
}
