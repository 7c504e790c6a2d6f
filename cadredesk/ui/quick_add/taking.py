"""What the fields of the dialog take of a pasted form, and what goes into the file beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cadredesk.domain.interchange.form import F, InterchangeField, InterchangeForm
from cadredesk.domain.interchange.pasted import PastedForm, Unplaced
from cadredesk.domain.interchange.values import read_date
from cadredesk.domain.words import Sex
from cadredesk.ui.theme import set_style
from cadredesk.ui.widgets.value_edit import ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo

Field = ValueEdit | WordCombo

_FORM_FIELDS = {
    "name": F.NAME,
    "id_number": F.ID_NUMBER,
    "sex": F.SEX,
    "born_on": F.BORN_ON,
    "current_posts": F.CURRENT_POSTS,
}
"""Which field of the dialog says what the form says."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a pasted form: fields by their names, texts that are kept besides."""

    filled: tuple[str, ...]
    kept: tuple[str, ...]
    besides: InterchangeForm
    unplaced: tuple[Unplaced, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether nothing of it was recognised."""
        return not (self.filled or self.kept or self.count)

    @property
    def count(self) -> int:
        """How many texts are kept besides; each member of the family counts as one."""
        return len(self.besides.texts) + len(self.besides.family)


class Taking:
    """Fills fields that are empty, marks them until somebody touches them, and empties them again.

    A field in which something stands already keeps it.
    """

    def __init__(self, fields: Sequence[Field]) -> None:
        self._fields = {field.spec.name: field for field in fields}
        self._marked: dict[str, Any] = {}
        self.besides: InterchangeForm | None = None
        for field in fields:
            field.committed.connect(self._unmark_touched)
            if isinstance(field, ValueEdit):
                field.typed.connect(self._unmark_touched)

    def take(self, pasted: PastedForm) -> Taken:
        """Fill what is empty; a second form takes the place of the first."""
        self.give_back()
        filled, kept = [], []
        for name, value in self._values(pasted):
            field = self._fields[name]
            if _is_empty(field):
                field.set_value(value)
                self._marked[name] = value
                set_style(_face(field), "filled", "true")
                filled.append(name)
            elif field.value != value:
                kept.append(name)
        texts = {
            field: text
            for field, text in pasted.form.texts.items()
            if field not in _FORM_FIELDS.values()
        }
        besides = replace(pasted.form, texts=texts)
        self.besides = besides if texts or besides.family else None
        return Taken(tuple(filled), tuple(kept), besides, pasted.unplaced)

    def give_back(self) -> None:
        """Empty what was filled and not touched since, and forget the rest of the form."""
        for name in tuple(self._marked):
            field = self._fields[name]
            field.set_value(field.spec.default)
            self._unmark(field)
        self.besides = None

    def _values(self, pasted: PastedForm) -> Iterator[tuple[str, Any]]:
        for name, wanted in _FORM_FIELDS.items():
            text = pasted.form.text(wanted)
            if text:
                yield name, _value(wanted, text)
        if pasted.in_post_since is not None:
            yield "appointed_on", pasted.in_post_since.to_month()

    def _unmark(self, field: Field) -> None:
        self._marked.pop(field.spec.name, None)
        set_style(_face(field), "filled", "false")

    def _unmark_touched(self) -> None:
        for name, value in tuple(self._marked.items()):
            field = self._fields[name]
            if field.is_pending or field.value != value:
                self._unmark(field)


def _face(field: Field) -> Any:
    return field.line if isinstance(field, ValueEdit) else field


def _is_empty(field: Field) -> bool:
    return field.value in (None, "") and not field.is_pending


def _value(field: InterchangeField, text: str) -> Any:
    if field is F.SEX:
        return Sex(text)
    if field is F.BORN_ON:
        born_on = read_date(text)
        return None if born_on is None else born_on.to_month()
    return text
