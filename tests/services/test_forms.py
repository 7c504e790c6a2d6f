"""Forms for many people: each under a name of its own, and one that does not fit named."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import PlatformError, UserError
from cadredesk.domain.form.model import ApprovalForm, BoxFit, FormFit
from cadredesk.domain.form_draft import FormText
from cadredesk.domain.ids import CadreId, ItemId, new_id
from cadredesk.services.form_basis import FormDay
from cadredesk.services.form_format import FormFormat
from cadredesk.services.form_names import clean_file_name
from cadredesk.services.form_sheets import FormView
from cadredesk.services.forms import FormJob, FormsReport, write_form_book, write_forms
from cadredesk.services.progress import ReportProgress, no_progress
from tests.builders import a_cadre, a_date, a_file, a_full_file, a_township, an_award
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

AS_OF = FormDay(date(2026, 11, 23), the_rulebook)


class FakeWriter:
    """Writes a line instead of a workbook; a name it is told of does not fit."""

    def __init__(self, *, too_long: str = "", disk_full_at: str = "") -> None:
        self.too_long, self.disk_full_at = too_long, disk_full_at
        self.forms: list[ApprovalForm] = []

    def write(self, target: Path, view: FormView) -> FormFit:
        form = view.form
        if form.name == self.too_long:
            raise UserError("form.overflow", name=form.name, box="简历", lines=2, size="9")
        if form.name == self.disk_full_at:
            raise PlatformError("export.failed", file=str(target), reason="disk full")
        self.forms.append(form)
        target.write_text("示例" if view.practice else form.name, encoding="utf-8")
        resume = BoxFit("resume", 11.5, (), 14)
        return FormFit((resume, BoxFit("work", 12, (), 14), BoxFit("work", 11, (), 14)))


class FakeBinder:
    """Keeps the names of whoever is put into a file, until it is written."""

    def __init__(self, *, too_long: str = "") -> None:
        self.too_long = too_long
        self.names: list[str] = []

    @contextmanager
    def begin(self, title: str) -> Iterator[FakeBinder]:
        self.names = [title]
        yield self

    def add(self, view: FormView) -> FormFit:
        if view.form.name == self.too_long:
            raise UserError("form.overflow", name=view.form.name, box="简历", lines=2, size="9")
        self.names.append(view.form.name)
        return FormFit(())

    def save(self, target: Path) -> None:
        target.write_text(" ".join(self.names), encoding="utf-8")


def write(
    library: MemoryLibrary,
    writer: FakeWriter,
    cadres: list[CadreId],
    folder: Path,
    as_of: FormDay = AS_OF,
    *,
    progress: ReportProgress = no_progress,
) -> FormsReport:
    """Write the forms as workbooks, called as the office calls them."""
    job = FormJob(cadres, folder, as_of, purpose="报县委组织部")
    return write_forms(library, {FormFormat.XLSX: writer}, job, progress)


def a_png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


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

    report = write(library, writer, ids(files), tmp_path / "new" / "forms")

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
    write(a_library(file), writer, [file.id], tmp_path, earlier)

    assert writer.forms[0].boxes["born_on"] == "1978.03\n(41岁)"


def test_a_person_whose_text_does_not_fit_is_named_and_the_others_go_on(tmp_path: Path):
    files = people("李秀英", "高敏", "周明")
    library = a_library(*files)

    report = write(library, FakeWriter(too_long="高敏"), ids(files), tmp_path)

    assert [each.name for each in report.written] == ["李秀英", "周明"]
    assert [(each.name, each.error.code) for each in report.failed] == [("高敏", "form.overflow")]
    assert not (tmp_path / "高敏_任免审批表.xlsx").exists()


def test_what_was_made_smaller_is_said_once_a_box_with_its_smallest_size(tmp_path: Path):
    file = a_file()

    (written,) = write(a_library(file), FakeWriter(), [file.id], tmp_path).written

    assert written.notes == ("简历 11.5 磅", "家庭成员工作单位及职务 11 磅")
    assert written.pages == 2


def test_what_the_file_does_not_hold_is_said_and_what_custom_fills_in(tmp_path: Path):
    bare = a_file(a_cadre(ancestral_home="", health=""))

    (written,) = write(a_library(bare), FakeWriter(), [bare.id], tmp_path).written

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
    full = a_full_file(photo=a_png(480, 600))
    whole = replace(full, awards=(an_award(),), form_texts=())

    (written,) = write(a_library(whole), FakeWriter(), [whole.id], tmp_path).written

    assert written.gaps == ()


def test_what_is_to_be_looked_at_before_sending_is_said_wherever_a_form_is_written(tmp_path: Path):
    changed = FormText(id=ItemId(new_id()), box="health", text="良好")
    file = replace(a_full_file(photo=a_png(200, 200)), awards=(an_award(),), form_texts=(changed,))

    (written,) = write(a_library(file), FakeWriter(), [file.id], tmp_path).written

    assert written.gaps == (
        "健康状况与档案不同",
        "照片 200×200，不是 4:5",
        "照片只有 200×200 像素",
    )


def test_namesakes_are_told_apart_by_birth_and_then_by_number(tmp_path: Path):
    births = ("1980.01", "1985.06", "1985.06", None)
    files = [
        a_file(a_cadre("周明", born_on=None if birth is None else a_date(birth)))
        for birth in births
    ]

    report = write(a_library(*files), FakeWriter(), ids(files), tmp_path)

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
        write(a_library(file), FakeWriter(), [file.id], tmp_path).written[0].path.name
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

    report = write(
        a_library(*files),
        FakeWriter(),
        ids(files),
        tmp_path,
        progress=lambda done, total, _text: told.append((done, total)),
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
        write(library, FakeWriter(), ids(files), tmp_path, progress=step_back)

    assert list(tmp_path.iterdir()) == []
    assert library.audited == []


def test_forms_that_left_before_the_disk_was_full_stay_and_are_in_the_audit(tmp_path: Path):
    files = people("李秀英", "高敏")
    library = a_library(*files)

    with pytest.raises(PlatformError):
        write(library, FakeWriter(disk_full_at="高敏"), ids(files), tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["李秀英_任免审批表.xlsx"]
    assert [detail for _action, _label, detail in library.audited] == ["1 people"]


def test_when_no_form_fits_nothing_is_noted(tmp_path: Path):
    files = people("高敏")
    library = a_library(*files)

    report = write(library, FakeWriter(too_long="高敏"), ids(files), tmp_path)

    assert (report.written, library.audited) == ((), [])


def test_invented_people_are_written_as_such(tmp_path: Path):
    file = a_file()
    library = a_library(file, is_practice=True)

    (written,) = write(library, FakeWriter(), [file.id], tmp_path).written

    assert written.path.read_text(encoding="utf-8") == "示例"


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("{姓名}{身份证号}", "高敏990123198506120013.pdf"),
        ("{单位}_{姓名}_任免审批表_{日期}", "青山镇_高敏_任免审批表_20261123.pdf"),
        ("审批表", "高敏审批表.pdf"),
    ],
)
def test_a_rule_for_one_run_goes_before_the_rule_of_the_office(
    tmp_path: Path, rule: str, name: str
):
    file = a_file(a_cadre("高敏", id_number="990123198506120013"))
    job = FormJob([file.id], tmp_path, AS_OF, FormFormat.PDF, rule)

    (written,) = write_forms(a_library(file), {FormFormat.PDF: FakeWriter()}, job).written

    assert written.path == tmp_path / name


def test_a_rule_that_asks_for_what_no_form_has_writes_nothing(tmp_path: Path):
    file = a_file()
    job = FormJob([file.id], tmp_path / "forms", AS_OF, FormFormat.XLSX, "{姓名}_{工号}")

    with pytest.raises(UserError, match=r"form\.name_rule") as raised:
        write_forms(a_library(file), {FormFormat.XLSX: FakeWriter()}, job)

    assert raised.value.fields["unknown"] == "{工号}"
    assert not (tmp_path / "forms").exists()


def test_everybody_who_fits_is_in_the_one_file(tmp_path: Path):
    files = people("李秀英", "高敏", "周明")
    library, target = a_library(*files), tmp_path / "全部.pdf"

    report = write_form_book(
        library, FakeBinder(too_long="高敏"), FormJob(ids(files), target, AS_OF)
    )

    assert target.read_text(encoding="utf-8") == "全部 李秀英 周明"
    assert [each.path for each in report.written] == [target, target]
    assert [each.name for each in report.failed] == ["高敏"]
    assert library.audited == [("form", "全部.pdf", "2 people")]


def test_where_nobody_fits_there_is_no_file(tmp_path: Path):
    files = people("高敏")
    job = FormJob(ids(files), tmp_path / "全部.pdf", AS_OF)

    report = write_form_book(a_library(*files), FakeBinder(too_long="高敏"), job)

    assert report.written == ()
    assert list(tmp_path.iterdir()) == []
