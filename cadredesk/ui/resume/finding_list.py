"""What is to be looked at in a résumé: problems first, then courses of study to take over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.resume_check import ResumeProblem
from cadredesk.domain.resume_study import StudyLine
from cadredesk.ui.language import screen_language
from cadredesk.ui.resume.problem_row import ProblemRow
from cadredesk.ui.resume.study_row import StudyRow
from cadredesk.ui.theme import SMALL


class FindingList(QScrollArea):
    """A row for each finding; hidden while there is none.

    Signals:
        shown_wanted: As of `ProblemRow`.
        fix_wanted: As of `ProblemRow`.
        follow_wanted: As of `ProblemRow`.
        accepted: As of `ProblemRow`.
        add_wanted: As of `StudyRow`.
        refused: As of `StudyRow`.
    """

    shown_wanted = Signal(object)
    fix_wanted = Signal(object)
    follow_wanted = Signal(object)
    accepted = Signal(object, str)
    add_wanted = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        content.setObjectName("scrolled")
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SMALL)
        self._layout.addStretch(1)
        self._rows: list[QFrame] = []
        self._shown: object = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(content)

    def show_findings(
        self,
        problems: Sequence[ResumeProblem],
        studies: Sequence[StudyLine],
        can_fix: Callable[[ResumeProblem], bool],
        follow: Callable[[ResumeProblem], str],
    ) -> None:
        """Show these; `follow` words how posts can follow the résumé, empty where they cannot.

        The same findings keep their rows: one of them may be clicked at just now.
        """
        told = [(each.finding, each.entry, can_fix(each), follow(each)) for each in problems]
        asked = [(each.finding, each.entry.id) for each in studies]
        if (told, asked, screen_language()) == self._shown:
            return
        self._shown = told, asked, screen_language()
        for row in self._rows:
            self._layout.removeWidget(row)
            row.deleteLater()
        self._rows = [
            *(self._problem(each, can_fix=can_fix(each), follow=follow(each)) for each in problems),
            *(self._study(each) for each in studies),
        ]
        for at, row in enumerate(self._rows):
            self._layout.insertWidget(at, row)
        self.setVisible(bool(self._rows))

    def _problem(self, problem: ResumeProblem, *, can_fix: bool, follow: str) -> ProblemRow:
        row = ProblemRow(problem, can_fix=can_fix, follow=follow)
        row.shown_wanted.connect(self.shown_wanted)
        row.fix_wanted.connect(self.fix_wanted)
        row.follow_wanted.connect(self.follow_wanted)
        row.accepted.connect(self.accepted)
        return row

    def _study(self, study: StudyLine) -> StudyRow:
        row = StudyRow(study)
        row.add_wanted.connect(self.add_wanted)
        row.refused.connect(self.refused)
        return row
