"""`cadredesk undo`: take back the last thing that was done, or a named one."""

from __future__ import annotations

from argparse import ArgumentParser

from cadredesk.cli.session import OK, Session
from cadredesk.services.undo import find_batch, last_undoable, undo_batch


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "batch", nargs="?", default="", help="批次号，默认最后一批 / the batch, the last by default"
    )


def run(session: Session) -> int:
    """Undo the batch and say what was undone."""
    with session.desk() as desk:
        named = session.options.batch
        batch = find_batch(desk.library, named) if named else last_undoable(desk.library)
        changes = undo_batch(desk.library, batch)
    session.say(
        "已撤销“{label}”：{changes} 处改动，{people} 名干部。",
        "Undid “{label}”: {changes} changes, {people} cadres.",
        label=batch.label or batch.action,
        changes=batch.changes,
        people=len(changes.cadres),
    )
    session.emit(
        {
            "batch": str(batch.id),
            "action": batch.action,
            "label": batch.label,
            "changes": batch.changes,
            "cadres": len(changes.cadres),
        }
    )
    return OK
