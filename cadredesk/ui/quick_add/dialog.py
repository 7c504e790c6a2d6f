"""S05 新增干部: a name and what is at hand; everything else can follow at any time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.id_number import IdNumber
from cadredesk.domain.ids import UnitId
from cadredesk.domain.interchange.pasted import PastedForm
from cadredesk.services.read_models import CadreSummary
from cadredesk.services.registering import NewCadre
from cadredesk.ui import text
from cadredesk.ui.fields import field_name
from cadredesk.ui.mark_text import label
from cadredesk.ui.quick_add.pasted_pane import PastedPane
from cadredesk.ui.quick_add.taking import Taking
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, Mark, TextRole, set_role, set_style
from cadredesk.ui.widgets.unit_combo import UnitCombo
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

WIDTH_IN_CHARACTERS = 36
PASTE_KEYS = "Ctrl+Shift+V"


class QuickAddDialog(QDialog):
    """Asks for what makes a file, fills in what an identity number says, and asks who it is.

    Signals:
        check_wanted: Who may be the same person? Carries the NewCadre; `show_same` answers.
        save_wanted: The file shall be made; carries the NewCadre and whether another follows.
        open_wanted: The file that is there already is meant; carries its CadreId.
        paste_wanted: A copied form shall be read; carries the text. `show_pasted` answers.
    """

    check_wanted = Signal(object)
    save_wanted = Signal(object, bool)
    open_wanted = Signal(object)
    paste_wanted = Signal(str)

    def __init__(self, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New cadre"))
        self.name = ValueEdit(field_spec("cadre", "name"), today)
        self.id_number = ValueEdit(field_spec("cadre", "id_number"), today)
        self.sex = WordCombo(field_spec("cadre", "sex"))
        self.born_on = YearMonthEdit(field_spec("cadre", "born_on"), today)
        self.unit = UnitCombo()
        self.current_posts = ValueEdit(field_spec("cadre", "current_posts"), today)
        self.in_post_since = YearMonthEdit(field_spec("appointment", "appointed_on"), today)
        self.same = QLabel()
        self.open_known = QPushButton(self.tr("Open that file"))
        self.go_on = QPushButton(self.tr("No, somebody else"))
        self.paste = QPushButton(self.tr("Paste form or résumé"))
        self.pasted = PastedPane()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.another = QPushButton(self.tr("Save and add another"))
        self.save = QPushButton(self.tr("Save and write the résumé"))
        self._known: CadreSummary | None = None
        self._taking = Taking(self._fields)
        self._lay_out()
        self._connect()
        self.name.setFocus()

    @property
    def wish(self) -> NewCadre:
        """What was entered so far."""
        return NewCadre(
            name=self.name.value or self.name.text,
            id_number=self.id_number.value,
            sex=self.sex.value,
            born_on=self.born_on.value,
            unit_id=self.unit.value,
            current_posts=self.current_posts.value,
            in_post_since=self.in_post_since.value,
            pasted=self._taking.besides,
        )

    def show_units(self, units: Mapping[UnitId, str]) -> None:
        """Offer the units of the township; without any there is nothing to choose."""
        self.unit.show_units(units, self.unit.value)
        self._form.setRowVisible(self.unit, bool(units))

    def show_same(self, people: Sequence[CadreSummary]) -> None:
        """Ask whether it is one of these; nobody takes the question away."""
        self._known = people[0] if people else None
        for widget in (self.same, self.open_known, self.go_on):
            widget.setVisible(bool(people))
        if self._known is not None:
            known = self._known
            who = " ".join(part for part in (known.name, text.month_text(known.born_on)) if part)
            words = self.tr("{who} is on file already: {posts}. The same person?")
            words = words.format(who=who, posts=known.current_posts or "—")
            self.same.setText(label(Mark.DUE, words))
        self._grow()

    def show_pasted(self, pasted: PastedForm) -> None:
        """Fill the empty fields, say what goes into the file besides, and what found no place."""
        self.pasted.show_taken(self._taking.take(pasted))
        self._on_number(self.id_number.value)
        self._grow()
        self._on_checked(None)

    def begin_again(self) -> None:
        """Empty every field for the next person, who comes to the same unit more often than not."""
        self._on_left_out()
        for field in self._fields:
            field.set_value(field.spec.default)
            if isinstance(field, ValueEdit):
                field.restore()
        self.show_same(())
        self.name.setFocus()

    @property
    def _fields(self) -> tuple[ValueEdit | WordCombo, ...]:
        return (
            self.name,
            self.id_number,
            self.sex,
            self.born_on,
            self.current_posts,
            self.in_post_since,
        )

    def _lay_out(self) -> None:
        hint = QLabel(self.tr("This is enough to make a file; the rest can follow at any time."))
        set_role(hint, TextRole.SECONDARY)
        hint.setWordWrap(True)
        self._form = self._fields_in_rows()
        self.same.setWordWrap(True)
        set_style(self.same, "mark", Mark.DUE.value)
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(LARGE)
        side_by_side.addLayout(self._form, 1)
        side_by_side.addWidget(self.pasted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(hint)
        layout.addLayout(side_by_side, 1)
        layout.addWidget(self.same)
        layout.addLayout(self._answers())
        layout.addLayout(self._buttons())
        self.show_same(())
        self.show_units({})
        layout.addStrut(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)

    def _fields_in_rows(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        for field in self._fields:
            words = field_name(field.spec.name)
            field.set_name(words)
            if field is self.current_posts:
                self.unit.setAccessibleName(self.tr("Unit"))
                form.addRow(self.tr("Unit"), self.unit)
            form.addRow(f"{words} *" if field is self.name else words, field)
        return form

    def _answers(self) -> QHBoxLayout:
        answers = QHBoxLayout()
        for button in (self.open_known, self.go_on):
            set_style(button, "kind", "link")
            button.setAutoDefault(False)
            answers.addWidget(button)
        answers.addStretch(1)
        return answers

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self.paste.setToolTip(
            self.tr("Fills in what was copied in Word or WPS ({keys})").format(keys=PASTE_KEYS)
        )
        for button in (self.paste, self.cancel, self.another, self.save):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.insertStretch(1, 1)
        set_style(self.save, "kind", "primary")
        return buttons

    def _connect(self) -> None:
        self.id_number.committed.connect(self._on_number)
        for field in (self.name, self.id_number, self.born_on):
            field.committed.connect(self._on_checked)
        self.open_known.clicked.connect(self._on_open)
        self.go_on.clicked.connect(self._on_go_on)
        self.cancel.clicked.connect(self.reject)
        self.another.clicked.connect(self._on_another)
        self.save.clicked.connect(self._on_save)
        self.paste.clicked.connect(self._on_paste)
        self.pasted.left_out.connect(self._on_left_out)
        # A line of text takes Ctrl+V for itself; everywhere else it means the whole form.
        for keys in (PASTE_KEYS, "Ctrl+V"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_paste)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)

    def _grow(self) -> None:
        """Make room for a sentence that came; wrapped ones do not ask for it themselves."""
        room = self.layout()
        if self.isVisible() and room is not None:
            room.activate()
            width = max(self.width(), room.sizeHint().width())
            self.resize(width, max(self.height(), room.totalHeightForWidth(width)))

    def _on_paste(self) -> None:
        self.paste_wanted.emit(QGuiApplication.clipboard().text())

    def _on_left_out(self) -> None:
        self._taking.give_back()
        self.pasted.hide()

    def _on_number(self, number: str) -> None:
        """Take sex and birth from a valid number where nothing was entered yet."""
        read = IdNumber.read(number)
        if read is None:
            return
        if self.sex.value is None:
            self.sex.set_value(read.sex)
        if self.born_on.value is None and not self.born_on.is_pending:
            self.born_on.set_value(read.born_on.to_month())

    def _on_checked(self, _value: Any) -> None:
        if self.wish.name:
            self.check_wanted.emit(self.wish)

    def _on_open(self) -> None:
        if self._known is not None:
            self.open_wanted.emit(self._known.id)
            self.accept()

    def _on_go_on(self) -> None:
        self.show_same(())

    def _on_save(self) -> None:
        self._finish(another=False)

    def _on_another(self) -> None:
        self._finish(another=True)

    def _finish(self, *, another: bool) -> None:
        read = [field.commit() for field in self._fields]
        if all(read) and self.wish.name:
            self.save_wanted.emit(self.wish, another)
        elif not self.wish.name:
            self.name.set_problem(self.tr("A file needs a name."))
            self.name.setFocus()
