"""The photo of the form: given, cropped or removed by the menu that a cadre file has, too."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId
from cadredesk.services.form_boxes import Change
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.photos.photo_field import PhotoField
from cadredesk.ui.photos.photo_maker import PhotoMaker


class FormPhoto(QObject):
    """Asks for a photo and makes it ready to be kept.

    Signals:
        given: The file shall have another photo, or none; carries the Change.
        failed: What was given is no photo; carries the CadreDeskError.
    """

    given = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = PhotoField(parent)
        self._field.hide()
        self._maker = PhotoMaker(runner, self._field, self)
        self._maker.ready.connect(self._on_photo)
        self._maker.failed.connect(self.failed)

    def follow(self, person: CadreId) -> None:
        """Take note whose photo is given from now on."""
        self._maker.follow(person)

    def ask(self, photo: bytes | None, below: QPoint) -> None:
        """Offer what can be done with the photo that is there."""
        self._field.set_photo(photo)
        self._field.offer(below)

    def _on_photo(self, photo: bytes | None) -> None:
        self.given.emit(_with_photo(photo))


def _with_photo(photo: bytes | None) -> Change:
    def change(file: CadreFile) -> CadreFile:
        return replace(file, cadre=replace(file.cadre, photo=photo))

    return change
