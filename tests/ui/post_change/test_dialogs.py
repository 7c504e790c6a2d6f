"""登记任职变动 and 离任 by the keyboard: what they ask, what they say, and how they are undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId
from cadredesk.domain.post_change import Probation
from cadredesk.domain.words import CadreStatus, Selection, Tier
from cadredesk.services.library_ports import Library
from cadredesk.services.undo import undo_last
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.page import Page
from cadredesk.ui.post_change.dialog import PostChangeDialog
from cadredesk.ui.post_change.leaving_dialog import LeavingDialog
from cadredesk.ui.post_change.registering import PostRegistering
from tests.builders import a_date
from tests.ui.practice import bury, desk_of, open_practice, person, rest

NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class PlainPage(Page):
    """A page with nothing but its note."""

    ID = "plain"

    def title(self) -> str:
        return "Plain"

    def retranslate(self) -> None:
        """There is no text."""


@dataclass
class Registering:
    """The dialogs over a page of their own, and what was written through them."""

    posts: PostRegistering
    page: PlainPage
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    written: list[ChangeSet] = field(default_factory=list)

    def ask(self, name: str) -> PostChangeDialog:
        self.posts.ask(person(self.library, name))
        self.rest()
        assert self.posts.dialog is not None
        return self.posts.dialog

    def ask_leaving(self, *names: str) -> LeavingDialog:
        ids = [person(self.library, name) for name in names]

        def chosen(_library: Library) -> list[CadreId]:
            return ids

        self.posts.ask_leaving("、".join(names), chosen)
        assert self.posts.leaving is not None
        self.rest()
        return self.posts.leaving

    def file(self, name: str) -> CadreFile:
        with self.library.unit_of_work() as work:
            files = {file.cadre.name: file for file in work.cadres.all()}
        return files[name]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)
        self.rest()

    def type(self, text: str) -> None:
        """Type as an input method commits it."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, event)

    def rest(self) -> None:
        rest(self.qtbot, self.runner)

    def said(self) -> str:
        return self.page.info.text


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    yield library
    library.close()


@pytest.fixture
def registering(
    library: SqlLibrary, runner: BackgroundRunner, qtbot: QtBot
) -> Iterator[Registering]:
    page = PlainPage()
    page.resize(1366, 697)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    posts = PostRegistering(page, desk_of(library), runner)
    made = Registering(posts, page, library, runner, qtbot)
    page.written.connect(made.written.append)
    yield made
    bury(page, runner, qtbot)


def test_a_post_of_the_establishment_brings_unit_tier_selection_and_probation(
    registering: Registering,
):
    fields = registering.ask("沈佳怡").fields

    registering.type("青山镇党政综合办公室主任")
    registering.press(Qt.Key.Key_Tab)

    assert fields.unit.currentText() == "青山镇党政综合办公室"
    assert (fields.tier.value, fields.selection.value) == (
        Tier.TOWNSHIP_DEPUTY,
        Selection.APPOINTED,
    )
    assert fields.probation.buttons[Probation.FROM_START].isChecked()
    assert not fields.probation.buttons[Probation.NONE].isEnabled()


def test_an_elected_post_has_no_probation(registering: Registering):
    fields = registering.ask("郭晓峰").fields

    registering.type("青山镇宣传委员")
    registering.press(Qt.Key.Key_Tab)

    assert fields.selection.value is Selection.ELECTED
    assert fields.probation.buttons[Probation.NONE].isChecked()
    assert not fields.probation.buttons[Probation.FROM_START].isEnabled()


def test_what_was_chosen_by_hand_stays_when_the_post_is_worded_anew(registering: Registering):
    fields = registering.ask("沈佳怡").fields
    fields.tier.setFocus()
    registering.press(Qt.Key.Key_Home)
    registering.press(Qt.Key.Key_End)

    fields.post.setFocus()
    registering.type("青山镇党政综合办公室主任")
    registering.press(Qt.Key.Key_Tab)

    assert fields.tier.value is Tier.CLERK
    assert fields.unit.currentText() == "青山镇党政综合办公室"


def test_the_effects_are_told_before_anything_is_done(registering: Registering):
    dialog = registering.ask("郭晓峰")
    before = dialog.words.text()

    registering.type("青山镇宣传委员")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202611")
    registering.press(Qt.Key.Key_Tab)

    assert before == "Enter the new post and since when."
    said = dialog.words.text()
    for words in (
        "Current posts: 青山镇宣传委员",
        "Ends: 党政综合办公室主任",
        "Résumé: 2026.11--         青山镇宣传委员",
        "Short post: 宣传委员",
        "Settled:",
    ):
        assert words in said
    assert not registering.written


def test_a_post_that_is_ticked_goes_on(registering: Registering):
    dialog = registering.ask("郭晓峰")
    registering.type("青山镇宣传委员")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202611")
    box = next(iter(dialog.fields.kept.values()))
    box.setFocus()
    registering.press(Qt.Key.Key_Space)

    registering.press(Qt.Key.Key_Return, CTRL)

    after = registering.file("郭晓峰")
    assert after.cadre.current_posts == "青山镇宣传委员、党政综合办公室主任"
    assert len(after.current_appointments) == 2


def test_whoever_is_elected_anew_keeps_the_time_in_post(registering: Registering):
    since = registering.file("李秀英").main_appointment
    assert since is not None
    dialog = registering.ask("李秀英")
    for box in dialog.fields.kept.values():
        box.setFocus()
        registering.press(Qt.Key.Key_Space)
    dialog.fields.post.setFocus()
    registering.type("青山镇镇长")
    registering.press(Qt.Key.Key_Tab)
    registering.type("2026.12")
    registering.press(Qt.Key.Key_Tab)
    told = dialog.words.text()

    registering.press(Qt.Key.Key_Return, CTRL)

    assert "Another term: still in post since" in told
    held = next(
        each for each in registering.file("李秀英").current_appointments if each.title == "镇长"
    )
    assert (held.appointed_on, held.term_started_on) == (since.appointed_on, a_date("2026.12"))


def test_without_a_post_or_a_time_the_field_says_so_and_has_the_keyboard(registering: Registering):
    fields = registering.ask("刘志强").fields

    registering.press(Qt.Key.Key_Return, CTRL)
    assert fields.post.note.text() == "Which post is it?"
    assert fields.post.line.hasFocus()
    registering.type("青山镇党委委员")
    registering.press(Qt.Key.Key_Return, CTRL)

    assert fields.appointed_on.note.text() == "Since when? A month is enough: 202612."
    assert fields.appointed_on.line.hasFocus()
    assert not registering.written


def test_a_change_before_the_present_post_began_is_not_registered(registering: Registering):
    dialog = registering.ask("刘志强")
    registering.type("青山镇党委委员")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202001")

    registering.press(Qt.Key.Key_Return, CTRL)

    assert "began in 2025.12: not before that" in dialog.fields.appointed_on.note.text()
    assert not registering.written


def test_a_month_that_cannot_be_read_is_not_registered(registering: Registering):
    dialog = registering.ask("刘志强")
    registering.type("青山镇党委委员")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202613")

    registering.press(Qt.Key.Key_Return, CTRL)

    assert "13" in dialog.fields.appointed_on.note.text()
    assert not registering.written


def test_a_month_still_to_come_is_pointed_out_and_taken(registering: Registering):
    dialog = registering.ask("刘志强")
    registering.type("青山镇党委委员")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202701")
    registering.press(Qt.Key.Key_Tab)
    hint = dialog.fields.appointed_on.note.text()

    registering.press(Qt.Key.Key_Return, CTRL)

    assert hint == "After today. Right if it was decided so."
    assert registering.file("刘志强").cadre.current_posts == "青山镇党委委员"


def test_the_line_of_the_resume_can_be_worded_otherwise(registering: Registering):
    dialog = registering.ask("刘志强")
    registering.type("青山镇党委委员")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202612")
    registering.press(Qt.Key.Key_Tab)
    dialog.fields.line.setFocus()
    dialog.fields.line.line.selectAll()
    registering.type("中共丙县青山镇委员会委员")

    registering.press(Qt.Key.Key_Return, CTRL)

    assert registering.file("刘志强").resume[-1].text == "中共丙县青山镇委员会委员"


def test_undoing_gives_everything_back(registering: Registering):
    before = registering.file("刘志强")
    registering.ask("刘志强")
    registering.type("青山镇党委副书记")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202612")
    registering.press(Qt.Key.Key_Return, CTRL)
    assert registering.posts.dialog is None
    assert registering.said() == "Registered. Ctrl+Z takes it back."

    undo_last(registering.library)

    assert registering.file("刘志强") == before


def test_escape_leaves_everything_as_it_was(registering: Registering):
    before = registering.file("刘志强")
    registering.ask("刘志强")
    registering.press(Qt.Key.Key_Escape)

    assert registering.posts.dialog is None
    assert registering.file("刘志强") == before


def test_every_field_is_reached_by_tab_and_has_a_name(registering: Registering):
    dialog = registering.ask("刘志强")
    reached: list[QWidget] = []
    for _step in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
        registering.press(Qt.Key.Key_Tab)

    fields = dialog.fields
    wanted: list[QWidget] = [fields.post.line, fields.appointed_on.line, fields.document_no.line]
    wanted += [fields.unit, fields.tier, fields.selection, fields.line.line]
    assert [each for each in wanted if each not in reached] == []
    buttons = (dialog.cancel, dialog.register)
    assert all(each in reached for each in buttons)
    named = (each.accessibleName() or getattr(each, "text", str)() for each in reached)
    assert all(named)


def test_several_leave_as_one_step_and_one_step_brings_them_back(registering: Registering):
    names = ("冯立新", "何永胜")
    before = {name: registering.file(name) for name in names}
    dialog = registering.ask_leaving(*names)
    registering.press(Qt.Key.Key_Down)
    registering.press(Qt.Key.Key_Tab)
    registering.type("202611")
    registering.press(Qt.Key.Key_Return, CTRL)

    assert dialog is not registering.posts.leaving
    assert {registering.file(name).cadre.status for name in names} == {CadreStatus.RETIRED}
    assert not any(registering.file(name).current_appointments for name in names)
    (changes,) = registering.written
    assert len(changes.cadres) == 2

    undo_last(registering.library)

    assert {name: registering.file(name) for name in names} == before


def test_leaving_needs_a_time(registering: Registering):
    dialog = registering.ask_leaving("冯立新")

    registering.press(Qt.Key.Key_Return, CTRL)

    assert dialog.on.note.text() == "Since when? A month is enough: 202612."
    assert dialog.on.line.hasFocus()
    assert not registering.written


def test_nobody_leaves_when_one_of_them_began_later(registering: Registering):
    dialog = registering.ask_leaving("冯立新", "刘志强")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202510")

    registering.press(Qt.Key.Key_Return, CTRL)

    assert "刘志强" in dialog.on.note.text()
    assert registering.file("冯立新").cadre.status is CadreStatus.SERVING


def test_who_left_can_come_back_where_a_change_is_asked_for(registering: Registering):
    registering.ask_leaving("冯立新")
    registering.press(Qt.Key.Key_Tab)
    registering.type("202611")
    registering.press(Qt.Key.Key_Return, CTRL)
    gone = registering.file("冯立新")

    registering.posts.ask(gone.id)
    registering.rest()
    assert registering.posts.dialog is None
    assert "冯立新 has left" in registering.said()
    buttons = registering.page.info.findChildren(QPushButton)
    back = next(each for each in buttons if each.text() == "Serves again")
    registering.qtbot.keyClick(back, Qt.Key.Key_Space)
    registering.rest()

    assert registering.file("冯立新").cadre.status is CadreStatus.SERVING
