"""The rows of a roster that had problems, written to be corrected by others."""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.services.departures import Outgoing, let_out
from cadredesk.services.imports.preview import Preview
from cadredesk.services.imports.reading import ProblemWriter, RosterField
from cadredesk.services.library_ports import Library

PROBLEMS, PROBLEM_ROWS = "import_problems", "导入问题表"
"""The action, and what the register calls the paper."""


def write_problem_rows(
    library: Library, writer: ProblemWriter, preview: Preview, target: Path
) -> ExportRecord:
    """Write the rows with problems and note that they left; what they are for is known.

    They tell of people who may not be on file. Raises `PlatformError` (`export.*`); then nothing
    is written.
    """
    reading, problems = preview.reading, preview.problems
    tables = reading.parts or (reading,)
    columns = [column for table in tables for column in table.columns]
    tells_ids = any(each.field is RosterField.ID_NUMBER for each in columns)
    going = Outgoing(
        action=PROBLEMS,
        paper=PROBLEM_ROWS,
        target=target,
        people=len({(each.sheet, each.row) for each in problems}),
        ids=IdsShown.WHOLE if tells_ids else IdsShown.NONE,
        purpose=f"改正“{reading.path.name}”里的问题，再导入",
    )
    return let_out(library, going, lambda _number: writer.write(target, reading, problems))
