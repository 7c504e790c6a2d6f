"""Pictures of who may be kin below a family, and of the list of the day on paper."""

from __future__ import annotations

from typing import cast

from cadredesk.domain.family import FamilyMember
from cadredesk.domain.ids import CadreId, ItemId, new_id
from cadredesk.services.cadre_views import Section
from cadredesk.services.editing import put_item
from cadredesk.services.read_models import RosterQuery
from cadredesk.ui.actions import CommandId
from cadredesk.ui.cadre_file.page import CadreFilePage
from cadredesk.ui.file_visit import FileVisit
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.today.page import TodayPage
from photographer import EVERY, PLAIN, Photographer


def take_kin(photographer: Photographer, window: MainWindow, person: CadreId) -> None:
    """Give somebody two colleagues in the family, confirm one of them, and take the pictures."""
    page = cast("CadreFilePage", window.page("cadre_file"))
    library = page.kin.library
    with library.unit_of_work() as work:
        others = [row.id for row in work.lists.roster(RosterQuery()).rows if row.id != person]
        files = work.cadres.many(others[3:5])
    for relation, file in zip(("妻子", "表弟"), files, strict=True):
        basics = file.cadre
        member = FamilyMember(
            id=ItemId(new_id()), relation=relation, name=basics.name, born_on=basics.born_on
        )
        put_item(library, person, "family", member)
    window.show_page("cadre_file", FileVisit(person, section=Section.FAMILY))
    photographer.settle()
    page.kin.card.confirm.click()
    photographer.settle()
    photographer.take(window, "kin", EVERY)


def take_today_list(photographer: Photographer, window: MainWindow, _person: CadreId) -> None:
    """Show how the list of the day prints."""
    page = cast("TodayPage", window.page("today"))
    window.show_page("today")
    photographer.settle()
    for dress in PLAIN[:1]:
        photographer.put_on(window, dress)
        page.commands()[CommandId.PRINT]()
        photographer.settle()
        photographer.snap_dialog(page.paper.printing.preview, "today-list", dress)
    photographer.undress()
