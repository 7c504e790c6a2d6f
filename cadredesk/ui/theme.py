"""Colours, type sizes and spacing of every screen, as data, and the style made of them.

Widgets ask `colours()` when they paint or restyle, so that a change of theme needs no
message of its own: Qt's palette change is the message.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cadredesk.paths import resources
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

FONT_FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    "PingFang SC",
    "sans-serif",
)

HAIR, TIGHT, SMALL, MEDIUM, LARGE, HUGE = 2, 4, 8, 12, 16, 24
"""The spacing scale in pixels at the standard text size."""

PAGE_MARGIN = LARGE
CARD_PADDING = MEDIUM


class Mark(StrEnum):
    """What a coloured mark says; each has a shape and a word besides its colour."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    CHECK = "check"
    DONE = "done"

    @property
    def shape(self) -> str:
        """Return the character that stands for the mark in print and on screen."""
        return _SHAPES[self]


_SHAPES = {
    Mark.OVERDUE: "▲",
    Mark.DUE: "◆",
    Mark.UPCOMING: "●",
    Mark.CHECK: "◇",
    Mark.DONE: "✓",
}

MARK_WORDS = {
    Mark.OVERDUE: QT_TRANSLATE_NOOP("Mark", "Overdue"),
    Mark.DUE: QT_TRANSLATE_NOOP("Mark", "Due soon"),
    Mark.UPCOMING: QT_TRANSLATE_NOOP("Mark", "Upcoming"),
    Mark.CHECK: QT_TRANSLATE_NOOP("Mark", "Check data"),
    Mark.DONE: QT_TRANSLATE_NOOP("Mark", "Done"),
}


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colour tokens; every text colour has at least 4.5:1 on base and window."""

    base: str
    window: str
    text: str
    text_2: str
    text_3: str
    line: str
    border: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    hover: str
    overdue: str
    overdue_tint: str
    due: str
    due_tint: str
    upcoming: str
    upcoming_tint: str
    done: str
    done_tint: str
    check: str
    check_tint: str

    def of_mark(self, mark: Mark) -> tuple[str, str]:
        """Return the text colour and the tint behind it."""
        return getattr(self, mark.value), getattr(self, f"{mark.value}_tint")


LIGHT = Colours(
    base="#FFFFFF",
    window="#F6F7F9",
    text="#1B1F24",
    text_2="#4A5361",
    text_3="#667080",
    line="#D5DAE1",
    border="#8A93A0",
    accent="#1F5FA8",
    accent_hover="#194D89",
    on_accent="#FFFFFF",
    selection="#DCE9F8",
    hover="#EDF1F6",
    overdue="#A3123F",
    overdue_tint="#FCE8EE",
    due="#8A4B00",
    due_tint="#FFF0D9",
    upcoming="#1F5FA8",
    upcoming_tint="#E6F0FB",
    done="#0B6B5B",
    done_tint="#E1F3EF",
    check="#4A5361",
    check_tint="#EDEFF2",
)

DARK = Colours(
    base="#1B1E23",
    window="#14161A",
    text="#E8EBEF",
    text_2="#B3BBC6",
    text_3="#8F98A6",
    line="#343A43",
    border="#6F7886",
    accent="#7DB4F0",
    accent_hover="#9CC6F4",
    on_accent="#0E1116",
    selection="#22384F",
    hover="#23272E",
    overdue="#FF8FAB",
    overdue_tint="#3A1A24",
    due="#F2B45C",
    due_tint="#38280F",
    upcoming="#8CBDF5",
    upcoming_tint="#17293D",
    done="#5CCFB8",
    done_tint="#10302A",
    check="#B3BBC6",
    check_tint="#2A2F37",
)


class ThemeName(StrEnum):
    """Which set of colours the window wears."""

    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    """The five presets of the base font."""

    STANDARD = "standard"
    LARGER = "larger"
    LARGE = "large"
    VERY_LARGE = "very_large"
    HUGE = "huge"

    @property
    def points(self) -> int:
        """Return the size of body text in points."""
        return _POINTS[self]


_POINTS = {
    TextSize.STANDARD: 10,
    TextSize.LARGER: 11,
    TextSize.LARGE: 12,
    TextSize.VERY_LARGE: 14,
    TextSize.HUGE: 16,
}


class Density(StrEnum):
    """How much air a table row has."""

    COMPACT = "compact"
    NORMAL = "normal"
    ROOMY = "roomy"


_ROW_AIR = {Density.COMPACT: 7, Density.NORMAL: 11, Density.ROOMY: 17}


class TextRole(StrEnum):
    """What a label is for; its size, weight and colour follow."""

    CAPTION = "caption"
    SECONDARY = "secondary"
    STRONG = "strong"
    SECTION = "section"
    PAGE = "page"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the person chose in settings."""

    theme: ThemeName = ThemeName.LIGHT
    size: TextSize = TextSize.STANDARD


def colours() -> Colours:
    """Return the tokens that the window wears now.

    A widget asks when it paints, and again when it gets a PaletteChange.
    """
    return colours_of(QGuiApplication.palette())


def colours_of(palette: QPalette) -> Colours:
    """Return the tokens of a palette of the application: the dark set where its base is dark.

    A single widget's palette is no measure: the style sheet puts the fill of a button into it.
    """
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def row_height(metrics: QFontMetrics, density: Density = Density.NORMAL) -> int:
    """Return the height in pixels of a table row for a font."""
    return min(metrics.height(), round(metrics.lineSpacing())) + _ROW_AIR[density]


def set_role(widget: QLabel, role: TextRole) -> None:
    """Give a label the size, weight and colour of its role."""
    set_style(widget, "role", role.value)


def set_style(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and have the widget notice."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it is polished for the first time when it is shown
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # Or else a label that is on screen already keeps the margins that it had before.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def apply(app: QApplication, appearance: Appearance) -> None:
    """Dress the whole program: font, palette and style sheet."""
    tokens = DARK if appearance.theme is ThemeName.DARK else LIGHT
    font = QFont()
    font.setFamilies(list(FONT_FAMILIES))
    font.setPointSize(appearance.size.points)
    app.setFont(font)
    app.setPalette(palette(tokens))
    app.setStyleSheet(stylesheet(tokens, appearance.size))


def palette(tokens: Colours) -> QPalette:
    """Return the palette that carries the tokens to every widget and standard dialog."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, token in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.base),
        (role.AlternateBase, tokens.window),
        (role.Text, tokens.text),
        (role.Button, tokens.base),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.on_accent),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.text),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.PlaceholderText, tokens.text_3),
        (role.ToolTipBase, tokens.base),
        (role.ToolTipText, tokens.text),
        (role.Mid, tokens.border),
        (role.Light, tokens.base),
        (role.Midlight, tokens.line),
        (role.Dark, tokens.border),
        (role.Shadow, tokens.border),
    ):
        made.setColor(which, QColor(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text_3))
    return made


def stylesheet(tokens: Colours, size: TextSize) -> str:
    """Return the style sheet: the template in resources with tokens and sizes filled in."""
    template = Template((resources() / "styles" / "cadredesk.qss").read_text(encoding="utf-8"))
    fills = {name: getattr(tokens, name) for name in Colours.__slots__}
    body = size.points
    sizes = {
        "caption_pt": max(9, round(body * 0.9)),
        "section_pt": round(body * 1.1),
        "page_pt": round(body * 1.4),
        "number_pt": body * 2,
        "control": round(30 * (body / 10) ** 0.5) - 12,
    }
    kind = "dark" if tokens is DARK else "light"
    return template.substitute(
        fills, **sizes, styles=(resources() / "styles").as_posix(), kind=kind
    )


def chinese_font_is_missing() -> bool:
    """Whether no installed font can show Chinese, so that the screens would be boxes."""
    from PySide6.QtGui import QFontDatabase  # noqa: PLC0415 - asked for after the paint

    return QFontDatabase.WritingSystem.SimplifiedChinese not in QFontDatabase.writingSystems()
