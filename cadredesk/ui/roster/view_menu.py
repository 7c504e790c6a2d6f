"""视图 ▾: the views to choose from, and what can be done with one's own."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from cadredesk.domain.saved_view import SavedView
from cadredesk.services.roster_views import BuiltIn
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

View = BuiltIn | SavedView


_NAMES = {
    BuiltIn.SERVING: QT_TRANSLATE_NOOP("ViewMenu", "Serving"),
    BuiltIn.LEADERS: QT_TRANSLATE_NOOP("ViewMenu", "Leading group"),
    BuiltIn.SECTIONS: QT_TRANSLATE_NOOP("ViewMenu", "Sections and stations"),
    BuiltIn.YOUNG: QT_TRANSLATE_NOOP("ViewMenu", "Young cadres…"),
    BuiltIn.NON_PARTY: QT_TRANSLATE_NOOP("ViewMenu", "Outside the Party"),
    BuiltIn.WOMEN: QT_TRANSLATE_NOOP("ViewMenu", "Women"),
    BuiltIn.MINORITIES: QT_TRANSLATE_NOOP("ViewMenu", "Ethnic minorities"),
    BuiltIn.LONG_IN_TOWNSHIP: QT_TRANSLATE_NOOP("ViewMenu", "Long in the township…"),
    BuiltIn.POST_5: QT_TRANSLATE_NOOP("ViewMenu", "5 years in one post"),
    BuiltIn.POST_8: QT_TRANSLATE_NOOP("ViewMenu", "8 years in one post"),
    BuiltIn.POST_10: QT_TRANSLATE_NOOP("ViewMenu", "10 years in one post"),
    BuiltIn.TERMS: QT_TRANSLATE_NOOP("ViewMenu", "Two terms · within 6 months"),
    BuiltIn.RETIRING: QT_TRANSLATE_NOOP("ViewMenu", "Retiring within a year"),
    BuiltIn.INCOMPLETE: QT_TRANSLATE_NOOP("ViewMenu", "Incomplete files"),
    BuiltIn.GONE: QT_TRANSLATE_NOOP("ViewMenu", "Left and retired"),
    BuiltIn.EVERYBODY: QT_TRANSLATE_NOOP("ViewMenu", "Everybody"),
}


def view_name(view: View) -> str:
    """Return what a view is called; built-in ones in the language of the screens."""
    if isinstance(view, SavedView):
        return view.name
    return QCoreApplication.translate("ViewMenu", _NAMES[view])


class ViewDeed(StrEnum):
    """What can be done with views."""

    SAVE = "save"
    UPDATE = "update"
    RENAME = "rename"
    DELETE = "delete"


class ViewMenu(QMenu):
    """Lists the views; the one that is shown has a tick.

    Signals:
        chosen: A view is wanted; carries the BuiltIn or the SavedView.
        deed_wanted: Something is to be done; carries the ViewDeed.
    """

    chosen = Signal(object)
    deed_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._own: tuple[SavedView, ...] = ()
        self._current: View = BuiltIn.SERVING
        self._group = QActionGroup(self)
        self._built_in = {view: self._ticked() for view in BuiltIn}
        self._heading = self.addSection("")
        self._own_actions: list[QAction] = []
        self._end = self.addSeparator()
        self._deeds = {deed: self.addAction("") for deed in ViewDeed}
        self.insertSeparator(self._built_in[BuiltIn.GONE])
        self.triggered.connect(self._on_triggered)
        self.retranslate()

    def show_views(self, own: Sequence[SavedView], current: View) -> None:
        """Offer these views of one's own after the built-in ones."""
        self._own, self._current = tuple(own), current
        # Actions are never deleted: this may be called by one of them.
        while len(self._own_actions) < len(own):
            action = self._ticked()
            self.removeAction(action)
            self.insertAction(self._end, action)
            self._own_actions.append(action)
        self.retranslate()

    def retranslate(self) -> None:
        """Put every text anew."""
        self._heading.setText(self.tr("Own views"))
        self._heading.setVisible(bool(self._own))
        for view, action in self._built_in.items():
            self._say(action, view)
        for action in self._own_actions[len(self._own) :]:
            action.setVisible(False)
        for own, action in zip(self._own, self._own_actions, strict=False):
            action.setVisible(True)
            self._say(action, own)
        is_own = isinstance(self._current, SavedView)
        for deed, action in self._deeds.items():
            action.setText(self._deed_text(deed))
            action.setVisible(deed is ViewDeed.SAVE or is_own)

    def _ticked(self) -> QAction:
        action = self.addAction("")
        action.setCheckable(True)
        self._group.addAction(action)
        return action

    def _say(self, action: QAction, view: View) -> None:
        action.setText(view_name(view).replace("&", "&&"))
        action.setChecked(view == self._current)

    def _deed_text(self, deed: ViewDeed) -> str:
        name = view_name(self._current).replace("&", "&&")
        return {
            ViewDeed.SAVE: self.tr("Save as a view…"),
            ViewDeed.UPDATE: self.tr("Update “{name}”"),
            ViewDeed.RENAME: self.tr("Rename “{name}”…"),
            ViewDeed.DELETE: self.tr("Delete “{name}”"),
        }[deed].format(name=name)

    def _on_triggered(self, triggered: QAction) -> None:
        views: list[tuple[View, QAction]] = [*self._built_in.items()]
        views += zip(self._own, self._own_actions, strict=False)
        for view, action in views:
            if action is triggered:
                self.chosen.emit(view)
        for deed, action in self._deeds.items():
            if action is triggered:
                self.deed_wanted.emit(deed)
