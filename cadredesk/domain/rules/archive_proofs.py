"""Whether an archive is in order: classes (FILE-1), what proves a fact (6), the review (7).

Asked only where an archive is kept here: no rows is not an empty archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cadredesk.domain.attachment import Attachment
from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.determinations import FACT_NAMES, contradicts
from cadredesk.domain.partial_date import PartialDate, add_months, months_between
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import has_begun, row_fact, was_serving
from cadredesk.domain.rules.finding import (
    OF_PEOPLE,
    Definition,
    Finding,
    Gap,
    to_check,
    using,
)
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Wording, months
from cadredesk.domain.words import Category, StudyMode

CLASSES = frozenset("1 2 3 4-1 4-2 4-3 4-4 5 6 7 8 9-1 9-2 9-3 9-4 10".split())
"""The ten classes, the fourth and the ninth in their parts."""
_DIVIDED = frozenset(("4", "9"))
_STUDY, _APPOINTMENT, _REVIEW = "4-1", "9-2", "5"
_DIPLOMA = ("毕业", "学历", "学位", "结业")
_ROLL = ("学籍", "成绩", "毕业生登记", "学员登记")
_PAPERS = ("任免", "任职", "任命", "聘", "录用", "考察", "转任", "调动", "公务员登记")
_ENTRY = {
    Category.INSTITUTION: ("聘", "招聘", "录用", "转干", "调动"),
    Category.CIVIL_SERVANT: ("录用", "登记", "转任", "军转", "调任"),
    Category.REFERENCED: ("录用", "登记", "转任", "军转", "调任"),
    Category.WORKER: ("招工", "录用", "聘", "转正"),
}
_REVIEWED = ("审核", "认定")
MAX_AGE = "file_review_max_age_months"


def judge_classes(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding]:
    """FILE-1: every material has a class; the fourth and the ninth are told apart further."""
    for each in file.attachments:
        code = each.catalogue_class
        if code in CLASSES:
            continue
        variant = "divided" if code in _DIVIDED else "unknown" if code else "unclassed"
        fact = row_fact(each, "catalogue_class", "类号", "Class", code)
        title = row_fact(each, "title", "材料", "Material", each.title)
        yield to_check(variant, fact, title, words={"document": each.title, "class": code})


def judge_proofs(file: CadreFile, book: RulesOfDay) -> Iterator[Finding]:
    """FILE-6: what an archive lacks to prove education, career and status."""
    if not file.attachments or not was_serving(file.cadre, book.day):
        return
    for item in _lacking(file):
        fact = Fact("attachment.title", "缺少", "Missing", item.zh, value_en=item.en)
        yield to_check("lacking", fact, words={"item": item})


def judge_review(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """FILE-7: whoever is proposed for a post was reviewed not long before, without open doubts."""
    draft = file.form_draft
    if draft is None or not draft.proposed_post or not was_serving(file.cadre, book.day):
        return
    post = Fact("form_draft.proposed_post", "拟任职务", "Proposed post", draft.proposed_post)
    reviewed_on = _reviewed_on(file, book)
    doubts = [name for name in FACT_NAMES if contradicts(file, name)]
    if doubts:
        named = "、".join(FACT_NAMES[each] for each in doubts)
        fact = Fact("determination.verified", "与认定不一致", "Other than settled", named)
        yield to_check("doubts", fact, post, words={"post": draft.proposed_post, "facts": named})
    if reviewed_on is None:
        fact = Fact("attachment.formed_on", "任前审核表", "Review before appointment", "")
        yield Gap(variant="gap_review", facts=(fact, post), only_if_started="attachments")
        return
    most = book.number(MAX_AGE)
    if months_between(reviewed_on, book.today) > most:
        yield _too_old(reviewed_on, most, post, draft.proposed_post)


def _too_old(reviewed_on: PartialDate, most: int, post: Fact, proposed: str) -> Finding:
    length, until = months(most), add_months(reviewed_on, most)
    fact = Fact("attachment.formed_on", "任前审核", "Reviewed", str(reviewed_on))
    steps = (
        Step("任前审核", "Reviewed", str(reviewed_on)),
        Step("＋ 有效", "+ good for", length.zh, length.en),
        Step("＝ 到", "= until", str(until)),
    )
    words = {"post": proposed, "reviewed": str(reviewed_on), "until": str(until)}
    return to_check("old", fact, post, words=words, steps=steps)


def _reviewed_on(file: CadreFile, book: RulesOfDay) -> PartialDate | None:
    """The month of the last review on file by the day, by its form or by what it settled."""
    moments = [
        each.formed_on
        for each in file.attachments
        if each.catalogue_class == _REVIEW and _is_one_of(_REVIEWED, each)
    ]
    moments += [each.determined_on for each in file.determinations]
    known = [each for each in moments if each is not None and each.has_month]
    return max((each.to_month() for each in known if has_begun(each, book.day)), default=None)


def _lacking(file: CadreFile) -> Iterator[Wording]:
    study = [each for each in file.attachments if each.catalogue_class == _STUDY]
    papers = [each for each in file.attachments if each.catalogue_class == _APPOINTMENT]
    proven = {each.about_id for each in study}
    courses = [each for each in file.educations if each.id not in proven]
    unbound = [each for each in study if each.about_id is None and _is_one_of(_DIPLOMA, each)]
    missing = len(courses) - len(unbound)
    if missing > 0:
        yield Wording(f"学历学位（{missing} 份）", f"{missing} proof(s) of education")
    in_service = any(each.mode is StudyMode.IN_SERVICE for each in file.educations)
    if in_service and not _any(_ROLL, study):
        yield Wording("在职学历的学籍", "enrolment of in-service study")
    if file.appointments and not _any(_PAPERS, papers):
        yield Wording("工作经历（任免材料）", "career (papers of appointment)")
    entry = _ENTRY.get(file.cadre.category) if file.cadre.category is not None else None
    if entry is not None and not _any(entry, papers):
        yield Wording("干部身份（录用、聘用等）", "status (recruitment or contract)")


def _any(words: Iterable[str], materials: Iterable[Attachment]) -> bool:
    return any(_is_one_of(words, each) for each in materials)


def _is_one_of(words: Iterable[str], material: Attachment) -> bool:
    return any(word in material.title for word in words)


RULES = (
    Definition(
        id="FILE-1",
        subject=SubjectKind.CADRE,
        judge=judge_classes,
        texts={
            "unclassed": using("name", "document"),
            "divided": using("name", "document", "class"),
            "unknown": using("name", "document", "class"),
        },
    ),
    Definition(
        id="FILE-6",
        subject=SubjectKind.CADRE,
        judge=judge_proofs,
        texts={"lacking": using("name", "item")},
    ),
    Definition(
        id="FILE-7",
        subject=SubjectKind.CADRE,
        judge=judge_review,
        texts={
            "doubts": using("name", "post", "facts"),
            "old": using("name", "post", "reviewed", "until"),
            "gap_review": OF_PEOPLE,
        },
        parameters=(MAX_AGE,),
    ),
)
