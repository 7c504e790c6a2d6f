"""What files are that somebody drops onto the window: by their names, and by what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import islice
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.services.collection.ports import CollectionFiles
from cadredesk.services.imports.reading import ReadOptions, RosterReader
from cadredesk.services.progress import ReportProgress

_FORMS = frozenset({".lrmx", ".lrm", ".pic", ".zip"})
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp"})
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et"})
_LOOKED_AT = 200


class Incoming(StrEnum):
    """What was dropped."""

    ROSTER = "roster"
    COLLECTION = "collection"
    BLANK = "blank"
    FORMS = "forms"
    PHOTOS = "photos"
    WORKBOOK = "workbook"
    UNKNOWN = "unknown"


def kind_by_names(paths: Sequence[Path]) -> Incoming:
    """Tell what files or folders are by their names; the inside of a workbook is not looked at.

    Mixed kinds are unknown: nobody guesses which of them was meant.
    """
    kinds = {_kind(path) for path in paths}
    kind = kinds.pop() if len(kinds) == 1 else Incoming.UNKNOWN
    return Incoming.UNKNOWN if kind is Incoming.WORKBOOK and len(paths) > 1 else kind


def kind_of_workbook(
    reader: RosterReader, collections: CollectionFiles, path: Path, progress: ReportProgress
) -> Incoming:
    """Tell a collection workbook and a roster with people from what may be a blank.

    Raises `UserError` (`workbook.*`) where it cannot be opened at all.
    """
    if collections.is_one(path):
        return Incoming.COLLECTION
    try:
        reading = reader.read(path, ReadOptions(), progress)
    except UserError as error:
        if error.code != "roster.none":
            raise
        return Incoming.WORKBOOK
    if reading.rows:
        return Incoming.ROSTER
    return Incoming.BLANK if reading.has_names else Incoming.WORKBOOK


def _kind(path: Path) -> Incoming:
    if path.is_dir():
        return _kind_of_folder(path)
    ending = path.suffix.lower()
    if ending in _FORMS:
        return Incoming.FORMS
    if ending in _PICTURES:
        return Incoming.PHOTOS
    return Incoming.WORKBOOK if ending in _WORKBOOKS else Incoming.UNKNOWN


def _kind_of_folder(folder: Path) -> Incoming:
    """What most of the first files in a folder are: photos, or exchanged forms."""
    endings = [path.suffix.lower() for path in islice(folder.rglob("*"), _LOOKED_AT)]
    pictures = sum(ending in _PICTURES for ending in endings)
    forms = sum(ending in _FORMS for ending in endings)
    if not pictures and not forms:
        return Incoming.UNKNOWN
    return Incoming.PHOTOS if pictures > forms else Incoming.FORMS
