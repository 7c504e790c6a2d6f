"""Before a pack is frozen: what in it the county would send back, each thing with its field.

The health check of the people in it, whether all papers agree, ID numbers, text that a
spreadsheet could take for a formula, and what no cell can hold.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.id_number import is_id_number
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.rules.alert import Level
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.submission.manifest import StatedPerson
from cadredesk.services.agreement import Agreement, Disagreement, Evidence, Source, check_agreement
from cadredesk.services.form_basis import FormDay
from cadredesk.services.health import HealthFinding, check_file
from cadredesk.services.imports.reading import RosterReading
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language, sentence
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.submissions.facts import field_of

LONGEST_CELL = 32_767
"""Characters that one cell of a spreadsheet holds; what is more would be cut."""

ID_NUMBER = "cadre.id_number"
_LIVE = tuple("=+-@\t\r＝＋－＠")
_MASKS = frozenset("*＊•●×xX")
_TEXTS = ("name", "current_posts", "ancestral_home", "birthplace", "expertise", "resume")
"""Facts that people type, and that could begin like a formula."""


class Weight(StrEnum):
    """Whether a finding keeps a pack from being frozen, or is only to be looked at."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightFinding:
    """One thing to put right or to look at; `field` and `row` say where (`cadre.id_number`).

    `zh` and `en` say it in both languages; for a stranger in a file there is no `cadre`.
    """

    weight: Weight
    person: str
    zh: str
    en: str
    cadre: CadreId | None = None
    field: str = ""
    row: ItemId | None = None

    def text(self, language: Language) -> str:
        """Return it as a sentence."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Papers:
    """What is to be sent, as far as the preflight has to know.

    `told` are the fields that rosters and blanks tell (`cadre.born_on`); forms tell almost
    everything. `files` and `rosters` are what was read of files that somebody made elsewhere.
    """

    told: frozenset[str] = frozenset()
    has_forms: bool = False
    files: Sequence[ReadFile] = ()
    rosters: Sequence[RosterReading] = ()

    def tell(self, field: str) -> bool:
        """Whether a field is told; one of a row where anything of such rows is."""
        entity = field.partition(".")[0]
        if entity == "cadre":
            return field in self.told or (self.has_forms and field != ID_NUMBER)
        return self.has_forms or any(each.partition(".")[0] == entity for each in self.told)


@dataclass(frozen=True, slots=True)
class Preflight:
    """Everything that was found, what blocks first; and how many people were looked at."""

    people: int
    findings: tuple[PreflightFinding, ...] = field(default=(), repr=False)

    @property
    def blocks(self) -> int:
        """How many things keep the pack from being frozen."""
        return sum(each.weight is Weight.BLOCK for each in self.findings)

    @property
    def warnings(self) -> int:
        """How many are to be looked at."""
        return len(self.findings) - self.blocks


def preflight(
    library: Library,
    people: tuple[Sequence[CadreFile], Sequence[StatedPerson]],
    papers: Papers,
    as_of: FormDay,
    progress: ReportProgress = no_progress,
) -> Preflight:
    """Look at everybody in a pack, files beside what is stated, and at its papers."""
    files, stated = people
    found: list[PreflightFinding] = []
    rulebook = as_of.rulebook()
    for done, (file, person) in enumerate(zip(files, stated, strict=True)):
        progress(done, len(files), file.cadre.name)
        found += _identity(file, asked=papers.tell(ID_NUMBER))
        found += _texts(file, person)
        found += _health(file, rulebook, as_of.day, papers)
    found += _agreement(library, [file.id for file in files], papers, as_of)
    progress(len(files), len(files), "")
    found.sort(key=lambda each: list(Weight).index(each.weight))
    return Preflight(len(files), tuple(found))


def _health(
    file: CadreFile, rulebook: Rulebook, day: date, papers: Papers
) -> Iterator[PreflightFinding]:
    """What the health check says of a person; an error that no paper tells is a warning."""
    for each in check_file(file, rulebook, day):
        if each.level is not Level.HINT:
            blocks = each.level is Level.ERROR and papers.tell(each.field)
            yield _of_health(file, each, Weight.BLOCK if blocks else Weight.WARN)


def _of_health(file: CadreFile, found: HealthFinding, weight: Weight) -> PreflightFinding:
    return PreflightFinding(
        weight=weight,
        person=file.cadre.name,
        zh=found.text.zh,
        en=found.text.en,
        cadre=file.id,
        field=found.field,
        row=found.row,
    )


def _identity(file: CadreFile, *, asked: bool) -> Iterator[PreflightFinding]:
    number = file.cadre.id_number
    if _MASKS & set(number[:-1]):
        yield _said("submission.id_masked", Weight.BLOCK, file, "id_number")
    elif not number:
        if asked:
            yield _said("submission.id_missing", Weight.BLOCK, file, "id_number")
    elif asked and not is_id_number(number):
        yield _said("submission.id_wrong", Weight.WARN, file, "id_number")


def _texts(file: CadreFile, person: StatedPerson) -> Iterator[PreflightFinding]:
    for name, text in person.facts.items():
        if len(text) > LONGEST_CELL:
            fields = {"count": len(text), "limit": LONGEST_CELL}
            yield _said("submission.too_long", Weight.BLOCK, file, name, fields)
        if _is_odd(text):
            yield _said("submission.odd_characters", Weight.BLOCK, file, name)
        if name in _TEXTS and text.startswith(_LIVE):
            yield _said("submission.like_formula", Weight.WARN, file, name, {"text": text[:20]})


def _is_odd(text: str) -> bool:
    """Whether it holds characters that no workbook can keep."""
    return any(unicodedata.category(each) == "Cc" and each not in "\n\t\r" for each in text)


def _said(
    code: str,
    weight: Weight,
    file: CadreFile,
    fact: str,
    fields: Mapping[str, object] | None = None,
) -> PreflightFinding:
    filled = {"person": file.cadre.name, **(fields or {})}
    return PreflightFinding(
        weight=weight,
        person=file.cadre.name,
        zh=sentence(code, filled, "zh"),
        en=sentence(code, filled, "en"),
        cadre=file.id,
        field=field_of(fact),
    )


def _agreement(
    library: Library, cadres: Sequence[CadreId], papers: Papers, as_of: FormDay
) -> Iterator[PreflightFinding]:
    for roster in papers.rosters or (None,):
        evidence = Evidence(cadres, papers.files, roster)
        found = check_agreement(library, evidence, as_of)
        for each in found.disagreements:
            if papers.has_forms or set(each.stated) != {Source.FORM}:
                yield _disagreement(each)
        yield from _strangers(found)


def _disagreement(each: Disagreement) -> PreflightFinding:
    """What papers state otherwise; a form that was changed on purpose is to be looked at."""
    only_form = set(each.stated) == {Source.FORM}
    stated = next(text for text in each.stated.values())
    sentences = {
        language: sentence(
            "submission.differs",
            {
                "person": each.person,
                "fact": each.fact.label(language),
                "on_file": each.on_file or "—",
                "stated": stated or "—",
            },
            language,
        )
        for language in ("zh", "en")
    }
    return PreflightFinding(
        weight=Weight.WARN if only_form else Weight.BLOCK,
        person=each.person,
        zh=sentences["zh"],
        en=sentences["en"],
        cadre=each.cadre,
        field=each.fact.field,
    )


def _strangers(found: Agreement) -> Iterator[PreflightFinding]:
    for _source, name in found.strangers:
        yield PreflightFinding(
            weight=Weight.WARN,
            person=name,
            zh=sentence("submission.stranger", {"person": name}, "zh"),
            en=sentence("submission.stranger", {"person": name}, "en"),
        )
    for left in found.left:
        yield PreflightFinding(
            weight=Weight.WARN,
            person=left.name,
            zh=sentence("submission.unread", {"file": left.name}, "zh"),
            en=sentence("submission.unread", {"file": left.name}, "en"),
        )
