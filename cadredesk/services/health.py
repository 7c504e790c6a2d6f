"""数据体检: what each file lacks, contradicts or leaves open, and who may be on file twice.

A finding that was left as it is with a reason is silent until its facts change. These checks
(CHK-1 to CHK-30) belong here and to the person; 今日 tells only of the missing facts for want
of which a date cannot be worked out, in the words of the rule that needs them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadredesk.domain.archive_catalogue import ArchiveCatalogue
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form_needs import NEEDED_BASICS, NEEDED_SETS
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.rules.alert import Alert, Level, Severity
from cadredesk.domain.rules.engine import Judgement
from cadredesk.domain.rules.facts import EVERY_SET
from cadredesk.domain.rules.registry import CHECKS
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.rules.wording import Wording, filled, people
from cadredesk.domain.words import CadreStatus
from cadredesk.services.accepting import Left
from cadredesk.services.archive_health import ArchiveCensus, ArchiveFinding
from cadredesk.services.library_ports import Library
from cadredesk.services.people import look_alikes
from cadredesk.services.progress import ReportProgress, no_progress
from cadredesk.services.spelling import SpellingCensus, Variants

TOLD_EACH = 3
"""Up to so many people who lack the same are told one by one; more are one row."""

FILING = "FILE-2"
"""The rule about the month for filing, which the health check of everybody tells of, too."""

_REQUIRED = "CHK-20"
_ON_FORM = frozenset(
    f"gap_{name}" for name in (*NEEDED_BASICS, *NEEDED_SETS, "name", "joined_party_on")
)
_INCOMPLETE = frozenset(
    (
        ("CHK-21", "too_short"),
        ("CHK-21", "one_part"),
        ("CHK-26", "year_only"),
        ("CHK-26", "no_month"),
        ("CHK-29", "missing"),
        ("CHK-29", "no_reason"),
    )
)
"""Findings, not gaps, that call for something to be filled in."""


class HealthGroup(StrEnum):
    """What sort of finding it is, what breaks an output first."""

    FORM = "form"
    MISSING = "missing"
    CONTRADICTION = "contradiction"
    SPELLING = "spelling"
    DUPLICATE = "duplicate"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthFinding:
    """One thing to put right: of one cadre, or what many lack in the same way.

    `alerts` are the findings it stands for, one a person, in the order of the files.
    """

    group: HealthGroup
    alerts: tuple[Alert, ...]
    text: Wording

    @property
    def rule(self) -> str:
        """The check of the handbook that speaks."""
        return self.alerts[0].rule

    @property
    def level(self) -> Level:
        """How much it weighs; what is not a check weighs by its date."""
        alert = self.alerts[0]
        late = Level.WARNING if alert.severity is Severity.OVERDUE else Level.HINT
        return alert.level or late

    @property
    def people(self) -> tuple[CadreId, ...]:
        """Whom it is about."""
        return tuple(CadreId(each.subject.id) for each in self.alerts if each.subject.id)

    @property
    def who(self) -> Wording:
        """The one it is about by name, many by their number."""
        return people([each.subject.name for each in self.alerts], named=1)

    @property
    def left(self) -> tuple[Left, ...]:
        """What it takes to leave it as it is."""
        return tuple(
            Left(CadreId(each.subject.id), each.rule, each.basis)
            for each in self.alerts
            if each.subject.id
        )

    @property
    def can_be_left(self) -> bool:
        """Whether it may stay with a reason: a date is decided over in 预警."""
        return self.rule in CHECKS

    @property
    def field(self) -> str:
        """Where the first of them can put it right (`family_member.born_on`)."""
        return self.alerts[0].facts[0].field

    @property
    def row(self) -> ItemId | None:
        """In which row."""
        return self.alerts[0].facts[0].row


@dataclass(frozen=True, slots=True)
class HealthReport:
    """Everything that the health check found on one day."""

    findings: tuple[HealthFinding, ...] = ()
    spellings: tuple[Variants, ...] = ()
    archives: tuple[ArchiveFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class HealthBasis:
    """What files are checked by: the rules, the day, what an archive should have."""

    rulebook: Rulebook
    day: date
    catalogue: ArchiveCatalogue


_GROUPS = {"CHK-25": HealthGroup.DUPLICATE, FILING: HealthGroup.ARCHIVE}


def check_all(
    library: Library, basis: HealthBasis, progress: ReportProgress = no_progress
) -> HealthReport:
    """Return every finding about those who serve, what breaks an output first."""
    judgement = Judgement(basis.rulebook, basis.day, CHECKS | {FILING})
    names, archives = SpellingCensus(), ArchiveCensus(basis.catalogue)
    serving: dict[CadreId, int] = {}
    with library.unit_of_work() as work:
        total = work.lists.counts().cadres
        for done, file in enumerate(work.cadres.all()):
            progress(done, total, file.cadre.name)
            judgement.add_cadre(file)
            if file.cadre.status is CadreStatus.SERVING:
                serving[file.id] = done
                names.add(file)
                archives.add(file)
        variants, in_archives = names.variants(work), archives.findings(work)
    alerts = [
        each
        for each in judgement.alerts_one_by_one(judgement.started)
        if each.subject.id in serving
    ]
    alerts.sort(key=lambda each: serving[CadreId(each.subject.id)] if each.subject.id else 0)
    return HealthReport(_arranged(_merged(alerts, basis.rulebook)), variants, in_archives)


def check_person(
    library: Library, cadre: CadreId, rulebook: Rulebook, day: date
) -> tuple[HealthFinding, ...]:
    """Return the findings about one file, told beside those who may be the same person."""
    with library.unit_of_work() as work:
        file = work.cadres.get(cadre)
        others = work.cadres.many(look_alikes(work, file.cadre))
    return check_file(file, rulebook, day, others)


def check_file(
    file: CadreFile, rulebook: Rulebook, day: date, others: Iterable[CadreFile] = ()
) -> tuple[HealthFinding, ...]:
    """Return the findings about one file, as if everything had been started."""
    judgement = Judgement(rulebook, day, CHECKS)
    for each in (file, *others):
        judgement.add_cadre(each)
    alerts = judgement.alerts_one_by_one(EVERY_SET)
    return _arranged(_told(each) for each in alerts if each.subject.id == file.id)


def _merged(alerts: Sequence[Alert], rulebook: Rulebook) -> Iterator[HealthFinding]:
    """Give each finding, and what more than a few people lack as one."""
    lacking: defaultdict[tuple[str, str], list[Alert]] = defaultdict(list)
    for alert in alerts:
        if alert.is_gap:
            lacking[alert.rule, alert.variant].append(alert)
        else:
            yield _told(alert)
    for (rule, variant), same in lacking.items():
        if len(same) <= TOLD_EACH:
            yield from map(_told, same)
        else:
            names = people([each.subject.name for each in same])
            text = filled(rulebook.rules[rule].texts[variant], {"people": names})
            yield HealthFinding(group=_group(same[0]), alerts=tuple(same), text=text)


def _told(alert: Alert) -> HealthFinding:
    text = Wording(alert.text_zh, alert.text_en)
    return HealthFinding(group=_group(alert), alerts=(alert,), text=text)


def _group(alert: Alert) -> HealthGroup:
    if alert.rule == _REQUIRED and alert.variant in _ON_FORM:
        return HealthGroup.FORM
    if alert.rule in _GROUPS:
        return _GROUPS[alert.rule]
    lacks = alert.is_gap or (alert.rule, alert.variant) in _INCOMPLETE
    return HealthGroup.MISSING if lacks else HealthGroup.CONTRADICTION


def _arranged(findings: Iterable[HealthFinding]) -> tuple[HealthFinding, ...]:
    return tuple(sorted(findings, key=_place))


def _place(finding: HealthFinding) -> tuple[int, int]:
    return list(HealthGroup).index(finding.group), list(Level).index(finding.level)
