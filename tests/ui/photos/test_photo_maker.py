"""A photo is kept for the person it was given for, or for nobody."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId, new_id
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.photos.photo_field import PhotoField
from cadredesk.ui.photos.photo_maker import PhotoMaker
from tests.ui.practice import rest


def test_a_photo_that_is_ready_after_somebody_else_was_opened_is_kept_nowhere(
    tmp_path: Path, runner: BackgroundRunner, qtbot: QtBot
):
    image = QImage(240, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(tmp_path / "甲.png"))
    field, owner = PhotoField(), QObject()
    qtbot.addWidget(field)
    maker = PhotoMaker(runner, field, owner)
    kept: list[bytes | None] = []
    told: list[CadreDeskError] = []
    maker.ready.connect(kept.append)
    maker.failed.connect(told.append)

    maker.follow(CadreId(new_id()))
    field.file_given.emit(tmp_path / "甲.png")
    maker.follow(CadreId(new_id()))
    rest(qtbot, runner)
    assert not kept
    assert [error.code for error in told] == ["photo.other_person"]

    field.file_given.emit(tmp_path / "甲.png")
    rest(qtbot, runner)
    assert len(kept) == 1
