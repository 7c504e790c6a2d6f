"""Files come into an archive all or not at all, and leave it without hurting anything."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadredesk.domain.archive_catalogue import ArchiveCatalogue
from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.ids import CadreId
from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.services import kept_files
from cadredesk.services.attached_files import (
    cautions_about,
    copy_to_view,
    export_files,
    safe_name,
)
from cadredesk.services.attaching import (
    AddedFiles,
    PreparedFile,
    Proven,
    add_files,
    prepare_files,
    replace_file,
)
from cadredesk.services.messages import explain
from cadredesk.services.undo import redo_last, undo_last
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_file, a_township, an_attachment, an_item
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP, a_batch

PDF = b"%PDF-1.4 a paper"


@dataclass
class Archive:
    """The archive of one person, and the desk top from which files are put into it."""

    library: SqlLibrary
    person: CadreId
    catalogue: ArchiveCatalogue
    desk_top: Path

    @property
    def file(self) -> CadreFile:
        with self.library.unit_of_work() as work:
            return work.cadres.get(self.person)

    @property
    def rows(self) -> tuple[Attachment, ...]:
        return self.file.attachments

    def paper(self, name: str = "毕业证.pdf", content: bytes = PDF) -> Path:
        path = self.desk_top / name
        path.write_bytes(content)
        return path

    def prepare(self, *paths: Path) -> tuple[PreparedFile, ...]:
        return prepare_files(paths, self.catalogue)

    def add(self, *paths: Path) -> AddedFiles:
        return add_files(self.library, self.person, self.prepare(*paths))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
    library, _sheet = store.create(tmp_path / "青山镇", a_township(), "青山不改 绿水长流 丙县")
    file = a_file()
    with library.unit_of_work(a_batch()) as work:
        work.cadres.save(file)
        work.commit()
    (tmp_path / "桌面").mkdir()
    catalogue = load_archive_catalogue(resources() / "archive")
    yield Archive(library, file.id, catalogue, tmp_path / "桌面")
    library.close()


def test_files_are_added_with_title_class_and_pages_as_one_step(archive: Archive):
    papers = [
        archive.paper("毕业证.jpg", b"\xff\xd8\xff picture"),
        archive.paper("任免审批表.pdf"),
    ]
    told: list[tuple[int, int, str]] = []
    prepared = prepare_files(papers, archive.catalogue, lambda *step: told.append(step))

    add_files(archive.library, archive.person, prepared)

    assert told == [(0, 2, "毕业证.jpg"), (1, 2, "任免审批表.pdf"), (2, 2, "")]
    rows = archive.rows
    assert [(row.title, row.catalogue_class, row.pages, row.size) for row in rows] == [
        ("毕业证", "4-1", 1, 11),
        ("任免审批表", "9-2", None, 16),
    ]
    step, _changes = undo_last(archive.library)
    assert step.done.action == "attach"
    assert archive.rows == ()
    redo_last(archive.library)
    assert archive.rows == rows


def test_a_file_that_the_archive_has_already_is_left_out_and_said(archive: Archive):
    first, twin = archive.paper(), archive.paper("毕业证 副本.pdf")
    archive.add(first)

    again = archive.add(twin, archive.paper("履历表.pdf", PDF + b"2"))

    assert [each.path.name for each in again.known] == ["毕业证 副本.pdf"]
    assert len(archive.rows) == 2


def test_a_file_that_the_archive_has_proves_the_row_it_is_given_for_and_no_second_one(
    archive: Archive,
):
    paper = archive.paper()
    archive.add(paper)
    first, second = Proven(an_item(), "4-1"), Proven(an_item())

    for proven in (first, second):
        given = proven.proofs(archive.prepare(paper))
        done = add_files(archive.library, archive.person, given)
        assert [each.path for each in done.known] == [paper]

    [row] = archive.rows
    assert row.about_id == first.item


def test_files_given_for_what_is_missing_take_its_class_and_title(archive: Archive):
    needed = archive.catalogue.missing(archive.file)[0].material
    prepared = archive.prepare(archive.paper("IMG_2031.pdf"))

    add_files(archive.library, archive.person, prepared, needed=needed)

    row = archive.rows[0]
    assert (row.title, row.catalogue_class) == ("干部履历表", "1")
    assert needed not in [each.material for each in archive.catalogue.missing(archive.file)]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.mkdir(), "attachment.folder"),
        (lambda path: path.write_bytes(b""), "attachment.empty"),
        (lambda path: path.write_bytes(bytes(2001)), "attachment.too_large"),
        (lambda _path: None, "attachment.unreadable"),
        (os.mkfifo, "attachment.unreadable"),
    ],
    ids=["folder", "empty", "too large", "gone", "pipe"],
)
def test_one_file_that_cannot_be_taken_is_named_and_nothing_is_added(
    archive: Archive,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], object],
    code: str,
):
    monkeypatch.setattr(kept_files, "LARGEST", 2000)
    bad = archive.desk_top / "坏的.dat"
    spoil(bad)

    with pytest.raises(UserError) as refused:
        archive.prepare(archive.paper(), bad)

    assert refused.value.code == code
    assert "坏的.dat" in explain(refused.value)
    assert "坏的.dat" in explain(refused.value, "en")


def test_a_file_that_changes_before_it_is_kept_adds_nothing(archive: Archive):
    good, other = archive.paper(), archive.paper("履历表.pdf", PDF + b"2")
    prepared = archive.prepare(good, other)
    other.write_bytes(b"something else")

    with pytest.raises(UserError, match=r"attachment\.changed"):
        add_files(archive.library, archive.person, prepared)

    assert archive.rows == ()


class Cancelled(Exception):  # noqa: N818 - as the screens call it
    """What the screens raise through progress."""


def test_cancelling_adds_nothing(archive: Archive):
    prepared = archive.prepare(archive.paper("大.pdf", bytes(3_000_000)))

    def stop(done: int, _total: int, _what: str) -> None:
        if done >= 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        add_files(archive.library, archive.person, prepared, stop)

    assert archive.rows == ()


def test_replacing_keeps_title_and_class_and_is_undone(archive: Archive):
    archive.add(archive.paper())
    before = archive.rows[0]
    new = archive.prepare(archive.paper("清晰的扫描.pdf", PDF + b"!"))[0]

    replace_file(archive.library, archive.person, before.id, new)

    after = archive.rows[0]
    assert (after.title, after.catalogue_class) == ("毕业证", "4-1")
    assert (after.file_name, after.digest) == ("清晰的扫描.pdf", new.digest)
    undo_last(archive.library)
    assert archive.rows == (before,)


def test_exported_files_keep_their_names_and_overwrite_nothing(archive: Archive, tmp_path: Path):
    target = tmp_path / "导出"
    target.mkdir()
    (target / "毕业证.pdf").write_bytes(b"mine")
    (archive.desk_top / "二").mkdir()
    archive.add(archive.paper())
    archive.add(archive.paper("二/毕业证.pdf", PDF + b"2"))

    done = export_files(archive.library, archive.person, None, target)

    assert [each.name for each in done.paths] == ["毕业证（2）.pdf", "毕业证（3）.pdf"]
    assert (target / "毕业证.pdf").read_bytes() == b"mine"
    assert [each.read_bytes() for each in done.paths] == [PDF, PDF + b"2"]


def test_an_export_that_is_cancelled_leaves_nothing_behind(archive: Archive, tmp_path: Path):
    archive.add(archive.paper(), archive.paper("履历.pdf", PDF + b"2"))

    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_files(archive.library, archive.person, None, tmp_path / "导出", stop)

    assert list((tmp_path / "导出").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(archive: Archive):
    archive.add(archive.paper())

    below_a_file = archive.desk_top / "毕业证.pdf" / "下面"
    with pytest.raises(PlatformError, match=r"export\.failed"):
        export_files(archive.library, archive.person, None, below_a_file)


def test_without_a_file_there_is_nothing_to_export_or_open(archive: Archive):
    row, archive_file = an_attachment(), archive.file
    with archive.library.unit_of_work(a_batch()) as work:
        work.cadres.save(replace(archive_file, attachments=(row,)))
        work.commit()

    for attempt in (
        lambda: export_files(archive.library, archive.person, {row.id}, archive.desk_top),
        lambda: copy_to_view(archive.library, archive.person, row.id),
    ):
        with pytest.raises(UserError, match=r"attachment\.no_file"):
            attempt()
    with pytest.raises(UserError, match=r"item\.unknown"):
        copy_to_view(archive.library, archive.person, an_item())


def test_a_copy_to_look_at_is_private_read_only_and_gone_after_closing(archive: Archive):
    archive.add(archive.paper())
    row = archive.rows[0]

    copy = copy_to_view(archive.library, archive.person, row.id)

    assert copy.name == "毕业证.pdf"
    assert copy.read_bytes() == PDF
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    archive.library.close()
    assert not copy.exists()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("工具.exe", b"MZ", "attachment.program"),
        ("毕业证.pdf", b"MZ\x90", "attachment.program"),
        ("名册.xlsm", b"PK\x03\x04", "attachment.macros"),
        ("照片.jpg", PDF, "attachment.disguised"),
        ("名册.rar", b"Rar!", "attachment.unknown"),
    ],
)
def test_what_could_do_harm_is_kept_and_exported_but_never_opened(
    archive: Archive, tmp_path: Path, name: str, content: bytes, code: str
):
    archive.add(archive.paper(name, content))
    row = archive.rows[0]

    with pytest.raises(UserError) as refused:
        copy_to_view(archive.library, archive.person, row.id)

    assert refused.value.code == code
    assert not list((archive.library.folder / "tmp").rglob(name))
    harmful = code != "attachment.unknown"
    assert cautions_about(archive.library, archive.person, {row.id}) == ((name,) if harmful else ())
    done = export_files(archive.library, archive.person, {row.id}, tmp_path)
    assert done.paths[0].read_bytes() == content


@given(name=st.text(min_size=1, max_size=120))
def test_no_name_leads_out_of_its_folder(name: str):
    safe = safe_name(name)

    assert Path(safe).name == safe
    assert safe not in (".", "..")
    assert len(safe) <= 120
    assert not any(char in safe for char in '<>:"/\\|?*\x00')


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\a.pdf", "C__Windows_a.pdf"),
        ("a.pdf:hidden.exe", "a.pdf_hidden.exe"),
        ("con.pdf", "_con.pdf"),
        ("NUL", "_NUL"),
        ("毕业证.pdf . .", "毕业证.pdf"),
        ("..", "_"),
        ("\u202egpj.exe", "gpj.exe"),
        ("证" * 300 + ".pdf", "证" * 80 + ".pdf"),
    ],
)
def test_names_that_play_tricks_are_made_plain(name: str, safe: str):
    assert safe_name(name) == safe
