"""Fluent System Icons in the colours of the theme.

The files keep one path without a fill; the fill is written in as a file is loaded. Every
icon is drawn once for each colour and each pixel ratio of the screens in use.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cadredesk.paths import resources

ROW_SIZE = 16
NAV_SIZE = 20
LARGE_SIZE = 24
LARGE_TEXT = 14


def icon(name: str, colour: str, *, filled: bool = False, disabled: str | None = None) -> QIcon:
    """Return an icon in one colour, crisp on every screen in use.

    Args:
        name: A Fluent name without size and style, such as `arrow_export`.
        colour: The fill, as `#RRGGBB`.
        filled: The filled drawing, for what is selected; it exists at 20 px only.
        disabled: The fill while a button is off; Qt greys the normal one if it is absent.

    Raises:
        FileNotFoundError: If no such icon is carried along.
    """
    return _icon(name, colour, filled, disabled, _ratios())


def row_size(font: QFont) -> int:
    """Return the size of icons beside text of a font: one step up at the two largest presets."""
    return ROW_SIZE if font.pointSize() < LARGE_TEXT else NAV_SIZE


def nav_size(font: QFont) -> int:
    """Return the size of icons in the navigation for a font."""
    return NAV_SIZE if font.pointSize() < LARGE_TEXT else LARGE_SIZE


def pixmap(name: str, size: int, colour: str, ratio: float, *, filled: bool = False) -> QPixmap:
    """Return one drawing of an icon, `size` logical pixels square."""
    return _drawn(name, size, colour, ratio, filled)


def _ratios() -> tuple[float, ...]:
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


@lru_cache(maxsize=512)
def _icon(
    name: str, colour: str, filled: bool, disabled: str | None, ratios: tuple[float, ...]
) -> QIcon:
    made = QIcon()
    for ratio in ratios:
        for size in (ROW_SIZE, NAV_SIZE):
            made.addPixmap(_drawn(name, size, colour, ratio, filled), QIcon.Mode.Normal)
            if disabled is not None:
                made.addPixmap(_drawn(name, size, disabled, ratio, filled), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=2048)
def _drawn(name: str, size: int, colour: str, ratio: float, filled: bool) -> QPixmap:
    drawing = QSvgRenderer(QByteArray(_svg(name, size, filled, colour).encode()))
    canvas = QPixmap(QSize(size, size) * ratio)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return canvas


def _svg(name: str, size: int, filled: bool, colour: str) -> str:
    folder = resources() / "icons"
    drawn_at = folder / f"{name}_{size}_regular.svg"
    if filled or size > NAV_SIZE or not drawn_at.exists():
        drawn_at = folder / f"{name}_20_{'filled' if filled else 'regular'}.svg"
    text = drawn_at.read_text(encoding="utf-8")
    return text.replace("<svg ", f'<svg fill="{colour}" ', 1)
