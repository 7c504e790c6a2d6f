"""Where a file and a cadre file differ: field by field, résumé and family row by row."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.interchange.form import OWN_FIELDS, InterchangeField
from cadredesk.domain.text_difference import TextPart, text_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that the file states otherwise than the cadre file knows it.

    `known` and `stated` are texts as people read them (`1985.06`), empty where there is nothing;
    the file is never empty except for a row that only the cadre file has, which goes when it is
    taken. `row` tells the rows of one field apart: `3` of a résumé is the third line of both side
    by side, that of the family is a name, that of an extra element is its name. `known_cells` and
    `stated_cells` are a row of the family cell by cell, empty for anything else.
    """

    field: InterchangeField
    known: str
    stated: str
    row: str = ""
    known_cells: tuple[str, ...] = ()
    stated_cells: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names it among the differences of one person: `born_on`, `resume:3`."""
        return f"{self.field}:{self.row}" if self.row else self.field.value

    @property
    def parts(self) -> tuple[TextPart, ...]:
        """Both texts put over one another, character by character."""
        return text_parts(self.known, self.stated)

    @property
    def takes_away(self) -> bool:
        """Whether taking it would remove a row: that is done only where somebody asks for it."""
        return not self.stated

    @property
    def is_of_form(self) -> bool:
        """Whether it is kept with the form's draft and not in the cadre file."""
        return self.field in OWN_FIELDS


@dataclass(frozen=True, slots=True)
class AlignedLine:
    """A line of both résumés side by side; one of the two is empty where only one has it."""

    known: str
    stated: str

    @property
    def is_same(self) -> bool:
        """Whether both say the same."""
        return self.known == self.stated
