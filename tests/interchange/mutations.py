"""Files as accidents and ill will make them: sound ones, changed where their structure is."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from hypothesis import strategies as st

from cadredesk.interchange.elements import FIELDS
from tests.interchange.files import LRM, VARIANTS

_TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        (
            "",
            "198506",
            "1985.6",
            "2003.09--2007.07  甲\n--  乙",
            "<br>",
            "&amp;",
            "&#xd;",
            "&#1;",
        )
    ),
    st.text('0123456789.年月-~；;，@#"<>&（）其间至今 \n', max_size=60),
)
_LETTERS = st.characters(min_codepoint=1, codec="utf-8")
_TAGS = st.sampled_from((*FIELDS, "Item", "Version", "Person", "BeiZhu", "x:y", "1", "标签"))
_HEADS = st.sampled_from(
    ("", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="gbk"?>', "<!DOCTYPE Person>",
     '<!DOCTYPE p [<!ENTITY a "aaaa">]>', "<!-- -- -->", "\x00", "\ufeff")
)  # fmt: skip
_ENCODINGS = st.sampled_from(("utf-8", "gb18030", "utf-16", "utf-8-sig"))
_ELEMENT = re.compile(r"<(\w+)>([^<]*)</\1>")

Mutation = Callable[[str], str]


@st.composite
def mutations(draw: st.DrawFn) -> Mutation:
    """One change of the text of an .lrmx."""
    place, tag, text = draw(st.integers(0, 200)), draw(_TAGS), draw(_TEXTS)
    kind = draw(st.integers(0, 7))

    def mutate(content: str) -> str:
        found = list(_ELEMENT.finditer(content))
        if not found or kind == 0:
            at = min(place * 7, len(content))
            return content[:at] + text + content[at:]
        chosen = found[place % len(found)]
        changed = {
            1: "",
            2: chosen.group() * 2,
            3: f"<{tag}>{text}</{tag}>",
            4: f"<{chosen[1]}>{text}</{chosen[1]}>",
            5: f"<{tag}>{chosen.group()}</{tag}>",
            6: f'<{chosen[1]} a="{tag}">{chosen[2]}',
            7: f"<{chosen[1]}><![CDATA[{text}]]></{chosen[1]}>",
        }[kind]
        return content[: chosen.start()] + changed + content[chosen.end() :]

    return mutate


@st.composite
def lrmx_files(draw: st.DrawFn) -> bytes:
    """An .lrmx of some writer with some changes, perhaps cut off or with a byte that is another."""
    content = draw(st.sampled_from(VARIANTS))()
    if draw(st.booleans()):
        text = content.decode("utf-8-sig", "replace")
        for mutate in draw(st.lists(mutations(), min_size=1, max_size=6)):
            text = mutate(text)
        content = (draw(_HEADS) + text).encode(draw(_ENCODINGS), "replace")
    return draw(damaged(content))


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """A file cut off, with another byte, or whole."""
    at = draw(st.integers(0, max(len(content) - 1, 0)))
    kind = draw(st.integers(0, 5))
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[:at] + bytes([draw(st.integers(0, 255))]) + content[at + 1 :]
    return content


@st.composite
def lrm_files(draw: st.DrawFn) -> bytes:
    """An .lrm with other texts, more or fewer of them, perhaps damaged."""
    parts = LRM.read_bytes().decode("gb18030").split('","')
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(parts) - 1))
        parts[at : at + draw(st.integers(0, 2))] = draw(st.lists(_TEXTS, max_size=2)) or [""]
    return draw(damaged('","'.join(parts).encode("gb18030", "replace")))


@st.composite
def packages(draw: st.DrawFn) -> bytes:
    """A ZIP of such files with names of any kind, perhaps damaged."""
    names = st.one_of(
        st.sampled_from(("张三.lrmx", "../张三.lrmx", "a/b.LRM", "a/b.pic", "c.lrm", "x.txt")),
        st.text(_LETTERS, max_size=12).map(lambda name: f"{name}.lrmx"),
    )
    entries = draw(
        st.dictionaries(names, st.one_of(lrmx_files(), lrm_files()), min_size=1, max_size=4)
    )
    content = io.BytesIO()
    kind = draw(st.sampled_from((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    with zipfile.ZipFile(content, "w", kind) as package:
        for name, each in entries.items():
            package.writestr(name, each)
    return draw(damaged(content.getvalue()))
