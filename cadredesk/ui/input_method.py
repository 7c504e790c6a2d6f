"""The input method under Linux: pip's Qt brings no plug-in for fcitx.

fcitx 5 also answers what is meant for ibus, and for ibus there is a plug-in. So where fcitx
is asked for and cannot be loaded, ibus is asked for instead.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

MODULE = "QT_IM_MODULE"
_WANTED, _INSTEAD = "fcitx", "ibus"
_STAND_IN = "CADREDESK_IM_STAND_IN"


def fall_back(environment: MutableMapping[str, str]) -> None:
    """Ask for ibus where fcitx is asked for and missing. Before the application is made."""
    if asks_for_fcitx(environment) and not has_plugin(_WANTED):
        environment[MODULE] = _INSTEAD
        environment[_STAND_IN] = _WANTED


def asks_for_fcitx(environment: MutableMapping[str, str]) -> bool:
    """Whether the desktop says that fcitx is what people type with."""
    return environment.get(MODULE, "").startswith(_WANTED)


def stands_in(environment: MutableMapping[str, str]) -> bool:
    """Whether ibus was asked for instead of fcitx."""
    return _STAND_IN in environment


def has_plugin(name: str) -> bool:
    """Whether this Qt can load the plug-in of an input method."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    folder = plugins / "platforminputcontexts"
    return folder.is_dir() and any(name in file.name for file in folder.iterdir())
