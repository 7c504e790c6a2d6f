"""One side of a contradiction is taken for right, and the health check is silent about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.form_draft import FormText
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.training import Determination
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.editing import remove_items
from cadredesk.services.health import HealthFinding, check_file
from cadredesk.services.siding import Side, side_of, take_side
from tests.builders import a_cadre, a_date, a_file, a_township, an_appointment, an_item
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
BOOK = load_rulebook(resources() / "rules")


def a_library(folder: Path, file: CadreFile) -> MemoryLibrary:
    return MemoryLibrary(folder, State(a_township(), {file.id: file}), "")


def about(file: CadreFile, rule: str) -> list[HealthFinding]:
    return [each for each in check_file(file, BOOK, DAY) if each.rule == rule]


def test_the_last_line_of_the_resume_follows_the_posts_held(tmp_path: Path):
    file = a_file(
        a_cadre(current_posts="青山镇镇长"),
        appointments=(an_appointment(appointed_on=a_date("2021.05"), main=True),),
        resume=parse_resume("2010.07--2021.06  科员\n2021.06--  青山镇副镇长").entries,
    )
    library = a_library(tmp_path, file)

    for found in about(file, "CHK-10"):
        assert side_of(found) is Side.POSTS
        take_side(library, found, DAY)

    after = library.state.cadres[file.id]
    assert len(about(file, "CHK-10")) == 2
    assert about(after, "CHK-10") == []
    assert (after.resume[-1].text, after.resume[-1].started_on) == ("青山镇镇长", a_date("2021.05"))


def test_a_text_of_the_form_goes_and_one_that_is_gone_already_changes_nothing(tmp_path: Path):
    text = FormText(id=an_item(), box="name", text="李秀瑛")
    file = a_file(a_cadre("李秀英"), form_texts=(text,))
    library = a_library(tmp_path, file)
    [found] = about(file, "CHK-27")
    assert side_of(found) is Side.FILE
    remove_items(library, file.id, "form_texts", [text.id])

    changes = take_side(library, found, DAY)

    assert library.state.cadres[file.id].form_texts == ()
    assert changes.is_empty


def test_what_only_the_clerk_knows_has_no_side():
    file = a_file(a_cadre(health=""))

    assert {side_of(each) for each in about(file, "CHK-20")} == {None}


def a_settled_file(verified: str) -> CadreFile:
    settled = Determination(id=an_item(), fact="出生日期", stated="1982.05", verified=verified)
    return a_file(a_cadre(born_on=a_date("1982.05")), determinations=(settled,))


def test_what_the_archive_settled_is_taken_over(tmp_path: Path):
    file = a_settled_file("1981.05")
    library = a_library(tmp_path, file)
    [found] = about(file, "CHK-27")
    assert side_of(found) is Side.SETTLED

    take_side(library, found, DAY)

    after = library.state.cadres[file.id]
    assert after.cadre.born_on == a_date("1981.05")
    assert about(after, "CHK-27") == []


def test_what_cannot_be_read_as_a_date_is_refused_with_a_reason(tmp_path: Path):
    file = a_settled_file("入学前一年")
    library = a_library(tmp_path, file)
    [found] = about(file, "CHK-27")

    with pytest.raises(UserError) as refused:
        take_side(library, found, DAY)

    assert refused.value.code == "date.unreadable"
    assert library.state.cadres[file.id] == file
