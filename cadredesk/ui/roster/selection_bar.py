"""The bar under the roster: how many people are selected, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cadredesk.ui.actions import CommandId
from cadredesk.ui.theme import SMALL, TIGHT, set_style

Handlers = Mapping[CommandId, Callable[[], None]]


class SelectionBar(QFrame):
    """Shows the verbs of several people; those of one are in the summary at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.count = QLabel()
        self.verbs = {
            command: QPushButton()
            for command in (
                CommandId.FORM,
                CommandId.EXPORT,
                CommandId.SUBMIT,
                CommandId.ADD_TAG,
                CommandId.BULK_CHANGE,
                CommandId.COMPARE,
            )
        }
        self._handlers: Handlers = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, TIGHT, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.count)
        for button in self.verbs.values():
            set_style(button, "kind", "quiet")
            button.clicked.connect(self._on_verb)
            layout.addWidget(button)
        layout.addStretch(1)

    def show_selection(self, count: int, handlers: Handlers) -> None:
        """Say how many are selected, with the verbs that are valid now."""
        self._handlers = handlers
        self.count.setText(self.tr("{count} selected:").format(count=count))
        texts = {
            CommandId.FORM: self.tr("Approval forms"),
            CommandId.EXPORT: self.tr("Export…"),
            CommandId.SUBMIT: self.tr("Into a submission…"),
            CommandId.ADD_TAG: self.tr("Tag…"),
            CommandId.BULK_CHANGE: self.tr("Change a field…"),
            CommandId.COMPARE: self.tr("Compare side by side"),
        }
        for command, button in self.verbs.items():
            button.setText(texts[command])
            button.setVisible(command in handlers)

    def _on_verb(self) -> None:
        pressed = self.sender()
        command = next(each for each, button in self.verbs.items() if button is pressed)
        self._handlers[command]()
