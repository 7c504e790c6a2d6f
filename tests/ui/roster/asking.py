"""The export dialog in the hands of a test."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QRadioButton

from cadredesk.ui.roster.export_dialog import ExportDialog
from tests.ui.roster.conftest import Roster


def dialog(roster: Roster) -> ExportDialog:
    return roster.page.findChildren(ExportDialog)[-1]


def radio(shown: ExportDialog, start: str) -> QRadioButton:
    return next(each for each in shown.findChildren(QRadioButton) if each.text().startswith(start))


def choose(shown: ExportDialog, start: str) -> None:
    """Choose what is written by the beginning of its name."""
    texts = [shown.outputs.itemText(at) for at in range(shown.outputs.count())]
    shown.outputs.setCurrentIndex(
        next(at for at, text in enumerate(texts) if text.startswith(start))
    )


def button(shown: ExportDialog, text: str) -> QPushButton:
    return next(each for each in shown.findChildren(QPushButton) if each.text() == text)
