"""One problem of a résumé: what it is, how to put it right, or why it may stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.resume_check import ResumeProblem
from cadredesk.ui.mark_text import label
from cadredesk.ui.resume.problem_text import fix_text, problem_text
from cadredesk.ui.theme import SMALL, TIGHT, Mark, set_style
from cadredesk.ui.widgets.entry_line import EntryLine


class ProblemRow(QFrame):
    """A sentence with its fix; a reason is typed right here.

    Signals:
        shown_wanted: The line it is about shall be gone to; carries the ResumeProblem.
        fix_wanted: It shall be put right; carries the ResumeProblem.
        follow_wanted: The posts shall follow the résumé; carries the ResumeProblem.
        accepted: It may stay; carries the ResumeProblem and the reason.
    """

    shown_wanted = Signal(object)
    fix_wanted = Signal(object)
    follow_wanted = Signal(object)
    accepted = Signal(object, str)

    def __init__(
        self,
        problem: ResumeProblem,
        *,
        can_fix: bool,
        follow: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.problem = problem
        words = QLabel(label(Mark.DUE, problem_text(problem)))
        words.setWordWrap(True)
        set_style(words, "mark", Mark.DUE.value)
        self.show_line = QPushButton(self.tr("Go to the line"))
        self.fix = QPushButton(fix_text(problem))
        self.follow = QPushButton(follow)
        self.accept = QPushButton(self.tr("This is right…"))
        self.reason = EntryLine()
        self.reason.setPlaceholderText(self.tr("Why it is right, Enter"))
        self.reason.setAccessibleName(self.tr("Why it is right, Enter"))
        self.reason.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TIGHT, 0, TIGHT)
        layout.setSpacing(TIGHT)
        layout.addWidget(words)
        layout.addLayout(self._links())
        layout.addWidget(self.reason)
        # Only now: without a parent it would open as a window of its own.
        self.fix.setVisible(can_fix and bool(fix_text(problem)))
        self.follow.setVisible(bool(follow))
        self.show_line.clicked.connect(self._on_show)
        self.fix.clicked.connect(self._on_fix)
        self.follow.clicked.connect(self._on_follow)
        self.accept.clicked.connect(self._on_accept)
        self.reason.entered.connect(self._on_reason)
        self.reason.cancelled.connect(self.reason.hide)

    def _links(self) -> QVBoxLayout:
        """Going there and putting the line right; below, the posts that follow, or leaving it."""
        links = QVBoxLayout()
        links.setSpacing(0)
        for pair in ((self.show_line, self.fix), (self.follow, self.accept)):
            row = QHBoxLayout()
            row.setSpacing(SMALL)
            for button in pair:
                set_style(button, "kind", "link")
                button.setAutoDefault(False)
                row.addWidget(button)
            row.addStretch(1)
            links.addLayout(row)
        return links

    def _on_show(self) -> None:
        self.shown_wanted.emit(self.problem)

    def _on_fix(self) -> None:
        self.fix_wanted.emit(self.problem)

    def _on_follow(self) -> None:
        self.follow_wanted.emit(self.problem)

    def _on_accept(self) -> None:
        self.reason.show()
        self.reason.setFocus()

    def _on_reason(self) -> None:
        if self.reason.text().strip():
            self.accepted.emit(self.problem, self.reason.text().strip())
