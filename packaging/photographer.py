"""What every picture of the program is taken with: the day, the dresses, the photographer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import LANGUAGE, TEXT_SIZE, THEME, Language, Preferences
from cadredesk.ui.theme import TextSize, ThemeName

DAY = date(2026, 11, 22)
LAPTOP, SCALED = (1366, 697), (1093, 543)
SETTLED = 60
"""Milliseconds for layouts to come to rest."""


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Always the same Sunday morning."""

    def today(self) -> date:
        """Return the day of the pictures."""
        return DAY

    def now(self) -> datetime:
        """Return the instant of the pictures."""
        return datetime(DAY.year, DAY.month, DAY.day, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Dress:
    """How a picture is taken."""

    language: Language
    size: tuple[int, int]
    theme: ThemeName = ThemeName.LIGHT
    text: TextSize = TextSize.STANDARD

    @property
    def name(self) -> str:
        """Return the end of the file's name."""
        parts = ["zh" if self.language is Language.CHINESE else "en"]
        parts.append(f"{self.size[0]}x{self.size[1]}")
        parts += [] if self.theme is ThemeName.LIGHT else ["dark"]
        parts += [] if self.text is TextSize.STANDARD else [f"{self.text.points}pt"]
        return "-".join(parts)


PLAIN = tuple(Dress(language, size) for language in Language for size in (LAPTOP, SCALED))
SPECIAL = (
    Dress(Language.CHINESE, LAPTOP, theme=ThemeName.DARK),
    Dress(Language.ENGLISH, SCALED, theme=ThemeName.DARK),
    Dress(Language.CHINESE, LAPTOP, text=TextSize.HUGE),
)
EVERY = (*PLAIN, *SPECIAL)


class Photographer:
    """Takes pictures of one window after another, all with the same preferences."""

    def __init__(self, folder: Path, preferences: Preferences, runner: BackgroundRunner) -> None:
        self._folder = folder
        self._preferences = preferences
        self._runner = runner
        self.taken: list[Path] = []

    def take(self, window: QWidget, name: str, dresses: Iterable[Dress]) -> None:
        """Save a picture of a window in each dress."""
        for dress in dresses:
            self.put_on(window, dress)
            self.snap(window, name, dress)
        self.undress()

    def put_on(self, window: QWidget, dress: Dress) -> None:
        """Give the program its language, colours and text, and a window its size."""
        self._preferences.set(LANGUAGE, dress.language)
        self._preferences.set(THEME, dress.theme)
        self._preferences.set(TEXT_SIZE, dress.text)
        window.resize(*dress.size)
        self.settle()

    def undress(self) -> None:
        """Go back to how the program begins."""
        self._preferences.reset(LANGUAGE)
        self._preferences.reset(THEME)
        self._preferences.reset(TEXT_SIZE)

    def snap(self, window: QWidget, name: str, dress: Dress) -> None:
        """Save a picture of a window as it is now."""
        file = self._folder / f"{name}-{dress.name}.png"
        window.grab().save(str(file))
        self.taken.append(file)

    def settle(self) -> None:
        """Wait until nothing runs and every layout rests."""
        QTest.qWait(SETTLED)
        while self._runner.running:
            QTest.qWait(SETTLED)
        QTest.qWait(SETTLED)
        # On a busy machine layouts may still be waiting for their turn.
        QCoreApplication.sendPostedEvents()

    def snap_dialog(self, dialog: QDialog | None, name: str, dress: Dress) -> None:
        """Save a picture of a dialog as it opened, and step back from it."""
        if dialog is not None:
            self.snap(dialog, name, dress)
            dialog.reject()
            self.settle()
