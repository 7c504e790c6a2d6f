"""Photos by their digest: written once, kept as long as history names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from cadredesk.domain.cadre import CadreFile
from cadredesk.storage.edits import RowEdit
from cadredesk.storage.mapping import CADRE
from cadredesk.storage.records.cadre import photo


def keep_photos(
    connection: Connection, files: Sequence[CadreFile], edits: Iterable[RowEdit]
) -> None:
    """Write the photos that these edits of these files name and that are not kept yet."""
    new = {
        edit.id: edit.new["photo"]
        for edit in edits
        if edit.mapping is CADRE and edit.new.get("photo") is not None
    }
    for file in files:
        digest = new.get(file.id)
        if digest is None or _is_kept(connection, digest):
            continue
        connection.execute(photo.insert(), {"digest": digest, "content": file.cadre.photo})


def _is_kept(connection: Connection, digest: str) -> bool:
    found = connection.scalar(select(photo.c.digest).where(photo.c.digest == digest))
    return found is not None
