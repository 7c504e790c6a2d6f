"""Which part of a picture becomes the photo: a frame to move, to size and to turn under."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cadredesk.domain.crop_frame import CropFrame, widest_frame
from cadredesk.ui.photos.crop_view import CropView
from cadredesk.ui.photos.preparing import Crop, turn
from cadredesk.ui.theme import HUGE, LARGE, MEDIUM, SMALL, TextRole, set_role, set_style

_PREVIEW = QSize(112, 140)
_AROUND, _TALLEST = 90, 620
"""Pixels that the dialog leaves of a window's height, and its most."""

_STEPS = 100
"""A press of an arrow moves the frame by a hundredth of the picture, with Shift by a pixel."""

_SIZES = 20
"""Presses of + from nothing to the widest frame."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class CropDialog(QDialog):
    """Begins with the part that would be cut out unasked; leaving it changes nothing.

    Signals:
        answered: A part was accepted; carries the Crop.
    """

    answered = Signal(object)

    def __init__(self, image: QImage, size: tuple[int, int], parent: QWidget) -> None:
        """Show a picture with perhaps fewer pixels than it has; `size` says how many it has."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Crop the photo"))
        self._upright = self._image = image
        self._quarters = 0
        self.frame = widest_frame(size)
        self.view, self.preview, self.said = CropView(), QLabel(), QLabel()
        self.view.setAccessibleName(self.tr("Picture with the frame of the photo"))
        self.preview.setAccessibleName(self.tr("The photo as it will be"))
        self.preview.setFixedSize(_PREVIEW)
        set_role(self.said, TextRole.SECONDARY)
        self.smaller, self.larger = QPushButton("−"), QPushButton("+")
        self.smaller.setAccessibleName(self.tr("Smaller frame"))
        self.larger.setAccessibleName(self.tr("Larger frame"))
        self.turning = QPushButton(self.tr("Turn (R)"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.act = QPushButton(self.tr("Use this part"))
        set_style(self.act, "kind", "primary")
        self._lay_out()
        self._connect()
        self._show(self.frame)
        usual, height = self.sizeHint(), min(parent.height() - _AROUND, _TALLEST)
        self.resize(usual.width() + max(0, height - usual.height()), height)
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, size by + and -, turn by R."""
        key, arrow = event.key(), _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = 1 if fine else max(1, min(self.frame.picture) // _STEPS)
            self._show(self.frame.moved(arrow[0] * step, arrow[1] * step))
        elif key in _LARGER:
            self._on_zoomed(1)
        elif key in _SMALLER:
            self._on_zoomed(-1)
        elif key == Qt.Key.Key_R:
            self._on_turn()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Drag the frame or its corners; arrow keys move it, + and − size it, R turns the "
                "picture."
            )
        )
        hint.setWordWrap(True)
        set_role(hint, TextRole.SECONDARY)
        sizes = QHBoxLayout()
        sizes.setSpacing(SMALL)
        for button in (self.smaller, self.larger):
            sizes.addWidget(button)
        side = QVBoxLayout()
        side.setSpacing(SMALL)
        side.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        side.addWidget(self.said, 0, Qt.AlignmentFlag.AlignHCenter)
        side.addStretch(1)
        side.addLayout(sizes)
        side.addWidget(self.turning)
        picture = QHBoxLayout()
        picture.setSpacing(LARGE)
        picture.addWidget(self.view, 1)
        picture.addLayout(side)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addStretch(1)
        for button in (self.cancel, self.act):
            below.addWidget(button)
        for button in (self.smaller, self.larger, self.turning, self.cancel):
            button.setAutoDefault(False)
        self.act.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(hint)
        layout.addLayout(picture, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.view.framed.connect(self._show)
        self.view.zoomed.connect(self._on_zoomed)
        self.smaller.clicked.connect(self._on_smaller)
        self.larger.clicked.connect(self._on_larger)
        self.turning.clicked.connect(self._on_turn)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._on_act)

    def _show(self, frame: CropFrame) -> None:
        self.frame = frame
        self.view.show_frame(self._image, frame)
        scale = self._image.width() / frame.picture[0]
        places = (frame.left, frame.top, frame.width, frame.height)
        cut = self._image.copy(QRect(*(round(each * scale) for each in places)))
        ratio, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
        self.preview.setPixmap(
            QPixmap.fromImage(cut.scaled(_PREVIEW, ratio, smooth.SmoothTransformation))
        )
        words = self.tr("{width} × {height} pixels")
        self.said.setText(words.format(width=frame.width, height=frame.height))
        self.view.setAccessibleDescription(self.said.text())

    def _on_zoomed(self, way: int) -> None:
        step = max(1, self.frame.widest // _SIZES)
        self._show(self.frame.sized(self.frame.width + way * step))

    def _on_smaller(self) -> None:
        self._on_zoomed(-1)

    def _on_larger(self) -> None:
        self._on_zoomed(1)

    def _on_turn(self) -> None:
        self._quarters = (self._quarters + 1) % 4
        self._image = turn(self._upright, self._quarters)
        self._show(self.frame.turned())

    def _on_act(self) -> None:
        self.answered.emit(Crop(self.frame, self._quarters))
        self.accept()
