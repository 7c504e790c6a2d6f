"""The code tables of a file's fields, with the spellings that were learned at this office."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.codes import KEPT_WORD, keep_word, learn_alias, with_learned
from cadredesk.services.desk import Desk
from cadredesk.ui.background import BackgroundRunner, Progress, Task


class WordLearner(QObject):
    """Learns off the GUI thread, and tells the tables anew whenever they know more.

    Signals:
        learned: The tables know more than before; carries them.
        written: A word is kept; carries the ChangeSet.
        failed: Something could not be read or remembered; carries the CadreDeskError.
    """

    learned = Signal(object)
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._runner = desk.library, runner
        self.tables = desk.code_tables()

    def read(self) -> None:
        """Read what was learned before."""
        library, tables = self._library, self.tables

        def work(_progress: Progress) -> CodeTables:
            return with_learned(library, tables)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def learn(self, table: str, text: str, word: str) -> None:
        """Remember that a text means a word of a table."""
        library, tables = self._library, self.tables

        def work(_progress: Progress) -> CodeTables:
            learn_alias(library, table, text, word)
            return with_learned(library, tables)

        self._runner.run(Task(work, self._on_read, self._on_failed))

    def keep(self, table: str, word: str) -> None:
        """Have a word that no table has count as known."""
        library = self._library

        def work(_progress: Progress) -> ChangeSet:
            return keep_word(library, table, word)

        self._runner.run(Task(work, self.written.emit, self._on_failed))

    def refresh(self, changes: ChangeSet) -> None:
        """Read again which words are kept, after that has changed."""
        if KEPT_WORD in changes.entities or changes.everything:
            self.read()

    def _on_read(self, tables: CodeTables) -> None:
        self.tables = tables
        self.learned.emit(tables)

    def _on_failed(self, error: CadreDeskError) -> None:
        self.failed.emit(error)
