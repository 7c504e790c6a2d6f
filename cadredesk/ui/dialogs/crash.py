"""What the person sees when the program itself is at fault."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk import __version__
from cadredesk.ui.dialogs.files import open_folder_of
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.theme import LARGE, MEDIUM, SMALL, TextRole, set_role

_CHARACTERS, _LINES = 52, 23


class CrashDialog(QDialog):
    """Says what happened, what is safe and what to do; shows the report that may be passed on.

    Signals:
        restart_wanted: The program should close the library and start again.
    """

    restart_wanted = Signal()

    def __init__(
        self, report: str, kept: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("CadreDesk"))
        self._kept = kept
        title = QLabel(self.tr("That step did not work; your data is unchanged."))
        set_role(title, TextRole.SECTION)
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = QPushButton(self.tr("Copy the report"))
        self._folder = QPushButton(self.tr("Open its folder"))
        self._folder.setVisible(kept is not None)
        self._restart = QPushButton(self.tr("Start again"))
        self._close = QPushButton(self.tr("Go on"))
        self._close.setDefault(True)
        self._lay_out(title)
        self._copy.clicked.connect(self._on_copy)
        self._folder.clicked.connect(self._on_folder)
        self._restart.clicked.connect(self._on_restart)
        self._close.clicked.connect(self.reject)
        self._close.setFocus()
        open_in(self, _CHARACTERS, _LINES)

    def _lay_out(self, title: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self._copy, self._folder):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self._restart, self._close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(title)
        for text in self._texts():
            label = QLabel(text)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(self._report, 1)
        layout.addLayout(buttons)

    def _texts(self) -> tuple[str, ...]:
        return (
            self.tr("The program itself is at fault; you did nothing wrong."),
            self.tr(
                "Safe: everything that was saved. What you had half typed is found again after a "
                "new start."
            ),
            self.tr(
                "Go on, or start again if something looks odd. If it happens again, pass this "
                "report on: it holds no names, numbers, contents or folders. Read it first."
            ),
        )

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def _on_folder(self) -> None:
        if self._kept is not None:
            open_folder_of(self._kept)

    def _on_restart(self) -> None:
        self.restart_wanted.emit()
        self.accept()


def versions() -> tuple[str, ...]:
    """Return what the program is and stands on, for a report."""
    return (
        f"CadreDesk {__version__}",
        f"Python {platform.python_version()} · Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    )
