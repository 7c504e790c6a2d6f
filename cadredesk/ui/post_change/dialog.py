"""S06-M 登记任职变动: the new post, what ends with it, and what follows, before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.field_values import field_spec
from cadredesk.domain.ids import ItemId
from cadredesk.domain.post_change import PostChange
from cadredesk.services.post_change import PostChangeEffects
from cadredesk.ui import alert_text
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_WIDTH_IN_CHARACTERS = 44
_ENTITY = "appointment"

Effects = Callable[[PostChange], PostChangeEffects]


class PostChangeDialog(QDialog):
    """Asks what the decision says and shows what it brings with it.

    Signals:
        register_wanted: The change shall be saved; carries the PostChange.
    """

    register_wanted = Signal(object)

    def __init__(self, file: CadreFile, effects: Effects, today: Today, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file, self._effects = file, effects
        self._usual_line = ""
        self.setWindowTitle(self.tr("Change of post: {name}").format(name=file.cadre.name))
        self.post = ValueEdit(field_spec(_ENTITY, "title"), today)
        self.appointed_on = YearMonthEdit(field_spec(_ENTITY, "appointed_on"), today)
        self.document_no = ValueEdit(field_spec(_ENTITY, "document_no"), today)
        self.tier = WordCombo(field_spec(_ENTITY, "tier"))
        self.selection = WordCombo(field_spec(_ENTITY, "selection"))
        self.line = ValueEdit(field_spec("resume_entry", "text"), today)
        self.kept: dict[ItemId, QCheckBox] = {}
        self.words = QLabel()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.register = QPushButton(self.tr("Register (Ctrl+Enter)"))
        self._lay_out()
        self._connect()
        tier = file.current_tier
        if tier is not None:
            self.tier.set_value(tier.tier)
        self._show_effects()
        self.post.setFocus()

    @property
    def wish(self) -> PostChange | None:
        """What was entered, None while the post or its time is missing."""
        title, appointed_on = self.post.text.strip(), self.appointed_on.value
        if not title or appointed_on is None:
            return None
        written = self.line.text.strip()
        return PostChange(
            title=title,
            appointed_on=appointed_on,
            document_no=self.document_no.text.strip(),
            tier=self.tier.value,
            selection=self.selection.value,
            kept=frozenset(item for item, box in self.kept.items() if box.isChecked()),
            resume_text="" if written == self._usual_line else written,
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._form())
        heading = QLabel(self.tr("What it brings with it"))
        set_role(heading, TextRole.STRONG)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(heading)
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * _WIDTH_IN_CHARACTERS)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        for field, words in (
            (self.post, self.tr("New post") + " *"),
            (self.appointed_on, field_name("appointed_on") + " *"),
            (self.document_no, field_name("document_no")),
            (self.tier, field_name("tier")),
            (self.selection, field_name("selection")),
        ):
            field.set_name(words.removesuffix(" *"))
            form.addRow(words, field)
        if self._file.current_appointments:
            form.addRow(self.tr("Goes on"), self._posts())
        self.line.set_name(self.tr("Line of the résumé"))
        form.addRow(self.tr("Line of the résumé"), self.line)
        return form

    def _posts(self) -> QWidget:
        """The posts held now; what is not ticked ends."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for held in self._file.current_appointments:
            box = QCheckBox(self.tr("{post} (ends unless ticked)").format(post=held.title))
            box.toggled.connect(self._on_toggled)
            self.kept[held.id] = box
            column.addWidget(box)
        return holder

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        note = QLabel(self.tr("One Ctrl+Z takes all of it back."))
        set_role(note, TextRole.CAPTION)
        buttons.addWidget(note, 1)
        for button in (self.cancel, self.register):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        set_style(self.register, "kind", "primary")
        return buttons

    def _connect(self) -> None:
        for field in (self.post, self.document_no, self.line):
            field.typed.connect(self._on_typed)
        for entry in (self.post, self.appointed_on, self.line, self.tier, self.selection):
            entry.committed.connect(self._on_committed)
        self.cancel.clicked.connect(self.reject)
        self.register.clicked.connect(self._on_register)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_register)

    def _show_effects(self) -> None:
        wish = self.wish
        if wish is None:
            self.words.setText(self.tr("Enter the new post and since when."))
            return
        effects = self._effects(wish)
        self._follow_line(effects, own=wish.resume_text)
        lines = [
            self.tr("Résumé: {line}").format(line="  ".join(effects.resume_line)),
            self.tr("Current posts: {posts}").format(posts=effects.current_posts),
        ]
        if effects.ended:
            ended = "、".join(effects.ended)
            lines.append(self.tr("Ends: {posts}").format(posts=ended))
        if self._file.cadre.short_post:
            gone = self._file.cadre.short_post
            lines.append(self.tr("Emptied: short post “{post}”").format(post=gone))
        for words, alerts in (
            (self.tr("Settled: {alert}"), effects.settled),
            (self.tr("Begins: {alert}"), effects.raised),
        ):
            lines += [words.format(alert=alert_text.title(alert)) for alert in alerts]
        self.words.setText("\n".join(f"· {line}" for line in lines))

    def _follow_line(self, effects: PostChangeEffects, own: str) -> None:
        """Have the usual wording in the line as long as nobody wrote another."""
        if not own:
            self._usual_line = effects.resume_line[1]
            self.line.set_value(self._usual_line)

    def _on_typed(self, _text: str) -> None:
        self._show_effects()

    def _on_committed(self, _value: object) -> None:
        self._show_effects()

    def _on_toggled(self, _on: bool) -> None:
        self._show_effects()

    def _on_register(self) -> None:
        read = [field.commit() for field in (self.post, self.appointed_on, self.document_no)]
        wish = self.wish
        if wish is not None and all(read):
            self.register_wanted.emit(wish)
        elif not self.post.text.strip():
            self.post.set_problem(self.tr("Which post is it?"))
            self.post.setFocus()
        elif self.appointed_on.value is None and all(read):
            self.appointed_on.set_problem(self.tr("Since when? A month is enough: 202612."))
            self.appointed_on.setFocus()
