"""A file that came in against the cadre file: what it states otherwise.

Blank never erases: what the file leaves empty is no difference. Nor is a month where the cadre
file knows the day.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.family import form_order
from cadredesk.domain.form.content import NOTHING, FormBasis
from cadredesk.domain.interchange.aligning import (
    align_families,
    align_resumes,
    is_same_member,
    member_cells,
    stated_cells,
)
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.form import (
    DATE_FIELDS,
    OWN_FIELDS,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.domain.interchange.making import interchange_form
from cadredesk.domain.interchange.values import is_told, read_date, read_party, shown_party
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.words import Sex, StudyMode

_SCHOOLS = {
    F.FULL_TIME_SCHOOL: StudyMode.FULL_TIME,
    F.IN_SERVICE_SCHOOL: StudyMode.IN_SERVICE,
}
_SCHOOL_ABOVE = {
    F.FULL_TIME_DEGREE_SCHOOL: F.FULL_TIME_SCHOOL,
    F.IN_SERVICE_DEGREE_SCHOOL: F.IN_SERVICE_SCHOOL,
}
"""The lower line of a school's box; a file may repeat there what the upper one says."""

_DIGEST = 8


def compare_form(
    file: CadreFile, stated: InterchangeForm, basis: FormBasis
) -> tuple[Difference, ...]:
    """Return what a form states otherwise than a cadre file, in the form's order."""
    known = interchange_form(file, basis)
    found: list[Difference] = []
    for field in _told_otherwise(known, stated):
        if field is F.RESUME:
            found += _resume(file, stated.text(field))
        else:
            found += _text(file, field, known.text(field), stated)
    if stated.family != known.family:
        found += _family(file, stated)
    return (*found, *_photo(file, stated), *_extras(known, stated))


def _told_otherwise(known: InterchangeForm, stated: InterchangeForm) -> list[InterchangeField]:
    """Return the fields that say something else, in the form's order; mostly there are none."""
    told = {field for field, text in stated.texts.items() if text and text != known.text(field)}
    return [field for field in InterchangeField if field in told] if told else []


_SEXES = tuple(Sex)
JUDGED_FIELDS = tuple(
    field for field in InterchangeField if field in (*DATE_FIELDS, F.SEX, F.JOINED_PARTY)
)
"""The fields of which not every text can be taken into a cadre file."""


def is_understood(field: InterchangeField, text: str) -> bool:
    """Whether a text can be taken into a cadre file: a date that is one, 男 or 女, a party."""
    if field in DATE_FIELDS:
        return read_date(text) is not None
    if field is F.SEX:
        return text in _SEXES
    if field is F.JOINED_PARTY:
        return not read_party(text).unread
    return True


def _text(
    file: CadreFile, field: InterchangeField, known: str, form: InterchangeForm
) -> Iterator[Difference]:
    stated = form.text(field)
    if not is_understood(field, stated):
        return
    if field in _SCHOOLS and not known:
        known = _unprinted_school(file, _SCHOOLS[field])
    if field in DATE_FIELDS:
        yield from _date(file, field, known, stated)
    elif field in _SCHOOL_ABOVE and stated == form.text(_SCHOOL_ABOVE[field]):
        return
    elif field is F.JOINED_PARTY:
        if not _is_same_party(file, known, stated):
            yield Difference(field=field, known=shown_party(known), stated=shown_party(stated))
    elif _said(field, known) != _said(field, stated):
        yield Difference(field=field, known=known, stated=stated)


def _unprinted_school(file: CadreFile, mode: StudyMode) -> str:
    """The school that a form does not print, as that of 高中."""
    study = file.education_on_form(mode)
    return "" if study is None else study.school_line


def _said(field: InterchangeField, text: str) -> str:
    """Return what a text says, however it is spaced; （无） is 无."""
    plain = "".join(text.split())
    return NOTHING if field is F.CONDUCT and plain.strip("()（）") == NOTHING else plain


def _date(
    file: CadreFile, field: InterchangeField, known: str, stated: str
) -> Iterator[Difference]:
    there, here = read_date(stated), _known_date(file, field, known)
    if there is None:
        return
    if field is F.RETIRES_ON:
        there = there.to_month()
    is_custom = field in OWN_FIELDS and not getattr(file.form_draft, field, None)
    if here != there if is_custom else not is_told(here, there):
        shown = known if here is None else str(here)
        yield Difference(field=field, known=shown, stated=str(there))


def _known_date(file: CadreFile, field: InterchangeField, known: str) -> PartialDate | None:
    """Return a date as exactly as the cadre file has it, the form's own one where it has one."""
    printed = read_date(known)
    on_file = {F.BORN_ON: file.cadre.born_on, F.BEGAN_WORK_ON: file.cadre.began_work_on}.get(field)
    agrees = printed is not None and on_file is not None and on_file.agrees_with(printed)
    return on_file if agrees else printed


def _is_same_party(file: CadreFile, known: str, stated: str) -> bool:
    ours, theirs = read_party(known), read_party(stated)
    on_file = file.cadre.joined_party_on
    exact = on_file is not None and ours.joined_on is not None and on_file >= ours.joined_on
    joined = on_file if exact else ours.joined_on
    lacks = joined is not None and theirs.joined_on is None
    is_alike = ours.affiliations == theirs.affiliations and not ours.unread
    return is_alike and not lacks and is_told(joined, theirs.joined_on)


def _resume(file: CadreFile, stated: str) -> Iterator[Difference]:
    for at, line in enumerate(align_resumes(file.resume, stated), start=1):
        if not line.is_same:
            yield Difference(field=F.RESUME, row=str(at), known=line.known, stated=line.stated)


def _family(file: CadreFile, form: InterchangeForm) -> Iterator[Difference]:
    if not form.family:
        return
    for at, (ours, theirs) in enumerate(align_families(form_order(file.family), form.family), 1):
        if theirs is not None and not any(_takeable(theirs)):
            continue
        if theirs is None or not is_same_member(ours, theirs):
            known = () if ours is None else member_cells(ours)
            stated = () if theirs is None else stated_cells(theirs)
            yield Difference(
                field=F.FAMILY,
                row=str(at),
                known=_row_text(known),
                stated=_row_text(stated),
                known_cells=known,
                stated_cells=stated,
            )


def _takeable(member: InterchangeMember) -> tuple[object, ...]:
    """What of a row a cadre file could take; a birth that is no date is not."""
    others = (member.relation, member.name, member.political_affiliation, member.work)
    return (*others, read_date(member.born_on))


def _row_text(cells: tuple[str, ...]) -> str:
    return "  ".join(filter(None, cells))


def _photo(file: CadreFile, form: InterchangeForm) -> Iterator[Difference]:
    if form.photo and form.photo != file.cadre.photo:
        known = photo_mark(file.cadre.photo)
        yield Difference(field=F.PHOTO, known=known, stated=photo_mark(form.photo))


def photo_mark(photo: bytes | None) -> str:
    """Return what tells one photo from another as a text: its size and a digest."""
    if not photo:
        return ""
    return f"{len(photo) / 1024:.0f} KB · {hashlib.sha256(photo).hexdigest()[:_DIGEST]}"


def _extras(known: InterchangeForm, form: InterchangeForm) -> Iterator[Difference]:
    ours = {each.name: each.text for each in known.extras}
    for each in form.extras:
        here = ours.get(each.name, "")
        if each.text and each.text != here:
            yield Difference(field=F.EXTRA, row=each.name, known=here, stated=each.text)
