"""Cases an official can read: a sentence, a file, a day, the alerts expected.

A case is refused when it says something that nobody would look at.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_type_hints

from cadredesk.domain.cadre import INFO_SETS, Cadre, CadreFile, VillageCadre
from cadredesk.domain.ids import BodyId, CadreId, TermId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.proposals.step import (
    MandatoryCheck,
    MoveReason,
    Places,
    ProposedStep,
    StepDates,
    Surroundings,
    Vote,
)
from cadredesk.domain.unit import Body, Post, Term, Township, Unit
from cadredesk.domain.words import BodyKind

CASES = Path(__file__).parent / "cases"

_CASE_KEYS = {
    "sentence",
    "day",
    "rule",
    "cadre",
    "village_cadre",
    "bodies",
    "posts",
    "switched_on",
    "local",
    "alerts",
}
_ALERT_KEYS = {
    "severity",
    "due",
    "who",
    "text",
    "english",
    "steps",
    "weak",
    "article",
    "kind",
    "level",
    "field",
}


@dataclass(frozen=True)
class Case:
    """One case: what is on file, the day, the rule asked, and what it should say."""

    sentence: str
    day: date
    rule: str
    files: tuple[CadreFile, ...]
    township: Township
    villagers: tuple[VillageCadre, ...]
    alerts: tuple[dict[str, Any], ...]
    switched_on: bool = False
    local: dict[str, int] = field(default_factory=dict)


def read_cases() -> Iterator[Case]:
    """Give every case of every file, in order."""
    for path in sorted(CASES.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in data.pop("case"):
            yield _case(row)
        assert not data, f"{path.name} says something that nobody reads: {sorted(data)}"


def _case(row: dict[str, Any]) -> Case:
    _only(row, _CASE_KEYS)
    for alert in row["alerts"]:
        _only(alert, _ALERT_KEYS)
    cadres = row.get("cadre", [])
    bodies = row.get("bodies", [])
    return Case(
        sentence=row["sentence"],
        day=row["day"],
        rule=row["rule"],
        files=_linked(tuple(map(_file, cadres))),
        township=_with_posts(_township(bodies), row.get("posts", [])),
        villagers=tuple(_made(VillageCadre, each) for each in row.get("village_cadre", [])),
        alerts=tuple(row["alerts"]),
        switched_on=row.get("switched_on", False),
        local=row.get("local", {}),
    )


def _with_posts(township: Township, rows: list[dict[str, Any]]) -> Township:
    """Posts are named by their key, and units by their name, as the cases' appointments do."""
    posts = []
    for row in rows:
        _only(row, {"key", "title", "unit", "sensitive", "function"})
        others = {name: value for name, value in row.items() if name not in {"key", "unit"}}
        posts.append(Post(id=row["key"], unit_id=row["unit"], **others))
    units = dict.fromkeys(each.unit_id for each in posts)
    return replace(
        township,
        posts=tuple(posts),
        units=tuple(Unit(id=unit, name=str(unit)) for unit in units),
    )


def _file(row: dict[str, Any]) -> CadreFile:
    rows = dict(row)
    sets = {
        name: tuple(_made(INFO_SETS[name], each) for each in rows.pop(name))
        for name in INFO_SETS
        if name in rows
    }
    return CadreFile(cadre=_made(Cadre, rows), **sets)


def _linked(files: tuple[CadreFile, ...]) -> tuple[CadreFile, ...]:
    """A link names the other cadre; here it gets the id."""
    ids: dict[Any, CadreId] = {each.cadre.name: each.id for each in files}
    return tuple(
        replace(
            each,
            kin_links=tuple(replace(link, other_id=ids[link.other_id]) for link in each.kin_links),
        )
        for each in files
    )


def _township(rows: list[dict[str, Any]]) -> Township:
    bodies, terms = [], []
    for row in rows:
        _only(row, {"name", "kind", "terms"})
        body = Body(id=BodyId(new_id()), name=row["name"], kind=BodyKind(row["kind"]))
        bodies.append(body)
        terms += [
            _made(Term, {"body_id": body.id, "length_months": 60, **each}, TermId)
            for each in row.get("terms", [])
        ]
    return Township(name="青山镇", bodies=tuple(bodies), terms=tuple(terms))


def _made(kind: type[Any], row: dict[str, Any], make_id: Callable[[Any], Any] | None = None) -> Any:
    hints = get_type_hints(kind)
    _only(row, {each.name for each in fields(kind)} - {"id"})
    values = {name: _converter(hints[name])(value) for name, value in row.items()}
    identity = new_id()
    return kind(id=identity if make_id is None else make_id(identity), **values)


def _converter(hint: Any) -> Callable[[Any], Any]:
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    for option in options:
        if option is PartialDate:
            return PartialDate.parse
        if isinstance(option, type) and issubclass(option, StrEnum):
            return option
    return partial(_same)


def _same(value: Any) -> Any:
    return value


def _only(row: dict[str, Any], known: set[str]) -> None:
    assert set(row) <= known, f"nobody reads {sorted(set(row) - known)} of {row}"


_ELIGIBILITY_KEYS = {
    "sentence",
    "day",
    "target",
    "local",
    "cadre",
    "rule",
    "verdict",
    "opens",
    "state",
    "english",
    "steps",
    "article",
    "together",
    "overall",
    "closes",
    "advisory",
    "restricted",
    "step",
    "bodies",
    "places",
    "switched_on",
}


@dataclass(frozen=True)
class EligibilityCase:
    """One person for one target on a day; `local` are numbers that the county has set.

    `opens` is the day from which the requirement of a rule holds, `together` that of all
    of them; an empty text says that waiting does not bring it. `closes` is the last day.
    `step` is what is known of a proposed step, `bodies` the township's, `places` those of the
    target.
    """

    sentence: str
    day: date
    target: str
    file: CadreFile
    local: dict[str, int]
    expected: dict[str, Any]
    step: ProposedStep | None
    around: Surroundings
    switched_on: bool


def read_eligibility_cases() -> Iterator[EligibilityCase]:
    """Give every case of the requirements for a grade or a post, in order."""
    for path in sorted((CASES / "eligibility").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in data.pop("case"):
            _only(row, _ELIGIBILITY_KEYS)
            yield EligibilityCase(
                sentence=row.pop("sentence"),
                day=row.pop("day"),
                target=row.pop("target"),
                file=_file({"name": "李秀英", **row.pop("cadre")}),
                local=row.pop("local", {}),
                step=_step(row.pop("step")) if "step" in row else None,
                around=_around(row.pop("bodies", []), row.pop("places", None)),
                switched_on=row.pop("switched_on", False),
                expected=row,
            )
        assert not data, f"{path.name} says something that nobody reads: {sorted(data)}"


def _step(row: dict[str, Any]) -> ProposedStep:
    """The days of the procedure stand beside what else is known of the step."""
    days = {each.name: row.pop(each.name) for each in fields(StepDates) if each.name in row}
    if "vote" in row:
        row["vote"] = Vote(*row["vote"])
    if "checked" in row:
        row["checked"] = frozenset(map(MandatoryCheck, row["checked"]))
    if "reason" in row:
        row["reason"] = MoveReason(row["reason"])
    return ProposedStep(dates=StepDates(**days), **row)


def _around(bodies: list[dict[str, Any]], places: dict[str, Any] | None) -> Surroundings:
    if places is not None:
        places["holders"] = tuple(places["holders"])
    return Surroundings(_township(bodies), None if places is None else Places(**places))


_CONVENTION_KEYS = {"rule", "sentence", "count", "of", "at", "months", "days", "gives"}


def read_conventions() -> Iterator[dict[str, Any]]:
    """Give every case of how dates are counted, in order."""
    for path in sorted((CASES / "conventions").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in data.pop("case"):
            _only(row, _CONVENTION_KEYS)
            yield row
        assert not data, f"{path.name} says something that nobody reads: {sorted(data)}"
