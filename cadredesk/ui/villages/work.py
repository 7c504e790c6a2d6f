"""What the page of village cadres does to the library, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import CadreDeskError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.ids import VillageCadreId
from cadredesk.services.desk import Desk
from cadredesk.services.read_models import HistoryEntry
from cadredesk.services.roster_style import RosterStyle
from cadredesk.services.rosters import VILLAGE_CADRES, RosterJob
from cadredesk.services.village_cadres import (
    add_villager,
    delete_villagers,
    restore_villager_value,
    villager_history,
)
from cadredesk.services.village_roster import write_village_roster
from cadredesk.ui.background import BackgroundRunner, Progress, Task
from cadredesk.ui.dialogs.files import choose_target, open_folder_of
from cadredesk.ui.dialogs.messages import confirm, sentence
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import Preferences
from cadredesk.ui.sending import Sender, Writing
from cadredesk.ui.villages.add_dialog import VillageAddDialog
from cadredesk.ui.villages.history_dialog import VillageHistoryDialog
from cadredesk.ui.widgets.info_bar import InfoKind

translate = QCoreApplication.translate
_Added = tuple[VillageCadreId, ChangeSet]


class VillageWork(QObject):
    """Saves each thing as one step and says what can be taken back.

    Signals:
        added: Somebody is new; carries the VillageCadreId.
    """

    added = Signal(object)

    def __init__(self, page: Page, desk: Desk, runner: BackgroundRunner) -> None:
        super().__init__(page)
        self._page, self._desk, self._runner = page, desk, runner
        self._sender = Sender(page, runner)
        self.dialog: VillageAddDialog | None = None
        self._written: Path | None = None
        self._deleted = 0
        self._asked: tuple[VillageCadre, str] | None = None
        self.history: VillageHistoryDialog | None = None

    def ask_for_new(self, villages: Sequence[str], village: str) -> None:
        """Ask who is new, and where."""
        self.dialog = VillageAddDialog(villages, village, self._desk.clock.today, self._page)
        self.dialog.add_wanted.connect(self._on_add)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def delete(self, villagers: Sequence[VillageCadre]) -> None:
        """Put some into the recycle bin."""
        library = self._desk.library
        self._deleted = len(villagers)
        self._run(lambda: delete_villagers(library, villagers), self._on_deleted)

    def show_history(self, villager: VillageCadre, field: str) -> None:
        """Open what was changed about somebody, the newest change of a field in front."""
        library, self._asked = self._desk.library, (villager, field)

        def work(_progress: Progress) -> tuple[HistoryEntry, ...]:
            return villager_history(library, villager.id)

        self._runner.run(Task(work, self._on_history, self._on_failed))

    def ask_for_whole(self, preferences: Preferences, day: date) -> None:
        """Write everybody with whole ID numbers, once that is meant."""
        title = translate("VillageWork", "The roster will tell whole ID numbers.")
        text = translate(
            "VillageWork",
            "It is noted in the export register. Hand it only to whom it is meant for.",
        )
        verb = translate("VillageWork", "Export whole numbers")
        if confirm(self._page, title, text, verb):
            self.ask_where(preferences, day, IdsShown.WHOLE)

    def ask_where(
        self, preferences: Preferences, day: date, ids: IdsShown = IdsShown.MASKED
    ) -> None:
        """Ask where the roster is to be written, and write it."""
        name = f"{self._desk.library.unit_name}村干部花名册_{day:%Y%m%d}.xlsx"
        target = choose_target(self._page, preferences, name)
        if target is not None:
            self.export(target, day, ids)

    def export(self, target: Path, day: date, ids: IdsShown = IdsShown.MASKED) -> None:
        """Write everybody as the 村干部花名册."""
        desk, style = self._desk, RosterStyle(ids=ids)
        self._written = target

        def work(progress: Progress, purpose: str) -> int:
            layout = desk.roster_layouts()[VILLAGE_CADRES]
            job = RosterJob(layout, target, day, style=style, purpose=purpose)
            writer = desk.roster_writer
            return write_village_roster(desk.library, writer, job, progress.report).left.people

        label = translate("VillageWork", "Writing the village roster")
        self._sender.run(Writing(work, self._on_exported, self._on_failed, label))

    def _run(self, deed: Callable[[], ChangeSet], done: Callable[[ChangeSet], None]) -> None:
        def work(_progress: Progress) -> ChangeSet:
            return deed()

        self._runner.run(Task(work, done, self._on_failed))

    def _on_add(self, name: str, village: str) -> None:
        library = self._desk.library

        def work(_progress: Progress) -> _Added:
            return add_villager(library, name, village)

        self._runner.run(Task(work, self._on_added, self._on_failed))

    def _on_added(self, added: _Added) -> None:
        villager, changes = added
        self.added.emit(villager)
        self._page.written.emit(changes)

    def _on_history(self, entries: tuple[HistoryEntry, ...]) -> None:
        if self._asked is None:
            return
        villager, field = self._asked
        self.history = VillageHistoryDialog(villager.name, entries, self._page)
        self.history.changes.restore_wanted.connect(self._on_restore)
        self.history.finished.connect(self._on_history_closed)
        self.history.open()
        self.history.changes.focus_on("village_cadre", field)

    def _on_restore(self, entry: HistoryEntry) -> None:
        library = self._desk.library
        self._run(lambda: restore_villager_value(library, entry), self._on_restored)

    def _on_restored(self, changes: ChangeSet) -> None:
        if self.history is not None:
            self.history.accept()
        words = translate("VillageWork", "The old value is back. Ctrl+Z takes it back.")
        self._page.info.say(InfoKind.DONE, words)
        self._page.written.emit(changes)

    def _on_history_closed(self, _result: int) -> None:
        self.history = None

    def _on_deleted(self, changes: ChangeSet) -> None:
        count = self._deleted
        words = translate(
            "VillageWork",
            "%n village cadre(s) moved to the recycle bin. Ctrl+Z brings them back.",
            "",
            count,
        )
        self._page.written.emit(changes)
        self._page.undoable.emit(words)

    def _on_exported(self, _count: int) -> None:
        if self._written is not None:
            words = translate("VillageWork", "Written: {file}").format(file=self._written.name)
            verb = translate("VillageWork", "Open folder")
            self._page.info.say(InfoKind.DONE, words, verb, self._on_open_folder)

    def _on_open_folder(self) -> None:
        if self._written is not None:
            open_folder_of(self._written)

    def _on_finished(self, _result: int) -> None:
        self.dialog = None

    def _on_failed(self, error: CadreDeskError) -> None:
        self._page.info.say(InfoKind.ERROR, sentence(error))
