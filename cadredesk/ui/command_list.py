"""Every command of the program by menu, with its keys, icon and 功能码."""

from __future__ import annotations

from cadredesk.ui.actions import Command, CommandId, Menu
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

_FILE = (
    Command(
        CommandId.IMPORT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "&Import a roster…"),
        ("Ctrl+I",),
        "arrow_import",
        "22",
    ),
    Command(
        CommandId.IMPORT_COPIED,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "Import what was c&opied"),
        icon="arrow_import",
    ),
    Command(
        CommandId.INTERCHANGE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "For&ms from files (.lrmx)…"),
        (),
        "arrow_import",
        "26",
    ),
    Command(
        CommandId.EXPORT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "&Export…"),
        ("Ctrl+E", "F12"),
        "arrow_export",
    ),
    Command(
        CommandId.FILL,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "Fill a &blank of the county…"),
        ("Ctrl+Shift+E",),
        "document_table",
        "43",
    ),
    Command(
        CommandId.COLLECT,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "&Collection workbook…"),
        (),
        "table",
        "44",
    ),
    Command(
        CommandId.FORM,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "Approval &form…"),
        ("Ctrl+P",),
        "document_table",
        "42",
    ),
    Command(
        CommandId.LEDGER,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "Alert &ledger…"),
        (),
        "document_bullet_list",
        "32",
    ),
    Command(
        CommandId.PRINT, Menu.FILE, QT_TRANSLATE_NOOP("Command", "&Print…"), ("Ctrl+P",), "print"
    ),
    Command(
        CommandId.BACK_UP,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "&Back up now"),
        (),
        "usb_stick",
        "01",
        starts_group=True,
    ),
    Command(
        CommandId.RESTORE, Menu.FILE, QT_TRANSLATE_NOOP("Command", "&Restore…"), (), "history", "02"
    ),
    Command(
        CommandId.LEAVE_PRACTICE,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "Leave &sample data"),
        starts_group=True,
    ),
    Command(
        CommandId.LOCK,
        Menu.FILE,
        QT_TRANSLATE_NOOP("Command", "Loc&k"),
        ("Ctrl+L",),
        "lock_closed",
        "05",
        starts_group=True,
    ),
    Command(CommandId.QUIT, Menu.FILE, QT_TRANSLATE_NOOP("Command", "&Quit"), ("Ctrl+Q",)),
)

_EDIT = (
    Command(
        CommandId.SAVE,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Command", "&Save this field"),
        ("Ctrl+S",),
        "save",
    ),
    Command(
        CommandId.UNDO, Menu.EDIT, QT_TRANSLATE_NOOP("Command", "&Undo"), ("Ctrl+Z",), "arrow_undo"
    ),
    Command(
        CommandId.REDO,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Command", "&Redo"),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        "arrow_redo",
    ),
    Command(
        CommandId.COPY,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Command", "&Copy"),
        ("Ctrl+C",),
        "copy",
        starts_group=True,
    ),
    Command(
        CommandId.FIND,
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Command", "&Find on this page"),
        ("Ctrl+F", "F3"),
        "search",
    ),
)

_VIEW = (
    Command(
        CommandId.JUMP, Menu.VIEW, QT_TRANSLATE_NOOP("Command", "&Jump to…"), ("Ctrl+K",), "search"
    ),
    Command(
        CommandId.BACK,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "&Back"),
        ("Alt+Left",),
        "arrow_left",
    ),
    Command(
        CommandId.FORWARD,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "F&orward"),
        ("Alt+Right",),
        "arrow_right",
    ),
    Command(CommandId.NEXT_PANE, Menu.VIEW, QT_TRANSLATE_NOOP("Command", "Next &pane"), ("F6",)),
    Command(
        CommandId.NAV_TEXT,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "&Navigation: words or icons"),
        ("Ctrl+B",),
        "panel_left",
        starts_group=True,
    ),
    Command(
        CommandId.INSPECTOR,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "&Inspector"),
        ("F4",),
        "panel_right",
    ),
    Command(
        CommandId.REFRESH,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "&Recompute"),
        ("F5",),
        "arrow_clockwise",
    ),
    Command(
        CommandId.BIGGER,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "&Larger text"),
        ("Ctrl+=", "Ctrl++"),
        "text_font_size",
        starts_group=True,
    ),
    Command(
        CommandId.SMALLER, Menu.VIEW, QT_TRANSLATE_NOOP("Command", "&Smaller text"), ("Ctrl+-",)
    ),
    Command(
        CommandId.NORMAL_SIZE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "Standar&d text size"),
        ("Ctrl+0",),
    ),
    Command(
        CommandId.THEME,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "Light or &dark colours"),
        icon="weather_moon",
    ),
    Command(
        CommandId.LANGUAGE,
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Command", "中文 / &English"),
        icon="local_language",
    ),
)

_CADRES = (
    Command(
        CommandId.OPEN,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "&Open file"),
        ("Ctrl+O",),
        "folder_open",
    ),
    Command(
        CommandId.NEW,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "&New cadre…"),
        ("Ctrl+N",),
        "person_add",
        "21",
    ),
    Command(
        CommandId.POST_CHANGE,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Change of &post…"),
        ("Ctrl+M",),
        "arrow_sync",
        starts_group=True,
    ),
    Command(
        CommandId.LEAVE, Menu.CADRES, QT_TRANSLATE_NOOP("Command", "&Leaving…"), icon="arrow_export"
    ),
    Command(
        CommandId.PLAN_TRAINING,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Arrange &training…"),
        ("Ctrl+T",),
        "hat_graduation",
    ),
    Command(
        CommandId.PLAN,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "P&lan an alert…"),
        ("Ctrl+J",),
        "calendar",
        starts_group=True,
    ),
    Command(
        CommandId.PUT_OFF,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Put an alert o&ff…"),
        ("Ctrl+Shift+J",),
        "hourglass_half",
    ),
    Command(
        CommandId.BULK_CHANGE,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "&Change a field of many…"),
        (),
        "edit",
        "24",
    ),
    Command(
        CommandId.ADD_TAG, Menu.CADRES, QT_TRANSLATE_NOOP("Command", "Add a ta&g…"), icon="tag"
    ),
    Command(
        CommandId.SUBMIT,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Put into a s&ubmission…"),
        icon="send",
    ),
    Command(
        CommandId.PHOTOS,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "P&hotos of many…"),
        (),
        "image",
        "27",
    ),
    Command(
        CommandId.COMPARE,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Co&mpare side by side"),
        (),
        "people_swap",
        "52",
    ),
    Command(
        CommandId.GRID,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "&Edit as a sheet"),
        ("Ctrl+F6",),
        "table",
        "23",
    ),
    Command(
        CommandId.DELETE, Menu.CADRES, QT_TRANSLATE_NOOP("Command", "&Delete file"), icon="delete"
    ),
    Command(
        CommandId.PREVIOUS_PERSON,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "&Previous person"),
        ("Ctrl+PgUp",),
        "arrow_up",
    ),
    Command(
        CommandId.NEXT_PERSON,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Ne&xt person"),
        ("Ctrl+PgDown",),
        "arrow_down",
    ),
    Command(
        CommandId.EXPLAIN,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "How is this &worked out?"),
        icon="calendar_clock",
    ),
    Command(
        CommandId.NEXT_PROBLEM, Menu.CADRES, QT_TRANSLATE_NOOP("Command", "Next pro&blem"), ("F8",)
    ),
    Command(
        CommandId.PRIMARY,
        Menu.CADRES,
        QT_TRANSLATE_NOOP("Command", "Main &button of this page"),
        ("Ctrl+Return", "Ctrl+Enter"),
        starts_group=True,
    ),
)

_TOOLS = (
    Command(
        CommandId.CHECK,
        Menu.TOOLS,
        QT_TRANSLATE_NOOP("Command", "&Verify the data file"),
        (),
        "checkmark_circle",
        "04",
    ),
    Command(
        CommandId.AGREEMENT,
        Menu.TOOLS,
        QT_TRANSLATE_NOOP("Command", "Do papers &agree?"),
        (),
        "checkmark_circle",
        "84",
    ),
    Command(
        CommandId.NEW_SUBMISSION,
        Menu.TOOLS,
        QT_TRANSLATE_NOOP("Command", "Enter a re&quest…"),
        (),
        "send",
        "81",
        starts_group=True,
    ),
    Command(
        CommandId.RETURN,
        Menu.TOOLS,
        QT_TRANSLATE_NOOP("Command", "It came &back…"),
        ("Ctrl+R",),
        "arrow_reply",
        "82",
    ),
    Command(
        CommandId.SETTINGS,
        Menu.TOOLS,
        QT_TRANSLATE_NOOP("Command", "&Settings"),
        ("Ctrl+,",),
        "settings",
        "00",
    ),
)

_HELP = (
    Command(
        CommandId.MANUAL,
        Menu.HELP,
        QT_TRANSLATE_NOOP("Command", "&Manual for this page"),
        ("F1",),
        "question_circle",
    ),
    Command(
        CommandId.SHORTCUTS,
        Menu.HELP,
        QT_TRANSLATE_NOOP("Command", "&Shortcuts"),
        ("Ctrl+/",),
        "keyboard",
    ),
    Command(CommandId.ABOUT, Menu.HELP, QT_TRANSLATE_NOOP("Command", "&About"), (), "info", "09"),
)

COMMANDS = (*_FILE, *_EDIT, *_VIEW, *_CADRES, *_TOOLS, *_HELP)
