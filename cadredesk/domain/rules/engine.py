"""Run every rule over every file for one day, and put what they find in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from cadredesk.domain.cadre import CadreFile, VillageCadre
from cadredesk.domain.ids import CadreId
from cadredesk.domain.rules.alert import Alert, Fact, Subject, SubjectKind
from cadredesk.domain.rules.census import Answers, Census, Survey
from cadredesk.domain.rules.facts import EVERY_SET, InTownship, sets_with_rows
from cadredesk.domain.rules.finding import Definition, Finding, Gap
from cadredesk.domain.rules.parameter import Citation
from cadredesk.domain.rules.registry import CHECKS, DEFINITIONS, RESTRICTED_RULES, SURVEYS
from cadredesk.domain.rules.rulebook import Rulebook, RulesOfDay
from cadredesk.domain.rules.term_of_office import bodies_of
from cadredesk.domain.rules.wording import Word, filled, people
from cadredesk.domain.unit import Township

_EVERYBODY = "全部干部"
_VILLAGERS = "村（社区）干部"
_NO_DATE = "9999"

_Missing = tuple[SubjectKind, str, str, str]
"""Whose fact is missing: kind of subject, rule, variant, and the set that must be started."""

_Sets = frozenset[str]
_Left = frozenset[tuple[str, str]]
"""What somebody left as it is: rules with the facts in one text."""


@dataclass(frozen=True, slots=True)
class _Lack:
    """Somebody who lacks a fact, and where it belongs."""

    subject: Subject
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the rules say of one subject alone, for any judgement of the same rules and day.

    It holds as long as the facts and the township do; nobody else's facts are in it.
    """

    subject: Subject
    alerts: tuple[Alert, ...] = ()
    gaps: tuple[tuple[_Missing, Gap], ...] = ()
    answers: Answers = ()
    started: frozenset[str] = frozenset()
    left: _Left = frozenset()


class Judgement:
    """What the rules say on one day, gathered file by file.

    Responsible for which rules speak (switched on, their numbers in force, asked for by
    name), for telling a missing fact once for everybody, for keeping still about what was
    left as it is, and for the order. With `rules` None the companions (RET-1 and RET-3 beside
    RET-2) are left out, and so are the `CHECKS`, which belong to the health check.
    """

    def __init__(self, rulebook: Rulebook, day: date, rules: Collection[str] | None = None) -> None:
        self._book = rulebook.on(day)
        self._asked = rules
        speaking = [each for each in DEFINITIONS if self._speaks(each)]
        self._definitions = {
            kind: [each for each in speaking if each.subject is kind] for kind in SubjectKind
        }
        surveys = [each for each in SURVEYS if self._speaks(each)]
        self._census = Census(surveys, self._book)
        self._local = _local_citations((*speaking, *surveys), self._book)
        self._township = Township(name="")
        self._alerts: list[Alert] = []
        self._missing: dict[_Missing, list[_Lack]] = {}
        self._gaps: dict[_Missing, Gap] = {}
        self._left: dict[UUID, _Left] = {}
        self.started: set[str] = set()

    def add_cadre(self, file: CadreFile) -> None:
        """Judge one cadre file."""
        self.take(self.opinion_on(file))

    def opinion_on(self, file: CadreFile) -> Opinion:
        """Return what is said of one cadre file, without taking it in."""
        cadre = file.cadre
        subject = Subject(
            SubjectKind.CADRE, cadre.id, cadre.name, cadre.short_post or cadre.current_posts
        )
        left = frozenset((each.rule, each.finding) for each in file.accepted_checks)
        return self._opinion(subject, file, left, sets_with_rows(file))

    def add_villager(self, villager: VillageCadre) -> None:
        """Judge one village cadre."""
        post = villager.village + villager.post
        subject = Subject(SubjectKind.VILLAGE_CADRE, villager.id, villager.name, post)
        self.take(self._opinion(subject, villager))

    def add_township(self, township: Township) -> None:
        """Judge the bodies of the township; to be added before its people."""
        self._township = township
        for each in bodies_of(township):
            subject = Subject(SubjectKind.BODY, each.body.id, each.body.name)
            self.take(self._opinion(subject, each))

    def take(self, opinion: Opinion) -> None:
        """Take in what is said of one subject, by this judgement or one of the same day."""
        subject = opinion.subject
        self._alerts += opinion.alerts
        for key, gap in opinion.gaps:
            self._gaps.setdefault(key, gap)
            lacking = self._missing.setdefault(key, [])
            if not lacking or lacking[-1].subject != subject:
                lacking.append(_Lack(subject, gap.facts))
        self._census.take(opinion.answers)
        self.started |= opinion.started
        if opinion.left and subject.id is not None:
            self._left[subject.id] = opinion.left

    def alerts(self) -> tuple[Alert, ...]:
        """Return the alerts, the most urgent first, one row for each kind of missing fact."""
        found = [*self._alerts, *self._of_everybody()]
        for key, lacking in self._missing_of(self.started):
            if key[0] is SubjectKind.BODY:
                found += self._each(key, lacking)
            else:
                found.append(self._summary(key, lacking))
        return tuple(sorted(found, key=_place))

    def alerts_one_by_one(self, started: Collection[str] = EVERY_SET) -> tuple[Alert, ...]:
        """Return the alerts with what each person lacks told of that person.

        `started` is what has been begun in the library, `self.started` if all of it was added.
        """
        found = [*self._alerts, *self._of_everybody()]
        for key, lacking in self._missing_of(started):
            found += self._each(key, lacking)
        return tuple(sorted(found, key=_place))

    def _speaks(self, rule: Definition | Survey) -> bool:
        if not self._is_asked(rule):
            return False
        in_force = all(name in self._book.provisions for name in rule.parameters)
        return in_force and self._book.rule(rule.id).switched_on

    def _is_asked(self, rule: Definition | Survey) -> bool:
        if self._asked is not None:
            return rule.id in self._asked
        return not rule.companion and rule.id not in CHECKS

    def _opinion(
        self, subject: Subject, facts: Any, left: _Left = frozenset(), started: _Sets = frozenset()
    ) -> Opinion:
        alerts: list[Alert] = []
        gaps: list[tuple[_Missing, Gap]] = []
        for rule_id, found in self._findings(subject.kind, facts):
            if left and (rule_id, _basis(found)) in left:
                continue
            if isinstance(found, Gap):
                key = (subject.kind, rule_id, found.variant, found.only_if_started)
                gaps.append((key, found))
            else:
                alerts.append(self._alert(rule_id, subject, found))
        answers = self._census.ask(subject, facts)
        return Opinion(subject, tuple(alerts), tuple(gaps), answers, started, left)

    def _findings(self, kind: SubjectKind, facts: Any) -> Iterator[tuple[str, Finding | Gap]]:
        for definition in self._definitions[kind]:
            seen = InTownship(facts, self._township) if definition.in_township else facts
            for found in definition.judge(seen, self._book):
                yield definition.id, found

    def _was_left(self, rule_id: str, subject: Subject, found: Finding) -> bool:
        left = None if subject.id is None else self._left.get(subject.id)
        return left is not None and (rule_id, _basis(found)) in left

    def _of_everybody(self) -> Iterator[Alert]:
        for rule_id, subject, finding in self._census.results():
            if not self._was_left(rule_id, subject, finding):
                yield self._alert(rule_id, subject, finding)

    def _missing_of(self, started: Collection[str]) -> list[tuple[_Missing, list[_Lack]]]:
        return [each for each in self._missing.items() if each[0][3] in {"", *started}]

    def _each(self, key: _Missing, lacking: list[_Lack]) -> list[Alert]:
        return [self._gap(key, each.subject, [each.subject], each.facts) for each in lacking]

    def _summary(self, key: _Missing, lacking: list[_Lack]) -> Alert:
        villagers = key[0] is SubjectKind.VILLAGE_CADRE
        whole = Subject(SubjectKind.LIBRARY, None, _VILLAGERS if villagers else _EVERYBODY)
        facts = lacking[0].facts if len(lacking) == 1 else ()
        return self._gap(key, whole, [each.subject for each in lacking], facts)

    def _gap(
        self, key: _Missing, subject: Subject, who: list[Subject], facts: tuple[Fact, ...]
    ) -> Alert:
        kind, rule_id, variant, _needs = key
        finding = Finding(
            variant=variant,
            severity=self._gaps[key].severity,
            facts=facts,
            words={**self._gaps[key].words, "people": people([each.name for each in who])},
        )
        told = kind is SubjectKind.CADRE and subject.kind is SubjectKind.LIBRARY
        ids = tuple(CadreId(each.id) for each in who if told and each.id is not None)
        return replace(self._alert(rule_id, subject, finding, ids), is_gap=True)

    def _alert(
        self, rule_id: str, subject: Subject, found: Finding, ids: tuple[CadreId, ...] = ()
    ) -> Alert:
        rule = self._book.rule(rule_id)
        words: dict[str, Word] = {"name": subject.name, **found.words}
        text, lead = filled(rule.texts[found.variant], words), rule.lead.wording
        return Alert(
            subject=subject,
            rule=rule_id,
            title_zh=rule.title.zh,
            title_en=rule.title.en,
            kind=rule.kind,
            severity=found.severity,
            due_on=found.due_on,
            facts=found.facts,
            arithmetic=found.arithmetic,
            citation=found.citation or rule.citation,
            certainty=rule.certainty,
            lead=lead.zh,
            lead_en=lead.en,
            text_zh=text.zh,
            text_en=text.en,
            remark_zh=rule.remark.zh,
            remark_en=rule.remark.en,
            people=ids,
            counted_from=found.counted_from,
            first_seen_on=found.first_seen_on,
            version=self._book.book.version,
            local=self._local.get(rule_id, ()),
            quiet=rule.quiet,
            restricted=rule_id in RESTRICTED_RULES,
            basis=_basis(found),
            level=rule.levels.get(found.variant),
            variant=found.variant,
        )


def _basis(found: Finding | Gap) -> str:
    """The facts in one text; a row is told apart, for it says what another might say, too."""
    told = "" if isinstance(found, Gap) else found.basis
    return told or "；".join(
        f"{fact.field}{f'#{fact.row}' if fact.row else ''}={fact.value}" for fact in found.facts
    )


def _local_citations(
    speaking: Collection[Definition | Survey], book: RulesOfDay
) -> dict[str, tuple[Citation, ...]]:
    """Where the numbers that are set locally are written, by the rule that counts with them."""
    found: dict[str, dict[Citation, None]] = {}
    for each in speaking:
        for name in (*each.parameters, *each.where_in_force):
            provision = book.provisions.get(name)
            if provision is not None and provision.is_local:
                found.setdefault(each.id, {})[provision.citation] = None
    return {rule_id: tuple(citations) for rule_id, citations in found.items()}


def _place(alert: Alert) -> tuple[int, bool, str, bool, str]:
    """Overdue longest first, then what is due or coming nearest, then what is to check.

    Within a severity quiet ones come after the others, within one date the order of the
    files stays; rows about the whole library come last.
    """
    due = _NO_DATE if alert.due_on is None else alert.due_on.last_day().isoformat()
    rule = "" if alert.due_on is not None else alert.rule
    of_all = alert.subject.kind is SubjectKind.LIBRARY
    return alert.severity.urgency, alert.quiet, due, of_all, rule
