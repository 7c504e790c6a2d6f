"""Cadre file, form, exchanged form and roster row agree, or each difference is listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form_draft import FormText
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.interchange.form import F, InterchangeForm, InterchangeMember
from cadredesk.services.agreement import Agreement, Evidence, Source, check_agreement
from cadredesk.services.agreement_facts import FACTS
from cadredesk.services.form_basis import FormDay
from cadredesk.services.imports.reading import RosterField, RosterKind, RosterReading, RosterRow
from cadredesk.services.interchange.files import ReadFile
from cadredesk.services.messages import sentence
from tests.builders import (
    a_cadre,
    a_date,
    a_family_member,
    a_file,
    a_resume_entry,
    a_township,
)
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

CHILDREN = (("儿子", "高原"), ("女儿", "高月"))
AS_OF = FormDay(date(2026, 11, 22), the_rulebook)


def a_chief(**fields: Any) -> CadreFile:
    known = {"born_on": a_date("1978.03"), "health": "健康", "current_posts": "青山镇镇长"}
    entry = a_resume_entry("1998.07", "丙县农业局科员")
    return a_file(a_cadre("高敏", **{**known, **fields}), resume=(entry,))


def a_read_file(**texts: str) -> ReadFile:
    said = {F(name): text for name, text in texts.items()}
    return ReadFile("高敏.lrmx", InterchangeForm(texts=said))


def a_roster(**values: Any) -> RosterReading:
    row = RosterRow(6, {RosterField(name): value for name, value in values.items()})
    return RosterReading(
        path=Path("名册.xlsx"),
        sheet="名册",
        kind=RosterKind.CADRE,
        title="",
        sheets=(),
        header_rows=(3, 4),
        header_cells=(),
        header_merges=(),
        columns=(),
        rows=(row,),
        problems=(),
        questions=(),
    )


def check(*files: CadreFile, **evidence: Any) -> Agreement:
    state = State(a_township(), {each.id: each for each in files})
    return check_agreement(MemoryLibrary(Path("qingshan"), state, ""), Evidence(**evidence), AS_OF)


def test_everything_agrees_where_nothing_says_otherwise():
    found = check(
        a_chief(),
        files=(a_read_file(name="高敏", born_on="197803", health="健康"),),
        roster=a_roster(name="高敏", born_on=a_date("1978.03"), current_posts="青山镇镇长"),
    )

    assert found.is_whole
    assert found.people == 1


def test_one_fact_that_four_tell_in_three_ways_is_one_line():
    changed = FormText(id=ItemId(new_id()), box="current_posts", text="青山镇党委副书记、镇长")
    file = replace(a_chief(), form_texts=(changed,))

    found = check(
        file,
        files=(a_read_file(name="高敏", current_posts="青山镇镇长、党委副书记"),),
        roster=a_roster(name="高敏", current_posts="青山镇镇长"),
    )

    (line,) = found.disagreements
    assert (line.cadre, line.person, line.fact.field) == (file.id, "高敏", "cadre.current_posts")
    assert line.on_file == "青山镇镇长"
    assert line.stated == {
        Source.FORM: "青山镇党委副书记、镇长",
        Source.EXCHANGED: "青山镇镇长、党委副书记",
    }
    assert line.agreeing == {Source.ROSTER}


def test_an_exchanged_form_is_measured_by_the_file_and_not_by_what_the_form_alone_says():
    changed = FormText(id=ItemId(new_id()), box="health", text="一般")
    file = replace(a_chief(), form_texts=(changed,))

    (as_form,) = check(file, files=(a_read_file(name="高敏", health="一般"),)).disagreements
    (as_file,) = check(file, files=(a_read_file(name="高敏", health="健康"),)).disagreements

    assert as_form.stated == {Source.FORM: "一般", Source.EXCHANGED: "一般"}
    assert as_file.stated == {Source.FORM: "一般"}
    assert as_file.agreeing == {Source.EXCHANGED}


def test_who_says_nothing_of_a_fact_neither_agrees_nor_differs():
    found = check(
        a_chief(),
        files=(a_read_file(name="高敏", born_on="197803"),),
        roster=a_roster(name="高敏", health="一般"),
    )

    (line,) = found.disagreements
    assert line.stated == {Source.ROSTER: "一般"}
    assert line.agreeing == {Source.FORM}


def test_a_line_of_a_resume_is_a_line_of_its_own():
    found = check(
        a_chief(), files=(a_read_file(name="高敏", resume="1998.07--  丙县农业局副局长"),)
    )

    (line,) = found.disagreements
    assert (line.fact.label("zh"), line.row) == ("简历", "1")
    assert line.stated[Source.EXCHANGED].endswith("丙县农业局副局长")


def test_strangers_and_files_that_were_not_read_are_told():
    broken = ReadFile("坏了.lrmx", None, UserError("interchange.nothing"))

    found = check(
        a_chief(),
        files=(a_read_file(name="单宁", born_on="199006"), broken),
        roster=a_roster(name="覃怡"),
    )

    assert found.strangers == ((Source.EXCHANGED, "单宁"), (Source.ROSTER, "覃怡"))
    assert [each.name for each in found.left] == ["坏了.lrmx"]
    assert not found.is_whole


def test_without_files_the_forms_of_everybody_who_serves_are_looked_at():
    text = FormText(id=ItemId(new_id()), box="health", text="一般")
    files = [replace(a_chief(), form_texts=(text,)), a_chief()]

    found = check(*files)

    assert found.people == 2
    assert [each.cadre for each in found.disagreements] == [files[0].id]


def test_only_those_who_are_named_are_looked_at():
    files = [a_chief(), a_file(a_cadre("周明"))]

    assert check(*files, cadres=(files[1].id,)).people == 1


def test_a_roster_of_the_villages_is_refused():
    roster = replace(a_roster(name="田云"), kind=RosterKind.VILLAGE)

    with pytest.raises(UserError, match=r"agreement\.village"):
        check(a_chief(), roster=roster)


def test_every_fact_has_one_name_in_each_place():
    for name in ("element", "column", "box"):
        told = [getattr(each, name) for each in FACTS if getattr(each, name)]
        assert len(told) == len(set(told))


def test_a_child_whom_only_an_earlier_form_names_is_one_line_with_its_own_sentence():
    member = a_family_member(relation="儿子", name="高原")
    file = replace(a_chief(), family=(member,))
    read = a_read_file(name="高敏")
    assert read.form is not None
    children = tuple(InterchangeMember(relation=word, name=name) for word, name in CHILDREN)
    form = replace(read.form, family=children)

    (line,) = check(file, files=(replace(read, form=form),)).disagreements

    assert (line.fact.field, line.on_file) == ("family_member.relation", "儿子高原")
    assert line.stated == {Source.EXCHANGED: "儿子高原、女儿高月"}
    assert line.remark is not None
    assert sentence(line.remark.code, line.remark.fields) == (
        "以前的任免表有子女 2 人，档案里 1 人，没有女儿高月。请核对家庭成员。"
    )
