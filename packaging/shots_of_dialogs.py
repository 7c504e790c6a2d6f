"""Pictures of the dialogs over pages, each to be asked for by its name: `dialog-export`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog

from cadredesk.domain.ids import CadreId
from cadredesk.ui.actions import CommandId
from cadredesk.ui.alerts.page import AlertsPage
from cadredesk.ui.dialogs.crash import CrashDialog
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.photos.crop_dialog import CropDialog
from cadredesk.ui.quick_add.dialog import QuickAddDialog
from cadredesk.ui.roster.page import RosterPage
from cadredesk.ui.talent.page import TalentPage
from cadredesk.ui.villages.page import VillagesPage
from photographer import EVERY, Photographer

Opening = Callable[[MainWindow], None]


def action_of(window: MainWindow, command: CommandId) -> QAction:
    """Return what the menus of a window do for a command."""
    return next(each for each in window.findChildren(QAction) if each.data() == command)


def take_dialog(
    name: str, photographer: Photographer, window: MainWindow, _person: CadreId
) -> None:
    """One dialog over its page."""
    page, act = DIALOGS[name]
    for dress in EVERY:
        photographer.put_on(window, dress)
        window.show_page(page)
        photographer.settle()
        act(window)
        photographer.settle()
        dialog = cast("QDialog", QApplication.activeModalWidget())
        photographer.snap_dialog(dialog, f"dialog-{name}", dress)
    photographer.undress()


def _command(command: CommandId) -> Opening:
    def act(window: MainWindow) -> None:
        action_of(window, command).trigger()

    return act


def _decide(verb: str) -> Opening:
    def act(window: MainWindow) -> None:
        deciding = cast("AlertsPage", window.page("alerts")).deciding
        getattr(deciding, verb)()

    return act


def _note_speciality(window: MainWindow) -> None:
    cast("TalentPage", window.page("talent")).work.add()


def _order_by_strokes(window: MainWindow) -> None:
    cast("RosterPage", window.page("roster")).chips.placing_wanted.emit()


def _add_villager(window: MainWindow) -> None:
    villages = cast("VillagesPage", window.page("villages"))
    villages.work.ask_for_new(("东山村", "西河村"), "东山村")


def _show_history(window: MainWindow) -> None:
    villages = cast("VillagesPage", window.page("villages"))
    villages.work.show_history(villages.chosen[0], "post")


def _crop(window: MainWindow) -> None:
    size = (900, 600)
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(QColor("#6F8FB0"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, place in (("#2B3A55", (310, 370, 300, 400)), ("#E2B999", (375, 130, 170, 220))):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(*place)
    painter.end()
    CropDialog(picture, size, window).open()


def _crash(window: MainWindow) -> None:
    report = "CadreDesk\n\n  cadredesk/ui/page.py:12 shown\nValueError"
    CrashDialog(report, Path("log"), window).open()


def _paste_form(window: MainWindow) -> None:
    _command(CommandId.NEW)(window)
    dialog = cast("QuickAddDialog", QApplication.activeModalWidget())
    dialog.paste_wanted.emit(
        "姓名\t沈佳怡\t性别\t女\t出生年月\n(岁)\t1997.04\n(29岁)\n民族\t汉族\t籍贯\t甲省丙县\t出生地\t甲省丙县\n"
        "入党时间\t2019.06\t参加工作时间\t2022.07\t健康状况\t健康\n"
        "学历学位\t全日制教育\t大学\n文学学士\t毕业院校系及专业\t甲省大学中文系汉语言文学专业\n"
        "现任职务\t青山镇组织办科员\n拟任职务\t青山镇组织办副主任\n"
        "简历\t2015.09—2019.07  甲省大学中文系汉语言文学专业学习\n2022.07—  青山镇组织办科员"
    )


DIALOGS: dict[str, tuple[str, Opening]] = {
    "quick-add": ("roster", _command(CommandId.NEW)),
    "quick-add-pasted": ("roster", _paste_form),
    "bulk": ("roster", _command(CommandId.BULK_CHANGE)),
    "export": ("roster", _command(CommandId.EXPORT)),
    "stroke-order": ("roster", _order_by_strokes),
    "shortcuts": ("today", _command(CommandId.SHORTCUTS)),
    "about": ("today", _command(CommandId.ABOUT)),
    "crop": ("roster", _crop),
    "crash": ("today", _crash),
    "plan-training": ("talent", _command(CommandId.PLAN_TRAINING)),
    "speciality": ("talent", _note_speciality),
    "decide-plan": ("alerts", _decide("plan")),
    "decide-put-off": ("alerts", _decide("put_off")),
    "decide-exempt": ("alerts", _decide("exempt")),
    "decide-doubt": ("alerts", _decide("doubt")),
    "village-add": ("villages", _add_villager),
    "village-history": ("villages", _show_history),
}
"""By its name, the page that a dialog opens over, and what opens it."""

DIALOG_PARTS = {f"dialog-{name}": partial(take_dialog, name) for name in DIALOGS}
"""The same by the names that they are asked for; `dialogs` asks for all of them."""
