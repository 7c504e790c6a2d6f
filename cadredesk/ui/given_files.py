"""The files among what is dragged here or was copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_in(mime: QMimeData | None) -> list[Path]:
    """Return the files among what is dragged or copied; an empty clipboard may hold nothing."""
    if mime is None:
        return []
    return [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
