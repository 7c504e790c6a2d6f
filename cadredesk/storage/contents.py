"""Contents of files: kept once, in pieces, as long as something can need them.

A content is needed while a material on file or a file of a submission names it, while a
material in a file in the recycle bin does, and while a step that can still be undone or redone
tells of it. What nothing needs any more is freed when the library is closed; then a row that
history brings back without its content is refused, so that no row ever names a content that is
not there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.changes import snake_case
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.services.undo import LOOKED_THROUGH
from cadredesk.storage.edits import RowEdit
from cadredesk.storage.mapping import CADRE, MAPPINGS, PACK_FILE
from cadredesk.storage.records.content import content, content_piece
from cadredesk.storage.records.history import batch, change
from cadredesk.storage.transaction import Transaction

ENTITY = snake_case(Attachment.__name__)
_ATTACHMENT = MAPPINGS[ENTITY]
_HOLDERS = (_ATTACHMENT, PACK_FILE)
"""The tables whose rows name a content."""

_DIGEST = "digest"


class SqlContentStore:
    """The contents of a library; what is kept is saved with the rows that name it."""

    def __init__(self, work: Transaction) -> None:
        self._work = work

    def has(self, digest: str) -> bool:
        """Whether a content is kept."""
        return _size(self._work.connection, digest) is not None

    def keep(self, digest: str, size: int, pieces: Iterable[bytes]) -> None:
        """Keep a content unless it is kept already; then the pieces are not looked at.

        Raises `UserError` (`attachment.changed`) when the pieces are not what the digest says.
        """
        self._work.require_batch()
        if self._work.repeated or self.has(digest):
            return
        connection = self._work.connection
        connection.execute(content.insert(), {"digest": digest, "size": size})
        found, length = hashlib.sha256(), 0
        for number, piece in enumerate(pieces):
            row = {"digest": digest, "number": number, "bytes": piece}
            connection.execute(content_piece.insert(), row)
            found.update(piece)
            length += len(piece)
        if (found.hexdigest(), length) != (digest, size):
            raise UserError("attachment.changed")

    def read(self, digest: str) -> Iterator[bytes]:
        """Yield a content piece by piece.

        Raises `PlatformError` (`attachment.damaged`) at the end when it is not what it was.
        """
        connection = self._work.connection
        found = hashlib.sha256()
        for piece in _pieces(connection, digest):
            found.update(piece)
            yield piece
        if found.hexdigest() != digest:
            raise PlatformError("attachment.damaged")

    def not_whole(self, digests: Collection[str]) -> frozenset[str]:
        """Return which of these are not there, or not with all of their bytes; reads none.

        The cipher tells of a page that is not what it was; what it cannot tell is a piece
        that is not there. Whether each byte is right is for `content_faults`.
        """
        pieces = content_piece.c
        there = (
            select(content.c.digest)
            .join(content_piece, pieces.digest == content.c.digest)
            .group_by(content.c.digest, content.c.size)
            .having(func.sum(func.length(pieces.bytes)) == content.c.size)
        )
        return frozenset(digests) - frozenset(self._work.connection.scalars(there))


def require_contents(connection: Connection, edits: Iterable[RowEdit]) -> None:
    """Refuse rows that name a content which is not kept: `UserError` (`attachment.freed`)."""
    for edit in edits:
        digest = edit.new.get(_DIGEST) if edit.mapping in _HOLDERS else None
        if digest and _size(connection, digest) is None:
            raise UserError("attachment.freed")


def content_faults(connection: Connection) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell of contents that are damaged and of those that a row names and nobody has."""
    named = _names(connection)
    kept = {row.digest: row.size for row in connection.execute(select(content))}
    for digest in sorted(named.keys() - kept.keys()):
        yield "verify.content_missing", {"file": named[digest]}
    for digest, size in sorted(kept.items()):
        found, length = hashlib.sha256(), 0
        for piece in _pieces(connection, digest):
            found.update(piece)
            length += len(piece)
        if (found.hexdigest(), length) != (digest, size):
            yield "verify.content", {"file": named.get(digest, digest)}


def free_contents(work: Transaction) -> int:
    """Free what nothing can need any more; return how many contents went."""
    work.require_batch()
    connection = work.connection
    kept = set(connection.scalars(select(content.c.digest)))
    if not kept:
        return 0
    first_step = work.counters.batches - LOOKED_THROUGH
    unneeded = kept - _names(connection).keys() - _named_by_steps(connection, first_step)
    for digest in unneeded:
        connection.execute(delete(content_piece).where(content_piece.c.digest == digest))
        connection.execute(delete(content).where(content.c.digest == digest))
    return len(unneeded)


def _on_file() -> ColumnElement[bool]:
    """Material that is there, and material of files that wait in the recycle bin."""
    columns = _ATTACHMENT.table.c
    in_bin = select(CADRE.table.c.id).where(CADRE.table.c.deleted_in.is_not(None))
    return or_(columns.deleted_in.is_(None), columns.cadre_id.in_(in_bin))


def _names(connection: Connection) -> dict[str, str]:
    """Every content that a row names, by a name of the file."""
    packed, filed = PACK_FILE.table.c, _ATTACHMENT.table.c
    statements = (
        select(packed.digest, packed.name).where(packed.deleted_in.is_(None)),
        select(filed.digest, filed.file_name).where(filed.digest != "", _on_file()),
    )
    return {row[0]: row[1] for each in statements for row in connection.execute(each)}


def _named_by_steps(connection: Connection, first: int) -> set[str]:
    """Every digest in the history of the steps that undo and redo look through."""
    columns = change.c
    recent = select(batch.c.number).where(batch.c.number > first)
    statement = select(columns.field, columns.old, columns.new).where(
        columns.entity.in_([each.entity for each in _HOLDERS]),
        columns.field.in_(("", _DIGEST)),
        columns.batch.in_(recent),
    )
    found: set[str] = set()
    for field, *texts in connection.execute(statement):
        for text in texts:
            if text:
                found.add(text if field else json.loads(text).get(_DIGEST, ""))
    return found


def _size(connection: Connection, digest: str) -> int | None:
    return connection.scalar(select(content.c.size).where(content.c.digest == digest))


def _pieces(connection: Connection, digest: str) -> Iterator[bytes]:
    """One piece after the other, each by a query of its own: no more is in memory."""
    columns = content_piece.c
    number = 0
    while True:
        statement = select(columns.bytes).where(columns.digest == digest)
        piece = connection.scalar(statement.where(columns.number == number))
        if piece is None:
            return
        yield piece
        number += 1
