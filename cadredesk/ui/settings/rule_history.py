"""What was set locally about a rule, by whom and when, in a window of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from cadredesk.domain.rules.override import OverrideKind
from cadredesk.services.rule_cards import OverrideChange, RuleCard
from cadredesk.ui.dialogs.room import open_in
from cadredesk.ui.settings import rule_text
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM
from cadredesk.ui.widgets.blocks import TableBlock
from cadredesk.ui.widgets.record_table import RecordTable

translate = QCoreApplication.translate
_CHARACTERS, _LINES = 76, 26


class RuleHistoryDialog(QDialog):
    """A table with a line for each change, the newest first."""

    def __init__(self, card: RuleCard, changes: Sequence[OverrideChange], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = rule_text.card_title(card)
        self.setWindowTitle(self.tr("What was changed: {rule}").format(rule=title))
        self.table = RecordTable(_block(card, changes))
        scroll = QScrollArea()
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        holder.setObjectName("scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addStretch(1)
        scroll.setWidget(holder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        open_in(self, _CHARACTERS, _LINES)


def _block(card: RuleCard, changes: Sequence[OverrideChange]) -> TableBlock:
    return TableBlock(
        title=translate("RuleHistory", "What was changed"),
        headings=(
            translate("RuleHistory", "When"),
            translate("RuleHistory", "By"),
            translate("RuleHistory", "What"),
            translate("RuleHistory", "Before"),
            translate("RuleHistory", "After"),
            translate("RuleHistory", "From"),
            translate("RuleHistory", "On what paper"),
        ),
        rows=tuple(_row(card, change) for change in changes),
        wide=6,
        empty=translate("RuleHistory", "Nothing was ever set locally."),
    )


def _row(card: RuleCard, change: OverrideChange) -> tuple[str, ...]:
    said = {name: text for name, text in change.after.items() if text} or change.before
    name, unit, kind = _what(card, change)
    old, new = change.before.get("value", ""), change.after.get("value", "")
    return (
        f"{change.at.astimezone():%Y.%m.%d %H:%M}",
        change.by,
        name,
        rule_text.value_text(kind, old, unit),
        rule_text.value_text(kind, new, unit) or translate("RuleHistory", "withdrawn"),
        said.get("effective_from", ""),
        f"{said.get('authority', '')} {said.get('document_no', '')}".strip(),
    )


def _what(card: RuleCard, change: OverrideChange) -> tuple[str, str, str]:
    """What a change is called, the unit of its value, and what kind of value it is."""
    for number in card.numbers:
        if number.name == change.target:
            return rule_text.said(number.note.label), number.note.unit, OverrideKind.NUMBER
    if _kind(change.before, change.after) == OverrideKind.SWITCH:
        return translate("RuleHistory", "Speaks"), "", OverrideKind.SWITCH
    unit = card.rule.lead.unit.value
    return translate("RuleHistory", "Lead time"), unit, OverrideKind.LEAD


def _kind(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    return after.get("kind") or before.get("kind") or OverrideKind.LEAD
