"""Lists come page by page; what is late is thrown away, what fails is said and asked again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Self, cast

import pytest
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import CadreDeskError, PlatformError
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterPage, RosterQuery
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.models.cadre_table_model import CadreColumn, CadreTableModel
from cadredesk.ui.roster.feed import RosterFeed
from tests.ui.models.test_cadre_table_model import a_summary

TOTAL = 1_000


@dataclass
class LongList:
    """A library of people named by their rows; it can be told to fail."""

    asked: list[RosterQuery] = field(default_factory=list)
    error: CadreDeskError | None = None

    def unit_of_work(self) -> LongList:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        return None

    @property
    def lists(self) -> LongList:
        return self

    def roster(self, query: RosterQuery) -> RosterPage:
        self.asked.append(query)
        if self.error is not None:
            raise self.error
        last = min(query.offset + query.limit, TOTAL)
        rows = tuple(a_summary(f"{query.text}{row}") for row in range(query.offset, last))
        return RosterPage(rows, TOTAL)


@pytest.fixture
def people() -> LongList:
    return LongList()


@pytest.fixture
def model(qapp: object) -> CadreTableModel:
    return CadreTableModel()


@pytest.fixture
def feed(people: LongList, runner: BackgroundRunner, model: CadreTableModel) -> RosterFeed:
    return RosterFeed(cast("Library", people), runner, model)


def name(model: CadreTableModel, row: int) -> Any:
    return model.index(row, CadreColumn.NAME).data()


def wait(qtbot: QtBot, runner: BackgroundRunner) -> None:
    qtbot.waitUntil(lambda: not runner.running)


def test_a_list_comes_with_what_a_window_shows_and_the_rest_when_it_is_seen(
    feed: RosterFeed,
    people: LongList,
    model: CadreTableModel,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    feed.ask(RosterQuery(text="李"))
    wait(qtbot, runner)
    first = [name(model, 0), name(model, 150)]
    wait(qtbot, runner)

    assert first == ["李0", None]
    assert name(model, 150) == "李150"
    assert [(each.offset, each.limit) for each in people.asked] == [(0, 60), (0, 200)]


def test_only_the_list_that_was_asked_for_last_is_shown(
    feed: RosterFeed,
    people: LongList,
    model: CadreTableModel,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    shown: list[str] = []
    feed.shown.connect(lambda: shown.append(name(model, 0)))

    for text in ("o", "oy", "oym"):
        feed.ask(RosterQuery(text=text))
    pending = feed.is_pending
    wait(qtbot, runner)

    assert pending
    assert not feed.is_pending
    assert shown == ["oym0"]
    assert [each.text for each in people.asked] == ["o", "oym"]


def test_the_same_list_is_not_read_twice_unless_something_was_written(
    feed: RosterFeed, people: LongList, runner: BackgroundRunner, qtbot: QtBot
):
    for _ in range(2):
        feed.ask(RosterQuery(text="李"))
        wait(qtbot, runner)
    before = len(people.asked)

    feed.renew()
    wait(qtbot, runner)

    assert (before, len(people.asked)) == (1, 2)


def test_of_the_pages_passed_while_dragging_only_the_last_are_read(
    feed: RosterFeed,
    people: LongList,
    model: CadreTableModel,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    feed.ask(RosterQuery())
    wait(qtbot, runner)

    for row in (70, 210, 410, 610, 810):
        name(model, row)
    wait(qtbot, runner)

    assert [each.offset for each in people.asked[1:]] == [0, 800, 600, 400]
    assert name(model, 210) is None


def test_a_page_that_belongs_to_another_list_than_is_shown_is_thrown_away(
    feed: RosterFeed, model: CadreTableModel, runner: BackgroundRunner, qtbot: QtBot
):
    feed.ask(RosterQuery(text="a"))
    wait(qtbot, runner)

    feed.ask(RosterQuery(text="b"))
    feed.ask(RosterQuery(text="c"))
    name(model, 500)
    wait(qtbot, runner)
    early = (name(model, 0), name(model, 500))
    wait(qtbot, runner)

    assert early == ("c0", None)
    assert name(model, 500) == "c500"


def test_a_list_that_cannot_be_read_is_said_and_can_be_asked_for_again(
    feed: RosterFeed,
    people: LongList,
    model: CadreTableModel,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    failures: list[CadreDeskError] = []
    feed.failed.connect(failures.append)
    people.error = PlatformError("library.damaged")

    feed.ask(RosterQuery())
    wait(qtbot, runner)
    people.error = None
    feed.renew()
    wait(qtbot, runner)

    assert [each.code for each in failures] == ["library.damaged"]
    assert name(model, 0) == "0"


def test_pages_that_cannot_be_read_are_wanted_again_when_they_are_seen_again(
    feed: RosterFeed,
    people: LongList,
    model: CadreTableModel,
    runner: BackgroundRunner,
    qtbot: QtBot,
):
    failures: list[CadreDeskError] = []
    feed.failed.connect(failures.append)
    feed.ask(RosterQuery())
    wait(qtbot, runner)

    people.error = PlatformError("library.damaged")
    for row in (300, 500):
        name(model, row)
    wait(qtbot, runner)
    people.error = None
    for row in (300, 500):
        name(model, row)
    wait(qtbot, runner)

    assert len(failures) == 1
    assert [name(model, row) for row in (300, 500)] == ["300", "500"]
