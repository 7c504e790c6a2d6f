"""The ways in which the forms in front can be written (Ctrl+E)."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.ui.form_export import Choice, FormExport, FormsAs, forms_as_text


class FormsMenu(QMenu):
    """Opens below the head of the page and is gone when it is closed; Enter takes the first."""

    def __init__(self, exports: FormExport, chosen: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self._exports, self._chosen = exports, chosen
        self.setAccessibleName(self.tr("Export"))
        self.aboutToHide.connect(self.deleteLater)
        for way in FormsAs:
            self.addAction(f"{forms_as_text(way)}…").setData(way.value)
        self.triggered.connect(self._on_triggered)

    def open_at(self, head: QWidget) -> None:
        """Show it under the right end of a page's head."""
        width = self.sizeHint().width()
        self.popup(head.mapToGlobal(QPoint(head.width() - width, head.height())))
        self.setActiveAction(self.actions()[0])

    def _on_triggered(self, action: QAction) -> None:
        self._exports.ask(self._chosen, FormsAs(action.data()))
