"""What is wrong with a form before it goes out, or worth a look: each thing with its box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cadredesk.domain.form.definition import Abbreviation, FormDefinition
from cadredesk.domain.form.fitting import Fitted
from cadredesk.domain.form.model import MOST_FAMILY, ApprovalForm
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.picture import size_of

RATIO, RATIO_SLACK = 4 / 5, 0.03
"""Width to height of the form's photo (C.4), and by how much one may be off unnoticed."""

LEAST_WIDTH, LEAST_HEIGHT = 295, 413
"""Pixels under which a photo prints coarse: 25 × 35 mm at 300 dots per inch."""

_CHILDREN = {"儿子": "长子、次子", "女儿": "长女、次女"}
_ORDERED = {
    "长子": "儿子",
    "长女": "女儿",
}
_LATER = {"长子": ("次子", "三子", "四子", "五子"), "长女": ("次女", "三女", "四女", "五女")}


class Weight(StrEnum):
    """How much an issue matters: it stops the form, needs a look, or only says what was done."""

    STOPS = "stops"
    LOOK = "look"
    NOTE = "note"


class Issue(StrEnum):
    """What can be wrong with a form."""

    OVERFLOW = "overflow"
    FAMILY_OVER = "family_over"
    EMPTY = "empty"
    ASSUMED = "assumed"
    DIFFERS = "differs"
    SHRUNK = "shrunk"
    PHOTO_RATIO = "photo_ratio"
    PHOTO_COARSE = "photo_coarse"
    FONT = "font"
    RELATION = "relation"
    ABBREVIATION = "abbreviation"


_WEIGHTS = {
    Issue.OVERFLOW: Weight.STOPS,
    Issue.FAMILY_OVER: Weight.STOPS,
    Issue.SHRUNK: Weight.NOTE,
    Issue.FONT: Weight.NOTE,
    Issue.ASSUMED: Weight.NOTE,
    Issue.ABBREVIATION: Weight.NOTE,
}


@dataclass(frozen=True, slots=True)
class FormIssue:
    """One thing about a form; `fields` fill the sentence that says it."""

    issue: Issue
    key: BoxKey | None = None
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return _WEIGHTS.get(self.issue, Weight.LOOK)


@dataclass(frozen=True, slots=True)
class Print:
    """What only the place where a form is drawn knows: the photo's pixels, a font's stand-in."""

    photo: tuple[int, int] | None = None
    substitute: str = ""


def form_issues(
    form: ApprovalForm,
    fitted: Fitted,
    definition: FormDefinition,
    drawn: Print,
) -> tuple[FormIssue, ...]:
    """Return everything about a form, what stops it first, then in the order of the form."""
    found = [
        *_fitting(form, fitted),
        *(each for each in _content(form) if _has_place(definition, each)),
        *_photo(drawn),
        *_relations(form),
        *_shorter(fitted, definition.abbreviations),
    ]
    if drawn.substitute:
        words = {"font": definition.font, "substitute": drawn.substitute}
        found.append(FormIssue(Issue.FONT, None, words))
    return tuple(sorted(found, key=_weight_place))


def content_issues(form: ApprovalForm) -> tuple[FormIssue, ...]:
    """Return what can be told of a form wherever it is written: nothing here needs a screen."""
    size = size_of(form.photo) if form.photo else (0, 0)
    drawn = Print(size if all(size) else None)
    return (*_content(form), *_photo(drawn), *_relations(form))


def _fitting(form: ApprovalForm, fitted: Fitted) -> Iterator[FormIssue]:
    for fit, row in fitted.boxes:
        words: dict[str, object] = {"size": fit.size, "lines": fit.over}
        if fit.over:
            yield FormIssue(Issue.OVERFLOW, BoxKey(fit.box, row), words)
        elif fit.is_shrunk:
            yield FormIssue(Issue.SHRUNK, BoxKey(fit.box, row), words)
    if len(form.family) > MOST_FAMILY:
        words = {"count": len(form.family), "most": MOST_FAMILY}
        yield FormIssue(Issue.FAMILY_OVER, BoxKey("relation", 0), words)


def _content(form: ApprovalForm) -> Iterator[FormIssue]:
    for box in form.blank:
        key = BoxKey("relation", 0) if box == "family" else BoxKey(box)
        yield FormIssue(Issue.EMPTY, key, {"named": box})
    for box in form.assumed:
        yield FormIssue(Issue.ASSUMED, BoxKey(box), {"text": form.boxes[box]})
    for box, text in form.in_file.items():
        yield FormIssue(Issue.DIFFERS, BoxKey(box), {"text": " ".join(text.split())})


def _has_place(definition: FormDefinition, issue: FormIssue) -> bool:
    """Whether what an issue is about stands on a form: a variant may do without a box."""
    key = issue.key
    return key is None or key.row is not None or key.box in definition.boxes


def _photo(drawn: Print) -> Iterator[FormIssue]:
    if drawn.photo is None:
        return
    width, height = drawn.photo
    words: dict[str, object] = {"width": width, "height": height}
    if abs(width / height - RATIO) > RATIO_SLACK:
        yield FormIssue(Issue.PHOTO_RATIO, BoxKey("photo"), words)
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        yield FormIssue(Issue.PHOTO_COARSE, BoxKey("photo"), words)


def _relations(form: ApprovalForm) -> Iterator[FormIssue]:
    """One child is 儿子 or 女儿; several are 长子, 次子 … (E.11)."""
    words = ["".join(line.relation.split()) for line in form.family]
    counts = Counter(words)
    for row, word in enumerate(words):
        if word in _CHILDREN and counts[word] > 1:
            said = {"word": word, "better": _CHILDREN[word]}
            yield FormIssue(Issue.RELATION, BoxKey("relation", row), said)
        if word in _ORDERED and not any(counts[later] for later in _LATER[word]):
            said = {"word": word, "better": _ORDERED[word]}
            yield FormIssue(Issue.RELATION, BoxKey("relation", row), said)


def _shorter(fitted: Fitted, abbreviations: tuple[Abbreviation, ...]) -> Iterator[FormIssue]:
    """What could be written shorter where a text had to be made smaller or does not fit."""
    for fit, row in fitted.boxes:
        text = "".join(fit.lines)
        if not (fit.over or fit.is_shrunk):
            continue
        for each in abbreviations:
            if each.long in text:
                words: dict[str, object] = {"long": each.long, "short": each.short}
                yield FormIssue(Issue.ABBREVIATION, BoxKey(fit.box, row), words)


def _weight_place(issue: FormIssue) -> int:
    return list(Weight).index(issue.weight)
