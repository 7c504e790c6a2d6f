"""What the self-check found, in sentences: what is there, and what to do where it is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cadredesk.services.place import PlaceState
from cadredesk.ui.input_method import stands_in
from cadredesk.ui.printing.faces import Face, substitutions
from cadredesk.ui.theme import chinese_font_is_missing

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of the self-check; `is_wrong` asks for the person's attention."""

    text: str
    is_wrong: bool = False


def findings(place: PlaceState) -> tuple[Finding, ...]:
    """Return everything that was looked at; the fonts are asked on the GUI thread."""
    return (
        _screen_font(),
        *_print_fonts(),
        *_input_method(),
        _folder(place),
        _room(place),
        Finding(translate("StartCheck", "Engine: {engine}").format(engine=place.engine)),
    )


def _screen_font() -> Finding:
    if chinese_font_is_missing():
        words = translate(
            "StartCheck", "No Chinese font: install the package fonts-noto-cjk and start again."
        )
        return Finding(words, is_wrong=True)
    return Finding(translate("StartCheck", "Fonts on screen: Chinese can be shown."))


def _print_fonts() -> Iterator[Finding]:
    missing = substitutions(tuple(Face))
    if not missing:
        yield Finding(translate("StartCheck", "Fonts in print: all are here."))
        return
    comma = translate("StartCheck", ", ")
    stand_in = translate("StartCheck", "{used} for {missing}")
    pairs = [stand_in.format(used=each.used, missing=each.missing) for each in missing if each.used]
    if pairs:
        words = translate("StartCheck", "Fonts in print: {pairs}.")
        yield Finding(words.format(pairs=comma.join(pairs)))
    lost = [each.missing for each in missing if not each.used]
    if lost:
        words = translate("StartCheck", "Nothing stands in for {fonts} in print: install one.")
        yield Finding(words.format(fonts=comma.join(lost)), is_wrong=True)


def _input_method() -> Iterator[Finding]:
    if stands_in(os.environ):
        words = translate(
            "StartCheck",
            "Input method: this program has no plug-in for fcitx and asks through ibus. If no "
            "Chinese can be typed, install fcitx5 or let the desktop use ibus.",
        )
        yield Finding(words, is_wrong=True)


def _folder(place: PlaceState) -> Finding:
    if place.is_writable:
        return Finding(translate("StartCheck", "Data folder: can be written."))
    words = translate("StartCheck", "Nothing can be written to the data folder: changes are lost.")
    return Finding(words, is_wrong=True)


def _room(place: PlaceState) -> Finding:
    megabytes = place.free_bytes // 1_000_000
    if place.is_roomy:
        words = translate("StartCheck", "Free space: {megabytes} MB.")
        return Finding(words.format(megabytes=megabytes))
    words = translate("StartCheck", "Only {megabytes} MB are free: make room for backups.")
    return Finding(words.format(megabytes=megabytes), is_wrong=True)
