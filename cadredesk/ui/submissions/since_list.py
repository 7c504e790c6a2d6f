"""What changed on file since the last version without being asked for: ticked, it goes along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.submission.manifest import FactDifference, FactKey
from cadredesk.services.submissions.facts import PHOTO, fact_label
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import SMALL, TextRole, set_role, set_style

_ROWS_SHOWN = 4
_LONGEST = 24


class SinceList(QWidget):
    """A box for each change; what was left for the next time stays so while the page is open."""

    def __init__(self, words: Vocabulary) -> None:
        super().__init__()
        self._words = words
        self._changes: tuple[FactDifference, ...] = ()
        self._told = QLabel()
        self._told.setWordWrap(True)
        set_role(self._told, TextRole.SECONDARY)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.all, self.none = QPushButton(), QPushButton()
        verbs = QHBoxLayout()
        verbs.setSpacing(SMALL)
        for button in (self.all, self.none):
            set_style(button, "kind", "quiet")
            button.setAutoDefault(False)
            verbs.addWidget(button)
        verbs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._told)
        layout.addWidget(self.list)
        layout.addLayout(verbs)
        self.all.clicked.connect(self._on_all)
        self.none.clicked.connect(self._on_none)
        self.retranslate()

    @property
    def held(self) -> frozenset[FactKey]:
        """What is left for the next time."""
        return frozenset(
            change.key
            for at, change in enumerate(self._changes)
            if self.list.item(at).checkState() is Qt.CheckState.Unchecked
        )

    def show_changes(self, changes: Sequence[FactDifference]) -> None:
        """Show what changed; what was unticked before stays unticked."""
        held = self.held
        self._changes = tuple(changes)
        self.list.clear()
        for change in changes:
            item = QListWidgetItem(self._text(change))
            is_held = change.key in held
            item.setCheckState(Qt.CheckState.Unchecked if is_held else Qt.CheckState.Checked)
            self.list.addItem(item)
        if changes:
            self.list.setCurrentRow(0)
        row = self.list.sizeHintForRow(0) if changes else 0
        shown = min(len(changes), _ROWS_SHOWN)
        self.list.setFixedHeight(row * shown + 2 * self.list.frameWidth())
        self.setVisible(bool(changes))

    def retranslate(self) -> None:
        """Put every text anew."""
        self._told.setText(
            self.tr(
                "Changed on file since, without being asked for. Ticked: into the next version."
            )
        )
        self.list.setAccessibleName(self.tr("Changes that go into the next version"))
        self.all.setText(self.tr("Take all of them"))
        self.none.setText(self.tr("Leave all for the next time"))
        self.show_changes(self._changes)

    def _text(self, change: FactDifference) -> str:
        label = fact_label(self._words, change.fact, screen_language()) if change.fact else ""
        who = f"{change.person} {label}".strip()
        if change.fact == PHOTO or not (change.before or change.after):
            return who
        return f"{who}  {_short(change.before)} → {_short(change.after)}"

    def _on_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    def _on_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(state)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…") or "—"
