"""The one door through which the program speaks to the person in a window of its own.

Most things belong into an InfoBar inside the page. A message box is for what cannot be
undone (`confirm`) and for what stops the work (`tell`). Titles are statements, buttons are
verbs, and the safe button is the default.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.messages import explain
from cadredesk.ui.language import screen_language


def sentence(error: CadreDeskError) -> str:
    """Return what to tell the person about an error, in the language of the screens."""
    return explain(error, screen_language())


def tell(parent: QWidget | None, title: str, text: str = "") -> None:
    """Say something that the person must read before going on."""
    _say(_box(parent, QMessageBox.Icon.Information, title, text))


def tell_error(parent: QWidget | None, error: CadreDeskError) -> None:
    """Say what went wrong, what is safe and what to do."""
    _say(_box(parent, QMessageBox.Icon.Warning, sentence(error), ""))


def confirm(parent: QWidget | None, title: str, text: str, verb: str) -> bool:
    """Ask before something that cannot be undone.

    Args:
        parent: The window that the question belongs to.
        title: A statement that names what would happen and to how much.
        text: What is lost and what stays.
        verb: The button that does it; the other one says Cancel and is the default.
    """
    box = _box(parent, QMessageBox.Icon.Question, title, text)
    act = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
    return _ask(box) is act


def choose(parent: QWidget | None, title: str, text: str, verbs: tuple[str, ...]) -> int | None:
    """Offer several ways on; return which one, or None if the person stepped back."""
    box = _box(parent, QMessageBox.Icon.Question, title, text)
    offered = [box.addButton(verb, QMessageBox.ButtonRole.ActionRole) for verb in verbs]
    chosen = _ask(box)
    return next((at for at, button in enumerate(offered) if button is chosen), None)


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(QCoreApplication.translate("Messages", "CadreDesk"))
    box.setText(title)
    box.setInformativeText(text)
    return box


def _say(box: QMessageBox) -> None:
    close = QCoreApplication.translate("Messages", "Close")
    box.addButton(close, QMessageBox.ButtonRole.AcceptRole)
    _run(box)


def _ask(box: QMessageBox) -> QAbstractButton | None:
    cancel = QCoreApplication.translate("Messages", "Cancel")
    safe = box.addButton(cancel, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(safe)
    box.setEscapeButton(safe)
    return _run(box)


def _run(box: QMessageBox) -> QAbstractButton | None:
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked
