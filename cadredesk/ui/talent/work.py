"""What 发现与培养 does to the library: keep a speciality, arrange a course, print the sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.training import Speciality, Training
from cadredesk.services.desk import Desk
from cadredesk.services.editing import put_item
from cadredesk.services.specialities import plan_training
from cadredesk.services.talent_sheets import TalentFacts, note_sheets, talent_sheets
from cadredesk.services.training_plan import TrainingRow, write_training
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.messages import sentence
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.printing.page_printing import PagePrinting
from cadredesk.ui.talent.add_dialog import SpecialityDialog
from cadredesk.ui.talent.sheet import TalentSheet
from cadredesk.ui.talent.training_dialog import TrainingDialog
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate


class TalentWork(QObject):
    """Asks through dialogs of its own, works off the GUI thread, and says what was done."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._listing = ListExport(page, runner, preferences)
        self._people: tuple[CadreId, ...] = ()
        self.printing = PagePrinting(page, runner, preferences)
        self.adding: SpecialityDialog | None = None
        self.planning: TrainingDialog | None = None

    def add(self) -> None:
        """Ask for a speciality."""
        today = self._desk.clock.today
        self.adding = SpecialityDialog(self._desk.library, self._runner, today, self._page)
        self.adding.add_wanted.connect(self.keep)
        self.adding.person.failed.connect(self._on_failed)
        self.adding.finished.connect(self._on_finished)
        self.adding.open()

    def keep(self, cadre: CadreId, item: Speciality) -> None:
        """Keep a speciality, new or changed, as one step."""
        library = self._desk.library
        self._run(lambda: put_item(library, cadre, "specialities", item), self._on_written)

    def plan(self, people: Sequence[CadreId]) -> None:
        """Ask which course these people shall have."""
        self._people = tuple(people)
        today = self._desk.clock.today
        self.planning = TrainingDialog(len(self._people), today, self._page)
        self.planning.plan_wanted.connect(self._on_plan)
        self.planning.finished.connect(self._on_finished)
        self.planning.open()

    def export(self, rows: Sequence[TrainingRow], day: date) -> None:
        """Write these people's training as of a day, unless the person steps back."""
        desk = self._desk
        # An official document, so its name is Chinese in either language.
        name = f"{desk.library.unit_name}干部培训情况表_{day:%Y%m%d}.xlsx"

        def write(target: Path, purpose: str) -> Path:
            return write_training(desk.library, desk.training_writer, rows, target, day, purpose)

        self._listing.run(name, write)

    def print_sheets(self, people: Sequence[CadreId], day: date) -> None:
        """Show the sheets of these people as of a day in the preview."""
        library = self._desk.library

        def work(_progress: Progress) -> tuple[TalentFacts, ...]:
            return talent_sheets(library, people, day)

        self._runner.run(Task(work, self._on_sheets, self._on_failed))

    def _on_sheets(self, said: tuple[TalentFacts, ...]) -> None:
        library = self._desk.library

        def note(target: Path, files: Sequence[Path], purpose: str) -> None:
            note_sheets(library, target, len(said), files, purpose)

        # A document, so its name is Chinese in either language.
        title = f"{said[0].name}_专长" if len(said) == 1 else f"专长一人一页（{len(said)}人）"
        self.printing.show([TalentSheet(each) for each in said], title, note, len(said))

    def _on_plan(self, course: Training) -> None:
        library, people = self._desk.library, self._people
        self._run(lambda: plan_training(library, people, course), self._on_planned)

    def _run(self, change: Callable[[], ChangeSet], done: Callable[[ChangeSet], None]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return change()

        self._runner.run(Task(work, done, self._on_failed))

    def _on_written(self, changes: ChangeSet) -> None:
        self._page.written.emit(changes)

    def _on_planned(self, changes: ChangeSet) -> None:
        count = len(changes.cadres)
        if count:
            words = translate(
                "TalentWork", "Arranged for %n cadre(s). Ctrl+Z takes it back.", "", count
            )
        else:
            words = translate("TalentWork", "They have this course already; nothing was changed.")
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)

    def _on_finished(self, _result: int) -> None:
        self.adding = self.planning = None

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
