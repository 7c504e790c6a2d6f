"""What was read of a pasted form, all of it, before anything is in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.interchange.form import DATE_FIELDS, F, InterchangeField
from cadredesk.domain.interchange.values import read_date, shown_party
from cadredesk.services.interchange.wording import field_label
from cadredesk.ui.fields import field_name
from cadredesk.ui.language import screen_language
from cadredesk.ui.mark_text import label
from cadredesk.ui.quick_add.taking import Taken
from cadredesk.ui.theme import SMALL, Mark, set_style

WIDTH_IN_CHARACTERS = 24


class PastedPane(QWidget):
    """One sentence with what became of the form, and its texts to read under it.

    Signals:
        left_out: The form shall not be taken.
    """

    left_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.leave_out = QPushButton(self.tr("Take it back"))
        self.leave_out.setAutoDefault(False)
        set_style(self.leave_out, "kind", "link")
        self.texts = QPlainTextEdit()
        self.texts.setReadOnly(True)
        self.texts.setTabChangesFocus(True)
        self.texts.setAccessibleName(self.tr("What the pasted form says"))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.told)
        layout.addWidget(self.texts, 1)
        layout.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        self.leave_out.clicked.connect(self.left_out)
        self.hide()

    def show_taken(self, taken: Taken) -> None:
        """Say what was filled in, what goes along, and what found no place."""
        mark = Mark.DUE if taken.is_nothing or taken.unplaced else Mark.CHECK
        self.told.setText(label(mark, self._sentence(taken)))
        set_style(self.told, "mark", mark.value)
        self.texts.setPlainText("\n".join(self._lines(taken)))
        self.texts.setVisible(bool(self.texts.toPlainText()))
        self.leave_out.setVisible(not taken.is_nothing)
        self.show()

    def _sentence(self, taken: Taken) -> str:
        if taken.is_nothing:
            return self.tr(
                "No approval form and no résumé was recognised in what was copied; nothing was"
                " changed. Copy the whole form with its labels in Word or WPS, then paste again."
            )
        counts = (len(taken.filled), taken.count, len(taken.unplaced))
        words = self.tr("Filled in: {filled}. Kept in the file besides: {besides}.")
        if taken.unplaced:
            words += self.tr(" Without a place: {unplaced}, left out.")
        return words.format(filled=counts[0], besides=counts[1], unplaced=counts[2])

    def _lines(self, taken: Taken) -> Iterator[str]:
        """Yield everything that was read, a line for each text."""
        if taken.filled:
            yield self.tr("Filled in: {names}").format(names=_named(taken.filled))
        if taken.kept:
            yield self.tr("Typed before and left as it is: {names}").format(
                names=_named(taken.kept)
            )
        if taken.unplaced:
            yield self.tr("Without a place, left out:")
        for unplaced in taken.unplaced:
            yield "  " + "  ".join(filter(None, (unplaced.label, " ".join(unplaced.text.split()))))
        if taken.count:
            yield self.tr("Kept in the file besides:")
        yield from _kept_lines(taken)


def _kept_lines(taken: Taken) -> Iterator[str]:
    """Yield what goes into the file, each text after its label, the family row by row."""
    for field, text in taken.besides.texts.items():
        shown = _shown(field, text)
        break_after = "\n" if "\n" in text else "  "
        yield f"  {field_label(field, screen_language())}{break_after}{shown}"
    if taken.besides.family:
        yield f"  {field_label(F.FAMILY, screen_language())}"
    for member in taken.besides.family:
        yield "  " + "  ".join(filter(None, astuple(member)))


def _shown(field: InterchangeField, text: str) -> str:
    """Return a text as people read it, months with their dots."""
    if field is F.JOINED_PARTY:
        return shown_party(text)
    date = read_date(text) if field in DATE_FIELDS else None
    return text if date is None else str(date)


def _named(names: Iterable[str]) -> str:
    between = "、" if screen_language() == "zh" else ", "
    return between.join(field_name(name) for name in names)
