"""What was changed in a file can be read, copied, and given back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.services import editing
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import Section, read_file
from cadredesk.services.editing import change_field, change_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.cadre_file.basics_form import BasicsForm
from cadredesk.ui.cadre_file.day_field import DayField
from cadredesk.ui.cadre_file.gaps import GapButton
from cadredesk.ui.cadre_file.history_view import HistoryView
from cadredesk.ui.cadre_file.past_view import PastView
from cadredesk.ui.cadre_file.set_view import SetView
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.resume.section import ResumeSection
from cadredesk.ui.widgets.value_edit import ValueEdit
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about the file."""
    return AlertBoard(DAY, ())


def zhou(opened: Opened) -> CadreId:
    return person(opened.library, "周建国")


def health(opened: Opened) -> str:
    return read_file(opened.library, zhou(opened)).file.cadre.health


def show_history(opened: Opened) -> HistoryView:
    for word in ("一般", "良好"):
        change_field(opened.library, zhou(opened), "health", word)
    opened.show(FileVisit(zhou(opened), section=Section.HISTORY))
    return opened.page.findChildren(HistoryView)[0]


def basics(opened: Opened) -> BasicsForm:
    return opened.page.findChildren(BasicsForm)[0]


def gap_button(opened: Opened) -> GapButton:
    return opened.page.findChildren(GapButton)[0]


def empty(opened: Opened, *fields: str) -> None:
    for name in fields:
        change = change_field(opened.library, zhou(opened), name, "")
        opened.page.refresh(change)
    opened.rest()


def type_into(opened: Opened, name: str, text: str) -> None:
    editor = basics(opened).editors[name]
    assert isinstance(editor, ValueEdit)
    assert editor.line.hasFocus()
    opened.qtbot.keyClicks(editor.line, text)
    opened.qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    opened.rest()


def test_an_older_value_is_given_back_and_that_is_history_too(opened: Opened):
    view = show_history(opened)
    view.changes.focus_on("cadre", "health")
    opened.press(Qt.Key.Key_Down, on=view.changes.table)

    opened.button("Restore the old value").click()
    opened.rest()

    assert health(opened) == "健康"
    assert view.changes.table is not None
    assert view.changes.table.records.rows[0][3:] == ("良好 → 健康", "Restored")
    assert view.changes.current is not None
    assert view.changes.current.new == "一般"


def test_an_entry_is_copied_as_a_line(opened: Opened):
    view = show_history(opened)
    view.changes.focus_on("cadre", "health")

    opened.button("Copy").click()

    assert (
        QGuiApplication.clipboard()
        .text()
        .endswith("\t小李\tBasics · Health\t一般 → 良好\tTyped in")
    )


def test_a_field_leads_to_its_own_history(opened: Opened):
    view = show_history(opened)
    opened.press(Qt.Key.Key_1, ALT)

    basics(opened).menu.history_wanted.emit("health")

    assert view.isVisible()
    assert view.changes.current is not None
    assert view.changes.current.field == "health"


def test_a_field_without_history_leads_to_the_newest_change(opened: Opened):
    view = show_history(opened)

    view.changes.focus_on("cadre", "tags")

    assert view.changes.current is not None
    assert view.changes.current.new == "良好"


def test_nothing_is_restored_where_no_entry_is_chosen(opened: Opened):
    view = HistoryView(lambda: DAY)
    opened.qtbot.addWidget(view)
    told: list[object] = []
    view.changes.restore_wanted.connect(told.append)

    view.changes.focus_on("cadre", "health")
    view.changes.restore.click()
    view.changes.copy.click()

    assert told == []


def test_the_file_says_how_complete_it_is_and_what_is_missing(opened: Opened):
    full = gap_button(opened).text()
    empty(opened, "birthplace", "health")

    assert full.splitlines() == ["100 % complete", "1 place(s) to look at"]
    assert gap_button(opened).text().startswith("84 % complete\n3 place(s)")
    first, second, third = gap_button(opened).toolTip().splitlines()
    assert (first, second) == ("周建国: the birthplace missing", "周建国: the health missing")
    assert "1970.02" in third


def test_enter_leads_through_what_is_missing(opened: Opened):
    empty(opened, "birthplace", "health")

    gap_button(opened).click()
    type_into(opened, "birthplace", "A")
    type_into(opened, "health", "1")

    assert gap_button(opened).text().startswith("100 % complete")
    assert basics(opened).editors["birthplace"].isVisible()
    assert "“A”" in opened.page.info.text


def test_the_way_through_leads_round_and_to_other_sections(opened: Opened):
    change = change_file(
        opened.library, zhou(opened), lambda file: replace(file, family=(), educations=())
    )
    opened.page.refresh(change)
    opened.rest()

    gap_button(opened).click()
    first = opened.sections.currentRow()
    gap_button(opened).click()
    second = opened.sections.currentRow()
    gap_button(opened).click()
    third = opened.sections.currentRow()
    gap_button(opened).click()

    assert (first, second, third, opened.sections.currentRow()) == (2, 3, 0, 2)


def test_whoever_goes_elsewhere_has_left_the_way(opened: Opened):
    empty(opened, "birthplace")
    gap_button(opened).click()

    opened.press(Qt.Key.Key_3, ALT)
    empty(opened, "ancestral_home")

    assert opened.sections.currentRow() == 2
    assert not gap_button(opened).is_walking


def test_a_visit_leads_to_one_of_the_basics(opened: Opened):
    opened.press(Qt.Key.Key_5, ALT)

    opened.show(FileVisit(zhou(opened), field="cadre.began_work_on"))

    editor = basics(opened).editors["began_work_on"]
    assert isinstance(editor, ValueEdit)
    assert editor.line.hasFocus()


def test_a_visit_leads_to_a_cell_of_a_row(opened: Opened):
    son = read_file(opened.library, zhou(opened)).file.family[1]

    opened.show(FileVisit(zhou(opened), field="family_member.work", row=ItemId(son.id)))

    table = opened.page.findChildren(SetView)[0].shown[0]
    at = table.table.currentIndex()
    assert table.model.item_at(at.row()) == son
    assert table.plan.fields[at.column()] == "work"


def test_a_visit_without_a_row_leads_to_the_first_that_lacks_the_field(opened: Opened):
    def without_party(file: CadreFile) -> CadreFile:
        wife, son, *others = file.family
        return replace(file, family=(wife, replace(son, political_affiliation=""), *others))

    change_file(opened.library, zhou(opened), without_party)
    opened.show(FileVisit(zhou(opened), field="family_member.political_affiliation"))
    view = opened.page.findChildren(SetView)[0]
    lacking = view.shown[0].table.currentIndex().row()
    view.focus_on("family", None, "relation")

    assert lacking == 1
    assert view.shown[0].table.currentIndex().row() == 0


def test_a_visit_to_a_resume_leads_to_its_section(opened: Opened):
    opened.show(FileVisit(zhou(opened), field="resume_entry.text"))

    assert opened.sections.currentRow() == 1


def type_day(opened: Opened, field: DayField, day: str) -> None:
    field.setFocus()
    opened.qtbot.keyClicks(field.edit.line, day)
    opened.qtbot.keyClick(field.edit.line, Qt.Key.Key_Return)
    opened.rest()


def ask_for(opened: Opened, day: str) -> PastView:
    type_day(opened, show_history(opened).day, day)
    return opened.page.findChildren(PastView)[0]


def ask_for_valid(opened: Opened, day: str) -> PastView:
    type_day(opened, show_history(opened).valid, day)
    return opened.page.findChildren(PastView)[0]


def test_the_file_is_shown_as_it_was_known_on_a_day_until_somebody_leaves_it(opened: Opened):
    past = ask_for(opened, "20261122")

    shown = past.isVisible()
    said = past.banner.text()
    health_then = "良好" in past.blocks.text()
    opened.button("Back to the present file").click()

    assert shown
    assert said == "The file as it was known on 2026.11.22. To read only."
    assert health_then
    assert not past.isVisible()
    assert opened.page.findChildren(HistoryView)[0].isVisible()


def test_a_month_means_its_last_day(opened: Opened):
    past = ask_for(opened, "202611")

    assert "2026.11.30" in past.banner.text()


def test_the_file_is_shown_as_it_was_valid_on_a_day(opened: Opened):
    past = ask_for_valid(opened, "20160831")

    assert past.isVisible()
    assert past.banner.text().startswith("The file as valid on 2016.08.31, by what is known today")
    assert "青山镇党委书记" not in past.blocks.text()
    assert past.back.hasFocus()


def test_both_axes_of_time_are_looked_along_at_once(opened: Opened):
    past = ask_for(opened, "20261122")

    type_day(opened, past.valid, "201608")

    said = "As valid on 2016.08.31, by what was known on 2026.11.22. To read only."
    assert past.banner.text() == said
    assert "青山镇党委书记" not in past.blocks.text()


def test_an_earlier_day_stays_in_sight_when_alerts_are_counted_anew(opened: Opened):
    past = ask_for_valid(opened, "20160831")

    opened.watch.board_changed.emit(AlertBoard(DAY, ()))

    assert past.isVisible()


def test_a_day_before_the_file_is_said(opened: Opened):
    past = ask_for(opened, "20200101")

    assert not past.isVisible()
    assert opened.page.info.text.startswith("There was no such file yet on 2020.01.01")


def test_what_cannot_be_saved_is_said_and_the_file_shown_as_it_is(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_arguments: object) -> None:
        raise PlatformError("library.disk_full", folder="", drive="E:", free_mb=1)

    opened.show(FileVisit(zhou(opened), section=Section.FAMILY))
    table = opened.page.findChildren(SetView)[0].shown[0]
    monkeypatch.setattr(editing, "put_item", refuse)

    table.model.setData(table.model.index(0, 4), "丙县第三小学教师")
    opened.rest()

    assert table.model.index(0, 4).data() == "丙县第二小学教师"
    assert "E:" in opened.page.info.text


def test_f8_leads_to_what_the_file_lacks(opened: Opened):
    empty(opened, "birthplace")

    opened.press(Qt.Key.Key_F8)

    type_into(opened, "birthplace", "A")
    assert gap_button(opened).text().startswith("100 % complete")


def test_f8_in_the_resume_leads_to_the_line_that_does_not_fit(opened: Opened):
    def with_gap(file: CadreFile) -> CadreFile:
        first, *others = [each for each in file.resume if each.parent_id is None]
        return replace(file, resume=(first, *others[1:]))

    change_file(opened.library, zhou(opened), with_gap)
    opened.show(FileVisit(zhou(opened), section=Section.RESUME))
    edit = opened.page.findChildren(ResumeSection)[0].edit
    opened.sections.setFocus()

    opened.press(Qt.Key.Key_F8)

    assert edit.hasFocus()
    assert edit.textCursor().blockNumber() > 0


def test_the_way_through_the_findings_leads_to_the_form_where_only_it_is_wrong(opened: Opened):
    opened.show(FileVisit(person(opened.library, "郭晓峰")))
    told: list[tuple[object, ...]] = []
    opened.page.go.disconnect()
    opened.page.go.connect(lambda *args: told.append(args))

    for _step in range(4):
        opened.qtbot.mouseClick(gap_button(opened), Qt.MouseButton.LeftButton)

    assert "approval_form" in {each[0] for each in told}
