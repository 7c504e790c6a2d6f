"""PDF files: together or apart, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadredesk.domain.errors import PlatformError
from cadredesk.ui.printing.saving import save_each, save_together
from tests.ui.printing.papers import ALetter, read_pdf

LETTERS = (ALetter("蒋文博"), ALetter("吕婷"), ALetter("蒋文博"))


def test_all_documents_go_into_one_file(tmp_path: Path):
    target = tmp_path / "信.pdf"

    assert save_together(LETTERS, "信", target) == (target,)

    assert len(read_pdf(target.read_bytes())) == 3


def test_each_document_goes_into_a_file_of_its_name_and_namesakes_are_numbered(tmp_path: Path):
    written = save_each(LETTERS, tmp_path / "new")

    assert [path.name for path in written] == ["蒋文博.pdf", "吕婷.pdf", "蒋文博（2）.pdf"]
    assert all(len(read_pdf(path.read_bytes())) == 1 for path in written)


def test_a_file_that_lies_there_stays(tmp_path: Path):
    (tmp_path / "吕婷.pdf").write_text("mine")

    save_each(LETTERS, tmp_path)

    assert (tmp_path / "吕婷.pdf").read_text() == "mine"


def test_what_was_written_is_taken_back_when_the_person_cancels(tmp_path: Path):
    def cancel(done: int, _total: int, _what: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_each(LETTERS, tmp_path, cancel)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path):
    (tmp_path / "file").touch()

    with pytest.raises(PlatformError):
        save_each(LETTERS, tmp_path / "file" / "below")
