"""People side by side: the same facts of each in one row, and whether they differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.partial_date import PartialDate, age, full_years
from cadredesk.domain.rules.alert import Alert
from cadredesk.domain.words import StudyMode
from cadredesk.services.alert_board import AlertBoard
from cadredesk.services.cadre_views import career_of, recent_evaluations
from cadredesk.services.departures import Outgoing, let_list_out
from cadredesk.services.library_ports import Library
from cadredesk.services.messages import Language
from cadredesk.services.output_ports import ListHeading, ListTable, ListWriter

FEWEST, MOST = 2, 4
RECENT_POSTS = 6


class Aspect(StrEnum):
    """What a row compares, in the order of the table; the word is the official heading."""

    SEX = "性别"
    BORN = "出生年月(岁)"
    ETHNIC_GROUP = "民族"
    ANCESTRAL_HOME = "籍贯"
    POLITICAL = "政治面貌"
    BEGAN_WORK = "参加工作(年)"
    POSTS = "现任职务"
    IN_POST = "任现职(年)"
    TIER = "职务层次"
    AT_TIER = "任现层次(年)"
    GRADE = "职级"
    IN_GRADE = "任现职级(年)"
    FULL_TIME = "全日制教育"
    IN_SERVICE = "在职教育"
    EXPERTISE = "专长"
    CAREER = "任职经历"
    EVALUATIONS = "近三年考核"
    AWARDS = "奖惩"
    TRAINING = "近三年培训(学时)"
    ALERTS = "预警"


class Likeness(StrEnum):
    """Whether the people of a row are alike; `UNKNOWN` where nothing is known of somebody."""

    ALIKE = "相同"
    DIFFERENT = "不同"
    UNKNOWN = "缺项"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One aspect with a text for each person, in the people's order; empty is not known."""

    aspect: Aspect
    texts: tuple[str, ...]

    @property
    def likeness(self) -> Likeness:
        """Whether they are alike, as far as is known."""
        if not any(self.texts):
            return Likeness.ALIKE
        if not all(self.texts) and self.aspect not in _MAY_BE_EMPTY:
            return Likeness.UNKNOWN
        return Likeness.ALIKE if len(set(self.texts)) == 1 else Likeness.DIFFERENT


@dataclass(frozen=True, slots=True)
class Comparison:
    """A few people side by side, as of a day; the texts are the files', so they are Chinese."""

    people: tuple[CadreFile, ...]
    rows: tuple[ComparedRow, ...]
    day: date


def compare(
    library: Library, cadres: Sequence[CadreId], board: AlertBoard, language: Language = "zh"
) -> Comparison:
    """Return two to four people side by side on the day of a board, alerts in a language.

    Raises `UserError` (`compare.count`, `cadre.unknown`).
    """
    if not FEWEST <= len(cadres) <= MOST:
        raise UserError("compare.count", count=len(cadres), least=FEWEST, most=MOST)
    with library.unit_of_work() as work:
        people = work.cadres.many(cadres)
    at = PartialDate.of(board.day)
    texts: dict[Aspect, Callable[[CadreFile], str]] = {
        **_PLAIN,
        Aspect.BORN: lambda file: _aged(file.cadre.born_on, at),
        Aspect.BEGAN_WORK: lambda file: _since(file.cadre.began_work_on, at),
        Aspect.IN_POST: lambda file: _since(career_of(file).in_post_since, at),
        Aspect.AT_TIER: lambda file: _since(career_of(file).tier_since, at),
        Aspect.IN_GRADE: lambda file: _since(career_of(file).grade_since, at),
        Aspect.TRAINING: lambda file: _training(file, board.day.year),
        Aspect.ALERTS: lambda file: _alerts(board.of(file.id), language),
    }
    rows = tuple(
        ComparedRow(aspect, tuple(texts[aspect](file) for file in people)) for aspect in Aspect
    )
    return Comparison(people, rows, board.day)


def write_comparison(
    library: Library, writer: ListWriter, compared: Comparison, target: Path
) -> Path:
    """Write a comparison as a workbook; raises `UserError`/`PlatformError` (`export.*`)."""
    unit = library.unit_name
    names = [file.cadre.name for file in compared.people]
    heading = ListHeading(f"{unit}干部并排比较", unit, compared.day, library.is_practice)
    width = 112 // len(names)
    columns = (("项目", 14), ("异同", 8), *((name, width) for name in names))
    rows = tuple((row.aspect.value, _MARKS[row.likeness], *row.texts) for row in compared.rows)
    table = ListTable("并排比较", columns, rows)
    people = len(names)
    going = Outgoing(action="comparison", paper="干部并排比较", target=target, people=people)
    let_list_out(library, going, heading, lambda told: writer.write(target, table, told))
    return target


_MARKS = {Likeness.ALIKE: "相同", Likeness.DIFFERENT: "≠ 不同", Likeness.UNKNOWN: "◇ 缺项"}
_MAY_BE_EMPTY = frozenset((Aspect.AWARDS, Aspect.ALERTS, Aspect.EXPERTISE, Aspect.IN_SERVICE))
"""Where nothing said means that there is nothing."""


def _alerts(alerts: Sequence[Alert], language: Language) -> str:
    return "\n".join(each.text_zh if language == "zh" else each.text_en for each in alerts)


def _aged(born_on: PartialDate | None, at: PartialDate) -> str:
    return "" if born_on is None else f"{born_on.to_month()} ({age(born_on, at)})"


def _since(start: PartialDate | None, at: PartialDate) -> str:
    if start is None:
        return ""
    if not start.has_month or start > at:
        return str(start.to_month())
    return f"{start.to_month()} ({full_years(start, at)})"


def _study(mode: StudyMode) -> Callable[[CadreFile], str]:
    def text(file: CadreFile) -> str:
        return _studied(file.education_on_form(mode))

    return text


def _studied(study: Education | None) -> str:
    if study is None:
        return ""
    lines = (f"{study.qualification} {study.degree}".strip(), study.school, study.major)
    return "\n".join(line for line in lines if line)


def _career(file: CadreFile) -> str:
    """The posts held, the last first, each with its months."""
    dated = [each for each in file.appointments if each.appointed_on is not None]
    held = sorted(dated, key=lambda each: str(each.appointed_on), reverse=True)
    lines = []
    for each in held[:RECENT_POSTS]:
        end = "" if each.removed_on is None else str(each.removed_on.to_month())
        start = "" if each.appointed_on is None else str(each.appointed_on.to_month())
        lines.append(f"{start}—{end} {each.title}")
    return "\n".join(lines)


def _evaluations(file: CadreFile) -> str:
    return "\n".join(f"{each.year} {each.result.value}" for each in recent_evaluations(file))


def _conduct(file: CadreFile) -> str:
    awards = [f"{_year(each.awarded_on)}{each.title}" for each in file.awards]
    punishments = [f"{_year(each.effective_on)}{each.kind}" for each in file.punishments]
    return "\n".join((*awards, *punishments))


def _year(on: PartialDate | None) -> str:
    return "" if on is None else f"{on.year} "


def _training(file: CadreFile, year: int) -> str:
    hours = [
        each.hours or 0
        for each in file.trainings
        if each.started_on is not None and year - 2 <= each.started_on.year <= year
    ]
    return f"{len(hours)} ({sum(hours):g})"


_PLAIN: dict[Aspect, Callable[[CadreFile], str]] = {
    Aspect.SEX: lambda file: file.cadre.sex.value if file.cadre.sex else "",
    Aspect.ETHNIC_GROUP: lambda file: file.cadre.ethnic_group,
    Aspect.ANCESTRAL_HOME: lambda file: file.cadre.ancestral_home,
    Aspect.POLITICAL: lambda file: file.cadre.political_affiliation,
    Aspect.POSTS: lambda file: file.cadre.current_posts,
    Aspect.TIER: lambda file: tier.value if (tier := career_of(file).tier) else "",
    Aspect.GRADE: lambda file: career_of(file).grade,
    Aspect.FULL_TIME: _study(StudyMode.FULL_TIME),
    Aspect.IN_SERVICE: _study(StudyMode.IN_SERVICE),
    Aspect.EXPERTISE: lambda file: "、".join(
        filter(None, (file.cadre.expertise, *(each.field for each in file.specialities)))
    ),
    Aspect.CAREER: _career,
    Aspect.EVALUATIONS: _evaluations,
    Aspect.AWARDS: _conduct,
}
