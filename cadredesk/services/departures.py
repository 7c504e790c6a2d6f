"""The door through which everything leaves: a purpose where many are told of, a number, a row.

Whatever the program writes for others passes `let_out`, or `note_departure` where it is already
written; the architecture tests hold every service to it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import Departure, ExportRecord, IdsShown
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import ListHeading
from cadredesk.services.work_ports import Batch

MOST_WITHOUT_PURPOSE = 50
"""Of how many people a paper may tell without a word about what it is for."""

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is to leave: a code for the kind, its Chinese name, where to, of how many people.

    `target` is a file, a folder of files, or what a printed paper is called.
    """

    action: str
    paper: str
    target: Path
    people: int
    ids: IdsShown = IdsShown.NONE
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """Where a paper is put, the day it is made up to, and what it is for."""

    target: Path
    day: date
    purpose: str = ""


def let_out(library: Library, going: Outgoing, write: Callable[[int], object]) -> ExportRecord:
    """Have a file written under the next number of the register, and note that it left.

    Raises `UserError` as `check_purpose` does, and whatever `write` raises; then nothing is noted.
    """
    check_purpose(going.people, going.purpose)
    with library.unit_of_work() as work:
        number = work.exports.next_number
    write(number)
    return note_departure(library, going, (going.target,))


def let_list_out(
    library: Library,
    going: Outgoing,
    heading: ListHeading,
    write: Callable[[ListHeading], object],
) -> ExportRecord:
    """Have a list written under a heading that bears its number; raises as `let_out` does."""
    return let_out(library, going, lambda number: write(replace(heading, number=number)))


def check_purpose(people: int, purpose: str) -> None:
    """Raise `UserError` (`export.no_purpose`) where many are told of and nobody says what for."""
    if needs_purpose(people) and not purpose.strip():
        raise UserError("export.no_purpose", people=people, limit=MOST_WITHOUT_PURPOSE)


def needs_purpose(people: int) -> bool:
    """Whether a paper about so many people has to say what it is for."""
    return people > MOST_WITHOUT_PURPOSE


def note_departure(library: Library, going: Outgoing, files: Sequence[Path]) -> ExportRecord:
    """Note that these files left, or that a paper did where there are none."""
    left = departure_of(going, files)
    with library.unit_of_work(Batch(BatchId(new_id()), going.action, going.target.name)) as work:
        record = work.exports.add(left)
        work.commit()
    return record


def departure_of(going: Outgoing, files: Sequence[Path]) -> Departure:
    """Return what the register says of these files; raises `OSError` for one that is not there."""
    return Departure(
        action=going.action,
        paper=going.paper,
        file=going.target.name,
        people=going.people,
        files=len(files),
        checksum=checksum_of(files),
        ids=going.ids,
        purpose=" ".join(going.purpose.split()),
    )


def checksum_of(files: Sequence[Path]) -> str:
    """Return the SHA-256 of a file, or of the list of several; nothing of none."""
    if not files:
        return ""
    sums = [_sum(each) for each in files]
    if len(sums) == 1:
        return sums[0]
    lines = (f"{total}  {file.name}\n" for total, file in zip(sums, files, strict=True))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def list_departures(library: Library) -> tuple[ExportRecord, ...]:
    """Return everything that left, the newest first."""
    with library.unit_of_work() as work:
        return work.exports.all()


def export_number(number: int) -> str:
    """Return a number of the register as papers print it: 0012."""
    return f"{number:04}"


def _sum(file: Path) -> str:
    found = hashlib.sha256()
    with file.open("rb") as stream:
        for piece in _pieces(stream.read):
            found.update(piece)
    return found.hexdigest()


def _pieces(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while piece := read(_PIECE):
        yield piece
