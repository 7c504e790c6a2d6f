"""The preview turns pages, prints what is chosen, and always keeps a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cadredesk.domain.errors import PlatformError
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.faces import Substitution
from cadredesk.ui.printing.pages import Printable
from cadredesk.ui.printing.placing import Margins
from cadredesk.ui.printing.preview import PreviewDialog
from cadredesk.ui.printing.print_settings import PrintSettings
from tests.ui.printing.papers import ALetter, read_pdf

LETTERS = (ALetter("蒋文博", pages=2), ALetter("吕婷"))
Opener = Callable[..., PreviewDialog]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1093, 543)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def opened(
    window: QWidget, runner: BackgroundRunner, preferences: Preferences, qtbot: QtBot
) -> Opener:
    def open_preview(documents: tuple[Printable, ...] = LETTERS) -> PreviewDialog:
        made = PreviewDialog(documents, "专长一人一页", runner, preferences, window)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        with qtbot.waitExposed(made):
            made.open()
        return made

    return open_preview


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that puts its paper into a file."""
    target = tmp_path / "printed.pdf"

    def make(_settings: PrintSettings) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setFullPage(True)
        return printer

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["HP M126"])
    monkeypatch.setattr(QPrinterInfo, "defaultPrinterName", lambda: "HP M126")
    monkeypatch.setattr(PrintSettings, "make_printer", make)
    return target


def choose(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> None:
    answer = "" if target is None else str(target)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (answer, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: answer)


def test_pages_are_turned_by_the_keyboard_and_stop_at_the_ends(opened: Opener, qtbot: QtBot):
    view = opened().view
    keys = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageDown)
    seen = []

    for key in (*keys, Qt.Key.Key_Home):
        qtbot.keyClick(view, key)
        seen.append(view.page)

    assert seen == [1, 2, 3, 3, 1]


def test_a_page_is_fitted_enlarged_and_shown_as_large_as_paper(opened: Opener, qtbot: QtBot):
    view = opened().view
    whole = view.percent

    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = view.percent
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)

    assert whole < larger < 100
    assert view.percent == 100


def test_without_a_printer_the_pdf_is_the_way_and_a_sentence_says_so(opened: Opener):
    dialog = opened()

    assert dialog.primary is dialog.save
    assert not dialog.print.isEnabled()
    assert "no printer" in dialog.settings.note


def test_the_paper_of_one_person_is_called_by_that_person(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
):
    proposed: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kind: str) -> tuple[str, str]:
        proposed.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    opened(LETTERS[:1]).save.click()
    opened().save.click()

    assert [Path(each).name for each in proposed] == ["蒋文博.pdf", "专长一人一页.pdf"]


def test_enter_keeps_everything_as_one_pdf_where_there_is_no_printer(
    opened: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, tmp_path / "专长.pdf")
    dialog = opened()

    with qtbot.waitSignal(dialog.saved) as said:
        qtbot.keyClick(dialog.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert said.args == [(tmp_path / "专长.pdf",)]
    assert len(read_pdf((tmp_path / "专长.pdf").read_bytes())) == 3
    assert not dialog.isVisible()


def test_each_document_may_have_a_file_of_its_own(
    opened: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, tmp_path)
    dialog = opened()
    dialog.settings.apart.setChecked(True)

    with qtbot.waitSignal(dialog.saved):
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    assert {path.name for path in tmp_path.glob("*.pdf")} == {"蒋文博.pdf", "吕婷.pdf"}


def test_stepping_back_from_the_file_leaves_the_preview_open(
    opened: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, None)
    dialog = opened()

    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_a_folder_that_cannot_be_written_is_said_in_the_preview(
    opened: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, tmp_path / "gone" / "专长.pdf")
    dialog = opened()

    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(dialog.info.text))
    assert dialog.isVisible()
    assert dialog.save.isEnabled()


def test_everything_is_printed_and_each_document_begins_on_a_front(
    opened: Opener, qtbot: QtBot, printed: Path
):
    letters = (ALetter("蒋文博"), ALetter("吕婷", pages=2))
    dialog = opened(letters)
    assert dialog.settings.both_sides.isChecked()

    with qtbot.waitSignal(dialog.printed) as said:
        qtbot.keyClick(dialog.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert said.args == [4]
    assert read_pdf(printed.read_bytes()) == [["蒋文博第1页"], [], ["吕婷第1页"], ["吕婷第2页"]]


def test_only_the_pages_wanted_are_printed(opened: Opener, qtbot: QtBot, printed: Path):
    dialog = opened()
    qtbot.keyClicks(dialog.settings.range, "3,1")

    with qtbot.waitSignal(dialog.printed):
        qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)

    assert read_pdf(printed.read_bytes()) == [["吕婷第1页"], ["蒋文博第1页"]]


def test_pages_that_do_not_exist_cannot_be_printed_and_that_is_said(
    opened: Opener, qtbot: QtBot, printed: Path
):
    dialog = opened()

    qtbot.keyClicks(dialog.settings.range, "7")

    assert not dialog.print.isEnabled()
    assert "3" in dialog.settings.note


@pytest.mark.parametrize("copies", ["0", "100", "1-2", "x", ""])
def test_a_number_of_copies_that_cannot_be_is_not_printed_and_that_is_said(
    opened: Opener, qtbot: QtBot, printed: Path, copies: str
):
    dialog = opened()

    dialog.settings.copies.clear()
    qtbot.keyClicks(dialog.settings.copies, copies)

    assert not dialog.print.isEnabled()
    assert "99" in dialog.settings.note


def test_escape_takes_back_what_is_being_printed_and_keeps_the_preview(
    opened: Opener, qtbot: QtBot, printed: Path
):
    dialog = opened((ALetter(pages=200),))
    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert dialog.print.isEnabled()
    assert "Taken back" in dialog.info.text


def test_escape_takes_back_a_pdf_that_is_being_made(
    opened: Opener,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    choose(monkeypatch, tmp_path / "信.pdf")
    dialog = opened((ALetter(pages=400),))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: "Taken back" in dialog.info.text)
    assert not (tmp_path / "信.pdf").exists()


def test_a_printer_that_takes_no_more_is_said(
    opened: Opener, qtbot: QtBot, printed: Path, monkeypatch: pytest.MonkeyPatch
):
    class Jammed:
        """A printer that takes no page."""

        def __next__(self) -> int:
            raise PlatformError("print.failed")

    monkeypatch.setattr("cadredesk.ui.printing.print_job.paint_sheets", lambda *_args: Jammed())
    dialog = opened()

    qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "printer" in dialog.info.text)
    assert dialog.isVisible()


def test_faces_that_are_missing_are_named(opened: Opener, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        "cadredesk.ui.printing.print_settings.substitutions",
        lambda _faces: (Substitution("宋体", "Noto Serif CJK SC"),),
    )

    note = opened().settings.font_note

    assert "宋体" in note
    assert "Noto Serif CJK SC" in note


def test_margins_and_scale_change_the_preview_and_the_pdf_alike(
    opened: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    choose(monkeypatch, tmp_path / "专长.pdf")
    dialog = opened()
    dialog.view.turn_to(2)
    before = dialog.view.grab().toImage()

    dialog.settings.margins.setCurrentIndex(dialog.settings.margins.findData(Margins.BINDING))
    dialog.settings.scale.setCurrentIndex(dialog.settings.scale.findData(50))

    assert dialog.view.page == 2
    assert dialog.view.grab().toImage() != before
    with qtbot.waitSignal(dialog.saved):
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert len(read_pdf((tmp_path / "专长.pdf").read_bytes())) == 3


def test_only_the_first_page_is_printed_to_look_at(opened: Opener, qtbot: QtBot, printed: Path):
    dialog = opened()
    qtbot.mouseClick(dialog.settings.first_only, Qt.MouseButton.LeftButton)

    with qtbot.waitSignal(dialog.printed):
        qtbot.mouseClick(dialog.print, Qt.MouseButton.LeftButton)

    assert len(read_pdf(printed.read_bytes())) == 1
