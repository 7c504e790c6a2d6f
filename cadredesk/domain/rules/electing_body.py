"""The body of the township that elects to a post, and its terms."""

from __future__ import annotations

import re

from cadredesk.domain.appointment import Appointment
from cadredesk.domain.unit import Body, Term, Township
from cadredesk.domain.words import BodyKind

_BY_TITLE = (
    (re.compile(r"人大|人民代表大会"), BodyKind.CONGRESS),
    (re.compile(r"纪委|监察"), BodyKind.DISCIPLINE_COMMISSION),
    (re.compile(r"[镇乡]长$"), BodyKind.GOVERNMENT),
    (re.compile(r"书记|党委委员"), BodyKind.PARTY_COMMITTEE),
)


def electing_kind(post: Appointment) -> BodyKind | None:
    """Return the kind of body that elects to a post, by the words of its title."""
    return next((kind for words, kind in _BY_TITLE if words.search(post.title)), None)


def terms_of(post: Appointment, township: Township) -> tuple[Term, ...]:
    """Return the terms of the body that a post belongs to: by its unit, else by its title."""
    bodies = {each.id for each in township.bodies if _is_of(each, post)}
    return tuple(each for each in township.terms if each.body_id in bodies)


def _is_of(body: Body, post: Appointment) -> bool:
    if body.unit_id is not None and post.unit_id is not None:
        return body.unit_id == post.unit_id
    return body.kind is electing_kind(post)
