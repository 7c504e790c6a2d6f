"""设置 ▸ 单位与任期: the names that forms print, terms of bodies, and places of posts."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.domain.unit import Township
from cadredesk.domain.words import BodyKind
from cadredesk.services.establishment import body_terms, new_body_term
from cadredesk.ui.models.term_table_model import TermColumn, TermTableModel
from cadredesk.ui.settings.quota_card import QuotaCard
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role
from cadredesk.ui.widgets.card import Card
from cadredesk.ui.widgets.wrapped_table import WrappedTable

ROWS_SHOWN = 6


class UnitSection(QWidget):
    """Three cards: names, terms, quotas. Each field is kept when it is left.

    Signals:
        names_edited: A name was changed.
        terms_edited: The table of terms was changed.
        quotas_edited: The table of quotas was changed.
        refused: What was typed cannot be taken; carries the UserError.
    """

    names_edited = Signal()
    terms_edited = Signal()
    quotas_edited = Signal()
    refused = Signal(object)

    def __init__(
        self, term_months: Callable[[BodyKind], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._term_months = term_months
        self._unit = ""
        self.full_name = QLineEdit()
        self.superior = QLineEdit()
        self.reporting_unit = QLineEdit()
        self._labels = [QLabel() for _ in self.fields]
        self._names = Card()
        self._names.body.addLayout(self._form())
        self.model = TermTableModel(self)
        self.table = WrappedTable()
        self._add = QPushButton()
        self.remove = QPushButton()
        self._hint = QLabel()
        self._terms = Card()
        self._fill_terms_card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        self.quotas = QuotaCard()
        for card in (self._names, self._terms, self.quotas):
            layout.addWidget(card)
        layout.addStretch(1)
        self.quotas.edited.connect(self.quotas_edited)
        self.quotas.refused.connect(self.refused)
        for field in self.fields:
            field.editingFinished.connect(self._on_name)
        self.model.edited.connect(self.terms_edited)
        self.model.refused.connect(self.refused)
        self.remove.clicked.connect(self._on_remove)
        self._retranslate()

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """Return the fields of the names, top to bottom."""
        return (self.full_name, self.superior, self.reporting_unit)

    def show_township(self, township: Township) -> None:
        """Put what the library says."""
        self._unit = township.name
        texts = (township.full_name, township.superior, township.reporting_unit)
        for field, text in zip(self.fields, texts, strict=True):
            field.setText(text)
        self.model.show_rows(body_terms(township))
        self.quotas.show_township(township)

    def go_to(self, body: UUID) -> None:
        """Take the keyboard to the election of a body."""
        for at, row in enumerate(self.model.rows):
            if row.body.id == body:
                self.table.setCurrentIndex(self.model.index(at, TermColumn.ELECTED))
                self.table.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(SMALL)
        for label, field in zip(self._labels, self.fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        return form

    def _fill_terms_card(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self.kinds = QMenu(self._add)
        for kind in BodyKind:
            self.kinds.addAction(kind.value).setData(kind.value)
        self.kinds.triggered.connect(self._on_add)
        self._add.setMenu(self.kinds)
        set_role(self._hint, TextRole.SECONDARY)
        self._hint.setWordWrap(True)
        self._terms.body.addWidget(self._hint)
        self._terms.body.addWidget(self.table)
        self._terms.body.addLayout(buttons)

    def _fit(self) -> None:
        self.table.set_column_samples(
            {
                TermColumn.BODY: "中共青山镇纪律检查委员会",
                TermColumn.DEPUTIES: "2021.09",
                TermColumn.ELECTED: "2021.09.15",
                TermColumn.LENGTH: "60",
                TermColumn.EXTENDED: "2021.09",
                TermColumn.DOCUMENT: "丙组〔2026〕31号",
                TermColumn.DUE: "2026.09",
            }
        )
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TermColumn.DOCUMENT, header.ResizeMode.Stretch)
        self.table.let_wrap({TermColumn.BODY: 4, TermColumn.DOCUMENT: 4})
        self.table.keep_rows(ROWS_SHOWN)

    def _retranslate(self) -> None:
        self._names.set_title(self.tr("Names that forms and rosters print"))
        self._terms.set_title(self.tr("Terms of the township's bodies"))
        texts = (
            self.tr("Full name of the unit"),
            self.tr("Organization department above"),
            self.tr("Reporting unit on the form"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._hint.setText(
            self.tr("Type the month of the election (202109). The end of the term is worked out.")
        )
        self._add.setText(self.tr("Add a body"))
        self.remove.setText(self.tr("Remove the row"))
        self.table.setAccessibleName(self.tr("Terms of the township's bodies"))
        self._fit()

    def _on_name(self) -> None:
        sender = self.sender()
        if isinstance(sender, QLineEdit) and sender.isModified():
            sender.setModified(False)
            self.names_edited.emit()

    def _on_add(self, action: QAction) -> None:
        kind = BodyKind(action.data())
        self.model.add(new_body_term(kind, self._unit, self._term_months(kind)))
        last = self.model.index(self.model.rowCount() - 1, TermColumn.ELECTED)
        self.table.setCurrentIndex(last)
        self.table.setFocus()

    def _on_remove(self) -> None:
        current = self.table.currentIndex()
        if current.isValid():
            self.model.remove(current.row())
