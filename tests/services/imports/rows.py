"""Rows of a roster for tests of an import, and what became of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex
from cadredesk.services.imports.preview import Preview, make_preview
from cadredesk.services.imports.reading import (
    Column,
    Education,
    PartyEntry,
    RosterField,
    RosterKind,
    RosterReading,
    RosterRow,
    Value,
    Why,
)
from cadredesk.services.imports.saving import commit
from tests.fakes import MemoryLibrary

Values = dict[RosterField, Value]
F = RosterField


def a_reading(*rows: Values, kind: RosterKind = RosterKind.CADRE, **said: Any) -> RosterReading:
    blank = RosterReading(
        path=Path("花名册.xlsx"),
        sheet="花名册",
        kind=kind,
        title="",
        sheets=(),
        header_rows=(1, 1),
        header_cells=(("姓名",),),
        header_merges=(),
        columns=(Column("A", "姓名", F.NAME, Why.HEADING),),
        rows=tuple(RosterRow(number, values) for number, values in enumerate(rows, 2)),
        problems=(),
        questions=(),
    )
    return replace(blank, **said)


def a_row(name: str = "李明", **values: Value) -> Values:
    return {F.NAME: name, **{F(field): value for field, value in values.items()}}


def bring_in(library: MemoryLibrary, *rows: Values, **said: Any) -> Preview:
    preview = make_preview(library, a_reading(*rows, **said))
    commit(library, preview)
    return preview


def the_file(library: MemoryLibrary) -> CadreFile:
    (file,) = library.state.cadres.values()
    return file


FULL_ROW = a_row(
    sex=Sex.MALE,
    born_on=PartialDate(1985, 6),
    ethnic_group="汉族",
    joined_party=PartyEntry(PartialDate(2006, 6)),
    began_work_on=PartialDate(2007, 7),
    full_time_education=Education("大学", "管理学学士"),
    full_time_school="江南示范大学",
    in_service_education=Education("省委党校研究生"),
    current_posts="青山镇四级主任科员",
    in_post_since=PartialDate(2021, 9),
    grade_since=PartialDate(2019, 5),
    tier="乡科级副职",
    tier_since=PartialDate(2018, 3),
    category="公务员",
    id_number="99012319850612001X",
    note="选调生",
    group="一、镇领导班子成员",
)
