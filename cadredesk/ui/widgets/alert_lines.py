"""The alerts of one person, one under the other, each with the way to its sum."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.alert_decision import Handled
from cadredesk.domain.rules.alert import Alert
from cadredesk.ui import alert_text
from cadredesk.ui.decision_text import state_words
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import SMALL, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.flow_layout import FlowLayout

MOST_LINES = 3

Standing = Callable[[Alert], Handled]


def _undecided(_alert: Alert) -> Handled:
    return Handled()


class AlertLine(QWidget):
    """Mark and title, what it says, and 怎么算的?; a compact one is a single line.

    Signals:
        explain_wanted: The link was used; carries the Alert.
        handle_wanted: Something shall be done about it; carries the Alert and the place of the
            screen where a menu opens.
    """

    explain_wanted = Signal(object)
    handle_wanted = Signal(object, QPoint)

    def __init__(
        self, *, compact: bool = False, handled: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._alert: Alert | None = None
        self._state = Handled()
        self._day = date.min
        self._mark = QLabel()
        self._mark.setWordWrap(not compact)
        self._rest = QLabel()
        set_role(self._rest, TextRole.SECONDARY)
        self._rest.hide()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        if compact:
            self._sentence.hide()
        self._explain, self._handle = QPushButton(), QPushButton()
        for link in (self._explain, self._handle):
            set_style(link, "kind", "link")
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.setAutoDefault(False)
        if not handled:
            self._handle.hide()
        self._explain.clicked.connect(self._on_explain)
        self._handle.clicked.connect(self._on_handle)
        if compact:
            self._lay_out_line()
        else:
            self._lay_out_lines()

    def show_alert(self, alert: Alert, day: date, state: Handled) -> None:
        """Show one alert as of a day, and what was decided about it."""
        self._alert, self._day, self._state = alert, day, state
        set_style(self._mark, "mark", alert.severity.value)
        self._write()

    def say_rest(self, text: str) -> None:
        """Say behind the mark how many more there are; nothing for an empty text."""
        self._rest.setText(text)
        self._rest.setVisible(bool(text))

    def _lay_out_line(self) -> None:
        line = FlowLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for told in (self._mark, self._rest):
            line.addWidget(told)
        for link in (self._explain, self._handle):
            line.add_trailing(link)

    def _lay_out_lines(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._mark)
        layout.addWidget(self._sentence)
        for link in (self._explain, self._handle):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        if self._alert is None:
            return
        words = alert_text.mark_words(self._alert, self._day)
        title = alert_text.title(self._alert)
        said = " · ".join(each for each in (f"{title} {words}", state_words(self._state)) if each)
        self._mark.setText(label(alert_text.mark_of(self._alert), said.strip()))
        self._sentence.setText(alert_text.sentence(self._alert))
        self._mark.setToolTip(alert_text.sentence(self._alert))
        self._explain.setText(self.tr("How is this worked out?"))
        self._handle.setText(self.tr("Handle ▾"))

    def _on_handle(self) -> None:
        place = self._handle.mapToGlobal(self._handle.rect().bottomLeft())
        self.handle_wanted.emit(self._alert, place)

    def _on_explain(self) -> None:
        self.explain_wanted.emit(self._alert)


class AlertLines(QWidget):
    """As many alerts as there is room for, and how many more there are.

    Signals:
        explain_wanted: One is to be explained; carries the Alert.
        handle_wanted: Something shall be done about one; carries the Alert and a place.
    """

    explain_wanted = Signal(object)
    handle_wanted = Signal(object, QPoint)

    def __init__(
        self,
        most: int = MOST_LINES,
        *,
        compact: bool = False,
        handled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count, self._most, self._compact = 0, most, compact
        self._lines = [AlertLine(compact=compact, handled=handled) for _ in range(most)]
        self._more = QLabel()
        set_role(self._more, TextRole.SECONDARY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT if compact else SMALL)
        for line in self._lines:
            line.explain_wanted.connect(self.explain_wanted)
            line.handle_wanted.connect(self.handle_wanted)
            layout.addWidget(line)
        layout.addWidget(self._more)
        self.show_alerts((), date.min)

    def show_alerts(
        self, alerts: tuple[Alert, ...], day: date, handled: Standing = _undecided
    ) -> None:
        """Show the first of these, the most urgent first; `handled` tells how each stands."""
        self._count = len(alerts)
        for line, alert in zip(self._lines, alerts, strict=False):
            line.show_alert(alert, day, handled(alert))
        self._fold()
        self.setVisible(bool(alerts))

    def set_most(self, most: int) -> None:
        """Show no more lines than these."""
        self._most = min(most, len(self._lines))
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _fold(self) -> None:
        for at, line in enumerate(self._lines):
            line.setVisible(at < min(self._count, self._most))
        self._write()

    def _write(self) -> None:
        rest = self._count - self._most
        words = self.tr("%n more alert(s)", "", rest) if rest > 0 else ""
        self._more.setText(words)
        self._more.setVisible(rest > 0 and not self._compact)
        for at, line in enumerate(self._lines):
            line.say_rest(words if self._compact and at == self._most - 1 else "")
