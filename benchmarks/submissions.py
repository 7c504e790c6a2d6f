"""A pack frozen about 46 and about 500 people, beside writing its papers and summing them alone."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from benchmarks.libraries import DAY, make_library
from benchmarks.measure import Result, seconds
from cadredesk.bootstrap.desk import desk_for
from cadredesk.services.desk import Desk
from cadredesk.services.rosters import RosterJob, prepare_roster
from cadredesk.services.submissions.order import PackOrder, Wanted
from cadredesk.services.submissions.packing import freeze_pack
from cadredesk.services.submissions.recording import NewRequest, add_request

SIZES = (46, 500)
LAYOUTS = ("standard_a4", "young")


def measure(folder: Path) -> list[Result]:
    """Return how long a pack of two rosters takes, its preflight included."""
    found = []
    for people in SIZES:
        library = make_library(folder / f"submissions-{people}", people)
        desk = desk_for(library)
        freeze = seconds(partial(_freeze, desk))
        floor = seconds(partial(_bare, desk, folder))
        found.append(
            Result(
                name=f"pack about {people} people checked, written and frozen",
                value=freeze,
                unit="s",
                floor=floor,
            )
        )
        library.close()
    return found


def _freeze(desk: Desk) -> None:
    made, _changes = add_request(desk.library, NewRequest(title="花名册"), DAY.year)
    freeze_pack(desk, PackOrder(made, Wanted(LAYOUTS), DAY), anyway=True)


def _bare(desk: Desk, folder: Path) -> None:
    """Write the same two rosters and sum them, without a look at anybody."""
    layouts, rules = desk.roster_layouts(), desk.rulebook().on(DAY)
    for key in LAYOUTS:
        target = folder / f"{key}.xlsx"
        job = RosterJob(layouts[key], target, DAY, purpose="报送", rules=lambda: rules)
        sheet = prepare_roster(desk.library, job)
        desk.roster_writer.write(target, sheet.layout, sheet.entries, sheet.heading)
        hashlib.sha256(target.read_bytes()).hexdigest()
