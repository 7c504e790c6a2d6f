"""The health check lists what breaks an output first, and forgets what was accepted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.rules.alert import Level
from cadredesk.domain.words import CadreStatus, EvaluationResult, Sex
from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.archive_health import ArchiveFault
from cadredesk.services.health import (
    HealthBasis,
    HealthFinding,
    HealthGroup,
    HealthReport,
    check_all,
    check_file,
    check_person,
)
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_full_file,
    a_township,
    an_attachment,
    an_education,
    an_evaluation,
    an_item,
)
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
BOOK = load_rulebook(resources() / "rules")
BASIS = HealthBasis(BOOK, DAY, load_archive_catalogue(resources() / "archive"))
GAPPY = replace(
    a_full_file("李秀英", current_posts="镇长", born_on=a_date("1970.01")),
    resume=parse_resume("1991.07--1996.03  科员\n1997.01--  镇长").entries,
)
BARE = a_file(a_cadre("王海涛", health=""))


def a_library(folder: Path, *files: CadreFile) -> MemoryLibrary:
    return MemoryLibrary(folder, State(a_township(), {file.id: file for file in files}), "")


def rules(found: Iterable[HealthFinding]) -> set[str]:
    return {each.rule for each in found}


def test_what_the_form_lacks_is_a_field_to_go_to():
    found = check_file(BARE, BOOK, DAY)

    health = next(each for each in found if each.field == "cadre.health")
    assert (health.group, health.rule, health.level) == (HealthGroup.FORM, "CHK-20", Level.ERROR)
    assert (health.who.zh, health.text.zh) == ("王海涛", "王海涛缺健康状况")
    assert any(each.field == "family_member.name" for each in found)


def test_a_contradiction_carries_the_fact_to_go_to():
    file = a_file(a_cadre("王海涛", id_number="11010519491231002X", born_on=a_date("1949.11")))

    found = [each for each in check_file(file, BOOK, DAY) if each.rule == "CHK-2"]

    assert [(each.group, each.field) for each in found] == [
        (HealthGroup.CONTRADICTION, "cadre.born_on")
    ]


def test_a_finding_about_a_row_leads_to_the_row():
    gap = next(each for each in check_file(GAPPY, BOOK, DAY) if each.rule == "CHK-7")

    assert gap.row == GAPPY.resume[1].id
    assert gap.group is HealthGroup.CONTRADICTION


def test_a_year_left_out_is_something_to_fill_in():
    years = (an_evaluation(2023), an_evaluation(2025, EvaluationResult.EXCELLENT))
    found = check_file(replace(GAPPY, evaluations=years), BOOK, DAY)

    missing = next(each for each in found if each.rule == "CHK-29")
    assert missing.group is HealthGroup.MISSING


@pytest.mark.parametrize("rule", ["CHK-20", "CHK-2", "CHK-7"])
def test_what_was_accepted_is_silent_until_its_facts_change(rule: str):
    cadre = replace(
        GAPPY.cadre, id_number="11010519491231002X", born_on=a_date("1949.11"), health=""
    )
    file = replace(GAPPY, cadre=cadre)
    first = next(each for each in check_file(file, BOOK, DAY) if each.rule == rule)
    left = tuple(
        AcceptedCheck(id=an_item(), rule=each.rule, finding=each.finding, reason="对")
        for each in first.left
    )
    settled = replace(file, accepted_checks=left)
    resume = parse_resume("1991.07--1996.02  科员\n1997.01--  镇长").entries
    changed = replace(settled, cadre=replace(cadre, born_on=a_date("1949.10")), resume=resume)

    assert first.left[0].cadre == file.id
    assert first.text not in {each.text for each in check_file(settled, BOOK, DAY)}
    assert (rule in rules(check_file(changed, BOOK, DAY))) is (rule != "CHK-20")


def test_everybody_who_serves_is_checked_what_breaks_a_form_first(tmp_path: Path):
    gone = a_file(a_cadre("周建国", health="", status=CadreStatus.RETIRED))
    seen: list[tuple[int, str]] = []

    def progress(_done: int, total: int, what: str) -> None:
        seen.append((total, what))

    report = check_all(a_library(tmp_path, GAPPY, BARE, gone), BASIS, progress)

    places = [list(HealthGroup).index(each.group) for each in report.findings]
    assert places == sorted(places)
    assert {each.who.zh for each in report.findings} == {"李秀英", "王海涛"}
    assert sorted(seen) == [(3, "周建国"), (3, "李秀英"), (3, "王海涛")]


def test_what_more_than_three_people_lack_is_one_row(tmp_path: Path):
    three = [a_file(a_cadre(f"干部{number}", health="")) for number in range(3)]
    four = [*three, a_file(a_cadre("干部3", health=""))]

    few, many = (
        [each for each in found.findings if each.field == "cadre.health"]
        for found in (
            check_all(a_library(tmp_path, *three), BASIS),
            check_all(a_library(tmp_path, *four), BASIS),
        )
    )

    assert len(few) == 3
    assert [(each.text.zh, each.who.en) for each in many] == [("4 人缺健康状况", "4 people")]
    assert many[0].people == tuple(file.id for file in four)


def test_two_files_of_one_person_are_told_of_both(tmp_path: Path):
    files = [
        a_file(a_cadre("李明", sex=Sex.MALE, born_on=a_date("1985.06"), id_number=""))
        for _number in range(2)
    ]
    library = a_library(tmp_path, *files)

    report: HealthReport = check_all(library, BASIS)
    own = check_person(library, files[0].id, BOOK, DAY)

    twice = [each for each in report.findings if each.group is HealthGroup.DUPLICATE]
    assert {each.people for each in twice} == {(file.id,) for file in files}
    assert "CHK-25" in rules(own)
    assert {each.people for each in own} == {(files[0].id,)}


def test_somebody_without_a_number_is_compared_by_name(tmp_path: Path):
    alone = a_file(a_cadre("李明", id_number=""))

    assert "CHK-25" not in rules(check_person(a_library(tmp_path, alone), alone.id, BOOK, DAY))


def test_spellings_of_one_school_are_found_among_those_who_serve(tmp_path: Path):
    one, other = (
        replace(file, educations=(an_education(school=school),))
        for file, school in ((BARE, "甲农大"), (GAPPY, "甲省农业大学"))
    )

    [variants] = check_all(a_library(tmp_path, one, other), BASIS).spellings

    assert set(variants.people) == {"甲农大", "甲省农业大学"}


def the_archives_of(folder: Path, *files: CadreFile, contents: Iterable[str] = ()) -> list[Any]:
    library = a_library(folder, *files)
    library.state.contents.update(dict.fromkeys(contents, b"kept"))
    return list(check_all(library, BASIS).archives)


def test_archives_tell_what_is_the_matter_with_their_files(tmp_path: Path):
    whole = an_attachment(
        "干部履历表", catalogue_class="1", pages=4, size=20_000_000, digest="a" * 64
    )
    torn = an_attachment("个人总结", catalogue_class="2", pages=None, size=10, digest="b" * 64)
    kept = a_file(a_cadre(political_affiliation="群众"), attachments=(whole, torn))
    bare, other = (a_file(a_cadre(name), attachments=()) for name in ("王海涛", "周建国"))

    found = the_archives_of(tmp_path, kept, bare, other, contents=[whole.digest])

    told = [(each.fault, each.names, each.titles, each.megabytes, each.row) for each in found]
    assert told == [
        (ArchiveFault.DAMAGED, ("李秀英",), ("个人总结",), 0, torn.id),
        (ArchiveFault.NO_PAGES, ("李秀英",), ("个人总结",), 0, torn.id),
        (ArchiveFault.LARGE, ("李秀英",), ("干部履历表",), 20, whole.id),
        (ArchiveFault.NOT_BEGUN, ("王海涛", "周建国"), (), 0, None),
    ]


def test_materials_that_are_missing_are_counted_by_class(tmp_path: Path):
    years = tuple(an_evaluation(year) for year in (2024, 2025))
    cadre = a_cadre(political_affiliation="群众")
    file = a_file(cadre, evaluations=years, attachments=(an_attachment(pages=2),))

    [found] = the_archives_of(tmp_path, file)

    assert found.fault is ArchiveFault.MISSING
    assert [each.named for each in found.missing] == ["1  干部履历表", "3  年度考核登记表 × 2"]
    assert (found.lacking, found.level) == (3, Level.WARNING)


def test_where_no_archive_was_begun_nothing_is_missing_in_any(tmp_path: Path):
    assert the_archives_of(tmp_path, a_file(), BARE) == []


def test_a_material_that_is_late_for_filing_is_told_with_the_archives(tmp_path: Path):
    late = an_attachment(formed_on=a_date("2026.09.20"), pages=2)
    library = a_library(tmp_path, replace(BARE, attachments=(late,)))

    [found] = [each for each in check_all(library, BASIS).findings if each.rule == "FILE-2"]

    assert (found.group, found.level) == (HealthGroup.ARCHIVE, Level.WARNING)
    assert (found.field, found.row) == ("attachment.title", late.id)
    assert not found.can_be_left
