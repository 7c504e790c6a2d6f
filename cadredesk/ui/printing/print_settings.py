"""What is asked before printing: printer, copies, pages, margins, scale, sides, colour."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui.printing.faces import Face, substitutions
from cadredesk.ui.printing.page_range import read_range
from cadredesk.ui.printing.placing import Margins, Placing
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, set_role, set_style

_MOST_COPIES = 99
_SCALES = (100, 95, 90, 85, 80, 70, 50, 105, 110)
translate = QCoreApplication.translate


class PrintSettings(QWidget):
    """The right side of the preview.

    Signals:
        changed: Something else is chosen.
    """

    changed = Signal()

    def __init__(
        self, pages: int, documents: int, faces: Collection[Face], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = pages
        self.printer = QComboBox()
        self.printer.addItems(QPrinterInfo.availablePrinterNames())
        self.printer.setCurrentText(QPrinterInfo.defaultPrinterName())
        self.printer.setPlaceholderText(self.tr("None"))
        self.copies = QLineEdit("1")
        self.range = QLineEdit()
        self.margins, self.scale = _margins(), _scales()
        self.first_only = _link(self.tr("Only page 1, to look at"))
        self.both_sides = QCheckBox(self.tr("Duplex, long edge"))
        self.both_sides.setChecked(pages > documents)
        self.grey = QCheckBox(self.tr("In grey"))
        self.apart = QCheckBox(self.tr("PDF: a file for each of %n document(s)", "", documents))
        self.apart.setVisible(documents > 1)
        self._note = QLabel()
        self._note.setWordWrap(True)
        set_role(self._note, TextRole.SECONDARY)
        self._fonts = QLabel(_told_of_faces(faces))
        self._fonts.setWordWrap(True)
        set_style(self._fonts, "mark", "due")
        self._fonts.setVisible(bool(self._fonts.text()))
        self._lay_out()
        self._write()
        self.range.textChanged.connect(self._on_changed)
        self.copies.textChanged.connect(self._on_changed)
        for combo in (self.margins, self.scale):
            combo.currentIndexChanged.connect(self._on_changed)
        self.first_only.clicked.connect(self._on_first_only)

    @property
    def has_printer(self) -> bool:
        """Whether this computer has any."""
        return self.printer.count() > 0

    @property
    def wanted(self) -> tuple[int, ...] | None:
        """The pages to print, counted from 1; None for what cannot be read."""
        if not self.range.text().strip():
            return tuple(range(1, self._pages + 1))
        return read_range(self.range.text(), self._pages)

    @property
    def placing(self) -> Placing:
        """How everything is put on its paper."""
        return Placing(Margins(self.margins.currentData()), self.scale.currentData())

    @property
    def ready(self) -> bool:
        """Whether there is a printer, and pages and copies that can be read."""
        return self.has_printer and self._copies > 0 and bool(self.wanted)

    @property
    def note(self) -> str:
        """What is said below the settings."""
        return self._note.text()

    @property
    def font_note(self) -> str:
        """What is said about faces that are missing."""
        return self._fonts.text()

    def make_printer(self) -> QPrinter:
        """Return the printer that is chosen, told how to print."""
        info = QPrinterInfo.printerInfo(self.printer.currentText())
        made = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        made.setFullPage(True)
        made.setCopyCount(self._copies)
        both = self.both_sides.isChecked()
        sides = QPrinter.DuplexMode.DuplexLongSide if both else QPrinter.DuplexMode.DuplexNone
        made.setDuplex(sides)
        grey = self.grey.isChecked()
        made.setColorMode(QPrinter.ColorMode.GrayScale if grey else QPrinter.ColorMode.Color)
        return made

    @property
    def _copies(self) -> int:
        """How many copies are wanted; 0 for what cannot be read."""
        read = read_range(self.copies.text(), _MOST_COPIES) or (0, 0)
        return read[0] if len(read) == 1 else 0

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(self.tr("Printer"), self.printer)
        form.addRow(self.tr("Copies"), self.copies)
        form.addRow(self.tr("Pages"), self.range)
        for row in range(form.rowCount()):
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole).widget()
            field.setEnabled(self.has_printer)
            field.setAccessibleName(form.labelForField(field).property("text"))
        for words, combo in ((self.tr("Margins"), self.margins), (self.tr("Scale"), self.scale)):
            combo.setAccessibleName(words)
            form.addRow(words, combo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(form)
        for check in (self.both_sides, self.grey):
            check.setEnabled(self.has_printer)
            layout.addWidget(check)
        self.first_only.setVisible(self.has_printer and self._pages > 1)
        for widget in (self.apart, self._note, self.first_only, self._fonts):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _write(self) -> None:
        self.range.setPlaceholderText(self.tr("All; or 1-3, 5"))
        if not self.has_printer:
            self._note.setText(
                self.tr("This computer has no printer. The document can be saved as PDF.")
            )
        elif self.wanted is None:
            words = self.tr("Pages are written 1-3, 5; the last one is {last}.")
            self._note.setText(words.format(last=self._pages))
        elif not self._copies:
            words = self.tr("Copies are a number from 1 to {most}.")
            self._note.setText(words.format(most=_MOST_COPIES))
        else:
            count = len(self.wanted) * self._copies
            self._note.setText(self.tr("%n page(s) will be printed", "", count))
        set_style(self._note, "mark", "" if self.ready or not self.has_printer else "overdue")

    def _on_first_only(self) -> None:
        self.range.setText("1")

    def _on_changed(self) -> None:
        self._write()
        self.changed.emit()


def _margins() -> QComboBox:
    names = {
        Margins.TEMPLATE: translate("PrintSettings", "As the template"),
        Margins.NARROW: translate("PrintSettings", "Narrow"),
        Margins.WIDE: translate("PrintSettings", "Wide"),
        Margins.BINDING: translate("PrintSettings", "Room to bind, left"),
    }
    made = QComboBox()
    for each in Margins:
        made.addItem(names[each], each)
    return made


def _scales() -> QComboBox:
    made = QComboBox()
    for percent in _SCALES:
        made.addItem(f"{percent} %", percent)
    return made


def _link(text: str) -> QPushButton:
    made = QPushButton(text)
    set_style(made, "kind", "link")
    made.setAutoDefault(False)
    return made


def _told_of_faces(faces: Collection[Face]) -> str:
    """Return which faces are missing and what stands in for each, a line each."""
    told = []
    for each in substitutions(faces):
        if each.used:
            words = translate(
                "PrintSettings", "◆ “{missing}” is missing here, “{used}” is used instead"
            )
        else:
            words = translate(
                "PrintSettings", "◆ “{missing}” is missing here; signs may look different"
            )
        told.append(words.format(missing=each.missing, used=each.used))
    return "\n".join(told)
