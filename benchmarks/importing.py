"""A roster of 5,000 rows: read and compared, saved, undone; how long the window is held."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from benchmarks.libraries import make_library
from benchmarks.measure import Result, seconds
from benchmarks.population import cadre_files
from benchmarks.pulse import held
from cadredesk.services.imports.preview import make_preview
from cadredesk.services.imports.reading import ReadOptions
from cadredesk.services.imports.saving import commit
from cadredesk.services.undo import last_undoable, undo_batch
from cadredesk.spreadsheets.roster_reader import WorkbookRosterReader

ROWS = 5_000
HEADINGS = (
    "序号 姓名 性别 出生年月 民族 籍贯 入党时间 参加工作时间 全日制学历 "
    "全日制毕业院校及专业 现任职务 任现职时间 任现职级时间 身份证号码 备注"
).split()


def measure(folder: Path) -> list[Result]:
    """Return the figures of one import from reading to undo."""
    path = _roster(folder)
    library = make_library(folder / "importing", 0)
    reader = WorkbookRosterReader()

    def preview() -> object:
        return make_preview(library, reader.read(path, ReadOptions()))

    reading = seconds(preview)
    prepared = make_preview(library, reader.read(path, ReadOptions()))
    saving = seconds(lambda: commit(library, prepared), runs=1)
    undoing = seconds(lambda: undo_batch(library, last_undoable(library)), runs=1)
    library.close()
    name = f"roster of {ROWS:,} rows"
    return [
        Result(
            name=f"{name} read, checked, previewed",
            value=reading,
            unit="s",
            floor=seconds(lambda: _bare_read(path)),
            goal=3,
            goal_is_ratio=True,
        ),
        Result(name=f"{name} saved", value=saving, unit="s", goal=3),
        Result(name=f"{name} undone", value=undoing, unit="s", goal=2),
        *held("benchmarks.import_window", library.folder, path),
    ]


def _roster(folder: Path) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("花名册")
    sheet.append(HEADINGS)
    for number, file in enumerate(cadre_files(ROWS), 1):
        cadre, main, grade = file.cadre, file.main_appointment, file.current_grade
        sheet.append(
            [
                number,
                cadre.name,
                str(cadre.sex),
                str(cadre.born_on),
                cadre.ethnic_group,
                cadre.ancestral_home,
                str(cadre.joined_party_on),
                str(cadre.began_work_on),
                "大学",
                "江南示范大学公共管理学院行政管理专业",
                cadre.current_posts,
                str(main.appointed_on) if main else "",
                str(grade.started_on) if grade else "",
                cadre.id_number,
                "",
            ]
        )
    path = folder / "roster.xlsx"
    book.save(path)
    return path


def _bare_read(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    cells = sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    book.close()
    return cells
