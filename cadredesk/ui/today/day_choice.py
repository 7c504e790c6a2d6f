"""The day at the head of 今日, and its chooser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from cadredesk.services.desk import Desk
    from cadredesk.ui.alert_watch import AlertWatch
    from cadredesk.ui.page import Page
    from cadredesk.ui.widgets.as_of_control import AsOfControl


class DayChoice(QObject):
    """Puts the chip of the as-of day at the head as soon as a day was judged.

    Before that there is nothing to be seen for another day, and a start need not wait for it.
    """

    def __init__(self, page: Page, desk: Desk, watch: AlertWatch) -> None:
        super().__init__(page)
        self._page, self._desk, self._watch = page, desk, watch
        self.control: AsOfControl | None = None
        watch.board_changed.connect(self._on_board)

    def _on_board(self, _board: object) -> None:
        if self.control is not None:
            return
        from cadredesk.ui.widgets.as_of_control import AsOfControl  # noqa: PLC0415 - after paint

        self.control = AsOfControl(self._watch, self._desk.clock)
        self._page.header.add_trailing(self.control)
