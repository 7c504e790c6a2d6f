"""附件 of the health check: what archives lack, and files that are not whole, or very large.

A library in which nobody's archive was begun lacks nothing; once one was, those whose archive
was not are one finding, not one each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cadredesk.domain.archive_catalogue import ArchiveCatalogue, MissingMaterial
from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.rules.alert import Level
from cadredesk.services.attaching import LARGE, megabytes
from cadredesk.services.work_ports import UnitOfWork


class ArchiveFault(StrEnum):
    """What is the matter with an archive, what is worst first."""

    DAMAGED = "damaged"
    MISSING = "missing"
    NO_PAGES = "no_pages"
    LARGE = "large"
    NOT_BEGUN = "not_begun"


_LEVELS = {
    ArchiveFault.DAMAGED: Level.ERROR,
    ArchiveFault.MISSING: Level.WARNING,
    ArchiveFault.NO_PAGES: Level.WARNING,
    ArchiveFault.LARGE: Level.HINT,
    ArchiveFault.NOT_BEGUN: Level.HINT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveFinding:
    """One thing about an archive, or about all that were not begun.

    `people`, their `names` and `posts` go together. `titles` are the materials it is about, `row`
    the first of them; `missing` is what there is none of, `megabytes` the size of a large file.
    """

    fault: ArchiveFault
    people: tuple[CadreId, ...]
    names: tuple[str, ...]
    posts: tuple[str, ...]
    titles: tuple[str, ...] = ()
    missing: tuple[MissingMaterial, ...] = ()
    megabytes: int = 0
    row: ItemId | None = None

    @property
    def level(self) -> Level:
        """How much it weighs."""
        return _LEVELS[self.fault]

    @property
    def field(self) -> str:
        """Where it can be put right."""
        return "attachment.pages" if self.fault is ArchiveFault.NO_PAGES else "attachment.title"

    @property
    def lacking(self) -> int:
        """How many materials are missing in all."""
        return sum(each.count for each in self.missing)


@dataclass
class ArchiveCensus:
    """The archives of the files that stream by, with what each of them lacks."""

    catalogue: ArchiveCatalogue
    _found: list[ArchiveFinding] = field(default_factory=list)
    _without: list[Cadre] = field(default_factory=list)
    _named: dict[str, list[tuple[Cadre, Attachment]]] = field(default_factory=dict)
    _begun: bool = False

    def add(self, file: CadreFile) -> None:
        """Take note of one archive."""
        if not file.attachments:
            self._without.append(file.cadre)
            return
        self._begun = True
        self._found += _lacking(file, self.catalogue)
        for each in file.attachments:
            if each.size >= LARGE:
                large = _of([file.cadre], ArchiveFault.LARGE, each)
                self._found.append(replace(large, megabytes=megabytes(each.size)))
            if each.digest:
                self._named.setdefault(each.digest, []).append((file.cadre, each))

    def findings(self, work: UnitOfWork) -> tuple[ArchiveFinding, ...]:
        """Return what was found, the worst first; whether contents are whole is asked now."""
        if not self._begun:
            return ()
        found = list(self._found)
        for digest in sorted(work.contents.not_whole(self._named)):
            found += [_of([who], ArchiveFault.DAMAGED, each) for who, each in self._named[digest]]
        if self._without:
            found.append(_of(self._without, ArchiveFault.NOT_BEGUN))
        return tuple(sorted(found, key=_place))


def _lacking(file: CadreFile, catalogue: ArchiveCatalogue) -> Iterator[ArchiveFinding]:
    missing = catalogue.missing(file)
    if missing:
        yield replace(_of([file.cadre], ArchiveFault.MISSING), missing=missing)
    unpaged = [each for each in file.attachments if each.pages is None]
    if unpaged:
        yield _of([file.cadre], ArchiveFault.NO_PAGES, *unpaged)


def _of(people: Sequence[Cadre], fault: ArchiveFault, *materials: Attachment) -> ArchiveFinding:
    return ArchiveFinding(
        fault=fault,
        people=tuple(each.id for each in people),
        names=tuple(each.name for each in people),
        posts=tuple(each.short_post or each.current_posts for each in people),
        titles=tuple(each.title or each.file_name for each in materials),
        row=materials[0].id if materials else None,
    )


def _place(finding: ArchiveFinding) -> int:
    return list(ArchiveFault).index(finding.fault)
