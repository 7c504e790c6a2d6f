"""Files as different programs write them, made by hand for tests; everybody in them is invented."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
LRMX = SAMPLES / "made-up-3.2.1.16.lrmx"
LRM = SAMPLES / "made-up-2.0.lrm"

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x11\x08\x01\xcc\x01\x78\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9"
)
"""The head of a picture of 376 by 460 pixels."""

BASICS = {"XingMing": "单宁", "XingBie": "女", "ChuShengNianYue": "198506", "MinZu": "汉族"}


def an_lrmx(elements: Mapping[str, str] = BASICS, *, head: str = "", inside: str = "") -> bytes:
    """A file with these elements, what follows them, and what stands before the root."""
    lines = "".join(f"  <{name}>{text}</{name}>\r\n" for name, text in elements.items())
    return f"{head}<Person>\r\n{lines}{inside}</Person>".encode()


def official() -> bytes:
    """The official editor, 3.2.1.16: BOM, CRLF, empty elements that hold a line break."""
    return LRMX.read_bytes()


def _official_text() -> str:
    return official().removeprefix(codecs.BOM_UTF8).decode()


def platform_2021() -> bytes:
    """A platform that exports without the mark, with LF, indented by four."""
    text = _official_text().replace("\r\n", "\n").replace("\n  ", "\n    ")
    return text.encode()


def java_beans() -> bytes:
    """A Java writer: `standalone`, another order, nothing where there is no value, no version."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    body = (
        "<Person>\n    <XingMing>单宁</XingMing>\n    <XingBie>女</XingBie>\n"
        "    <ChuShengNianYue>198506</ChuShengNianYue>\n    <TianBiaoRen>赵填表</TianBiaoRen>\n"
        "    <ShenFenZheng>99012319850612002x</ShenFenZheng>\n    <JiaTingChengYuan>\n"
        "        <Item>\n            <ChengWei>丈夫</ChengWei>\n"
        "            <XingMing>周建国</XingMing>\n        </Item>\n    </JiaTingChengYuan>\n"
        "    <ZhaoPian></ZhaoPian>\n</Person>\n"
    )
    return (head + body).encode()


def declared_gbk() -> bytes:
    """A file that declares GBK and is in it."""
    return _official_text().replace('encoding="utf-8"', 'encoding="GBK"', 1).encode("gbk")


def utf_16() -> bytes:
    """A file saved again by a text editor as “Unicode”."""
    text = _official_text().replace('encoding="utf-8"', 'encoding="utf-16"', 1)
    return codecs.BOM_UTF16_LE + text.encode("utf-16-le")


def newer_editor() -> bytes:
    """An editor since 2025: two elements more at the end, and one that nobody knows."""
    added = (
        "    <DaoLingNianYue>204806</DaoLingNianYue>\r\n"
        "    <GaiGeQianRenZhiNianLingJieXian>改革前任职年龄界限为60岁"
        "</GaiGeQianRenZhiNianLingJieXian>\r\n"
        '    <BeiZhu lei="1">县里<b>加</b>注</BeiZhu>\r\n'
    )
    return _official_text().replace("</Person>", f"{added}</Person>").encode()


def by_hand() -> bytes:
    """A file that somebody mended: comments, CDATA, self-closed elements, a wrapped photo."""
    text = (
        '<?xml version="1.0"?>\n<!-- 丙县 -->\n<Person><XingMing>单宁</XingMing><XingBie/>\n'
        "<JianLi><![CDATA[2003.09--2007.07  丙省农业大学<农学>学习]]></JianLi>\n"
        "\t<JiaTingChengYuan/>\n<ZhaoPian>/9j/\n4AAQ\n</ZhaoPian></Person>\n\n"
    )
    return text.encode()


VARIANTS = (
    official,
    platform_2021,
    java_beans,
    declared_gbk,
    utf_16,
    newer_editor,
    by_hand,
)
