"""The card 值得关注 on 今日: at most three names with their first reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from cadredesk.ui import alert_text
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.theme import TextRole, set_role

if TYPE_CHECKING:
    from cadredesk.domain.errors import CadreDeskError
    from cadredesk.services.desk import Desk
    from cadredesk.services.worth_a_look import WorthALook
    from cadredesk.ui.alert_watch import AlertWatch
    from cadredesk.ui.page import Page
    from cadredesk.ui.widgets.card import Card

TALENT_PAGE = "talent"

translate = QCoreApplication.translate


class LooksCard(QObject):
    """Reads who is worth a look when the alerts were worked out, and while 今日 is in front."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, card: Card, rest: QPushButton
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._card, self._rest = card, rest
        self._found: WorthALook | None = None
        self._is_stale = False
        self.lines: list[QLabel] = []
        card.hide()
        rest.clicked.connect(self._on_all)

    def follow(self, watch: AlertWatch) -> None:
        """Read again whenever the alerts were worked out anew, for their day."""
        self._watch = watch
        watch.board_changed.connect(self._on_board)

    def shown(self) -> None:
        """Read what changed while another page was in front."""
        if self._is_stale:
            self._read()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._card.set_title(translate("TodayPage", "Worth a look"))
        self._write()

    def _on_board(self, _board: object) -> None:
        self._is_stale = True
        if self._page.isVisible():
            self._read()

    def _read(self) -> None:
        desk, day = self._desk, self._watch.day
        self._is_stale = False

        def work(_progress: Progress) -> WorthALook:
            from cadredesk.services.worth_a_look import (  # noqa: PLC0415 - after the paint
                read_worth_a_look,
            )

            return read_worth_a_look(desk.library, desk.rulebook(), day)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def _on_read(self, found: WorthALook) -> None:
        self._found = found
        self._write()

    def _write(self) -> None:
        found = self._found
        for line in self.lines:
            self._card.body.removeWidget(line)
            line.deleteLater()
        self.lines = []
        self._card.setVisible(found is not None and bool(found.open))
        if found is None:
            return
        words = translate("TodayPage", "All {count} →").format(count=len(found.open))
        self._rest.setText(words)
        for row in found.of_the_week:
            reason = alert_text.title(row.reasons[0])
            line = QLabel(f'<a href="{row.cadre}">{row.name}</a>  {reason}')
            line.setWordWrap(True)
            line.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByKeyboard
                | Qt.TextInteractionFlag.LinksAccessibleByMouse
            )
            set_role(line, TextRole.SECONDARY)
            line.linkActivated.connect(self._on_link)
            self.lines.append(line)
            self._card.body.addWidget(line)

    def _on_link(self, cadre: str) -> None:
        from cadredesk.ui.talent.visit import TalentVisit  # noqa: PLC0415 - after the paint

        rows = () if self._found is None else self._found.open
        for row in rows:
            if str(row.cadre) == cadre:
                self._page.go.emit(TALENT_PAGE, TalentVisit(cadre=row.cadre))

    def _on_all(self) -> None:
        from cadredesk.ui.talent.visit import TalentVisit  # noqa: PLC0415 - after the paint

        self._page.go.emit(TALENT_PAGE, TalentVisit())

    def _on_failed(self, error: CadreDeskError) -> None:
        """The watch has said what is wrong already: it reads the same files."""
        del error
        self._is_stale = True
