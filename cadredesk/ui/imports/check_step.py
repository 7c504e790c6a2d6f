"""Step 3: questions first, then problems, then what would change, field by field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.imports.preview import PersonState, Preview
from cadredesk.services.imports.reading import Question
from cadredesk.services.imports.telling import choice_text, question_text
from cadredesk.ui.imports.doubts_card import DoubtsCard
from cadredesk.ui.imports.field_names import field_name
from cadredesk.ui.imports.models import ChangeColumn, ChangeTableModel, ProblemTableModel
from cadredesk.ui.imports.spellings_card import SpellingsCard
from cadredesk.ui.language import screen_language
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable
from cadredesk.ui.widgets.text_column import TextColumn

ROWS_SHOWN = 6
ROWS_NAMED = 8


class CheckStep(QWidget):
    """Five cards; those with nothing to say are not shown.

    Signals:
        answered: A question was answered; carries its key and the choice.
        export_wanted: The rows with problems should be written as a workbook.
    """

    answered = Signal(str, str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._sentence = QLabel()
        set_role(self._sentence, TextRole.SECTION)
        self._promise = QLabel()
        set_role(self._promise, TextRole.SECONDARY)
        self.questions = Card()
        self.buttons: dict[tuple[str, str], QRadioButton] = {}
        self.doubts = DoubtsCard()
        self.spellings = SpellingsCard()
        self.problems = Card()
        self.problem_model = ProblemTableModel(self)
        self.problem_table = _table(self.problem_model)
        self.export = QPushButton()
        self.changes = Card()
        self.change_model = ChangeTableModel(self)
        self.change_table = _table(self.change_model)
        self.take_all = QPushButton()
        self.keep_all = QPushButton()
        self._lay_out()
        self.export.clicked.connect(self.export_wanted)
        self.take_all.clicked.connect(self._on_take_all)
        self.keep_all.clicked.connect(self._on_keep_all)
        self._write()

    def show_preview(self, preview: Preview) -> None:
        """Show what an import would do."""
        self._preview = preview
        self.problem_model.show_rows(preview.problems)
        self.change_model.show_people(preview.people)
        self._write()

    @property
    def sentence(self) -> str:
        """Return the line that counts people."""
        return self._sentence.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, once the event is over: questions are made anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._write)

    def _lay_out(self) -> None:
        self.problems.add_to_head(self.export)
        self.problems.body.addWidget(self.problem_table)
        for button in (self.take_all, self.keep_all):
            self.changes.add_to_head(button)
        for button in (self.export, self.take_all, self.keep_all):
            set_style(button, "kind", "quiet")
            button.setAutoDefault(False)
        self.changes.body.addWidget(self.change_table)
        content = TextColumn()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(MEDIUM)
        for widget in (
            self._sentence,
            self._promise,
            self.questions,
            self.doubts,
            self.spellings,
            self.problems,
            self.changes,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _write(self) -> None:
        preview = self._preview
        self.problems.set_title(self.tr("Cells that need a look"))
        self.changes.set_title(self.tr("What would change"))
        self.questions.set_title(self.tr("Please answer these first"))
        self.export.setText(self.tr("Export these rows…"))
        self.take_all.setText(self.tr("Take the table everywhere"))
        self.keep_all.setText(self.tr("Keep the library everywhere"))
        self._promise.setText(self.tr("A blank cell never erases what is known."))
        self.problem_table.setAccessibleName(self.tr("Cells that need a look"))
        self.change_table.setAccessibleName(self.tr("What would change"))
        if preview is None:
            return
        text = self.tr("{new} new, {changed} changed, {unchanged} unchanged; {problems} problems.")
        self._sentence.setText(
            text.format(
                **{state.value: preview.count(state) for state in PersonState},
                problems=len(preview.problems),
            )
        )
        self._write_questions(preview.reading.questions)
        self.doubts.show_doubts(preview.doubts)
        self.spellings.show_spellings(preview.spelled)
        self.problems.setVisible(bool(preview.problems))
        self.changes.setVisible(self.change_model.rowCount() > 0)
        _fit(self.problem_table, {0: self.tr("Row {row}, column {column}")})
        _fit(
            self.change_table,
            {
                ChangeColumn.NAME: "欧阳敏敏",
                ChangeColumn.FIELD: self.tr("Full-time qualification"),
                ChangeColumn.KNOWN: "江南示范大学公共管理学院",
            },
        )

    def _write_questions(self, questions: tuple[Question, ...]) -> None:
        body = self.questions.body
        while body.count() > 1:
            widget = body.takeAt(1).widget()
            if widget is not None:
                widget.deleteLater()
        self.buttons = {}
        for question in questions:
            body.addWidget(self._question(question))
        self.questions.setVisible(bool(questions))

    def take_focus(self) -> None:
        """Give the keyboard to the first question without an answer, else to what is listed."""
        waiting = (each for each in self._questions if each.answer is None)
        question = next(waiting, None)
        if question is not None:
            self.buttons[question.key, question.choices[0]].setFocus()
        elif not (self.spellings.return_focus() or self.doubts.take_focus()):
            nothing_changes = self.changes.isHidden()
            (self.problem_table if nothing_changes else self.change_table).setFocus()

    @property
    def _questions(self) -> tuple[Question, ...]:
        return () if self._preview is None else self._preview.reading.questions

    def _question(self, question: Question) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        label = QLabel(self._question_text(question))
        label.setWordWrap(True)
        row.addWidget(label, 1)
        group = QButtonGroup(holder)
        for choice in question.choices:
            button = QRadioButton(choice_text(question, choice, screen_language(), field_name))
            button.setAccessibleName(f"{question.heading} {button.text()}")
            button.setChecked(choice == question.answer)
            button.setProperty("answer", (question.key, choice))
            button.clicked.connect(self._on_answer)
            group.addButton(button)
            row.addWidget(button)
            self.buttons[question.key, choice] = button
        return holder

    def _question_text(self, question: Question) -> str:
        text = question_text(question, screen_language())
        if not question.rows:
            return text
        shown = self.tr(", ").join(str(number) for number in question.rows[:ROWS_NAMED])
        rows = self.tr("{count} cells, in rows {rows}") if len(question.rows) > 1 else ""
        if len(question.rows) > ROWS_NAMED:
            shown += "…"
        said = (rows or self.tr("In row {rows}")).format(count=len(question.rows), rows=shown)
        return f"{text} {said}"

    def _on_answer(self) -> None:
        column, choice = self.sender().property("answer")
        self.answered.emit(column, choice)

    def _on_take_all(self) -> None:
        self.change_model.take_shown(taken=True)

    def _on_keep_all(self) -> None:
        self.change_model.take_shown(taken=False)


def _table(model: ProblemTableModel | ChangeTableModel) -> DataTable:
    table = DataTable()
    table.setModel(model)
    if isinstance(model, ChangeTableModel):
        table.tell_of_people("导入比对（复制）", ChangeColumn.NAME)
    return table


def _fit(table: DataTable, samples: dict[int, str]) -> None:
    table.set_column_samples(samples)
    table.horizontalHeader().setStretchLastSection(True)
    table.keep_rows(min(max(table.model().rowCount(), 1), ROWS_SHOWN) + 1)
