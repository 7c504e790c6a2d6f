"""Photos of many: which file shows whom, by the number or the name in its name, and keeping them.

Nobody is guessed: a name that two people share, a number and a name that disagree, a second file
for one person are told and left alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from cadredesk.domain.cadre import Cadre
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.id_number import clean_id_text
from cadredesk.domain.ids import CadreId
from cadredesk.domain.person_name import clean_name, match_key
from cadredesk.services.cadre_views import everybody
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.editing import FieldEdit, change_fields
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language, sentence
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter

PHOTOS = "photos"
PICTURE_ENDINGS = frozenset((".jpg", ".jpeg", ".png", ".bmp"))

_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+(?:·[^\W\d_]+)*")


class Shown(StrEnum):
    """What a file's name says about whom it shows."""

    ONE = "one"
    NOBODY = "nobody"
    SEVERAL = "several"
    TWICE = "twice"
    DISAGREES = "disagrees"


@dataclass(frozen=True, slots=True)
class PhotoMatch:
    """One file: whom it shows, or everybody whom its name may mean.

    `replaces` says that the file of the one it shows has a photo already.
    """

    path: Path
    shown: Shown
    people: tuple[Cadre, ...] = field(default=(), repr=False)

    @property
    def replaces(self) -> bool:
        """Whether a photo would take the place of another."""
        return self.shown is Shown.ONE and self.people[0].photo is not None


@dataclass(frozen=True, slots=True)
class PhotoProblem:
    """A file that was left alone, and the sentence why, as the error list says it."""

    file: str
    who: str
    reason: str


def read_everybody(library: Library) -> tuple[Cadre, ...]:
    """Return the basics of all, the serving and the gone, photos left out."""
    ids = everybody(library)
    with library.unit_of_work() as work:
        return work.lists.basics(ids)


def picture_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files among these and in the folders among these, by name, without their own.

    Of a folder only pictures count; a file that was named is always taken, to be told of.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        for each in inside:
            named = each == path or each.suffix.lower() in PICTURE_ENDINGS
            if named and not each.is_dir() and not each.name.startswith("."):
                found[each] = None
    return tuple(found)


def match_photos(files: Sequence[Path], people: Sequence[Cadre]) -> tuple[PhotoMatch, ...]:
    """Return whom each file shows, in the order of the files."""
    register = _Register(people)
    matches = [register.match(path) for path in files]
    photos = Counter(each.people[0].id for each in matches if each.shown is Shown.ONE)
    return tuple(
        PhotoMatch(each.path, Shown.TWICE, each.people)
        if each.shown is Shown.ONE and photos[each.people[0].id] > 1
        else each
        for each in matches
    )


def reason(match: PhotoMatch, language: Language = "zh") -> str:
    """Return why a file is left alone, empty for one that shows one person."""
    if match.shown is Shown.ONE:
        return ""
    names = "、".join(dict.fromkeys(_called(each) for each in match.people))
    code = {
        Shown.NOBODY: "photos.other_number" if match.people else "photos.nobody",
        Shown.SEVERAL: "photos.several",
        Shown.TWICE: "photos.twice",
        Shown.DISAGREES: "photos.disagrees",
    }[match.shown]
    return sentence(code, {"people": names, "count": len(match.people)}, language)


def _called(cadre: Cadre) -> str:
    month = "" if cadre.born_on is None else f"（{cadre.born_on.to_month()}）"
    return cadre.name + month


def save_photos(library: Library, photos: Mapping[CadreId, bytes]) -> ChangeSet:
    """Keep photos, all or none, as one step."""
    edits = [FieldEdit(cadre, "photo", photo) for cadre, photo in photos.items()]
    return change_fields(library, edits, PHOTOS)


def write_problems(
    library: Library,
    writer: ListWriter,
    problems: Sequence[PhotoProblem],
    target: Path,
    day: date,
) -> Path:
    """Write the files that were left alone, with the reasons, as a workbook.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(f"{unit}未导入的照片", unit, day, library.is_practice)
    rows = tuple((each.file, each.who, each.reason) for each in problems)
    table = ListTable("未导入的照片", (("文件", 36), ("可能是谁", 24), ("原因", 60)), rows)
    going = Outgoing(action="photo_problems", paper="未导入的照片", target=target, people=0)
    let_list_out(library, going, heading, lambda told: writer.write(target, table, told))
    return target


class _Register:
    """People by their numbers and by their names."""

    def __init__(self, people: Sequence[Cadre]) -> None:
        self._numbers = {clean_id_text(each.id_number): each for each in people if each.id_number}
        self._names: dict[str, list[Cadre]] = defaultdict(list)
        for each in people:
            self._names[match_key(each.name)].append(each)

    def match(self, path: Path) -> PhotoMatch:
        """Return whom a file shows; a number in its name counts before a name."""
        stem = path.stem
        number = _NUMBER.search(stem)
        owner = None if number is None else self._numbers.get(clean_id_text(number.group()))
        named = self._named(stem if number is None else stem.replace(number.group(), " "))
        if owner is not None:
            if named and owner not in named:
                return PhotoMatch(path, Shown.DISAGREES, (owner, *named))
            return PhotoMatch(path, Shown.ONE, (owner,))
        if not named or number is not None:
            # Whoever writes a number means it: a namesake is not the one.
            return PhotoMatch(path, Shown.NOBODY, tuple(named))
        return PhotoMatch(path, Shown.ONE if len(named) == 1 else Shown.SEVERAL, tuple(named))

    def _named(self, text: str) -> list[Cadre]:
        cleaned = clean_name(text.replace("_", "-"))
        words = [*_WORDS.findall(text), *_WORDS.findall(cleaned)]
        found: dict[CadreId, Cadre] = {}
        for word in words:
            for each in self._names.get(match_key(word), ()):
                found[each.id] = each
        return list(found.values())
