"""Every widget that is on screen follows a change of language, colours and text size."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.ui import theme
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.language import Translations
from cadredesk.ui.preferences import Language
from cadredesk.ui.theme import Appearance, TextSize, ThemeName
from cadredesk.ui.widgets.empty_state import EmptyState
from cadredesk.ui.widgets.filter_bar import FilterBar
from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind
from cadredesk.ui.widgets.nav_rail import NavRail
from cadredesk.ui.widgets.page_header import PageHeader
from cadredesk.ui.widgets.practice_banner import PracticeBanner
from cadredesk.ui.widgets.progress_strip import ProgressStrip
from cadredesk.ui.widgets.status_strip import StatusStrip
from cadredesk.ui.widgets.with_inspector import WithInspector

Make = Callable[[BackgroundRunner], QWidget]


def header(_runner: BackgroundRunner) -> QWidget:
    made = PageHeader()
    made.set_title("干部")
    made.add_search()
    made.secondary("arrow_export").setText("导出")
    made.primary("person_add").setText("新增")
    return made


def info(_runner: BackgroundRunner) -> QWidget:
    made = InfoBar()
    made.say(InfoKind.WARNING, "42 人缺任现职时间")
    return made


def silent_info(_runner: BackgroundRunner) -> QWidget:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(InfoBar())
    return holder


def filters(_runner: BackgroundRunner) -> QWidget:
    made = FilterBar()
    made.add_chip().set_label("单位", active=True)
    return made


def nav(_runner: BackgroundRunner) -> QWidget:
    made = NavRail()
    made.add("today", "今日", "home")
    made.select("today")
    return made


def icons_only(runner: BackgroundRunner) -> QWidget:
    made = nav(runner)
    assert isinstance(made, NavRail)
    made.set_with_text(False)
    return made


def empty(_runner: BackgroundRunner) -> QWidget:
    made = EmptyState("people")
    made.set_text("还没有干部档案。", "导入花名册", "新增")
    return made


def banner(_runner: BackgroundRunner) -> QWidget:
    return PracticeBanner()


def progress(runner: BackgroundRunner) -> QWidget:
    return ProgressStrip(runner)


def status(runner: BackgroundRunner) -> QWidget:
    made = StatusStrip(runner)
    made.set_backup_age(3)
    return made


def split(_runner: BackgroundRunner) -> QWidget:
    return WithInspector(QLabel("list"), QLabel("summary"))


WIDGETS = [header, info, silent_info, filters, nav, icons_only, empty, banner, progress, status]


@pytest.fixture
def shown(request: pytest.FixtureRequest, runner: BackgroundRunner, qtbot: QtBot) -> QWidget:
    make: Make = request.param
    widget = make(runner)
    qtbot.addWidget(widget)
    widget.resize(700, 200)
    widget.show()
    return widget


@pytest.fixture(autouse=True)
def _as_before(dressed_app: QApplication) -> Iterator[None]:
    yield
    theme.apply(dressed_app, Appearance())


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def words(widget: QWidget) -> set[str]:
    parts = [widget, *widget.findChildren(QWidget)]
    texts = [each.text() for each in parts if isinstance(each, QLabel | QPushButton)]
    return {*texts, *(each.accessibleName() for each in parts)}


@pytest.mark.parametrize(
    "shown", [header, info, filters, nav, empty, banner, progress, status], indirect=True
)
def test_dark_colours_are_worn_at_once(shown: QWidget, dressed_app: QApplication):
    light = picture(shown)

    theme.apply(dressed_app, Appearance(ThemeName.DARK))

    assert picture(shown) != light


@pytest.mark.parametrize("shown", [*WIDGETS, split], indirect=True)
def test_there_and_back_everything_looks_as_before(shown: QWidget, dressed_app: QApplication):
    before = picture(shown)

    theme.apply(dressed_app, Appearance(ThemeName.DARK, TextSize.HUGE))
    theme.apply(dressed_app, Appearance())

    assert picture(shown).size() == before.size()


@pytest.mark.parametrize("shown", [header, nav, split], indirect=True)
def test_larger_text_finds_its_room(shown: QWidget, dressed_app: QApplication):
    before = shown.minimumSizeHint().height(), shown.sizeHint().height()

    theme.apply(dressed_app, Appearance(size=TextSize.HUGE))

    assert (shown.minimumSizeHint().height(), shown.sizeHint().height()) >= before


@pytest.mark.parametrize(
    ("shown", "chinese"),
    [
        (header, "更多操作"),
        (info, "关闭"),
        (filters, "筛选"),
        (nav, "页面"),
        (banner, "离开示例库"),
        (progress, "转到后台"),
        (status, "备份 3 天前"),
    ],
    indirect=["shown"],
)
def test_chinese_is_spoken_at_once(
    shown: QWidget, chinese: str, dressed_app: QApplication, catalogues: None, qtbot: QtBot
):
    translations = Translations(dressed_app)
    assert chinese not in words(shown)

    translations.use(Language.CHINESE)

    qtbot.waitUntil(lambda: chinese in words(shown))
    translations.forget()
