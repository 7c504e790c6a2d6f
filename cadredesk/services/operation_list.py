"""The operation log as a list to file: who did what, when, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cadredesk.services.departures import Outgoing, Sending, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.operation_log import Operation, read_operations
from cadredesk.services.operation_names import ACTION_NAMES
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter
from cadredesk.services.read_models import OperationQuery

OPERATIONS = "操作记录"
_COLUMNS = (("时间", 18), ("经办人", 10), ("操作", 18), ("对象", 28), ("涉及干部", 30), ("状态", 9))


def write_operations(
    library: Library, writer: ListWriter, query: OperationQuery, sending: Sending
) -> Path:
    """Write a row for each operation that is asked for, the newest first, however many there are.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    operations = tuple(_all_operations(library, query))
    people = {who for each in operations for who in each.step.scope.cadres}
    heading = ListHeading(
        f"{library.unit_name}{OPERATIONS}", library.unit_name, sending.day, library.is_practice
    )
    table = ListTable(OPERATIONS, _COLUMNS, tuple(operation_row(each) for each in operations))
    going = Outgoing(
        action="operation_list",
        paper=OPERATIONS,
        target=sending.target,
        people=len(people),
        purpose=sending.purpose,
    )
    let_list_out(library, going, heading, lambda told: writer.write(sending.target, table, told))
    return sending.target


def operation_row(operation: Operation) -> tuple[str, ...]:
    """Return an operation as its row: time, clerk, action, what it was about, names, state."""
    done, count = operation.step.done, len(operation.step.scope.cadres)
    names = "、".join(operation.names)
    if count > len(operation.names):
        names = f"{names}等 {count} 人" if names else f"{count} 人"
    return (
        f"{done.at.astimezone():%Y.%m.%d %H:%M}",
        done.by,
        ACTION_NAMES.get(done.action, done.action),
        done.label,
        names,
        "已撤销" if done.undone else "",
    )


def _all_operations(library: Library, query: OperationQuery) -> Iterator[Operation]:
    """Yield page after page, until one is not full."""
    while True:
        page = read_operations(library, query)
        yield from page
        if len(page) < query.limit:
            return
        query = replace(query, before=page[-1].step.done.id)
