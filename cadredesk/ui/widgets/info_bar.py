"""One line inside the page that says what happened or what to look at."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import MEDIUM, SMALL, TIGHT, colours, set_style
from cadredesk.ui.widgets.action_button import IconButton


class InfoKind(StrEnum):
    """How serious a line is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    DONE = "done"


_ICONS = {
    InfoKind.INFO: ("info", "upcoming"),
    InfoKind.WARNING: ("warning", "due"),
    InfoKind.ERROR: ("error_circle", "overdue"),
    InfoKind.DONE: ("checkmark_circle", "done"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    kind: InfoKind
    text: str
    verb: str
    act: Callable[[], None] | None


class InfoBar(QFrame):
    """Shows one line at a time; others wait until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("infoBar")
        self._waiting: deque[_Line] = deque()
        self._line: _Line | None = None
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._verb = QPushButton()
        self._verb.setAutoDefault(False)
        self._close = IconButton("dismiss", self)
        self._verb.clicked.connect(self._on_verb)
        self._close.clicked.connect(self.close_line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, TIGHT, TIGHT, TIGHT)
        layout.setSpacing(SMALL)
        for widget in (self._icon, self._text, self._verb, self._close):
            layout.addWidget(widget)
        self._retranslate()
        self.hide()

    def say(
        self,
        kind: InfoKind,
        text: str,
        verb: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show a line, or let it wait its turn.

        Args:
            kind: How serious it is.
            text: One sentence.
            verb: The text of its one button, if it has one.
            act: What the button does.
        """
        line = _Line(kind, text, verb, act)
        if self._line is None:
            self._show(line)
        elif line not in (self._line, *self._waiting):
            self._waiting.append(line)

    def clear(self) -> None:
        """Forget every line, when the page shows something else."""
        self._waiting.clear()
        self._line = None
        self.hide()

    @property
    def text(self) -> str:
        """Return the line that is shown, or nothing."""
        return "" if self._line is None else self._line.text

    def close_line(self) -> None:
        """Close the line and show the next one that waits."""
        self._line = None
        if self._waiting:
            self._show(self._waiting.popleft())
        else:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _show(self, line: _Line) -> None:
        self._line = line
        set_style(self, "kind", line.kind.value)
        for child in (self._text, self._icon):
            child.style().unpolish(child)
            child.style().polish(child)
        self._text.setText(line.text)
        self._verb.setText(line.verb)
        self._verb.setVisible(bool(line.verb))
        self._restyle()
        self.setAccessibleName(line.text)
        self.show()
        from cadredesk.ui.widgets.loud import say_aloud  # noqa: PLC0415 - after the first paint

        say_aloud(self)

    def _on_verb(self) -> None:
        act = None if self._line is None else self._line.act
        self.close_line()
        if act is not None:
            act()

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close"))

    def _restyle(self) -> None:
        if self._line is None:
            return
        name, token = _ICONS[self._line.kind]
        colour = getattr(colours(), token)
        drawn = icons.pixmap(name, icons.ROW_SIZE, colour, self.devicePixelRatioF())
        self._icon.setPixmap(drawn)
