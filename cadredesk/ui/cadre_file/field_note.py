"""What stands under a field of a file: a doubt with its ways out, and what the value rests on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.determinations import determination_of
from cadredesk.ui import text
from cadredesk.ui.mark_text import label
from cadredesk.ui.theme import HAIR, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.entry_line import EntryLine


def source_text(file: CadreFile, field: str, *, differs: bool) -> str:
    """Return what the value of a field rests on, and what was settled where that is to be told."""
    settled = determination_of(file, field)
    if settled is None:
        return ""
    words = QCoreApplication.translate("FieldNote", "By {source}")
    when = text.month_text(settled.determined_on)
    source = text.facts(words.format(source=settled.source) if settled.source else "", when)
    if not differs:
        return source
    review = QCoreApplication.translate("FieldNote", "The archive review settled {value}")
    return text.facts(review.format(value=settled.verified), source)


class FieldNote(QWidget):
    """A doubt (◇) and a source under a field; asking for a reason is a line, never a dialog.

    Signals:
        reason_given: The present value is right, and here is why or from where; carries it.
        other_wanted: The value of the other side shall be taken.
    """

    reason_given = Signal(str)
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other = ""
        self.doubt = QLabel()
        self.doubt.setWordWrap(True)
        set_style(self.doubt, "mark", Mark.CHECK.value)
        self.settle = QPushButton()
        self.menu = QMenu(self)
        self.keep, self.take = self.menu.addAction(""), self.menu.addAction("")
        self.source = QLabel()
        self.source.setWordWrap(True)
        set_role(self.source, TextRole.CAPTION)
        self.reason = EntryLine()
        self._set_up_ways()
        self._lay_out()
        # Everything hidden before it folds: unfolded without a parent it would be a window.
        self.reason.hide()
        self.source.hide()
        self.show_doubt("")
        self.show_source("")
        self.retranslate()

    def show_doubt(self, sentence: str, other: str = "") -> None:
        """Show what is doubtful; `other` is the value that the other side has, if it is one."""
        self._other = other
        self.doubt.setText(label(Mark.CHECK, sentence) if sentence else "")
        self.doubt.setVisible(bool(sentence))
        self.settle.setVisible(bool(sentence))
        self.take.setVisible(bool(other))
        self._name_other()
        self._fold()

    def show_source(self, words: str, *, conflict: bool = False) -> None:
        """Show what the value rests on, marked where the file says something else."""
        self.source.setText(label(Mark.CHECK, words) if words and conflict else words)
        self.source.setVisible(bool(words))
        self._fold()

    def ask_reason(self) -> None:
        """Take the keyboard to a line for the reason or the source."""
        self.show()
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Ask nothing any more: somebody else's file is shown."""
        self.reason.hide()
        self._fold()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.settle.setText(self.tr("Settle"))
        self.keep.setText(self.tr("The archive decides (note the reason)"))
        self.reason.setAccessibleName(self.tr("Source or reason"))
        self.reason.setPlaceholderText(self.tr("Source or reason, Enter notes it, Esc leaves it"))
        self._name_other()

    def _set_up_ways(self) -> None:
        set_style(self.settle, "kind", "link")
        self.settle.setAutoDefault(False)
        self.settle.setMenu(self.menu)
        self.keep.triggered.connect(self.ask_reason)
        self.take.triggered.connect(self.other_wanted)
        self.reason.entered.connect(self._on_reason)
        self.reason.cancelled.connect(self.forget)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self.doubt, 1)
        line.addWidget(self.settle, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HAIR)
        layout.addLayout(line)
        layout.addWidget(self.source)
        layout.addWidget(self.reason)

    def _name_other(self) -> None:
        self.take.setText(self.tr("Change it to {value}").format(value=self._other))

    def _on_reason(self) -> None:
        reason = self.reason.text().strip()
        self.reason.hide()
        self._fold()
        if reason:
            self.reason_given.emit(reason)

    def _fold(self) -> None:
        """Take no room where there is nothing to say."""
        parts = (self.doubt, self.source, self.reason)
        self.setVisible(any(not each.isHidden() for each in parts))
