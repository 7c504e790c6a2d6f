"""What every archive lacks, in one list that leads to each of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.services.archive_gaps import ArchiveGap
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.models.record_table_model import RecordTableModel
from cadredesk.ui.models.roles import Index
from cadredesk.ui.theme import LARGE, TextRole, set_role
from cadredesk.ui.widgets.wrapped_table import WrappedTable

_SAMPLES = ("阿依古丽·买买提", "12", "1 干部履历表；3 年度考核登记表 × 4；6 入党志愿书")
_CHARACTERS, _LINES = 52, 26


class ArchiveGapsDialog(QDialog):
    """Lists people with what is missing; Enter or a double click leads to an archive.

    Signals:
        chosen: Somebody's archive is wanted; carries the CadreId.
    """

    chosen = Signal(object)

    def __init__(self, gaps: tuple[ArchiveGap, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Missing material of everybody"))
        self._gaps = gaps
        said = QLabel()
        set_role(said, TextRole.SECONDARY)
        said.setText(
            self.tr("%n person(s) lack something. Enter opens the archive.", "", len(gaps))
            if gaps
            else self.tr("Nothing that is usual is missing in any archive.")
        )
        self.table = WrappedTable()
        self.table.setAccessibleName(self.windowTitle())
        self.table.setModel(self._model())
        self.table.let_wrap({0: 4, 2: 12})
        self.table.set_column_samples(dict(enumerate(_SAMPLES)))
        self.table.opened.connect(self._on_opened)
        buttons = QDialogButtonBox()
        buttons.addButton(QPushButton(self.tr("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        for widget in (said, self.table, buttons):
            layout.addWidget(widget)
        open_in(self, _CHARACTERS, _LINES)
        self.table.setFocus()

    def _model(self) -> RecordTableModel:
        model = RecordTableModel(self)
        headings = (self.tr("Name"), self.tr("Missing"), self.tr("What"))
        model.show_rows(headings, [_row(gap, self.tr("; ")) for gap in self._gaps])
        return model

    def _on_opened(self, index: Index) -> None:
        self.chosen.emit(self._gaps[index.row()].cadre)
        self.accept()


def _row(gap: ArchiveGap, separator: str) -> tuple[str, str, str]:
    return gap.name, str(gap.count), separator.join(each.named for each in gap.missing)
