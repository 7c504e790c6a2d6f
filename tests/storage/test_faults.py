"""What a clerk's machine does: it is switched off, the disk fills up, somebody reads the disk."""

from __future__ import annotations

import base64
import os
import random
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import a_cadre, a_family_member, a_file, a_full_file, an_evaluation, an_id
from tests.fakes import FakeClock
from tests.storage.conftest import (
    CHEAP,
    PASSWORD,
    Shelf,
    a_batch,
    all_files,
    names,
    save,
    undo,
)

KILLS = 6
FEWEST, MOST = 10, 30
"""Saves that a session has acknowledged when it is killed; a hundred or so in all."""


def random_session(folder: Path, seed: int) -> None:
    """Save at random, and say after each commit what was saved; never ends by itself."""
    dice = random.Random(seed)
    library = SqlLibraryStore(FakeClock(), "王芳", CHEAP).open(folder, PASSWORD)
    for place in range(2 * MOST):
        batch = Batch(BatchId(new_id()), "edit", f"{seed}-{place}")
        with library.unit_of_work(batch) as work:
            work.cadres.save_many(some_changes(tuple(work.cadres.all()), dice, f"{seed}-{place}"))
            work.commit()
        sys.stdout.write(f"{seed}-{place}\n")
        sys.stdout.flush()
    sys.stdin.read()


def some_changes(files: tuple[CadreFile, ...], dice: random.Random, mark: str) -> list[CadreFile]:
    """A new person who carries the mark, and sometimes edits of others."""
    newcomer = a_file(a_cadre("新人", id=CadreId(an_id(mark)), note=mark))
    known = dice.sample(files, k=min(len(files), dice.randint(0, 3)))
    grown = [
        replace(
            file,
            cadre=replace(file.cadre, health=mark),
            family=(*file.family, a_family_member("其他", mark, work="一" * dice.randint(1, 900))),
            evaluations=(an_evaluation(dice.randint(2000, 2026)),),
        )
        for file in known
    ]
    return [newcomer, *grown]


def a_killed_session(folder: Path, seed: int) -> list[str]:
    """Kill a session at a random moment; return what it had acknowledged by then."""
    program = (
        "import sys; from pathlib import Path\n"
        "from tests.storage.test_faults import random_session\n"
        "random_session(Path(sys.argv[1]), int(sys.argv[2]))"
    )
    session = subprocess.Popen(
        [sys.executable, "-c", program, str(folder), str(seed)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert session.stdin is not None
    assert session.stdout is not None
    wanted = random.Random(seed).randint(FEWEST, MOST)
    acknowledged = [session.stdout.readline().strip() for _save in range(wanted)]
    session.send_signal(signal.SIGKILL)
    acknowledged += session.stdout.read().split()
    session.wait()
    session.stdin.close()
    session.stdout.close()
    return [mark for mark in acknowledged if mark.count("-") == 1]


@pytest.mark.slow
def test_a_program_that_is_killed_loses_nothing_it_acknowledged(shelf: Shelf):
    shelf.create().close()
    acknowledged: list[str] = []

    for seed in range(KILLS):
        acknowledged += a_killed_session(shelf.folder, seed)
        library = shelf.open()
        marks = {file.cadre.note for file in all_files(library)}
        assert library.opening.after_crash
        assert marks >= set(acknowledged), f"seed {seed}"
        assert len(marks) <= len(acknowledged) + seed + 1
        assert library.verify().is_sound, f"seed {seed}"
        library.close()

    assert len(acknowledged) >= KILLS * FEWEST


ENCODINGS: list[Callable[[str], bytes]] = [
    lambda word: word.encode("utf-8"),
    lambda word: word.encode("utf-16-le"),
    lambda word: word.encode("gbk"),
    lambda word: base64.b64encode(word.encode()),
    lambda word: word.encode("unicode_escape"),
    lambda word: word.encode().hex().encode(),
]


def test_no_name_is_in_plain_text_anywhere_in_the_folder(shelf: Shelf, tmp_path: Path):
    sentinels = ["慕容复兴", "990123850612991X", "绝密单位某科"]
    library = shelf.create()
    person = a_full_file(sentinels[0], id_number=sentinels[1], current_posts=sentinels[2])
    batch = a_batch("import", sentinels[2])
    save(library, person, batch=batch)
    undo(library, batch)
    save(library, person)
    library.back_up(tmp_path / "U盘")
    places = [shelf.folder, tmp_path / "U盘"]

    while_open = everything_in(places)
    library.close()
    after_closing = everything_in(places)

    for content in (while_open, after_closing):
        assert len(content) > 500_000
        for word in sentinels:
            assert not any(encoded(word) in content for encoded in ENCODINGS)
    plain = sentinels[0].encode() + zlib.compress(b"")
    assert any(encoded(sentinels[0]) in plain for encoded in ENCODINGS)


def everything_in(folders: list[Path]) -> bytes:
    """Every byte of every file, and every file's name."""
    files = [each for folder in folders for each in sorted(folder.rglob("*")) if each.is_file()]
    return b"".join(str(each).encode() + each.read_bytes() for each in files)


def delete_everybody(library: SqlLibrary, batch: Batch) -> None:
    with library.unit_of_work(batch) as work:
        for file in tuple(work.cadres.all()):
            work.cadres.delete(file.id)
        work.commit()


FLOWS: dict[str, Callable[[SqlLibrary, Batch], object]] = {
    "save": lambda library, batch: save(library, a_full_file("新人"), batch=batch),
    "import": lambda library, batch: save(
        library, *(a_full_file("新人") for _person in range(60)), batch=batch
    ),
    "delete": delete_everybody,
}


def room_for(library: SqlLibrary, more: int) -> None:
    """Let the file grow by so many pages; a negative number is all the room there is."""
    engine = library.unit_of_work()._desk.engine  # noqa: SLF001 - only the engine knows pages
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        limit = pages + more if more >= 0 else 1 << 30
        connection.exec_driver_sql(f"PRAGMA max_page_count = {limit}")
        connection.rollback()


@pytest.mark.parametrize("flow", FLOWS)
def test_wherever_the_disk_fills_up_all_or_nothing_is_saved(shelf: Shelf, flow: str):
    library = shelf.create()
    save(library, *(a_full_file(f"第{place}人", order=place) for place in range(40)))
    before = all_files(library)
    failures: list[str] = []

    for pages in (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233):
        room_for(library, pages)
        try:
            FLOWS[flow](library, a_batch())
        except PlatformError as error:
            failures.append(error.code)
            room_for(library, -1)
            assert all_files(library) == before
        else:
            break
    room_for(library, -1)

    assert set(failures) == {"library.disk_full"}
    assert all_files(library) != before
    assert library.verify().is_sound


def test_a_save_that_failed_halfway_can_be_tried_again_and_is_there_once(shelf: Shelf):
    library, batch = shelf.create(), a_batch()
    people = [a_full_file(f"第{place}人", order=place) for place in range(60)]
    room_for(library, 3)
    with pytest.raises(PlatformError):
        save(library, *people, batch=batch)
    room_for(library, -1)

    for _try in range(3):
        save(library, *people, batch=batch)

    assert names(library) == [f"第{place}人" for place in range(60)]
    assert library.verify().is_sound
