"""The one door to the file dialogs, which remember the folder used last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from cadredesk.ui.preferences import LAST_FOLDER, Preferences


def choose_target(parent: QWidget, preferences: Preferences, name: str) -> Path | None:
    """Ask where to write a workbook; None if the person stepped back.

    Args:
        parent: The page that asks.
        preferences: Where the last folder is kept.
        name: The file name to propose, with its ending.
    """
    proposed = str(start_folder(preferences) / name)
    title = QCoreApplication.translate("Files", "Export")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, proposed, _workbooks())
    return _remember(preferences, chosen, ".xlsx")


def choose_pdf(parent: QWidget, preferences: Preferences, name: str) -> Path | None:
    """Ask where to keep a PDF, proposing a name; None if the person stepped back."""
    proposed = str(start_folder(preferences) / name)
    title = QCoreApplication.translate("Files", "Save as PDF")
    kind = QCoreApplication.translate("Files", "PDF (*.pdf)")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, proposed, kind)
    return _remember(preferences, chosen, ".pdf")


def choose_local_rules(parent: QWidget, preferences: Preferences, name: str) -> Path | None:
    """Ask where to write the local values of rules; None if the person stepped back."""
    proposed = str(start_folder(preferences) / name)
    title = QCoreApplication.translate("Files", "Export")
    kind = QCoreApplication.translate("Files", "Local values of rules (*.toml)")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, proposed, kind)
    return _remember(preferences, chosen, ".toml")


def choose_source(parent: QWidget, preferences: Preferences) -> Path | None:
    """Ask which workbook to read; None if the person stepped back."""
    title = QCoreApplication.translate("Files", "Choose a roster")
    folder = str(start_folder(preferences))
    kinds = QCoreApplication.translate("Files", "Rosters (*.xlsx *.xls *.et);;All files (*)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return _remember(preferences, chosen)


def choose_blank(parent: QWidget, preferences: Preferences) -> Path | None:
    """Ask which blank is to be filled; None if the person stepped back."""
    title = QCoreApplication.translate("Files", "Choose a blank")
    folder = str(start_folder(preferences))
    kinds = QCoreApplication.translate("Files", "Workbooks (*.xlsx *.xls *.et);;All files (*)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return _remember(preferences, chosen)


def choose_files(parent: QWidget, preferences: Preferences, title: str) -> list[Path]:
    """Ask for files of any kind; none if the person stepped back."""
    kinds = QCoreApplication.translate("Files", "All files (*)")
    return _choose_several(parent, preferences, title, kinds)


def choose_forms(parent: QWidget, preferences: Preferences) -> list[Path]:
    """Ask which exchanged approval forms to read; none if the person stepped back."""
    title = QCoreApplication.translate("Files", "Choose approval forms")
    kinds = QCoreApplication.translate("Files", "Approval forms (*.lrmx *.lrm *.zip)")
    return _choose_several(parent, preferences, title, kinds)


def choose_pictures(parent: QWidget, preferences: Preferences) -> list[Path]:
    """Ask which pictures to read; none if the person stepped back."""
    title = QCoreApplication.translate("Files", "Choose photos")
    kinds = QCoreApplication.translate("Files", "Pictures (*.jpg *.jpeg *.png *.bmp)")
    return _choose_several(parent, preferences, title, kinds)


def choose_file(parent: QWidget, preferences: Preferences, title: str) -> Path | None:
    """Ask for one file of any kind; None if the person stepped back."""
    folder = str(start_folder(preferences))
    kinds = QCoreApplication.translate("Files", "All files (*)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return _remember(preferences, chosen)


def show_file(path: Path) -> bool:
    """Have the system's program show a file; whether there is one for its kind."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def choose_folder(parent: QWidget, preferences: Preferences, title: str) -> Path | None:
    """Ask for a folder; None if the person stepped back."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start_folder(preferences)))
    if not chosen:
        return None
    preferences.set(LAST_FOLDER, chosen)
    return Path(chosen)


def open_folder_of(path: Path) -> None:
    """Show the folder of a file, or a folder itself, in the system's file manager."""
    folder = path if path.is_dir() else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def start_folder(preferences: Preferences) -> Path:
    """Return the folder that was used last, or that of the person's documents."""
    last = preferences.get(LAST_FOLDER)
    if last and Path(last).is_dir():
        return Path(last)
    where = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(where))


def _choose_several(
    parent: QWidget, preferences: Preferences, title: str, kinds: str
) -> list[Path]:
    folder = str(start_folder(preferences))
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, folder, kinds)
    if chosen:
        preferences.set(LAST_FOLDER, str(Path(chosen[0]).parent))
    return [Path(each) for each in chosen]


def _workbooks() -> str:
    return QCoreApplication.translate("Files", "Excel workbook (*.xlsx)")


def _remember(preferences: Preferences, chosen: str, ending: str = "") -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    if ending and path.suffix.lower() != ending:
        path = path.with_name(path.name + ending)
    preferences.set(LAST_FOLDER, str(path.parent))
    return path
