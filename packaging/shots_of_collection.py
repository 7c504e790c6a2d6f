"""Pictures of the collection workbook: what is told before it leaves, a preview by sheet."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import openpyxl

from cadredesk.domain.ids import CadreId
from cadredesk.services.collection.gathering import prepare_collection
from cadredesk.services.desk import Desk
from cadredesk.services.output_ports import ListHeading
from photographer import EVERY, Photographer

if TYPE_CHECKING:
    from cadredesk.ui.main_window import MainWindow

COLLECTION, COLLECTION_IMPORT = "collection", "collection_import"
_CHANGES = {
    "A01人员": {"I3": "一般", "R3": "镇管", "Q4": "现职", "E5": "甲省丁县"},
    "A02职务": {"J3": "20210512", "C4": "没有的办公室"},
    "A15考核": {"C5": "4", "D6": "去年"},
    "A36家庭": {"A4": "没有人", "G5": "丁县人民医院主治医师，兼丁县卫生健康系统党委委员"},
}


def take_collection(
    desk: Desk, photographer: Photographer, window: MainWindow, _person: CadreId
) -> None:
    """The page that writes, and the one that takes a corrected workbook in."""
    window.show_page(COLLECTION)
    photographer.settle()
    photographer.take(window, COLLECTION, EVERY)
    with TemporaryDirectory() as folder:
        window.show_page(COLLECTION_IMPORT)
        photographer.settle()
        photographer.take(window, f"{COLLECTION_IMPORT}-empty", EVERY)
        window.show_page(COLLECTION_IMPORT, _corrected(desk, Path(folder)))
        photographer.settle()
        photographer.take(window, COLLECTION_IMPORT, EVERY)


def _corrected(desk: Desk, folder: Path) -> Path:
    """A workbook of everybody in which some cells were changed, and somebody is new."""
    files, library = desk.collection_files, desk.library
    pack = prepare_collection(library, files.layout)
    path = folder / "信息采集表（县里退回）.xlsx"
    heading = ListHeading("信息采集表", library.unit_name, desk.clock.today(), practice=True)
    files.write(path, pack.sheets, heading)
    book = openpyxl.load_workbook(path)
    for name, cells in _CHANGES.items():
        for at, text in cells.items():
            book[name][at] = text
    people = book["A01人员"]
    people.append(["牛得草", "990123199001010011", "男", "199001", "丙县", "丙县", None, "汉族"])
    book.save(path)
    return path
