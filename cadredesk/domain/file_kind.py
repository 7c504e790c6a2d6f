"""Whether a file may be opened for somebody: judged by its content and by its name.

Only kinds that are known to be looked at are opened, and only when name and content say the same;
everything else may be kept and exported. What is not known to be harmless counts as harmful.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

_HEAD = 1024
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Caution(StrEnum):
    """Why a file is not opened."""

    PROGRAM = "program"
    """It could be run: a program, a script, a link, an installer."""

    MACROS = "macros"
    """An office file that carries macros or things embedded."""

    DISGUISED = "disguised"
    """Its content is not what its name says."""

    UNKNOWN = "unknown"
    """A kind that the program does not know."""


_PROGRAMS = frozenset(
    "exe scr com pif cpl dll sys drv ocx bat cmd ps1 psm1 psd1 vbs vbe js jse mjs wsf wsh wsc sct "
    "hta lnk url scf inf reg msi msp mst msix appx jar class py pyc pyw pl rb php sh bash csh zsh "
    "run bin out elf so desktop appimage deb rpm apk app command action workflow scpt chm hlp "
    "gadget iso img vhd vhdx xll application appref-ms settingcontent-ms library-ms".split()
)
_WITH_MACROS = frozenset("docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm mdb accdb".split())

_PROGRAM_HEADS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"!<arch>\ndebian",
    b"\xed\xab\xee\xdb",
)

_HEADS: dict[str, tuple[bytes, ...]] = {
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "bmp": (b"BM",),
    "gif": (b"GIF87a", b"GIF89a"),
    "tif": (b"II*\x00", b"MM\x00*"),
    "tiff": (b"II*\x00", b"MM\x00*"),
    "docx": (_ZIP,),
    "xlsx": (_ZIP,),
    "pptx": (_ZIP,),
    "ofd": (_ZIP,),
    "doc": (_OLE,),
    "xls": (_OLE,),
    "ppt": (_OLE,),
    "wps": (_OLE,),
    "et": (_OLE,),
    "dps": (_OLE,),
}
"""The kinds that are opened and how their content begins; PDF and plain text besides."""

_JAR_MARKS = (b"META-INF/MANIFEST.MF",)
_ZIP_MACROS = (b"vbaProject", b"macrosheets/", b"activeX/", b"oleObject", b"xlmSheet")
_OLE_MACROS = tuple(
    word.encode("utf-16-le")
    for word in ("_VBA_PROJECT", "Macros", "ObjectPool", "Ole10Native", "VBA")
)
_OLE_LOCKED = ("EncryptedPackage".encode("utf-16-le"),)
_LONGEST = max(map(len, (*_JAR_MARKS, *_ZIP_MACROS, *_OLE_MACROS, *_OLE_LOCKED)))


def ending_of(name: str) -> str:
    """Return the ending that decides what a system does with a file, in small letters.

    Dots and spaces at the end do not count, for Windows drops them.

    >>> ending_of("毕业证.pdf.EXE. "), ending_of("名册")
    ('exe', '')
    """
    _stem, dot, ending = name.rstrip(". \u3000").rpartition(".")
    return ending.strip().lower() if dot else ""


def caution_about(name: str, content: Iterable[bytes]) -> Caution | None:
    """Return why a file is not opened, None when it may be; the content comes in pieces."""
    marks = _Marks()
    for piece in content:
        marks.look_at(piece)
    ending = ending_of(name)
    if ending in _PROGRAMS or marks.head.startswith(_PROGRAM_HEADS) or marks.is_jar:
        return Caution.PROGRAM
    if ending in _WITH_MACROS or marks.has_macros:
        return Caution.MACROS
    if not _is_known(ending):
        return Caution.UNKNOWN
    return None if _says_the_same(ending, marks) else Caution.DISGUISED


def _is_known(ending: str) -> bool:
    return ending in _HEADS or ending in ("pdf", "txt")


def _says_the_same(ending: str, marks: _Marks) -> bool:
    if ending == "pdf":
        return b"%PDF-" in marks.head
    if ending == "txt":
        return not marks.has_zeros
    return marks.head.startswith(_HEADS[ending])


class _Marks:
    """What is seen of a content while it passes by."""

    def __init__(self) -> None:
        self.head = b""
        self.has_zeros = False
        self.has_macros = False
        self.is_jar = False
        self._before = b""

    def look_at(self, piece: bytes) -> None:
        """Look at the next piece; a mark may lie across two of them."""
        if len(self.head) < _HEAD:
            self.head = (self.head + piece)[:_HEAD]
        window = self._before + piece
        self.has_zeros |= b"\x00" in piece
        if self.head.startswith(_ZIP):
            self.is_jar |= any(mark in window for mark in _JAR_MARKS)
            self.has_macros |= any(mark in window for mark in _ZIP_MACROS)
        elif self.head.startswith(_OLE):
            self.has_macros |= any(mark in window for mark in (*_OLE_MACROS, *_OLE_LOCKED))
        self._before = window[-_LONGEST:]
