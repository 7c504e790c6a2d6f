"""The archive catalogue (十大类, FILE-1): which class a material belongs to, and what is missing.

Which words point at a class and which materials an archive must have is data.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import ItemId
from cadredesk.domain.words import PARTY_MEMBER, PROBATIONARY_MEMBER

EVERYBODY = "everybody"
PARTY_MEMBERS = "party_members"
ONCE = frozenset((EVERYBODY, PARTY_MEMBERS))
"""What a material is needed for once; else it is once for each row of an info set."""


@dataclass(frozen=True, slots=True)
class RequiredMaterial:
    """A material that an archive must have.

    `needed_for` is `everybody`, `party_members`, or the info set each row of which needs one.
    A material of the class counts as it when one of the `words` is in its title or file name.
    """

    title: str
    catalogue_class: str
    words: tuple[str, ...]
    needed_for: str

    def needed_by(self, file: CadreFile) -> int:
        """Return how many of it an archive needs."""
        if self.needed_for == EVERYBODY:
            return 1
        if self.needed_for == PARTY_MEMBERS:
            return file.cadre.political_affiliation in (PARTY_MEMBER, PROBATIONARY_MEMBER)
        return len(getattr(file, self.needed_for))

    def is_met_by(self, material: Attachment) -> bool:
        """Whether a material is one of these."""
        named = _compact(material.title + " " + material.file_name)
        in_class = material.catalogue_class == self.catalogue_class
        return in_class and any(word in named for word in self.words)


@dataclass(frozen=True, slots=True)
class MissingMaterial:
    """A material that an archive lacks, and how many of it."""

    material: RequiredMaterial
    count: int

    @property
    def named(self) -> str:
        """The class, what is missing, and how many: 3  年度考核登记表 × 4."""
        words = f"{self.material.catalogue_class}  {self.material.title}"
        return words if self.count == 1 else f"{words} × {self.count}"


@dataclass(frozen=True, slots=True)
class ArchiveCatalogue:
    """The words by which materials are told apart, by class, and the materials required."""

    words: Mapping[str, Sequence[str]]
    required: tuple[RequiredMaterial, ...]

    def propose_class(self, name: str) -> str:
        """Return the class that a file's name or a title speaks of, empty when none is.

        The longest word decides: 学历学位审核表 is about a review, not about a degree.
        """
        compact = _compact(name)
        hits = [
            (len(word), code)
            for code, words in self.words.items()
            for word in words
            if word in compact
        ]
        return max(hits, key=_length, default=(0, ""))[1]

    def missing(self, file: CadreFile) -> tuple[MissingMaterial, ...]:
        """Return what an archive lacks, in the order of the classes."""
        found = []
        for each in self.required:
            present = sum(each.is_met_by(material) for material in file.attachments)
            if each.needed_by(file) > present:
                found.append(MissingMaterial(each, each.needed_by(file) - present))
        return tuple(found)


def in_catalogue_order(materials: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """Return materials by class, in a class by the day they were formed, undated ones last."""
    return tuple(sorted(materials, key=_place))


def catalogue_numbers(materials: Iterable[Attachment]) -> dict[ItemId, str]:
    """Return the number of each material that has a class: 9-2-1 is the first of 9-2."""
    counts: dict[str, int] = {}
    numbers: dict[ItemId, str] = {}
    for each in in_catalogue_order(materials):
        code = each.catalogue_class
        if code:
            counts[code] = counts.get(code, 0) + 1
            numbers[each.id] = f"{code}-{counts[code]}"
    return numbers


def class_order(code: str) -> tuple[tuple[int, str], ...]:
    """Return what classes sort by: 4-2 before 10; one that is no number after all others."""
    parts = code.split("-") if code else ["\uffff"]
    return tuple((int(part), "") if part.isdecimal() else (1 << 30, part) for part in parts)


def _place(material: Attachment) -> tuple[tuple[tuple[int, str], ...], bool, str]:
    formed_on = material.formed_on
    return class_order(material.catalogue_class), formed_on is None, str(formed_on or "")


def _length(hit: tuple[int, str]) -> int:
    return hit[0]


def _compact(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
