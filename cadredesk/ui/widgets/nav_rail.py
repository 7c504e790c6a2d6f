"""The navigation at the left: words and icons, or icons alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cadredesk.ui import icons
from cadredesk.ui.theme import SMALL, TIGHT, colours

ICONS_ONLY_WIDTH = 52
MARGIN = SMALL
ICON_GAP = SMALL + TIGHT
HALF = TIGHT // 2
WIDTH_IN_CHARACTERS = 11.7
"""The width of the rail in widths of 国: 152 px at the standard size."""

_ENDLESS = 1 << 24


class NavButton(QAbstractButton):
    """One page: an icon, its name and how many things there need somebody."""

    def __init__(self, page: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._icon = icon
        self._count = 0
        self._with_text = True
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_title(self, title: str) -> None:
        """Put the name of the page."""
        self.setText(title)
        self._name()

    def set_count(self, count: int) -> None:
        """Say how many things need somebody; 0 says nothing."""
        self._count = count
        self._name()
        self.update()

    def set_with_text(self, shown: bool) -> None:
        """Show the words, or the icon alone with the words as a tool tip."""
        self._with_text = shown
        self.setToolTip("" if shown else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the words in bold, the width they have when selected."""
        height = self.fontMetrics().height() + 2 * SMALL - HALF
        if not self._with_text:
            return QSize(ICONS_ONLY_WIDTH - 2 * MARGIN, height)
        return QSize(self.width_with_words, height)

    @property
    def width_with_words(self) -> int:
        """How wide it is with its words, be they shown or not."""
        bold = self.font()
        bold.setBold(True)
        words = QFontMetrics(bold).horizontalAdvance(self.text() + "  88")
        return 2 * ICON_GAP + icons.nav_size(self.font()) + words + SMALL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose the page, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tint, icon, words and count; selection has three signs, not only colour."""
        tokens = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter)
        colour = tokens.accent if self.isChecked() else tokens.text_2
        side = icons.nav_size(self.font())
        left = ICON_GAP if self._with_text else (self.width() - side) // 2
        drawn = icons.pixmap(
            self._icon,
            side,
            colour,
            self.devicePixelRatioF(),
            filled=self.isChecked(),
        )
        painter.drawPixmap(left, (self.height() - side) // 2, drawn)
        if self._with_text:
            self._paint_words(painter)
        elif self._count:
            self._paint_dot(painter)

    def _paint_back(self, painter: QPainter) -> None:
        tokens = colours()
        frame = self.rect().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(frame, 4, 4)
        elif self.underMouse():
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(frame, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(frame, 4, 4)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = colours()
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if self.isChecked() else tokens.text))
        left = 2 * ICON_GAP + icons.nav_size(self.font()) - TIGHT
        place = QRect(left, 0, self.width() - left - SMALL, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            painter.setPen(QColor(tokens.text_2))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, str(self._count))

    def _paint_dot(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().overdue))
        painter.drawEllipse(self.width() - 12, 5, 6, 6)

    def _name(self) -> None:
        count = self.tr("{title}, {count} to look at").format(title=self.text(), count=self._count)
        self.setAccessibleName(count if self._count else self.text())


class NavRail(QWidget):
    """The pages that exist, top to bottom, with settings and reports at the foot.

    Signals:
        page_chosen: Somebody wants another page; carries its id.
    """

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._top = QVBoxLayout()
        self._foot = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, SMALL, MARGIN, SMALL)
        for part in (self._top, self._foot):
            part.setSpacing(TIGHT - HALF)
        layout.addLayout(self._top)
        layout.addStretch(1)
        layout.addLayout(self._foot)
        self.with_text = self._words_wanted = True
        self._room = _ENDLESS
        self.setAccessibleName(self.tr("Pages"))

    def add(self, page: str, title: str, icon: str, *, at_foot: bool = False) -> None:
        """Add a page."""
        button = NavButton(page, icon)
        button.set_title(title)
        (self._foot if at_foot else self._top).addWidget(button)
        self._group.addButton(button, len(self._buttons))
        self._buttons[page] = button
        self._fit()

    def set_title(self, page: str, title: str) -> None:
        """Put the name of a page in another language."""
        self._buttons[page].set_title(title)
        self._fit()

    def set_count(self, page: str, count: int) -> None:
        """Say how many things on a page need somebody."""
        self._buttons[page].set_count(count)

    def select(self, page: str) -> None:
        """Mark the page that is shown; a page without a button marks none."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def button(self, page: str) -> NavButton:
        """Return the button of a page."""
        return self._buttons[page]

    @property
    def current(self) -> str:
        """Return the page that is marked."""
        checked = self._group.checkedButton()
        return checked.page if isinstance(checked, NavButton) else ""

    def set_with_text(self, wanted: bool, room: int = _ENDLESS) -> None:
        """Show words and icons, or icons alone.

        Args:
            wanted: Whether the words are wanted.
            room: Pixels that they may take; long words that need more are not shown.
        """
        self._words_wanted, self._room = wanted, room
        self._fit()

    def focus_current(self) -> None:
        """Take the keyboard focus to the marked page."""
        if self.current:
            self._buttons[self.current].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Pages"))
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        usual = round(self.fontMetrics().horizontalAdvance("国") * WIDTH_IN_CHARACTERS)
        widest = max((each.width_with_words for each in self._buttons.values()), default=0)
        with_words = max(usual, widest + 2 * MARGIN)
        self.with_text = self._words_wanted and with_words <= self._room
        for button in self._buttons.values():
            button.set_with_text(self.with_text)
        self.setFixedWidth(with_words if self.with_text else ICONS_ONLY_WIDTH)

    def _on_clicked(self, which: int) -> None:
        button = self._group.button(which)
        if isinstance(button, NavButton):
            self.page_chosen.emit(button.page)
