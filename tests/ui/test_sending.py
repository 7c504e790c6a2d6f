"""What tells of many people is asked about before it leaves, and then it goes on by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import CadreDeskError, PlatformError
from cadredesk.services.departures import check_purpose
from cadredesk.ui.background import BackgroundRunner, Progress
from cadredesk.ui.sending import Sender, Writing
from tests.ui.main_window.plain_pages import PlainPage


class Outcome:
    """What was written for which purpose, and what failed."""

    def __init__(self, people: int) -> None:
        self.people = people
        self.done: list[str] = []
        self.failed: list[CadreDeskError] = []

    def work(self, _progress: Progress, purpose: str) -> str:
        check_purpose(self.people, purpose)
        return purpose

    def writing(self) -> Writing[str]:
        return Writing(self.work, self.done.append, self.failed.append)


class ListPage(PlainPage):
    """A page from which something is sent."""

    ID = "lists"


@pytest.fixture
def sender(runner: BackgroundRunner, qtbot: QtBot) -> Sender:
    page = ListPage()
    qtbot.addWidget(page)
    page.show()
    return Sender(page, runner)


def test_of_few_people_nothing_is_asked(sender: Sender, qtbot: QtBot):
    outcome = Outcome(people=50)

    sender.run(outcome.writing())
    qtbot.waitUntil(lambda: bool(outcome.done))

    assert (outcome.done, sender.question) == ([""], None)


def test_of_many_people_the_purpose_is_asked_and_the_writing_goes_on(sender: Sender, qtbot: QtBot):
    outcome = Outcome(people=51)
    sender.run(outcome.writing())
    qtbot.waitUntil(lambda: sender.question is not None)
    question = sender.question
    assert question is not None

    qtbot.keyClick(question.line, Qt.Key.Key_Return)
    refused = question.problem.text()
    question.line.setText("county")
    qtbot.keyClick(question.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(outcome.done))

    assert "51" in refused
    assert (outcome.done, outcome.failed) == (["county"], [])


def test_whoever_steps_back_writes_nothing(sender: Sender, qtbot: QtBot):
    outcome = Outcome(people=51)
    sender.run(outcome.writing())
    qtbot.waitUntil(lambda: sender.question is not None)
    question = sender.question
    assert question is not None

    question.cancel.click()
    qtbot.waitUntil(lambda: sender.question is None)

    assert (outcome.done, outcome.failed) == ([], [])


def test_any_other_failure_is_told_as_it_is(sender: Sender, qtbot: QtBot):
    outcome = Outcome(people=1)

    def work(_progress: Progress, _purpose: str) -> str:
        raise PlatformError("export.in_use", file="a.xlsx")

    sender.run(Writing(work, outcome.done.append, outcome.failed.append))
    qtbot.waitUntil(lambda: bool(outcome.failed))

    assert outcome.failed[0].code == "export.in_use"
