"""The rows of an info set with what proves each: counted, added and gone to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.code_table import CodeTables
from cadredesk.services.attaching import Proven
from cadredesk.ui.cadre_file.item_table import ItemTable, SetPlan
from cadredesk.ui.given_files import files_in
from cadredesk.ui.models.item_table_model import ToldColumn
from cadredesk.ui.models.roles import Index
from cadredesk.ui.widgets.action_button import IconButton
from cadredesk.ui.widgets.value_edit import Today


class ProvenTable(ItemTable):
    """Takes files for a row: by its button, dropped on it, or by Enter where none is yet.

    Signals:
        proof_wanted: Files that prove a row shall be chosen; carries the Proven.
        proof_given: Files that prove a row were dropped; carries the Proven and their paths.
        row_asked: What proves a row is to be gone to; carries its field and the row's id.
    """

    proof_wanted = Signal(object)
    proof_given = Signal(object, object)
    row_asked = Signal(str, object)

    def __init__(
        self, plan: SetPlan, tables: CodeTables, today: Today, parent: QWidget | None = None
    ) -> None:
        self._proofs: dict[Any, list[Attachment]] = {}
        self.attach = IconButton("attach")
        told = ToldColumn(plan.proof, self._count, "12 份", self._titles)
        super().__init__(replace(plan, told=(*plan.told, told)), tables, today, parent)
        self.add_to_head(self.attach)
        self.attach.clicked.connect(self._on_attach)
        self.lines.opened.connect(self._on_opened)
        self.setAcceptDrops(True)

    def show_file(self, file: CadreFile) -> None:
        """Show the rows as the file has them, with what proves them."""
        self._proofs = {}
        for each in file.attachments:
            self._proofs.setdefault(each.about_id, []).append(each)
        super().show_file(file)
        self._on_row(None)

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        super().retranslate()
        self.attach.set_name(self.tr("Attach files that prove the row"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, where there is a row for them."""
        if files_in(event.mimeData()) and self.model.items:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped as proof of the row under the mouse, or else of the current one."""
        row = self._row_at(event.position().toPoint())
        if self.model.item_at(row) is not None:
            self.table.make_current(row)
        proven = self._proven()
        if proven is not None:
            self.proof_given.emit(proven, files_in(event.mimeData()))

    def _row_at(self, point: QPoint) -> int:
        return self.table.rowAt(self.table.viewport().mapFrom(self, point).y())

    def _proven(self) -> Proven | None:
        item = self._current
        return None if item is None else Proven(item.id, self.plan.proof_class)

    def _count(self, _items: Sequence[Any], item: Any) -> str:
        return str(len(self._proofs.get(item.id, ())) or "")

    def _titles(self, item: Any) -> str:
        return "\n".join(each.title or each.file_name for each in self._proofs.get(item.id, ()))

    def _on_row(self, index: object) -> None:
        super()._on_row(index)
        self.attach.setEnabled(self._current is not None)

    def _on_attach(self) -> None:
        proven = self._proven()
        if proven is not None:
            self.proof_wanted.emit(proven)

    def _on_opened(self, index: Index) -> None:
        """Enter or a double click on the count shows the proofs; where there are none, adds."""
        item = self.model.item_at(index.row())
        if item is None or index.column() != self.model.columnCount() - 1:
            return
        proofs = self._proofs.get(item.id)
        if proofs:
            self.row_asked.emit("attachment.title", proofs[0].id)
        else:
            self._on_attach()
