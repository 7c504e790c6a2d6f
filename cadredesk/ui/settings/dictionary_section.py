"""设置 ▸ 字典: what imports learned: headings of rosters, and kinds of tables that came in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.services.imports.reading import (
    KnownRoster,
    LearnedHeading,
    RosterField,
    RosterMemory,
)
from cadredesk.ui.imports.field_names import CHOOSABLE, field_name
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.settings.spelling_card import SpellingCard
from cadredesk.ui.settings.word_card import WordCard
from cadredesk.ui.theme import MEDIUM, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.data_table import DataTable

HEADINGS_SHOWN, ROSTERS_SHOWN = 8, 4


class DictionarySection(QWidget):
    """Headings that can be added, changed and removed; spellings and tables to be forgotten.

    Signals:
        kept: A heading means a field; carries the heading and the field.
        removed: A heading is to be taken out; carries the LearnedHeading.
        forgotten: A kind of table is to be forgotten; carries the KnownRoster.
    """

    kept = Signal(str, object)
    removed = Signal(object)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[LearnedHeading, ...] = ()
        self._rosters: tuple[KnownRoster, ...] = ()
        self._head_card, self._roster_card = Card(), Card()
        self._head_hint, self._roster_hint = QLabel(), QLabel()
        self.heading_model, self.roster_model = RecordTableModel(self), RecordTableModel(self)
        self.heading_table, self.roster_table = DataTable(), DataTable()
        self.heading, self.field = QLineEdit(), QComboBox()
        self.keep, self.remove, self.forget = QPushButton(), QPushButton(), QPushButton()
        self.words, self.spellings = WordCard(), SpellingCard()
        self._means = QLabel()
        self._lay_out()
        self.keep.clicked.connect(self._on_keep)
        self.heading.returnPressed.connect(self._on_keep)
        self.remove.clicked.connect(self._on_remove)
        self.forget.clicked.connect(self._on_forget)
        self.heading_table.selectionModel().currentRowChanged.connect(self._on_row)
        self._write()

    def show_memory(self, memory: RosterMemory) -> None:
        """Show what was learned, the last first."""
        self._headings = tuple(
            sorted(memory.headings.values(), key=lambda each: each.learned_on, reverse=True)
        )
        self._rosters = tuple(
            sorted(memory.rosters.values(), key=lambda each: each.imported_on, reverse=True)
        )
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._write()

    def _lay_out(self) -> None:
        self.heading_table.setModel(self.heading_model)
        self.roster_table.setModel(self.roster_model)
        for hint in (self._head_hint, self._roster_hint):
            hint.setWordWrap(True)
            set_role(hint, TextRole.SECONDARY)
        for button in (self.keep, self.remove, self.forget):
            button.setAutoDefault(False)
        for button in (self.remove, self.forget):
            set_style(button, "kind", "quiet")
        self._head_card.add_to_head(self.remove)
        self._roster_card.add_to_head(self.forget)
        line = QHBoxLayout()
        self._means.setBuddy(self.field)
        line.addWidget(self.heading, 1)
        for widget in (self._means, self.field, self.keep):
            line.addWidget(widget)
        self._head_card.body.addWidget(self._head_hint)
        self._head_card.body.addWidget(self.heading_table)
        self._head_card.body.addLayout(line)
        self._roster_card.body.addWidget(self._roster_hint)
        self._roster_card.body.addWidget(self.roster_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._head_card)
        layout.addWidget(self.words)
        layout.addWidget(self.spellings)
        layout.addWidget(self._roster_card)
        layout.addStretch(1)

    def _write(self) -> None:
        self._write_words()
        self._write_fields()
        headings = [
            (each.heading, field_name(each.field), self._source(each), each.learned_on)
            for each in self._headings
        ]
        self.heading_model.show_rows(
            (self.tr("Heading"), self.tr("Means"), self.tr("Learned from"), self.tr("Since")),
            headings,
        )
        rosters = [(each.file, each.imported_on, self._decided(each)) for each in self._rosters]
        self.roster_model.show_rows(
            (self.tr("File"), self.tr("Imported on"), self.tr("What was decided")), rosters
        )
        _fit(
            self.heading_table,
            ("任现职务层次时间", "任现职务层次时间", "花名册2026年9月.xlsx"),
            HEADINGS_SHOWN,
        )
        _fit(self.roster_table, ("青山镇干部花名册2026年9月.xlsx", "2026.09.30"), ROSTERS_SHOWN)
        for table, rows in ((self.heading_table, headings), (self.roster_table, rosters)):
            table.setVisible(bool(rows))
        self.remove.setVisible(bool(headings))
        self.forget.setVisible(bool(rosters))

    def _write_words(self) -> None:
        self._head_card.set_title(self.tr("What headings of rosters mean"))
        self._roster_card.set_title(self.tr("Kinds of tables that came in"))
        some = self.tr(
            "Learned from what was corrected in an import; it comes before what the program knows."
        )
        none = self.tr("Nothing was learned yet. What is corrected in an import is kept here.")
        self._head_hint.setText(some if self._headings else none)
        some = self.tr("The same headings in the same order are taken as they were decided.")
        none = self.tr("No roster was imported yet.")
        self._roster_hint.setText(some if self._rosters else none)
        self.heading.setPlaceholderText(self.tr("Heading as the table writes it"))
        self.heading.setAccessibleName(self.tr("Heading as the table writes it"))
        self._means.setText(self.tr("means"))
        self.field.setAccessibleName(self.tr("Means"))
        self.keep.setText(self.tr("Keep"))
        self.remove.setText(self.tr("Remove"))
        self.forget.setText(self.tr("Forget"))
        self.heading_table.setAccessibleName(self.tr("What headings of rosters mean"))
        self.roster_table.setAccessibleName(self.tr("Kinds of tables that came in"))

    def _write_fields(self) -> None:
        chosen = self.field.currentData()
        self.field.clear()
        for field in CHOOSABLE:
            self.field.addItem(field_name(field), field.value)
        self.field.setCurrentIndex(max(self.field.findData(chosen), 0))

    def _source(self, heading: LearnedHeading) -> str:
        return heading.source or self.tr("Written here")

    def _decided(self, roster: KnownRoster) -> str:
        left_out = self.tr("not imported")
        said = [
            f"{key} → {left_out if field is None else field_name(field)}"
            for key, field in roster.fields.items()
        ]
        said += [f"{key.partition(':')[0]} → {answer}" for key, answer in roster.answers.items()]
        return self.tr(", ").join(said) or self.tr("nothing: all was recognised")

    def _on_row(self) -> None:
        heading = _at(self.heading_table, self._headings)
        if isinstance(heading, LearnedHeading):
            self.heading.setText(heading.heading)
            self.field.setCurrentIndex(self.field.findData(heading.field.value))

    def _on_keep(self) -> None:
        self.kept.emit(self.heading.text(), RosterField(self.field.currentData()))

    def _on_remove(self) -> None:
        heading = _at(self.heading_table, self._headings)
        if heading is not None:
            self.removed.emit(heading)

    def _on_forget(self) -> None:
        roster = _at(self.roster_table, self._rosters)
        if roster is not None:
            self.forgotten.emit(roster)


def _at(table: DataTable, values: Sequence[object]) -> object | None:
    """What the current row of a table stands for."""
    row = table.currentIndex().row()
    return values[row] if 0 <= row < len(values) else None


def _fit(table: DataTable, samples: Sequence[str], most: int) -> None:
    table.set_column_samples(dict(enumerate(samples)))
    table.horizontalHeader().setStretchLastSection(True)
    table.keep_rows(min(max(table.model().rowCount(), 1), most))
