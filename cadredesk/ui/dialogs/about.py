"""What this program is, which version, and on what it stands."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk import __version__
from cadredesk.ui.theme import HUGE, MEDIUM, Mark, TextRole, set_role
from cadredesk.ui.widgets.text_column import TextColumn

WIDTH_IN_CHARACTERS = 36


class AboutDialog(QDialog):
    """Name, version, where the data stays, the licences, and how this computer is.

    `checks` are the sentences of the self-check, each with whether something is wrong.
    """

    def __init__(
        self, parent: QWidget | None = None, checks: Sequence[tuple[str, bool]] = ()
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._scrolled(self._sheet(checks)), 1)
        buttons = QDialogButtonBox()
        terms = QPushButton(self.tr("Licences…"))
        terms.setAutoDefault(False)  # closing stays what Enter does
        terms.clicked.connect(self._on_licences)
        buttons.addButton(terms, QDialogButtonBox.ButtonRole.ActionRole)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _sheet(self, checks: Sequence[tuple[str, bool]]) -> QWidget:
        name = QLabel(self.tr("CadreDesk"))
        set_role(name, TextRole.PAGE)
        lines = (
            self.tr("Version {version}").format(version=__version__),
            self.tr("Your data stays on this computer, encrypted; nothing is ever sent."),
            self.tr("Licence: Apache-2.0. Icons: Fluent System Icons, MIT licence."),
            f"Python {platform.python_version()} · Qt {qVersion()}",
        )
        sheet = TextColumn()
        sheet.setObjectName("scrolled")
        told = QVBoxLayout(sheet)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(MEDIUM)
        told.addWidget(name)
        for line in lines:
            label = QLabel(line)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_role(label, TextRole.SECONDARY)
            told.addWidget(label)
        if checks:
            self._add_checks(told, checks)
        return sheet

    def _scrolled(self, sheet: QWidget) -> QScrollArea:
        """Let everything be read on a low screen, too."""
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        needed = sheet.sizeHint()
        scroll.setMinimumWidth(needed.width() + scroll.verticalScrollBar().sizeHint().width())
        over = self.parentWidget()
        room = needed.height() if over is None else over.window().height() - 8 * HUGE
        scroll.setMinimumHeight(min(needed.height(), room))
        return scroll

    def _add_checks(self, layout: QVBoxLayout, checks: Sequence[tuple[str, bool]]) -> None:
        heading = QLabel(self.tr("Self-check of this computer"))
        set_role(heading, TextRole.SECTION)
        layout.addWidget(heading)
        for text, is_wrong in checks:
            label = QLabel(f"{Mark.OVERDUE.shape if is_wrong else Mark.DONE.shape} {text}")
            label.setWordWrap(True)
            label.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
            layout.addWidget(label)

    def _on_licences(self) -> None:
        from cadredesk.ui.dialogs.licences import LicencesDialog  # noqa: PLC0415 - a long text

        LicencesDialog(self).open()
