"""What of a page or dialog has too little room: words, headings, tabs, columns, rows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from cadredesk.ui.theme import LARGE
from cadredesk.ui.widgets.frozen_column import FrozenColumn
from cadredesk.ui.widgets.heading import Heading

_WITH_WORDS = QPushButton | QToolButton | QCheckBox | QRadioButton
_ONE_LINE = _WITH_WORDS | QLineEdit | QComboBox
_ROUNDING, _SQUEEZED = 1, 6
"""Pixels by which something may be short of its room, and by which a line may be squeezed."""

_AROUND_CHOSEN = 24
"""Pixels of a combo box that its text cannot take: frame, margins, arrow."""

_ROWS = 3
"""So many rows of a table are in sight, or all that there are."""

_SHEETS = frozenset(
    ("BlankLayout", "ExportPreview", "GridTable", "PageView", "RosterTable", "SheetView")
)
"""What may be wider than its room: papers, sheets, and tables whose columns people choose."""


def cut_off(place: QWidget) -> list[str]:
    """Name what is shown inside something and has too little room."""
    shown = [each for each in place.findChildren(QWidget) if each.isVisible()]
    return [f"{name_of(each)} {fault}" for each in shown for fault in faults(each)]


def too_large(dialog: QWidget, window: QWidget) -> list[str]:
    """Tell that a dialog reaches beyond the window below: its buttons may lie under the screen."""
    size, room = dialog.size(), window.size()
    return [] if size == size.boundedTo(room) else [f"{size.toTuple()} over {room.toTuple()}"]


def name_of(widget: QWidget) -> str:
    return f"{type(widget.parentWidget()).__name__}/{type(widget).__name__}"


def faults(widget: QWidget) -> Iterator[str]:
    """Tell what one widget lacks."""
    if isinstance(widget.parentWidget(), QLineEdit):
        return  # the pictures in a box to type into
    for lacking, words in (
        (lacks(widget), words_of(widget)),
        (lacks_height(widget), f"too low: {words_of(widget)}"),
        (lacks_width(widget), "wider than its room"),
        (beyond(widget) - _SQUEEZED, "stands outside of what it is in"),
    ):
        if lacking > _ROUNDING:
            yield f"{lacking}: {words}"
    if isinstance(widget, Heading):
        yield from narrow(widget)
    if isinstance(widget, QTableView) and not isinstance(widget, FrozenColumn):
        yield from hidden_rows(widget)


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return "" if widget.isEditable() else widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def lacks(widget: QWidget) -> int:
    """How many pixels of a widget's words are cut off, across or down, and told nowhere else."""
    words = words_of(widget)
    if not words or widget.toolTip() == words:
        return 0
    if isinstance(widget, QLabel):
        return _lacks_label(widget)
    if isinstance(widget, QComboBox):
        needed = widget.fontMetrics().horizontalAdvance(words) + _AROUND_CHOSEN
        return needed - widget.width()
    return widget.sizeHint().width() - widget.width() if isinstance(widget, _WITH_WORDS) else 0


def _lacks_label(label: QLabel) -> int:
    if label.wordWrap():
        return label.heightForWidth(label.width()) - label.height()
    if label.textFormat() is Qt.TextFormat.RichText:
        return 0
    needed = label.fontMetrics().size(0, label.text()).width() + 2 * label.margin()
    return needed - label.contentsRect().width()


def lacks_height(widget: QWidget) -> int:
    """How many pixels a line of words is too low."""
    is_line = isinstance(widget, QLabel) and bool(widget.text()) and not widget.wordWrap()
    if is_line or isinstance(widget, _ONE_LINE):
        return widget.fontMetrics().height() - widget.height()
    return 0


def lacks_width(widget: QWidget) -> int:
    """How far something would have to be scrolled sideways, be there a bar for it or not."""
    if isinstance(widget, QTabBar):
        tabs = range(widget.count())
        return sum(widget.tabRect(at).width() for at in tabs) - widget.width()
    if not isinstance(widget, QAbstractScrollArea) or _is_sheet(widget):
        return 0
    if isinstance(widget, QTableView):
        return widget.horizontalHeader().length() - widget.viewport().width()
    return widget.horizontalScrollBar().maximum()


def _is_sheet(widget: QWidget | None) -> bool:
    while widget is not None and type(widget).__name__ not in _SHEETS:
        widget = widget.parentWidget()
    return widget is not None


def narrow(header: Heading) -> Iterator[str]:
    """Tell which headings are wider than their columns, in the lines that they have."""
    bold = QFont(header.font())
    bold.setWeight(QFont.Weight.DemiBold)
    for at in range(header.count()):
        if header.isSectionHidden(at) or header.sectionViewportPosition(at) >= header.width():
            continue
        lines = header.text_of(at).split("\n")
        needed = max(map(QFontMetrics(bold).horizontalAdvance, lines)) + LARGE
        if needed > header.sectionSize(at) + _ROUNDING and not _is_sheet(header):
            yield f"{needed - header.sectionSize(at)}: {header.text_of(at)!r}"


def hidden_rows(table: QTableView) -> Iterator[str]:
    """Tell that hardly a row is in sight, although there are more."""
    shown = [at for at in range(table.model().rowCount()) if not table.isRowHidden(at)][:_ROWS]
    needed = len(shown) * table.verticalHeader().defaultSectionSize()
    if table.viewport().height() < needed - _ROUNDING:
        yield f"shows less than {len(shown)} rows"


def beyond(widget: QWidget) -> int:
    """How far a widget stands outside of what it is in."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent, QComboBox | QAbstractScrollArea):
        return 0
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return 0
    inside, box = parent.rect(), widget.geometry()
    across = max(box.right() - inside.right(), -box.left())
    return max(across, box.bottom() - inside.bottom(), -box.top())
