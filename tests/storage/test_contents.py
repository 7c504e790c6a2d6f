"""Contents of archive material: kept once, undone and redone, freed when nothing needs them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.services.work_ports import Batch, UnitOfWork
from cadredesk.storage import contents
from cadredesk.storage.open_library import SqlLibrary
from tests.amounts import tries
from tests.builders import a_file, an_attachment
from tests.storage.conftest import (
    Shelf,
    a_batch,
    database_tool,
    do,
    file_of,
    said,
    save,
    undo,
)
from tests.storage.test_faults import ENCODINGS, everything_in, room_for

SCAN = b"%PDF-1.4 a scan of a certificate " * 40_000


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def cut(content: bytes, size: int = 1000) -> list[bytes]:
    return [content[at : at + size] for at in range(0, len(content), size)]


def a_scan(content: bytes = SCAN, name: str = "毕业证.pdf") -> Attachment:
    return an_attachment(file_name=name, digest=digest_of(content), size=len(content))


def keep(work: UnitOfWork, content: bytes = SCAN) -> None:
    work.contents.keep(digest_of(content), len(content), cut(content, 1 << 18))


def file_with(library: SqlLibrary, content: bytes = SCAN, batch: Batch | None = None) -> CadreFile:
    """A person in whose archive a file was put, as one step after the person came."""
    person = a_file()
    save(library, person)
    person = replace(person, attachments=(a_scan(content),))

    def attach(work: UnitOfWork) -> None:
        keep(work, content)
        work.cadres.save(person)

    do(library, attach, batch or a_batch("attach"))
    return person


def content_of(library: SqlLibrary, content: bytes = SCAN) -> bytes:
    with library.unit_of_work() as work:
        return b"".join(work.contents.read(digest_of(content)))


def not_whole(library: SqlLibrary, *asked: bytes) -> set[str]:
    with library.unit_of_work() as work:
        return set(work.contents.not_whole([digest_of(each) for each in asked]))


def is_kept(library: SqlLibrary, content: bytes = SCAN) -> bool:
    with library.unit_of_work() as work:
        return work.contents.has(digest_of(content))


@given(content=st.binary(min_size=1, max_size=3000), size=st.integers(1, 400))
@settings(
    max_examples=tries(20),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_kept_is_read_byte_for_byte(library: SqlLibrary, content: bytes, size: int):
    person = a_file(attachments=(a_scan(content),))

    def attach(work: UnitOfWork) -> None:
        work.contents.keep(digest_of(content), len(content), cut(content, size))
        work.cadres.save(person)

    do(library, attach)

    assert content_of(library, content) == content


def test_the_same_content_is_kept_once_for_two_people(library: SqlLibrary):
    file_with(library)
    looked_at: list[bytes] = []
    person = a_file(attachments=(a_scan(),))

    def pieces() -> Iterator[bytes]:
        looked_at.append(SCAN)
        yield SCAN

    def attach_again(work: UnitOfWork) -> None:
        work.contents.keep(digest_of(SCAN), len(SCAN), pieces())
        work.cadres.save(person)

    do(library, attach_again)

    assert looked_at == []
    assert library.verify().is_sound


def test_adding_replacing_and_deleting_a_file_are_undone_and_done_again(library: SqlLibrary):
    other = b"another scan"
    added, replaced, deleted = a_batch("attach"), a_batch("attach"), a_batch("delete")
    person = file_with(library, SCAN, added)
    second = replace(
        person, attachments=(replace(person.attachments[0], digest=digest_of(other), size=12),)
    )

    def put_other(work: UnitOfWork) -> None:
        keep(work, other)
        work.cadres.save(second)

    do(library, put_other, replaced)
    save(library, replace(second, attachments=()), batch=deleted)

    redo = [undo(library, deleted), undo(library, replaced), undo(library, added)]
    back = file_of(library, person.id)
    for undoing in reversed(redo):
        undo(library, undoing)

    assert back.attachments == ()
    assert file_of(library, person.id).attachments == ()
    assert content_of(library) == SCAN
    assert content_of(library, other) == other
    assert library.verify().is_sound


def test_what_is_kept_without_a_row_that_names_it_is_not_saved(library: SqlLibrary):
    do(library, keep)

    assert not is_kept(library)


def test_a_file_that_changes_while_it_is_kept_is_refused_whole(library: SqlLibrary):
    person = a_file(attachments=(a_scan(),))

    def attach(work: UnitOfWork) -> None:
        work.contents.keep(digest_of(SCAN), len(SCAN), cut(SCAN[:-1] + b"!"))
        work.cadres.save(person)

    with pytest.raises(UserError) as refused:
        do(library, attach)

    assert "变了" in said(refused.value)
    assert not is_kept(library)


def test_a_row_that_names_a_content_nobody_has_is_refused(library: SqlLibrary):
    with pytest.raises(UserError) as refused:
        save(library, a_file(attachments=(a_scan(),)))

    assert refused.value.code == "attachment.freed"


def close_and_open(shelf: Shelf, library: SqlLibrary) -> SqlLibrary:
    library.close()
    return shelf.open()


def test_closing_keeps_what_a_row_the_bin_or_a_step_needs(shelf: Shelf):
    library = shelf.create()
    on_file, in_bin, undoable = b"on file", b"in the bin", b"undoable"
    file_with(library, on_file)
    binned = file_with(library, in_bin)
    do(library, lambda work: work.cadres.delete(binned.id))
    removed = file_with(library, undoable)
    save(library, replace(removed, attachments=()))

    library = close_and_open(shelf, library)

    assert [is_kept(library, each) for each in (on_file, in_bin, undoable)] == [True] * 3


def test_closing_frees_what_only_steps_beyond_undo_tell_of(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(contents, "LOOKED_THROUGH", 2)
    library = shelf.create()
    stays = file_with(library, b"stays")
    binned = file_with(library, b"in the bin")
    do(library, lambda work: work.cadres.delete(binned.id))
    removal = a_batch("delete")
    gone = file_with(library)
    save(library, replace(gone, attachments=()), batch=removal)
    save(library, replace(stays, cadre=replace(stays.cadre, note="later")))
    save(library, replace(stays, cadre=replace(stays.cadre, note="later still")))

    library = close_and_open(shelf, library)

    assert [is_kept(library, each) for each in (SCAN, b"stays", b"in the bin")] == [
        False,
        True,
        True,
    ]
    assert library.verify().is_sound
    with pytest.raises(UserError) as refused:
        undo(library, removal)
    assert refused.value.code == "attachment.freed"
    assert file_of(library, gone.id).attachments == ()


def test_a_damaged_piece_is_told_and_never_handed_over_as_whole(shelf: Shelf):
    library = shelf.create()
    file_with(library)
    library.close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text("UPDATE content_piece SET bytes = x'00' WHERE number = 1"))

    library = shelf.open()
    assert not_whole(library, SCAN) == {digest_of(SCAN)}
    with pytest.raises(PlatformError) as damaged:
        content_of(library)

    assert "损坏" in said(damaged.value)
    assert library.verify().faults == (("verify.content", {"file": "毕业证.pdf"}),)


def test_a_content_that_somebody_took_away_is_missed_by_the_full_check(shelf: Shelf):
    library = shelf.create()
    file_with(library)
    library.close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text("DELETE FROM content_piece"))
        connection.execute(text("DELETE FROM content"))

    library = shelf.open()

    assert library.verify().faults == (("verify.content_missing", {"file": "毕业证.pdf"}),)


def test_wherever_the_disk_fills_up_a_file_is_added_whole_or_not_at_all(library: SqlLibrary):
    person = a_file()
    save(library, person)
    after = replace(person, attachments=(a_scan(),))
    codes: list[str] = []

    def attach(work: UnitOfWork) -> None:
        keep(work)
        work.cadres.save(after)

    for pages in (0, 1, 3, 20, 100, 250, 330, 400):
        room_for(library, pages)
        try:
            do(library, attach, a_batch("attach"))
        except PlatformError as error:
            codes.append(error.code)
            room_for(library, -1)
            assert file_of(library, person.id) == person
            assert not is_kept(library)
        else:
            break
    room_for(library, -1)

    assert set(codes) == {"library.disk_full"}
    assert content_of(library) == SCAN
    assert library.verify().is_sound


def test_a_backup_brings_the_contents_along(shelf: Shelf, tmp_path: Path):
    library = shelf.create()
    file_with(library)
    made = library.back_up(tmp_path / "U盘")
    library.close()

    restored = shelf.store.restore(Path(made.path), tmp_path / "新", "青山不改 绿水长流 丙县")

    assert content_of(restored) == SCAN
    restored.close()


def test_no_content_is_in_plain_text_on_the_disk(shelf: Shelf):
    secret = "慕容复兴的处分决定"
    library = shelf.create()
    file_with(library, secret.encode() * 20_000)
    library.close()

    found = everything_in([shelf.folder])

    assert not any(encoded(secret) in found for encoded in ENCODINGS)


def test_the_private_folder_is_empty_after_closing_and_after_a_crash(shelf: Shelf):
    library = shelf.create()
    copy = library.private_folder / "scan.pdf"
    copy.write_bytes(b"plain")
    copy.chmod(0o400)
    library.close()
    after_closing = copy.exists()
    (shelf.folder / "tmp").mkdir()
    copy.write_bytes(b"left by a program that was killed")

    shelf.open()

    assert not after_closing
    assert not copy.exists()
