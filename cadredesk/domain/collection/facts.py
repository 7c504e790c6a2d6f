"""Cadre files as the rows of a 信息采集表: which facts stand in which row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from cadredesk.domain.appointment import Appointment, GradePeriod, TierPeriod
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.changes import snake_case
from cadredesk.domain.collection.layout import FACTS, NO, YES, Cells, SheetRows, cell_text
from cadredesk.domain.conduct import Award, Punishment
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.family import FamilyMember, form_order
from cadredesk.domain.form.content import conduct_text, evaluation_text
from cadredesk.domain.ids import UnitId
from cadredesk.domain.info_set import InfoItem
from cadredesk.domain.interchange.values import party_text_of
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import resume_text
from cadredesk.domain.training import ProfessionalTitle, ServicePeriod
from cadredesk.domain.unit import Unit
from cadredesk.domain.words import Category, EvaluationResult, PunishmentSystem, ServiceKind

TIER, GRADE = "职务层次", "职级"
_WARNINGS = frozenset(("警告", "严重警告"))
_INSTITUTION_RESULTS = {
    EvaluationResult.COMPETENT: "合格",
    EvaluationResult.BASICALLY_COMPETENT: "基本合格",
    EvaluationResult.INCOMPETENT: "不合格",
}
"""How institutions call the results (form handbook, E.10)."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row: its facts, and the row of the info set that they are of (None: the basics)."""

    cells: Cells
    item: InfoItem | None = None

    def place(self, fact: str) -> str:
        """Return where a fact is kept, as pages name it: `appointment.title`."""
        if self.item is None:
            return _BASICS.get(fact, f"cadre.{fact}")
        return f"{snake_case(type(self.item).__name__)}.{_attribute(self.item, fact)}"


_BASICS = {
    "tier": "tier_period.tier",
    "tier_since": "tier_period.started_on",
    "grade": "grade_period.grade",
    "grade_since": "grade_period.started_on",
    "resume": "resume_entry.text",
    "conduct": "award.title",
    "evaluations": "evaluation.result",
    "party_text": "cadre.joined_party_on",
    **dict.fromkeys(
        ("recruited", "recruited_on", "selected_graduate", "selected_on"),
        "service_period.started_on",
    ),
}
_ATTRIBUTES: Mapping[type[InfoItem], Mapping[str, str]] = {
    Appointment: {"unit": "unit_id", "is_current": "removed_on"},
    TierPeriod: {"word": "tier", "kind": "tier", "is_current": "ended_on"},
    GradePeriod: {"word": "grade", "kind": "grade", "is_current": "ended_on"},
    Award: {"code": "title", "decided_on": "awarded_on"},
    ProfessionalTitle: {"on_form": "title"},
    FamilyMember: {"place": "relation"},
    Punishment: {"title": "kind", "code": "kind", "decided_on": "effective_on"},
}


def _attribute(item: InfoItem, fact: str) -> str:
    return _ATTRIBUTES.get(type(item), {}).get(fact, fact)


class Offices:
    """The units of the office by id and by name, as they are called today or in short."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = {each.id: each for each in units}
        self._by_name = {each.short_name: each.id for each in self._units.values()}
        self._by_name |= {each.name: each.id for each in self._units.values()}

    def name_of(self, unit: UnitId | None) -> str:
        """Return the name of a unit, empty where there is none."""
        found = None if unit is None else self._units.get(unit)
        return "" if found is None else found.name

    def find(self, name: str) -> UnitId | None:
        """Return the unit of a name."""
        return self._by_name.get(name) if name else None


def unit_cells(unit: Unit) -> Cells:
    """Return the facts of a unit."""
    return _plain(unit, FACTS[SheetRows.UNITS])


def rows_of(rows: SheetRows, file: CadreFile, offices: Offices) -> Iterator[FactRow]:
    """Yield what a cadre file has for a sheet, in the order of the file."""
    cadre = file.cadre
    if rows is SheetRows.PERSON:
        yield FactRow(_person(file))
        return
    who = {"person": cadre.name, "person_id": cadre.id_number}
    if rows is SheetRows.SUPPLEMENT:
        yield FactRow({**who, **_supplement(file)})
        return
    for item in _ITEMS[rows](file):
        yield FactRow({**who, **item_cells(rows, item, file, offices)}, item)


def item_cells(rows: SheetRows, item: InfoItem, file: CadreFile, offices: Offices) -> Cells:
    """Return the facts of one row of an info set."""
    plain = _plain(item, FACTS[rows])
    match item:
        case Appointment():
            more = {"unit": offices.name_of(item.unit_id)}
        case TierPeriod() | GradePeriod():
            more = _period(item)
        case Award():
            more = {"code": item.title, "decided_on": cell_text(item.awarded_on)}
        case Punishment():
            more = _punishment(item)
        case Evaluation():
            more = {"result": _result(item, file)}
        case ProfessionalTitle():
            more = {"on_form": cell_text(item.title == file.cadre.professional_title)}
        case FamilyMember():
            more = {"place": str(form_order(file.family).index(item) + 1)}
        case _:
            more = {}
    return {**plain, **more}


def _plain(thing: object, facts: Iterable[str]) -> dict[str, str]:
    """The facts that are attributes by the same name."""
    return {fact: cell_text(getattr(thing, fact)) for fact in facts if hasattr(thing, fact)}


def _person(file: CadreFile) -> Cells:
    tier, grade = file.current_tier, file.current_grade
    return {
        **_plain(file.cadre, FACTS[SheetRows.PERSON]),
        "party_text": _party_text(file),
        "tier": "" if tier is None else cell_text(tier.tier),
        "tier_since": "" if tier is None else cell_text(tier.started_on),
        "grade": "" if grade is None else grade.grade,
        "grade_since": "" if grade is None else cell_text(grade.started_on),
        "resume": resume_text(file.resume),
        "conduct": conduct_text(file),
        "evaluations": evaluation_text(file.evaluations),
    }


def _party_text(file: CadreFile) -> str:
    return party_text_of(file.cadre)


def _period(item: TierPeriod | GradePeriod) -> dict[str, str]:
    is_tier = isinstance(item, TierPeriod)
    return {
        "kind": TIER if is_tier else GRADE,
        "word": cell_text(item.tier) if isinstance(item, TierPeriod) else item.grade,
        "is_current": cell_text(item.ended_on is None),
    }


def _punishment(item: Punishment) -> dict[str, str]:
    """What a punishment is called: 警告 is one of the party, or one of the office."""
    before = _SYSTEM_NAMES.get(item.system, "") if item.kind in _WARNINGS else ""
    return {
        "title": before + item.kind,
        "code": item.kind,
        "decided_on": cell_text(item.effective_on),
    }


_SYSTEM_NAMES = {PunishmentSystem.PARTY: "党内", PunishmentSystem.ADMINISTRATIVE: "政务"}


def _result(item: Evaluation, file: CadreFile) -> str:
    """How a result is called; the reason where it is one of the list's own words."""
    reason = next((each for each in _LONG_RESULTS if item.reason.startswith(each)), "")
    if reason:
        return _LONG_RESULTS[reason]
    if file.cadre.category is Category.INSTITUTION:
        return _INSTITUTION_RESULTS.get(item.result, item.result.value)
    return item.result.value


_LONG_RESULTS = {
    "新录用人员试用期": "新录用人员试用期年度考核不确定等次",
    "被立案调查尚未结案": "被立案调查尚未结案年度考核不确定等次",
    "受政纪处分期间": "受政纪处分期间年度考核不确定等次",
    "病、事假累计超过": "病、事假累计超过考核年度半年不进行考核",
    "其他原因": "其他原因不进行考核",
}
"""The reasons for which there was no grade, and the words of the list for results (E.10)."""


def reason_in(written: str) -> str:
    """Return the reason that a word of the list for results gives, empty for a plain result."""
    known = (reason for reason, word in _LONG_RESULTS.items() if word == written)
    return next(known, "")


def _supplement(file: CadreFile) -> Cells:
    """What is known of recruitment; that nothing is on file does not mean 否."""
    recruited = _began(file, ServiceKind.RECRUIT_PROBATION)
    selected = _began(file, ServiceKind.SELECTED_GRADUATE)
    return {
        "recruited": "" if recruited is None else YES,
        "recruited_on": "" if recruited is None else cell_text(recruited.started_on),
        "selected_graduate": "" if selected is None else YES,
        "selected_on": "" if selected is None else cell_text(selected.started_on),
    }


def _began(file: CadreFile, kind: ServiceKind) -> ServicePeriod | None:
    return next((each for each in file.service_periods if each.kind is kind), None)


_ITEMS: Mapping[SheetRows, Callable[[CadreFile], Iterable[InfoItem]]] = {
    SheetRows.APPOINTMENTS: lambda file: file.appointments,
    SheetRows.PERIODS: lambda file: chain(file.tier_periods, file.grade_periods),
    SheetRows.TITLES: lambda file: file.professional_titles,
    SheetRows.EDUCATIONS: lambda file: file.educations,
    SheetRows.CONDUCT: lambda file: chain(file.awards, file.punishments),
    SheetRows.EVALUATIONS: lambda file: file.evaluations,
    SheetRows.FAMILY: lambda file: form_order(file.family),
}


def items_of(rows: SheetRows, file: CadreFile) -> tuple[InfoItem, ...]:
    """Return the rows of the info sets that a sheet is about."""
    return tuple(_ITEMS[rows](file))


def is_ended_without_date(rows: SheetRows, cells: Cells) -> bool:
    """Whether a row says that something is over and not since when."""
    over = {SheetRows.APPOINTMENTS: "removed_on", SheetRows.PERIODS: "ended_on"}.get(rows)
    return over is not None and cells.get("is_current") == NO and not cells.get(over)


def day_of(text: str) -> PartialDate | None:
    """Return the date of a text of `Cells`."""
    return PartialDate.parse(text) if text else None
