"""The collection workbook out and in: who is in it, what is told, saved and undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.bootstrap.late_workbooks import LateCollection
from cadredesk.domain.collection.checking import Doubt
from cadredesk.domain.collection.stating import missing_in, state_row
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.words import CadreStatus, ServiceKind
from cadredesk.services.collection.comparing import CollectionPreview, compare_collection
from cadredesk.services.collection.gathering import prepare_collection
from cadredesk.services.collection.ports import CollectionReading, SheetReading, SheetTexts
from cadredesk.services.collection.saving import save_collection
from cadredesk.services.collection.wording import doubt_text, doubts_in_short
from cadredesk.services.collection.writing import write_collection, write_photos
from cadredesk.services.departures import Sending
from cadredesk.services.imports.preview import PersonState
from cadredesk.services.output_ports import ListHeading
from cadredesk.services.practice import practice_township
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.undo import find_batch, undo_batch
from tests.builders import a_cadre, a_full_file, a_service_period, a_township, a_unit
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
LAYOUT = LateCollection().layout
ID, OTHER_ID = "99012319780312002X", "990123198001010029"
PERSON = {"姓名": "李秀英", "身份证号": ID}
PATH = Path("采集.xlsx")


@dataclass
class MemoryFiles:
    """Writes into memory what would be written."""

    layout = LAYOUT
    sheets: tuple[SheetTexts, ...] = ()
    photos: list[tuple[str, bytes]] = field(default_factory=list)

    def is_one(self, _path: Path) -> bool:
        return False

    def read(self, _path: Path, _progress: ReportProgress = no_progress) -> CollectionReading:
        raise NotImplementedError

    def write(
        self,
        target: Path,
        sheets: tuple[SheetTexts, ...],
        _heading: ListHeading,
        _progress: ReportProgress = no_progress,
    ) -> None:
        target.write_bytes(b"")
        self.sheets = sheets

    def write_photos(self, target: Path, photos: Iterable[tuple[str, bytes]]) -> None:
        self.photos = list(photos)
        target.write_bytes(b"")


@pytest.fixture
def library() -> MemoryLibrary:
    file = a_full_file("李秀英")
    unit = a_unit("党政综合办公室", short_name="党政办", code="990123005")
    return MemoryLibrary(Path("青山镇"), State(a_township(units=(unit,)), {file.id: file}), "")


def reading(**sheets: Sequence[Mapping[str, str]]) -> CollectionReading:
    found = []
    for key, rows in sheets.items():
        sheet = LAYOUT.sheet(key)
        letters = {each.heading: f"C{at}" for at, each in enumerate(sheet.columns)}
        stated = tuple(state_row(sheet, at, row)[0] for at, row in enumerate(rows, 3))
        assert not any(map(missing_in, stated))
        found.append(SheetReading(sheet, sheet.name, stated, letters))
    return CollectionReading(PATH, tuple(found))


def told(preview: CollectionPreview) -> list[tuple[str, int, str]]:
    return [(each.sheet, each.row, each.code) for each in preview.problems]


def test_everybody_in_service_is_in_it_and_nobody_else(library: MemoryLibrary):
    gone = a_full_file("王大海", status=CadreStatus.RETIRED)
    library.state.cadres[gone.id] = gone

    pack = prepare_collection(library, LAYOUT)

    people = next(each for each in pack.sheets if each.sheet.key == "A01")
    assert [row[0] for row in people.rows] == ["李秀英"]


def test_the_practice_township_goes_out_and_comes_back_unchanged():
    invented = practice_township(DAY)
    files = {file.id: file for file in invented.cadres}
    practice = MemoryLibrary(Path("青山镇"), State(invented.township, files), "")
    pack = prepare_collection(practice, LAYOUT, list(files))
    again = {
        each.sheet.key: [
            {column.heading: text for column, text in zip(each.sheet.columns, row, strict=True)}
            for row in each.rows
        ]
        for each in pack.sheets
    }

    preview = compare_collection(practice, reading(**again))

    assert preview.count(PersonState.UNCHANGED) == len(files)
    assert (preview.units, preview.problems, preview.touched) == ((), (), 0)
    assert save_collection(practice, preview).batch is None


def test_doubts_are_told_of_each_person_and_in_short(library: MemoryLibrary):
    (file,) = library.state.cadres.values()
    library.state.cadres[file.id] = replace(file, cadre=replace(file.cadre, health="尚可"))

    pack = prepare_collection(library, LAYOUT)

    first = pack.doubts[0]
    assert (first.found.doubt, first.cadre, first.found.place) == (
        Doubt.OUTSIDE,
        file.id,
        "cadre.health",
    )
    assert "“尚可”不在下拉表里" in doubt_text(first)
    lines = list(doubts_in_short(pack))
    assert lines[0] == "A01 健康状况：1 处不在下拉表里，照原样写出：李秀英"
    assert "统计关系所在单位" in lines[-1]


def test_it_leaves_with_its_photos_under_two_numbers(library: MemoryLibrary, tmp_path: Path):
    (file,) = library.state.cadres.values()
    library.state.cadres[file.id] = replace(file, cadre=replace(file.cadre, photo=b"JPEG"))
    files, pack = MemoryFiles(), prepare_collection(library, LAYOUT)

    write_collection(library, files, pack, Sending(tmp_path / "采集.xlsx", DAY))
    write_photos(library, files, pack, Sending(tmp_path / "照片.zip", DAY))

    left = [each.left for each in library.state.exports.values()]
    assert [(each.paper, each.people, each.ids) for each in left] == [
        ("信息采集表", 1, IdsShown.WHOLE),
        ("信息采集表照片", 1, IdsShown.WHOLE),
    ]
    assert files.photos == [(f"李秀英{ID}.jpg", b"JPEG")]


def test_no_empty_zip_leaves_where_nobody_has_a_photo(library: MemoryLibrary, tmp_path: Path):
    files, pack = MemoryFiles(), prepare_collection(library, LAYOUT)

    record = write_photos(library, files, pack, Sending(tmp_path / "照片.zip", DAY))

    assert record is None
    assert library.state.exports == {}


def test_above_fifty_people_a_purpose_is_asked(library: MemoryLibrary, tmp_path: Path):
    for number in range(50):
        file = a_full_file(f"干部{number}", id_number="")
        library.state.cadres[file.id] = file
    pack = prepare_collection(library, LAYOUT)

    with pytest.raises(UserError, match=r"export\.no_purpose"):
        write_collection(library, MemoryFiles(), pack, Sending(tmp_path / "采集.xlsx", DAY))

    assert not (tmp_path / "采集.xlsx").exists()


def test_what_differs_is_saved_in_one_batch_that_can_be_undone(library: MemoryLibrary):
    (before,) = library.state.cadres.values()
    preview = compare_collection(
        library,
        reading(
            B01=[{"机构名称": "经济发展办公室", "机构编码": "990123007"}],
            A01=[{**PERSON, "健康状况": "一般"}, {"姓名": "王大海", "身份证号": OTHER_ID}],
            A02=[{"姓名": "王大海", "身份证号": OTHER_ID, "职务名称": "科员",
                  "任职机构名称": "经济发展办公室"}],
        ),
    )  # fmt: skip
    assert (preview.count(PersonState.NEW), preview.count(PersonState.CHANGED)) == (1, 1)

    taken = save_collection(library, preview)

    people = {each.cadre.name: each for each in library.state.cadres.values()}
    assert people["李秀英"].cadre.health == "一般"
    made = library.state.township.units[-1]
    assert (made.name, made.code) == ("经济发展办公室", "990123007")
    assert people["王大海"].appointments[0].unit_id == made.id
    assert taken.batch is not None
    undo_batch(library, find_batch(library, str(taken.batch)))
    assert library.state.cadres == {before.id: before}
    assert len(library.state.township.units) == 1


def test_what_is_left_as_it_is_is_not_saved(library: MemoryLibrary):
    (before,) = library.state.cadres.values()
    stated = [{**PERSON, "健康状况": "一般"}]
    units = [{"机构名称": "党政综合办公室", "机构编码": "990123006"}]
    preview = compare_collection(library, reading(B01=units, A01=stated))
    (person,), (unit,) = preview.people, preview.units
    left = {
        before.id: frozenset(each.key for each in person.differences),
        unit.after.id: frozenset(each.key for each in unit.differences),
    }

    taken = save_collection(library, preview, left)

    assert taken.batch is None
    assert library.state.cadres == {before.id: before}


def test_a_file_that_was_changed_meanwhile_stops_everything(library: MemoryLibrary):
    (before,) = library.state.cadres.values()
    preview = compare_collection(library, reading(A01=[{**PERSON, "健康状况": "一般"}]))
    library.state.cadres[before.id] = replace(before, cadre=replace(before.cadre, health="较差"))

    with pytest.raises(UserError, match=r"collection\.overtaken"):
        save_collection(library, preview)

    assert library.state.cadres[before.id].cadre.health == "较差"


def test_rows_that_find_nobody_are_named(library: MemoryLibrary):
    twin = a_cadre("李秀英", id_number=OTHER_ID, born_on=None)
    library.state.cadres[twin.id] = replace(a_full_file(), cadre=twin)
    year = {"考核年度": "2020", "考核结论": "称职"}

    preview = compare_collection(
        library,
        reading(
            A01=[PERSON, PERSON, {"姓名": "王大海", "身份证号": ID, "出生年月": "199001"}],
            A15=[
                {"姓名": "没有人", **year},
                {"姓名": "李秀英", **year},
                {"姓名": "王大海", "身份证号": ID, **year},
            ],
            A02=[{**PERSON, "职务名称": "镇长", "任职机构名称": "没有的办公室"}],
        ),
    )

    assert told(preview) == [
        ("A01人员", 4, "import.twice"),
        ("A01人员", 5, "import.twice"),
        ("A02职务", 3, "collection.unit"),
        ("A15考核", 3, "collection.stranger"),
        ("A15考核", 4, "import.ambiguous"),
        ("A15考核", 5, "collection.other_name"),
    ]
    assert preview.count(PersonState.NEW) == 0


def test_a_no_in_the_supplement_leaves_the_file_as_it_is_and_is_told(library: MemoryLibrary):
    with library.unit_of_work() as work:
        (file,) = work.cadres.all()
    period = a_service_period(ServiceKind.SELECTED_GRADUATE)
    library.state.cadres[file.id] = replace(file, service_periods=(period,))

    preview = compare_collection(library, reading(A99Z1=[{**PERSON, "是否选调生": "否"}]))

    assert told(preview) == [("A99Z1补充", 3, "collection.denied")]
    assert preview.people[0].state is PersonState.UNCHANGED
