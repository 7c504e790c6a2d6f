"""基本信息 to type into: labels at the left, fields at the right, a card for each subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.determinations import contradicts, is_settled
from cadredesk.domain.field_values import field_spec
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.cadre_file.doubts import Doubt
from cadredesk.ui.cadre_file.field_editors import Editor, make_editor
from cadredesk.ui.cadre_file.field_menu import FieldMenu
from cadredesk.ui.cadre_file.field_note import FieldNote, source_text
from cadredesk.ui.cadre_file.standing import StandingCard
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import HAIR, LARGE, MEDIUM, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.code_edit import CodeEdit
from cadredesk.ui.widgets.id_number_edit import IdNumberEdit
from cadredesk.ui.widgets.value_edit import Today, ValueEdit

IDENTITY = (
    "name",
    "id_number",
    "sex",
    "born_on",
    "ethnic_group",
    "ancestral_home",
    "birthplace",
    "growth_place",
    "health",
    "political_affiliation",
    "second_affiliation",
    "joined_party_on",
    "full_party_on",
    "began_work_on",
    "phone",
)
WORK = (
    "current_posts",
    "short_post",
    "professional_title",
    "expertise",
    "category",
    "staffing",
    "managed_by",
    "entered_civil_service_on",
    "registered_on",
    "came_to_township_on",
    "status",
    "status_since",
    "left_to",
    "roster_group",
    "tags",
    "note",
)
_NARROWEST = 32
"""Characters that a card with its labels needs to stand beside another one."""


class BasicsForm(QScrollArea):
    """Every field of the basics; each is kept when it is left.

    Signals:
        edited: A field has another value; carries its name and the value.
        typing: A field is being typed into; carries its name and the text.
        reveal_wanted: The whole identity number is wanted; `reveal` answers.
        alias_learned: A text shall mean a word; carries the table's name, text and word.
        word_kept: A word shall count as known; carries the table's name and the word.
        source_given: It was noted what a value rests on; carries the field and the source.
        other_wanted: The value that the identity number states shall be taken; carries the field.
    """

    edited = Signal(str, object)
    typing = Signal(str, str)
    reveal_wanted = Signal()
    alias_learned = Signal(str, str, str)
    word_kept = Signal(str, str)
    source_given = Signal(str, str)
    other_wanted = Signal(str)

    def __init__(self, tables: CodeTables, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self.notes: dict[str, FieldNote] = {}
        self.menu = FieldMenu(self)
        self.menu.source_wanted.connect(self.ask_source)
        self._tables, self._today = tables, today
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._identity, self._work = Card(), Card()
        self.standing = StandingCard(tables, today)
        self.standing.unit_edited.connect(self._on_unit)
        content = QWidget()
        content.setObjectName("scrolled")
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(MEDIUM)
        right = QVBoxLayout()
        right.setSpacing(MEDIUM)
        right.addWidget(self.standing)
        for card, names in ((self._identity, IDENTITY), (self._work, WORK)):
            card.body.addLayout(self._grid(names))
            card.body.addStretch(1)
        right.addWidget(self._work, 1)
        self._cards.addWidget(self._identity, 1)
        self._cards.addLayout(right, 1)
        self.setWidget(content)
        self.retranslate()

    def show_view(self, view: CadreView, doubts: Mapping[str, Doubt]) -> None:
        """Show the basics; `doubts` are told by where a fact is kept (`cadre.born_on`)."""
        file = view.file
        self.standing.show_view(view)
        for name, editor in self.editors.items():
            editor.set_value(getattr(file.cadre, name))
            doubt = doubts.get(f"cadre.{name}", Doubt(""))
            if is_settled(file, name):
                doubt = Doubt("")
            self.notes[name].show_doubt(doubt.sentence, doubt.other)
            differs = contradicts(file, name) and not doubt.is_of_review
            self.notes[name].show_source(source_text(file, name, differs=differs), conflict=differs)

    def forget(self) -> None:
        """Let go of what was typed for somebody else and not kept."""
        self.standing.forget()
        for name, editor in self.editors.items():
            self.notes[name].forget()
            if isinstance(editor, ValueEdit):
                editor.restore()

    def put_drafts(self, texts: Mapping[str, str]) -> None:
        """Put texts back that were being typed when the program ended."""
        for name, words in texts.items():
            editor = self.editors.get(name)
            if isinstance(editor, ValueEdit):
                editor.set_text(words)

    def pending(self) -> dict[str, str]:
        """Return what stands in fields and is not kept yet."""
        return {
            name: editor.text
            for name, editor in self.editors.items()
            if isinstance(editor, ValueEdit) and editor.is_pending
        }

    def commit(self) -> None:
        """Keep whatever was typed, as far as it can be read."""
        self.standing.commit()
        for editor in self.editors.values():
            editor.commit()

    def reveal(self) -> None:
        """Show the whole identity number for a while."""
        editor = self.editors["id_number"]
        if isinstance(editor, IdNumberEdit):
            editor.reveal()

    def focus_on(self, name: str) -> None:
        """Take the keyboard to a field and bring it into sight."""
        editor = self.editors.get(name)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(editor)

    def ask_source(self, name: str) -> None:
        """Ask for the source of a field, in a line below it."""
        self.notes[name].ask_reason()
        self.ensureWidgetVisible(self.notes[name])

    def use_tables(self, tables: CodeTables) -> None:
        """Use code tables that have learned something."""
        for editor in self.editors.values():
            if isinstance(editor, CodeEdit):
                editor.set_table(tables[editor.spec.code_list])

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self._identity.set_title(QCoreApplication.translate("CadreFile", "Identity"))
        self._work.set_title(QCoreApplication.translate("CadreFile", "Work"))
        self.standing.retranslate()
        for name, editor in self.editors.items():
            words = field_name(name)
            self._labels[name].setText(words)
            editor.set_name(words)
            editor.retranslate()
            self.notes[name].retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside each other where there is room."""
        super().resizeEvent(event)
        needed = 2 * _NARROWEST * self.fontMetrics().horizontalAdvance("国")
        wide = self.viewport().width() >= needed
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _on_unit(self, unit: object) -> None:
        self.edited.emit("unit_id", unit)

    def _grid(self, names: Iterable[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(names):
            words = QLabel()
            set_role(words, TextRole.SECONDARY)
            editor = make_editor(field_spec("cadre", name), self._tables, self._today)
            words.setBuddy(editor)
            self._labels[name], self.editors[name] = words, editor
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            words.setContentsMargins(0, TIGHT, 0, 0)
            field = editor.line if isinstance(editor, ValueEdit) else editor
            set_style(field, "compact", "true")
            grid.addWidget(words, row, 0, side)
            grid.addWidget(self._with_note(name, editor), row, 1)
            self._connect(name, editor)
        return grid

    def _with_note(self, name: str, editor: QWidget) -> QWidget:
        note = self.notes[name] = FieldNote()
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HAIR)
        layout.addWidget(editor)
        layout.addWidget(note)

        def on_reason(source: str) -> None:
            self.source_given.emit(name, source)

        def on_other() -> None:
            self.other_wanted.emit(name)

        note.reason_given.connect(on_reason)
        note.other_wanted.connect(on_other)
        return cell

    def _connect(self, name: str, editor: Editor) -> None:
        def on_committed(value: Any) -> None:
            self.edited.emit(name, value)

        editor.committed.connect(on_committed)
        self.menu.attach(name, editor)
        if isinstance(editor, ValueEdit):

            def on_typed(text: str) -> None:
                self.typing.emit(name, text)

            editor.typed.connect(on_typed)
        if isinstance(editor, IdNumberEdit):
            editor.reveal_wanted.connect(self.reveal_wanted)
        if isinstance(editor, CodeEdit):
            table = editor.spec.code_list

            def on_alias(text: str, word: str) -> None:
                self.alias_learned.emit(table, text, word)

            def on_kept(word: str) -> None:
                self.word_kept.emit(table, word)

            editor.alias_learned.connect(on_alias)
            editor.word_kept.connect(on_kept)
