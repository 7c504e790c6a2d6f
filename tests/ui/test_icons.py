"""Icons are crisp, in the colour asked for, and carried along with their licence."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon, QImage

from cadredesk.paths import resources
from cadredesk.ui import icons
from cadredesk.ui.command_list import COMMANDS


def colours_in(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    seen = (image.pixelColor(*point) for point in points)
    return {colour.name() for colour in seen if colour.alpha() == 255}


@pytest.mark.parametrize("colour", ["#1f5fa8", "#e8ebef"])
def test_an_icon_has_the_colour_of_the_theme(colour: str):
    drawn = icons.pixmap("people", icons.NAV_SIZE, colour, 2.0)

    assert colours_in(drawn.toImage()) == {QColor(colour).name()}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_a_point_for_every_point_of_the_screen(ratio: float):
    drawn = icons.pixmap("home", icons.ROW_SIZE, "#000000", ratio)

    assert drawn.width() == round(icons.ROW_SIZE * ratio)
    assert drawn.deviceIndependentSize().width() == icons.ROW_SIZE


def test_the_filled_drawing_differs_from_the_outline():
    outline = icons.pixmap("home", icons.NAV_SIZE, "#000000", 1.0)
    filled = icons.pixmap("home", icons.NAV_SIZE, "#000000", 1.0, filled=True)

    assert outline.toImage() != filled.toImage()


def test_an_icon_without_a_small_drawing_borrows_its_larger_one():
    assert not (resources() / "icons" / "usb_stick_16_regular.svg").exists()

    drawn = icons.pixmap("usb_stick", icons.ROW_SIZE, "#000000", 1.0)

    assert drawn.toImage() != icons.pixmap("send", icons.ROW_SIZE, "#000000", 1.0).toImage()
    assert any(drawn.toImage().pixelColor(8, y).alpha() for y in range(icons.ROW_SIZE))


def test_a_button_that_is_off_shows_the_icon_in_the_colour_for_it():
    icon = icons.icon("save", "#000000", disabled="#667080")

    off = icon.pixmap(icons.ROW_SIZE, QIcon.Mode.Disabled).toImage()

    assert colours_in(off) <= {"#667080"}


def test_a_name_that_is_not_carried_along_is_an_error_that_names_it():
    with pytest.raises(FileNotFoundError, match="no_such_thing"):
        icons.icon("no_such_thing", "#000000")


def test_every_command_has_its_icon_on_board():
    for command in COMMANDS:
        if command.icon:
            assert not icons.icon(command.icon, "#000000").isNull()


def test_the_licence_of_the_icons_is_beside_them():
    text = (resources() / "icons" / "LICENSE.txt").read_text(encoding="utf-8")

    assert "MIT License" in text
    assert "Copyright (c) 2020 Microsoft Corporation" in text
