"""Rosters and official lists: people chosen, ordered, and written as their layout says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import ExportRecord, IdsShown
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.roster_layout import RosterLayout, RosterRows
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import Tier
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.condition_sentences import read_sentences
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.output_ports import KEEP_INSIDE, ListHeading, RosterEntry, RosterWriter
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.roster_entries import Gathered, Group, entries_of
from cadredesk.services.roster_filter import RosterFilter
from cadredesk.services.roster_style import USUAL_STYLE, Grouping, Order, RosterStyle
from cadredesk.services.roster_texts import RosterTexts
from cadredesk.services.work_ports import UnitOfWork

ORDERS = {Order.STROKES: "按姓氏笔画排序", Order.POSTS: "按职务职级排序"}
"""What a list says about its order, where it is not the unit's own."""

ROSTER = "roster"
"""The action of writing one."""

STANDARD, VILLAGE_CADRES = "standard_a4", "village_cadres"
"""The layouts of the roster that every office has, and of that of the villages."""


def no_rules() -> RulesOfDay:
    """Stand in for the rule book where no column asks it."""
    raise RuntimeError("a column of this list asks the rule book, and nobody handed it over")


@dataclass(frozen=True, slots=True)
class RosterJob:
    """Which list is written where, for which day, of whom, and how somebody wants it.

    `layout` has its chosen columns already. Without `cadres` everybody serving is on it, or
    those whom the layout's own sentence asks for.
    """

    layout: RosterLayout
    target: Path
    day: date
    cadres: Sequence[CadreId] | None = None
    style: RosterStyle = USUAL_STYLE
    purpose: str = ""
    rules: Callable[[], RulesOfDay] = no_rules

    @property
    def ids(self) -> IdsShown:
        """Whether the list tells identity numbers."""
        return self.style.ids if self.layout.names_ids else IdsShown.NONE


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """A list before it is written: its headings for the day, its rows, of how many people."""

    layout: RosterLayout
    entries: tuple[RosterEntry, ...]
    heading: ListHeading
    people: int


def cadre_layouts(layouts: Mapping[str, RosterLayout]) -> tuple[RosterLayout, ...]:
    """Return the layouts that list cadres, in their order."""
    return tuple(each for each in layouts.values() if each.rows is not RosterRows.VILLAGERS)


def find_layout(layouts: Mapping[str, RosterLayout], name: str) -> RosterLayout:
    """Return the layout that somebody calls by its key or its Chinese name.

    Raises `UserError` (`roster.no_layout`).
    """
    for each in layouts.values():
        if name in (each.key, each.name):
            return each
    known = "、".join(f"{each.name}（{each.key}）" for each in layouts.values())
    raise UserError("roster.no_layout", name=name, known=known)


def write_roster(
    library: Library,
    writer: RosterWriter,
    job: RosterJob,
    progress: ReportProgress = no_progress,
) -> ExportRecord:
    """Write the list and note that it left.

    Raises `UserError`/`PlatformError` (`export.*`); then nothing is written.
    """
    sheet = prepare_roster(library, job)
    return let_list_out(
        library,
        going_of(job, ROSTER, sheet.people),
        sheet.heading,
        lambda told: writer.write(job.target, sheet.layout, sheet.entries, told, progress),
    )


def prepare_roster(library: Library, job: RosterJob) -> RosterSheet:
    """Return the list as it would be written; its number comes when it leaves."""
    with library.unit_of_work() as work:
        files = work.cadres.many(tuple(_chosen(work, job)))
        gathered = Gathered(
            _ordered(files, work, job.style.order), work.township.get(), PartialDate.of(job.day)
        )
    layout = job.layout.on(job.day)
    whole = job.style.ids is IdsShown.WHOLE
    texts = RosterTexts(job.day, job.rules, whole_ids=whole)
    group = _group(job, gathered)
    gathered = _together(gathered, group) if job.style.grouping is Grouping.UNIT else gathered
    entries = tuple(entries_of(layout, gathered, texts, group))
    return RosterSheet(layout, entries, heading_of(library, job), len(files))


def heading_of(library: Library, job: RosterJob) -> ListHeading:
    """Return what stands over and under a list, but its number."""
    unit = library.unit_name
    return ListHeading(
        job.layout.title_of(unit),
        unit,
        job.day,
        library.is_practice,
        ORDERS.get(job.style.order, ""),
        mark=KEEP_INSIDE if job.style.marked else "",
    )


def going_of(job: RosterJob, action: str, people: int) -> Outgoing:
    """Return a roster of so many people as what is about to leave."""
    return Outgoing(
        action=action,
        paper=job.layout.name,
        target=job.target,
        people=people,
        ids=job.ids,
        purpose=job.purpose,
    )


def _chosen(work: UnitOfWork, job: RosterJob) -> Sequence[CadreId]:
    if job.cadres is not None:
        return job.cadres
    if not job.layout.where:
        return work.lists.ids(RosterQuery())
    conditions, match = read_sentences(job.layout.where)
    asked = RosterFilter(conditions=conditions, match=match)
    return work.lists.ids(asked.query(AlertBoard(job.day)))


def _ordered(files: tuple[CadreFile, ...], work: UnitOfWork, order: Order) -> tuple[CadreFile, ...]:
    if order is Order.STROKES:
        strokes = work.lists.stroke_order()
        return tuple(sorted(files, key=lambda file: strokes.key(file.id, file.cadre.name)))
    if order is Order.POSTS:
        return tuple(sorted(files, key=_post_place))
    return files


def _post_place(file: CadreFile) -> tuple[int, str, str]:
    """Where somebody stands by tier, then by how long; whoever has none stands last."""
    current = file.current_tier
    tiers = list(Tier)
    if current is None or current.tier is None:
        return len(tiers), "", ""
    main = file.main_appointment
    in_post = "" if main is None else str(main.appointed_on or "")
    return tiers.index(current.tier), str(current.started_on or "9"), in_post


def _group(job: RosterJob, gathered: Gathered) -> Group:
    """Return under which heading somebody stands: another order is one list unless asked."""
    grouping, layout = job.style.grouping, job.layout
    if grouping is Grouping.UNIT:
        return gathered.unit_of
    if grouping is Grouping.USUAL and layout.grouped and job.style.order is Order.UNIT:
        return lambda file: file.cadre.roster_group
    return lambda _file: ""


def _together(gathered: Gathered, group: Group) -> Gathered:
    """Return the people with those of one heading beside each other, as the headings come."""
    places: dict[str, int] = {}
    for file in gathered.files:
        places.setdefault(group(file), len(places))
    files = sorted(gathered.files, key=lambda file: places[group(file)])
    return Gathered(tuple(files), gathered.township, gathered.at)
