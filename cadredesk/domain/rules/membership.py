"""Party membership: an extended probation, party age, dates and parties that contradict.

PARTY-2 to PARTY-5. An extension is kept as a period of service (延长预备期) with its months.
"""

from __future__ import annotations

from collections.abc import Iterator

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.partial_date import PartialDate, age, full_years
from cadredesk.domain.rules.alert import Fact, Severity, Step, SubjectKind
from cadredesk.domain.rules.effect_periods import later
from cadredesk.domain.rules.facts import birth_fact, has_begun, was_serving
from cadredesk.domain.rules.finding import Definition, Finding, Gap, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import months
from cadredesk.domain.training import ServicePeriod
from cadredesk.domain.words import NO_PARTY, THE_MASSES, ServiceKind

_LEAST, _MOST = "party_extension_least_months", "party_extension_most_months"
EXTENSION_PARAMETERS = (_LEAST, _MOST)
"""Between how many months an extension lies."""

_PROBATION, _LEAST_AGE = "party_probation_months", "least_age_in_party"
_OUTSIDE = frozenset({NO_PARTY, THE_MASSES})


def extensions_of(file: CadreFile, book: RulesOfDay) -> tuple[ServicePeriod, ...]:
    """Return the extensions of the party probation that were decided by the day."""
    return tuple(
        each
        for each in file.service_periods
        if each.kind is ServiceKind.EXTENDED_PARTY_PROBATION
        and (each.started_on is None or has_begun(each.started_on, book.day))
    )


def extension_months(file: CadreFile, book: RulesOfDay) -> int:
    """Return by how many months the probation is extended; nothing where that cannot stand."""
    found = extensions_of(file, book)
    count = found[0].minimum_months if len(found) == 1 else None
    return count if count is not None and _can_stand(count, book) else 0


def judge_extension(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-2: the probation is extended once, by six months to a year."""
    if not file.service_periods or not was_serving(file.cadre, book.day):
        return
    found = extensions_of(file, book)
    facts = tuple(_extension_fact(each) for each in found)
    words = {"least": months(book.number(_LEAST)), "most": months(book.number(_MOST))}
    if len(found) > 1:
        yield Finding(variant="twice", severity=Severity.CHECK, facts=facts)
    for each in found:
        if each.minimum_months is None or not _can_stand(each.minimum_months, book):
            yield Finding(variant="length", severity=Severity.CHECK, facts=facts, words=words)


def state_party_age(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-3: party age counts from full membership, told when it is asked for."""
    cadre, full_on = file.cadre, file.cadre.full_party_on
    if full_on is None or not full_on.has_month or not has_begun(full_on, book.day):
        return
    count = str(full_years(full_on, book.today))
    yield Finding(
        variant="statement",
        severity=Severity.UPCOMING,
        counted_from=full_on,
        facts=(_joined_fact(cadre), _full_fact(cadre)),
        arithmetic=(
            Step("转正", "Full member", str(full_on)),
            Step("党龄", "Party age", f"{count} 年", f"{count} years"),
        ),
        words={"joined": str(cadre.joined_party_on or ""), "full": str(full_on), "years": count},
    )


def judge_full_member(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-4: nobody became a full member before the probation was over."""
    joined_on, full_on = file.cadre.joined_party_on, file.cadre.full_party_on
    if joined_on is None or full_on is None or not (joined_on.has_month and full_on.has_month):
        return
    probation = book.book.parameters[_PROBATION].on(joined_on.last_day())
    if probation is None or not full_on.is_before(later(joined_on, probation.value)):
        return
    length = months(probation.value)
    yield Finding(
        variant="full_early",
        severity=Severity.CHECK,
        counted_from=joined_on,
        facts=(_full_fact(file.cadre), _joined_fact(file.cadre)),
        arithmetic=(
            Step("入党", "Joined", str(joined_on)),
            Step("＋ 预备期", "+ probation", length.zh, length.en),
            Step("＝ 最早转正", "= full member from", str(later(joined_on, probation.value))),
        ),
        words={"joined": str(joined_on), "full": str(full_on)},
        citation=probation.citation,
    )


def state_age_at_joining(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-4: nobody joined before the least age; the health check tells it, too (CHK-6)."""
    born_on, joined_on = file.cadre.born_on, file.cadre.joined_party_on
    if born_on is None or joined_on is None or not (born_on.has_month and joined_on.has_month):
        return
    reached = age(born_on, joined_on)
    if reached < book.number(_LEAST_AGE):
        yield Finding(
            variant="young",
            severity=Severity.CHECK,
            counted_from=born_on,
            facts=(_joined_fact(file.cadre), birth_fact(file.cadre)),
            words={"age": str(reached), "least": str(book.number(_LEAST_AGE))},
        )


def judge_parties(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """PARTY-5: who belongs to no party has no second one."""
    cadre = file.cadre
    if not was_serving(cadre, book.day):
        return
    if cadre.political_affiliation in _OUTSIDE and cadre.second_affiliation:
        first = Fact(
            "cadre.political_affiliation", "政治面貌", "Affiliation", cadre.political_affiliation
        )
        second = Fact(
            "cadre.second_affiliation", "第二党派", "Second party", cadre.second_affiliation
        )
        yield Finding(
            variant="both",
            severity=Severity.CHECK,
            facts=(first, second),
            words={"first": cadre.political_affiliation, "second": cadre.second_affiliation},
        )


def _can_stand(count: int, book: RulesOfDay) -> bool:
    return book.number(_LEAST) <= count <= book.number(_MOST)


def _extension_fact(period: ServicePeriod) -> Fact:
    count = "" if period.minimum_months is None else f"{period.minimum_months} 个月"
    return Fact("service_period.minimum_months", "延长预备期", "Extension", count)


def _joined_fact(cadre: Cadre) -> Fact:
    return _date_fact("joined_party_on", "入党时间", "Joined the party", cadre.joined_party_on)


def _full_fact(cadre: Cadre) -> Fact:
    return _date_fact("full_party_on", "转正时间", "Full member", cadre.full_party_on)


def _date_fact(name: str, zh: str, en: str, date: PartialDate | None) -> Fact:
    return Fact(f"cadre.{name}", zh, en, "" if date is None else str(date))


RULES = (
    Definition(
        id="PARTY-2",
        subject=SubjectKind.CADRE,
        judge=judge_extension,
        texts={"twice": using("name"), "length": using("name", "least", "most")},
        parameters=EXTENSION_PARAMETERS,
    ),
    Definition(
        id="PARTY-3",
        subject=SubjectKind.CADRE,
        judge=state_party_age,
        texts={"statement": using("name", "joined", "full", "years")},
        companion=True,
    ),
    Definition(
        id="PARTY-4",
        subject=SubjectKind.CADRE,
        judge=judge_full_member,
        texts={"full_early": using("name", "joined", "full")},
        where_in_force=(_PROBATION,),
    ),
    Definition(
        id="PARTY-4",
        subject=SubjectKind.CADRE,
        judge=state_age_at_joining,
        texts={"young": using("name", "age", "least")},
        parameters=(_LEAST_AGE,),
        companion=True,
    ),
    Definition(
        id="PARTY-5",
        subject=SubjectKind.CADRE,
        judge=judge_parties,
        texts={"both": using("name", "first", "second")},
    ),
)
