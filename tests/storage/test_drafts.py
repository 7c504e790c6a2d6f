"""What was being typed is kept apart from the files, and is there after the program was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from cadredesk.domain.errors import PlatformError
from cadredesk.services.drafts import LONGEST_KEY, drafts_of, write_drafts
from cadredesk.services.read_models import Draft
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.builders import an_id
from tests.fakes import FakeClock
from tests.memory_history import NOON
from tests.storage.conftest import CHEAP, PASSWORD, Shelf
from tests.storage.test_faults import room_for

ZHOU, LI = an_id("周建国"), an_id("李秀英")


def save_draft(library: SqlLibrary, key: str, text: str, owner: UUID | None = None) -> None:
    write_drafts(library, [(key, text, owner)])


def read_draft(library: SqlLibrary, key: str) -> Draft | None:
    """What is kept under a key for anybody."""
    kept = [each for owner in (ZHOU, LI, None) for each in drafts_of(library, owner)]
    return next((each for each in kept if each.key == key), None)


def typing_session(folder: Path) -> None:
    """Keep what is typed, say so after each letter, and never end by itself."""
    library = SqlLibraryStore(FakeClock(), "王芳", CHEAP).open(folder, PASSWORD)
    text = "青山镇党委副书记、镇长"
    for length in range(1, len(text) + 1):
        save_draft(library, "cadre_file/current_posts", text[:length], ZHOU)
        sys.stdout.write(f"{length}\n")
        sys.stdout.flush()
    sys.stdin.read()


def test_what_was_typed_is_there_after_the_program_was_killed(shelf: Shelf):
    shelf.create().close()
    program = (
        "import sys; from pathlib import Path\n"
        "from tests.storage.test_drafts import typing_session\n"
        "typing_session(Path(sys.argv[1]))"
    )
    session = subprocess.Popen(
        [sys.executable, "-c", program, str(shelf.folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert session.stdin is not None
    assert session.stdout is not None
    told = [session.stdout.readline().strip() for _letter in range(5)]
    session.send_signal(signal.SIGKILL)
    told += session.stdout.read().split()
    session.wait()
    session.stdin.close()
    session.stdout.close()

    library = shelf.open()
    kept = read_draft(library, "cadre_file/current_posts")

    assert library.opening.after_crash
    assert kept is not None
    assert len(kept.text) >= int(told[-1])
    assert "青山镇党委副书记、镇长".startswith(kept.text)
    assert library.verify().is_sound


def test_a_draft_replaces_the_one_before_it(library: SqlLibrary):
    save_draft(library, "a", "1985", ZHOU)
    save_draft(library, "a", "1985.1", ZHOU)

    kept = read_draft(library, "a")

    assert kept is not None
    assert (kept.text, kept.owner, kept.at) == ("1985.1", ZHOU, NOON)


def test_drafts_are_told_by_whose_file_they_belong_to(library: SqlLibrary):
    save_draft(library, "b", "二", ZHOU)
    save_draft(library, "a", "一", ZHOU)
    save_draft(library, "c", "三", LI)
    save_draft(library, "d", "四")

    assert [each.text for each in drafts_of(library, ZHOU)] == ["一", "二"]
    assert [each.text for each in drafts_of(library, None)] == ["四"]


def test_a_draft_that_was_dropped_is_gone(library: SqlLibrary):
    write_drafts(library, [("a", "一", ZHOU), ("b", "二", ZHOU)])
    write_drafts(library, [], dropped=("a",))
    write_drafts(library, [("c", "三", ZHOU)], dropped=("b",))

    assert read_draft(library, "a") is None
    assert [each.key for each in drafts_of(library, ZHOU)] == ["c"]


def test_a_draft_leaves_no_history_no_audit_and_no_reason_to_back_up(library: SqlLibrary):
    with library.unit_of_work() as work:
        before = work.lists.counts(), work.history.batches()
    generation = library.verify().generation

    save_draft(library, "a", "一", ZHOU)

    with library.unit_of_work() as work:
        assert (work.lists.counts(), work.history.batches()) == before
    assert library.verify().generation == generation


def test_a_key_too_long_for_its_column_is_a_mistake_of_the_page(library: SqlLibrary):
    with pytest.raises(ValueError, match="too long"):
        save_draft(library, "a" * (LONGEST_KEY + 1), "一")


def test_a_full_disk_keeps_the_draft_before_and_lets_the_next_one_in(library: SqlLibrary):
    save_draft(library, "a", "一", ZHOU)
    room_for(library, 0)
    with pytest.raises(PlatformError) as refused:
        save_draft(library, "a", "长" * 100_000, ZHOU)
    room_for(library, -1)
    before = read_draft(library, "a")

    save_draft(library, "b", "二", ZHOU)

    assert refused.value.code == "library.disk_full"
    assert before is not None
    assert before.text == "一"
    assert read_draft(library, "b") is not None
