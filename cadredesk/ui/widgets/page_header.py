"""The head of a page: title, quiet count, search, at most one primary button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from cadredesk.ui import icons
from cadredesk.ui.theme import MEDIUM, SMALL, TextRole, colours, set_role, set_style
from cadredesk.ui.widgets.action_button import ActionButton, IconButton

SEARCH_CHARACTERS = 20
"""The least that a search box shows; where there is room, it is up to twice as wide."""


class PageHeader(QWidget):
    """Title on the left, commands on the right; what does not fit goes behind ⋯.

    Signals:
        back_clicked: The link left of the title was used.
    """

    back_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._secondary: list[ActionButton] = []
        self._primary: ActionButton | None = None
        self._trailing: QWidget | None = None
        self.search_box: QLineEdit | None = None
        self._lens = QAction(self)
        self._back = QPushButton()
        set_style(self._back, "kind", "link")
        self._back.clicked.connect(self.back_clicked)
        self._back.hide()
        self._title = QLabel()
        set_role(self._title, TextRole.PAGE)
        self._count = QLabel()
        set_role(self._count, TextRole.SECONDARY)
        self._count.setMinimumWidth(0)
        self._menu = QMenu(self)
        self._more = IconButton("more_horizontal", self)
        self._more.setMenu(self._menu)
        self._more.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, SMALL, 0, SMALL)
        self._layout.setSpacing(SMALL)
        for widget in (self._back, self._title, self._count):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._layout.addWidget(self._more)
        self._narrow = False
        self._retranslate()

    def set_title(self, title: str) -> None:
        """Put the title or the page's sentence."""
        self._title.setText(title)
        self._fit()

    def set_count(self, count: str) -> None:
        """Put the quiet text beside the title, such as how many there are."""
        self._count.setText(count)
        self._fit()

    def set_back(self, text: str) -> None:
        """Show the link that leads back; an empty text removes it."""
        self._back.setText(f"‹ {text}" if text else "")
        self._back.setVisible(bool(text))
        self._fit()

    def add_search(self) -> QLineEdit:
        """Add the search box and return it; the page puts its placeholder and listens.

        A search should listen to `textChanged`, which tells of committed text only.
        """
        box = QLineEdit(self)
        box.setClearButtonEnabled(True)
        box.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.search_box = box
        self._restyle()
        self._layout.insertWidget(self._layout.indexOf(self._more), box, 1)
        return box

    def add_trailing(self, widget: QWidget) -> None:
        """Add a quiet control right of the commands; it never goes behind ⋯."""
        if isinstance(widget, QPushButton):
            set_style(widget, "kind", "quiet")
        self._trailing = widget
        self._layout.insertWidget(self._layout.indexOf(self._more) + 1, widget)
        self._fit()

    def secondary(self, icon: str = "") -> QAction:
        """Add a secondary button and return its action; the page gives it a text."""
        action = QAction(self)
        button = ActionButton(action, icon, parent=self)
        self._secondary.append(button)
        self._insert(button)
        return action

    def primary(self, icon: str = "") -> QAction:
        """Set the one primary button and return its action."""
        action = QAction(self)
        self._primary = ActionButton(action, icon, kind="primary", parent=self)
        self._layout.addWidget(self._primary)
        action.changed.connect(self._fit)
        return action

    @property
    def primary_action(self) -> QAction | None:
        """Return what Ctrl+Enter does on this page."""
        return None if self._primary is None else self._primary.action

    def focus_primary(self) -> None:
        """Take the keyboard to the primary button."""
        if self._primary is not None:
            self._primary.setFocus()

    @property
    def is_collapsed(self) -> bool:
        """Whether the secondary buttons are behind ⋯ now."""
        return bool(self._secondary) and self._secondary[0].isHidden()

    def set_narrow(self, narrow: bool) -> None:
        """Put the secondary buttons behind ⋯ whether or not they would fit."""
        self._narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again what fits."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure in the font that the style has given by now."""
        super().showEvent(event)
        self._restyle()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()

    def minimumSizeHint(self) -> QSize:
        """Return the width with everything that can go behind ⋯ gone there."""
        width = self._width_of(self._fixed()) + self._more.sizeHint().width()
        return QSize(min(width, 480), super().minimumSizeHint().height())

    def _insert(self, button: QWidget) -> None:
        self._layout.insertWidget(self._layout.indexOf(self._more), button)
        if isinstance(button, ActionButton):
            button.action.changed.connect(self._fit)

    def _fixed(self) -> list[QWidget]:
        named = self._back, self._title, self._count
        shown = [*named, self.search_box, self._trailing, self._primary]
        return [each for each in shown if each is not None and not each.isHidden()]

    @staticmethod
    def _width_of(widgets: list[QWidget]) -> int:
        return sum(
            max(widget.sizeHint().width(), widget.minimumWidth()) + SMALL for widget in widgets
        )

    def _fit(self) -> None:
        if self._primary is not None:
            self._primary.setVisible(self._primary.action.isVisible())
        offered = [each for each in self._secondary if each.action.isVisible()]
        self._count.setVisible(bool(self._count.text()))
        needed = self._width_of([*self._fixed(), *offered])
        collapsed = self._narrow or needed + MEDIUM > self.width()
        for button in self._secondary:
            button.setVisible(not collapsed and button in offered)
        hidden = [each.action for each in offered] if collapsed else []
        self._menu.clear()
        self._menu.addActions(hidden)
        self._more.setVisible(bool(hidden))
        self._give_way()

    def _give_way(self) -> None:
        """Where even that does not fit, leave out the count, then let the title wrap."""
        shown = [*self._fixed(), *([self._more] if not self._more.isHidden() else [])]
        fits = self._width_of(shown) + MEDIUM <= self.width()
        self._count.setVisible(fits and bool(self._count.text()))
        self._title.setToolTip("" if fits else self._count.text())
        rest = [each for each in shown if each is not self._count]
        self._title.setWordWrap(self._width_of(rest) > self.width())

    def _retranslate(self) -> None:
        self._more.set_name(self.tr("More commands"))

    def _restyle(self) -> None:
        if self.search_box is None:
            return
        self._lens.setIcon(icons.icon("search", colours().text_3))
        width = self.fontMetrics().averageCharWidth() * SEARCH_CHARACTERS
        self.search_box.setMinimumWidth(width)
        self.search_box.setMaximumWidth(width * 2)
        self.search_box.setAlignment(Qt.AlignmentFlag.AlignLeft)
