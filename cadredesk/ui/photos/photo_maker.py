"""Prepares photos off the GUI thread, and asks how a picture of another shape shall be cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from cadredesk.domain.crop_frame import loses_much, widest_frame
from cadredesk.domain.errors import CadreDeskError, UserError
from cadredesk.domain.ids import CadreId
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task
from cadredesk.ui.photos.crop_dialog import CropDialog
from cadredesk.ui.photos.photo_field import PhotoField
from cadredesk.ui.photos.preparing import Crop, prepare_photo, read_picture, read_upright

_SHOWN = 1200
"""Pixels; a picture is not shown with more, so that the frame follows the mouse at once."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A photo, or the picture that somebody has to look at before it is one."""

    person: CadreId | None
    content: bytes
    is_present: bool
    photo: bytes | None
    shown: QImage
    size: tuple[int, int]

    def is_kept_by(self, crop: Crop) -> bool:
        """Whether the present photo is wanted whole: written anew it would only lose."""
        untouched = crop == Crop(widest_frame(self.size))
        return self.is_present and untouched and not loses_much(self.size)


class PhotoMaker(QObject):
    """Makes photos, ready to be kept, of what is given to a field.

    Whoever goes on to another person while a picture is read is told that it was not kept.

    Signals:
        ready: A photo, or None where there shall be none; carries its bytes.
        failed: What was given is no photo; carries the CadreDeskError.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: BackgroundRunner, field: PhotoField, parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._field = runner, field
        self._asked: _Made | None = None
        self._person: CadreId | None = None
        field.file_given.connect(self._on_file)
        field.picture_given.connect(self._on_picture)
        field.crop_wanted.connect(self._on_crop)
        field.removed.connect(self._on_removed)

    def follow(self, person: CadreId) -> None:
        """Take note whose photo is given from now on."""
        self._person = person

    def _on_file(self, path: Path) -> None:
        self._look(lambda: read_picture(path), present=False)

    def _on_picture(self, content: bytes) -> None:
        self._look(lambda: content, present=False)

    def _on_crop(self, photo: bytes) -> None:
        self._look(lambda: photo, present=True)

    def _look(self, read: Callable[[], bytes], *, present: bool) -> None:
        person = self._person

        def work(_progress: Progress) -> _Made:
            return _made(person, read(), present)

        self._runner.run(Task(work, self._on_made, self._on_failed, pool=Pool.FILES))

    def _on_made(self, made: _Made) -> None:
        if made.person != self._person:
            self.failed.emit(UserError("photo.other_person"))
            return
        if made.photo is not None:
            self.ready.emit(made.photo)
            return
        self._asked = made
        dialog = CropDialog(made.shown, made.size, self._field.window())
        dialog.answered.connect(self._on_answered)
        dialog.open()

    def _on_answered(self, crop: Crop) -> None:
        made = self._asked
        if made is None or made.is_kept_by(crop):
            return

        def work(_progress: Progress) -> _Made:
            return replace(made, photo=prepare_photo(made.content, crop))

        self._runner.run(Task(work, self._on_made, self._on_failed, pool=Pool.FILES))

    def _on_removed(self) -> None:
        self.ready.emit(None)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)


def _made(person: CadreId | None, content: bytes, present: bool) -> _Made:
    image = read_upright(content)
    size = (image.width(), image.height())
    if not present and not loses_much(size):
        return _Made(person, content, present, prepare_photo(content), QImage(), size)
    if max(size) > _SHOWN:
        ratio, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
        image = image.scaled(QSize(_SHOWN, _SHOWN), ratio, smooth.SmoothTransformation)
    return _Made(person, content, present, None, image, size)
