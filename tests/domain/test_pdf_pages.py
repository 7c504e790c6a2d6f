"""Pages of a PDF are told where two counts agree, and else not at all."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from cadredesk.domain.pdf_pages import count_pdf_pages


def a_pdf(pages: int, said: int | None = None, *, packed: bool = False) -> bytes:
    """A small PDF, its tree plain or packed into an object stream."""
    kids = " ".join(f"{10 + at} 0 R" for at in range(pages))
    count = pages if said is None else said
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        **{10 + at: "<< /Type /Page /Parent 2 0 R >>" for at in range(pages)},
    }
    if packed:
        return b"%PDF-1.5\n" + _in_a_stream(objects)
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in objects.items())
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".encode()


def _in_a_stream(objects: dict[int, str]) -> bytes:
    index, texts = "", ""
    for number, text in objects.items():
        index += f"{number} {len(texts)} "
        texts += text + "\n"
    content = zlib.compress((index + texts).encode())
    head = f"/N {len(objects)} /First {len(index)} /Filter /FlateDecode /Length {len(content)}"
    return (
        f"99 0 obj\n<< /Type /ObjStm {head} >>\nstream\n".encode()
        + content
        + b"\nendstream\nendobj\n100 0 obj\n<< /Type /XRef /Root 1 0 R >>\nstream\n\nendstream\n"
        + b"endobj\nstartxref\n0\n%%EOF\n"
    )


@given(pages=st.integers(1, 60), packed=st.booleans())
def test_the_pages_of_a_tree_are_counted(pages: int, packed: bool):
    assert count_pdf_pages(a_pdf(pages, packed=packed)) == pages


def test_a_later_tree_takes_the_place_of_an_earlier_one():
    grown = a_pdf(2) + a_pdf(5).removeprefix(b"%PDF-1.4\n")

    assert count_pdf_pages(grown) == 5


def test_a_pdf_that_another_program_wrote_is_counted(qapp: QApplication):
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(target)
    painter = QPainter(writer)
    for page in range(3):
        if page:
            writer.newPage()
        painter.drawText(100, 100, f"第 {page + 1} 页")
    painter.end()

    assert count_pdf_pages(bytes(target.data().data())) == 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a picture",
        b"%PDF-1.4 nothing else",
        a_pdf(3, said=4),
        a_pdf(0),
        a_pdf(3).replace(b"11 0 obj", b"77 0 obj"),
        a_pdf(2).replace(b"/Kids [10 0 R 11 0 R]", b"/Kids [10 0 R 2 0 R]"),
        a_pdf(3, packed=True).replace(b"/FlateDecode", b"/LZWDecode"),
        a_pdf(3, packed=True)[:-90],
    ],
)
def test_where_the_counts_differ_or_something_is_missing_nothing_is_told(content: bytes):
    assert count_pdf_pages(content) is None


@given(content=st.binary(max_size=300), at=st.integers(0, 300))
def test_no_content_is_too_strange(content: bytes, at: int):
    damaged = a_pdf(4, packed=True)

    told = count_pdf_pages(damaged[:at] + content + damaged[at:])

    assert told is None or told > 0
