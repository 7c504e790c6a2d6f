"""Every section of a file is reached, walked through and left by the keyboard, and speaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from cadredesk.services.cadre_views import Section
from tests.ui.cadre_file.conftest import Opened

_MOST_STEPS = 120
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def go_to(opened: Opened, section: Section) -> None:
    """Walk the list of sections by the arrow keys."""
    opened.sections.setFocus()
    opened.press(Qt.Key.Key_Home)
    for _step in range(list(Section).index(section)):
        opened.press(Qt.Key.Key_Down)


def walked(opened: Opened) -> list[QWidget]:
    """What Tab leads to from the section list, until it comes round."""
    opened.sections.setFocus()
    reached: list[QWidget] = []
    for _step in range(_MOST_STEPS):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
        opened.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def speaks(widget: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text)


@pytest.mark.parametrize("section", Section)
def test_a_section_is_walked_through_by_tab_and_each_stop_has_a_name(
    opened: Opened, section: Section
):
    go_to(opened, section)

    reached = walked(opened)

    assert opened.sections.currentRow() == list(Section).index(section)
    inside = [each for each in reached if opened.page.isAncestorOf(each)]
    assert len(inside) > 1
    assert [each for each in inside if not speaks(each)] == []
    wanted = [each for each in opened.page.findChildren(QWidget) if takes_tab(each)]
    assert [each for each in wanted if each not in reached and speaks(each)] == []
    areas = [each for each in wanted if isinstance(each, QAbstractScrollArea)]
    assert [each for each in areas if not speaks(each)] == []


@pytest.mark.parametrize("number", range(1, 10))
def test_alt_and_a_digit_choose_a_section_and_enter_goes_into_it(opened: Opened, number: int):
    opened.sections.setFocus()
    opened.press(getattr(Qt.Key, f"Key_{number}"), ALT)
    chosen = opened.sections.currentRow()

    opened.press(Qt.Key.Key_Return)

    assert chosen == number - 1
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not opened.sections
    assert opened.page.isAncestorOf(focused)
