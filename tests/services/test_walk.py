"""Whatever a clerk does, in whatever order, the library says what a simple model says.

The model is a list of states: an operation adds one, undo and redo walk along it.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.words import CadreStatus
from cadredesk.services import editing
from cadredesk.services.bulk_change import change_bulk, preview_bulk
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.recycling import bring_back, deleted_people
from cadredesk.services.registering import NewCadre, add_cadre
from cadredesk.services.resumes import save_resume
from cadredesk.services.undo import redo_last, undo_last
from cadredesk.services.work_ports import Batch
from cadredesk.storage.library import SqlLibraryStore
from cadredesk.storage.open_library import SqlLibrary
from tests.amounts import tries
from tests.builders import a_cadre, a_family_member, a_file, a_township
from tests.fakes import FakeClock
from tests.storage.conftest import CHEAP

State = dict[CadreId, CadreFile]

WORDS = st.sampled_from(["", "健康", "一般", "较差", "甲、乙"])
FIELDS = st.sampled_from(["health", "tags", "note", "expertise"])
NAMES = st.sampled_from(["李秀英", "王海涛", "欧阳敏", "单宁"])
PICK = st.integers(0, 9)


class Clerk(RuleBasedStateMachine):
    """Works on an encrypted library and on the model at once."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._store = SqlLibraryStore(FakeClock(), "王芳", CHEAP)
        self._place = Path(self._folder.name) / "青山镇"
        self.library: SqlLibrary = self._store.create(self._place, a_township(), "a password")[0]
        self.states: list[State] = [{}]
        self.at = 0

    def teardown(self) -> None:
        assert self.library.verify().is_sound
        self.library.close()
        self._folder.cleanup()

    @property
    def now(self) -> State:
        return self.states[self.at]

    def done(self, state: State) -> None:
        """An operation that changed something: what was undone before it is forgotten."""
        if state != self.now:
            self.states = [*self.states[: self.at + 1], state]
            self.at += 1

    def pick(self, number: int) -> CadreFile:
        return list(self.now.values())[number % len(self.now)]

    def change(self, file: CadreFile, **sets: Any) -> None:
        self.done({**self.now, file.id: replace(file, **sets)})

    @initialize()
    def two_people(self) -> None:
        self.import_people(["李秀英", "王海涛"])

    @rule(names=st.lists(NAMES, min_size=1, max_size=3))
    def import_people(self, names: list[str]) -> None:
        files = [a_file(a_cadre(name, order=at)) for at, name in enumerate(names)]
        with self.library.unit_of_work(Batch(BatchId(new_id()), "import", "名册")) as work:
            work.cadres.save_many(files)
            work.commit()
        self.done({**self.now, **{file.id: file for file in files}})

    @rule(name=NAMES)
    def add(self, name: str) -> None:
        cadre, _changes = add_cadre(self.library, NewCadre(name=name, current_posts="科员"))
        with self.library.unit_of_work() as work:
            self.done({**self.now, cadre: work.cadres.get(cadre)})

    @precondition(lambda self: self.now)
    @rule(number=PICK, field=FIELDS, word=WORDS)
    def edit(self, number: int, field: str, word: str) -> None:
        file = self.pick(number)
        editing.change_field(self.library, file.id, field, word)
        value: dict[str, Any] = {field: word}
        self.change(file, cadre=replace(file.cadre, **value))

    @precondition(lambda self: self.now)
    @rule(number=PICK, name=NAMES, at=st.none() | st.just(0))
    def put(self, number: int, name: str, at: int | None) -> None:
        file, member = self.pick(number), a_family_member("女儿", name)
        editing.put_item(self.library, file.id, "family", member, at=at)
        family = (member, *file.family) if at == 0 else (*file.family, member)
        self.change(file, family=family)

    @precondition(lambda self: any(file.family for file in self.now.values()))
    @rule(number=PICK)
    def remove(self, number: int) -> None:
        file = next(file for file in self.now.values() if file.family)
        member = file.family[number % len(file.family)]
        editing.remove_items(self.library, file.id, "family", {member.id})
        self.change(file, family=tuple(each for each in file.family if each.id != member.id))

    @precondition(lambda self: any(len(file.family) > 1 for file in self.now.values()))
    @rule(number=PICK, to=PICK)
    def move(self, number: int, to: int) -> None:
        file = next(file for file in self.now.values() if len(file.family) > 1)
        member = file.family[number % len(file.family)]
        others = [each for each in file.family if each.id != member.id]
        to %= len(file.family)
        editing.move_item(self.library, file.id, "family", member.id, to)
        self.change(file, family=(*others[:to], member, *others[to:]))

    @precondition(lambda self: self.now)
    @rule(number=PICK, text=st.sampled_from(["", "1991.07--  科员", "1991.07--1996.03  科员"]))
    def write_resume(self, number: int, text: str) -> None:
        file = self.pick(number)
        entries = parse_resume(text, file.resume).entries
        save_resume(self.library, file.id, entries)
        self.change(file, resume=entries)

    @precondition(lambda self: self.now)
    @rule(word=WORDS)
    def change_everybody(self, word: str) -> None:
        rows = preview_bulk(self.library, list(self.now), "tags", word)
        change_bulk(self.library, rows, "tags", word)
        self.done(
            {
                key: replace(file, cadre=replace(file.cadre, tags=word))
                for key, file in self.now.items()
            }
        )

    @precondition(lambda self: self.now)
    @rule(number=PICK)
    def delete(self, number: int) -> None:
        file = self.pick(number)
        editing.delete_cadres(self.library, [file.id])
        self.done({key: each for key, each in self.now.items() if key != file.id})

    @rule()
    def restore_last(self) -> None:
        deleted = deleted_people(self.library)[:1]
        if not deleted:
            return
        try:
            bring_back(self.library, deleted)
        except UserError as error:
            assert error.code == "undo.overtaken"  # noqa: PT017 - any other code is a fault
            return
        with self.library.unit_of_work() as work:
            file = work.cadres.get(CadreId(deleted[0].id))
        self.done({**self.now, file.id: file})

    @rule()
    def undo(self) -> None:
        if self.at == 0:
            return
        undo_last(self.library)
        self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.at + 1 >= len(self.states):
            return
        redo_last(self.library)
        self.at += 1

    @rule()
    def close_and_open(self) -> None:
        self.library.close()
        self.library = self._store.open(self._place, "a password")

    @invariant()
    def the_library_says_what_the_model_says(self) -> None:
        with self.library.unit_of_work() as work:
            stored = {file.id: file for file in work.cadres.all()}
            listed = work.lists.ids(RosterQuery(statuses=frozenset(CadreStatus)))
        assert stored == self.now
        assert set(listed) == set(self.now)


@pytest.mark.hypothesis
def test_whatever_is_done_the_library_equals_its_model():
    run_state_machine_as_test(
        Clerk,
        settings=settings(
            max_examples=tries(6),
            stateful_step_count=25,
            suppress_health_check=list(HealthCheck),
        ),
    )
