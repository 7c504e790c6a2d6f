"""One drawing becomes every picture that a desktop asks for."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from cadredesk.paths import project_root


@pytest.fixture(scope="module")
def icon(qapp: QGuiApplication) -> ModuleType:
    spec = importlib.util.spec_from_file_location("icon", project_root() / "packaging" / "icon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_linux_desktop_finds_each_size_and_the_drawing(icon: ModuleType, tmp_path: Path):
    icon.main(tmp_path)

    for size in icon.LINUX_SIZES:
        picture = QImage(str(tmp_path / f"{size}x{size}" / "apps" / "cadredesk.png"))
        assert picture.width() == picture.height() == size
        assert picture.pixelColor(0, 0).alpha() == 0
        assert picture.pixelColor(size // 2, size // 8).alpha() == 255
    assert (tmp_path / "scalable" / "apps" / "cadredesk.svg").is_file()


def test_windows_finds_every_size_in_one_file(icon: ModuleType, tmp_path: Path):
    file = tmp_path / "cadredesk.ico"

    icon.main(file)

    data = file.read_bytes()
    assert data[:6] == b"\x00\x00\x01\x00" + bytes([len(icon.WINDOWS_SIZES), 0])
    for place, size in enumerate(icon.WINDOWS_SIZES):
        entry = data[6 + 16 * place :][:16]
        length = int.from_bytes(entry[8:12], "little")
        start = int.from_bytes(entry[12:16], "little")
        picture = QImage.fromData(data[start : start + length])
        assert entry[0] == size % 256
        assert picture.width() == size
