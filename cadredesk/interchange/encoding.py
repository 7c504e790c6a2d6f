"""The text of a file that was written by anybody: BOM or not, UTF-8 or GBK, whatever it declares.

The parser reads UTF-8 only, so a file becomes text here, strictly: what is not in the encoding is
refused and never replaced.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from cadredesk.domain.errors import UserError

_DECLARATION = re.compile(rb"\s*<\?xml\b[^>]*\?>")
_DECLARED = re.compile(rb"""<\?xml\b[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_HEAD = 200
_UTF_8 = "utf-8"
GBK = "gb18030"
"""What reads GBK and GB 2312, too: each holds the other whole."""

_ENCODINGS = {
    "utf-8": _UTF_8,
    "utf8": _UTF_8,
    "us-ascii": _UTF_8,
    "gbk": GBK,
    "gb2312": GBK,
    "gb_2312-80": GBK,
    "cp936": GBK,
    "gb18030": GBK,
}
_MARKS = (
    (codecs.BOM_UTF8, _UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class DecodedFile:
    """A file as text, with what it takes to write it in the same bytes again.

    `utf_8` is the text as a parser takes it, without `declaration`, which stands before the root
    (`<?xml …?>`). `encoding` and `mark` are the file's own encoding and byte order mark.
    `is_misdeclared` says that it is not in the encoding it declares.
    """

    utf_8: bytes
    encoding: str
    mark: bytes = b""
    declaration: str = ""
    is_misdeclared: bool = False

    @property
    def text(self) -> str:
        """The text without its declaration."""
        return self.utf_8.decode()

    def encoded(self, text: str) -> bytes:
        """Return another text in the same way; what the encoding lacks becomes a reference."""
        content = (self.declaration + text).encode(self.encoding, "xmlcharrefreplace")
        return self.mark + content


def decode_xml(content: bytes, name: str) -> DecodedFile:
    """Return an XML file as text without its declaration.

    Raises `UserError` (`interchange.encoding`) for bytes that no encoding in use explains.
    """
    mark, encoding = next(
        ((mark, known) for mark, known in _MARKS if content.startswith(mark)), (b"", "")
    )
    declared = _declared(content)
    encoding = encoding or _ENCODINGS.get(declared, "")
    if not encoding:
        raise UserError("interchange.encoding", file=name)
    body = content[len(mark) :]
    text, used = _decoded(body, encoding, name)
    utf_8 = body if used == _UTF_8 else text.encode()
    found = _DECLARATION.match(utf_8)
    head = b"" if found is None else found.group()
    is_misdeclared = used != encoding
    return DecodedFile(utf_8[len(head) :], used, mark, head.decode(), is_misdeclared)


def decode_text(content: bytes, name: str) -> str:
    """Return a plain text in GBK, or in UTF-8 where it begins with the mark of that.

    Raises `UserError` (`interchange.encoding`).
    """
    if content.startswith(codecs.BOM_UTF8):
        return _decoded(content[len(codecs.BOM_UTF8) :], _UTF_8, name)[0]
    return _decoded(content, GBK, name)[0]


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:_HEAD])
    return _UTF_8 if found is None else found[1].decode("ascii", "replace").lower()


def _decoded(content: bytes, encoding: str, name: str) -> tuple[str, str]:
    """Return the text and the encoding that it really has: GBK is often called UTF-8."""
    for tried in dict.fromkeys((encoding, _UTF_8 if encoding == GBK else GBK)):
        try:
            return content.decode(tried), tried
        except UnicodeDecodeError:
            continue
    raise UserError("interchange.encoding", file=name)
