"""简历 of a cadre file: typed or pasted at the left, understood at the right as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QWidget,
)

from cadredesk.domain.ids import ItemId
from cadredesk.domain.post_titles import same_post
from cadredesk.domain.resume import ResumeEntry, resume_text
from cadredesk.domain.resume_check import (
    ResumeFault,
    ResumeLimits,
    ResumeProblem,
    check_resume,
    fix_of,
)
from cadredesk.domain.resume_draft import draft_from_posts
from cadredesk.domain.resume_study import STUDY, StudyLine, studies_to_add
from cadredesk.domain.resume_text import ParsedResume, parse_resume
from cadredesk.domain.rules.checks.resume import post_starts, posts_to_name
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.resume.problem_text import follow_text
from cadredesk.ui.resume.resume_edit import ResumeEdit
from cadredesk.ui.resume.understood import Understood
from cadredesk.ui.theme import MEDIUM
from cadredesk.ui.widgets.card import Card

_WRITTEN, _UNDERSTOOD = 1200, 1000
"""How the sides share the width, whatever either would like to have."""

_PAUSE_MS = 250
"""How long after the last key the text is read again."""


class ResumeSection(QWidget):
    """Keeps text and rows together; the file gets the rows when the text is left.

    Signals:
        edited: The rows are others than in the file; carries them.
        typed: Something was typed.
        accepted: A problem may stay; carries rule, finding and reason.
        posts_worded: 现任职务 shall read as the last line does; carries the text.
        post_dated: The one post that is held shall count from the last line's start; carries it.
        post_told: The last line tells of another post; carries whose, its text, since when.
        study_told: A line tells of a course of study; carries the Education.
    """

    edited = Signal(object)
    typed = Signal()
    accepted = Signal(str, str, str)
    posts_worded = Signal(str)
    post_dated = Signal(object)
    post_told = Signal(object, str, object)
    study_told = Signal(object)

    def __init__(self, limits: ResumeLimits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self._view: CadreView | None = None
        self._day = date.min
        self._shown = self._understood_text = ""
        self._parsed = ParsedResume((), ())
        self._problems: tuple[ResumeProblem, ...] = ()
        self.edit = ResumeEdit()
        self.tidy, self.draft = QPushButton(), QPushButton()
        self._written, self.understood = Card(), Understood()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def entries(self) -> tuple[ResumeEntry, ...]:
        """The rows as the text means them now."""
        return self._parsed.entries

    @property
    def problems(self) -> tuple[ResumeProblem, ...]:
        """What does not fit now."""
        return self._problems

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not in the file yet."""
        return self.edit.toPlainText() != self._shown

    def show_view(self, view: CadreView, day: date) -> None:
        """Show a résumé, unless somebody is typing it just now."""
        was_pending = self.is_pending
        somebody_else = self._view is None or self._view.file.id != view.file.id
        self._view, self._day = view, day
        self._shown = resume_text(view.file.resume)
        if somebody_else:
            self.edit.setPlainText(self._shown)
        elif not was_pending and self.edit.toPlainText() != self._shown:
            self.edit.put_text(self._shown)
        self._read()

    def put_draft(self, text: str) -> None:
        """Put a text back that was being typed when the program ended."""
        self.edit.put_text(text)

    def pending(self) -> str:
        """Return what is typed and not in the file yet."""
        return self.edit.toPlainText() if self.is_pending else ""

    def commit(self) -> None:
        """Hand the rows over if they are others than in the file."""
        self._pause.stop()
        if self._view is None or not self.is_pending or self.edit.is_composing:
            return
        if self.edit.toPlainText() != self._understood_text:
            self._read()
        self._shown = self.edit.toPlainText()
        if self.entries != self._view.file.resume:
            self.edited.emit(self.entries)

    def forget(self) -> None:
        """Let go of what was typed for somebody else."""
        self._view = None

    def next_problem(self) -> None:
        """Go to the line of the next thing that does not fit, after the cursor."""
        lines = sorted(self._line_of(each.entry) for each in self._problems)
        here = self.edit.textCursor().blockNumber()
        following = [each for each in lines if each > here] or lines
        if following:
            self.edit.go_to_line(following[0])
            self.edit.setFocus()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self._written.set_title(self.tr("Résumé"))
        self.draft.setText(self.tr("From posts"))
        self.tidy.setText(self.tr("Tidy (F9)"))
        self.edit.setAccessibleName(self.tr("Résumé, a line for each entry"))
        self.edit.setPlaceholderText(
            self.tr("Type or paste, e.g.\n1991.07--1996.03  县农业局科员\n1996.03--  柳河镇副镇长")
        )
        self.understood.retranslate()
        self._show_problems()

    def _lay_out(self) -> None:
        for button in (self.draft, self.tidy):
            button.setAutoDefault(False)
            self._written.add_to_head(button)
        self._written.body.addWidget(self.edit, 1)
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(MEDIUM)
        sides.addWidget(self._written)
        sides.addWidget(self.understood)
        sides.setSizes([_WRITTEN, _UNDERSTOOD])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)

    def _connect(self) -> None:
        self.edit.settled.connect(self._on_settled)
        self.edit.left.connect(self.commit)
        self.edit.line_changed.connect(self._on_line)
        self.edit.tidy_wanted.connect(self._on_tidy)
        self.tidy.clicked.connect(self._on_tidy)
        self.draft.clicked.connect(self._on_draft)
        findings = self.understood.findings
        findings.shown_wanted.connect(self._on_show)
        findings.fix_wanted.connect(self._on_fix)
        findings.follow_wanted.connect(self._on_follow)
        findings.accepted.connect(self._on_accepted)
        findings.add_wanted.connect(self._on_add)
        findings.refused.connect(self._on_refused)
        self.understood.opened.connect(self._on_row_opened)
        self._pause.timeout.connect(self._read)

    def _read(self) -> None:
        """Read the text again, and say what does not fit."""
        known = () if self._view is None else self._view.file.resume
        self._understood_text = self.edit.toPlainText()
        self._parsed = parse_resume(self._understood_text, known)
        self.understood.show_entries(self.entries, self._day)
        if self._view is not None:
            cadre = self._view.file.cadre
            self._problems = check_resume(
                self.entries,
                self._limits,
                born_on=cadre.born_on,
                current_posts=posts_to_name(cadre, self._day),
                post_starts=post_starts(self._view.file),
                accepted=self._view.file.accepted_checks,
            )
        self._show_problems()

    def _show_problems(self) -> None:
        file = None if self._view is None else self._view.file
        studies: tuple[StudyLine, ...] = ()
        if file is not None:
            studies = studies_to_add(self.entries, file.educations, file.accepted_checks)
        findings = self.understood.findings
        findings.show_findings(self._problems, studies, self._can_fix, self._follow_text)
        self.understood.say(len(self._parsed.segments), len(self._problems))

    def _can_fix(self, problem: ResumeProblem) -> bool:
        return self._fixed(problem) is not None

    def _follow_text(self, problem: ResumeProblem) -> str:
        file = None if self._view is None else self._view.file
        return "" if file is None else follow_text(problem, file, self._text_of(problem))

    def _text_of(self, problem: ResumeProblem) -> str:
        return next(each.text for each in self.entries if each.id == problem.entry)

    def _fixed(self, problem: ResumeProblem) -> Sequence[ResumeEntry] | None:
        posts = "" if self._view is None else self._view.file.cadre.current_posts
        return fix_of(problem, self.entries, posts)

    def _line_of(self, entry: ItemId) -> int:
        place = next(at for at, each in enumerate(self.entries) if each.id == entry)
        lines = [at for at, each in enumerate(self._parsed.lines) if each.entry == place]
        return lines[0] if lines else 0

    def _go_to_entry(self, entry: ItemId) -> None:
        self.edit.go_to_line(self._line_of(entry))
        self.edit.setFocus()

    def _on_settled(self) -> None:
        self._pause.start()
        self.typed.emit()

    def _on_line(self, number: int) -> None:
        """Choose the row of the line with the cursor."""
        lines = self._parsed.lines
        place = lines[number].entry if number < len(lines) else None
        if place is not None and place < self.understood.model.rowCount():
            self.understood.table.selectRow(place)

    def _on_row_opened(self, entry: ItemId) -> None:
        self._go_to_entry(entry)

    def _on_tidy(self) -> None:
        self._read()
        official = resume_text(self.entries)
        if official != self.edit.toPlainText():
            self.edit.put_text(official)

    def _on_show(self, problem: ResumeProblem) -> None:
        self._go_to_entry(problem.entry)

    def _on_fix(self, problem: ResumeProblem) -> None:
        fixed = self._fixed(problem)
        if fixed is not None:
            self.edit.put_text(resume_text(tuple(fixed)))
            self.commit()

    def _on_draft(self) -> None:
        """Put the lines of posts into the text, where Ctrl+Z takes them back."""
        self._read()
        if self._view is not None:
            self.edit.put_text(resume_text(draft_from_posts(self._view.file, self.entries)))
            self.edit.setFocus()

    def _on_follow(self, problem: ResumeProblem) -> None:
        """Have the posts follow: their words at once, another post only as a decision."""
        line = next(each for each in self.entries if each.id == problem.entry)
        self.commit()
        if self._view is None:
            return
        if problem.fault is ResumeFault.NOT_IN_POST_SINCE:
            self.post_dated.emit(line.started_on)
        elif same_post(line.text, self._view.file.cadre.current_posts):
            self.posts_worded.emit(line.text)
        else:
            self.post_told.emit(self._view.file.id, line.text, line.started_on)

    def _on_add(self, study: StudyLine) -> None:
        self.commit()
        self.study_told.emit(study.education)

    def _on_refused(self, study: StudyLine) -> None:
        self.accepted.emit(STUDY, study.finding, self.tr("No course of study"))

    def _on_accepted(self, problem: ResumeProblem, reason: str) -> None:
        self.accepted.emit(problem.rule, problem.finding, reason)
