"""可能是本库中的…: colleagues who may be kin, below the family table, for somebody to decide."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from cadredesk.domain.kinship import Confidence
from cadredesk.services.kin import KinHint
from cadredesk.ui import text
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.entry_line import EntryLine
from cadredesk.ui.widgets.line_list import LineList


class KinCard(Card):
    """Lists the pairs with the chain they were found by; hidden while there are none.

    Signals:
        confirmed: They are kin; carries the KinHint.
        dismissed: They are not; carries the KinHint and why.
        withdrawn: A decision shall not hold any more; carries the KinHint.
        person_wanted: The file of the other is wanted; carries the CadreId.
    """

    confirmed = Signal(object)
    dismissed = Signal(object, str)
    withdrawn = Signal(object)
    person_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KinHint, ...] = ()
        self.lines = LineList()
        self.reason = EntryLine()
        self.reason.hide()
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, TextRole.CAPTION)
        self.confirm, self.dismiss = QPushButton(), QPushButton()
        self.withdraw, self.open = QPushButton(), QPushButton()
        row = QHBoxLayout()
        for button in (self.confirm, self.dismiss, self.withdraw, self.open):
            button.setAutoDefault(False)
            set_style(button, "kind", "quiet")
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.lines)
        self.body.addLayout(row)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.note)
        self._connect()
        self.hide()
        self.retranslate()

    def show_hints(self, hints: tuple[KinHint, ...]) -> None:
        """Show who may be kin; the current line stays where it is."""
        row = max(0, self.lines.currentRow())
        self._hints = hints
        self.lines.clear()
        for each in hints:
            self.lines.addItem(self._line(each))
        self.lines.setCurrentRow(min(row, len(hints) - 1))
        self.setVisible(bool(hints))
        self.lines.fit()
        self._write()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.set_title(self.tr("Perhaps in this library"))
        self.lines.setAccessibleName(self.tr("Perhaps in this library"))
        self.confirm.setText(self.tr("They are kin"))
        self.dismiss.setText(self.tr("They are not…"))
        self.withdraw.setText(self.tr("Ask again"))
        self.open.setText(self.tr("Open file"))
        words = self.tr("Why they are not kin, then Enter; Esc leaves it open")
        self.reason.setPlaceholderText(words)
        self.reason.setAccessibleName(words)
        self.show_hints(self._hints)

    def _connect(self) -> None:
        self.lines.currentRowChanged.connect(self._on_row)
        self.lines.chosen.connect(self._on_chosen)
        self.confirm.clicked.connect(self._on_confirm)
        self.dismiss.clicked.connect(self._on_dismiss)
        self.withdraw.clicked.connect(self._on_withdraw)
        self.open.clicked.connect(self._on_open)
        self.reason.entered.connect(self._on_reason)
        self.reason.cancelled.connect(self._on_cancelled)

    @property
    def _current(self) -> KinHint | None:
        row = self.lines.currentRow()
        return self._hints[row] if 0 <= row < len(self._hints) else None

    def _line(self, hint: KinHint) -> str:
        kin = hint.kin
        who = text.facts(f"{kin.relation} {hint.name}", hint.post)
        state = self._state(hint)
        mark = Mark.CHECK if hint.is_open else Mark.DONE
        return label(mark, text.facts(who, state, kin.chain))

    def _state(self, hint: KinHint) -> str:
        link = hint.kin.link
        if link is None:
            return self._how_sure(hint.kin.confidence)
        if hint.kin.is_dismissed:
            return self.tr("not kin: {reason}").format(reason=link.reason)
        return self.tr("confirmed")

    def _how_sure(self, confidence: Confidence) -> str:
        if confidence is Confidence.CERTAIN:
            return self.tr("same identity number")
        likely = confidence is Confidence.PROBABLE
        return self.tr("probably") if likely else self.tr("possibly")

    def _write(self) -> None:
        hint = self._current
        asked = hint is not None and hint.is_open
        for button in (self.confirm, self.dismiss):
            button.setVisible(asked)
        self.withdraw.setVisible(hint is not None and not asked)
        self.reason.hide()
        count = sum(each.is_open for each in self._hints)
        words = self.tr("To be decided: {count}; nothing is asked twice until the facts change.")
        self.note.setText(words.format(count=count))

    def _on_row(self, _row: int) -> None:
        self._write()

    def _on_chosen(self, _row: int) -> None:
        self._on_open()

    def _on_confirm(self) -> None:
        if self._current is not None:
            self.confirmed.emit(self._current)

    def _on_withdraw(self) -> None:
        if self._current is not None:
            self.withdrawn.emit(self._current)

    def _on_open(self) -> None:
        if self._current is not None:
            self.person_wanted.emit(self._current.other)

    def _on_dismiss(self) -> None:
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reason(self) -> None:
        reason = self.reason.text().strip()
        if self._current is not None and reason:
            self.dismissed.emit(self._current, reason)

    def _on_cancelled(self) -> None:
        self.reason.hide()
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
