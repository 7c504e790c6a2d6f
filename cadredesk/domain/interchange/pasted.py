"""An approval form as text: copied out of Word or WPS, typed as 姓名：张三, or a résumé alone.

Such a text has lost its table. Its labels tell what stands after each of them; how they are
spelled is said by the form's definitions and the vocabulary of headings. What has no place in a
cadre file stays with its label, so that no word goes unseen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadredesk.domain.form.content import NOTHING
from cadredesk.domain.interchange.comparing import is_understood
from cadredesk.domain.interchange.form import (
    MULTILINE_FIELDS,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.domain.interchange.pasted_family import read_family
from cadredesk.domain.interchange.pasted_labels import (
    ELSEWHERE,
    FAMILY,
    IN_POST_SINCE,
    SCHOOL,
    SCHOOLS,
    TITLE,
    Labels,
)
from cadredesk.domain.interchange.values import clean_text, read_date
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume_text import parse_resume

_WORD = re.compile(r"(\s*)([^\s：:，,；;]*[：:，,；;]|[^\s：:，,；;]+)")
_ENDS_CLAUSE = ("，", ",", "；", ";", "。")
_COLONS = ("：", ":")
_EDGES = " \t\n\r\v\f\u00a0\u3000，,；;"
_BRACKETED = re.compile(r"[(（][^)）]*[)）]")
_CELL_BREAK = re.compile(r"\t+")
_MOST_WORDS = 16
"""Into how many words the longest label falls apart when its cell is set upright."""

_DEGREE = re.compile(
    r"(?P<before>.{0,20}?(?:研究生|大学|本科|大专|专科))?(?P<degree>\S{0,20}?(?:学士|硕士|博士))"
)
_STUDY_BOXES = {
    "full_time_education": (F.FULL_TIME_QUALIFICATION, F.FULL_TIME_DEGREE),
    "in_service_education": (F.IN_SERVICE_QUALIFICATION, F.IN_SERVICE_DEGREE),
}
_DEGREE_BESIDE = {F.FULL_TIME_SCHOOL: F.FULL_TIME_DEGREE, F.IN_SERVICE_SCHOOL: F.IN_SERVICE_DEGREE}
_LONG = frozenset((F.RESUME.value, F.CONDUCT.value, F.EVALUATIONS.value, FAMILY))
"""Within these texts only the form's own labels count, lest one of their words be taken for one."""

_FAMILY_COLUMNS = frozenset((FAMILY, ELSEWHERE, F.NAME, F.BORN_ON, F.JOINED_PARTY, F.CURRENT_POSTS))
"""What the headings of the family's rows may be taken for."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A text that no place was found for, and the label it stood after, empty for none."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedForm:
    """What a text says of one person: a form, 任现职时间, and what found no place."""

    form: InterchangeForm
    in_post_since: PartialDate | None = None
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recognised."""
        return not (self.form.texts or self.form.family) and self.in_post_since is None


@dataclass(frozen=True, slots=True)
class _Word:
    lead: str
    text: str


@dataclass(slots=True)
class _Part:
    """A label with what stands after it."""

    box: str
    label: str
    text: str = ""


def read_pasted(text: str, labels: Labels) -> PastedForm:
    """Return what a text says; one without any label may be a résumé."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\a", "\t")
    parts = list(_parts(text, labels))
    if all(part.box in ("", TITLE) for part in parts):
        return _resume_alone(text)
    return _gathered(parts)


def _resume_alone(text: str) -> PastedForm:
    dated = any(each.started_on is not None for each in parse_resume(text).segments)
    if dated:
        return PastedForm(form=InterchangeForm(texts={F.RESUME: clean_text(F.RESUME, text)}))
    words = text.strip()
    return PastedForm(
        form=InterchangeForm(texts={}), unplaced=(Unplaced("", words),) if words else ()
    )


def _parts(text: str, labels: Labels) -> Iterator[_Part]:
    """Yield the labels in their order, each with the text after it."""
    words = [_Word(*found) for found in _WORD.findall(text)]
    has_cells = "\t" in text
    part, at, study = _Part("", ""), 0, ""
    while at < len(words):
        found = None
        if _may_begin(words, at, has_cells=has_cells):
            found = _label_at(words, at, labels, part.box)
        if found is None:
            part.text += words[at].lead + words[at].text
            at += 1
            continue
        yield part
        label, count = found
        box = labels.box(label)
        study = next((mode for mode in SCHOOLS if box.startswith(mode)), study)
        part = _Part(SCHOOLS.get(study, ELSEWHERE) if box == SCHOOL else box, label)
        at += count
    yield part


def _may_begin(words: Sequence[_Word], at: int, *, has_cells: bool) -> bool:
    """Whether a label can stand here: at the edge of a cell, or after a blank where none are."""
    lead = words[at].lead
    if at == 0 or "\t" in lead or "\n" in lead:
        return True
    is_after_clause = words[at - 1].text.endswith(_ENDS_CLAUSE)
    return (bool(lead) and not has_cells) or (is_after_clause and words[at].text.endswith(_COLONS))


def _label_at(
    words: Sequence[_Word], at: int, labels: Labels, inside: str
) -> tuple[str, int] | None:
    """Return the longest label that begins here, and of how many words it is."""
    for count in range(min(_MOST_WORDS, len(words) - at), 0, -1):
        taken = words[at : at + count]
        if any("\t" in word.lead for word in taken[1:]) or _closes_clause(taken):
            continue
        label = "".join(word.text for word in taken)
        strict = inside in _LONG and not label.endswith(_COLONS)
        if labels.knows(label, joined=count > 1, strict=strict):
            return label, count
    return None


def _closes_clause(words: Sequence[_Word]) -> bool:
    return any(word.text.endswith(_ENDS_CLAUSE) for word in words)


def _gathered(parts: Sequence[_Part]) -> PastedForm:
    texts: dict[InterchangeField, str] = {}
    unplaced: list[Unplaced] = []
    since: PartialDate | None = None
    members: tuple[InterchangeMember, ...] = ()
    family = ""
    for part in parts:
        family = _family_label(family, part)
        words = part.text.strip(_EDGES)
        if not words or part.box == TITLE:
            continue
        if family:
            read = read_family(part.text)
            members += read.members
            lost = (*read.ages, *filter(None, [read.rest.strip(_EDGES)]))
            unplaced += (Unplaced(_shown(family), each) for each in lost)
            family = ""
        elif part.box in ("", ELSEWHERE):
            unplaced.append(Unplaced(_shown(part.label), words))
        elif part.box == IN_POST_SINCE and since is None:
            since = read_date(words)
            unplaced += [] if since is not None else [Unplaced(_shown(part.label), words)]
        else:
            unplaced += _place(texts, part, words)
    return PastedForm(
        form=InterchangeForm(texts=texts, family=members),
        in_post_since=since,
        unplaced=tuple(unplaced),
    )


def _family_label(family: str, part: _Part) -> str:
    """Return the label of the family up to its rows, which stand after the last of its headings."""
    if part.box == FAMILY:
        return part.label
    return family if part.box in _FAMILY_COLUMNS else ""


def _place(texts: dict[InterchangeField, str], part: _Part, words: str) -> Iterator[Unplaced]:
    """Put a text into its field, and yield what of it does not fit there."""
    for field, text in _fields(part, words):
        if field is None:
            yield Unplaced(_shown(part.label), text)
            continue
        cleaned = clean_text(field, _without_age(text) if field is F.BORN_ON else text)
        if field is F.JOINED_PARTY and field in texts:
            cleaned = f"{texts.pop(field)}；{cleaned}"
        if field in texts or not is_understood(field, cleaned):
            yield Unplaced(_shown(part.label), text)
        elif not (field is F.CONDUCT and cleaned.strip("()（）") == NOTHING):
            texts[field] = cleaned


def _fields(part: _Part, words: str) -> Iterator[tuple[InterchangeField | None, str]]:
    """Yield what a box says field by field; None stands for a cell that is none of its own."""
    if part.box in _STUDY_BOXES:
        yield from _study(*_STUDY_BOXES[part.box], words)
        return
    field = InterchangeField(part.box)
    if field in MULTILINE_FIELDS:
        yield field, _CELL_BREAK.sub("  ", words)
        return
    first, *others = (cell.strip(_EDGES) for cell in _CELL_BREAK.split(words))
    yield field, first
    for other in filter(None, others):
        is_degree = field in _DEGREE_BESIDE and _DEGREE.fullmatch(other)
        yield _DEGREE_BESIDE[field] if is_degree else None, other


def _study(
    qualification: InterchangeField, degree: InterchangeField, words: str
) -> Iterator[tuple[InterchangeField, str]]:
    """Yield 大学 and 工学学士 apart, on two lines or one."""
    qualifications: list[str] = []
    for each in words.split():
        found = _DEGREE.fullmatch(each)
        if found is not None:
            yield degree, found["degree"]
        qualifications += filter(None, [each if found is None else found["before"]])
    if qualifications:
        yield qualification, " ".join(qualifications)


def _without_age(text: str) -> str:
    return _BRACKETED.sub("", text)


def _shown(label: str) -> str:
    return unicodedata.normalize("NFKC", label).rstrip(":")
