"""The fields of 登记任职变动: the post, where and since when, its probation, what it replaces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.field_values import field_spec
from cadredesk.domain.ids import ItemId, PostId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.post_change import PostChange, usual_probation
from cadredesk.services.post_change import PostHolder, with_establishment
from cadredesk.ui.fields import field_name
from cadredesk.ui.post_change.probation_choice import ProbationChoice
from cadredesk.ui.theme import LARGE, SMALL, TIGHT
from cadredesk.ui.widgets.unit_combo import UnitCombo
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

_ENTITY = "appointment"
_Field = ValueEdit | WordCombo | UnitCombo


class PostChangeFields(QWidget):
    """Asks what the decision says; what the establishment knows of the post is filled in.

    A field that somebody filled in stays as it is when the post is worded anew.

    Signals:
        changed: Something is another than before.
    """

    changed = Signal()

    def __init__(
        self, holder: PostHolder, probation_months: int, today: Today, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._holder, self._today = holder, today
        self._usual_line = ""
        self._post_id: PostId | None = None
        self._leading: bool | None = None
        self._by_hand: set[object] = set()
        self.post = ValueEdit(field_spec(_ENTITY, "title"), today)
        self.appointed_on = YearMonthEdit(field_spec(_ENTITY, "appointed_on"), today)
        self.document_no = ValueEdit(field_spec(_ENTITY, "document_no"), today)
        self.unit = UnitCombo()
        self.tier = WordCombo(field_spec(_ENTITY, "tier"))
        self.selection = WordCombo(field_spec(_ENTITY, "selection"))
        self.probation = ProbationChoice(probation_months)
        self.kept: dict[ItemId, QCheckBox] = {}
        self.line = ValueEdit(field_spec("resume_entry", "text"), today)
        self._lay_out()
        self._show_present()
        self._connect()

    @property
    def wish(self) -> PostChange | None:
        """What was entered, None while the post or its time is missing."""
        title, appointed_on = self.post.text.strip(), self.appointed_on.value
        if not title or appointed_on is None:
            return None
        return replace(self._draft, appointed_on=appointed_on)

    def propose(self, title: str, since: PartialDate | None) -> None:
        """Begin with a post that is told elsewhere, as the résumé words it."""
        self.post.set_value(title)
        self.appointed_on.set_value(since)
        self._on_post(title)

    def follow_line(self, usual: str) -> None:
        """Have the usual wording in the line as long as nobody wrote another."""
        wish = self.wish
        if wish is None or not wish.resume_text:
            self._usual_line = usual
            self.line.set_value(usual)

    def say_of_time(self, problem: str, today: date) -> None:
        """Say under the time why it cannot be, or that it is still to come."""
        since = self.appointed_on.value
        if self.appointed_on.is_pending:
            return
        if problem:
            self.appointed_on.set_problem(problem)
        elif since is not None and since > PartialDate.of(today):
            self.appointed_on.set_hint(self.tr("After today. Right if it was decided so."))
        elif since is not None:
            self.appointed_on.set_hint("")

    def commit(self) -> bool:
        """Read what was typed; whether there is nothing left to put right."""
        read = [each.commit() for each in (self.post, self.appointed_on, self.document_no)]
        if not self.post.text.strip():
            self.post.set_problem(self.tr("Which post is it?"))
            self.post.setFocus()
        elif self.appointed_on.value is None and all(read):
            self.appointed_on.set_problem(self.tr("Since when? A month is enough: 202612."))
            self.appointed_on.setFocus()
        return all(read) and self.wish is not None

    @property
    def _draft(self) -> PostChange:
        """What was entered so far, from today on while its time is missing."""
        written = self.line.text.strip()
        return PostChange(
            title=self.post.text.strip(),
            appointed_on=self.appointed_on.value or PartialDate.of(self._today()),
            document_no=self.document_no.text.strip(),
            unit_id=self.unit.value,
            post_id=self._post_id,
            tier=self.tier.value,
            selection=self.selection.value,
            leading=self._leading,
            probation=self.probation.value,
            kept=frozenset(item for item, box in self.kept.items() if box.isChecked()),
            resume_text="" if written == self._usual_line else written,
        )

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(LARGE)
        form.setVerticalSpacing(SMALL)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.addRow(*self._named(self.post, self.tr("New post"), needed=True))
        form.addRow(
            *self._pair(
                self._named(self.appointed_on, field_name("appointed_on"), needed=True),
                self._named(self.document_no, field_name("document_no")),
            )
        )
        form.addRow(*self._named(self.unit, self.tr("Unit")))
        form.addRow(
            *self._pair(
                self._named(self.tier, field_name("tier")),
                self._named(self.selection, field_name("selection")),
            )
        )
        form.addRow(self.tr("Probation"), self.probation)
        if self._holder.file.current_appointments:
            form.addRow(self.tr("Goes on"), self._posts())
        form.addRow(*self._named(self.line, self.tr("Line of the résumé")))

    def _named(self, field: _Field, words: str, *, needed: bool = False) -> tuple[str, _Field]:
        """Tell those who cannot see the label what a field is, and how its label reads."""
        if isinstance(field, UnitCombo):
            field.setAccessibleName(words)
        else:
            field.set_name(words)
        return f"{words} *" if needed else words, field

    def _pair(self, left: tuple[str, _Field], right: tuple[str, _Field]) -> tuple[str, QWidget]:
        """Two fields on one line, the first with the label of the line."""
        holder, label = QWidget(), QLabel(right[0])
        label.setBuddy(right[1])
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(left[1], 1, top)
        label.setContentsMargins(SMALL, 0, 0, 0)
        label.setMinimumHeight(right[1].sizeHint().height())
        row.addWidget(label, 0, top)
        row.addWidget(right[1], 1, top)
        return left[0], holder

    def _posts(self) -> QWidget:
        """The posts held now; what is not ticked ends. Somebody lent out stays so."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for held in self._holder.file.current_appointments:
            box = QCheckBox(self.tr("{post} (ends unless ticked)").format(post=held.title))
            box.setChecked(held.temporary)
            self.kept[held.id] = box
            column.addWidget(box)
        return holder

    def _show_present(self) -> None:
        file, township = self._holder.file, self._holder.township
        units = {unit.id: unit.name for unit in township.units}
        self.unit.show_units(units, file.cadre.unit_id)
        tier = file.current_tier
        if tier is not None:
            self.tier.set_value(tier.tier)

    def _connect(self) -> None:
        for field in (self.post, self.document_no, self.line):
            field.typed.connect(self._on_changed)
        self.post.committed.connect(self._on_post)
        for entry in (self.appointed_on, self.line):
            entry.committed.connect(self._on_changed)
        for combo in (self.unit, self.tier, self.selection):
            combo.committed.connect(self._on_chosen)
        self.probation.chosen.connect(self.changed)
        for box in self.kept.values():
            box.toggled.connect(self._on_changed)

    def _on_changed(self, _value: object) -> None:
        self.changed.emit()

    def _on_post(self, _title: str) -> None:
        """Fill in what the establishment knows of the post, beside what was chosen by hand."""
        file, chosen = self._holder.file, self._by_hand
        tier = file.current_tier
        asked = replace(
            self._draft,
            unit_id=self.unit.value if self.unit in chosen else file.cadre.unit_id,
            tier=self.tier.value if self.tier in chosen else (tier.tier if tier else None),
            selection=self.selection.value if self.selection in chosen else None,
            post_id=None,
            leading=None,
        )
        known = with_establishment(asked, self._holder)
        self._post_id, self._leading = known.post_id, known.leading
        if self.unit not in chosen:
            self.unit.set_value(known.unit_id)
        if self.tier not in chosen:
            self.tier.set_value(known.tier)
        if self.selection not in chosen:
            self.selection.set_value(known.selection)
        self._follow_probation()
        self.changed.emit()

    def _on_chosen(self, _value: object) -> None:
        self._by_hand.add(self.sender())
        self._follow_probation()
        self.changed.emit()

    def _follow_probation(self) -> None:
        self.probation.follow(usual_probation(self._holder.file, self._draft))
