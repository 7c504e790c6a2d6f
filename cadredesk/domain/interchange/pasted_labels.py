"""The labels of a pasted form, by what is known of forms and of headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cadredesk.domain.blank.heading_text import plain, whole
from cadredesk.domain.blank.vocabulary import Vocabulary
from cadredesk.domain.form.definition import BoxKind, FormDefinition
from cadredesk.domain.interchange.form import OWN_FIELDS, F, InterchangeField

TITLE, FAMILY, ELSEWHERE = "title", "family", "elsewhere"
"""What is no fact of the person: the form's name, the family's rows, and everything else."""

IN_POST_SINCE = "in_post_since"
SCHOOL = "school"
SCHOOLS = {"full_time": F.FULL_TIME_SCHOOL.value, "in_service": F.IN_SERVICE_SCHOOL.value}
"""Both schools have one label on the form: what was said before tells which is meant."""

_LEFT_OUT = frozenset((*OWN_FIELDS, F.RETIRES_ON, F.FORMER_AGE_LIMIT, F.PHOTO, F.FAMILY, F.EXTRA))
"""What an old form says for itself, and what is worked out anew."""

_TAKEN = frozenset(field.value for field in InterchangeField if field not in _LEFT_OUT) | {
    IN_POST_SINCE,
    SCHOOL,
    "full_time_education",
    "in_service_education",
}
_SAME_FACTS = {"awards": F.CONDUCT.value, "political_affiliation": F.JOINED_PARTY.value}
"""Facts of headings that the form says in a box of another name."""

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Labels:
    """What each label means: a field, a box, or one of the marks above.

    `of_form` are the form's own labels, brackets and all; the others are headings of lists.
    """

    boxes: Mapping[str, str]
    of_form: frozenset[str]

    def knows(self, label: str, *, joined: bool, strict: bool) -> bool:
        """Whether this is a label.

        One of several words must be known with its brackets: 出生年月 (1985.06) is no label.
        With `strict` only labels of the form count.
        """
        is_whole = whole(label) in self.of_form or whole(label) in self.boxes
        if strict:
            return whole(label) in self.of_form
        return is_whole or (not joined and not _DIGIT.search(label) and plain(label) in self.boxes)

    def box(self, label: str) -> str:
        """Return what a known label means."""
        return self.boxes.get(whole(label)) or self.boxes[plain(label)]


def labels_of(definitions: Iterable[FormDefinition], vocabulary: Vocabulary) -> Labels:
    """Return the labels of these forms, and the headings that mean one thing only."""
    of_form = [each for definition in definitions for each in _of_form(definition)]
    boxes: dict[str, str] = {}
    for label, box in of_form:
        if box != ELSEWHERE:
            boxes.setdefault(plain(label), box)
            boxes.setdefault(whole(label), box)
    for heading, box in _of_headings(vocabulary):
        boxes.setdefault(heading, box)
    for label, box in of_form:
        boxes.setdefault(plain(label), box)
        boxes.setdefault(whole(label), box)
    known = (spelled(label) for label, _box in of_form for spelled in (plain, whole))
    return Labels(boxes, frozenset(known))


def _of_form(definition: FormDefinition) -> Iterator[tuple[str, str]]:
    """Yield every label of a form with the box after it."""
    yield definition.name, TITLE
    yield definition.foot.label, ELSEWHERE
    for page in definition.pages:
        for cell, following in zip(page.cells, (*page.cells[1:], None), strict=True):
            if not plain(cell.label):
                continue
            if cell.kind is BoxKind.FAMILY_LABEL:
                yield cell.label, FAMILY
            elif following is not None and following.box in _TAKEN:
                box = following.box
                yield cell.label, SCHOOL if box in SCHOOLS.values() else box
            else:
                yield cell.label, ELSEWHERE


def _of_headings(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for heading, recipes in vocabulary.recipes.items():
        facts = {recipe.facts[0] for recipe in recipes}
        if len(facts) == 1:
            (fact,) = facts
            fact = _SAME_FACTS.get(fact, fact)
            yield heading, fact if fact in _TAKEN else ELSEWHERE
    for heading in vocabulary.left_empty:
        yield heading, ELSEWHERE
