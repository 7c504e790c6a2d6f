"""What is done with the dictionary: reading, adding, changing, removing and putting back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.codes import LearnedWord, forget_word, learned_words
from cadredesk.services.desk import Desk
from cadredesk.services.imports.memory import (
    forget_heading,
    forget_roster,
    learn_again,
    recall,
    teach,
)
from cadredesk.services.imports.reading import (
    KnownRoster,
    LearnedHeading,
    RosterField,
    RosterMemory,
)
from cadredesk.services.spelling import LearnedSpelling, forget_spelling, learned_spellings
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.page import Page
from cadredesk.ui.settings.dictionary_section import DictionarySection
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class DictionaryWork(QObject):
    """Stands between the section of the dictionary and the library."""

    def __init__(
        self, page: Page, section: DictionarySection, desk: Desk, runner: BackgroundRunner
    ) -> None:
        super().__init__(page)
        self._page, self._section = page, section
        self._desk, self._runner = desk, runner
        self._taken_out: LearnedHeading | None = None
        section.kept.connect(self._on_kept)
        section.removed.connect(self._on_removed)
        section.forgotten.connect(self._on_forgotten)
        section.spellings.forgotten.connect(self._on_spelling_forgotten)
        section.words.forgotten.connect(self._on_word_forgotten)

    def read(self) -> None:
        """Show what is known now."""
        library, tables = self._desk.library, self._desk.code_tables()

        def work(_progress: Progress) -> RosterMemory:
            return recall(library)

        def look_up_words(_progress: Progress) -> tuple[LearnedWord, ...]:
            return learned_words(library, tables)

        def look_up(_progress: Progress) -> tuple[LearnedSpelling, ...]:
            return learned_spellings(library)

        self._runner.run(Task(work, self._section.show_memory, self._on_failed))
        show = self._section.spellings.show_learned
        self._runner.run(Task(look_up, show, self._on_failed))
        show_words = self._section.words.show_learned
        self._runner.run(Task(look_up_words, show_words, self._on_failed))

    def _on_kept(self, heading: str, field: RosterField) -> None:
        library, today = self._desk.library, self._desk.clock.today()
        self._write(lambda: teach(library, heading, field, today))

    def _on_removed(self, heading: LearnedHeading) -> None:
        library = self._desk.library
        self._taken_out = heading
        self._write(lambda: forget_heading(library, heading))
        text = translate("DictionaryWork", "Removed: {heading}").format(heading=heading.heading)
        undo = translate("DictionaryWork", "Put it back")
        self._page.info.say(InfoKind.DONE, text, undo, self._on_put_back)

    def _on_put_back(self) -> None:
        library, heading = self._desk.library, self._taken_out
        if heading is not None:
            self._write(lambda: learn_again(library, heading))

    def _on_forgotten(self, roster: KnownRoster) -> None:
        library = self._desk.library
        self._write(lambda: forget_roster(library, roster))

    def _on_spelling_forgotten(self, learned: LearnedSpelling) -> None:
        library = self._desk.library
        self._write(lambda: forget_spelling(library, learned))

    def _on_word_forgotten(self, learned: LearnedWord) -> None:
        library = self._desk.library
        self._write(lambda: forget_word(library, learned))

    def _write(self, deed: Callable[[], ChangeSet]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return deed()

        self._runner.run(Task(work, self._on_written, self._on_failed))

    def _on_written(self, changes: ChangeSet) -> None:
        self._page.written.emit(changes)
        self.read()

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
