"""The list of findings has a row for each person, in Chinese, and its leaving is audited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.health import check_all
from cadredesk.services.health_lists import write_health_list
from cadredesk.services.output_ports import ListHeading, ListTable
from tests.builders import a_cadre, a_file, a_township
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)


@dataclass
class FakeWriter:
    tables: list[ListTable] = field(default_factory=list)
    headings: list[ListHeading] = field(default_factory=list)

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        self.tables.append(table)
        self.headings.append(heading)


def test_what_many_lack_is_a_row_for_each_of_them(tmp_path: Path):
    files = [a_file(a_cadre(f"干部{number}", health="", short_post="干事")) for number in range(4)]
    library = MemoryLibrary(
        tmp_path, State(a_township(), {file.id: file for file in files}), "", is_practice=True
    )
    book = load_rulebook(resources() / "rules")
    findings = check_all(library, book, DAY).findings
    writer = FakeWriter()

    path = write_health_list(library, writer, findings, tmp_path / "清单.xlsx", DAY)

    [table] = writer.tables
    rows = [row for row in table.rows if row[5].endswith("缺健康状况")]
    assert [row[0] for row in rows] == ["干部0", "干部1", "干部2", "干部3"]
    assert rows[0][1:5] == ("干事", "影响审批表", "✕要改", "必填资料缺失（CHK-20）")
    assert len(rows[0]) == len(table.columns)
    assert writer.headings[0].practice
    assert library.audited == [("health_list", path.name, f"{len(table.rows)} rows")]
