"""Materials find their class by words, their number by date, and what is missing is told."""

from __future__ import annotations

import pytest

from cadredesk.domain.archive_catalogue import (
    ArchiveCatalogue,
    catalogue_numbers,
    class_order,
    in_catalogue_order,
)
from cadredesk.paths import resources
from cadredesk.rulefiles.archive_catalogue import load_archive_catalogue
from cadredesk.rulefiles.code_tables import load_code_tables
from tests.builders import a_cadre, a_date, a_file, an_attachment, an_education, an_evaluation


@pytest.fixture(scope="module")
def catalogue() -> ArchiveCatalogue:
    return load_archive_catalogue(resources() / "archive")


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("毕业证", "4-1"),
        ("周建国 毕业证（大学）", "4-1"),
        ("学历学位审核表", "5"),
        ("干部任免审批表 2026.11", "9-2"),
        ("2025年度考核登记表", "3"),
        ("入党志愿书", "6"),
        ("工资变动审批表", "9-1"),
        ("因公出国审查表", "9-3"),
        ("干部履历表", "1"),
        ("诫勉谈话记录", "8"),
        ("IMG_2031", ""),
    ],
)
def test_a_class_is_proposed_from_the_name(catalogue: ArchiveCatalogue, name: str, proposed: str):
    assert catalogue.propose_class(name) == proposed


def test_every_class_of_the_data_is_one_of_the_ten(catalogue: ArchiveCatalogue):
    table = load_code_tables(resources() / "codes")["catalogue_class"]
    known = {each.name for each in table.entries}

    assert {*catalogue.words, *(each.catalogue_class for each in catalogue.required)} <= known
    assert {code.partition("-")[0] for code in known} == {str(number) for number in range(1, 11)}
    assert known - catalogue.words.keys() == {"10"}


def test_what_the_file_has_rows_of_is_asked_for_as_often(catalogue: ArchiveCatalogue):
    file = a_file(
        a_cadre(political_affiliation="群众"),
        educations=(an_education(), an_education()),
        evaluations=(an_evaluation(2024), an_evaluation(2025)),
        attachments=(
            an_attachment("毕业证", catalogue_class="4-1"),
            an_attachment("2025 年度考核登记表", catalogue_class="3"),
            an_attachment("IMG_1", catalogue_class="1", file_name="干部履历表.pdf"),
        ),
    )

    missing = {each.material.title: each.count for each in catalogue.missing(file)}

    assert missing == {"年度考核登记表": 1, "毕业证、学位证等学历学位材料": 1}


def test_a_party_member_needs_the_application_and_nobody_else(catalogue: ArchiveCatalogue):
    titles = {each.material.title for each in catalogue.missing(a_file())}

    assert titles == {"干部履历表", "入党志愿书"}


def test_materials_are_numbered_in_their_class_by_date():
    late = an_attachment("2026", formed_on=a_date("2026.11"))
    early = an_attachment("2016", formed_on=a_date("2016.09.01"))
    undated = an_attachment("没有日期")
    first_class = an_attachment("履历表", catalogue_class="1")
    without = an_attachment("IMG_1", catalogue_class="")
    materials = (late, undated, without, early, first_class)

    assert [each.title for each in in_catalogue_order(materials)] == [
        "履历表",
        "2016",
        "2026",
        "没有日期",
        "IMG_1",
    ]
    assert catalogue_numbers(materials) == {
        first_class.id: "1-1",
        early.id: "9-2-1",
        late.id: "9-2-2",
        undated.id: "9-2-3",
    }


def test_classes_sort_as_numbers():
    codes = ["10", "", "9-2", "4-2", "4-1", "其他", "2"]

    assert sorted(codes, key=class_order) == ["2", "4-1", "4-2", "9-2", "10", "其他", ""]
