"""The submissions of a library: each one whole, with its packs, their files and the points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import SubmissionId
from cadredesk.domain.submission.model import Submission
from cadredesk.storage.contents import require_contents
from cadredesk.storage.edits import RowEdit, row_edit, values_of
from cadredesk.storage.mapping import (
    PACK_FILE,
    RETURN_POINT,
    SUBMISSION_PACK,
    SUBMISSION_REQUEST,
    Mapping,
)
from cadredesk.storage.transaction import Transaction

_PARTS: dict[Mapping, tuple[str, Callable[[Submission], Sequence[Any]]]] = {
    SUBMISSION_PACK: ("version", lambda submission: submission.packs),
    PACK_FILE: ("place", lambda submission: submission.files),
    RETURN_POINT: ("place", lambda submission: submission.points),
}
"""The tables of a submission's parts: what orders them, and where they are in it."""


class SqlSubmissionRepository:
    """Reads and writes whole submissions; contents of files are kept beside them."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    def all(self) -> tuple[Submission, ...]:
        """Return every submission, by number."""
        return tuple(self._read(None))

    def get(self, submission: SubmissionId) -> Submission:
        """Return one; raises `UserError` (`submission.unknown`)."""
        found = self._read(submission)
        if not found:
            raise UserError("submission.unknown", number=str(submission))
        return found[0]

    def save(self, submission: Submission) -> None:
        """Write a new one, or what differs from the stored one, parts that went included.

        Raises `UserError` (`attachment.freed`) where a file names a content that is not kept.
        """
        self._work.require_batch()
        if not self._work.repeated:
            found = self._read(submission.id)
            self._write(found[0] if found else None, submission)

    def delete(self, submission: SubmissionId) -> None:
        """Take one away with its parts; undoing the batch brings it back. Raises as `get`."""
        self._work.require_batch()
        if not self._work.repeated:
            self._write(self.get(submission), None)

    def _write(self, before: Submission | None, after: Submission | None) -> None:
        edits = [
            row_edit(
                SUBMISSION_REQUEST,
                values_of(SUBMISSION_REQUEST, before.request) if before else None,
                values_of(SUBMISSION_REQUEST, after.request) if after else None,
            )
        ]
        for mapping, (_order, parts) in _PARTS.items():
            old = {each.id: each for each in (parts(before) if before else ())}
            new = {each.id: each for each in (parts(after) if after else ())}
            for row in old | new:
                was, now = old.get(row), new.get(row)
                edits.append(
                    row_edit(
                        mapping, was and values_of(mapping, was), now and values_of(mapping, now)
                    )
                )
        found: list[RowEdit] = [edit for edit in edits if edit is not None]
        require_contents(self._work.connection, found)
        self._work.write(found)

    def _read(self, only: SubmissionId | None) -> list[Submission]:
        requests = self._rows(SUBMISSION_REQUEST, "number", "id", only)
        parts = {
            mapping: _by_submission(self._rows(mapping, order, "submission_id", only))
            for mapping, (order, _parts) in _PARTS.items()
        }
        return [
            Submission(
                request,
                packs=tuple(parts[SUBMISSION_PACK][request.id]),
                files=tuple(parts[PACK_FILE][request.id]),
                points=tuple(parts[RETURN_POINT][request.id]),
            )
            for request in requests
        ]

    def _rows(self, mapping: Mapping, order: str, key: str, only: UUID | None) -> list[Any]:
        columns = mapping.table.c
        statement = select(*mapping.columns).where(columns.deleted_in.is_(None))
        if only is not None:
            statement = statement.where(columns[key] == only)
        rows = self._work.connection.execute(statement.order_by(columns[order], columns.id))
        return [mapping.value(row) for row in rows]


def _by_submission(rows: Sequence[Any]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.submission_id].append(row)
    return found
