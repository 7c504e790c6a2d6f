"""Which widget a field of a cadre file is typed into."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldKind, FieldSpec
from cadredesk.ui.widgets.code_edit import CodeEdit
from cadredesk.ui.widgets.id_number_edit import IdNumberEdit
from cadredesk.ui.widgets.value_edit import Today, ValueEdit
from cadredesk.ui.widgets.word_combo import WordCombo
from cadredesk.ui.widgets.year_month_edit import YearMonthEdit

Editor = ValueEdit | WordCombo

_TO_THE_DAY = frozenset(
    (
        "joined_party_on",
        "full_party_on",
        "entered_civil_service_on",
        "registered_on",
        "appointed_on",
        "removed_on",
        "probation_passed_on",
        "effective_on",
        "ends_on",
        "formed_on",
        "received_on",
        "filed_on",
        "lent_on",
        "due_on",
        "returned_on",
        "planned_end_on",
        "completed_on",
        "determined_on",
        "decided_on",
        "status_since",
    )
)
"""The dates of which a regulation counts days, or a document names one."""


def make_editor(
    spec: FieldSpec, tables: CodeTables, today: Today, parent: QWidget | None = None
) -> Editor:
    """Return the widget for a field, empty."""
    match spec.kind:
        case FieldKind.DATE:
            precise = spec.name in _TO_THE_DAY
            return YearMonthEdit(spec, today, parent, to_the_day=precise)
        case FieldKind.WORD | FieldKind.YES_NO:
            return WordCombo(spec, parent)
        case FieldKind.ID_NUMBER:
            return IdNumberEdit(spec, today, parent)
        case FieldKind.CODE if spec.code_list in tables:
            return CodeEdit(spec, tables[spec.code_list], today, parent)
    return ValueEdit(spec, today, parent)
