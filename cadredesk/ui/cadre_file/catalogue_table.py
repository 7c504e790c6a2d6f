"""The catalogue of an archive: each material with its number, its file, and what it proves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.ids import ItemId
from cadredesk.domain.info_set import InfoItem
from cadredesk.ui.cadre_file.item_table import ItemTable, SetPlan
from cadredesk.ui.models.item_table_model import ToldColumn
from cadredesk.ui.models.roles import Index
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.value_edit import Today


@dataclass(frozen=True, slots=True)
class ProvenRow:
    """A row of another info set that a material proves."""

    plan: SetPlan
    item: InfoItem


class CatalogueTable(ItemTable):
    """Enter, a double click or the menu leads from a material to what it proves.

    Signals:
        row_asked: A proven row is to be gone to; carries a field of it and its id.
    """

    row_asked = Signal(str, object)

    def __init__(
        self,
        plan: SetPlan,
        others: Sequence[SetPlan],
        tables: CodeTables,
        today: Today,
        parent: QWidget | None = None,
    ) -> None:
        self._others = tuple(others)
        self._proven: dict[ItemId, ProvenRow] = {}
        proves = QT_TRANSLATE_NOOP("CadreFile", "Proves")
        told = ToldColumn(proves, self._set_name, "家庭主要成员", self._row_text)
        super().__init__(replace(plan, told=(*plan.told, told)), tables, today, parent)
        self.lines.opened.connect(self._on_opened)

    def show_file(self, file: CadreFile) -> None:
        """Show the materials as the file has them, with what they prove."""
        self._proven = {
            item.id: ProvenRow(plan, item)
            for plan in self._others
            for item in getattr(file, plan.info_set)
        }
        super().show_file(file)

    def proven_by(self, material: Attachment | None) -> ProvenRow | None:
        """Return the row that a material proves, None where it proves none that is there."""
        about = None if material is None else material.about_id
        return None if about is None else self._proven.get(about)

    def is_proven_cell(self, index: Index) -> bool:
        """Whether a cell tells what a material proves."""
        return index.column() == self.model.columnCount() - 1

    def _set_name(self, _materials: Sequence[Attachment], material: Attachment) -> str:
        row = self.proven_by(material)
        return "" if row is None else QCoreApplication.translate("CadreFile", row.plan.title)

    def _row_text(self, material: Attachment) -> str:
        row = self.proven_by(material)
        return "" if row is None else str(getattr(row.item, row.plan.wide) or "")

    def go_to_proven(self) -> None:
        """Ask for the row that the current material proves; where it proves none, for nothing."""
        row = self.proven_by(self.table.current_value())
        if row is not None:
            self.row_asked.emit(row.plan.place_of(row.plan.wide), row.item.id)

    def _on_opened(self, index: Index) -> None:
        if self.is_proven_cell(index):
            self.go_to_proven()
