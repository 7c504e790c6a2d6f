"""数据体检: what each file lacks for the form, contradicts, or leaves open in its résumé.

A finding that was left as it is with a reason is silent until its facts change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.resume_check import ResumeProblem, check_resume
from cadredesk.domain.rules.alert import Alert, Kind
from cadredesk.domain.rules.rulebook import Rulebook
from cadredesk.domain.words import CadreStatus
from cadredesk.services.alerts import alerts_of_cadre
from cadredesk.services.cadre_views import FormGap, Section, form_gaps
from cadredesk.services.ports import Library, ReportProgress, no_progress
from cadredesk.services.resumes import post_starts, resume_limits

FORM_GAP = "CHK-20"


class HealthGroup(StrEnum):
    """What sort of finding it is, what breaks an output first."""

    FORM = "form"
    CONTRADICTION = "contradiction"
    RESUME = "resume"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthFinding:
    """One finding about one cadre; exactly one of `gap`, `alert` and `problem` is given.

    `field` is where to go to put it right, `row` the row that it is in.
    """

    cadre: CadreId
    name: str
    group: HealthGroup
    section: Section
    field: str = ""
    row: ItemId | None = None
    gap: FormGap | None = None
    alert: Alert | None = None
    problem: ResumeProblem | None = None

    @property
    def rule(self) -> str:
        """The check of the handbook that speaks."""
        if self.alert is not None:
            return self.alert.rule
        return FORM_GAP if self.problem is None else self.problem.rule

    @property
    def finding(self) -> str:
        """The facts in one text, for accepting them."""
        if self.alert is not None:
            return self.alert.text_zh
        return self.field if self.problem is None else self.problem.finding


def check_all(
    library: Library, rulebook: Rulebook, day: date, progress: ReportProgress = no_progress
) -> tuple[HealthFinding, ...]:
    """Return every finding about those who serve, what breaks an output first."""
    with library.unit_of_work() as work:
        files = [file for file in work.cadres.all() if file.cadre.status is CadreStatus.SERVING]
    found: list[HealthFinding] = []
    for done, file in enumerate(files):
        progress(done, len(files), file.cadre.name)
        found += check_file(file, rulebook, day)
    return tuple(sorted(found, key=_place))


def check_file(file: CadreFile, rulebook: Rulebook, day: date) -> tuple[HealthFinding, ...]:
    """Return the findings about one file, without those that were accepted."""
    accepted = {(each.rule, each.finding) for each in file.accepted_checks}
    found = [*_form(file), *_contradictions(file, rulebook, day), *_resume(file, rulebook, day)]
    return tuple(each for each in found if (each.rule, each.finding) not in accepted)


def _form(file: CadreFile) -> Iterator[HealthFinding]:
    for gap in form_gaps(file):
        yield HealthFinding(
            cadre=file.id,
            name=file.cadre.name,
            group=HealthGroup.FORM,
            section=gap.section,
            field=f"cadre.{gap.field}" if gap.field else gap.section.value,
            gap=gap,
        )


def _contradictions(file: CadreFile, rulebook: Rulebook, day: date) -> Iterator[HealthFinding]:
    checks = {rule.id for rule in rulebook.rules.values() if rule.id.startswith("CHK-")}
    for alert in alerts_of_cadre(file, rulebook, day, rules=checks):
        if alert.kind is Kind.CHECK and alert.facts:
            yield HealthFinding(
                cadre=file.id,
                name=file.cadre.name,
                group=HealthGroup.CONTRADICTION,
                section=Section.BASICS,
                field=alert.facts[0].field,
                alert=alert,
            )


def _resume(file: CadreFile, rulebook: Rulebook, day: date) -> Iterator[HealthFinding]:
    problems = check_resume(
        file.resume,
        resume_limits(rulebook.on(day)),
        born_on=file.cadre.born_on,
        current_posts=file.cadre.current_posts,
        post_starts=post_starts(file),
        accepted=file.accepted_checks,
    )
    for problem in problems:
        yield HealthFinding(
            cadre=file.id,
            name=file.cadre.name,
            group=HealthGroup.RESUME,
            section=Section.RESUME,
            row=problem.entry,
            problem=problem,
        )


def _place(finding: HealthFinding) -> int:
    return list(HealthGroup).index(finding.group)
