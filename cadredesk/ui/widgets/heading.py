"""The headings of a table: those that find no room in one line take two."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from cadredesk.ui.theme import LARGE
from cadredesk.ui.widgets.column_widths import in_two_lines


class Heading(QHeaderView):
    """Breaks its texts by the widths that columns have now, and is as high as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(24)
        self.setStretchLastSection(True)

    @property
    def room(self) -> int:
        """The pixels that the columns share, whether the headings are shown or not.

        The viewport of the table has the same. But the binding does not know that widget, and
        to find out what it is would load every kind of widget there is.
        """
        return self.width()

    def room_of(self, section: int) -> int:
        """Return the pixels that a heading takes as it is."""
        return self._width_of(self._words(section))

    def least_of(self, section: int) -> int:
        """Return the pixels that it takes in two lines."""
        return self._width_of(in_two_lines(self._words(section), self._bold, 0))

    def text_of(self, section: int) -> str:
        """Return a heading in the lines that it has now."""
        room = self.sectionSize(section) - LARGE
        return in_two_lines(self._words(section), self._bold, room)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Paint the text in its lines."""
        super().initStyleOptionForIndex(option, section)
        option.text = self.text_of(section)  # type: ignore[attr-defined]

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the usual size, a line higher where the text has two."""
        size = super().sectionSizeFromContents(section)
        more = self.text_of(section).count("\n") - self._words(section).count("\n")
        return size + QSize(0, more * self._bold.lineSpacing())

    @property
    def _bold(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font)

    def _words(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def _width_of(self, text: str) -> int:
        return max(map(self._bold.horizontalAdvance, text.split("\n")))
