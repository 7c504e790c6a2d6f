"""Names as people write them: spacing, the middle dot, surnames of two characters."""

from __future__ import annotations

import re
import unicodedata

COMPOUND_SURNAMES = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 "
    "濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 "
    "公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 "
    "微生 梁丘 左丘 东门 西门 第五".split()
)
"""Surnames of two characters; a longer name is split after them."""

MIDDLE_DOT = "·"
_DOTS = re.compile(r"[．.•・‧∙⋅﹒]")
_SPACES = re.compile(r"[\s\u3000\u200b\ufeff]+")


def clean_name(text: str) -> str:
    """Return a name without inner spaces and with `·` for every kind of dot.

    No character of the name itself is changed: 生僻字 and variants stay as written.

    >>> clean_name("姚  梅"), clean_name("曹　嘉"), clean_name("阿依古丽.买买提")
    ('姚梅', '曹嘉', '阿依古丽·买买提')
    """
    return text if text.isalpha() else _DOTS.sub(MIDDLE_DOT, _SPACES.sub("", text))


def spaced_name(name: str) -> str:
    """Return the name as official lists print it: two characters two spaces apart."""
    return f"{name[0]}  {name[1]}" if len(name) == 2 else name


def split_name(name: str) -> tuple[str, str]:
    """Return surname and given name.

    >>> split_name("欧阳敏"), split_name("李秀英"), split_name("阿依古丽·买买提")
    (('欧阳', '敏'), ('李', '秀英'), ('', '阿依古丽·买买提'))
    """
    if MIDDLE_DOT in name:
        return "", name
    if len(name) > 2 and name[:2] in COMPOUND_SURNAMES:
        return name[:2], name[2:]
    return name[:1], name[1:]


def match_key(name: str) -> str:
    """Return what two spellings of one name share; for comparing, never for showing."""
    return unicodedata.normalize("NFKC", clean_name(name)).casefold()
