"""The commands that change how the window looks: text size, colours, language, navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cadredesk.ui.actions import CommandId
from cadredesk.ui.preferences import (
    LANGUAGE,
    LANGUAGE_NAMES,
    NAV_TEXT,
    TEXT_SIZE,
    THEME,
    Preferences,
)
from cadredesk.ui.theme import TextSize, ThemeName


class DisplayCommands:
    """Changes preferences; whoever shows something follows them by itself."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def handlers(self) -> Mapping[CommandId, Callable[[], None]]:
        """Return what these commands do."""
        return {
            CommandId.NAV_TEXT: self.toggle_nav_text,
            CommandId.BIGGER: self.make_text_bigger,
            CommandId.SMALLER: self.make_text_smaller,
            CommandId.NORMAL_SIZE: self.make_text_normal,
            CommandId.THEME: self.toggle_theme,
            CommandId.LANGUAGE: self.toggle_language,
        }

    def toggle_nav_text(self) -> None:
        """Show words in the navigation, or icons alone."""
        self._preferences.set(NAV_TEXT, not self._preferences.get(NAV_TEXT))

    def make_text_bigger(self) -> None:
        """Go one text size up, if there is one."""
        self._step(1)

    def make_text_smaller(self) -> None:
        """Go one text size down, if there is one."""
        self._step(-1)

    def make_text_normal(self) -> None:
        """Go back to the standard size."""
        self._preferences.reset(TEXT_SIZE)

    def toggle_theme(self) -> None:
        """Exchange light and dark colours."""
        light = self._preferences.get(THEME) is ThemeName.LIGHT
        self._preferences.set(THEME, ThemeName.DARK if light else ThemeName.LIGHT)

    def toggle_language(self) -> None:
        """Go on to the next language; of two they are exchanged."""
        languages = list(LANGUAGE_NAMES)
        at = languages.index(self._preferences.get(LANGUAGE)) + 1
        self._preferences.set(LANGUAGE, languages[at % len(languages)])

    def _step(self, by: int) -> None:
        sizes = list(TextSize)
        at = sizes.index(self._preferences.get(TEXT_SIZE)) + by
        if 0 <= at < len(sizes):
            self._preferences.set(TEXT_SIZE, sizes[at])
