"""What leaves the roster is what was asked for: whom, as what, and where."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
)

from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.form.model import ApprovalForm, BoxFit, FormFit
from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.services.departures import list_departures
from cadredesk.services.desk import Desk
from cadredesk.services.form_format import FormFormat
from cadredesk.services.form_sheets import FormView
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.progress import ReportProgress
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.form_visit import FormVisit
from cadredesk.ui.roster.export_dialog import (
    Scope,
)
from tests.ui.models.test_cadre_table_model import a_summary
from tests.ui.practice import desk_of, person
from tests.ui.roster.asking import choose, dialog, radio
from tests.ui.roster.conftest import Roster

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class FakeWriters:
    """Writers that keep what they were given; a name of trouble is refused."""

    layouts: list[str] = field(default_factory=list)
    rosters: dict[Path, list[str]] = field(default_factory=dict)
    forms: list[tuple[Path, str]] = field(default_factory=list)
    shrunk: bool = False
    refused: frozenset[str] = frozenset()

    def write_roster(
        self,
        target: Path,
        entries: list[RosterEntry],
        _heading: ListHeading,
        progress: ReportProgress,
    ) -> None:
        if "full" in target.name:
            raise PlatformError("export.failed", file=str(target), reason="full")
        target.touch()
        progress(0, len(entries), "")
        self.rosters[target] = [entry.texts["name"].replace(" ", "") for entry in entries]

    def write_form(self, target: Path, form: ApprovalForm, *, practice: bool) -> FormFit:
        if form.name in self.refused:
            raise UserError("form.overflow", name=form.name, box="简历", lines=2, size="9")
        assert practice
        self.forms.append((target, form.name))
        target.touch()
        size = 11.0 if self.shrunk else 14.0
        return FormFit((BoxFit("resume", size, ("1998.07",), 14.0),))


@dataclass
class RosterPort:
    writers: FakeWriters

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Any,
        heading: ListHeading,
        progress: ReportProgress,
    ) -> None:
        self.writers.layouts.append(layout.key)
        self.writers.write_roster(target, list(entries), heading, progress)


@dataclass
class FormPort:
    writers: FakeWriters

    def write(self, target: Path, view: FormView) -> FormFit:
        return self.writers.write_form(target, view.form, practice=view.practice)


@dataclass
class BookPort:
    writers: FakeWriters
    views: list[FormView] = field(default_factory=list)

    @contextmanager
    def begin(self, _title: str) -> Iterator[BookPort]:
        yield self

    def add(self, view: FormView) -> FormFit:
        self.views.append(view)
        return FormFit(())

    def save(self, target: Path) -> None:
        for view in self.views:
            self.writers.write_form(target, view.form, practice=view.practice)


@pytest.fixture
def writers() -> FakeWriters:
    return FakeWriters()


@pytest.fixture
def desk(practice: SqlLibrary, writers: FakeWriters) -> Desk:
    forms = {FormFormat.XLSX: FormPort(writers)}
    return desk_of(
        practice,
        roster_writer=RosterPort(writers),
        form_writers=forms,
        form_binder=BookPort(writers),
    )


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that the system's file manager was asked to show."""
    folders: list[str] = []

    def show(url: QUrl) -> bool:
        folders.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return folders


def press(roster: Roster, text: str) -> None:
    shown = [each for each in roster.page.findChildren(QPushButton) if each.isVisible()]
    next(each for each in shown if each.text() == text).click()
    roster.rest()


def said(roster: Roster) -> str:
    return roster.page.info.text


@pytest.mark.usefixtures("folder")
def test_ctrl_e_and_enter_write_the_list_as_a_roster(
    roster: Roster, writers: FakeWriters, opened: list[str], tmp_path: Path
):
    roster.type("副镇长")
    roster.press(Qt.Key.Key_E, CTRL)

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    target = tmp_path / "青山镇干部名册_20261122.xlsx"
    assert writers.rosters == {target: roster.names}
    assert said(roster) == "Written: 青山镇干部名册_20261122.xlsx"
    press(roster, "Open folder")
    assert opened == [str(tmp_path)]


@pytest.mark.usefixtures("folder")
def test_of_several_selected_people_these_are_proposed(roster: Roster, writers: FakeWriters):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    roster.press(Qt.Key.Key_E, CTRL)
    proposed = dialog(roster).scope

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    assert proposed is Scope.SELECTED
    assert list(writers.rosters.values()) == [["周建国", "李秀英"]]


@pytest.mark.usefixtures("folder")
def test_everybody_is_those_who_left_as_well(
    roster: Roster, writers: FakeWriters, opened: list[str]
):
    roster.press(Qt.Key.Key_E, CTRL)
    radio(dialog(roster), "Everybody: 46").click()
    dialog(roster).opens.setChecked(True)

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    assert [len(names) for names in writers.rosters.values()] == [46]
    assert len(opened) == 1


@pytest.mark.usefixtures("folder")
def test_forms_go_into_a_folder_of_their_own(
    roster: Roster, writers: FakeWriters, opened: list[str], tmp_path: Path
):
    roster.type("人大")
    roster.press(Qt.Key.Key_E, CTRL)
    choose(dialog(roster), "Approval forms (.xlsx")
    dialog(roster).opens.setChecked(True)

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    place = tmp_path / "青山镇任免审批表_20261122"
    assert [name for _path, name in writers.forms] == roster.names
    assert {path.parent for path, _name in writers.forms} == {place}
    assert said(roster) == f"{len(roster.names)} approval forms written to {place}"
    assert opened == [str(place)]


@pytest.mark.usefixtures("folder")
def test_an_official_list_of_whoever_is_selected_is_written(
    roster: Roster, writers: FakeWriters, tmp_path: Path
):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    roster.press(Qt.Key.Key_E, CTRL)
    choose(dialog(roster), "List for seeking opinions")
    warned = any("ID numbers" in each.text() for each in dialog(roster).findChildren(QLabel))

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    assert warned
    assert writers.layouts == ["opinions_sought"]
    assert writers.rosters == {tmp_path / "青山镇听取意见名单_20261122.xlsx": ["周建国", "李秀英"]}


@pytest.mark.usefixtures("folder")
def test_everybody_selected_goes_into_one_pdf(roster: Roster, writers: FakeWriters, tmp_path: Path):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    roster.press(Qt.Key.Key_E, CTRL)
    choose(dialog(roster), "Approval forms (one PDF)")

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    target = tmp_path / "青山镇任免审批表_20261122.pdf"
    assert writers.forms == [(target, "周建国"), (target, "李秀英")]
    assert said(roster).startswith("Written: 青山镇任免审批表_20261122.pdf")


@pytest.mark.usefixtures("folder")
def test_a_roster_that_cannot_be_written_is_said_and_nothing_is_lost(
    roster: Roster, writers: FakeWriters, tmp_path: Path
):
    roster.press(Qt.Key.Key_E, CTRL)
    box = dialog(roster).path
    box.setText(str(tmp_path / "full.xlsx"))

    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()

    assert "full.xlsx" in said(roster)
    assert writers.rosters == {}


def led_by(roster: Roster) -> FormVisit:
    """Press Ctrl+P and return what the page of forms is given."""
    roster.press(Qt.Key.Key_P, CTRL)
    (page, visit) = roster.gone[-1]
    assert page == "approval_form"
    assert isinstance(visit, FormVisit)
    return visit


def test_ctrl_p_leads_to_the_form_of_whoever_is_selected(roster: Roster, practice: SqlLibrary):
    visit = led_by(roster)

    assert visit.cadre == person(practice, "周建国")
    assert visit.place is not None
    assert visit.place.total == 41


def test_ctrl_p_leads_to_the_forms_of_several_who_are_selected(
    roster: Roster, practice: SqlLibrary
):
    roster.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    visit = led_by(roster)

    assert visit.chosen is not None
    assert len(visit.chosen(cast("Any", practice))) == 2


def write_forms(roster: Roster) -> None:
    """Write the forms of the selected people by the dialog of exports."""
    roster.press(Qt.Key.Key_E, CTRL)
    choose(dialog(roster), "Approval forms (.xlsx")
    radio(dialog(roster), "Selected").click()
    roster.qtbot.keyClick(dialog(roster), Qt.Key.Key_Return)
    roster.rest()


@pytest.mark.usefixtures("folder")
def test_what_was_made_smaller_is_said_after_what_was_written(roster: Roster, writers: FakeWriters):
    writers.shrunk = True

    write_forms(roster)
    roster.page.info.close_line()

    assert said(roster).startswith("Made smaller to fit: 周建国 ")
    assert "11" in said(roster)


@pytest.mark.usefixtures("folder")
def test_of_many_forms_made_smaller_three_are_named(roster: Roster, writers: FakeWriters):
    writers.shrunk = True
    roster.press(Qt.Key.Key_A, CTRL)

    write_forms(roster)
    roster.page.info.close_line()

    assert said(roster).startswith("Made smaller to fit, 41 forms: 周建国 ")
    assert said(roster).count(";") == 2


@pytest.mark.usefixtures("folder")
def test_what_is_left_to_fill_in_is_said_last(roster: Roster, writers: FakeWriters):
    write_forms(roster)
    roster.page.info.close_line()

    assert said(roster).startswith("Look over before sending: 周建国 照片没有")


@pytest.mark.usefixtures("folder")
def test_of_many_forms_to_look_over_three_are_named(roster: Roster, writers: FakeWriters):
    roster.press(Qt.Key.Key_A, CTRL)

    write_forms(roster)
    roster.page.info.close_line()

    assert said(roster).startswith("Look over before sending, 41 forms: 周建国 ")
    assert said(roster).count(";") == 2


@pytest.mark.usefixtures("folder")
def test_people_whose_form_does_not_fit_are_named_and_the_rest_counted(
    roster: Roster, writers: FakeWriters
):
    writers.refused = frozenset(roster.names)
    roster.press(Qt.Key.Key_A, CTRL)

    write_forms(roster)
    lines = []
    while said(roster):
        lines.append(said(roster))
        roster.page.info.close_line()

    assert len(lines) == 4
    assert "周建国" in lines[0]
    assert lines[-1] == "38 more forms were not written."


def test_a_folder_that_cannot_be_made_is_said(roster: Roster, folder: Path):
    place = folder / "青山镇任免审批表_20261122"
    place.write_text("in the way")

    write_forms(roster)

    assert said(roster) != ""


def test_rows_that_no_page_holds_are_fetched_before_they_are_copied(roster: Roster):
    model = roster.table.cadres
    model.show_list(41, [a_summary()])
    roster.table.selectAll()

    roster.table.copy()
    roster.rest()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 42
    noted = roster.page._copy._desk.library  # noqa: SLF001 - nothing else holds it
    last = list_departures(noted)[0].left  # the library has seen the tests before this one
    assert (last.paper, last.people) == ("干部名单（复制）", 41)
    assert lines[1].startswith("周建国\tMale\t1970.01 (56)\t青山镇党委书记")
