"""今日清单 on paper: what is to be done, for the desk of whoever decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cadredesk.services.alert_board import AlertBoard, SanctionsShown
from cadredesk.services.departures import Outgoing, note_departure
from cadredesk.services.desk import Desk
from cadredesk.services.ledgers import ledger_rows, people_in
from cadredesk.services.output_ports import LedgerRow, ListHeading
from cadredesk.services.today import open_things
from cadredesk.ui.background import BackgroundRunner
from cadredesk.ui.page import Page
from cadredesk.ui.preferences import SANCTIONS, Preferences
from cadredesk.ui.printing.list_paper import ListPaper
from cadredesk.ui.printing.page_printing import PagePrinting

PRINT_TODAY = "today_print"

_COLUMNS = (
    ("状态", 19.0),
    ("姓名", 20.0),
    ("现任职务", 42.0),
    ("要办的事", 86.0),
    ("到期", 22.0),
    ("剩余/超出", 22.0),
    ("处理情况", 46.0),
)


class TodayPrint:
    """Shows how the list of a day prints: every open thing, those without room on the page too."""

    def __init__(
        self, page: Page, desk: Desk, runner: BackgroundRunner, preferences: Preferences
    ) -> None:
        self._desk, self._preferences = desk, preferences
        self.printing = PagePrinting(page, runner, preferences)

    def show(self, board: AlertBoard) -> None:
        """Open the preview."""
        library = self._desk.library
        told = self._preferences.get(SANCTIONS) is SanctionsShown.EVERYWHERE
        things = open_things(board)
        rows = ledger_rows(things, board, restricted=told)
        people = people_in(things)
        unit = library.unit_name
        heading = ListHeading(f"{unit}今日清单", unit, board.day, library.is_practice)
        paper = today_paper(rows, heading)

        def note(target: Path, files: Sequence[Path], purpose: str) -> None:
            going = Outgoing(
                action=PRINT_TODAY, paper="今日清单", target=target, people=people, purpose=purpose
            )
            note_departure(library, going, files)

        self.printing.show((paper,), paper.name, note, people)


def today_paper(rows: Sequence[LedgerRow], heading: ListHeading) -> ListPaper:
    """Return the 今日清单; the last column is left for writing where nothing was decided."""
    texts = [
        (row.state, row.name, row.post, row.text, row.due_on, row.left, row.handling)
        for row in rows
    ]
    return ListPaper(_COLUMNS, texts, heading)
