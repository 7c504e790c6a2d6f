"""The strip at the top of a cadre file: photo, post, facts, and what is due."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.cadre_file.basics import headline
from cadredesk.ui.photos.photo_field import PhotoField
from cadredesk.ui.text import facts
from cadredesk.ui.theme import CARD_PADDING, LARGE, TIGHT, TextRole, set_role
from cadredesk.ui.widgets.alert_lines import AlertLines

_ALERTS_SHOWN = 2
_WORDS_IN_CHARACTERS = 24
"""What the words keep beside the alerts, which stand below them where there is less."""


class FileHead(QFrame):
    """Says in three lines who this is; the alerts stand at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.alerts = AlertLines(_ALERTS_SHOWN, compact=True, handled=True)
        self.photo = PhotoField()
        self._compact = self._slim = False
        self._said = ("", "")
        self._post, self._person, self._since = QLabel(), QLabel(), QLabel()
        set_role(self._post, TextRole.SECTION)
        set_role(self._since, TextRole.SECONDARY)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addStretch(1)
        for label in (self._post, self._person, self._since):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        words.addStretch(1)
        self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._told.setSpacing(LARGE)
        self._told.addLayout(words, 1)
        self._told.addWidget(self.alerts, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        layout.setSpacing(LARGE)
        layout.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._told, 1)

    def set_compact(self, compact: bool) -> None:
        """Take as little height as can be: the post, one line, one alert, no photo."""
        self._compact = compact
        self.photo.setHidden(compact)
        self.alerts.set_most(1 if compact else _ALERTS_SHOWN)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the alerts below the words where both would be cut beside each other."""
        super().resizeEvent(event)
        self._place_alerts()

    def event(self, event: QEvent) -> bool:
        """Look again where the alerts stand when there are others."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_alerts()
        return answer

    def show_view(self, view: CadreView, board: AlertBoard) -> None:
        """Show a file with its alerts of a day and what was decided about them."""
        person, since = headline(view, board.day)
        self.photo.set_photo(view.file.cadre.photo)
        self._said = (view.file.cadre.current_posts or view.file.cadre.name, person)
        self._since.setText(since)
        self._fold()
        self.alerts.show_alerts(board.of(view.file.id), board.day, board.handled)

    def _place_alerts(self) -> None:
        room = self._told.geometry().width() - LARGE
        beside = self.fontMetrics().horizontalAdvance("国") * _WORDS_IN_CHARACTERS
        if not self.alerts.isHidden():
            beside += self.alerts.sizeHint().width()
        few = room < beside
        way = QBoxLayout.Direction
        self._told.setDirection(way.TopToBottom if few else way.LeftToRight)
        self._told.setSpacing(TIGHT if few else LARGE)
        if few is not self._slim:
            self._slim = few
            self._fold()

    def _fold(self) -> None:
        post, person = self._said
        in_one = self._compact and self._slim
        self._post.setText(post)
        self._post.setVisible(not in_one)
        self._person.setText(facts(post, person) if in_one else person)
        self._since.setVisible(bool(self._since.text()) and not self._compact)
