"""Not yet, because …: what one person still needs for a target, and everybody by the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.eligibility.judging import (
    NOTHING_AROUND,
    Eligibility,
    judge_target,
)
from cadredesk.domain.rules.proposals.places import places_for
from cadredesk.domain.rules.proposals.step import ProposedStep, Surroundings
from cadredesk.domain.rules.requirement import Requirement, Verdict, first_day
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.target import Target
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alerts import fact_json, step_text
from cadredesk.services.departures import Outgoing, Sending, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter

EXPORT = "eligibility_list"

_VERDICTS = {
    Verdict.PASSED: "已具备",
    Verdict.NOT_YET: "还差",
    Verdict.UNKNOWN: "不能判断",
}
_COLUMNS = (
    ("姓名", 10),
    ("现任职务", 22),
    ("单位", 16),
    ("情况", 9),
    ("最早", 12),
    ("还差的条件", 44),
    ("须核对的", 30),
    ("依据", 30),
)
_NOT_LISTED = "另有事项，须核"
"""What an ordinary list says instead of a sanction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EligibleRow:
    """One cadre with the unit, and how he or she stands for the target."""

    cadre: CadreId
    name: str
    post: str
    unit: str
    found: Eligibility

    def speaks_of(self, text: str) -> bool:
        """Whether every word of a text stands in what is told of the person."""
        told = f"{self.name} {self.post} {self.unit}".casefold()
        return all(word in told for word in text.casefold().split())


def eligibility_of(
    file: CadreFile,
    target: Target,
    rulebook: Rulebook,
    day: date,
    around: Surroundings = NOTHING_AROUND,
    step: ProposedStep | None = None,
) -> Eligibility:
    """Return how one person stands for a target on a day, or for a step proposed to it.

    Raises `UserError` (`eligibility.not_in_force`) for a day before the texts were in force.
    """
    found = judge_target(file, target, rulebook.on(day), around, step)
    if found is None:
        raise UserError("eligibility.not_in_force", day=day)
    return found


def read_surroundings(library: Library, target: Target, day: date) -> Surroundings:
    """Return the township, and the places of a target's post with who holds them."""
    with library.unit_of_work() as work:
        township = work.township.get()
        if not township.quotas:
            return Surroundings(township)
        return Surroundings(township, places_for(target, township, work.cadres.all(), day))


def judge_step(
    library: Library,
    rulebook: Rulebook,
    cadre: CadreId,
    target: Target,
    day: date,
    step: ProposedStep,
) -> Eligibility:
    """Return how a step proposed for somebody stands on a day, by what is on file.

    Raises `UserError` (`eligibility.not_in_force`, `cadre.unknown` where the file is no more).
    """
    with library.unit_of_work() as work:
        file = work.cadres.get(cadre)
    around = read_surroundings(library, target, day)
    return eligibility_of(file, target, rulebook, day, around, step)


def read_eligible(
    library: Library, rulebook: Rulebook, target: Target, day: date
) -> tuple[EligibleRow, ...]:
    """Return everybody who serves and has not got there, whoever is first on the way first.

    Those without a day come last, in the order of the office. Raises `UserError`
    (`eligibility.not_in_force`) for a day before the texts were in force.
    """
    with library.unit_of_work() as work:
        files = [file for file in work.cadres.all() if file.cadre.status is CadreStatus.SERVING]
        township = work.township.get()
    units = {unit.id: unit.name for unit in township.units}
    around = Surroundings(township, places_for(target, township, files, day))
    rows = []
    for file in files:
        found, cadre = eligibility_of(file, target, rulebook, day, around), file.cadre
        if not found.has_it:
            unit = "" if cadre.unit_id is None else units.get(cadre.unit_id, "")
            post = cadre.short_post or cadre.current_posts
            rows.append(
                EligibleRow(cadre=file.id, name=cadre.name, post=post, unit=unit, found=found)
            )
    return tuple(sorted(rows, key=_place))


def units_of(rows: Sequence[EligibleRow]) -> tuple[str, ...]:
    """Return the units of these people, each once."""
    return tuple(sorted({each.unit for each in rows if each.unit}))


def write_eligible(
    library: Library,
    writer: ListWriter,
    rows: Sequence[EligibleRow],
    wanted: Target,
    sending: Sending,
) -> Path:
    """Write these rows as a workbook and note in the audit that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    unit = library.unit_name
    heading = ListHeading(
        f"{unit}拟任{wanted.name}条件情况表", unit, sending.day, library.is_practice
    )
    table = ListTable("条件情况", _COLUMNS, tuple(eligibility_line(each) for each in rows))
    going = Outgoing(
        action=EXPORT,
        paper="拟任条件情况表",
        target=sending.target,
        people=len(rows),
        purpose=sending.purpose,
    )
    let_list_out(library, going, heading, lambda told: writer.write(sending.target, table, told))
    return sending.target


def eligibility_line(row: EligibleRow) -> tuple[str, ...]:
    """Return a row as the workbook prints it; official papers are Chinese."""
    found = row.found
    unmet = [each for each in found.requirements if each.verdict is not Verdict.PASSED]
    return (
        row.name,
        row.post,
        row.unit,
        _VERDICTS[found.verdict],
        _text(found.earliest_on),
        "；".join(_open(each) for each in unmet if not each.advisory),
        "；".join(_open(each) for each in unmet if each.advisory),
        "、".join(dict.fromkeys(str(each.basis.citation) for each in found.binding)),
    )


def eligibility_json(name: str, found: Eligibility, language: Language = "zh") -> dict[str, Any]:
    """Return how somebody stands as plain data, in the shape that `docs/formats.md` owns."""
    return {
        "person": name,
        "target": found.target.name,
        "as_of": found.day.isoformat(),
        "has_it": found.has_it,
        "verdict": found.verdict.value,
        "earliest_on": _text(found.earliest_on) or None,
        "conditions": [_requirement_json(each, found.day, language) for each in found.requirements],
    }


def _requirement_json(asked: Requirement, day: date, language: Language) -> dict[str, Any]:
    chinese = language == "zh"
    citation = asked.basis.citation
    return {
        "rule": asked.basis.rule,
        "condition": asked.label.zh if chinese else asked.label.en,
        "verdict": asked.verdict.value,
        "state": asked.state.zh if chinese else asked.state.en,
        "earliest_on": _text(asked.earliest_on(day)) or None,
        "advisory": asked.advisory,
        "restricted": asked.restricted,
        "facts": [fact_json(each, language) for each in asked.facts],
        "arithmetic": [step_text(each, language) for each in asked.arithmetic],
        "citation": {"regulation": citation.regulation, "article": citation.article},
        "certainty": asked.basis.certainty.value,
        "local": asked.basis.is_local,
    }


def _open(asked: Requirement) -> str:
    return _NOT_LISTED if asked.restricted else f"{asked.label.zh}：{asked.state.zh}"


def _text(moment: PartialDate | None) -> str:
    return "" if moment is None else str(moment)


def _place(row: EligibleRow) -> tuple[int, str]:
    """By the day; without one, who can be judged by a fact more before whom nothing brings."""
    earliest = row.found.earliest_on
    if earliest is not None:
        return 0, first_day(earliest).isoformat()
    return (1 if row.found.verdict is Verdict.UNKNOWN else 2), ""
