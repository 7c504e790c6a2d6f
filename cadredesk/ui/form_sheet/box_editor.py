"""The editor that stands in a box of the sheet while it is typed into, with where it is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.form.fitting import LABELS
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.services.form_boxes import BoxEntry, BoxOwner
from cadredesk.ui.cadre_file.sections import section_name
from cadredesk.ui.theme import SMALL, TIGHT, Mark, TextRole, set_role, set_style

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_LINES, _STRIP_IN_CHARACTERS = 2, 22
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class BoxText(QPlainTextEdit):
    """The text of a box; Enter keeps one line, Ctrl+Enter keeps several.

    Signals:
        entered: It shall be kept; carries how many boxes further the keyboard goes.
        cancelled: Esc was pressed.
        left: The keyboard went elsewhere.
    """

    entered = Signal(int)
    cancelled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_composing = False
        self.multiline = False
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Enter before the page does, which has it for its own button."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() in (*_ENTER, Qt.Key.Key_Escape):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, Tab and Esc; the rest is typing."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.is_composing:
            super().keyPressEvent(event)
        elif key in _TABS:
            self.entered.emit(_TABS[key])
        elif key in _ENTER and (control or not self._takes_line(event)):
            self.entered.emit(0)
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody went on to something else."""
        super().focusOutEvent(event)
        self.is_composing = False
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()

    def _takes_line(self, event: QKeyEvent) -> bool:
        return self.multiline or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


class BoxEditor(QFrame):
    """Stands over a box; below the text it says where it is kept and what is wrong with it.

    Signals:
        committed: A text shall be kept; carries BoxEntry, text, whether on the form alone, and
            how many boxes further the keyboard goes.
        typed: Something was typed.
    """

    committed = Signal(object, str, bool, int)
    typed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet = parent
        self.setObjectName("boxEditor")
        self.entry: BoxEntry | None = None
        self.text = BoxText(self)
        self.form_only = QCheckBox()
        self.form_only.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._source, self._problem = QLabel(), QLabel()
        set_role(self._source, TextRole.CAPTION)
        for label in (self._source, self._problem):
            label.setWordWrap(True)
        set_style(self._problem, "mark", Mark.DUE.value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.text, 1)
        for widget in (self._problem, self._source, self.form_only):
            layout.addWidget(widget)
        self.text.entered.connect(self._commit)
        self.text.cancelled.connect(self.close_up)
        self.text.left.connect(self._on_left)
        self.text.textChanged.connect(self.typed)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a box is being typed into."""
        return self.entry is not None

    @property
    def is_dirty(self) -> bool:
        """Whether there is something that is not kept yet."""
        entry = self.entry
        if entry is None:
            return False
        changed = self.text.toPlainText().strip() != entry.text.strip()
        return changed or self.form_only.isChecked() != _differs(entry)

    def open(self, entry: BoxEntry, frame: QRect, begun: str = "") -> None:
        """Stand over a box with what is kept there; a text begun already takes its place."""
        self.entry = entry
        self.text.multiline = entry.multiline
        self.text.setPlainText(begun or entry.text)
        self.text.setAccessibleName(LABELS.get(entry.key.box, entry.key.box))
        self.form_only.setChecked(_differs(entry))
        self.form_only.setVisible(entry.may_differ)
        self.form_only.setEnabled(entry.owner is not BoxOwner.PUT_TOGETHER)
        self.say("")
        self.retranslate()
        self.stand_at(frame)
        self.show()
        self.raise_()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if begun:
            self.text.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.text.selectAll()

    def finish(self) -> None:
        """Go away; the keyboard goes back to the sheet if it was here."""
        self.entry = None
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def close_up(self) -> None:
        """Go away without keeping anything."""
        if self.entry is not None:
            self.finish()

    def say(self, problem: str) -> None:
        """Say what is wrong with the text, or nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.text.setAccessibleDescription(problem or self._source.text())

    def commit(self) -> None:
        """Hand over what is typed, if anything is."""
        self._commit(0)

    def pending(self) -> tuple[BoxKey, str] | None:
        """Return what is typed and not kept yet."""
        entry = self.entry
        return (entry.key, self.text.toPlainText()) if entry is not None and self.is_dirty else None

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.form_only.setText(self.tr("Change this form only"))
        entry = self.entry
        if entry is None:
            return
        keys = self.tr("Enter keeps it, Esc gives it up")
        if entry.multiline:
            keys = self.tr("Ctrl+Enter keeps it, Esc gives it up")
        section = section_name(entry.section)
        where = {
            BoxOwner.FORM: self.tr("Kept with this form"),
            BoxOwner.PUT_TOGETHER: self.tr("Put together from {section} of the file"),
        }.get(entry.owner, self.tr("Kept in the cadre file, {section}"))
        self._source.setText(f"{where.format(section=section)} · {keys}")

    def stand_at(self, frame: QRect) -> None:
        """Cover the box, and a little more where it is too small to type into."""
        metrics = self.fontMetrics()
        width = max(frame.width(), metrics.horizontalAdvance("国") * _STRIP_IN_CHARACTERS)
        least = metrics.lineSpacing() * _LEAST_LINES + 2 * SMALL
        self.text.setFixedHeight(max(frame.height(), least))
        self.setFixedWidth(width)
        self.adjustSize()
        room = self._sheet.rect()
        left = min(frame.left(), max(0, room.right() - width))
        top = min(frame.top() - TIGHT, max(0, room.bottom() - self.height()))
        self.move(left, top)

    def _commit(self, further: int) -> None:
        entry = self.entry
        if entry is None:
            return
        if not self.is_dirty:
            self.finish()
            self.committed.emit(None, "", False, further)
            return
        text = self.text.toPlainText()
        self.committed.emit(entry, text, self.form_only.isChecked(), further)

    def _on_left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._commit(0)


def _differs(entry: BoxEntry) -> bool:
    """Whether a text is changed on the form alone, as one that is put together can only be."""
    return entry.differs or entry.owner is BoxOwner.PUT_TOGETHER
