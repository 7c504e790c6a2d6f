"""What the person at the desk prefers: typed settings, each declared once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

from cadredesk.services.alert_board import SanctionsShown
from cadredesk.ui.theme import Density, TextSize, ThemeName
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

T = TypeVar("T")


class Language(StrEnum):
    """The languages of the screens; documents are Chinese whichever is chosen."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


LANGUAGE_NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}
"""Each language under its own name, whichever is spoken now, in the order of the key."""


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: where it is kept, its default, and the sentence that explains it.

    The type of the default is the type of the setting: bool, int, str, a StrEnum, or a
    list or dict of those.
    """

    key: str
    default: T
    sentence: str


LANGUAGE = Setting(
    "display/language",
    Language.CHINESE,
    QT_TRANSLATE_NOOP("Setting", "Language of the screens; documents are always Chinese."),
)
THEME = Setting(
    "display/theme", ThemeName.LIGHT, QT_TRANSLATE_NOOP("Setting", "Light or dark colours.")
)
TEXT_SIZE = Setting(
    "display/text_size",
    TextSize.STANDARD,
    QT_TRANSLATE_NOOP("Setting", "Size of all text, in five steps."),
)
DENSITY = Setting(
    "display/density", Density.NORMAL, QT_TRANSLATE_NOOP("Setting", "Height of table rows.")
)
NAV_TEXT = Setting(
    "window/nav_text",
    True,
    QT_TRANSLATE_NOOP("Setting", "Show words beside the icons of the navigation."),
)
INSPECTOR = Setting(
    "window/inspector",
    True,
    QT_TRANSLATE_NOOP("Setting", "Show the summary beside a table."),
)
GEOMETRY = Setting(
    "window/geometry", "", QT_TRANSLATE_NOOP("Setting", "Place and size of the window.")
)
LAST_PAGE = Setting(
    "window/last_page", "", QT_TRANSLATE_NOOP("Setting", "The page that was open last.")
)
LAST_VIEW = Setting(
    "roster/view", "", QT_TRANSLATE_NOOP("Setting", "The view that the roster showed last.")
)
LAST_LIBRARY = Setting(
    "files/last_library",
    "",
    QT_TRANSLATE_NOOP("Setting", "The folder of the library that was open last."),
)
LAST_FOLDER = Setting(
    "files/last_folder",
    "",
    QT_TRANSLATE_NOOP("Setting", "The folder that files were last read from or written to."),
)
PACKS_FOLDER = Setting(
    "files/packs_folder",
    "",
    QT_TRANSLATE_NOOP("Setting", "The folder that submissions are written into."),
)
PACKS_ZIPPED = Setting(
    "files/packs_zipped",
    False,
    QT_TRANSLATE_NOOP("Setting", "Whether submissions are written as one ZIP."),
)
SANCTIONS = Setting(
    "display/sanctions",
    SanctionsShown.ON_SCREEN,
    QT_TRANSLATE_NOOP("Setting", "Where alerts about sanctions are told."),
)
RULES_SEEN = Setting(
    "first_steps/rules_seen",
    False,
    QT_TRANSLATE_NOOP("Setting", "Whether the rules have been looked through."),
)
LOCK_MINUTES = Setting(
    "security/lock_minutes",
    10,
    QT_TRANSLATE_NOOP("Setting", "Minutes without a key or click until the window locks."),
)


def table_layout(table: str) -> Setting[dict[str, Any]]:
    """Return the setting that keeps the columns of one table: order, widths, what is hidden."""
    return Setting(f"tables/{table}", {}, QT_TRANSLATE_NOOP("Setting", "The columns of a table."))


class Preferences(QObject):
    """Reads and keeps settings in an ini file of the user, or of a test.

    Signals:
        changed: A setting has a new value; carries its key.
    """

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """Return what was chosen, or the default where nothing readable is stored."""
        text = self._stored.value(setting.key)
        if not isinstance(text, str):
            return setting.default
        try:
            return _typed(json.loads(text), setting.default)
        except ValueError:
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value, and say so if it is a new one."""
        if value == self.get(setting):
            return
        self._stored.setValue(setting.key, json.dumps(value, ensure_ascii=False))
        self.changed.emit(setting.key)

    def reset(self, setting: Setting[T]) -> None:
        """Go back to the default."""
        self.set(setting, setting.default)

    def save(self) -> None:
        """Write what is still in memory."""
        self._stored.sync()


def default_file() -> Path:
    """Return the ini file of this user on this computer; it holds no personal data."""
    where = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(where)) / "CadreDesk" / "window.ini"


def _typed(value: Any, default: T) -> T:
    kind = type(default)
    if isinstance(default, StrEnum):
        return kind(value)  # type: ignore[call-arg]
    if type(value) is not kind:
        raise ValueError(value)
    return value
