"""How long sanctions, measures and admonitions have their effect (DISC-1 to DISC-5).

An effect period begins on the day a decision takes effect and ends on the corresponding day
(DATE-8), its length being that of the text in force on that day. What is added up when
several run at once stands in `in_force`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.calendar_days import add_months_to_day
from cadredesk.domain.conduct import Punishment
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.rules.alert import Fact, Step
from cadredesk.domain.rules.facts import has_begun
from cadredesk.domain.rules.parameter import Citation, Provision
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import months
from cadredesk.domain.words import PunishmentSystem

_ADMINISTRATIVE, _PARTY = PunishmentSystem.ADMINISTRATIVE, PunishmentSystem.PARTY
_MEASURE, _ADMONITION = PunishmentSystem.ORGANIZATIONAL, PunishmentSystem.ADMONITION

ADMINISTRATIVE_MONTHS = {
    "警告": "sanction_warning_months",
    "记过": "sanction_demerit_months",
    "记大过": "sanction_major_demerit_months",
    "降级": "sanction_demotion_months",
    "撤职": "sanction_dismissal_months",
}
"""The number that says how long, the lightest first (DISC-1)."""

PARTY_MONTHS = {
    "警告": "party_warning_months",
    "严重警告": "party_serious_warning_months",
    "撤销党内职务": "party_removal_months",
    "留党察看一年": "party_observation_months",
    "留党察看二年": "party_observation_months",
    "开除党籍": "party_expulsion_months",
}
"""The same under the party's regulations (DISC-2); observation counts from the end of it."""

MEASURE_MONTHS = {
    "停职检查": "measure_suspension_months",
    "调整职务": "measure_reassignment_months",
    "责令辞职": "measure_higher_post_months",
    "免职": "measure_higher_post_months",
    "降职": "measure_demotion_months",
}
"""The same for organizational measures (DISC-3): until a higher post is possible again."""

ADMONITION_MONTHS = "admonition_months"
SAME_KIND_CAP = "sanction_same_kind_cap_months"
LAST_DAY_BEFORE = "sanction_last_day_before"

_OBSERVED_MONTHS = {"留党察看一年": 12, "留党察看二年": 24}
"""The length that the name of the sanction itself states."""

_OTHER_WORDS = {
    "留党察看两年": "留党察看二年",
    "留党察看1年": "留党察看一年",
    "留党察看2年": "留党察看二年",
}
_PREFIXES = ("党内", "政务", "行政")
_INVESTIGATED = "立案"

RULE_OF = {
    _ADMINISTRATIVE: "DISC-1",
    _PARTY: "DISC-2",
    _MEASURE: "DISC-3",
    _ADMONITION: "DISC-4",
}
"""The rule that tells about a punishment, by the rules under which it was given."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The effect period of one punishment: blocked through `ends_on`, that day included."""

    punishment: Punishment
    kind: str
    months: int
    started_on: PartialDate
    ends_on: PartialDate
    citation: Citation
    weak: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class InForce:
    """What has its effect on a day, oldest first, and until when all of it together."""

    effects: tuple[Effect, ...]
    ends_on: PartialDate


def plain_kind(punishment: Punishment) -> str:
    """Return the kind without 党内 or 政务 before it, in the words of the tables here."""
    kind = punishment.kind.strip()
    for prefix in _PREFIXES:
        kind = kind.removeprefix(prefix)
    kind = _OTHER_WORDS.get(kind, kind)
    return "诫勉" if punishment.system is _ADMONITION else kind


def open_investigations(file: CadreFile, book: RulesOfDay) -> tuple[Punishment, ...]:
    """Return what was opened (立案) and is not concluded on the day."""
    return tuple(
        each
        for each in file.punishments
        if _INVESTIGATED in each.kind
        and (each.effective_on is None or has_begun(each.effective_on, book.day))
        and (each.ends_on is None or not has_begun(each.ends_on, book.day))
    )


def in_force(file: CadreFile, book: RulesOfDay) -> InForce | None:
    """Return what has its effect on the day, None where nothing has.

    Under the sanctions law what was given meanwhile is added to what is left, the heaviest of
    one day alone; across the systems the latest end counts. The order of input does not
    matter. Organizational measures count only where DISC-3 is switched on.
    """
    begun = [
        effect
        for each in file.punishments
        if (effect := effect_of(each, book)) is not None
        and has_begun(effect.started_on, book.day)
        and _counts(each, book)
    ]
    sanctions = [each for each in begun if each.punishment.system is _ADMINISTRATIVE]
    others = [each for each in begun if each.punishment.system is not _ADMINISTRATIVE]
    parts = [InForce((each,), each.ends_on) for each in others]
    if sanctions:
        parts.append(_added_up(sorted(sanctions, key=_order), book))
    running = [each for each in parts if book.day <= each.ends_on.last_day()]
    if not running:
        return None
    effects = sorted((each for part in running for each in part.effects), key=_order)
    return InForce(tuple(effects), max((each.ends_on for each in running), key=_last_day))


def effect_of(punishment: Punishment, book: RulesOfDay) -> Effect | None:
    """Return the effect period of one punishment, None where it has none that is known."""
    start, kind = punishment.effective_on, plain_kind(punishment)
    if start is None or not start.has_month:
        return None
    provision = _provision(punishment.system, kind, start, book)
    if provision is None:
        return None
    counted_from, weak = _counted_from(punishment, kind, start)
    return Effect(
        punishment=punishment,
        kind=kind,
        months=provision.value,
        started_on=start,
        ends_on=_end(punishment, kind, counted_from, provision.value, book),
        citation=provision.citation,
        weak=weak,
    )


def effect_facts(effects: Iterable[Effect]) -> tuple[Fact, ...]:
    """Return what was given, and since when it has its effect."""
    facts = []
    for each in effects:
        facts.append(Fact("punishment.kind", each.punishment.system.value, "Measure", each.kind))
        facts.append(effective_fact(each))
    return tuple(facts)


def effective_fact(effect: Effect) -> Fact:
    """Return since when a punishment has its effect, weak where a day is missing or assumed."""
    weak = effect.weak
    if not effect.started_on.has_day:
        weak = ("缺日，按月计算", "no day; in months")
    start = str(effect.started_on)
    return Fact("punishment.effective_on", "生效时间", "In effect from", start, *weak)


def effect_steps(effect: Effect) -> tuple[Step, ...]:
    """Return how the end of one effect period comes about."""
    length = months(effect.months)
    observed = _OBSERVED_MONTHS.get(effect.kind)
    between: tuple[Step, ...] = ()
    if observed is not None:
        told = months(observed)
        between = (Step("＋ 留党察看", "+ observation", told.zh, told.en),)
    return (
        Step(f"{effect.kind}生效", f"{effect.kind} from", str(effect.started_on)),
        *between,
        Step("＋ 影响期", "+ effect period", length.zh, length.en),
        Step("＝ 影响期至", "= in effect until", str(effect.ends_on)),
    )


def _counts(punishment: Punishment, book: RulesOfDay) -> bool:
    return punishment.system is not _MEASURE or book.rule("DISC-3").switched_on


def _provision(
    system: PunishmentSystem, kind: str, start: PartialDate, book: RulesOfDay
) -> Provision | None:
    """The number in force when it took effect; None where there was none, or no such kind."""
    tables = {
        _ADMINISTRATIVE: ADMINISTRATIVE_MONTHS,
        _PARTY: PARTY_MONTHS,
        _MEASURE: MEASURE_MONTHS,
    }
    name = ADMONITION_MONTHS if system is _ADMONITION else tables[system].get(kind)
    return None if name is None else book.book.parameters[name].on(start.last_day())


def _counted_from(
    punishment: Punishment, kind: str, start: PartialDate
) -> tuple[PartialDate, tuple[str, str]]:
    """Observation counts from the day the rights are restored, taken to be its end."""
    observed = _OBSERVED_MONTHS.get(kind)
    if observed is None:
        return start, ("", "")
    weak = ("恢复党员权利时间按察看期满计", "rights taken to be restored at the end")
    return later(start, observed), ("", "") if punishment.ends_on is not None else weak


def _end(
    punishment: Punishment, kind: str, start: PartialDate, length: int, book: RulesOfDay
) -> PartialDate:
    if kind in _OBSERVED_MONTHS and punishment.ends_on is not None:
        return punishment.ends_on
    end = later(start, length)
    if end.has_day and punishment.system is _ADMINISTRATIVE:
        # Asked for a day before the number was in force, the corresponding day is the last one.
        earlier = book.provisions.get(LAST_DAY_BEFORE)
        return PartialDate.of(end.as_day() - timedelta(days=earlier.value if earlier else 0))
    return end


def later(start: PartialDate, count: int) -> PartialDate:
    """Return the corresponding day so many months later, or the month where no day is known."""
    if start.has_day:
        return PartialDate.of(add_months_to_day(start.as_day(), count))
    return add_months(start, count)


def _added_up(sanctions: Sequence[Effect], book: RulesOfDay) -> InForce:
    """The sanctions that ran into each other up to the last one, which end together."""
    together: list[Effect] = []
    end = sanctions[0].started_on
    for _start, on_one_day in groupby(sanctions, key=_started):
        given = list(on_one_day)
        heaviest = max(given, key=_weight)
        length = _length_of(given, heaviest, book)
        if together and heaviest.started_on.last_day() <= end.last_day():
            end = later(end, length)
        else:
            together.clear()
            end = later(heaviest.ends_on, length - heaviest.months)
        together += given
    return InForce(tuple(together), end)


def _length_of(given: Sequence[Effect], heaviest: Effect, book: RulesOfDay) -> int:
    """The length of what was given on one day: alike ones at most added up, to a cap."""
    alike = sum(each.kind == heaviest.kind for each in given)
    cap = max(heaviest.months, book.number(SAME_KIND_CAP))
    return min(heaviest.months * alike, cap)


def _order(effect: Effect) -> tuple[str, str, str]:
    return str(effect.started_on), effect.punishment.system, effect.kind


def _started(effect: Effect) -> str:
    return str(effect.started_on)


def _weight(effect: Effect) -> int:
    return list(ADMINISTRATIVE_MONTHS).index(effect.kind)


def _last_day(moment: PartialDate) -> str:
    return moment.last_day().isoformat()
