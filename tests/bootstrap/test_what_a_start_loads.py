from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cadredesk.__main__ import main
from cadredesk.bootstrap.program import PASSWORD_VARIABLE
from cadredesk.services.practice import PASSWORD

HEAVY = ("openpyxl", "alembic", "pypinyin")

AFTER_THE_FIRST_PAINT = ("sqlalchemy", "tomllib", "asyncio", "ssl", "email")
"""What works on the library, reads the rules, and comes along with them."""

LATER = (
    "cadredesk.cli.parser",
    "cadredesk.domain.cadre",
    "cadredesk.domain.rules.engine",
    "cadredesk.domain.rules.rulebook",
    "cadredesk.interchange",
    "cadredesk.rulefiles",
    "cadredesk.services.alerts",
    "cadredesk.services.messages",
    "cadredesk.services.practice",
    "cadredesk.services.read_models",
    "cadredesk.spreadsheets",
    "cadredesk.storage.records",
    "cadredesk.storage.unit_of_work",
    "cadredesk.ui.cadre_file",
    "cadredesk.ui.dialogs",
    "cadredesk.ui.gates",
    "cadredesk.ui.grid",
    "cadredesk.ui.jump",
    "cadredesk.ui.pages",
    "cadredesk.ui.quick_add",
    "cadredesk.ui.roster",
    "cadredesk.ui.settings",
    "cadredesk.ui.submissions",
)
"""What is not on 今日, and what works it out."""

MOST_MODULES = 116
"""How many modules of ours 今日 may take; each costs the clerk's patience every morning."""

FIRST_PAINT = """
import sys
BEFORE = set(sys.modules)  # what measures the coverage of a process may have loaded
from PySide6.QtCore import QEvent, QObject
from cadredesk.__main__ import main
from cadredesk.ui import application
from cadredesk.ui.session import Session

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            loaded = sys.modules.keys() - BEFORE
            print(sorted({name.split(".")[0] for name in loaded} & set(sys.argv[2:])))
            print(sorted(name for name in sys.modules if name.startswith("cadredesk.")))
        return False

class Watched(Session):
    def begin(self):
        self.watch = Watch()
        self.opened.connect(self.look)
        self.painted.connect(application.QApplication.quit)
        return super().begin()

    def look(self, opened):
        opened.window.page("today").installEventFilter(self.watch)

application.Session = Watched
main(["--library", sys.argv[1]])
"""


def output(script: str, *arguments: str) -> list[str]:
    """Run a script in a Python of its own and return the lines it prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return done.stdout.splitlines()


@pytest.fixture(autouse=True)
def known_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)


@pytest.mark.slow
def test_a_verb_that_only_reads_loads_neither_the_window_nor_workbooks(tmp_path: Path):
    """`alerts` on an open library needs no spreadsheet, no migration and no Qt."""
    folder = str(tmp_path / "p")
    main(["practice", "--library", folder])
    script = (
        "import sys\n"
        "from cadredesk.__main__ import main\n"
        "main(['alerts', '--library', sys.argv[1]])\n"
        "print([name for name in sys.argv[2:] if name in sys.modules])\n"
    )

    assert output(script, folder, *HEAVY, "PySide6")[-1] == "[]"


@pytest.mark.slow
def test_the_first_paint_waits_for_nothing_that_it_does_not_show(tmp_path: Path):
    folder = str(tmp_path / "p")
    main(["practice", "--library", folder])

    third_party, own = output(FIRST_PAINT, folder, *HEAVY, *AFTER_THE_FIRST_PAINT)

    assert third_party == "[]"
    loaded = set(ast.literal_eval(own))
    assert "cadredesk.ui.today.page" in loaded
    assert not {name for name in loaded if name.startswith(LATER)}
    assert len(loaded) <= MOST_MODULES
