"""Forms for many people: each under a name of its own, and one that does not fit named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.form.model import ApprovalForm, BoxFit, FormFit
from cadredesk.domain.ids import CadreId
from cadredesk.services.form_basis import FormDay
from cadredesk.services.forms import clean_file_name, write_forms
from tests.builders import a_cadre, a_date, a_file, a_full_file, a_township, an_award
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

AS_OF = FormDay(date(2026, 11, 23), the_rulebook)


class FakeWriter:
    """Writes a line instead of a workbook; a name it is told of does not fit."""

    suffix = ".xlsx"

    def __init__(self, *, too_long: str = "", disk_full_at: str = "") -> None:
        self.too_long, self.disk_full_at = too_long, disk_full_at
        self.forms: list[ApprovalForm] = []

    def write(self, target: Path, form: ApprovalForm, *, practice: bool) -> FormFit:
        if form.name == self.too_long:
            raise UserError("form.overflow", name=form.name, box="简历")
        if form.name == self.disk_full_at:
            raise PlatformError("export.failed", file=str(target), reason="disk full")
        self.forms.append(form)
        target.write_text("示例" if practice else form.name, encoding="utf-8")
        resume = BoxFit("resume", 11.5, (), 14)
        return FormFit((resume, BoxFit("work", 12, (), 14), BoxFit("work", 11, (), 14)))


def a_library(*files: CadreFile, is_practice: bool = False) -> MemoryLibrary:
    township = a_township(reporting_unit="中共丙县青山镇委员会")
    state = State(township, {file.id: file for file in files})
    return MemoryLibrary(Path("library"), state, "", is_practice=is_practice)


def ids(files: Sequence[CadreFile]) -> list[CadreId]:
    return [file.id for file in files]


def people(*names: str) -> list[CadreFile]:
    return [a_file(a_cadre(name)) for name in names]


def test_each_person_has_a_file_and_its_departure_is_in_the_audit(tmp_path: Path):
    files = people("李秀英", "高敏")
    library, writer = a_library(*files), FakeWriter()

    report = write_forms(library, writer, ids(files), tmp_path / "new" / "forms", AS_OF)

    assert [each.path.name for each in report.written] == [
        "李秀英_任免审批表.xlsx",
        "高敏_任免审批表.xlsx",
    ]
    assert all(each.path.read_text(encoding="utf-8") == each.name for each in report.written)
    assert library.audited == [("form", "forms", "2 people")]


def test_ages_are_counted_as_of_the_day_asked_for(tmp_path: Path):
    file = a_file(a_cadre(born_on=a_date("1978.03")))
    writer = FakeWriter()

    earlier = FormDay(date(2020, 2, 1), the_rulebook)
    write_forms(a_library(file), writer, [file.id], tmp_path, earlier)

    assert writer.forms[0].boxes["born_on"] == "1978.03\n(41岁)"


def test_a_person_whose_text_does_not_fit_is_named_and_the_others_go_on(tmp_path: Path):
    files = people("李秀英", "高敏", "周明")
    library = a_library(*files)

    report = write_forms(library, FakeWriter(too_long="高敏"), ids(files), tmp_path, AS_OF)

    assert [each.name for each in report.written] == ["李秀英", "周明"]
    assert [(each.name, each.error.code) for each in report.failed] == [("高敏", "form.overflow")]
    assert not (tmp_path / "高敏_任免审批表.xlsx").exists()


def test_what_was_made_smaller_is_said_once_a_box_with_its_smallest_size(tmp_path: Path):
    file = a_file()

    (written,) = write_forms(a_library(file), FakeWriter(), [file.id], tmp_path, AS_OF).written

    assert written.notes == ("简历 11.5 磅", "家庭成员工作单位及职务 11 磅")
    assert written.pages == 2


def test_what_the_file_does_not_hold_is_said_and_what_custom_fills_in(tmp_path: Path):
    bare = a_file(a_cadre(ancestral_home="", health=""))

    (written,) = write_forms(a_library(bare), FakeWriter(), [bare.id], tmp_path, AS_OF).written

    assert written.gaps == (
        "籍贯没有",
        "健康状况没有",
        "年度考核结果没有",
        "简历没有",
        "家庭成员没有",
        "照片没有",
        "奖惩情况按“无”填写",
    )


def test_a_complete_file_leaves_no_gaps(tmp_path: Path):
    whole = replace(a_full_file(photo=b"\xff\xd8"), awards=(an_award(),))

    (written,) = write_forms(a_library(whole), FakeWriter(), [whole.id], tmp_path, AS_OF).written

    assert written.gaps == ()


def test_namesakes_are_told_apart_by_birth_and_then_by_number(tmp_path: Path):
    births = ("1980.01", "1985.06", "1985.06", None)
    files = [
        a_file(a_cadre("周明", born_on=None if birth is None else a_date(birth)))
        for birth in births
    ]

    report = write_forms(a_library(*files), FakeWriter(), ids(files), tmp_path, AS_OF)

    assert [each.path.name for each in report.written] == [
        "周明_任免审批表.xlsx",
        "周明_1985.06_任免审批表.xlsx",
        "周明_2_任免审批表.xlsx",
        "周明_3_任免审批表.xlsx",
    ]


def test_an_earlier_form_stays_as_it_was_finished_by_hand(tmp_path: Path):
    file = people("李秀英")[0]
    earlier = tmp_path / "李秀英_任免审批表.xlsx"
    earlier.write_text("finished by hand", encoding="utf-8")

    written = [
        write_forms(a_library(file), FakeWriter(), [file.id], tmp_path, AS_OF).written[0].path.name
        for _time in range(2)
    ]

    assert written == ["李秀英_任免审批表（2）.xlsx", "李秀英_任免审批表（3）.xlsx"]
    assert earlier.read_text(encoding="utf-8") == "finished by hand"


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ('a<b>c:"d/e\\f|g?h*i', "a_b_c__d_e_f_g_h_i"),
        ("李明. . ", "李明"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("\x07", "_"),
        ("...", "_"),
        ("长" * 300, "长" * 80),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(name: str, cleaned: str):
    assert clean_file_name(name) == cleaned


def test_hundreds_of_people_are_read_some_at_a_time(tmp_path: Path):
    files = people(*(f"周{at}" for at in range(120)))
    told: list[tuple[int, int]] = []

    report = write_forms(
        a_library(*files),
        FakeWriter(),
        ids(files),
        tmp_path,
        AS_OF,
        lambda done, total, _text: told.append((done, total)),
    )

    assert len(report.written) == 120
    assert told[0] == (0, 120)
    assert told[-1] == (120, 120)


def test_stepping_back_takes_back_what_was_begun(tmp_path: Path):
    class SteppedBackError(Exception):
        pass

    def step_back(done: int, _total: int, _text: str) -> None:
        if done == 1:
            raise SteppedBackError

    files = people("李秀英", "高敏")
    library = a_library(*files)

    with pytest.raises(SteppedBackError):
        write_forms(library, FakeWriter(), ids(files), tmp_path, AS_OF, step_back)

    assert list(tmp_path.iterdir()) == []
    assert library.audited == []


def test_forms_that_left_before_the_disk_was_full_stay_and_are_in_the_audit(tmp_path: Path):
    files = people("李秀英", "高敏")
    library = a_library(*files)

    with pytest.raises(PlatformError):
        write_forms(library, FakeWriter(disk_full_at="高敏"), ids(files), tmp_path, AS_OF)

    assert [path.name for path in tmp_path.iterdir()] == ["李秀英_任免审批表.xlsx"]
    assert [detail for _action, _label, detail in library.audited] == ["1 people"]


def test_when_no_form_fits_nothing_is_noted(tmp_path: Path):
    files = people("高敏")
    library = a_library(*files)

    report = write_forms(library, FakeWriter(too_long="高敏"), ids(files), tmp_path, AS_OF)

    assert (report.written, library.audited) == ((), [])


def test_invented_people_are_written_as_such(tmp_path: Path):
    file = a_file()
    library = a_library(file, is_practice=True)

    (written,) = write_forms(library, FakeWriter(), [file.id], tmp_path, AS_OF).written

    assert written.path.read_text(encoding="utf-8") == "示例"
