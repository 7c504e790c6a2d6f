"""A clerk fills the county's blank: chooses it, looks, puts a column right, writes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation

from cadredesk.services.read_models import RosterQuery
from cadredesk.storage.open_library import SqlLibrary
from cadredesk.ui.blank_visit import BlankVisit
from tests.ui.blanks.conftest import Filler
from tests.ui.conftest import Said
from tests.ui.practice import person


def test_the_blank_is_seen_filled_put_right_and_written(filler: Filler, blank: Path):
    filler.open(blank)
    assert filler.page.work.said == "41 person(s) · 31 row(s) are inserted"
    assert filler.texts(4)[:2] == ["▸ Born＋Age", "1970.01 （56岁）"]

    filler.go_to("M")
    filler.choose("Professional title")
    assert filler.texts(12)[0] == "▸ Professional title"
    assert filler.page.work.strip.why == "You chose it."

    filler.write()
    sheet = openpyxl.load_workbook(filler.target).worksheets[0]
    assert sheet["B46"].value is not None
    assert "41 people" in filler.page.info.text


def test_the_next_blank_of_the_same_form_is_filled_as_the_last_one(filler: Filler, blank: Path):
    filler.open(blank)
    filler.go_to("M")
    filler.choose("Professional title")
    filler.write()

    again = Path(shutil.copy(blank, blank.with_name("again.xlsx")))
    filler.open(again)
    filler.open(blank)

    assert filler.texts(12)[0] == "▸ Professional title"
    assert "The same form" in filler.page.info.text


def test_the_list_that_led_here_goes_in(filler: Filler, blank: Path, library: SqlLibrary):
    one = frozenset({person(library, "王海涛")})
    filler.page.shown(BlankVisit(RosterQuery(only=one), 1))
    filler.rest()

    filler.open(blank)

    assert filler.page.work.said == "1 person(s)"
    assert filler.texts(1)[1:] == ["王海涛"]


def test_a_heading_of_two_meanings_is_asked_before_anything_is_written(filler: Filler, blank: Path):
    book = openpyxl.load_workbook(blank)
    book.worksheets[0]["K4"] = "级别"
    book.save(blank)
    filler.open(blank)

    assert "◆ 1 columns need an answer" in filler.page.work.said
    assert filler.page.work.strip.heading.text() == "K  级别"
    filler.write()
    assert not filler.target.exists()
    assert "can mean several things" in filler.page.info.text

    filler.choose("Grade")
    filler.write()
    assert filler.target.exists()


def test_what_the_blank_refuses_is_told_first_and_written_only_when_asked(
    filler: Filler, blank: Path, said: Said
):
    book = openpyxl.load_workbook(blank)
    rule = DataValidation(type="list", formula1='"苗族,汉"')
    rule.add("D6:D15")
    book.worksheets[0].add_data_validation(rule)
    book.save(blank)
    filler.open(blank)

    filler.write()
    assert "does not admit" in said.last
    assert "“汉族”" in said.boxes[-1][1]
    assert not filler.target.exists()

    said.answer = "Write all the same"
    filler.write()
    assert filler.target.exists()


def test_a_file_that_is_no_blank_gets_its_sentence_and_nothing_else_changes(
    filler: Filler, tmp_path: Path
):
    path = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(path)

    filler.open(path)

    assert "No header was found" in filler.page.info.text
    assert filler.page.step.isVisible()
