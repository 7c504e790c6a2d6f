"""What a 信息采集表 states beside the library: who is new, what differs, what cannot be taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.collection.facts import Offices
from cadredesk.domain.collection.layout import CollectionSheet, SheetRows
from cadredesk.domain.collection.merging import CollectionDifference, merge
from cadredesk.domain.collection.stating import Stated, StatedRow
from cadredesk.domain.collection.supplement import denied, known_supplement
from cadredesk.domain.collection.units import UnitChange, compare_units
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.interchange.values import read_date
from cadredesk.domain.person_name import match_key
from cadredesk.domain.unit import Unit
from cadredesk.services.collection.ports import CollectionReading, SheetReading
from cadredesk.services.imports.matching import Identity, People
from cadredesk.services.imports.preview import PersonState
from cadredesk.services.imports.reading import CellProblem
from cadredesk.services.library_ports import Library


@dataclass(frozen=True, slots=True)
class CollectionPerson:
    """Somebody of the workbook: the cadre file, the rows about it, what they state otherwise."""

    state: PersonState
    before: CadreFile
    rows: tuple[StatedRow, ...] = field(repr=False)
    differences: tuple[CollectionDifference, ...]

    @property
    def name(self) -> str:
        """The name as on file, or as stated of somebody new."""
        return self.before.cadre.name


@dataclass(frozen=True, slots=True)
class CollectionPreview:
    """A workbook before it is taken; `batch` is made once, so that saving twice saves once."""

    reading: CollectionReading
    people: tuple[CollectionPerson, ...]
    units: tuple[UnitChange, ...]
    problems: tuple[CellProblem, ...]
    batch: BatchId

    def count(self, state: PersonState) -> int:
        """Return how many people are new, changed or unchanged."""
        return sum(each.state is state for each in self.people)

    @property
    def touched(self) -> int:
        """Return how many people and units an import would write."""
        return len(self.people) - self.count(PersonState.UNCHANGED) + len(self.units)


def compare_collection(library: Library, reading: CollectionReading) -> CollectionPreview:
    """Compare what was read with what is on file."""
    with library.unit_of_work() as work:
        files = {each.id: each for each in work.cadres.all()}
        known = work.township.get().units
    units = compare_units(known, _rows_of(reading, SheetRows.UNITS))
    offices = Offices(_as_stated(known, units))
    sorted_ = _Sorted(reading, [each.cadre for each in files.values()])
    people = []
    for cadre, rows in sorted_.rows.items():
        is_new = cadre in sorted_.new
        before = CadreFile(cadre=sorted_.new[cadre]) if is_new else files[cadre]
        placed = tuple(sorted_.in_offices(row, offices) for row in rows)
        told = merge(before, placed, offices).differences
        state = PersonState.UNCHANGED if not told else PersonState.CHANGED
        people.append(CollectionPerson(PersonState.NEW if is_new else state, before, placed, told))
        sorted_.tell_denied(before, rows)
    problems = (*_still_told(reading, people), *sorted_.problems)
    ordered = tuple(sorted(problems, key=_place))
    return CollectionPreview(reading, tuple(people), units, ordered, BatchId(new_id()))


def _still_told(
    reading: CollectionReading, people: Sequence[CollectionPerson]
) -> Iterator[CellProblem]:
    """Yield the problems; of cells that are taken all the same, only where they are new."""
    names = {each.sheet.key: each for each in reading.sheets}
    new = {
        (names[each.sheet].name, each.number, names[each.sheet].letters.get(each.heading, ""))
        for person in people
        for each in person.differences
    }
    for problem in reading.problems:
        place = (problem.sheet, problem.row, problem.column)
        if not problem.kept or place in new or (*place[:2], "") in new:
            yield problem


def _place(problem: CellProblem) -> tuple[str, int, int, str]:
    return problem.sheet, problem.row, len(problem.column), problem.column


def _rows_of(reading: CollectionReading, rows: SheetRows) -> tuple[StatedRow, ...]:
    return tuple(row for each in reading.sheets if each.sheet.rows is rows for row in each.rows)


def _as_stated(known: Sequence[Unit], changes: Sequence[UnitChange]) -> tuple[Unit, ...]:
    """Return the units as they will be."""
    after = {each.after.id: each.after for each in changes}
    kept = tuple(after.pop(each.id, each) for each in known)
    return (*kept, *after.values())


class _Sorted:
    """The rows of every sheet by the person they are about; those that find nobody are told."""

    def __init__(self, reading: CollectionReading, known: Sequence[Cadre]) -> None:
        self._sheets: Mapping[str, SheetReading] = {each.sheet.key: each for each in reading.sheets}
        self._people = People(known)
        self._by_key: defaultdict[tuple[str, str], list[Cadre]] = defaultdict(list)
        for cadre in known:
            self._by_key[_key(cadre.name, cadre.id_number)].append(cadre)
        self._order = max((each.order for each in known), default=0)
        self.rows: dict[CadreId, list[StatedRow]] = {}
        self.new: dict[CadreId, Cadre] = {}
        self.problems: list[CellProblem] = []
        self._first: dict[CadreId, int] = {}
        for row in _rows_of(reading, SheetRows.PERSON):
            self._add_person(row)
        for each in reading.sheets:
            if each.sheet.rows not in (SheetRows.UNITS, SheetRows.PERSON):
                for row in each.rows:
                    self._add(row)

    def _add_person(self, row: StatedRow) -> None:
        born_on = read_date(row.text("born_on"))
        identity = Identity(row.name, row.id_number, born_on)
        found = self._find(identity)
        if len(found) > 1:
            self._tell(row, "import.ambiguous")
        elif found and found[0].id in self._first:
            self._tell(row, "import.twice", first=self._first[found[0].id])
        elif found and not self._is_believable(found[0], identity):
            self._tell(row, "collection.other_name", known=found[0].name)
        else:
            cadre = found[0] if found else self._made(identity)
            self._first[cadre.id] = row.number
            self.rows[cadre.id] = [row]

    def _made(self, identity: Identity) -> Cadre:
        self._order += 1
        made = Cadre(id=CadreId(new_id()), name=identity.name, order=self._order)
        self.new[made.id] = made
        # Found from now on by what the workbook says.
        stated = replace(made, id_number=identity.id_number, born_on=identity.born_on)
        self._people.add(stated)
        self._by_key[_key(stated.name, stated.id_number)].append(made)
        return made

    def _find(self, identity: Identity) -> Sequence[Cadre]:
        """Return who has this name and number together, else whom a row may mean."""
        exact = self._by_key.get(_key(identity.name, identity.id_number), [])
        return exact if len(exact) == 1 else self._people.find(identity)

    @staticmethod
    def _is_believable(cadre: Cadre, identity: Identity) -> bool:
        """Whether a number that agrees is not alone: the name or the birth agrees with it."""
        born = (cadre.born_on, identity.born_on)
        agrees = born[0] is not None and born[1] is not None and born[0].agrees_with(born[1])
        return agrees or match_key(cadre.name) == match_key(identity.name)

    def _add(self, row: StatedRow) -> None:
        found = self._find(Identity(row.name, row.id_number))
        if not found:
            self._tell(row, "collection.stranger")
        elif len(found) > 1:
            self._tell(row, "import.ambiguous")
        elif match_key(found[0].name) != match_key(row.name):
            self._tell(row, "collection.other_name", known=found[0].name)
        else:
            self.rows.setdefault(found[0].id, []).append(row)

    def in_offices(self, row: StatedRow, offices: Offices) -> StatedRow:
        """Return a row with its unit as the office calls it; one that there is not is told."""
        stated = row.facts.get("unit")
        if stated is None:
            return row
        unit = offices.find(stated.text)
        facts = dict(row.facts)
        if unit is None:
            self._tell(row, "collection.unit", column=stated, text=stated.written)
            del facts["unit"]
        else:
            facts["unit"] = replace(stated, text=offices.name_of(unit))
        return replace(row, facts=facts)

    def tell_denied(self, file: CadreFile, rows: Sequence[StatedRow]) -> None:
        """Tell where the workbook says 否 of what a file has; the file keeps it."""
        for row in rows:
            if row.sheet.rows is SheetRows.SUPPLEMENT:
                for stated in denied(row, known_supplement(file)):
                    heading = stated.column.heading
                    self._tell(row, "collection.denied", column=stated, heading=heading)

    def _tell(
        self, row: StatedRow, code: str, column: Stated | None = None, **fields: object
    ) -> None:
        sheet = self._sheets[row.sheet.key]
        heading = _heading(row.sheet) if column is None else column.column.heading
        letter = sheet.letters.get(heading, "")
        told = {"name": row.name, **fields}
        self.problems.append(CellProblem(sheet.name, row.number, letter, code, told))


def _key(name: str, id_number: str) -> tuple[str, str]:
    return match_key(name), id_number


def _heading(sheet: CollectionSheet) -> str:
    """The heading of the name, which a problem with a whole row points at."""
    column = sheet.column_of(sheet.who[0])
    return "" if column is None else column.heading


def differences_of(
    preview: CollectionPreview,
) -> Iterator[tuple[CollectionPerson | None, CollectionDifference]]:
    """Yield everything that differs, units first, then by sheet and row."""
    for unit in preview.units:
        for each in unit.differences:
            yield None, each
    found = [(person, each) for person in preview.people for each in person.differences]
    order = [each.sheet.key for each in preview.reading.sheets]
    yield from sorted(found, key=lambda pair: (order.index(pair[1].sheet), pair[1].number))
