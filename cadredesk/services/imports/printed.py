"""What our own roster prints where a file keeps something else: it reads back as no change.

The 备注 column gathers degree, technical title and note, and 任现级时间 falls back on the tier
(form handbook, D.1). A clerk who sends the roster out and takes it in again changed neither.
"""

from __future__ import annotations

import re

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.imports.reading import RosterField, Value
from cadredesk.services.roster_texts import COLUMN_TEXTS

_GATHERED = {RosterField.NOTE: "remark", RosterField.GRADE_SINCE: "grade_since"}


def is_as_printed(file: CadreFile, field: RosterField, stated: Value) -> bool:
    """Whether a cell says just what our roster would print of this file there."""
    column = _GATHERED.get(field)
    return column is not None and _compact(COLUMN_TEXTS[column](file)) == _compact(str(stated))


def _compact(text: str) -> str:
    return re.sub(r"\s", "", text)
