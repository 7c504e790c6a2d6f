"""Take the pictures of the manual anew, in both languages.

    python packaging/pictures.py [PART …]

They are those of `shots.py`, without what stands around the page, in at most 256 colours,
and are kept in the repository: under `resources/manual`, in the folder of each language. A
test holds the manual and its pictures together.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cadredesk.paths import project_root
from cadredesk.ui.main_window import MainWindow
from cadredesk.ui.preferences import Language
from cadredesk.ui.theme import TextSize, ThemeName
from photographer import Dress, Photographer
from shots import take_all

COLOURS = 256
PLACE = "D:\\干部工作台\\青山镇\\"
SIZE = (1120, 600)
PICTURES = {
    "today": "today",
    "roster": "roster",
    "cadre_file-basics": "cadre-file",
    "import-check": "import",
    "alerts": "alerts",
    "approval_form": "approval-form",
    "interchange-compared": "exchange",
    "dialog-export": "lists",
    "blank-filled": "blanks",
    "collection_import": "collection",
    "health": "health",
    "talent": "talent",
    "eligibility": "eligibility",
    "villages": "villages",
    "submission-returned": "submissions",
    "settings-backup": "safety",
    "rules": "settings",
    "welcome": "welcome",
}
"""What a picture is called in the manual, by what `shots.py` calls it."""

WANTED = frozenset(
    "today roster cadre_file import alerts approval_form interchange dialog-export blank "
    "collection health talent eligibility villages submitting backup rules gates".split()
)
DRESSES = tuple(Dress(language, SIZE) for language in Language)


class ManualPhotographer(Photographer):
    """Takes those pictures alone that the manual shows."""

    def take(self, window: QWidget, name: str, dresses: Iterable[Dress]) -> None:  # noqa: ARG002 - always both
        """Take it in both languages, as the window is otherwise."""
        if name in PICTURES:
            super().take(window, name, DRESSES)

    def snap(self, window: QWidget, name: str, dress: Dress) -> None:
        """Keep the page without navigation and menus; a gate and a dialog whole."""
        if name not in PICTURES or not _is_plain(dress):
            return
        inside = _inside(window)
        language = "zh" if dress.language is Language.CHINESE else "en"
        folder = project_root() / "resources" / "manual" / language / "pictures"
        target = folder / f"{PICTURES[name]}.png"
        folder.mkdir(parents=True, exist_ok=True)
        for widget in inside.findChildren(QLabel) + inside.findChildren(QLineEdit):
            _hide_place(widget)
        in_few_colours(inside.grab().toImage()).save(str(target), quality=0)
        self.taken.append(target)


def _inside(window: QWidget) -> QWidget:
    if not isinstance(window, MainWindow) or window.is_gated:
        return window
    return window.current_page or window


def _hide_place(widget: QLabel | QLineEdit) -> None:
    """Show a folder as a clerk has it, not that of whoever takes the pictures."""
    for here in (tempfile.gettempdir(), str(Path.home())):
        if here in widget.text():
            head, _slash, last = widget.text().rpartition("/")
            told = last if "." in last else ""
            before = head.split(here)[0]
            widget.setText(f"{before}{PLACE}{told}")


def _is_plain(dress: Dress) -> bool:
    return dress.theme is ThemeName.LIGHT and dress.text is TextSize.STANDARD


def in_few_colours(picture: QImage) -> QImage:
    """Return a picture in the colours that it has most of: a screen has few."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(whole.constBits()).cast("I"))
    most = [colour for colour, _count in counted.most_common(COLOURS)]
    return whole.convertToFormat(
        QImage.Format.Format_Indexed8, most, Qt.ImageConversionFlag.AvoidDither
    )


def main(parts: list[str]) -> int:
    """Take those of some parts, or all; return the exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        taken = take_all(
            Path(scratch), frozenset(parts) or WANTED, Path(scratch), ManualPhotographer
        )
    for file in sorted(set(taken)):
        print(f"{file.stat().st_size:>7}  {file.relative_to(project_root())}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
