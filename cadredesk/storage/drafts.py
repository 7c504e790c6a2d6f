"""Unfinished texts: kept while somebody types, without batch, history or audit."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, select

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import new_id
from cadredesk.services.read_models import Draft
from cadredesk.storage.desk import Desk
from cadredesk.storage.engine import READS
from cadredesk.storage.records.draft import draft

_COLUMNS = (draft.c.key, draft.c.text, draft.c.owner, draft.c.at)


class SqlDrafts:
    """The drafts of one open library; each call is a transaction of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(
        self, texts: Sequence[tuple[str, str, UUID | None]], dropped: Collection[str] = ()
    ) -> None:
        """Keep texts under their keys and forget other keys, all in one transaction."""
        now = self._desk.now()
        rows = [
            {"id": new_id(), "owner": owner, "key": key, "text": text, "at": now}
            for key, text, owner in texts
        ]
        gone = {*dropped, *(row["key"] for row in rows)}
        with self._transaction() as connection:
            connection.execute(delete(draft).where(draft.c.key.in_(gone)))
            if rows:
                connection.execute(draft.insert(), rows)
            connection.commit()

    def of(self, owner: UUID | None) -> tuple[Draft, ...]:
        """Return what is kept for one file, or for none, by key."""
        return self._found(draft.c.owner.is_(None) if owner is None else draft.c.owner == owner)

    def _found(self, which: Any) -> tuple[Draft, ...]:
        with self._transaction(**READS) as connection:
            rows = connection.execute(select(*_COLUMNS).where(which).order_by(draft.c.key))
            return tuple(Draft(*row) for row in rows)

    @contextmanager
    def _transaction(self, **options: bool) -> Iterator[Connection]:
        """Wait for the turn and let go of it; what was not committed is rolled back."""
        self._desk.turnstile.enter()
        try:
            with self._desk.engine.connect().execution_options(**options) as connection:
                yield connection
        except PlatformError as error:
            self._desk.on_failure(error)
            raise
        finally:
            self._desk.turnstile.leave()
