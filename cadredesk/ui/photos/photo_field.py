"""The photo of a file as a field: choose, drop, paste, crop, remove."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cadredesk.ui.given_files import files_in
from cadredesk.ui.widgets.photo_box import PhotoBox

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PhotoField(PhotoBox):
    """Hands over what somebody gives; whether it is a photo is seen when it is prepared.

    Signals:
        file_given: A file was chosen, dropped or pasted; carries its Path.
        picture_given: A picture was dropped or pasted; carries its bytes.
        crop_wanted: Another part of the photo is wanted; carries the bytes of what is there.
        removed: There shall be no photo.
    """

    file_given = Signal(object)
    picture_given = Signal(object)
    crop_wanted = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = b""
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu = QMenu(self)
        self.choose, self.paste = self.menu.addAction(""), self.menu.addAction("")
        self.crop, self.remove = self.menu.addAction(""), self.menu.addAction("")
        self.choose.triggered.connect(self._on_choose)
        self.paste.triggered.connect(self._on_paste)
        self.crop.triggered.connect(self._on_crop)
        self.remove.triggered.connect(self._on_remove)

    def set_photo(self, content: bytes | None) -> None:
        """Show an image, or the empty place; it can be cropped and removed."""
        super().set_photo(content)
        self._content = content or b""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the menu."""
        self._open_menu()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu by the menu key."""
        self._open_menu()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by Enter and space, paste by Ctrl+V, remove by Delete."""
        if event.key() in _OPENING:
            self._open_menu()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._on_paste()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or a picture."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make the photo of what was dropped."""
        self._take(event.mimeData())

    def retranslate(self) -> None:
        """Put every text in the language of the screens."""
        self.choose.setText(self.tr("Choose a photo…"))
        self.paste.setText(self.tr("Paste"))
        self.crop.setText(self.tr("Crop…"))
        self.remove.setText(self.tr("Remove the photo"))

    def offer(self, below: QPoint) -> None:
        """Open the menu at a point of the screen."""
        self.retranslate()
        for action in (self.crop, self.remove):
            action.setEnabled(self.has_photo)
        self.menu.popup(below)

    def _open_menu(self) -> None:
        self.offer(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, mime: QMimeData) -> None:
        files = files_in(mime)
        if files:
            self.file_given.emit(files[0])
        elif mime.hasImage():
            self.picture_given.emit(_as_png(QImage(mime.imageData())))

    def _on_choose(self) -> None:
        kinds = self.tr("Pictures") + " (*.jpg *.jpeg *.png *.bmp)"
        path, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a photo…"), "", kinds)
        if path:
            self.file_given.emit(Path(path))

    def _on_paste(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def _on_crop(self) -> None:
        self.crop_wanted.emit(self._content)

    def _on_remove(self) -> None:
        if self.has_photo:
            self.removed.emit()


def _as_png(image: QImage) -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(target.data())
