"""Where the elements of a part stand, byte by byte, so that it can be changed in place.

Writing a part anew from a tree would lose what nobody asked to change: the order of attributes,
prefixes, unknown extensions. Here a parser only tells positions; what is changed is cut out and
replaced, every other byte stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape

from cadredesk.domain.errors import UserError

Edit = tuple[int, int, bytes]
"""Replace the bytes from one position up to another."""

_UTF8_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_TAG_REST = re.compile(rb"""(?:[^>"']|"[^"]*"|'[^']*')*>""")
_VALUE = rb"""\s*=\s*("[^"]*"|'[^']*')"""
_QUOTES = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}


@dataclass(slots=True)
class Span:
    """An element: its name without prefix, its attributes, and where it stands.

    `start` is at its `<`, `inner` behind its start tag, `close` at its end tag, `end` behind it;
    an empty tag has the last three in one place.
    """

    name: str
    tag: str
    attributes: Mapping[str, str]
    start: int
    inner: int
    close: int = 0
    end: int = 0
    children: list[Span] = field(default_factory=list)

    @property
    def is_empty_tag(self) -> bool:
        """Whether it is written as one tag."""
        return self.inner == self.end

    @property
    def prefix(self) -> str:
        """The prefix of its name, with the colon."""
        return self.tag.removesuffix(self.name)

    def get(self, name: str) -> str:
        """Return an attribute by its name without prefix, empty when there is none."""
        return self.attributes.get(name, "")

    def child(self, name: str) -> Span | None:
        """Return the first child of a name."""
        return next((each for each in self.children if each.name == name), None)

    def walk(self) -> Iterator[Span]:
        """Yield it and everything in it, in the order of the part."""
        yield self
        for each in self.children:
            yield from each.walk()


def read_part(data: bytes, file: str) -> Span:
    """Return the root of a part with everything in it.

    Raises `UserError` (`workbook.damaged`) for what is no XML in UTF-8.
    """
    if data.startswith(_WIDE):
        raise UserError("workbook.damaged", file=file)
    reader = _Reader(data)
    try:
        return reader.read()
    except (ExpatError, IndexError) as error:
        raise UserError("workbook.damaged", file=file) from error


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Span] = []
        self._root: list[Span] = []
        # Positions are told without the mark at the beginning.
        self._shift = len(_UTF8_BOM) if data.startswith(_UTF8_BOM) else 0
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end

    def read(self) -> Span:
        self._parser.Parse(self._data[self._shift :], True)
        return self._root[0]

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex + self._shift
        rest = _TAG_REST.match(self._data, start)
        inner = rest.end() if rest else start
        named = {name.rpartition(":")[2]: value for name, value in attributes.items()}
        span = Span(tag.rpartition(":")[2], tag, named, start, inner)
        (self._open[-1].children if self._open else self._root).append(span)
        self._open.append(span)

    def _on_end(self, _tag: str) -> None:
        span = self._open.pop()
        if self._data[span.inner - 2 : span.inner] == b"/>":
            span.close = span.end = span.inner
            return
        span.close = self._parser.CurrentByteIndex + self._shift
        span.end = self._data.index(b">", span.close) + 1


def inner_text(data: bytes, span: Span) -> str:
    """Return the text of an element without children."""
    found = data[span.inner : span.close].decode("utf-8")
    if found.startswith("<![CDATA["):
        return found.removeprefix("<![CDATA[").removesuffix("]]>")
    return unescape(found)


def text_edit(span: Span, text: str) -> Edit:
    """Return the edit that gives an element without children another text."""
    return span.inner, span.close, escape(text).replace("\r", "&#13;").encode()


def attribute_edit(data: bytes, span: Span, name: str, value: str) -> Edit:
    """Return the edit that gives an element another value of an attribute that it has."""
    pattern = re.compile(rb"(?<=\s)(?:[\w.-]+:)?" + name.encode() + _VALUE)
    found = pattern.search(data, span.start, span.inner)
    if found is None:
        raise ValueError(f"{span.tag} has no attribute {name}")
    return *found.span(1), f'"{escape(value, _QUOTES)}"'.encode()


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a part with its edits made; edits at one place in the order given."""
    pieces: list[bytes] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [data[at:start], new]
        at = end
    return b"".join([*pieces, data[at:]])
