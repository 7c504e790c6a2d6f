"""Asks for the folders that a library is opened from or restored into."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from cadredesk.domain.errors import UserError
from cadredesk.services.library_ports import LibraryStore
from cadredesk.ui.dialogs import messages

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Restoring:
    """A backup, the empty folder it goes to, and the password of its time."""

    backup: Path
    folder: Path
    password: str


def choose_library(parent: QWidget, store: LibraryStore, home: Path) -> Path | None:
    """Return the folder of a library, None if the person steps back or chose something else."""
    folder = _folder(parent, home, translate("LibraryChoice", "Choose the folder of a library"))
    if folder is not None and not store.exists(folder):
        messages.tell_error(parent, UserError("library.missing", folder=str(folder)))
        return None
    return folder


def choose_backup(parent: QWidget, home: Path) -> Restoring | None:
    """Return what should be restored, None if the person steps back at any question."""
    backup = _folder(parent, home, translate("LibraryChoice", "Choose a backup"))
    if backup is None:
        return None
    title = translate("LibraryChoice", "Choose an empty folder for the restored library")
    folder = _folder(parent, home, title)
    if folder is None:
        return None
    password, entered = QInputDialog.getText(
        parent,
        translate("LibraryChoice", "Restore a backup"),
        translate("LibraryChoice", "Password of the time when this backup was made:"),
        QLineEdit.EchoMode.Password,
    )
    return Restoring(backup, folder, password) if entered else None


def _folder(parent: QWidget, home: Path, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, title, str(home))
    return Path(chosen) if chosen else None
