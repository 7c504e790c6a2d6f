"""What archive material says of a person: birth, start of work, joining the Party (FILE-3 to 5).

The program compares and proposes; the archive review decides, and what it settled is not asked
about again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.determinations import is_settled
from cadredesk.domain.partial_date import PartialDate, months_between
from cadredesk.domain.rules.alert import Fact, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, row_fact
from cadredesk.domain.rules.finding import Definition, Finding, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.words import StudyMode

_OF_WORK = ("9-1", "9-2")
_APPLICATION = "志愿书"
_PARTY_CLASS = "6"
TOLERANCE = "birth_tolerance_months"

_Stated = Callable[[Attachment], PartialDate | None]


def judge_birth(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """FILE-3: the earliest formed material that states a birth date, against the one in use."""
    born_on = file.cadre.born_on
    first = _earliest(file.attachments, _stated_birth)
    if first is None or born_on is None or is_settled(file, "born_on"):
        return
    stated = first.stated_born_on
    if stated is None or stated.agrees_with(born_on):
        return
    near = _is_near(stated, born_on, book.number(TOLERANCE))
    used = basic_fact(file.cadre, "born_on", "现用出生年月", "Birth in use")
    words = {"stated": str(stated), "born": str(born_on), **_about(first)}
    yield to_check("near" if near else "differs", used, *_source(first, stated), words=words)


def judge_work_start(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding]:
    """FILE-4: the start of work by the earliest paper on recruitment, pay or appointment.

    A later paper that states another month is told for information. Full-time study does not
    count as work; asked only where an archive is kept here.
    """
    began_on = file.cadre.began_work_on
    if began_on is None or not file.attachments or is_settled(file, "began_work_on"):
        return
    used = basic_fact(file.cadre, "began_work_on", "参加工作时间", "Began work")
    papers = [each for each in file.attachments if each.catalogue_class in _OF_WORK]
    first = _earliest(papers, _stated_work)
    for each in papers:
        stated = each.stated_began_work_on
        if stated is not None and not stated.agrees_with(began_on):
            words = {"stated": str(stated), "began": str(began_on), **_about(each)}
            variant = "differs" if each is first else "later"
            yield to_check(variant, used, *_source(each, stated), words=words)
    yield from _studying(file, began_on, used)


def judge_joining(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding]:
    """FILE-5: the day on which the branch meeting took somebody in, by the application booklet."""
    joined_on = file.cadre.joined_party_on
    booklets = [
        each
        for each in file.attachments
        if each.catalogue_class == _PARTY_CLASS and _APPLICATION in each.title
    ]
    first = _earliest(booklets, _stated_joining)
    if first is None or joined_on is None or is_settled(file, "joined_party_on"):
        return
    stated = first.stated_joined_party_on
    if stated is None or stated.agrees_with(joined_on):
        return
    used = basic_fact(file.cadre, "joined_party_on", "入党时间", "Joined the Party")
    words = {"stated": str(stated), "joined": str(joined_on), **_about(first)}
    yield to_check("differs", used, *_source(first, stated), words=words)


def _studying(file: CadreFile, began_on: PartialDate, used: Fact) -> Iterator[Finding]:
    for course in file.educations:
        start, end = course.started_on, course.ended_on
        if course.mode is not StudyMode.FULL_TIME or start is None or end is None:
            continue
        if start.is_before(began_on) and began_on.is_before(end):
            study = row_fact(
                course, "started_on", "全日制学习", "Full-time study", f"{start}—{end}"
            )
            words = {"began": str(began_on), "start": str(start), "end": str(end)}
            yield to_check("studying", used, study, words=words)


def _stated_birth(material: Attachment) -> PartialDate | None:
    return material.stated_born_on


def _stated_work(material: Attachment) -> PartialDate | None:
    return material.stated_began_work_on


def _stated_joining(material: Attachment) -> PartialDate | None:
    return material.stated_joined_party_on


def _earliest(materials: Iterable[Attachment], stated: _Stated) -> Attachment | None:
    """The material that was formed first among those that state a date; undated ones last."""
    telling = [each for each in materials if stated(each) is not None]
    return min(telling, key=_formed, default=None)


def _formed(material: Attachment) -> tuple[bool, str]:
    return material.formed_on is None, str(material.formed_on or "")


def _is_near(one: PartialDate, other: PartialDate, tolerance: int) -> bool:
    both = one.has_month and other.has_month
    return both and abs(months_between(one, other)) <= tolerance


def _about(material: Attachment) -> dict[str, str]:
    formed = "" if material.formed_on is None else f"，{material.formed_on}"
    return {"document": material.title + formed}


def _source(material: Attachment, stated: PartialDate) -> tuple[Fact, Fact]:
    formed = str(material.formed_on or "")
    return (
        row_fact(material, "title", "材料", "Material", f"{material.title} {formed}".strip()),
        row_fact(material, "formed_on", "材料记载", "Stated there", stated),
    )


_STATED = using("name", "document", "stated")

RULES = (
    Definition(
        id="FILE-3",
        subject=SubjectKind.CADRE,
        judge=judge_birth,
        texts={"differs": _STATED | using("born"), "near": _STATED | using("born")},
        parameters=(TOLERANCE,),
    ),
    Definition(
        id="FILE-4",
        subject=SubjectKind.CADRE,
        judge=judge_work_start,
        texts={
            "differs": _STATED | using("began"),
            "later": _STATED | using("began"),
            "studying": using("name", "began", "start", "end"),
        },
    ),
    Definition(
        id="FILE-5",
        subject=SubjectKind.CADRE,
        judge=judge_joining,
        texts={"differs": _STATED | using("joined")},
    ),
)
