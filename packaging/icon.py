"""The program's icon from its drawing: the pictures a Linux desktop wants, or one .ico.

python packaging/icon.py FOLDER     hicolor pictures, as a .deb carries them
python packaging/icon.py FILE.ico   every size in one file, as Windows wants it
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "application" / "cadredesk.svg"
LINUX_SIZES = (16, 24, 32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""The sizes of lists, task bar and desktop at 100 to 200 per cent."""

_HEADER = struct.Struct("<HHH")
_ENTRY = struct.Struct("<BBBBHHII")


def main(target: Path) -> None:
    """Write what the target asks for."""
    if target.suffix == ".ico":
        target.write_bytes(ico([(size, png(size)) for size in WINDOWS_SIZES]))
        return
    for size in LINUX_SIZES:
        file = target / f"{size}x{size}" / "apps" / "cadredesk.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(size))
    scalable = target / "scalable" / "apps" / "cadredesk.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(DRAWING.read_bytes())


def png(size: int) -> bytes:
    """Return the icon as a PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise RuntimeError(f"no picture of {size} pixels was made")
    return bytes(buffer.data().data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """Return PNG pictures as one .ico; a width of 256 is written as 0."""
    start = _HEADER.size + _ENTRY.size * len(pictures)
    head, body = _HEADER.pack(0, 1, len(pictures)), b""
    for size, data in pictures:
        side = size % 256
        head += _ENTRY.pack(side, side, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return head + body


if __name__ == "__main__":
    main(Path(sys.argv[1]))
