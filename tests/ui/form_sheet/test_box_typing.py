"""What is being typed into a box outlives the program."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cadredesk.domain.form.sheet import BoxKey
from cadredesk.services.drafts import drafts_of, write_drafts
from tests.ui.form_sheet.conftest import Opened


def texts(opened: Opened) -> list[str]:
    owner = opened.file().id
    return [each.text for each in drafts_of(opened.library, owner)]


def test_a_text_that_is_left_unfinished_is_kept_as_a_draft_until_it_is_saved(opened: Opened):
    opened.type_into("reason", "工作")
    opened.qtbot.waitUntil(lambda: texts(opened) == ["工作"], timeout=10_000)

    opened.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.waitUntil(lambda: texts(opened) == [], timeout=10_000)


def test_a_draft_of_an_earlier_time_is_back_in_its_box(opened: Opened):
    other = opened.file("韩长河").id
    write_drafts(opened.library, [(f"form_sheet/{other.hex}/name/0", "钱丽华", other)])

    opened.show("韩长河")

    assert opened.view.current == BoxKey("name", 0)
    assert opened.editor.text.toPlainText() == "钱丽华"
    opened.press(Qt.Key.Key_Escape)
