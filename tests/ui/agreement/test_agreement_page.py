"""Before something is sent, what does not agree is listed, and each line leads to where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cadredesk.domain.form_draft import FormText
from cadredesk.domain.ids import BatchId, ItemId, new_id
from cadredesk.domain.interchange.form import F, InterchangeMember
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.interchange.batch import InterchangeFiles
from cadredesk.interchange.lrmx_writer import lrmx_bytes
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_sheets import read_form
from cadredesk.services.rosters import STANDARD, RosterJob, write_roster
from cadredesk.services.work_ports import Batch
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui import list_export
from cadredesk.ui.actions import CommandId
from cadredesk.ui.agreement.page import AgreementPage
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.widgets.drop_area import DropArea
from tests.ui.desks import the_roster_layouts, the_rulebook
from tests.ui.drops import drop
from tests.ui.practice import (
    DAY,
    bury,
    desk_of,
    open_practice,
    person,
    quiet_watch,
    rest,
    show_alone,
)


@dataclass
class Opened:
    page: AgreementPage
    library: SqlLibrary
    runner: BackgroundRunner
    qtbot: QtBot
    gone: list[tuple[str, Any]] = field(default_factory=list)

    def drop(self, *paths: Path) -> None:
        drop(self.page.findChildren(DropArea)[0], *paths)
        rest(self.qtbot, self.runner)

    @property
    def rows(self) -> list[tuple[str, ...]]:
        model = self.page.model
        rows, columns = range(model.rowCount()), range(model.columnCount())
        return [tuple(model.index(row, at).data() for at in columns) for row in rows]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[SqlLibrary]:
    library = open_practice(tmp_path / "示例库")
    chief = person(library, "周建国")
    with library.unit_of_work(Batch(BatchId(new_id()), "edit")) as work:
        file = work.cadres.get(chief)
        text = FormText(id=ItemId(new_id()), box="health", text="一般")
        work.cadres.save(replace(file, form_texts=(text,)))
        work.commit()
    yield library
    library.close()


@pytest.fixture
def opened(
    practice: SqlLibrary, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Iterator[Opened]:
    desk = desk_of(
        practice,
        interchange_reader=InterchangeFiles(),
        roster_reader=WorkbookRosterReader(),
        list_writer=ListWorkbook(),
    )
    page = AgreementPage(desk, runner, quiet_watch(desk, runner), preferences)
    window = show_alone(page, preferences, runner, qtbot)
    made = Opened(page, practice, runner, qtbot)
    page.go.disconnect()
    page.go.connect(lambda *led: made.gone.append(led))
    yield made
    bury(window, runner, qtbot)


def test_a_form_that_differs_from_its_file_is_listed_at_once_and_leads_to_the_form(opened: Opened):
    assert opened.rows[0] == ("周建国", "Health", "健康", "一般", "", "")

    opened.page.table.setFocus()
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_Return)

    (page, visit) = opened.gone[0]
    assert (page, visit.cadre) == ("approval_form", person(opened.library, "周建国"))


def test_an_exchanged_form_and_a_roster_are_set_beside_it(opened: Opened, tmp_path: Path):
    library: Any = opened.library
    view = read_form(library, person(library, "周建国"), FormDay(DAY, the_rulebook))
    form = interchange_form(view.file, view.basis)
    changed = replace(form, texts={**form.texts, F.CURRENT_POSTS: "青山镇镇长"})
    (tmp_path / "周建国.lrmx").write_bytes(lrmx_bytes(changed, newer=False))
    job = RosterJob(the_roster_layouts()[STANDARD], tmp_path / "名册.xlsx", DAY)
    write_roster(library, RosterWorkbook(), job)

    opened.drop(tmp_path / "周建国.lrmx", tmp_path / "名册.xlsx")

    assert opened.rows[:2] == [
        ("周建国", "Health", "健康", "一般", "一般", ""),
        ("周建国", "Current posts", "青山镇党委书记", "✓", "青山镇镇长", "✓"),
    ]


def test_what_does_not_agree_is_exported(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(list_export, "choose_target", lambda *_: tmp_path / "核对.xlsx")

    opened.page.commands()[CommandId.EXPORT]()
    rest(opened.qtbot, opened.runner)

    sheet = openpyxl.load_workbook(tmp_path / "核对.xlsx").worksheets[0]
    assert [sheet["B4"].value, sheet["D4"].value, sheet["E4"].value] == ["周建国", "健康", "一般"]
    assert opened.page.info.text == "Written: 核对.xlsx"


def test_nothing_is_said_to_agree_before_anybody_looked(opened: Opened, preferences: Preferences):
    desk = desk_of(opened.library)
    page = AgreementPage(desk, opened.runner, AlertWatch(desk, opened.runner), preferences)
    opened.qtbot.addWidget(page)

    words = [label.text() for label in page.empty.findChildren(QLabel)]

    assert "Not checked yet. F5 checks." in words


def test_a_roster_that_cannot_be_read_is_said_and_not_told_as_set_beside(
    opened: Opened, tmp_path: Path
):
    (tmp_path / "坏的.xlsx").write_bytes(b"no workbook")

    opened.drop(tmp_path / "坏的.xlsx")

    assert "坏的.xlsx" in opened.page.info.text
    told = [label.text() for label in opened.page.header.findChildren(QLabel)]
    assert not any("坏的.xlsx" in each for each in told)
    opened.page.commands()[CommandId.REFRESH]()
    rest(opened.qtbot, opened.runner)
    told = [label.text() for label in opened.page.header.findChildren(QLabel)]
    assert not any("坏的.xlsx" in each for each in told)


def test_of_several_rosters_none_is_read_and_that_is_said(opened: Opened, tmp_path: Path):
    before = opened.rows
    for name in ("一.xlsx", "二.xlsx"):
        (tmp_path / name).write_bytes(b"")

    opened.drop(tmp_path / "一.xlsx", tmp_path / "二.xlsx")

    assert opened.page.info.text == "Nothing was read: drop one roster at a time."
    assert opened.rows == before


def test_a_child_whom_only_a_form_names_is_said_below_and_leads_to_the_family(
    opened: Opened, tmp_path: Path
):
    library: Any = opened.library
    chief = person(library, "周建国")
    view = read_form(library, chief, FormDay(DAY, the_rulebook))
    form = interchange_form(view.file, view.basis)
    child = InterchangeMember(relation="女儿", name="周小满", born_on="201902")
    (tmp_path / "周建国.lrmx").write_bytes(
        lrmx_bytes(replace(form, family=(*form.family, child)), newer=False)
    )

    opened.drop(tmp_path / "周建国.lrmx")
    row = next(at for at, each in enumerate(opened.rows) if each[1] == "Children")
    opened.page.table.make_current(row)

    assert "女儿周小满 is not on file" in opened.page.remark.text()
    opened.page.table.setFocus()
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_Return)
    (page, visit) = opened.gone[0]
    assert (page, visit.cadre, visit.field) == ("cadre_file", chief, "family_member.relation")
