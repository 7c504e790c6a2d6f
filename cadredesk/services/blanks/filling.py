"""People into a blank: their rows, what the blank would refuse of them, and the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.blank.cell import cell_content
from cadredesk.domain.blank.drift import known_form
from cadredesk.domain.blank.facts import Basis
from cadredesk.domain.blank.model import Blank, BoxKind, CellContent, Filling
from cadredesk.domain.blank.proposal import Proposal
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.ids import BatchId, CadreId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.unit import Township
from cadredesk.services.blanks.inspecting import Inspection
from cadredesk.services.blanks.ports import BlankFiles
from cadredesk.services.blanks.remembered import remember
from cadredesk.services.departures import Outgoing, Sending, check_purpose, departure_of
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language, sentence
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import Batch, UnitOfWork

FILL = "fill"
"""The action of filling a blank."""

_REPORT_EVERY = 50


@dataclass(frozen=True, slots=True)
class Refusal:
    """A value that the blank's own validation would refuse."""

    cell: str
    name: str
    heading: str
    value: str
    admitted: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A blank filled in thought: the rows, whose they are, and what would be refused."""

    inspection: Inspection
    filling: Filling
    names: tuple[str, ...]
    refusals: tuple[Refusal, ...]


def fill_blank(
    work: UnitOfWork,
    inspection: Inspection,
    people: Sequence[CadreId] | None,
    rules: RulesOfDay,
    progress: ReportProgress = no_progress,
) -> Filled:
    """Return a blank with these people in it, or with everybody in service.

    Columns whose heading can mean several things stay empty until somebody says which.
    """
    chosen = work.lists.ids(RosterQuery()) if people is None else people
    files = work.cadres.many(tuple(chosen))
    rows = []
    for place, file in enumerate(files, 1):
        if place % _REPORT_EVERY == 1:
            progress(place - 1, len(files), "")
        rows.append(_row(inspection, file, place, rules))
    filling = Filling(tuple(rows), _boxes(inspection.blank, work.township.get(), rules.day))
    names = tuple(file.cadre.name for file in files)
    return Filled(inspection, filling, names, tuple(_refusals(inspection, filling, names)))


def check_ready(filled: Filled) -> None:
    """Raise `UserError` unless a filled blank can be written.

    `blank.open_question` where a heading can mean several things, `blank.nothing` where no
    column is filled, `blank.nobody` where nobody is chosen.
    """
    inspection = filled.inspection
    for each in inspection.open_questions:
        raise UserError(
            "blank.open_question", column=each.column.letter, heading=each.column.heading
        )
    if not inspection.recipes:
        raise UserError("blank.nothing", file=inspection.blank.file)
    if not filled.names:
        raise UserError("blank.nobody")


def write_filled(
    library: Library,
    files: BlankFiles,
    filled: Filled,
    going: Sending,
    progress: ReportProgress = no_progress,
) -> None:
    """Write a filled blank that is ready as another file, remember how, note that it left.

    Raises `UserError`/`PlatformError` (`blank.*`, `export.*`); then nothing is written.
    """
    check_ready(filled)
    check_purpose(len(filled.names), going.purpose)
    found, target = filled.inspection, going.target
    files.write(found.path, found.blank, filled.filling, target, progress)
    form = known_form(found.blank, found.recipes, str(PartialDate.of(going.day)))
    tells = any("id_number" in str(each) for each in found.recipes.values())
    left = Outgoing(
        action=FILL,
        paper=found.blank.file,
        target=target,
        people=len(filled.names),
        ids=IdsShown.WHOLE if tells else IdsShown.NONE,
        purpose=going.purpose,
    )
    with library.unit_of_work(Batch(BatchId(new_id()), FILL, target.name)) as work:
        remember(work.settings, form)
        work.exports.add(departure_of(left, (target,)))
        work.commit()


def refusal_text(refusal: Refusal, language: Language) -> str:
    """Return what the blank would refuse, as a sentence."""
    fields = {
        "cell": refusal.cell,
        "name": refusal.name,
        "heading": refusal.heading,
        "value": refusal.value,
        "admitted": refusal.admitted,
    }
    return sentence("blank.refused", fields, language)


def _row(
    inspection: Inspection, file: CadreFile, place: int, rules: RulesOfDay
) -> dict[str, CellContent]:
    return {
        each.column.letter: _cell(each, file, place, rules)
        for each in inspection.columns
        if each.recipe.parts
    }


def _cell(proposal: Proposal, file: CadreFile, place: int, rules: RulesOfDay) -> CellContent:
    until = proposal.until or PartialDate.of(rules.day)
    content = cell_content(file, proposal.recipe, Basis(rules, until, place))
    return str(content) if proposal.column.is_text and content is not None else content


def _boxes(blank: Blank, township: Township, day: date) -> dict[str, str]:
    texts = {
        BoxKind.UNIT: township.reporting_unit or township.full_name or township.name,
        BoxKind.DAY: f"{day.year}年{day.month}月{day.day}日",
    }
    return {each.cell: each.label + texts[each.kind] for each in blank.boxes}


def _refusals(inspection: Inspection, filling: Filling, names: Sequence[str]) -> Iterator[Refusal]:
    judged = [each.column for each in inspection.columns if each.column.rules]
    first = inspection.blank.body[0]
    for at, (person, name) in enumerate(zip(filling.rows, names, strict=True)):
        for column in judged:
            content = person.get(column.letter)
            if content in (None, ""):
                continue
            for rule in column.rules:
                if not rule.admits(content):
                    yield Refusal(
                        cell=f"{column.letter}{first + at}",
                        name=name,
                        heading=column.heading,
                        value=str(content),
                        admitted=rule.wording,
                    )
