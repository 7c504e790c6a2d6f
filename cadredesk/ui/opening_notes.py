"""What a person should know of how the library was found, said on the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cadredesk.ui.widgets.info_bar import InfoBar, InfoKind

if TYPE_CHECKING:
    from pathlib import Path

    from cadredesk.services.opening import Opening

translate = QCoreApplication.translate


def tell_opening(info: InfoBar, opening: Opening, folder: Path) -> None:
    """Say what was found; nothing where everything is in order."""
    if opening.restored:
        words = translate("Opening", "Restored into {folder}. The other library stays as it was.")
        info.say(InfoKind.DONE, words.format(folder=folder))
    if opening.copied_while_open:
        words = translate(
            "Opening",
            "This file was copied while it was open elsewhere, so it can only be read. "
            "To go on working here, restore a backup.",
        )
        info.say(InfoKind.WARNING, words)
    elif opening.read_only:
        words = translate(
            "Opening",
            "Nothing can be written in the library's folder, so it can only be read. "
            "Copy the folder to a place where you may write.",
        )
        info.say(InfoKind.WARNING, words)
    elif opening.after_crash:
        words = translate(
            "Opening",
            "The program did not end in order last time. The data file was checked in full; "
            "everything that was saved is there.",
        )
        info.say(InfoKind.INFO, words)
