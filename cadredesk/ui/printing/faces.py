"""The typefaces of official papers, and what stands in for one that this computer lacks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QFontDatabase


class Face(StrEnum):
    """A typeface that official papers ask for, by its name."""

    TITLE = "方正小标宋简体"
    SONG = "宋体"
    FANGSONG = "仿宋_GB2312"
    KAI = "楷体_GB2312"
    HEI = "黑体"


@dataclass(frozen=True, slots=True)
class Substitution:
    """A face that is missing, and the one used for it; empty where nothing suits."""

    missing: str
    used: str


# Each with its Chinese and its English name, for systems list a face under either.
_SONG = (("宋体", "SimSun"), ("Noto Serif CJK SC",), ("Source Han Serif SC",), ("思源宋体",))
_STANDING_IN: dict[Face, tuple[tuple[str, ...], ...]] = {
    Face.TITLE: (
        ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
        ("华文中宋", "STZhongsong"),
        *_SONG,
    ),
    Face.SONG: (_SONG[0], ("华文宋体", "STSong"), *_SONG[1:]),
    Face.FANGSONG: (
        ("仿宋_GB2312", "FangSong_GB2312"),
        ("仿宋", "FangSong"),
        ("华文仿宋", "STFangsong"),
        *_SONG[1:],
    ),
    Face.KAI: (
        ("楷体_GB2312", "KaiTi_GB2312"),
        ("楷体", "KaiTi"),
        ("华文楷体", "STKaiti"),
        *_SONG[1:],
    ),
    Face.HEI: (
        ("黑体", "SimHei"),
        ("Noto Sans CJK SC",),
        ("Source Han Sans SC", "思源黑体"),
        ("Microsoft YaHei", "微软雅黑"),
    ),
}


@cache
def family_of(face: Face) -> str:
    """Return the family that this computer has for a face; empty where it has none."""
    for names in _STANDING_IN[face]:
        for name in names:
            if QFontDatabase.hasFamily(name):
                return name
    return ""


def substitutions(faces: Collection[Face]) -> tuple[Substitution, ...]:
    """Return which of these faces are missing here and what is used instead."""
    return tuple(
        Substitution(face.value, family_of(face))
        for face in Face
        if face in faces and family_of(face) not in _STANDING_IN[face][0]
    )
