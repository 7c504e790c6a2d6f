"""Taking what a file states into the cadre file, difference by difference.

What belongs to the cadre file goes there; what belongs to the form goes to its draft; a box that
a cadre file puts together of several rows is kept as a text of the form alone, as it is when it is
typed on the form's own paper.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.education import Education
from cadredesk.domain.family import FamilyMember, form_order
from cadredesk.domain.form.content import birth_text_at, month, school_text
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.interchange.aligning import align_families, align_resumes
from cadredesk.domain.interchange.difference import Difference
from cadredesk.domain.interchange.evaluations import with_evaluations
from cadredesk.domain.interchange.form import (
    DATE_FIELDS,
    OWN_FIELDS,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.domain.interchange.making import EXTRA_BOX
from cadredesk.domain.interchange.values import read_date, read_party, with_party
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.words import Sex, StudyMode

_BASICS = frozenset(
    (F.NAME, F.BORN_ON, F.ETHNIC_GROUP, F.ANCESTRAL_HOME, F.BIRTHPLACE, F.BEGAN_WORK_ON, F.HEALTH,
     F.PROFESSIONAL_TITLE, F.EXPERTISE, F.CURRENT_POSTS, F.ID_NUMBER)
)  # fmt: skip
_STUDIES = {
    F.FULL_TIME_QUALIFICATION: (StudyMode.FULL_TIME, "qualification"),
    F.FULL_TIME_DEGREE: (StudyMode.FULL_TIME, "degree"),
    F.FULL_TIME_SCHOOL: (StudyMode.FULL_TIME, "school"),
    F.IN_SERVICE_QUALIFICATION: (StudyMode.IN_SERVICE, "qualification"),
    F.IN_SERVICE_DEGREE: (StudyMode.IN_SERVICE, "degree"),
    F.IN_SERVICE_SCHOOL: (StudyMode.IN_SERVICE, "school"),
}
_SECOND_SCHOOLS = {
    F.FULL_TIME_DEGREE_SCHOOL: (F.FULL_TIME_SCHOOL, "full_time_school"),
    F.IN_SERVICE_DEGREE_SCHOOL: (F.IN_SERVICE_SCHOOL, "in_service_school"),
}
_FORM_TEXTS = frozenset(
    (F.CONDUCT, F.EVALUATIONS, F.FORMER_AGE_LIMIT, F.RETIRES_ON, *_SECOND_SCHOOLS)
)
_BOX_OF = {
    F.FULL_TIME_QUALIFICATION: "full_time_education",
    F.FULL_TIME_DEGREE: "full_time_education",
    F.IN_SERVICE_QUALIFICATION: "in_service_education",
    F.IN_SERVICE_DEGREE: "in_service_education",
}
"""Boxes that are not called like their fields."""


def take(file: CadreFile, form: InterchangeForm, differences: Collection[Difference]) -> CadreFile:
    """Return the cadre file with these of a form's differences taken; the others stay.

    They must be those of this form with this cadre file.
    """
    for each in differences:
        if each.field not in (F.RESUME, F.FAMILY):
            file = _with(file, form, each)
    rows = {field: {each.row for each in differences if each.field is field} for field in F}
    if rows[F.RESUME]:
        file = _with_resume(file, form, rows[F.RESUME])
    return _with_family(file, form, rows[F.FAMILY]) if rows[F.FAMILY] else file


def take_all(file: CadreFile, form: InterchangeForm) -> CadreFile:
    """Return a new cadre file, without a résumé or family so far, with all that a form states."""
    stated = [
        Difference(field=field, known="", stated=form.text(field))
        for field in InterchangeField
        if field is not F.RESUME and form.text(field)
    ]
    taken = take(file, form, stated)
    return replace(
        taken,
        resume=parse_resume(form.text(F.RESUME)).entries,
        family=tuple(_new_member(each) for each in form.family),
    )


def _with(file: CadreFile, form: InterchangeForm, difference: Difference) -> CadreFile:
    field = difference.field
    if field is F.PHOTO:
        return replace(file, cadre=replace(file.cadre, photo=form.photo))
    if field is F.EXTRA:
        return _with_form_text(file, EXTRA_BOX + difference.row, difference.stated)
    if field in OWN_FIELDS:
        return _with_draft(file, field, _value(form, field))
    if field in _FORM_TEXTS:
        return _with_put_together(file, form, field)
    taken = _without_form_text(_with_fact(file, form, field), _BOX_OF.get(field, field))
    return _with_hidden_school(taken, field, form.text(field))


def _with_hidden_school(file: CadreFile, field: InterchangeField, school: str) -> CadreFile:
    """Return the file with a school that its form would not print, kept as a text of the form."""
    mode, name = _STUDIES.get(field, (StudyMode.FULL_TIME, ""))
    is_hidden = name == "school" and not school_text(file.education_on_form(mode))
    return _with_form_text(file, field, school) if is_hidden else file


def _with_put_together(
    file: CadreFile, form: InterchangeForm, field: InterchangeField
) -> CadreFile:
    """Return the file with a text that it has not in one field: rows, or a text of the form."""
    text = form.text(field)
    if field is F.EVALUATIONS:
        rows = with_evaluations(file.evaluations, text)
        if rows is not None:
            return replace(_without_form_text(file, field), evaluations=rows)
    if field is F.RETIRES_ON:
        text = _retirement_text(_date(form, field), file.cadre.born_on)
    above, box = _SECOND_SCHOOLS.get(field, (None, field.value))
    return _with_form_text(file, box, text if above is None else f"{form.text(above)}\n{text}")


def _retirement_text(on: PartialDate | None, born_on: PartialDate | None) -> str:
    """Return 到龄年月 as its box prints it, without an age where the birth is not known."""
    return birth_text_at(on, born_on) or month(on)


def _with_fact(file: CadreFile, form: InterchangeForm, field: InterchangeField) -> CadreFile:
    """Return the file with a field that is a fact of it."""
    cadre = file.cadre
    if field is F.JOINED_PARTY:
        return replace(file, cadre=with_party(cadre, read_party(form.text(field))))
    if field is F.SEX:
        return replace(file, cadre=replace(cadre, sex=Sex(form.text(field))))
    if field in _BASICS:
        basics: dict[str, Any] = {field.value: _value(form, field)}
        return replace(file, cadre=replace(cadre, **basics))
    mode, name = _STUDIES[field]
    return _with_study(file, mode, name, form.text(field))


def _value(form: InterchangeForm, field: InterchangeField) -> str | PartialDate | None:
    return _date(form, field) if field in DATE_FIELDS else form.text(field)


def _date(form: InterchangeForm, field: InterchangeField) -> PartialDate | None:
    return read_date(form.text(field))


def _with_study(file: CadreFile, mode: StudyMode, name: str, text: str) -> CadreFile:
    values: dict[str, Any] = {name: text}
    if name == "school":
        values["major"] = ""
    known = file.education_on_form(mode)
    if known is None:
        made = Education(id=ItemId(new_id()), mode=mode, **values)
        return replace(file, educations=(*file.educations, made))
    changed = replace(known, **values)
    rows = (changed if each.id == known.id else each for each in file.educations)
    return replace(file, educations=tuple(rows))


def _with_draft(file: CadreFile, field: InterchangeField, value: Any) -> CadreFile:
    draft = file.form_draft or FormDraft(id=ItemId(new_id()))
    values: dict[str, Any] = {field.value: value}
    changed = _without_form_text(file, field)
    return replace(changed, form_drafts=(replace(draft, **values),))


def _with_form_text(file: CadreFile, box: str, text: str) -> CadreFile:
    known = next((each for each in file.form_texts if each.box == box), None)
    if known is None:
        made = FormText(id=ItemId(new_id()), box=box, text=text)
        return replace(file, form_texts=(*file.form_texts, made))
    changed = replace(known, text=text)
    rows = (changed if each.box == box else each for each in file.form_texts)
    return replace(file, form_texts=tuple(rows))


def _without_form_text(file: CadreFile, box: str) -> CadreFile:
    """What the cadre file says now is what the form is to say."""
    kept = tuple(each for each in file.form_texts if each.box != box)
    return replace(file, form_texts=kept)


def _with_resume(file: CadreFile, form: InterchangeForm, rows: Collection[str]) -> CadreFile:
    lines = align_resumes(file.resume, form.text(F.RESUME))
    chosen = (
        line.stated if str(at) in rows else line.known for at, line in enumerate(lines, start=1)
    )
    text = "\n".join(line for line in chosen if line)
    return replace(file, resume=parse_resume(text, file.resume).entries)


def _with_family(file: CadreFile, form: InterchangeForm, rows: Collection[str]) -> CadreFile:
    members = list(file.family)
    for at, (known, stated) in enumerate(align_families(form_order(file.family), form.family), 1):
        if str(at) not in rows:
            continue
        if known is None:
            members += [] if stated is None else [_new_member(stated)]
        elif stated is None:
            members.remove(known)
        else:
            members[members.index(known)] = _merged(known, stated)
    return replace(file, family=tuple(members))


def _new_member(stated: InterchangeMember) -> FamilyMember:
    return _merged(FamilyMember(id=ItemId(new_id()), relation="", name=""), stated)


def _merged(known: FamilyMember, stated: InterchangeMember) -> FamilyMember:
    """Return a member with what a row states; what it leaves empty stays."""
    born_on = read_date(stated.born_on)
    if known.born_on is not None and (born_on is None or _is_less_exact(born_on, known.born_on)):
        born_on = known.born_on
    return replace(
        known,
        relation=stated.relation or known.relation,
        name=stated.name or known.name,
        born_on=born_on,
        political_affiliation=stated.political_affiliation or known.political_affiliation,
        work=stated.work or known.work,
    )


def _is_less_exact(stated: PartialDate, known: PartialDate) -> bool:
    return known.agrees_with(stated) and stated <= known
