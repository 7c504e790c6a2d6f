"""People stand side by side with the same facts, and where they differ it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.rules.alert import Subject, SubjectKind
from cadredesk.domain.training import Training
from cadredesk.domain.words import EvaluationResult, Tier
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.comparison import Aspect, Comparison, Likeness, compare, write_comparison
from cadredesk.services.work_ports import Batch
from cadredesk.spreadsheets.list_workbook import ListWorkbook
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.alert_builders import an_alert
from tests.builders import (
    a_cadre,
    a_date,
    a_file,
    a_tier_period,
    a_township,
    an_appointment,
    an_education,
    an_evaluation,
    an_item,
)
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

DAY = date(2026, 11, 22)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqlLibrary]:
    store = SqlLibraryStore(FakeClock(), "小李", CHEAP)
    made, _sheet = store.create(tmp_path / "青山镇", a_township(), "a password")
    yield made
    made.close()


def a_person(name: str, since: str = "2021.05", **fields: Any) -> CadreFile:
    return a_file(
        a_cadre(name, **fields),
        appointments=(
            an_appointment("镇长", main=True, appointed_on=a_date(since)),
            an_appointment("副镇长", appointed_on=a_date("2016.05"), removed_on=a_date(since)),
            an_appointment("不知何时", appointed_on=None),
        ),
        tier_periods=(a_tier_period(Tier.TOWNSHIP_CHIEF, since),),
        educations=(an_education(qualification="大学", degree="管理学学士"),),
        evaluations=(an_evaluation(2024), an_evaluation(2025, EvaluationResult.EXCELLENT)),
        trainings=(
            Training(id=an_item(), title="乡村振兴", started_on=a_date("2025.03"), hours=16),
            Training(id=an_item(), title="很久以前", started_on=a_date("2019.03"), hours=90),
        ),
    )


def side_by_side(library: SqlLibrary, *files: CadreFile, board: AlertBoard) -> Comparison:
    with library.unit_of_work(Batch(BatchId(new_id()), "import")) as work:
        work.cadres.save_many(files)
        work.commit()
    return compare(library, [file.id for file in files], board)


def row(compared: Comparison, aspect: Aspect) -> tuple[tuple[str, ...], Likeness]:
    found = next(each for each in compared.rows if each.aspect is aspect)
    return found.texts, found.likeness


def test_every_aspect_has_a_text_for_each_person_and_its_likeness(library: SqlLibrary):
    first, second = a_person("李秀英"), a_person("王芳", "2023.12", ethnic_group="回族")
    subject = Subject(SubjectKind.CADRE, first.id, "李秀英")

    compared = side_by_side(
        library, first, second, board=AlertBoard(DAY, (an_alert(subject=subject),))
    )

    assert [each.aspect for each in compared.rows] == list(Aspect)
    assert row(compared, Aspect.ETHNIC_GROUP) == (("汉族", "回族"), Likeness.DIFFERENT)
    assert row(compared, Aspect.BORN) == (("1978.03 (48)", "1978.03 (48)"), Likeness.ALIKE)
    assert row(compared, Aspect.IN_POST)[0] == ("2021.05 (5)", "2023.12 (2)")
    assert row(compared, Aspect.TRAINING)[0] == ("1 (16)", "1 (16)")
    assert row(compared, Aspect.EVALUATIONS)[0][0] == "2024 称职\n2025 优秀"
    assert row(compared, Aspect.CAREER)[0][0] == "2021.05— 镇长\n2016.05—2021.05 副镇长"
    alerts, likeness = row(compared, Aspect.ALERTS)
    assert (bool(alerts[0]), alerts[1], likeness) == (True, "", Likeness.DIFFERENT)


def test_what_is_not_known_of_somebody_is_no_difference(library: SqlLibrary):
    compared = side_by_side(
        library, a_person("李秀英"), a_person("王芳", ethnic_group=""), board=AlertBoard(DAY)
    )

    assert row(compared, Aspect.ETHNIC_GROUP)[1] is Likeness.UNKNOWN
    assert row(compared, Aspect.EXPERTISE)[1] is Likeness.ALIKE


@pytest.mark.parametrize("count", [0, 1, 5])
def test_two_to_four_people_are_compared(library: SqlLibrary, count: int):
    ids = [CadreId(new_id()) for _person in range(count)]

    with pytest.raises(UserError) as refused:
        compare(library, ids, AlertBoard(DAY))

    assert refused.value.code == "compare.count"


def test_a_comparison_is_written_for_landscape_a4_with_marks_in_words(
    library: SqlLibrary, tmp_path: Path
):
    compared = side_by_side(
        library, a_person("李秀英"), a_person("王芳", "2023.12"), board=AlertBoard(DAY)
    )

    target = write_comparison(library, ListWorkbook(), compared, tmp_path / "比较.xlsx")

    sheet = load_workbook(target).worksheets[0]
    cells = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=3)]
    assert cells[0] == ["序号", "项目", "异同", "李秀英", "王芳"]
    assert ["≠ 不同", "2021.05 (5)", "2023.12 (2)"] in [line[2:] for line in cells]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$3:$3"
    assert "2026年11月22日" in str(sheet["A2"].value)
