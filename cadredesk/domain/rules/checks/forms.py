"""Checks of papers against the file behind them (CHK-27, CHK-28).

The papers are the form that settles a fact in the archive, and the approval form. Of that only
a text that a box has on the form alone can differ: every other box is made of the file. What
cannot be read as a date, or has no month to count from, is said not to be judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.determinations import contradicts, determination_of
from cadredesk.domain.errors import UserError
from cadredesk.domain.form.content import party_text
from cadredesk.domain.form_draft import FormText
from cadredesk.domain.partial_date import PartialDate, age
from cadredesk.domain.rules.alert import Fact, Step, SubjectKind
from cadredesk.domain.rules.facts import basic_fact, row_fact
from cadredesk.domain.rules.finding import OF_PEOPLE, Definition, Finding, Gap, to_check, using
from cadredesk.domain.rules.rulebook import RulesOfDay
from cadredesk.domain.rules.wording import Word, Wording
from cadredesk.domain.typed_date import read_typed_date

_BORN = "born_on"
_DATES = {
    _BORN: ("born_on", "出生年月", "Born"),
    "began_work_on": ("began_work_on", "参加工作时间", "Began work"),
    "joined_party": ("joined_party_on", "入党时间", "Joined the party"),
}
"""The boxes of dates: where the file keeps each, and its name."""
_WORDS = {
    "name": ("name", "姓名", "Name"),
    "current_posts": ("current_posts", "现任职务", "Current posts"),
}
_IN_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")
_AGE = re.compile(r"[（(]\s*(\d{1,3})\s*周?岁\s*[)）]")
_EMPTY = Wording("空的", "empty")


def judge_agreement(file: CadreFile, _book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-27: name, birth, work, party and posts are the same on paper and in the file."""
    for field, label_zh, label_en in (*_WORDS.values(), *_DATES.values()):
        settled = determination_of(file, field)
        if settled is not None and contradicts(file, field):
            known = basic_fact(file.cadre, field, label_zh, label_en)
            stated = row_fact(settled, "verified", "认定为", "Settled as", settled.verified)
            words: dict[str, Word] = {"what": Wording(label_zh, label_en)}
            words |= {"settled": _said(settled.verified), "in_file": _said(known.value)}
            yield to_check("settled", known, stated, words=words)
    for text in file.form_texts:
        if text.box in _WORDS:
            field, *_label = _WORDS[text.box]
            if _compact(text.text) != _compact(getattr(file.cadre, field)):
                yield _told(file, text, "differs", *_WORDS[text.box])
        elif text.box in _DATES:
            variant = _date_fault(file, text)
            if variant:
                yield _told(file, text, variant, *_DATES[text.box])


def judge_age(file: CadreFile, book: RulesOfDay) -> Iterator[Finding | Gap]:
    """CHK-28: the age under the month of birth is the one on the day that ages count as of.

    Without such a day they count as of the day of printing, as on every form.
    """
    text = next((each for each in file.form_texts if each.box == _BORN), None)
    printed = _AGE.search(text.text) if text is not None else None
    if text is None or printed is None or file.cadre.born_on is None:
        return
    draft, born_on, stated = file.form_draft, file.cadre.born_on, int(printed[1])
    chosen = None if draft is None else draft.ages_as_of
    at = chosen or book.today
    born = basic_fact(file.cadre, "born_on", "出生年月", "Born")
    counted = Fact("form_draft.ages_as_of", "计算年龄时间", "Ages as of", str(chosen or ""))
    if not born_on.has_month or not at.has_month:
        lacking = (counted, born) if born_on.has_month else (born, counted)
        yield Gap(variant="gap_month", facts=lacking)
    elif (years := age(born_on, at)) != stated:
        fact = row_fact(text, "text", "审批表上的年龄", "Age on the form", stated)
        words = {"stated": str(stated), "at": str(at.to_month()), "age": str(years)}
        step = Step(f"{at.to_month()} 时周岁", f"Age in {at.to_month()}", str(years))
        yield to_check("hit", fact, born, counted, words=words, steps=(step,))


def _date_fault(file: CadreFile, text: FormText) -> str:
    """Return what is to be said of a date on the form, empty where it is the file's."""
    field, *_label = _DATES[text.box]
    known: PartialDate | None = getattr(file.cadre, field)
    plain = _compact(_IN_BRACKETS.sub("", text.text))
    if not plain:
        return "" if known is None else "differs"
    if text.box == "joined_party" and _compact(text.text) == _compact(party_text(file)):
        return ""
    try:
        stated = read_typed_date(plain)
    except UserError:
        return "unread"
    return "" if known is not None and stated.agrees_with(known) else "differs"


def _told(
    file: CadreFile, text: FormText, variant: str, field: str, label_zh: str, label_en: str
) -> Finding:
    on_form = " ".join(text.text.split())
    fact = row_fact(text, "text", f"审批表上的{label_zh}", f"{label_en} on the form", on_form)
    known = basic_fact(file.cadre, field, label_zh, label_en)
    words: dict[str, Word] = {"what": Wording(label_zh, label_en), "on_form": on_form}
    if variant == "differs":
        words |= {"on_form": _said(on_form), "in_file": _said(known.value)}
    return to_check(variant, fact, known, words=words)


def _said(text: str) -> Word:
    """Return a value as a sentence says it; a number stands apart from Chinese characters."""
    if not text:
        return _EMPTY
    return Wording(f" {text}", text) if text[0].isdigit() else text


def _compact(text: str) -> str:
    return "".join(text.split())


RULES = (
    Definition(
        id="CHK-27",
        subject=SubjectKind.CADRE,
        judge=judge_agreement,
        texts={
            "differs": using("name", "what", "on_form", "in_file"),
            "unread": using("name", "what", "on_form"),
            "settled": using("name", "what", "settled", "in_file"),
        },
    ),
    Definition(
        id="CHK-28",
        subject=SubjectKind.CADRE,
        judge=judge_age,
        texts={"hit": using("name", "stated", "at", "age"), "gap_month": OF_PEOPLE},
    ),
)
