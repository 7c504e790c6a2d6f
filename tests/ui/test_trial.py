"""The self-test paints a page, and tells a blank one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from cadredesk.ui import trial
from cadredesk.ui.gates.welcome import WelcomeGate


def test_a_painted_page_has_a_size():
    assert trial.paint_a_page() == "1093x543"


def test_a_blank_page_is_a_failure(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(WelcomeGate, "grab", lambda _page: Blank())

    with pytest.raises(RuntimeError, match="blank: 1 colours"):
        trial.paint_a_page()


class Blank:
    """A picture of one colour."""

    def toImage(self) -> QImage:
        image = QImage(30, 30, QImage.Format.Format_RGB32)
        image.fill(0)
        return image
