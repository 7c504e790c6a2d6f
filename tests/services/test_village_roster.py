"""The 村干部花名册 says of everybody what the county asks for, village by village."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.services.output_ports import ListHeading, RosterEntry
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.rosters import VILLAGE_CADRES, RosterJob
from cadredesk.services.village_roster import village_entry, write_village_roster
from tests.builders import a_date, a_township, a_village_cadre
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_roster_layouts

DAY = date(2026, 11, 23)


class FakeWriter:
    """Keeps what it was told to write."""

    def __init__(self) -> None:
        self.entries: list[RosterEntry] = []
        self.title = ""

    def write(
        self,
        target: Path,
        layout: RosterLayout,
        entries: Sequence[RosterEntry],
        heading: ListHeading,
        progress: ReportProgress = no_progress,
    ) -> None:
        self.entries, self.title = list(entries), heading.title
        target.touch()


def test_everybody_is_on_it_under_the_village(tmp_path: Path):
    people = [
        a_village_cadre("田大旺", village="东山村", order=1),
        a_village_cadre("石有才", village="西河村", order=2),
        a_village_cadre("白小兰", village="东山村", order=3),
        a_village_cadre("韦明", village="", order=4),
    ]
    library = MemoryLibrary(
        tmp_path, State(a_township(), villagers={each.id: each for each in people}), ""
    )
    writer = FakeWriter()

    layout = the_roster_layouts()[VILLAGE_CADRES]
    job = RosterJob(layout, tmp_path / "村干部.xlsx", DAY)
    record = write_village_roster(library, writer, job)

    assert record.left.people == 4
    assert [(each.group, each.texts["number"]) for each in writer.entries] == [
        ("东山村", "1"),
        ("东山村", "2"),
        ("西河村", "3"),
        ("未填村（社区）", "4"),
    ]
    assert writer.title == "青山镇村干部花名册"
    assert library.audited[-1][:2] == ("village_roster", "村干部.xlsx")


def test_a_row_says_party_term_and_whether_one_heads_both():
    texts = village_entry(
        7,
        a_village_cadre(
            "石才",
            political_affiliation="中共党员",
            joined_party_on=a_date("1999.07.01"),
            term_started_on=a_date("2021.03"),
            term_ends_on=a_date("2026.03"),
            heads_both=True,
        ),
    ).texts

    assert texts["name"] == "石  才"
    assert texts["party"] == "中共党员\n1999.07"
    assert texts["term"] == "2021.03—\n2026.03"
    assert texts["heads_both"] == "是"


def test_what_is_not_known_stays_blank():
    texts = village_entry(1, a_village_cadre("石有才")).texts

    assert (texts["term"], texts["heads_both"]) == ("", "")
