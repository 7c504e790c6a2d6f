"""After a change only those who were written are judged again, and nothing else differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.engine import Judgement, Opinion
from cadredesk.domain.rules.override import with_overrides
from cadredesk.services.alert_memory import AlertMemory
from cadredesk.services.deciding import read_board
from cadredesk.services.practice import practice_township
from tests.builders import a_date, an_override
from tests.fakes import MemoryLibrary, State
from tests.ui.desks import the_rulebook

DAY = date(2026, 11, 22)


@pytest.fixture
def library() -> MemoryLibrary:
    practice = practice_township(DAY)
    cadres = {file.id: file for file in practice.cadres}
    villagers = {each.id: each for each in practice.villagers}
    state = State(practice.township, cadres=cadres, villagers=villagers)
    return MemoryLibrary(Path("library"), state, "")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of those whose files are judged from now on."""
    names: list[str] = []
    judge: Callable[[Judgement, CadreFile], Opinion] = Judgement.opinion_on

    def noted(judgement: Judgement, file: CadreFile) -> Opinion:
        names.append(file.cadre.name)
        return judge(judgement, file)

    monkeypatch.setattr(Judgement, "opinion_on", noted)
    return names


def changed(*cadres: CadreId) -> ChangeSet:
    return ChangeSet(cadres=frozenset(cadres))


def put(library: MemoryLibrary, name: str, **basics: object) -> CadreId:
    """Change the basics of somebody."""
    file = next(each for each in library.state.cadres.values() if each.cadre.name == name)
    cadre = replace(file.cadre, **basics)  # type: ignore[arg-type]
    library.state.cadres[file.id] = replace(file, cadre=cadre)
    return file.id


def test_only_who_was_written_is_judged_again(library: MemoryLibrary, judged: list[str]):
    memory, book = AlertMemory(), the_rulebook()
    before = memory.read_board(library, book, DAY)
    assert len(judged) == len(library.state.cadres)
    judged.clear()
    person = put(library, "冯立新", born_on=a_date("1966.08"))

    after = memory.read_board(library, book, DAY, changed(person))

    assert judged == ["冯立新"]
    assert after.alerts != before.alerts
    assert after.alerts == read_board(library, book, DAY).alerts


def test_somebody_new_and_somebody_gone_are_noticed(library: MemoryLibrary, judged: list[str]):
    memory, book = AlertMemory(), the_rulebook()
    memory.read_board(library, book, DAY)
    files = library.state.cadres
    gone = next(iter(files))
    kept = files.pop(gone)
    without = memory.read_board(library, book, DAY, changed(gone))
    assert without.alerts == read_board(library, book, DAY).alerts
    judged.clear()
    files[gone] = kept

    back = memory.read_board(library, book, DAY, changed(gone))

    assert judged == [kept.cadre.name]
    assert set(back.alerts) == set(read_board(library, book, DAY).alerts)


def test_another_day_rule_book_or_township_is_judged_anew(
    library: MemoryLibrary, judged: list[str]
):
    memory, book = AlertMemory(), the_rulebook()
    local = with_overrides(book, [an_override("same_post_limit_months", "96", "2010.01.01")])
    nothing = changed()
    memory.read_board(library, book, DAY)

    for given, day in ((book, DAY + timedelta(days=1)), (local, DAY), (book, DAY)):
        judged.clear()
        memory.read_board(library, given, day, nothing)
        assert len(judged) == len(library.state.cadres)

    judged.clear()
    library.state.township = replace(library.state.township, name="柳河镇")
    memory.read_board(library, book, DAY, nothing)
    assert len(judged) == len(library.state.cadres)

    judged.clear()
    memory.read_board(library, book, DAY, ChangeSet(everything=True))
    assert len(judged) == len(library.state.cadres)


def test_what_failed_half_way_is_judged_anew(
    library: MemoryLibrary, judged: list[str], monkeypatch: pytest.MonkeyPatch
):
    memory, book = AlertMemory(), the_rulebook()
    memory.read_board(library, book, DAY)

    with monkeypatch.context() as broken:
        broken.setattr(Judgement, "alerts", lambda _judgement: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            memory.read_board(library, book, DAY, changed())
    judged.clear()
    memory.read_board(library, book, DAY, changed())

    assert len(judged) == len(library.state.cadres)
