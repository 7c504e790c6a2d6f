"""The 村干部花名册 that goes out comes in again and changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cadredesk.domain.cadre import VillageCadre
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.domain.words import Sex
from cadredesk.paths import resources
from cadredesk.rulefiles.roster_layout import read_roster_layout
from cadredesk.services.imports.preview import PersonState, Preview, changed_villagers, make_preview
from cadredesk.services.imports.reading import ReadOptions, RosterKind
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.rosters import RosterJob
from cadredesk.services.village_roster import write_village_roster
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook
from tests.amounts import tries
from tests.builders import a_date, a_township, a_village_cadre
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
WRITER = RosterWorkbook()
LAYOUT = read_roster_layout(resources() / "rosters" / "village_cadres.toml")
SURNAMES, GIVEN = "田石白韦孟贾覃", ("大旺", "有才", "云", "梅燕", "阿依古丽")
TWINS = (
    a_village_cadre("田云", village="东山村", order=1, born_on=None),
    a_village_cadre("田云", village="西河村", order=2, born_on=None, heads_both=True),
    a_village_cadre("石有才", village="", order=3, term_started_on=a_date("2021.03.18")),
)

days = st.builds(
    PartialDate,
    st.integers(1950, 2030),
    st.integers(1, 12),
    st.none() | st.integers(1, 28),
)
dates = st.none() | days | st.builds(PartialDate, st.integers(1950, 2030))
people = st.builds(
    a_village_cadre,
    st.builds("{}{}".format, st.sampled_from(SURNAMES), st.sampled_from(GIVEN)),
    village=st.sampled_from(["东山村", "西河村", "青山社区", ""]),
    post=st.sampled_from(["党支部书记、村委会主任", "妇联主席", "无", ""]),
    sex=st.sampled_from([None, *Sex]),
    born_on=days,
    political_affiliation=st.sampled_from(
        ["中共党员", "中共预备党员", "共青团员", "群众", "民革党员", ""]
    ),
    joined_party_on=dates,
    qualification=st.sampled_from(["大专", "高中", ""]),
    appointed_on=dates,
    term_started_on=dates,
    term_ends_on=dates,
    heads_both=st.booleans(),
    relatives=st.sampled_from(["", "王大山（父亲）、李芳（妻子）", "无"]),
    id_number=st.sampled_from(["", "990123197507010016"]),
    phone=st.sampled_from(["19901000001", ""]),
    note=st.sampled_from(["", "妇联主席", "—", "2021.3"]),
)


def a_library(folder: Path, people: Sequence[VillageCadre]) -> MemoryLibrary:
    return MemoryLibrary(
        folder, State(a_township(), villagers={each.id: each for each in people}), ""
    )


class _Saying:
    """Writes the roster with another word under 一肩挑."""

    def __init__(self, word: str) -> None:
        self._word = word

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        said = [replace(each, texts={**each.texts, "heads_both": self._word}) for each in entries]
        WRITER.write(target, layout, said, heading, progress)


def taken_in(folder: Path, out: MemoryLibrary, into: MemoryLibrary) -> Preview:
    """Write the roster of one library and read it for another."""
    path = folder / "村干部花名册.xlsx"
    write_village_roster(out, WRITER, RosterJob(LAYOUT, path, DAY))
    reading = WorkbookRosterReader().read(path, ReadOptions())
    assert reading.kind is RosterKind.VILLAGE
    assert reading.questions == ()
    return make_preview(into, reading)


def as_printed(person: VillageCadre) -> VillageCadre:
    """What a roster says of somebody: dates to the month, nothing about the order."""
    names = ("born_on", "joined_party_on", "appointed_on", "term_started_on", "term_ends_on")
    months = {name: getattr(person, name) and getattr(person, name).to_month() for name in names}
    return replace(person, **months, id=TWINS[0].id, order=0)


def test_namesakes_of_two_villages_stay_two_people(tmp_path: Path):
    library = a_library(tmp_path, TWINS)

    again = taken_in(tmp_path, library, library)
    anew = taken_in(tmp_path, library, a_library(tmp_path, ()))

    assert again.problems == anew.problems == ()
    assert [each.state for each in again.people] == [PersonState.UNCHANGED] * 3
    came = [as_printed(each) for each in changed_villagers(anew, {})]
    assert came == [as_printed(each) for each in TWINS]


def test_a_namesake_of_another_village_is_somebody_new_until_birth_says_otherwise(tmp_path: Path):
    born = a_date("1980.06")
    known = a_library(tmp_path, [a_village_cadre("田云", village="东山村", born_on=born)])
    moved = a_village_cadre("田云", village="西河村", born_on=born)

    same = taken_in(tmp_path, a_library(tmp_path, [moved]), known)
    other = taken_in(tmp_path, a_library(tmp_path, [replace(moved, born_on=None)]), known)

    assert [each.state for each in same.people] == [PersonState.CHANGED]
    assert [each.state for each in other.people] == [PersonState.NEW]


@pytest.mark.parametrize("stated", ["否", "×"])
def test_a_no_takes_back_that_somebody_heads_both(tmp_path: Path, stated: str):
    head = a_village_cadre("田云", heads_both=True)
    library = a_library(tmp_path, [head])
    preview = taken_in(tmp_path, library, library)
    assert changed_villagers(preview, {}) == ()

    path = tmp_path / "改.xlsx"
    write_village_roster(library, _Saying(stated), RosterJob(LAYOUT, path, DAY))
    changed = make_preview(library, WorkbookRosterReader().read(path, ReadOptions()))

    assert changed_villagers(changed, {}) == (replace(head, heads_both=False),)


def who(person: VillageCadre) -> tuple[str, str]:
    """Name and month of birth, by which rows are told apart."""
    return person.name, str(person.born_on)[:7]


@settings(
    max_examples=tries(10),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(people, min_size=1, max_size=8, unique_by=who))
def test_whoever_is_written_comes_back_unchanged(tmp_path: Path, written: list[VillageCadre]):
    known = [
        replace(each, order=at, id_number=each.id_number if at == 0 else "")
        for at, each in enumerate(written)
    ]
    library = a_library(tmp_path, known)

    again = taken_in(tmp_path, library, library)

    assert [each.state for each in again.people] == [PersonState.UNCHANGED] * len(known)
    assert changed_villagers(again, {}) == ()
