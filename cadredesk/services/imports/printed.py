"""What our own roster prints where a file keeps something else: it reads back as no change.

The 备注 column gathers degree, technical title and note, and 任现级时间 falls back on the tier
(form handbook, D.1); 任同职级时间 prints the time in the grade, 最高学历 that of a course on
file. A clerk who sends the roster out and takes it in again changed neither.
"""

from __future__ import annotations

import re

from cadredesk.domain.cadre import CadreFile
from cadredesk.services.imports.reading import RosterField, Value
from cadredesk.services.roster_texts import COLUMN_TEXTS

_GATHERED = {
    RosterField.NOTE: "remark",
    RosterField.GRADE_SINCE: "grade_since",
    RosterField.TIER_SINCE: "grade_since",
    RosterField.QUALIFICATION: "highest_qualification",
}


def is_as_printed(file: CadreFile, field: RosterField, stated: Value) -> bool:
    """Whether a cell says just what our roster would print of this file there."""
    column = _GATHERED.get(field)
    if column is None:
        return False
    if field is RosterField.QUALIFICATION and _has_course(file, str(stated)):
        return True
    return _compact(COLUMN_TEXTS[column](file)) == _compact(str(stated))


def _has_course(file: CadreFile, qualification: str) -> bool:
    return any(each.qualification == qualification for each in file.educations)


def _compact(text: str) -> str:
    return re.sub(r"\s", "", text)
