"""Only what is known to be harmless is opened, judged by content and by name."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.file_kind import Caution, caution_about

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def a_zip(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name in names:
            packed.writestr(name, "content")
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("毕业证.pdf", b"%PDF-1.4 ..."),
        ("扫描 1.JPG", b"\xff\xd8\xff\xe0 picture"),
        ("照片.png", b"\x89PNG\r\n\x1a\n picture"),
        ("任免审批表.docx", a_zip("[Content_Types].xml", "word/document.xml")),
        ("登记表.doc", OLE),
        ("说明.txt", "年度考核".encode()),
        ("公文.ofd", a_zip("OFD.xml")),
    ],
)
def test_papers_are_opened(name: str, content: bytes):
    assert caution_about(name, [content]) is None


@pytest.mark.parametrize(
    "name",
    "a.exe a.scr a.BAT a.cmd a.js a.vbs a.lnk a.msi a.jar a.sh 毕业证.pdf.exe a.exe. a.url a.hta "
    "a.desktop a.ps1 a.reg a.com".split(),
)
def test_what_a_name_says_can_be_run_is_never_opened(name: str):
    assert caution_about(name, [b"%PDF-1.4"]) is Caution.PROGRAM


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00",
        b"\x7fELF\x02",
        b"#!/bin/sh\nrm -rf /",
        b"L\x00\x00\x00\x01\x14\x02\x00",
        a_zip("META-INF/MANIFEST.MF", "Main.class"),
    ],
)
def test_a_program_that_calls_itself_a_paper_is_never_opened(content: bytes):
    for name in ("毕业证.pdf", "登记表.docx", "说明.txt", "名册"):
        assert caution_about(name, [content]) is Caution.PROGRAM


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("登记表.docm", a_zip("word/document.xml")),
        ("登记表.docx", a_zip("word/document.xml", "word/vbaProject.bin")),
        ("名册.xlsx", a_zip("xl/workbook.xml", "xl/macrosheets/sheet1.xml")),
        ("登记表.docx", a_zip("word/document.xml", "word/embeddings/oleObject1.bin")),
        ("名册.xls", OLE + "_VBA_PROJECT_CUR".encode("utf-16-le")),
        ("加密.doc", OLE + "EncryptedPackage".encode("utf-16-le")),
    ],
)
def test_an_office_file_with_macros_is_never_opened(name: str, content: bytes):
    assert caution_about(name, [content]) is Caution.MACROS


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("毕业证.pdf", b"\xff\xd8\xff\xe0 a picture"),
        ("登记表.docx", OLE),
        ("说明.txt", b"text\x00binary"),
        ("照片.jpg", b"damaged"),
    ],
)
def test_a_content_that_is_not_what_its_name_says_is_not_opened(name: str, content: bytes):
    assert caution_about(name, [content]) is Caution.DISGUISED


@pytest.mark.parametrize("name", ["名册.rar", "名册", "页面.html", "a.svg", "名册.csv", ".pdf.xyz"])
def test_a_kind_that_is_not_known_is_not_opened(name: str):
    assert caution_about(name, [b"anything"]) is Caution.UNKNOWN


@given(size=st.integers(1, 80))
def test_a_mark_that_lies_across_two_pieces_is_seen(size: int):
    content = a_zip("word/document.xml", "word/vbaProject.bin")
    pieces = [content[at : at + size] for at in range(0, len(content), size)]

    assert caution_about("登记表.docx", pieces) is Caution.MACROS


@given(name=st.text(max_size=40), content=st.binary(max_size=200))
def test_any_name_with_any_content_gets_an_answer(name: str, content: bytes):
    caution = caution_about(name, [content])

    assert caution is None or isinstance(caution, Caution)
