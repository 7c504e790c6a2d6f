"""Forms that others sent are looked at beside the cadre files and taken over as chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from cadredesk.domain.interchange.form import InterchangeField as F
from cadredesk.services.read_models import RosterQuery
from cadredesk.ui.background import Job
from cadredesk.ui.interchange.line_table import LineTable
from cadredesk.ui.theme import colours
from tests.ui.interchange.conftest import Desk, saying

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_folder_is_looked_at_chosen_from_and_taken_over_by_keyboard(received: Desk):
    received.put_of("周建国", saying(health="一般", reason="工作需要。"), "1")
    stranger = replace(
        received.form("李秀英"),
        texts={F.NAME: "单宁", F.SEX: "女", F.BORN_ON: "199006", F.HEALTH: "健康"},
        family=(),
    )
    received.put("2", stranger)
    received.put_of("王海涛", saying(), "4")
    (received.folder / "3.lrmx").write_text("<Person>", encoding="utf-8")

    received.drop(received.folder)

    assert received.outcomes == [
        ("◆ Differs", "周建国", "2 / 2"),
        ("● New", "单宁", "3 / 3"),
        ("▲ Not read", "", ""),
        ("✓ The same", "王海涛", ""),
    ]
    assert received.lines == [("Health", "健康", "一般"), ("Reason", "—", "工作需要。")]
    received.press(Qt.Key.Key_Left)
    assert received.outcomes[0] == ("◆ Differs", "周建国", "1 / 2")
    received.press(Qt.Key.Key_F8)
    assert "3.lrmx" in received.page.pane.words

    received.press(Qt.Key.Key_Return, CTRL)

    file = received.file("周建国")
    assert file.cadre.health == "健康"
    assert file.form_draft is not None
    assert file.form_draft.reason == "工作需要。"
    assert received.file("单宁").cadre.sex == "女"
    assert received.page.info.text == "1 new, 1 changed."
    assert len(received.written) == 1

    received.button("Undo").click()
    received.rest()
    assert received.file("周建国").form_draft is None
    with received.library.unit_of_work() as work:
        assert not work.lists.ids(RosterQuery(text="单宁"))


def test_lines_of_a_resume_stand_side_by_side_and_only_what_differs_can_be_taken(received: Desk):
    form = received.form("周建国")
    lines = form.text(F.RESUME).split("\n")
    lines[1] += "、办公室主任"
    received.put("周建国", saying(resume="\n".join(lines))(form))

    received.drop(received.folder / "周建国.lrmx")

    model = received.page.pane.table.lines
    differing = [row for row in range(model.rowCount()) if model.differs(row)]
    assert model.rowCount() == len(lines)
    assert differing == [1]
    assert received.page.pane.table.currentIndex().row() == 1
    assert received.lines[1][2] == received.lines[1][1] + "、办公室主任"


def test_characters_that_only_one_side_has_stand_out(received: Desk):
    received.put_of("周建国", saying(current_posts="青山镇党委副书记"))
    received.drop(received.folder)
    table = received.page.pane.table

    known, stated = (colours_in(table, at) for at in (1, 2))

    assert received.lines == [("Current posts", "青山镇党委书记", "青山镇党委副书记")]
    assert colours().done_tint.lower() in stated
    assert colours().done_tint.lower() not in known


def colours_in(table: LineTable, column: int) -> set[str]:
    """The colours of the first cell of a column."""
    image = table.viewport().grab(table.visualRect(table.lines.index(0, column))).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


def test_a_file_that_can_be_two_people_waits_until_somebody_says_whose_it_is(received: Desk):
    received.put_of("周建国", saying(name="周新民", born_on="199001", health="一般"))

    received.drop(received.folder)

    assert received.outcomes[0][0] == "◇ Whose?"
    whom = received.page.pane.whom
    assert whom.itemText(1).startswith("周建国")
    received.choose(whom, 1)
    assert received.outcomes[0][:2] == ("◆ Differs", "周建国")


def test_everything_of_a_person_is_left_and_taken_again(received: Desk):
    received.put_of("周建国", saying(health="一般", reason="工作需要。"))
    received.drop(received.folder)

    received.button("Take nothing").click()
    assert received.outcomes[0][2] == "0 / 2"
    assert not received.button("Import 0 person(s)").isEnabled()

    received.button("Take all of this person").click()
    assert received.outcomes[0][2] == "2 / 2"


def test_every_file_is_left_and_taken_at_once_and_no_row_is_taken_away_by_it(received: Desk):
    form = received.form("周建国")
    received.put("1", replace(saying(health="一般")(form), family=form.family[:1]))
    received.put_of("李秀英", saying(reason="工作需要。"), "2")
    received.drop(received.folder)
    rows_only_on_file = len(form.family) - 1
    assert rows_only_on_file > 0

    received.button("Leave all files").click()

    assert [each[2][:2] for each in received.outcomes] == ["0 ", "0 "]
    assert not received.button("Import 0 person(s)").isEnabled()

    received.button("Take all files").click()

    assert [each[2] for each in received.outcomes] == [f"1 / {1 + rows_only_on_file}", "1 / 1"]
    assert received.button("Import 2 person(s)").isEnabled()


def test_a_folder_without_a_form_is_said(received: Desk):
    received.drop(received.folder)

    assert received.page.info.text != ""
    assert received.page.files.received.rowCount() == 0


def stop_at(received: Desk, done: int) -> None:
    """Cancel the next work where it says that so much is done; its next report takes it back."""

    def stop(job: Job, reached: int, _total: int, _text: str) -> None:
        if reached == done:
            job.progress.cancel()

    received.runner.job_reported.connect(stop, Qt.ConnectionType.DirectConnection)


def test_a_reading_that_is_stopped_half_way_leaves_what_was_there(received: Desk):
    received.put_of("周建国", saying(health="一般"))
    received.drop(received.folder)
    before = received.outcomes
    for at in range(3):
        received.put_of("李秀英", saying(health="一般"), f"{at}")

    stop_at(received, 1)
    received.drop(received.folder)

    assert received.outcomes == before
    assert received.page.info.text == ""


def test_a_taking_over_that_is_stopped_before_its_end_saves_nothing(received: Desk):
    received.put_of("周建国", saying(health="一般"))
    received.put_of("李秀英", saying(health="一般"))
    received.drop(received.folder)

    stop_at(received, 0)
    received.press(Qt.Key.Key_Return, CTRL)

    assert received.file("周建国").cadre.health == "健康"
    assert received.written == []
    assert received.button("Import 2 person(s)").isEnabled()
