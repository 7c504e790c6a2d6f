"""Whoever writes for others goes through the door that numbers and notes what leaves."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.tree import forbid, modules, text_of

DOOR = "from cadredesk.services.departures import"
WRITERS = (
    "ListWriter SheetWriter LedgerWriter TrainingWriter RosterWriter FormWriter FormBinder "
    "InterchangeWriter ProblemWriter LocalRulesFile write_file"
).split()


def holders() -> list[Path]:
    """Services that are handed a writer; the desk only hands it on."""
    found = []
    for path in modules("cadredesk/services"):
        text = text_of(path)
        declares = any(f"class {word}" in text or f"def {word}" in text for word in WRITERS)
        if path.name != "desk.py" and not declares and any(word in text for word in WRITERS):
            found.append(path)
    return found


def beside_the_door(path: Path) -> list[str]:
    return [] if DOOR in text_of(path) else ["writes without services.departures"]


def test_a_service_that_holds_a_writer_uses_the_door():
    forbid(beside_the_door, holders())
