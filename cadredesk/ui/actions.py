"""What a command is, and which there are; `command_list` says how each is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cadredesk.ui.translatable import QT_TRANSLATE_NOOP


class CommandId(StrEnum):
    """What can be done from the menus."""

    IMPORT = "import"
    IMPORT_COPIED = "import_copied"
    INTERCHANGE = "interchange"
    EXPORT = "export"
    FILL = "fill"
    COLLECT = "collect"
    FORM = "form"
    LEDGER = "ledger"
    PRINT = "print"
    BACK_UP = "back_up"
    RESTORE = "restore"
    LOCK = "lock"
    QUIT = "quit"
    SAVE = "save"
    UNDO = "undo"
    REDO = "redo"
    COPY = "copy"
    FIND = "find"
    JUMP = "jump"
    BACK = "back"
    FORWARD = "forward"
    NEXT_PANE = "next_pane"
    NAV_TEXT = "nav_text"
    INSPECTOR = "inspector"
    REFRESH = "refresh"
    BIGGER = "bigger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal_size"
    THEME = "theme"
    LANGUAGE = "language"
    OPEN = "open"
    DELETE = "delete"
    BULK_CHANGE = "bulk_change"
    PHOTOS = "photos"
    COMPARE = "compare"
    ADD_TAG = "add_tag"
    SUBMIT = "submit"
    GRID = "grid"
    POST_CHANGE = "post_change"
    LEAVE = "leave"
    NEW_SUBMISSION = "new_submission"
    RETURN = "return"
    PLAN_TRAINING = "plan_training"
    PLAN = "plan"
    PUT_OFF = "put_off"
    NEW = "new"
    PRIMARY = "primary"
    EXPLAIN = "explain"
    PREVIOUS_PERSON = "previous_person"
    NEXT_PERSON = "next_person"
    NEXT_PROBLEM = "next_problem"
    CHECK = "check"
    AGREEMENT = "agreement"
    SETTINGS = "settings"
    LEAVE_PRACTICE = "leave_practice"
    MANUAL = "manual"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class Menu(StrEnum):
    """The menus of the menu bar, left to right."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    CADRES = "cadres"
    TOOLS = "tools"
    HELP = "help"


MENU_TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Menu", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Menu", "&Edit"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Menu", "&View"),
    Menu.CADRES: QT_TRANSLATE_NOOP("Menu", "&Cadres"),
    Menu.TOOLS: QT_TRANSLATE_NOOP("Menu", "&Tools"),
    Menu.HELP: QT_TRANSLATE_NOOP("Menu", "&Help"),
}


@dataclass(frozen=True, slots=True)
class Command:
    """One command as menus, buttons and the help sheet show it.

    `keys` are portable shortcut texts, the first one shown. `code` is the 功能码. A command
    with `starts_group` has a separator before it.
    """

    id: CommandId
    menu: Menu
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    code: str = ""
    starts_group: bool = False
