"""The sheet on screen: both pages as paper, one box chosen, walked through by Tab and clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from cadredesk.domain.form.fitting import LABELS
from cadredesk.domain.form.sheet import PAGE_HEIGHT, PAGE_WIDTH, BoxKey
from cadredesk.ui.form_sheet.document import FormDocument
from cadredesk.ui.form_sheet.painter import PAPER
from cadredesk.ui.theme import LARGE, LIGHT, MEDIUM, colours

_MM_PER_INCH = 25.4
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_CORNER_MM = 2.0
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SheetView(QWidget):
    """Shows a form at a zoom and tells which box is wanted.

    Signals:
        chosen: Another box is the one in hand; carries its BoxKey.
        edit_wanted: A box is to be typed into; carries its BoxKey and what was typed already.
        composing: An input method begins a word in the box in hand; carries the event.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object, str)
    composing = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: FormDocument | None = None
        self._zoom = 1.0
        self.current: BoxKey | None = None
        self._marked: frozenset[BoxKey] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setMouseTracking(True)

    def show_document(self, document: FormDocument, differing: frozenset[BoxKey]) -> None:
        """Show a form; boxes that differ from the cadre file have a marked corner."""
        self.document, self._marked = document, differing
        boxes = document.sheet.boxes
        if self.current not in boxes:
            self.current = boxes[0]
        self.updateGeometry()
        self.resize(self.sizeHint())
        self._describe()
        self.update()

    @property
    def zoom(self) -> float:
        """How large the sheet is; 1 is the size of the paper."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the sheet larger or smaller."""
        self._zoom = zoom
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def choose(self, key: BoxKey) -> None:
        """Take a box in hand, if the form has it."""
        if self.document is not None and self.document.sheet.text(key) is not None:
            self.current = key
            self._describe()
            self.update()
            self.chosen.emit(key)

    def step(self, by: int) -> bool:
        """Take the box some places further in hand; False beyond the ends of the form."""
        boxes = () if self.document is None else self.document.sheet.boxes
        at = boxes.index(self.current) + by if self.current in boxes else 0
        if not 0 <= at < len(boxes):
            return False
        self.choose(boxes[at])
        return True

    def frame_of(self, key: BoxKey) -> QRect:
        """Return where a box stands in this widget."""
        text = None if self.document is None else self.document.sheet.text(key)
        if text is None:
            return QRect()
        corner = self._page_corner(text.page)
        scale, frame = self.scale, text.frame
        left, top = corner.x() + frame.left * scale, corner.y() + frame.top * scale
        return QRectF(left, top, frame.width * scale, frame.height * scale).toAlignedRect()

    def page_top(self, page: int) -> int:
        """Return where a page begins."""
        return round(self._page_corner(page).y())

    @property
    def scale(self) -> float:
        """Pixels of a millimetre at this zoom."""
        return self.logicalDpiX() / _MM_PER_INCH * self._zoom

    def sizeHint(self) -> QSize:
        """Return the room of both pages, one below the other."""
        pages = 2 if self.document is None else self.document.pages
        width = PAGE_WIDTH * self.scale + 2 * MEDIUM
        height = pages * (PAGE_HEIGHT * self.scale + LARGE) + MEDIUM
        return QSize(round(width), round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper, what is on it, and the box in hand."""
        if self.document is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(self.document.pages):
            self._paint_page(painter, page, event.rect())
        for key in self._marked:
            self._paint_corner(painter, key)
        self._paint_choice(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the box under the pointer in hand and type into it."""
        key = self._box_at(event.position())
        if key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(key)
            self.edit_wanted.emit(key, "")
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a box can be typed into."""
        over = self._box_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open the box in hand, or begin to type into it."""
        if event.key() in _OPENING and self.current is not None:
            self.edit_wanted.emit(self.current, "")
        elif event.key() in _ROWS:
            self.step(_ROWS[Qt.Key(event.key())])
        elif self._begins_text(event) and self.current is not None:
            self.edit_wanted.emit(self.current, event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hand a word that an input method begins to the editor of the box in hand."""
        if event.preeditString() or event.commitString():
            self.composing.emit(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk from box to box; beyond the ends the keyboard goes on to what stands there."""
        if self.step(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the box in hand; it is told again what it is."""
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()

    def _begins_text(self, event: QKeyEvent) -> bool:
        modified = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        keypad = modified == Qt.KeyboardModifier.KeypadModifier
        plain = not modified or keypad
        return plain and event.text().isprintable() and bool(event.text().strip())

    def _describe(self) -> None:
        """Say which box is in hand and what it says."""
        self.setAccessibleName(self.tr("Approval form, as it is printed"))
        if self.document is None or self.current is None:
            return
        text = self.document.sheet.text(self.current)
        said = "" if text is None else "".join(text.lines)
        label = LABELS.get(self.current.box, self.current.box)
        row = "" if self.current.row is None else f" {self.current.row + 1}"
        self.setAccessibleDescription(f"{label}{row}: {said}")

    def _page_corner(self, page: int) -> QPointF:
        left = max(MEDIUM, (self.width() - PAGE_WIDTH * self.scale) / 2)
        return QPointF(left, MEDIUM + page * (PAGE_HEIGHT * self.scale + LARGE))

    def _box_at(self, point: QPointF) -> BoxKey | None:
        if self.document is None:
            return None
        for page in range(self.document.pages):
            place = point - self._page_corner(page)
            x, y = place.x() / self.scale, place.y() / self.scale
            key = self.document.sheet.box_at(page, x, y)
            if key is not None:
                return key
        return None

    def _paint_page(self, painter: QPainter, page: int, seen: QRect) -> None:
        corner = self._page_corner(page)
        paper = QRectF(
            corner,
            QPointF(corner.x() + PAGE_WIDTH * self.scale, corner.y() + PAGE_HEIGHT * self.scale),
        )
        if self.document is None or not paper.toAlignedRect().intersects(seen):
            return
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.setBrush(PAPER)
        painter.drawRect(paper)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.translate(corner)
        painter.scale(self.scale, self.scale)
        self.document.paint(painter, page)
        painter.restore()

    def _paint_corner(self, painter: QPainter, key: BoxKey) -> None:
        """A corner in the colour of links, on paper that is always white."""
        frame = QRectF(self.frame_of(key))
        size = _CORNER_MM * self.scale
        corner = [
            frame.topRight(),
            frame.topRight() - QPointF(size, 0),
            frame.topRight() + QPointF(0, size),
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.accent))
        painter.drawPolygon(corner)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_choice(self, painter: QPainter) -> None:
        if self.current is not None:
            pen = QPen(QColor(LIGHT.accent if self.hasFocus() else LIGHT.border), 2)
            painter.setPen(pen)
            painter.drawRect(QRectF(self.frame_of(self.current)).adjusted(1, 1, -1, -1))
