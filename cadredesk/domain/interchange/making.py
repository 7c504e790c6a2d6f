"""The form of a cadre file as an exchanged file says it, by the texts of the approval form.

A text that was changed on the form alone leaves with the form: both say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.family import form_order
from cadredesk.domain.form.content import FormBasis, box_texts, school_text
from cadredesk.domain.form.model import MOST_FAMILY
from cadredesk.domain.form_draft import FormDraft
from cadredesk.domain.ids import ItemId
from cadredesk.domain.interchange.form import (
    DATE_FIELDS,
    ExtraElement,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
)
from cadredesk.domain.interchange.values import clean_text, digits, party_text_of, read_date
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.resume import resume_text
from cadredesk.domain.words import StudyMode

VERSION = "3.2.1.16"
"""What files say by default of the program that wrote them; readers do not look at it."""

EXTRA_BOX = "element:"
"""How the form's own texts name an element that the format does not know."""

_SAME_BOX = (
    F.SEX,
    F.ETHNIC_GROUP,
    F.ANCESTRAL_HOME,
    F.BIRTHPLACE,
    F.HEALTH,
    F.PROFESSIONAL_TITLE,
    F.EXPERTISE,
    F.CURRENT_POSTS,
    F.PROPOSED_POST,
    F.POST_TO_VACATE,
    F.CONDUCT,
    F.EVALUATIONS,
    F.REASON,
    F.REPORTING_UNIT,
    F.PREPARER,
)
"""Fields that say what the box of the same name prints."""

_STUDIES = {
    "full_time": (
        (F.FULL_TIME_QUALIFICATION, F.FULL_TIME_DEGREE),
        (F.FULL_TIME_SCHOOL, F.FULL_TIME_DEGREE_SCHOOL),
    ),
    "in_service": (
        (F.IN_SERVICE_QUALIFICATION, F.IN_SERVICE_DEGREE),
        (F.IN_SERVICE_SCHOOL, F.IN_SERVICE_DEGREE_SCHOOL),
    ),
}


def sendable_form(file: CadreFile, basis: FormBasis) -> InterchangeForm:
    """Return what to write for another office.

    Raises `UserError` (`form.family`) for more family members than a form holds.
    """
    if len(file.family) > MOST_FAMILY:
        raise UserError(
            "form.family", name=file.cadre.name, count=len(file.family), most=MOST_FAMILY
        )
    return interchange_form(file, basis)


def interchange_form(file: CadreFile, basis: FormBasis) -> InterchangeForm:
    """Return what a file exchanged with others says of a cadre."""
    changed = {each.box: each.text for each in file.form_texts}
    boxes = box_texts(file, basis)
    texts: dict[InterchangeField, str] = {field: boxes.get(field, "") for field in _SAME_BOX}
    texts |= _dates(file, basis, changed)
    texts |= dict(_studies(file, changed))
    texts |= {
        F.NAME: changed.get("name", file.cadre.name),
        F.JOINED_PARTY: changed.get("joined_party", party_text_of(file.cadre)),
        F.RESUME: resume_text(file.resume),
        F.FORMER_AGE_LIMIT: changed.get(F.FORMER_AGE_LIMIT, ""),
        F.ID_NUMBER: file.cadre.id_number,
    }
    cleaned = {field: clean_text(field, text) for field, text in texts.items() if text}
    return InterchangeForm(
        texts={field: text for field, text in cleaned.items() if text},
        family=tuple(_members(file)),
        photo=file.cadre.photo or None,
        version=VERSION,
        extras=tuple(_extras(changed)),
    )


def _dates(
    file: CadreFile, basis: FormBasis, changed: Mapping[str, str]
) -> dict[InterchangeField, str]:
    draft = file.form_draft or FormDraft(id=ItemId(file.id))
    today = PartialDate.of(basis.day)
    known = {
        F.BORN_ON: _month(file.cadre.born_on),
        F.BEGAN_WORK_ON: _month(file.cadre.began_work_on),
        F.RETIRES_ON: _month(basis.retires_on),
        F.AGES_AS_OF: draft.ages_as_of or today,
        F.FILLED_ON: draft.filled_on or today,
    }
    return {field: _date_text(known[field], changed.get(field)) for field in DATE_FIELDS}


def _date_text(known: PartialDate | None, changed: str | None) -> str:
    """Return a date in digits; of a text changed on the form, the line above the age."""
    if changed is None:
        return digits(known)
    line = next(iter(changed.strip().splitlines()), "")
    date = read_date(line)
    return line if date is None else digits(date)


def _month(date: PartialDate | None) -> PartialDate | None:
    return None if date is None else date.to_month()


def _studies(file: CadreFile, changed: Mapping[str, str]) -> Iterator[tuple[InterchangeField, str]]:
    boxes = dict(_study_boxes(file)) | dict(changed)
    for prefix, (degrees, schools) in _STUDIES.items():
        for fields, box in ((degrees, f"{prefix}_education"), (schools, f"{prefix}_school")):
            first, _, second = boxes[box].partition("\n")
            yield fields[0], first
            yield fields[1], second


def _study_boxes(file: CadreFile) -> Iterator[tuple[str, str]]:
    """Yield what the two lines of a box say, the upper one also where it is empty."""
    for mode, prefix in ((StudyMode.FULL_TIME, "full_time"), (StudyMode.IN_SERVICE, "in_service")):
        study = file.education_on_form(mode)
        yield f"{prefix}_school", school_text(study)
        degrees = "" if study is None else f"{study.qualification}\n{study.degree}"
        yield f"{prefix}_education", degrees


def _members(file: CadreFile) -> Iterator[InterchangeMember]:
    for each in form_order(file.family):
        member = InterchangeMember(
            relation=clean_text(F.FAMILY, each.relation),
            name=clean_text(F.NAME, each.name),
            born_on=digits(each.born_on),
            political_affiliation=clean_text(F.FAMILY, each.political_affiliation),
            work=clean_text(F.FAMILY, each.work),
        )
        if not member.is_empty:
            yield member


def _extras(changed: Mapping[str, str]) -> Iterator[ExtraElement]:
    for box, text in changed.items():
        if box.startswith(EXTRA_BOX):
            yield ExtraElement(box.removeprefix(EXTRA_BOX), text)
