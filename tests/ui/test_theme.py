"""The colours can be read, and every size follows the preset."""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from cadredesk.paths import resources
from cadredesk.ui import theme
from cadredesk.ui.theme import (
    DARK,
    LIGHT,
    Appearance,
    Colours,
    Density,
    Mark,
    TextRole,
    TextSize,
    ThemeName,
)

READABLE = 4.5
VISIBLE = 3.0


def luminance(colour: str) -> float:
    given = QColor(colour)
    parts = [given.redF(), given.greenF(), given.blueF()]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    weighted = zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    return float(sum(weight * part for weight, part in weighted))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("colours", "text", "ground"),
    [
        pytest.param(colours, text, ground, id=f"{name}-{text}-on-{ground}")
        for (name, colours), text, ground in product(
            (("light", LIGHT), ("dark", DARK)),
            ("text", "text_2", "text_3", "accent"),
            ("base", "window"),
        )
    ],
)
def test_every_text_stands_out_from_its_ground(colours: Colours, text: str, ground: str):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= READABLE


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_can_be_read_on_its_tint(colours: Colours, mark: Mark):
    text, tint = colours.of_mark(mark)

    assert contrast(text, tint) >= READABLE


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_of_inputs_and_text_of_buttons_can_be_seen(colours: Colours):
    assert contrast(colours.border, colours.base) >= VISIBLE
    assert contrast(colours.on_accent, colours.accent) >= READABLE
    assert contrast(colours.text, colours.selection) >= READABLE


def test_no_two_marks_share_a_shape_or_a_word():
    assert len({mark.shape for mark in Mark}) == len(Mark)
    assert len(set(theme.MARK_WORDS.values())) == len(Mark)


@pytest.mark.parametrize(
    ("chosen", "tokens"), [(ThemeName.LIGHT, LIGHT), (ThemeName.DARK, DARK)], ids=["light", "dark"]
)
def test_widgets_find_the_tokens_of_the_theme_that_is_worn(
    dressed_app: QApplication, chosen: ThemeName, tokens: Colours
):
    theme.apply(dressed_app, Appearance(chosen))

    found = theme.colours()

    theme.apply(dressed_app, Appearance())
    assert found is tokens


@pytest.mark.parametrize("size", list(TextSize))
def test_the_base_font_has_the_size_of_the_preset(dressed_app: QApplication, size: TextSize):
    theme.apply(dressed_app, Appearance(size=size))

    points = dressed_app.font().pointSize()

    theme.apply(dressed_app, Appearance())
    assert points == size.points


def test_captions_never_fall_below_nine_points():
    sheet = theme.stylesheet(LIGHT, TextSize.STANDARD)

    assert 'QLabel[role="caption"] { font-size: 9pt' in sheet


def test_the_style_sheet_is_understood_under_a_folder_with_an_awkward_name(
    dressed_app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtlog: Any
):
    awkward = tmp_path / "李 四 & 程序" / "resources"
    shutil.copytree(resources() / "styles", awkward / "styles")
    monkeypatch.setattr("cadredesk.ui.theme.resources", lambda: awkward)

    theme.apply(dressed_app, Appearance())
    QLabel().ensurePolished()

    told = [record.message for record in qtlog.records]
    monkeypatch.undo()
    theme.apply(dressed_app, Appearance())
    assert not [each for each in told if "stylesheet" in each]


def test_no_token_is_left_open_in_the_style_sheet():
    for tokens, size in product((LIGHT, DARK), TextSize):
        assert "$" not in theme.stylesheet(tokens, size)


def test_rows_grow_with_density_and_font():
    small, large = QFontMetrics(QFont("sans", 10)), QFontMetrics(QFont("sans", 16))

    heights = [theme.row_height(small, density) for density in Density]

    assert heights == sorted(set(heights))
    assert theme.row_height(large) > theme.row_height(small)


def test_a_label_takes_the_size_of_its_role():
    label = QLabel("干部")
    label.ensurePolished()
    plain = label.fontInfo().pointSize()

    theme.set_role(label, TextRole.PAGE)
    label.ensurePolished()

    assert label.fontInfo().pointSize() > plain


def test_a_style_property_that_is_the_same_again_changes_nothing():
    label = QLabel()
    theme.set_style(label, "kind", "quiet")

    theme.set_style(label, "kind", "quiet")

    assert label.property("kind") == "quiet"
