"""The photo stands in the head of the file and is chosen, dropped, pasted and removed there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication, QFileDialog

from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import read_file
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.photos.crop_dialog import CropDialog
from cadredesk.ui.photos.photo_field import PhotoField
from tests.ui.cadre_file.conftest import Opened
from tests.ui.practice import DAY, person

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def practice(own_practice: SqlLibrary) -> SqlLibrary:
    """A practice township that may be written."""
    return own_practice


@pytest.fixture
def practice_board() -> AlertBoard:
    """No alerts: these tests are about the photo."""
    return AlertBoard(DAY, ())


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "周建国.png"
    an_image().save(str(path))
    return path


def an_image(width: int = 240) -> QImage:
    image = QImage(width, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    return image


def kept(opened: Opened) -> bytes | None:
    return read_file(opened.library, person(opened.library, "周建国")).file.cadre.photo


def box(opened: Opened) -> PhotoField:
    return opened.page.findChildren(PhotoField)[0]


def drop(opened: Opened, mime: QMimeData) -> bool:
    at = QPointF(5, 5)
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at.toPoint(), copy, mime, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(box(opened), enter)
    if enter.isAccepted():
        QApplication.sendEvent(box(opened), QDropEvent(at, copy, mime, LEFT, NONE))
    opened.rest()
    return enter.isAccepted()


def crop_dialog() -> CropDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CropDialog)
    return dialog


def test_a_dropped_file_becomes_the_photo(opened: Opened, picture: Path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture))])

    assert drop(opened, mime)
    photo = kept(opened)
    assert photo is not None
    assert QImage.fromData(photo).width() == 240
    assert box(opened).has_photo


def test_a_picture_of_another_shape_is_cropped_by_the_keys_alone(opened: Opened, tmp_path: Path):
    wide = tmp_path / "wide.png"
    an_image(900).save(str(wide))
    key = Qt.Key

    box(opened).file_given.emit(wide)
    opened.rest()
    first = crop_dialog().frame
    for pressed in (key.Key_Minus, key.Key_Right, key.Key_Down, key.Key_R):
        opened.press(pressed, on=crop_dialog().view)
    turned = crop_dialog().frame
    opened.press(key.Key_Minus, on=crop_dialog().view)
    opened.press(key.Key_Left, on=crop_dialog().view)
    opened.press(key.Key_Return, on=crop_dialog().view)
    opened.rest()

    assert (first.left, first.width, first.height) == (330, 240, 300)
    assert (turned.picture, turned.left, turned.top, turned.width) == ((300, 900), 0, 0, 300)
    photo = QImage.fromData(kept(opened) or b"")
    assert (photo.width(), photo.height()) == (285, 356)


def test_the_mouse_sizes_the_frame_and_esc_keeps_the_photo_as_it_was(opened: Opened, picture: Path):
    box(opened).file_given.emit(picture)
    opened.rest()
    before = kept(opened)
    box(opened).crop.trigger()
    opened.rest()
    dialog = crop_dialog()
    framed = dialog.view.framed_on_screen()
    middle = framed.center()
    inside = QRect(framed.topLeft(), middle).center()

    for start, end in ((framed.bottomRight(), middle), (inside, middle)):
        opened.qtbot.mousePress(dialog.view, LEFT, pos=start)
        opened.qtbot.mouseMove(dialog.view, end)
        opened.qtbot.mouseRelease(dialog.view, LEFT, pos=end)

    assert dialog.frame.width == pytest.approx(120, abs=3)
    assert dialog.frame.left > 0
    opened.press(Qt.Key.Key_Escape, on=dialog.view)
    opened.rest()
    assert before is not None
    assert kept(opened) == before


def test_a_dropped_text_is_not_taken(opened: Opened):
    mime = QMimeData()
    mime.setText("周建国")

    assert not drop(opened, mime)
    assert kept(opened) is None


def test_a_copied_picture_is_pasted_and_removed_by_the_keys(opened: Opened):
    QGuiApplication.clipboard().setImage(an_image())
    box(opened).setFocus()

    opened.press(Qt.Key.Key_V, CTRL, on=box(opened))
    pasted = kept(opened)
    opened.press(Qt.Key.Key_Delete, on=box(opened))
    removed = kept(opened)
    opened.press(Qt.Key.Key_Delete, on=box(opened))

    assert pasted is not None
    assert removed is None


def test_a_file_is_chosen_from_the_menu(
    opened: Opened, picture: Path, monkeypatch: pytest.MonkeyPatch
):
    answers = iter(((str(picture), ""), ("", "")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: next(answers))
    box(opened).setFocus()
    opened.qtbot.keyClick(box(opened), Qt.Key.Key_Return)
    open_by_key = box(opened).menu.isVisible()
    box(opened).menu.close()

    box(opened).choose.trigger()
    box(opened).choose.trigger()
    opened.rest()

    assert open_by_key
    assert box(opened).choose.text() == "Choose a photo…"
    assert kept(opened) is not None


def test_the_menu_opens_by_the_mouse_and_offers_removal_only_of_a_photo(opened: Opened):
    opened.qtbot.mouseClick(box(opened), LEFT)

    assert box(opened).menu.isVisible()
    assert not box(opened).remove.isEnabled()
    box(opened).menu.close()


def test_what_is_no_photo_is_said_and_nothing_is_changed(opened: Opened, tmp_path: Path):
    text = tmp_path / "photo.jpg"
    text.write_text("not a photo")

    box(opened).file_given.emit(text)
    opened.rest()

    assert opened.page.info.text.startswith("This is no photo that can be used")
    assert kept(opened) is None
