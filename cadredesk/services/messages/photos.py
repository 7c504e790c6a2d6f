"""Sentences about photos of many people."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "photos.nobody": (
        "没有这个人：文件名里没有在册人员的姓名或身份证号。",
        "No such person: the file's name holds no name or identity number on file.",
    ),
    "photos.other_number": (
        "文件名里的身份证号不在册，同名的 {people} 号码不一样。核对后改文件名。",
        "That identity number is not on file; {people} has another one. Check, then rename.",
    ),
    "photos.several": (
        "有 {count} 人对得上：{people}。在文件名里写上身份证号就能分清。",
        "{count} people fit: {people}. Write the identity number into the file's name.",
    ),
    "photos.twice": (
        "这一批里 {people} 不止一张。留一张再选。",
        "This batch has several photos of {people}. Keep one of them and choose again.",
    ),
    "photos.disagrees": (
        "文件名里号码和姓名不是同一个人：{people}。核对后改文件名。",
        "Number and name in the file's name are two people: {people}. Check, then rename.",
    ),
    "compare.count": (
        "并排比较要选 {least} 到 {most} 人，现在选了 {count} 人。",
        "Choose {least} to {most} people to compare; {count} are chosen.",
    ),
}
