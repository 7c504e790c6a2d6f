"""Reading what is to agree, and setting it side by side, off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cadredesk.services.agreement import Agreement, Evidence, check_agreement
from cadredesk.services.agreement_list import PAPER, write_agreement
from cadredesk.services.departures import Sending
from cadredesk.services.desk import Desk
from cadredesk.services.form_basis import FormDay
from cadredesk.services.imports.reading import ReadOptions, RosterReading
from cadredesk.services.interchange.files import ReadFile
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.background import BackgroundRunner, Pool, Progress, Task


class AgreementWork(QObject):
    """Keeps what was read, so that it can be looked at again after something was put right.

    Signals:
        checked: Everything was set side by side; carries the Agreement.
        failed: Something could not be done; carries the error.
    """

    checked = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, runner: BackgroundRunner, watch: AlertWatch, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._runner, self._watch = desk, runner, watch
        self._evidence = Evidence()
        self.forms: tuple[Path, ...] = ()
        self.roster: Path | None = None

    def read_forms(self, paths: Sequence[Path]) -> None:
        """Read exchanged forms in place of those before."""
        desk = self._desk

        def work(progress: Progress) -> tuple[ReadFile, ...]:
            return desk.interchange_reader.read(paths, progress.report)

        def read(files: tuple[ReadFile, ...]) -> None:
            self.forms = tuple(paths)
            self._evidence = replace(self._evidence, files=files)
            self.check()

        label = self.tr("Reading files")
        self._runner.run(Task(work, read, self.failed.emit, None, Pool.FILES, label))

    def read_roster(self, path: Path) -> None:
        """Read a roster in place of the one before."""
        desk = self._desk

        def work(progress: Progress) -> RosterReading:
            return desk.roster_reader.read(path, ReadOptions(), progress.report)

        def read(roster: RosterReading) -> None:
            self.roster = path
            self._evidence = replace(self._evidence, roster=roster)
            self.check()

        label = self.tr("Reading files")
        self._runner.run(Task(work, read, self.failed.emit, None, Pool.FILES, label))

    @property
    def list_name(self) -> str:
        """The name of the list as a file: an official document, Chinese in either language."""
        return f"{self._desk.library.unit_name}{PAPER}_{self._watch.day:%Y%m%d}.xlsx"

    def write_list(self, found: Agreement, target: Path, purpose: str) -> Path:
        """Write what does not agree, on a pool thread; raises as `write_agreement`."""
        sending = Sending(target, self._watch.day, purpose)
        return write_agreement(self._desk.library, self._desk.list_writer, found, sending)

    def check(self) -> None:
        """Set side by side what was read and what is on file now."""
        library, evidence = self._desk.library, self._evidence
        as_of = FormDay(self._watch.day, self._desk.rulebook)

        def work(progress: Progress) -> Agreement:
            return check_agreement(library, evidence, as_of, progress.report)

        label = self.tr("Checking that everything agrees")
        self._runner.run(Task(work, self.checked.emit, self.failed.emit, label=label))
