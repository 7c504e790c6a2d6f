"""The list of findings has a row for each person, in Chinese, and its leaving is audited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.health import HealthBasis, check_all
from cadredesk.services.health_lists import write_health_list
from cadredesk.services.output_ports import ListHeading, ListTable
from tests.builders import a_cadre, a_file, a_township, an_attachment
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)


@dataclass
class FakeWriter:
    tables: list[ListTable] = field(default_factory=list)
    headings: list[ListHeading] = field(default_factory=list)

    def write(self, target: Path, table: ListTable, heading: ListHeading) -> None:
        self.tables.append(table)
        self.headings.append(heading)
        target.touch()


def test_what_many_lack_is_a_row_for_each_of_them(tmp_path: Path):
    files = [a_file(a_cadre(f"干部{number}", health="", short_post="干事")) for number in range(4)]
    library = MemoryLibrary(
        tmp_path, State(a_township(), {file.id: file for file in files}), "", is_practice=True
    )
    book = load_rulebook(resources() / "rules")
    basis = HealthBasis(book, DAY, load_archive_catalogue(resources() / "archive"))
    findings = check_all(library, basis).findings
    writer = FakeWriter()

    path = write_health_list(library, writer, findings, tmp_path / "清单.xlsx", DAY)

    [table] = writer.tables
    rows = [row for row in table.rows if row[5].endswith("缺健康状况")]
    assert [row[0] for row in rows] == ["干部0", "干部1", "干部2", "干部3"]
    assert rows[0][1:5] == ("干事", "影响审批表", "✕要改", "必填资料缺失（CHK-20）")
    assert len(rows[0]) == len(table.columns)
    assert writer.headings[0].practice
    assert library.audited == [("health_list", path.name, "4 people")]


def test_what_an_archive_lacks_is_listed_material_by_material(tmp_path: Path):
    file = a_file(
        a_cadre("李秀英", short_post="镇长", political_affiliation="群众"),
        attachments=(an_attachment(pages=None),),
    )
    library = MemoryLibrary(tmp_path, State(a_township(), {file.id: file}), "")
    book = load_rulebook(resources() / "rules")
    basis = HealthBasis(book, DAY, load_archive_catalogue(resources() / "archive"))
    writer = FakeWriter()

    archives = check_all(library, basis).archives
    write_health_list(library, writer, archives, tmp_path / "清单.xlsx", DAY)

    [table] = writer.tables
    assert [row[:7] for row in table.rows] == [
        ("李秀英", "镇长", "附件", "◆待核", "缺少材料", "缺少材料 1 份", "1  干部履历表"),
        ("李秀英", "镇长", "附件", "◆待核", "缺页数", "干部任免审批表没有页数", ""),
    ]
