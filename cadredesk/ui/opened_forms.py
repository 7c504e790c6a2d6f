"""Exchanged forms that a file manager was asked to open with this program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from cadredesk.ui.library_window import LibraryWindow
    from cadredesk.ui.session import Session


class OpenedForms(QObject):
    """Keeps the forms until a library is open, and has them compared there.

    They come with the start, or from a later start that found this one running.
    """

    def __init__(self, session: Session, forms: Sequence[Path]) -> None:
        super().__init__(session)
        self._session = session
        self._forms = tuple(forms)
        session.opened.connect(self._on_opened)
        session.instance.asked_to_show.connect(self._on_later_start)

    def _on_opened(self, window: LibraryWindow) -> None:
        if self._forms:
            window.painted.connect(self._show)

    def _on_later_start(self, forms: tuple[Path, ...]) -> None:
        self._forms += forms
        self._show()

    def _show(self) -> None:
        window = self._session.library_window
        if self._forms and window is not None:
            forms, self._forms = self._forms, ()
            window.show_forms(forms)
