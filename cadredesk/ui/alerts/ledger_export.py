"""Writing or printing the alerts that are listed as the 预警台账."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cadredesk.domain.rules.alert import Alert
from cadredesk.services.alert_board import AlertBoard, SanctionsShown
from cadredesk.services.departures import Outgoing, note_departure
from cadredesk.services.desk import Desk
from cadredesk.services.ledgers import (
    LEDGER,
    PRINT_LEDGER,
    USUAL_LEDGER,
    LedgerJob,
    LedgerStyle,
    ledger_heading,
    ledger_rows,
    people_in,
    write_ledger,
)
from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.ui.alert_watch import AlertWatch
from cadredesk.ui.alerts.ledger_dialog import LedgerDialog
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.list_export import ListExport
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import SANCTIONS, Preferences
from cadredesk.ui.printing.list_paper import ListPaper
from cadredesk.ui.printing.page_printing import PagePrinting

_COLUMNS = (
    ("姓名", 18.0),
    ("现任职务", 32.0),
    ("规则", 38.0),
    ("状态", 18.0),
    ("到期", 20.0),
    ("剩余/超出", 20.0),
    ("怎么算的", 46.0),
    ("依据", 37.0),
    ("处理情况", 28.0),
)


def ledger_paper(rows: Sequence[LedgerRow], heading: ListHeading) -> ListPaper:
    """Return the 预警台账 on paper: a row for each alert with its sum and article."""
    return ListPaper(_COLUMNS, [_texts(row) for row in rows], heading)


def _texts(row: LedgerRow) -> tuple[str, ...]:
    return (
        row.name,
        row.post,
        row.rule,
        row.state,
        row.due_on,
        row.left,
        row.arithmetic,
        row.basis,
        row.handling,
    )


class LedgerExport:
    """Asks where to, writes off the GUI thread, and says so in the page's info bar.

    What speaks of sanctions goes on paper only where the preferences say so.
    """

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        self._page = page
        self._desk = desk
        self._listing = ListExport(page, runner, preferences)
        self._preferences = preferences
        self._asked: tuple[tuple[Alert, ...], AlertWatch] | None = None
        self.printing = PagePrinting(page, runner, preferences)

    def print(self, alerts: tuple[Alert, ...], board: AlertBoard) -> None:
        """Show how these alerts print."""
        library = self._desk.library
        rows = ledger_rows(alerts, board, restricted=self._tells_sanctions)
        paper = ledger_paper(rows, ledger_heading(library, board.day))
        people = people_in(alerts)

        def note(target: Path, files: Sequence[Path], purpose: str) -> None:
            going = Outgoing(
                action=PRINT_LEDGER, paper=LEDGER, target=target, people=people, purpose=purpose
            )
            note_departure(library, going, files)

        self.printing.show((paper,), paper.name, note, people)

    def ask(self, alerts: tuple[Alert, ...], watch: AlertWatch) -> None:
        """Ask what the ledger tells, and write it so."""
        self._asked = alerts, watch
        dialog = LedgerDialog(self._page)
        dialog.answered.connect(self._on_answered)
        dialog.open()

    def _on_answered(self, style: LedgerStyle) -> None:
        if self._asked is not None:
            self.run(*self._asked, style)

    def run(
        self, alerts: tuple[Alert, ...], watch: AlertWatch, style: LedgerStyle = USUAL_LEDGER
    ) -> None:
        """Write these alerts, unless the person steps back."""
        desk, board = self._desk, watch.board
        # An official document, so its name is Chinese in either language.
        name = f"{desk.library.unit_name}干部预警台账_{board.day:%Y%m%d}.xlsx"
        told = self._tells_sanctions

        def write(target: Path, purpose: str) -> Path:
            job = LedgerJob(board, target, alerts, told, purpose, style)
            write_ledger(desk.library, desk.ledger_writer, job)
            return target

        self._listing.run(name, write)

    @property
    def _tells_sanctions(self) -> bool:
        return self._preferences.get(SANCTIONS) is SanctionsShown.EVERYWHERE
