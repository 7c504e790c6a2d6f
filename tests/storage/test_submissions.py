"""Submissions and what they consist of: whole or not at all, found again, kept while needed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.ids import SubmissionId, new_id
from cadredesk.domain.submission import steps
from cadredesk.domain.submission.model import Submission
from cadredesk.domain.submission.steps import Handing, Returning
from cadredesk.services.work_ports import UnitOfWork
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_file
from tests.storage.conftest import Shelf, a_batch, database_tool, do, save, undo
from tests.storage.test_faults import ENCODINGS, everything_in, room_for
from tests.submission_builders import RETURNED, SENT, a_pack, a_pack_file, a_point, a_request

PACKED = b"PK a workbook that was handed in " * 40_000


def handed_in(content: bytes = PACKED) -> Submission:
    asked = Submission(a_request())
    pack = a_pack(asked)
    frozen = steps.freeze(asked, pack, [a_pack_file(pack, content)])
    return steps.send(frozen, Handing(SENT, "U 盘"))


def keep(work: UnitOfWork, known: Submission, content: bytes = PACKED) -> None:
    digest = hashlib.sha256(content).hexdigest()
    work.contents.keep(digest, len(content), [content[:100_000], content[100_000:]])
    work.submissions.save(known)


def kept(library: SqlLibrary) -> tuple[Submission, ...]:
    with library.unit_of_work() as work:
        return work.submissions.all()


def content_of(library: SqlLibrary, known: Submission) -> bytes:
    with library.unit_of_work() as work:
        return b"".join(work.contents.read(known.files[0].digest))


def test_a_submission_comes_back_with_everything_it_has(shelf: Shelf):
    library, person = shelf.create(), a_file()
    save(library, person)
    known = handed_in()
    points = [a_point(known.packs[0], cadre_id=person.id, fact="born_on"), a_point(known.packs[0])]
    known = steps.return_pack(known, Returning(RETURNED, "王科长"), points)
    do(library, lambda work: keep(work, known))
    library.close()

    library = shelf.open()

    assert kept(library) == (known,)
    assert content_of(library, known) == PACKED
    assert library.verify().is_sound


def test_one_that_nobody_knows_is_said_to_be_unknown(library: SqlLibrary):
    with library.unit_of_work() as work, pytest.raises(UserError) as refused:
        work.submissions.get(SubmissionId(new_id()))

    assert refused.value.code == "submission.unknown"


def test_a_file_without_its_content_is_refused(library: SqlLibrary):
    with pytest.raises(UserError) as refused:
        do(library, lambda work: work.submissions.save(handed_in()))

    assert refused.value.code == "attachment.freed"


def test_taking_one_away_is_undone_with_its_contents(shelf: Shelf):
    library, known, deleting = shelf.create(), handed_in(), a_batch("submission_delete")
    do(library, lambda work: keep(work, known))
    do(library, lambda work: work.submissions.delete(known.id), deleting)
    library.close()

    library = shelf.open()
    before = kept(library)
    undo(library, deleting)

    assert before == ()
    assert kept(library) == (known,)
    assert content_of(library, known) == PACKED


def test_a_change_names_what_it_touched_and_the_same_batch_saves_once(library: SqlLibrary):
    known, batch = handed_in(), a_batch("submission_freeze")

    first = do(library, lambda work: keep(work, known), batch)
    second = do(library, lambda work: keep(work, known), batch)

    assert first.entities == second.entities
    assert {"submission_request", "submission_pack", "pack_file"} <= first.entities
    assert len(kept(library)) == 1


def test_wherever_the_disk_fills_up_a_pack_is_frozen_whole_or_not_at_all(library: SqlLibrary):
    asked = Submission(a_request())
    do(library, lambda work: work.submissions.save(asked))
    pack = a_pack(asked)
    frozen = steps.freeze(asked, pack, [a_pack_file(pack, PACKED)])
    codes: list[str] = []

    for pages in (0, 1, 3, 20, 100, 250, 330, 400, 500):
        room_for(library, pages)
        try:
            do(library, lambda work: keep(work, frozen), a_batch("submission_freeze"))
        except PlatformError as error:
            codes.append(error.code)
            room_for(library, -1)
            assert kept(library) == (asked,)
        else:
            break
    room_for(library, -1)

    assert set(codes) == {"library.disk_full"}
    assert kept(library) == (frozen,)
    assert content_of(library, frozen) == PACKED
    assert library.verify().is_sound


def test_a_damaged_file_of_a_pack_is_told_by_its_name(shelf: Shelf):
    library = shelf.create()
    do(library, lambda work: keep(work, handed_in()))
    library.close()
    with database_tool(shelf.folder) as connection:
        connection.execute(text("UPDATE content_piece SET bytes = x'00' WHERE number = 1"))

    library = shelf.open()

    assert library.verify().faults == (("verify.content", {"file": "花名册.xlsx"}),)


def test_nothing_that_was_handed_in_is_in_plain_text_on_the_disk(shelf: Shelf, tmp_path: Path):
    secret = "慕容复兴的任免审批表"
    library, content = shelf.create(), secret.encode() * 20_000
    known = handed_in(content)
    named = replace(known, request=replace(known.request, title=secret))
    do(library, lambda work: keep(work, named, content))
    library.back_up(tmp_path / "U盘")
    library.close()

    found = everything_in([shelf.folder, tmp_path / "U盘"])

    assert not any(encoded(secret) in found for encoded in ENCODINGS)
