"""Evaluations, honours, sanctions, training, specialities and service of the practice township."""

from __future__ import annotations

from cadredesk.domain.conduct import Award, Punishment
from cadredesk.domain.evaluation import Evaluation
from cadredesk.domain.ids import ItemId
from cadredesk.domain.partial_date import PartialDate, add_months
from cadredesk.domain.training import ProfessionalTitle, ServicePeriod, Speciality, Training
from cadredesk.domain.words import CadreStatus, EvaluationResult, PunishmentSystem, ServiceKind
from cadredesk.services.practice.career import Career
from cadredesk.services.practice.moments import AsOf
from cadredesk.services.practice.sketch import Sketch, fixed_id

_RESULTS = {
    "优": EvaluationResult.EXCELLENT,
    "称": EvaluationResult.COMPETENT,
    "基": EvaluationResult.BASICALLY_COMPETENT,
}
_RESULTS_KNOWN_FROM = 3
"""The month in which the results of the year before are settled."""

_Course = tuple[int, str, str, float | None, float | None, bool]

_COURSES: tuple[_Course, ...] = (
    (5, "学习贯彻党的创新理论网络培训", "甲省干部网络学院", None, 24.0, False),
    (17, "乡村振兴专题培训班", "乙市委党校", 5.0, None, True),
    (33, "基层治理能力提升培训班", "丙县县委党校", 3.0, None, True),
)
_THIS_YEAR: tuple[_Course, ...] = (
    (2, "乡镇干部履职能力提升班", "丙县县委党校", 4.0, None, True),
    (7, "农村基层党建网络专题班", "甲省干部网络学院", None, 40.0, False),
)
"""With what everybody had, these reach the hours of a year; one in five has yet to go."""

_YET_TO_GO = 5
_UNTRAINED: tuple[_Course, ...] = (
    (5, "学习贯彻党的创新理论网络培训", "甲省干部网络学院", None, 24.0, False),
    (61, "科级干部任职培训班", "乙市委党校", 5.0, None, True),
)


def evaluations(sketch: Sketch, career: Career, as_of: AsOf) -> tuple[Evaluation, ...]:
    """Return the results of the last five years; the first year of service has no grade."""
    rows = []
    for back, mark in enumerate(reversed(sketch.evaluations), start=1):
        year = as_of.day.year - back
        unsettled = back == 1 and as_of.day.month < _RESULTS_KNOWN_FROM
        if year < career.entered_on.year or unsettled or mark == "-":
            continue
        first = year == career.entered_on.year
        rows.append(
            Evaluation(
                id=ItemId(fixed_id("evaluation", sketch.name, year)),
                year=year,
                result=EvaluationResult.NOT_GRADED if first else _RESULTS[mark],
                reason="新录用人员试用期" if first else "",
            )
        )
    return tuple(reversed(rows))


def awards(sketch: Sketch, results: tuple[Evaluation, ...], as_of: AsOf) -> tuple[Award, ...]:
    """Return the honours of the table, and the commendation for every excellent year."""
    rows = [
        Award(
            id=ItemId(fixed_id("award", sketch.name, title)),
            title=title,
            authority=authority,
            awarded_on=as_of.moment(when),
        )
        for title, authority, when in sketch.honours
    ]
    rows += [
        Award(
            id=ItemId(fixed_id("award", sketch.name, each.year)),
            title=f"{each.year}年度考核优秀嘉奖",
            authority="中共丙县县委、丙县人民政府",
            awarded_on=PartialDate(each.year + 1, _RESULTS_KNOWN_FROM),
        )
        for each in results
        if each.result is EvaluationResult.EXCELLENT
    ]
    return tuple(sorted(rows, key=lambda award: str(award.awarded_on)))


def punishments(sketch: Sketch, as_of: AsOf) -> tuple[Punishment, ...]:
    """Return the sanctions of the table."""
    return tuple(
        Punishment(
            id=ItemId(fixed_id("punishment", sketch.name, row.system, row.kind)),
            system=PunishmentSystem(row.system),
            kind=row.kind,
            effective_on=as_of.moment(row.since),
            authority="丙县纪委监委",
        )
        for row in sketch.sanctions
    )


def trainings(sketch: Sketch, career: Career, place: int, as_of: AsOf) -> tuple[Training, ...]:
    """Return the courses attended since the person entered a public body."""
    if sketch.status is CadreStatus.RETIRED:
        return ()
    rows = []
    courses = _COURSES if sketch.trained else _UNTRAINED
    if sketch.trained and place % _YET_TO_GO:
        courses = (*_THIS_YEAR[:1], *_COURSES[:1], *_THIS_YEAR[1:], *_COURSES[1:])
    for ago, title, organizer, days, hours, full_time in courses:
        start = add_months(as_of.month, -ago - place % 4)
        if start < career.entered_on:
            continue
        rows.append(
            Training(
                id=ItemId(fixed_id("training", sketch.name, title)),
                title=title,
                organizer=organizer,
                started_on=start,
                ended_on=start,
                days=days,
                hours=hours,
                full_time=full_time,
            )
        )
    return tuple(reversed(rows))


def specialities(sketch: Sketch, as_of: AsOf) -> tuple[Speciality, ...]:
    """Return what the person has shown to be good at."""
    return tuple(
        Speciality(
            id=ItemId(fixed_id("speciality", sketch.name, row.field)),
            field=row.field,
            evidence=row.evidence,
            shown_on=as_of.moment(row.shown),
            wished_use=row.wished_use,
            in_use=row.in_use,
        )
        for row in sketch.strengths
    )


def professional_titles(sketch: Sketch, as_of: AsOf) -> tuple[ProfessionalTitle, ...]:
    """Return the professional title, if there is one."""
    if sketch.professional_title is None:
        return ()
    title, months = sketch.professional_title
    return (
        ProfessionalTitle(
            id=ItemId(fixed_id("professional_title", sketch.name)),
            title=title,
            obtained_on=add_months(as_of.month, -months),
        ),
    )


def service_periods(sketch: Sketch, as_of: AsOf) -> tuple[ServicePeriod, ...]:
    """Return the periods of service, probation of recruits among them."""
    return tuple(
        ServicePeriod(
            id=ItemId(fixed_id("service", sketch.name, row.kind)),
            kind=ServiceKind(row.kind),
            started_on=as_of.moment(row.start),
            minimum_months=row.months,
            planned_end_on=as_of.moment(row.planned_end),
            completed_on=as_of.moment(row.completed),
            place=row.place,
        )
        for row in sketch.services
    )
