"""The row of filter chips under a page's head."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cadredesk.ui.theme import SMALL, set_style
from cadredesk.ui.widgets.flow_layout import FlowLayout


class Chip(QPushButton):
    """One condition: opens a menu, and while it filters, can be cleared with ✕.

    Signals:
        cleared: The ✕ or the Delete key was used.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_style(self, "kind", "chip")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = ""
        self._active = False
        self._chooses = False

    def set_label(self, label: str, *, active: bool = False) -> None:
        """Put what the condition says, and whether it filters now."""
        self._label = label
        self._active = active
        self._write_label()
        set_style(self, "active", "true" if active else "false")

    def set_choices(self, menu: QMenu) -> None:
        """Open a menu on click; the chip shows a small arrow."""
        self._chooses = True
        self.setMenu(menu)
        self._write_label()

    @property
    def is_active(self) -> bool:
        """Whether the condition filters now."""
        return self._active

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clear the condition if the ✕ was hit."""
        cross = self.fontMetrics().horizontalAdvance("✕") + 2 * SMALL
        if self._active and event.position().x() > self.width() - cross:
            self.cleared.emit()
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the condition with Delete or Backspace."""
        if self._active and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def _write_label(self) -> None:
        mark = " ✕" if self._active else " ▾" if self._chooses else ""
        self.setText(self._label + mark)
        self.setAccessibleName(self._label)


class FilterBar(QWidget):
    """Chips from the left, quiet buttons at the right end, in as many lines as they need.

    It is hidden while it is empty.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._row = FlowLayout(self)
        self.setAccessibleName(self.tr("Filters"))
        self.hide()

    def add_chip(self) -> Chip:
        """Add a chip after the others."""
        chip = Chip(self)
        self._row.addWidget(chip)
        self._chips.append(chip)
        self.show()
        return chip

    def add_trailing(self, widget: QWidget) -> None:
        """Add a quiet control at the right end, such as the column chooser."""
        if isinstance(widget, QPushButton):
            set_style(widget, "kind", "quiet")
        self._row.add_trailing(widget)
        self.show()

    @property
    def active_chips(self) -> tuple[Chip, ...]:
        """Return the conditions that filter now."""
        return tuple(chip for chip in self._chips if chip.is_active)

    def clear_last(self) -> bool:
        """Clear the last condition that filters; False if there is none."""
        active = self.active_chips
        if active:
            active[-1].cleared.emit()
        return bool(active)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Filters"))
