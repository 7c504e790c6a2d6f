"""What `cadredesk self-test` tries of the screens, with a display or without one."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cadredesk.ui import theme
from cadredesk.ui.gates.welcome import WelcomeGate
from cadredesk.ui.preferences import Preferences

WIDTH, HEIGHT = 1093, 543
_STEP = 3
_FEWEST_COLOURS = 12
"""A page with text on a card has many more; one without fonts, styles or widgets has fewer."""


def paint_a_page() -> str:
    """Paint the first page there is and return its size; raise `RuntimeError` if it is blank.

    It comes before whatever else asks Qt: the first who asks decides whether there are widgets.
    """
    _application()
    page = WelcomeGate(Preferences(Path(os.devnull)))
    page.resize(WIDTH, HEIGHT)
    picture = page.grab().toImage()
    page.deleteLater()
    found = colours(picture)
    if found < _FEWEST_COLOURS:
        raise RuntimeError(f"the page is blank: {found} colours")
    return f"{WIDTH}x{HEIGHT}"


@cache
def _application() -> QCoreApplication:
    there = QApplication.instance()
    if there is not None:
        return there
    arguments = ["cadredesk"]
    if sys.platform not in {"win32", "darwin"}:
        arguments += ["-platform", "offscreen"]
    app = QApplication(arguments)
    app.setStyle("Fusion")
    theme.apply(app, theme.Appearance())
    return app


def colours(picture: QImage) -> int:
    """Return how many colours a picture has, looking at every third point."""
    across, down = range(0, picture.width(), _STEP), range(0, picture.height(), _STEP)
    return len({picture.pixel(x, y) for y in down for x in across})
