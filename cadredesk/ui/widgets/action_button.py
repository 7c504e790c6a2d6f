"""A push button that is one of the program's commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import colours, set_style


class ActionButton(QPushButton):
    """Shows an action: its text, whether it is on, and its shortcut in the tool tip."""

    def __init__(
        self,
        action: QAction,
        icon: str = "",
        *,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.action = action
        self._icon = icon
        self._kind = kind
        set_style(self, "kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        action.changed.connect(self._on_action_changed)
        self.clicked.connect(action.trigger)
        self._restyle()
        self._on_action_changed()

    @Slot()
    def _on_action_changed(self) -> None:
        self.setText(self.action.text())
        self.setEnabled(self.action.isEnabled())
        shortcut = self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.action.text()}  {shortcut}" if shortcut else "")

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()

    def _restyle(self) -> None:
        if not self._icon:
            return
        tokens = colours()
        colour = tokens.on_accent if self._kind == "primary" else tokens.text_2
        side = icons.row_size(self.font())
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._icon, colour, disabled=tokens.text_3))


class IconButton(QPushButton):
    """A small button that is only an icon; it has a name for those who cannot see it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        set_style(self, "kind", "icon")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._restyle()

    def set_icon(self, icon: str) -> None:
        """Show another icon, for a button that undoes what it did."""
        self._icon = icon
        self._restyle()

    def set_name(self, name: str) -> None:
        """Say what the button does: tool tip and accessible name."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()

    def _restyle(self) -> None:
        tokens = colours()
        side = icons.row_size(self.font())
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._icon, tokens.text_2, disabled=tokens.text_3))
