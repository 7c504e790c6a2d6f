"""Who is new, who changes and how, before anything is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from cadredesk.domain.cadre import Cadre, CadreFile, VillageCadre
from cadredesk.domain.ids import BatchId, CadreId, VillageCadreId, new_id
from cadredesk.services.giving_way import giving_way
from cadredesk.services.imports.doubts import (
    LEFT_OUT,
    Doubt,
    DoubtKind,
    Reckoning,
    Said,
    Side,
)
from cadredesk.services.imports.matching import Identity, of_village
from cadredesk.services.imports.memory import people_remembered
from cadredesk.services.imports.people import (
    apply_to_file,
    apply_to_villager,
    known_value,
    known_village_value,
)
from cadredesk.services.imports.printed import is_as_printed
from cadredesk.services.imports.reading import (
    CellProblem,
    Education,
    PartyEntry,
    RosterField,
    RosterKind,
    RosterReading,
    RosterRow,
    Value,
)
from cadredesk.services.imports.spelled import OtherSpelling, other_spellings, unified
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import UnitOfWork


class PersonState(StrEnum):
    """What an import does with a person."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field in which the table and the library differ; None is "nothing on file"."""

    field: RosterField
    known: Value | None
    stated: Value


@dataclass(frozen=True, slots=True)
class PersonPreview:
    """One person of the table: the row, whom it means, what is different."""

    row: int
    name: str
    state: PersonState
    before: CadreFile | VillageCadre
    differences: tuple[FieldDifference, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """An import before it is saved; `batch` is its id, so that saving twice saves once."""

    reading: RosterReading
    people: tuple[PersonPreview, ...]
    problems: tuple[CellProblem, ...]
    batch: BatchId
    doubts: tuple[Doubt, ...] = ()
    spelled: tuple[OtherSpelling, ...] = ()

    def count(self, state: PersonState) -> int:
        """Return how many people are new, changed or unchanged."""
        return sum(person.state is state for person in self.people)

    @property
    def touched(self) -> int:
        """Return how many people an import would write."""
        return len(self.people) - self.count(PersonState.UNCHANGED)


Kept = Mapping[CadreId | VillageCadreId, frozenset[RosterField]]
"""By person, the fields for which the library's value is kept."""


def make_preview(
    library: Library, reading: RosterReading, choices: Mapping[str, str] | None = None
) -> Preview:
    """Compare what was read with what is known.

    `choices` say by `Doubt.key` whom rows mean, and by `OtherSpelling.key` which names are
    unified; where they are silent, what was said in earlier imports is taken.
    """
    with library.unit_of_work() as work:
        said = Said(choices or {}, people_remembered(work.settings))
        if reading.kind is RosterKind.VILLAGE:
            return _preview_villagers(reading, work.villages.all(), said)
        return _preview_cadres(work, reading, said)


def changed_files(preview: Preview, kept: Kept) -> tuple[CadreFile, ...]:
    """Return the cadre files as the import leaves them, unchanged ones left out."""
    return tuple(
        apply_to_file(person.before, _taken(person, kept))
        for person in giving_way(preview.people)
        if isinstance(person.before, CadreFile) and _is_touched(person, kept)
    )


def changed_villagers(preview: Preview, kept: Kept) -> tuple[VillageCadre, ...]:
    """Return the village cadres as the import leaves them, unchanged ones left out."""
    return tuple(
        apply_to_villager(person.before, _taken(person, kept))
        for person in giving_way(preview.people)
        if isinstance(person.before, VillageCadre) and _is_touched(person, kept)
    )


def _is_touched(person: PersonPreview, kept: Kept) -> bool:
    return person.state is PersonState.NEW or bool(_taken(person, kept))


def _taken(person: PersonPreview, kept: Kept) -> dict[RosterField, Value]:
    refused = kept.get(person.before.id, frozenset())
    taken = {each.field: each.stated for each in person.differences if each.field not in refused}
    needs_title = {RosterField.IN_POST_SINCE, RosterField.GRADE_SINCE} & taken.keys()
    if needs_title and isinstance(person.before, CadreFile):
        posts = person.before.cadre.current_posts
        if posts and RosterField.CURRENT_POSTS not in taken:
            taken[RosterField.CURRENT_POSTS] = posts
    return taken


def _preview_cadres(work: UnitOfWork, reading: RosterReading, said: Said) -> Preview:
    on_file = {file.id: file for file in work.cadres.all()}
    spelled = other_spellings(work, reading, on_file.values(), said.choices)
    last = max((file.cadre.order for file in on_file.values()), default=0)

    def file_of(cadre: Cadre) -> CadreFile:
        return on_file.get(cadre.id) or CadreFile(cadre=cadre)

    def make(row: RosterRow, place: int) -> Cadre:
        name = Identity.of(row).name
        return Cadre(id=CadreId(new_id()), name=name, order=last + place)

    side = Side(
        on_file=[file.cadre for file in on_file.values()],
        narrow=lambda found, _row: found,
        make=make,
        as_stated=_cadre_as_stated,
        known=lambda cadre, field: known_value(file_of(cadre), field),
    )
    reckoning = Reckoning(unified(reading, spelled), side, said)
    people = tuple(
        _compare(meant.row, file_of(meant.person), is_new=meant.is_new) for meant in reckoning.run()
    )
    return replace(_preview(reading, people, reckoning.doubts), spelled=spelled)


def _cadre_as_stated(cadre: Cadre, row: RosterRow) -> Cadre:
    identity = Identity.of(row)
    return replace(
        cadre,
        id_number=identity.id_number or cadre.id_number,
        born_on=identity.born_on or cadre.born_on,
    )


def _preview(
    reading: RosterReading, people: tuple[PersonPreview, ...], doubts: Iterable[Doubt]
) -> Preview:
    told = tuple(doubts)
    left_out = [_left_out(reading, each) for each in told if each.choice == LEFT_OUT]
    problems = _in_order([*reading.problems, *left_out])
    return Preview(reading, people, problems, BatchId(new_id()), told)


_LEFT_OUT = {
    DoubtKind.TWICE: "import.twice",
    DoubtKind.SEVERAL: "import.ambiguous",
    DoubtKind.NAMESAKE: "import.left_out",
    DoubtKind.NAME_ALONE: "import.left_out",
}


def _left_out(reading: RosterReading, doubt: Doubt) -> CellProblem:
    part = next((each for each in reading.parts if each.sheet == doubt.sheet), reading)
    column = part.column_of(RosterField.NAME)
    fields: dict[str, object] = {"name": doubt.name}
    if doubt.kind is DoubtKind.TWICE:
        fields["first"] = doubt.candidates[0].row
    return CellProblem(part.sheet, doubt.row, column, _LEFT_OUT[doubt.kind], fields)


def _compare(row: RosterRow, before: CadreFile, *, is_new: bool) -> PersonPreview:
    differences = tuple(
        FieldDifference(name, known, stated)
        for name, stated in row.values.items()
        if _differs(known := known_value(before, name), stated)
        and not is_as_printed(before, name, stated)
    )
    return _person(row, before, differences, is_new=is_new)


def _preview_villagers(
    reading: RosterReading, known: tuple[VillageCadre, ...], said: Said
) -> Preview:
    last = max((villager.order for villager in known), default=0)

    def make(row: RosterRow, place: int) -> VillageCadre:
        name = Identity.of(row).name
        return VillageCadre(id=VillageCadreId(new_id()), name=name, order=last + place)

    side = Side(
        on_file=known,
        narrow=lambda found, row: of_village(found, Identity.of(row), _village_in(row)),
        make=make,
        as_stated=_villager_as_stated,
        known=known_village_value,
    )
    reckoning = Reckoning(reading, side, said)
    people = tuple(
        _person(meant.row, meant.person, _stated_anew(meant.row, meant.person), is_new=meant.is_new)
        for meant in reckoning.run()
    )
    return _preview(reading, people, reckoning.doubts)


def _villager_as_stated(villager: VillageCadre, row: RosterRow) -> VillageCadre:
    identity, village = Identity.of(row), _village_in(row)
    return replace(
        villager,
        born_on=identity.born_on,
        id_number=identity.id_number,
        village=village or villager.village,
    )


def _village_in(row: RosterRow) -> str:
    return str(row.values.get(RosterField.VILLAGE, ""))


def _stated_anew(row: RosterRow, before: VillageCadre) -> tuple[FieldDifference, ...]:
    """The fields of a row that would change something about a village cadre."""
    return tuple(
        FieldDifference(name, known_village_value(before, name), stated)
        for name, stated in row.values.items()
        if apply_to_villager(before, {name: stated}) != before
    )


def _person(
    row: RosterRow,
    before: CadreFile | VillageCadre,
    differences: tuple[FieldDifference, ...],
    *,
    is_new: bool,
) -> PersonPreview:
    state = PersonState.NEW if is_new else PersonState.UNCHANGED
    if differences and not is_new:
        state = PersonState.CHANGED
    return PersonPreview(row.number, str(row.values[RosterField.NAME]), state, before, differences)


def _differs(known: Value | None, stated: Value) -> bool:
    """Whether taking the stated value would change anything that is known.

    A date known more exactly than the table says it does not change.
    """
    if known is None or type(known) is not type(stated):
        return str(known or "") != str(stated)
    if isinstance(known, PartyEntry) and isinstance(stated, PartyEntry):
        return _party_differs(known, stated)
    if isinstance(known, Education) and isinstance(stated, Education):
        return stated.completed_by(known) != known
    agrees = getattr(known, "agrees_with", None)
    if agrees is not None and agrees(stated):
        return str(known) < str(stated)
    return known != stated


def _party_differs(known: PartyEntry, stated: PartyEntry) -> bool:
    if known.joined_on is None or stated.joined_on is None:
        return known != stated
    others = (known.affiliation, known.second) != (stated.affiliation, stated.second)
    return others or _differs(known.joined_on, stated.joined_on)


def _in_order(problems: list[CellProblem]) -> tuple[CellProblem, ...]:
    return tuple(sorted(problems, key=_place))


def _place(problem: CellProblem) -> tuple[str, int, int, str]:
    return problem.sheet, problem.row, len(problem.column), problem.column
