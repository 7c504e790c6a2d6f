"""Noting what a fact of a file rests on: a source, or the decision of the archive review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.determinations import FACT_NAMES, determination_of
from cadredesk.domain.ids import CadreId, ItemId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.training import Determination
from cadredesk.services.editing import change_file
from cadredesk.services.library_ports import Library

SETTLE = "settle"
"""The action of such a batch."""


def note_source(
    library: Library, cadre: CadreId, field: str, source: str, today: date, stated: str = ""
) -> ChangeSet:
    """Note what the present value of one of the basics rests on, as a determination.

    Args:
        library: Where the file is.
        cadre: Whose file.
        field: One of `FACT_NAMES`.
        source: The document, or the reason.
        today: The day of the decision.
        stated: What something else says (the ID number); empty keeps what was noted before.
    """

    def change(file: CadreFile) -> CadreFile:
        value = getattr(file.cadre, field)
        known = determination_of(file, field)
        noted = replace(
            known or Determination(id=ItemId(new_id()), fact=FACT_NAMES[field]),
            verified="" if value is None else str(value),
            source=source,
            determined_on=PartialDate.of(today),
        )
        if stated:
            noted = replace(noted, stated=stated)
        others = tuple(each for each in file.determinations if each is not known)
        return replace(file, determinations=(*others, noted))

    return change_file(library, cadre, change, SETTLE)
