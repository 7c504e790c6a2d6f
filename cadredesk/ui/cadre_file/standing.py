"""Where somebody stands now: unit, present post, level and grade, each with its beginning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.field_values import FieldKind, field_spec
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.info_set import InfoItem
from cadredesk.services.cadre_views import CadreView
from cadredesk.ui.cadre_file.field_editors import Editor, make_editor
from cadredesk.ui.fields import field_name
from cadredesk.ui.theme import LARGE, SMALL, TIGHT, TextRole, set_role, set_style
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.folding_row import FoldingRow
from cadredesk.ui.widgets.unit_combo import UnitCombo
from cadredesk.ui.widgets.value_edit import Today, ValueEdit


def _post(file: CadreFile) -> InfoItem:
    title = file.cadre.current_posts or file.cadre.name
    return file.main_appointment or Appointment(id=ItemId(new_id()), title=title, main=True)


def _tier(file: CadreFile) -> InfoItem:
    return file.current_tier or TierPeriod(id=ItemId(new_id()))


def _grade(file: CadreFile) -> InfoItem:
    return file.current_grade or GradePeriod(id=ItemId(new_id()))


_ROWS: dict[str, Callable[[CadreFile], InfoItem]] = {
    "appointments": _post,
    "tier_periods": _tier,
    "grade_periods": _grade,
}
"""The row of each set that is the present one, or the one that is to be the first."""

_ENTITIES = {
    "appointments": "appointment",
    "tier_periods": "tier_period",
    "grade_periods": "grade_period",
}
_LINES = (
    (("appointments", "appointed_on"), ("appointments", "document_no")),
    (("tier_periods", "tier"), ("tier_periods", "started_on")),
    (("grade_periods", "grade"), ("grade_periods", "started_on")),
)
"""Two fields a line; the first gives the line its label."""
_SHARES = {True: 2, False: 3}
"""How much of a line a date takes, and anything else."""


class StandingCard(Card):
    """The present post, level and grade; what is typed changes the row that is the present one.

    Signals:
        unit_edited: Somebody belongs to another unit; carries its id or None.
        item_edited: A present row has another value; carries the set's name and the row.
    """

    unit_edited = Signal(object)
    item_edited = Signal(str, object)

    def __init__(self, tables: CodeTables, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, InfoItem] = {}
        self.unit = UnitCombo()
        self.unit.committed.connect(self.unit_edited)
        self._labels: list[QLabel] = []
        self.editors: dict[tuple[str, str], Editor] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        set_style(self.unit, "compact", "true")
        self._add_line(grid, self.unit)
        for line in _LINES:
            pair = FoldingRow()
            for key in line:
                spec = field_spec(_ENTITIES[key[0]], key[1])
                editor = self.editors[key] = make_editor(spec, tables, today)
                self._connect(key, editor)
                set_style(
                    editor.line if isinstance(editor, ValueEdit) else editor, "compact", "true"
                )
                pair.add(editor, _SHARES[spec.kind is FieldKind.DATE])
            self._add_line(grid, pair, self.editors[line[0]])
        self.body.addLayout(grid)
        self.retranslate()

    def show_view(self, view: CadreView) -> None:
        """Show where somebody stands."""
        self._rows = {info_set: present(view.file) for info_set, present in _ROWS.items()}
        self.unit.show_units(view.units, view.file.cadre.unit_id)
        for (info_set, name), editor in self.editors.items():
            editor.set_value(getattr(self._rows[info_set], name))

    def forget(self) -> None:
        """Let go of what was typed for somebody else and not kept."""
        for editor in self.editors.values():
            if isinstance(editor, ValueEdit):
                editor.restore()

    def commit(self) -> None:
        """Keep whatever was typed, as far as it can be read."""
        for editor in self.editors.values():
            editor.commit()

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.set_title(QCoreApplication.translate("CadreFile", "Standing"))
        words = (
            QCoreApplication.translate("CadreFile", "Unit"),
            QCoreApplication.translate("CadreFile", "In post since, document"),
            QCoreApplication.translate("CadreFile", "Level, since"),
            QCoreApplication.translate("CadreFile", "Grade, since"),
        )
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self.unit.setAccessibleName(words[0])
        for (_info_set, name), editor in self.editors.items():
            editor.set_name(field_name(name))
            editor.retranslate()

    def _add_line(self, grid: QGridLayout, widget: QWidget, buddy: QWidget | None = None) -> None:
        label = QLabel()
        set_role(label, TextRole.SECONDARY)
        label.setContentsMargins(0, TIGHT, 0, 0)
        label.setBuddy(buddy or widget)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(label, len(self._labels), 0, side)
        grid.addWidget(widget, len(self._labels), 1)
        self._labels.append(label)

    def _connect(self, key: tuple[str, str], editor: Editor) -> None:
        info_set, name = key

        def on_committed(value: Any) -> None:
            changed: dict[str, Any] = {name: value}
            # Kept at once: the next field may be typed before this one is saved.
            self._rows[info_set] = replace(self._rows[info_set], **changed)
            self.item_edited.emit(info_set, self._rows[info_set])

        editor.committed.connect(on_committed)
