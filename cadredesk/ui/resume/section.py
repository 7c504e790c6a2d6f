"""简历 of a cadre file: typed or pasted at the left, understood at the right as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.resume import ResumeEntry, resume_text
from cadredesk.domain.resume_check import ResumeLimits, ResumeProblem, check_resume, fix_of
from cadredesk.domain.resume_text import ParsedResume, parse_resume
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.models.resume_table_model import ResumeColumn, ResumeTableModel
from cadredesk.ui.models.roles import VALUE_ROLE, Index
from cadredesk.ui.resume.problem_row import ProblemRow
from cadredesk.ui.resume.resume_edit import ResumeEdit
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

_PAUSE_MS = 250
"""How long after the last key the text is read again."""


class ResumeSection(QWidget):
    """Keeps text and rows together; the file gets the rows when the text is left.

    Signals:
        edited: The rows are others than in the file; carries them.
        typed: Something was typed.
        accepted: A problem may stay; carries rule, finding and reason.
    """

    edited = Signal(object)
    typed = Signal()
    accepted = Signal(str, str, str)

    def __init__(self, limits: ResumeLimits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self._view: CadreView | None = None
        self._day = date.min
        self._shown = ""
        self._parsed = ParsedResume((), ())
        self._problems: tuple[ResumeProblem, ...] = ()
        self.edit = ResumeEdit()
        self.model = ResumeTableModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.tidy = QPushButton()
        self._said = QLabel()
        self._written, self._understood = Card(), Card()
        self._rows: list[ProblemRow] = []
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
        self._read()
        self._shown = self.edit.toPlainText()
        if self.entries != self._view.file.resume:
            self.edited.emit(self.entries)

    def forget(self) -> None:
        """Let go of what was typed for somebody else."""
        self._view = None

    def next_problem(self) -> None:
        """Go to the line of the next thing that does not fit, after the cursor."""
        lines = sorted(self._line_of(each) for each in self._problems)
        here = self.edit.textCursor().blockNumber()
        following = [each for each in lines if each > here] or lines
        if following:
            self.edit.go_to_line(following[0])
            self.edit.setFocus()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self._written.set_title(self.tr("Résumé, a line for each entry"))
        self.tidy.setText(self.tr("Official form (F9)"))
        self.edit.setAccessibleName(self.tr("Résumé, a line for each entry"))
        self.edit.setPlaceholderText(
            self.tr("Type or paste, e.g.\n1991.07--1996.03  县农业局科员\n1996.03--  柳河镇副镇长")
        )
        self.table.setAccessibleName(self.tr("What was understood"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ResumeColumn) - 1)
        self._fit()
        self._show_problems()

    def _lay_out(self) -> None:
        self._written.add_to_head(self.tidy)
        self._written.body.addWidget(self.edit, 1)
        set_role(self._said, TextRole.SECONDARY)
        self._said.setWordWrap(True)
        self._understood.body.addWidget(self.table, 2)
        self._list = QWidget()
        self._list.setObjectName("scrolled")
        self._problem_rows = QVBoxLayout(self._list)
        self._problem_rows.setContentsMargins(0, 0, 0, 0)
        self._problem_rows.setSpacing(SMALL)
        self._problem_rows.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self._list)
        self._understood.body.addWidget(self._said)
        self._understood.body.addWidget(scroll, 2)
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(MEDIUM)
        sides.addWidget(self._written)
        sides.addWidget(self._understood)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)

    def _connect(self) -> None:
        self.edit.settled.connect(self._on_settled)
        self.edit.left.connect(self.commit)
        self.edit.line_changed.connect(self._on_line)
        self.edit.tidy_wanted.connect(self._on_tidy)
        self.tidy.clicked.connect(self._on_tidy)
        self.table.opened.connect(self._on_row_opened)
        self._pause.timeout.connect(self._read)

    def _fit(self) -> None:
        self.table.set_column_samples(
            {
                ResumeColumn.START: "1996.03",
                ResumeColumn.END: "1996.03",
                ResumeColumn.TEXT: "柳河镇党委副书记、镇长",
                ResumeColumn.LENGTH: self.tr("12 yr 11 mo"),
            }
        )
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ResumeColumn.TEXT, header.ResizeMode.Stretch)

    def _read(self) -> None:
        """Read the text again, and say what does not fit."""
        known = () if self._view is None else self._view.file.resume
        self._parsed = parse_resume(self.edit.toPlainText(), known)
        self.model.show_entries(self.entries, self._day)
        if self._view is not None:
            cadre = self._view.file.cadre
            self._problems = check_resume(
                self.entries,
                self._limits,
                born_on=cadre.born_on,
                current_posts=cadre.current_posts,
                accepted=self._view.file.accepted_checks,
            )
        self._show_problems()

    def _show_problems(self) -> None:
        for row in self._rows:
            self._problem_rows.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(each) for each in self._problems]
        for at, row in enumerate(self._rows):
            self._problem_rows.insertWidget(at, row)
        segments = len(self._parsed.segments)
        title = self.tr("{count} entries understood").format(count=segments)
        self._understood.set_title(title)
        count = len(self._problems)
        self._scroll.setVisible(bool(count))
        self._said.setText(
            self.tr("%n place(s) to look at", "", count)
            if count
            else self.tr("Nothing to look at: no gaps, no overlaps.")
        )
        self._said.setVisible(bool(segments))

    def _row(self, problem: ResumeProblem) -> ProblemRow:
        row = ProblemRow(problem, can_fix=self._fixed(problem) is not None)
        row.shown_wanted.connect(self._on_show)
        row.fix_wanted.connect(self._on_fix)
        row.accepted.connect(self._on_accepted)
        return row

    def _fixed(self, problem: ResumeProblem) -> Sequence[ResumeEntry] | None:
        posts = "" if self._view is None else self._view.file.cadre.current_posts
        return fix_of(problem, self.entries, posts)

    def _line_of(self, problem: ResumeProblem) -> int:
        place = next(at for at, each in enumerate(self.entries) if each.id == problem.entry)
        lines = [at for at, each in enumerate(self._parsed.lines) if each.entry == place]
        return lines[0] if lines else 0

    def _on_settled(self) -> None:
        self._pause.start()
        self.typed.emit()

    def _on_line(self, number: int) -> None:
        """Choose the row of the line with the cursor."""
        lines = self._parsed.lines
        place = lines[number].entry if number < len(lines) else None
        if place is not None and place < self.model.rowCount():
            self.table.selectRow(place)

    def _on_row_opened(self, index: Index) -> None:
        entry: ResumeEntry = index.data(VALUE_ROLE)
        place = next(at for at, each in enumerate(self.entries) if each.id == entry.id)
        line = [at for at, each in enumerate(self._parsed.lines) if each.entry == place]
        if line:
            self.edit.go_to_line(line[0])
            self.edit.setFocus()

    def _on_tidy(self) -> None:
        self._read()
        official = resume_text(self.entries)
        if official != self.edit.toPlainText():
            self.edit.put_text(official)

    def _on_show(self, problem: ResumeProblem) -> None:
        self.edit.go_to_line(self._line_of(problem))
        self.edit.setFocus()

    def _on_fix(self, problem: ResumeProblem) -> None:
        fixed = self._fixed(problem)
        if fixed is not None:
            self.edit.put_text(resume_text(tuple(fixed)))
            self.commit()

    def _on_accepted(self, problem: ResumeProblem, reason: str) -> None:
        self.accepted.emit(problem.rule, problem.finding, reason)
