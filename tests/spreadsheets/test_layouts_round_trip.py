"""Every list of people that goes out comes in again and changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.roster_layout import RosterLayout, RosterRows
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.rulefiles.roster_layout import read_roster_layouts
from cadredesk.services.imports.preview import PersonPreview, PersonState, Preview, make_preview
from cadredesk.services.imports.reading import Asked, ReadOptions
from cadredesk.services.practice import practice_township
from cadredesk.services.roster_style import Grouping, Order, RosterStyle
from cadredesk.services.rosters import RosterJob, write_roster
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader
from cadredesk.spreadsheets.roster_workbook import RosterWorkbook
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
LAYOUTS = read_roster_layouts(resources() / "rosters")
PEOPLE = [each for each in LAYOUTS.values() if each.lists_people]
FIGURES = [
    each
    for each in LAYOUTS.values()
    if each.rows in (RosterRows.COUNTS, RosterRows.CATEGORIES, RosterRows.QUOTAS)
]
CONTRADICTED = {"date.year_only", "import.twice", "id.old", "id.check_digit"}
"""What the practice township states wrongly on purpose, and an import says again."""

BOOK = load_rulebook(resources() / "rules")


@pytest.fixture(scope="module")
def library() -> MemoryLibrary:
    """The practice township, but for whom a sentence could not find in memory."""
    invented = practice_township(DAY)
    files = {file.id: file for file in invented.cadres}
    return MemoryLibrary(Path("青山镇"), State(invented.township, files), "")


def written(library: MemoryLibrary, layout: RosterLayout, folder: Path, style: RosterStyle) -> Path:
    path = folder / "名册.xlsx"
    with library.unit_of_work() as work:
        everybody = [file.id for file in work.cadres.all()]
    job = RosterJob(layout, path, DAY, everybody, style, rules=lambda: BOOK.on(DAY))
    write_roster(library, RosterWorkbook(), job)
    return path


def read_again(library: MemoryLibrary, path: Path) -> Preview:
    reading = WorkbookRosterReader().read(path, ReadOptions())
    # A list that tells one course only does not say of which kind it is.
    assert {each.kind for each in reading.questions} <= {Asked.STUDY}
    return make_preview(library, reading)


def brought_in(library: MemoryLibrary, path: Path) -> tuple[PersonPreview, ...]:
    """Who would come in, nobody also where there is no list of people at all."""
    try:
        return read_again(library, path).people
    except UserError:
        return ()


def told(preview: Preview) -> list[object]:
    """What an import would change, as far as somebody could be startled by it."""
    changed = [each for each in preview.people if each.state is not PersonState.UNCHANGED]
    return [(each.name, each.state, each.differences) for each in changed]


@pytest.mark.parametrize("ids", [IdsShown.MASKED, IdsShown.WHOLE])
@pytest.mark.parametrize("layout", PEOPLE, ids=lambda each: each.key)
def test_a_list_that_goes_out_comes_back_and_changes_nothing(
    library: MemoryLibrary, layout: RosterLayout, ids: IdsShown, tmp_path: Path
):
    path = written(library, layout, tmp_path, RosterStyle(ids=ids))

    preview = read_again(library, path)

    assert told(preview) == []
    assert {each.code for each in preview.problems} <= CONTRADICTED
    assert len(preview.people) >= len(library.state.cadres) - 1


@pytest.mark.parametrize("layout", FIGURES, ids=lambda each: each.key)
def test_a_table_of_figures_brings_nobody_in(
    library: MemoryLibrary, layout: RosterLayout, tmp_path: Path
):
    path = written(library, layout, tmp_path, RosterStyle())

    assert brought_in(library, path) == ()


def test_a_list_by_units_and_posts_comes_back_but_for_its_headings(
    library: MemoryLibrary, tmp_path: Path
):
    style = RosterStyle(order=Order.POSTS, grouping=Grouping.NONE)
    path = written(library, LAYOUTS["wide"], tmp_path, style)

    assert told(read_again(library, path)) == []
