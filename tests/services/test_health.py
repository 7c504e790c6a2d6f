"""The health check lists what breaks an output first, and forgets what was accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cadredesk.domain.accepted_check import AcceptedCheck
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.words import CadreStatus
from cadredesk.paths import resources
from cadredesk.rulefiles.reader import load_rulebook
from cadredesk.services.cadre_views import Section
from cadredesk.services.health import HealthFinding, HealthGroup, check_all, check_file
from tests.builders import a_cadre, a_date, a_file, a_full_file, a_township, an_item
from tests.fakes import MemoryLibrary, State

DAY = date(2026, 11, 23)
BOOK = load_rulebook(resources() / "rules")
GAPPY = replace(
    a_full_file("李秀英", current_posts="镇长", born_on=a_date("1970.01")),
    resume=parse_resume("1991.07--1996.03  科员\n1997.01--  镇长").entries,
)


def groups(file: CadreFile) -> list[HealthGroup]:
    return [each.group for each in check_file(file, BOOK, DAY)]


def test_a_sound_file_has_nothing_to_look_at():
    sound = replace(GAPPY, resume=parse_resume("1991.07--2021.05  科员\n2021.05--  镇长").entries)

    assert HealthGroup.RESUME not in groups(sound)
    assert HealthGroup.FORM not in groups(sound)


def test_what_the_form_lacks_is_a_field_to_go_to():
    bare = a_file(a_cadre("王海涛", health=""))
    found = check_file(bare, BOOK, DAY)

    health = next(each for each in found if each.field == "cadre.health")
    assert (health.group, health.section, health.rule) == (
        HealthGroup.FORM,
        Section.BASICS,
        "CHK-20",
    )
    assert any(each.section is Section.FAMILY for each in found)


def test_a_contradiction_carries_the_fact_to_go_to():
    file = a_file(a_cadre("王海涛", id_number="11010519491231002X", born_on=a_date("1949.11")))

    found = [
        each
        for each in check_file(file, BOOK, DAY)
        if each.group is HealthGroup.CONTRADICTION and each.rule == "CHK-2"
    ]

    assert [each.field for each in found] == ["cadre.born_on"]


@pytest.mark.parametrize("group", list(HealthGroup))
def test_what_was_accepted_is_silent(group: HealthGroup):
    file = replace(
        GAPPY,
        cadre=replace(
            GAPPY.cadre, health="", id_number="11010519491231002X", born_on=a_date("1949.11")
        ),
    )
    first = next(each for each in check_file(file, BOOK, DAY) if each.group is group)
    accepted = AcceptedCheck(id=an_item(), rule=first.rule, finding=first.finding, reason="对")

    left = check_file(replace(file, accepted_checks=(accepted,)), BOOK, DAY)

    assert (first.rule, first.finding) not in {(each.rule, each.finding) for each in left}


def test_everybody_who_serves_is_checked_what_breaks_a_form_first(tmp_path: Path):
    bare = a_file(a_cadre("王海涛", health=""))
    gone = a_file(a_cadre("周建国", health="", status=CadreStatus.RETIRED))
    files = {file.id: file for file in (GAPPY, bare, gone)}
    seen: list[str] = []

    def progress(_done: int, _total: int, what: str) -> None:
        seen.append(what)

    library = MemoryLibrary(tmp_path, State(a_township(), files), "")
    found: tuple[HealthFinding, ...] = check_all(library, BOOK, DAY, progress)

    places = [list(HealthGroup).index(each.group) for each in found]
    assert places == sorted(places)
    assert {each.name for each in found} == {"李秀英", "王海涛"}
    assert sorted(seen) == ["李秀英", "王海涛"]
