"""What is typed is kept while it is typed, and found when the page is opened again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import CadreDeskError, PlatformError
from cadredesk.ui import draft_keeper
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.draft_keeper import DraftKeeper
from tests.builders import a_township, an_id
from tests.fakes import MemoryLibrary, State
from tests.ui.practice import rest

ZHOU, LI = an_id("周建国"), an_id("李秀英")


@dataclass
class Typing:
    """A place where people type, and what its keeper says."""

    library: MemoryLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    parent: QObject
    unsaved: dict[str, str] = field(default_factory=dict)
    found: list[dict[str, str]] = field(default_factory=list)
    failed: list[CadreDeskError] = field(default_factory=list)

    def keeper(self, owner: UUID | None = ZHOU) -> DraftKeeper:
        made = DraftKeeper(
            self.library, self.runner, "cadre_file", lambda: self.unsaved, self.parent
        )
        made.found.connect(self.found.append)
        made.failed.connect(self.failed.append)
        made.follow(owner)
        self.rest()
        return made

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    @property
    def kept(self) -> dict[str, str]:
        return {key: each.text for key, each in self.library.drafts.kept.items()}


@pytest.fixture
def typing(runner: BackgroundRunner, qtbot: QtBot) -> Iterator[Typing]:
    parent = QObject()
    library = MemoryLibrary(Path("青山镇"), State(a_township()), "")
    yield Typing(library, runner, qtbot, parent)
    parent.deleteLater()


def test_what_is_typed_is_kept_after_a_while(typing: Typing, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(draft_keeper, "KEPT_AFTER_MS", 1)
    keeper = typing.keeper()

    typing.unsaved["born_on"] = "1985"
    keeper.touch()
    keeper.touch()
    typing.qtbot.waitUntil(lambda: bool(typing.kept))

    assert typing.kept == {f"cadre_file/{ZHOU.hex}/born_on": "1985"}


def test_what_was_saved_is_no_draft_any_more(typing: Typing):
    keeper = typing.keeper()
    typing.unsaved["born_on"] = "1985"
    keeper.flush()

    typing.unsaved.clear()
    keeper.flush()
    typing.rest()

    assert typing.kept == {}


def test_nothing_is_written_where_nothing_changed(typing: Typing):
    keeper = typing.keeper()
    typing.unsaved["born_on"] = "1985"
    keeper.flush()
    typing.rest()
    jobs: list[object] = []
    typing.runner.job_started.connect(jobs.append)

    keeper.flush()
    keeper.flush()

    assert jobs == []


def test_going_to_another_field_keeps_what_is_typed_at_once(typing: Typing):
    window = QWidget()
    typing.qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    one, other = QLineEdit(), QLineEdit()
    layout.addWidget(one)
    layout.addWidget(other)
    keeper = typing.keeper()
    window.show()
    typing.qtbot.waitActive(window)
    one.setFocus()
    typing.unsaved["born_on"] = "1985"
    keeper.touch()

    other.setFocus()
    typing.rest()

    assert list(typing.kept.values()) == ["1985"]


def test_what_was_left_unsaved_is_found_for_the_same_file_only(typing: Typing):
    first = typing.keeper()
    typing.unsaved["born_on"] = "1985"
    first.flush()
    typing.unsaved.clear()
    typing.rest()

    typing.keeper(LI)
    nobody = list(typing.found)
    typing.keeper(ZHOU)

    assert nobody == []
    assert typing.found == [{"born_on": "1985"}]


def test_the_drafts_of_a_page_without_a_file_are_its_own(typing: Typing):
    keeper = typing.keeper(None)
    typing.library.drafts.write([("quick_add/name", "周建国", None)])
    typing.unsaved["name"] = "李"
    keeper.flush()
    typing.rest()

    typing.keeper(None)

    assert typing.found == [{"name": "李"}]


def test_what_was_found_can_be_thrown_away(typing: Typing):
    typing.library.drafts.write([(f"cadre_file/{ZHOU.hex}/born_on", "1985", ZHOU)])
    keeper = typing.keeper()

    keeper.discard()
    keeper.discard()
    typing.rest()

    assert typing.kept == {}


def test_a_draft_that_cannot_be_kept_is_said(typing: Typing, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_arguments: object) -> None:
        raise PlatformError("library.disk_full", folder="", drive="", free_mb=0)

    keeper = typing.keeper()
    monkeypatch.setattr(draft_keeper, "write_drafts", refuse)
    typing.unsaved["born_on"] = "1985"

    keeper.flush()
    typing.rest()

    assert [error.code for error in typing.failed] == ["library.disk_full"]
