"""S06-M 登记任职变动: the new post, what ends with it, and what follows, before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_change import PostChange
from cadredesk.services.post_change import PostChangeEffects, PostHolder
from cadredesk.ui.dialogs.foot import answer, foot
from cadredesk.ui.dialogs.scrolled_body import ScrolledBody
from cadredesk.ui.post_change.effect_text import effect_lines, problem_of
from cadredesk.ui.post_change.fields import PostChangeFields
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, TextRole, set_role
from cadredesk.ui.widgets.value_edit import Today

_WIDTH_IN_CHARACTERS = 48
_LINES_OF_EFFECTS = 6

Effects = Callable[[PostChange], PostChangeEffects]


class PostChangeDialog(QDialog):
    """Asks what the decision says and shows what it brings with it.

    Signals:
        register_wanted: The change shall be saved; carries the PostChange.
    """

    register_wanted = Signal(object)

    def __init__(
        self,
        holder: PostHolder,
        effects: Effects,
        probation_months: int,
        today: Today,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._holder, self._effects, self._today = holder, effects, today
        name = holder.file.cadre.name
        self.setWindowTitle(self.tr("Change of post: {name}").format(name=name))
        self.fields = PostChangeFields(holder, probation_months, today)
        self.words = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.register = QPushButton(self.tr("Register (Ctrl+Enter)"))
        self._lay_out()
        self.fields.changed.connect(self._show_effects)
        answer(self, self.cancel, self.register, self._on_register)
        self._show_effects()
        self.fields.post.setFocus()

    def propose(self, title: str, since: PartialDate | None) -> None:
        """Begin with a post that is told elsewhere, as the résumé words it."""
        self.fields.propose(title, since)

    def show_problem(self, words: str) -> None:
        """Say under the time why the change could not be registered."""
        self.fields.appointed_on.set_problem(words)
        self.fields.appointed_on.setFocus()

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("What it brings with it"))
        set_role(heading, TextRole.STRONG)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAccessibleName(heading.text())
        self.words.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES_OF_EFFECTS)
        note = self.tr("One Ctrl+Z takes all of it back.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(ScrolledBody(self.fields, heading, self.words), 1)
        layout.addLayout(foot(self.cancel, self.register, note))
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _show_effects(self) -> None:
        wish = self.fields.wish
        if wish is None:
            self.words.setText(self.tr("Enter the new post and since when."))
            return
        effects = self._effects(wish)
        if effects.resume_line is not None:
            self.fields.follow_line(effects.resume_line[1])
        self.fields.say_of_time(problem_of(effects), self._today())
        self.words.setText(
            "\n".join(f"· {line}" for line in effect_lines(self._holder.file, effects))
        )

    def _on_register(self) -> None:
        if not self.fields.commit():
            return
        wish = self.fields.wish
        if wish is not None and self._effects(wish).too_early is None:
            self.register_wanted.emit(wish)
