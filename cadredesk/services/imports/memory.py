"""What imports teach: headings that somebody explained, and kinds of tables that came in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date

from cadredesk.domain.blank.heading_text import whole
from cadredesk.domain.changes import ChangeSet
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.services.imports.doubts import Doubt, DoubtKind
from cadredesk.services.imports.reading import (
    Asked,
    Column,
    KnownRoster,
    LearnedHeading,
    RosterField,
    RosterMemory,
    RosterReading,
    Why,
    keys_of,
)
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, SettingStore

LEARN = "learn"
_HEADINGS, _ROSTERS, _PEOPLE = "roster/heading/", "roster/form/", "roster/person/"
_DECIDED = frozenset({Why.CHOSEN, Why.ANSWERED, Why.REMEMBERED})
_EXPLAINED = frozenset({Why.CHOSEN, Why.ANSWERED})
_FORGOTTEN = ""


def recall(library: Library) -> RosterMemory:
    """Return what earlier imports taught."""
    with library.unit_of_work() as work:
        headings = _kept(work.settings, _HEADINGS)
        rosters = _kept(work.settings, _ROSTERS)
    return RosterMemory(
        {key: _heading(each) for key, each in headings.items()},
        {key: _roster(each) for key, each in rosters.items()},
    )


def learn(library: Library, reading: RosterReading, today: date) -> int:
    """Keep what somebody decided about the columns of a reading; return how many headings.

    A heading that stands twice in a table explains nothing by itself and is kept only with
    its table.
    """
    day = str(PartialDate.of(today))
    known = recall(library)
    parts = reading.parts or (reading,)
    learned = {
        whole(each.heading): each
        for part in parts
        for each in _explained(part, reading.path.name, day)
    }
    with library.unit_of_work(Batch(BatchId(new_id()), LEARN, reading.path.name)) as work:
        for key, heading in learned.items():
            _keep(work.settings, _HEADINGS + key, asdict(heading))
        for part in parts:
            roster = _table(part, known.rosters.get(part.fingerprint), reading.path.name, day)
            _keep(work.settings, _ROSTERS + part.fingerprint, asdict(roster))
        work.commit()
    return len(learned)


def teach(library: Library, heading: str, field: RosterField, today: date) -> ChangeSet:
    """Say by hand what a heading means; raises `UserError` (`heading.empty`)."""
    key = whole(heading)
    if not key:
        raise UserError("heading.empty")
    said = LearnedHeading(heading.strip(), field, "", str(PartialDate.of(today)))
    return _write(library, _HEADINGS + key, asdict(said), heading)


def forget_heading(library: Library, heading: LearnedHeading) -> ChangeSet:
    """Take a heading out of the dictionary; it means again what the program itself knows."""
    return _write(library, _HEADINGS + whole(heading.heading), None, heading.heading)


def learn_again(library: Library, heading: LearnedHeading) -> ChangeSet:
    """Put a heading that was taken out back as it was."""
    return _write(library, _HEADINGS + whole(heading.heading), asdict(heading), heading.heading)


def forget_roster(library: Library, roster: KnownRoster) -> ChangeSet:
    """Forget a kind of table; its columns are guessed anew the next time."""
    return _write(library, _ROSTERS + roster.fingerprint, None, roster.file)


def people_remembered(settings: SettingStore) -> Mapping[str, str]:
    """Return for whom rows in doubt were taken before: ids by what a row says of a person."""
    found = settings.all(_PEOPLE)
    return {key.removeprefix(_PEOPLE): person for key, person in found.items()}


def remember_people(settings: SettingStore, doubts: Iterable[Doubt]) -> None:
    """Keep for whom rows in doubt were taken, as part of their import.

    Undoing the import leaves it: the same table is proposed the same answers again.
    """
    for doubt in doubts:
        if doubt.kind is not DoubtKind.TWICE and doubt.person is not None:
            settings.set(_PEOPLE + doubt.identity, str(doubt.person))


def _explained(part: RosterReading, file: str, day: str) -> Iterator[LearnedHeading]:
    texts = [whole(column.heading) for column in part.columns]
    for column, text in zip(part.columns, texts, strict=True):
        if (
            column.why in _EXPLAINED
            and column.field is not None
            and text
            and texts.count(text) == 1
        ):
            heading = "".join(column.heading.split())
            yield LearnedHeading(heading, column.field, file, day)


def _table(part: RosterReading, known: KnownRoster | None, file: str, day: str) -> KnownRoster:
    """What is kept of a table: what was decided now, and before where nothing was said now."""
    before = known or KnownRoster(part.fingerprint, file, day)
    keys = keys_of([column.heading for column in part.columns])
    fields = {
        key: column.field
        for key, column in zip(keys, part.columns, strict=True)
        if column.why in _DECIDED
    }
    answers = dict(before.answers)
    for question in part.questions:
        if question.kind == Asked.STUDY and question.answer is not None:
            key = _key_of(part.columns, keys, question.column)
            answers[f"{key}:{question.kind}"] = question.answer
    return replace(before, file=file, imported_on=day, fields=fields, answers=answers)


def _key_of(columns: tuple[Column, ...], keys: tuple[str, ...], wanted: str) -> str:
    return next(key for key, column in zip(keys, columns, strict=True) if column.key == wanted)


def _write(library: Library, key: str, value: object, label: str) -> ChangeSet:
    with library.unit_of_work(Batch(BatchId(new_id()), LEARN, label)) as work:
        _keep(work.settings, key, value)
        return work.commit()


def _keep(settings: SettingStore, key: str, value: object) -> None:
    text = _FORGOTTEN if value is None else json.dumps(value, ensure_ascii=False)
    settings.set(key, text)


def _kept(settings: SettingStore, prefix: str) -> Mapping[str, dict[str, object]]:
    found = settings.all(prefix)
    return {key.removeprefix(prefix): json.loads(text) for key, text in found.items() if text}


def _heading(kept: Mapping[str, object]) -> LearnedHeading:
    field = RosterField(str(kept["field"]))
    return LearnedHeading(str(kept["heading"]), field, str(kept["source"]), str(kept["learned_on"]))


def _roster(kept: Mapping[str, object]) -> KnownRoster:
    fields, answers = kept["fields"], kept["answers"]
    if not isinstance(fields, dict) or not isinstance(answers, dict):
        raise TypeError(kept)
    return KnownRoster(
        str(kept["fingerprint"]),
        str(kept["file"]),
        str(kept["imported_on"]),
        {key: RosterField(name) if name else None for key, name in fields.items()},
        answers,
    )
