"""Where a pack is written once it is frozen, with a cover sheet or not, as one ZIP or not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.ui.dialogs.files import choose_folder
from cadredesk.ui.preferences import PACKS_FOLDER, PACKS_ZIPPED, Preferences
from cadredesk.ui.theme import SMALL, TextRole, set_role, set_style

_LONGEST = 42


class OutputRow(QWidget):
    """Remembers folder and ZIP from one pack to the next.

    Signals:
        changed: Something else goes into the pack.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.cover = QCheckBox()
        self.cover.setChecked(True)
        self.zipped = QCheckBox()
        self.zipped.setChecked(preferences.get(PACKS_ZIPPED))
        self.choose, self.keep_inside = QPushButton(), QPushButton()
        self._told = QLabel()
        set_role(self._told, TextRole.SECONDARY)
        set_style(self.keep_inside, "kind", "quiet")
        self._told.setMinimumWidth(0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for widget in (self.cover, self.choose, self._told, self.keep_inside, self.zipped):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.cover.toggled.connect(self.changed)
        self.zipped.toggled.connect(self._on_zipped)
        self.choose.clicked.connect(self._on_choose)
        self.keep_inside.clicked.connect(self._on_keep_inside)
        self.retranslate()

    @property
    def folder(self) -> Path | None:
        """The folder that packs are written into when they are frozen; None for nowhere."""
        kept = self._preferences.get(PACKS_FOLDER)
        return Path(kept) if kept else None

    def retranslate(self) -> None:
        """Put every text anew."""
        self.cover.setText(self.tr("With a cover sheet"))
        self.zipped.setText(self.tr("As one ZIP (no password)"))
        self.choose.setText(self.tr("Write it to…"))
        self.keep_inside.setText(self.tr("Only keep it here"))
        self._write()

    def _write(self) -> None:
        folder = self.folder
        text = self.tr("kept in the library alone") if folder is None else str(folder)
        shown = text if len(text) <= _LONGEST else f"…{text[-_LONGEST:]}"
        self._told.setText(shown)
        self._told.setToolTip(text)
        for widget in (self.keep_inside, self.zipped):
            widget.setVisible(folder is not None)
        self.updateGeometry()

    def _on_choose(self) -> None:
        folder = choose_folder(self, self._preferences, self.tr("Where packs are written"))
        if folder is not None:
            self._preferences.set(PACKS_FOLDER, str(folder))
            self._write()

    def _on_keep_inside(self) -> None:
        self._preferences.set(PACKS_FOLDER, "")
        self._write()

    def _on_zipped(self, is_on: bool) -> None:
        self._preferences.set(PACKS_ZIPPED, is_on)
