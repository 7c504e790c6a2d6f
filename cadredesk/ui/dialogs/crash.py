"""What the person sees when the program itself is at fault."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk import __version__
from cadredesk.ui.theme import LARGE, MEDIUM, TextRole, set_role


class CrashDialog(QDialog):
    """Says that nothing was lost, and offers the details to copy for the maintainer."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("CadreDesk"))
        title = QLabel(self.tr("That step did not work; your data is unchanged."))
        set_role(title, TextRole.SECTION)
        advice = QLabel(
            self.tr(
                "Try it once more. If it happens again, copy the details and send them to the "
                "maintainer; they hold no names of cadres unless the text below shows them."
            )
        )
        advice.setWordWrap(True)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._copy = QPushButton(self.tr("Copy details"))
        self._close = QPushButton(self.tr("Close"))
        buttons = QDialogButtonBox()
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        for widget in (title, advice, self._details, buttons):
            layout.addWidget(widget)
        self._close.setDefault(True)
        self.resize(640, 400)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the details of a failure: versions, then the traceback."""
    versions = (
        f"CadreDesk {__version__} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.platform()}"
    )
    return "\n".join([versions, "", *traceback.format_exception(kind, error, trace)])
