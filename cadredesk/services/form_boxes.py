"""Typing into the boxes of an approval form: what a text means, and where it is kept.

What a box shows of the cadre file goes back to it; what belongs to the form stays with the
form's draft. A box that is put together of several rows (奖惩情况, 年度考核结果) can be changed
on the form alone, which is noted beside what the file says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.code_table import CodeTables
from cadredesk.domain.education import Education
from cadredesk.domain.family import FamilyMember, form_order
from cadredesk.domain.field_values import Reading, field_spec, read_value, value_text
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.form.sheet import BoxKey
from cadredesk.domain.form_draft import FormDraft, FormText
from cadredesk.domain.ids import ItemId, new_id
from cadredesk.domain.resume import resume_text
from cadredesk.domain.resume_text import parse_resume
from cadredesk.domain.words import StudyMode
from cadredesk.services.cadre_views import Section
from cadredesk.services.grid import read_cell

Change = Callable[[CadreFile], CadreFile]

_BASICS = {
    "name": "name",
    "sex": "sex",
    "born_on": "born_on",
    "ethnic_group": "ethnic_group",
    "ancestral_home": "ancestral_home",
    "birthplace": "birthplace",
    "joined_party": "joined_party_on",
    "began_work_on": "began_work_on",
    "health": "health",
    "professional_title": "professional_title",
    "expertise": "expertise",
    "current_posts": "current_posts",
}
_OWN = frozenset(
    ("proposed_post", "post_to_vacate", "reason", "reporting_unit", "filled_on", "preparer")
)
_FAMILY = {
    "relation": "relation",
    "name": "name",
    "age": "born_on",
    "born_on": "born_on",
    "politics": "political_affiliation",
    "work": "work",
}
_STUDY = {"full_time": StudyMode.FULL_TIME, "in_service": StudyMode.IN_SERVICE}
_SCHOOL = "_school"
_PUT_TOGETHER = {
    "conduct": Section.CONDUCT,
    "evaluations": Section.EVALUATIONS,
    "retires_on": Section.BASICS,
}
_MULTILINE = frozenset(
    ("resume", "conduct", "evaluations", "reason", "reporting_unit", "full_time_education",
     "in_service_education")
)  # fmt: skip


class BoxOwner(StrEnum):
    """Where the text of a box is kept."""

    FILE = "file"
    FORM = "form"
    PUT_TOGETHER = "put_together"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class BoxEntry:
    """What typing into a box begins with.

    `text` is what is kept and not how it is printed; `section` is where the cadre file has it.
    With `may_differ` the text may be changed on the form alone, `differs` tells whether it is.
    """

    key: BoxKey
    owner: BoxOwner
    text: str
    section: Section
    multiline: bool = False
    may_differ: bool = False
    differs: bool = False


@dataclass(frozen=True, slots=True)
class BoxReading:
    """What a text in a box means: the change of the file, or what is wrong with it."""

    change: Change | None
    reading: Reading


def entry_of(file: CadreFile, form: ApprovalForm, key: BoxKey) -> BoxEntry:
    """Return what typing into a box begins with."""
    owner, section = _place(key)
    multiline = key.box in _MULTILINE
    if key.row is not None:
        return BoxEntry(key, owner, _member_text(file, key), section)
    if owner is BoxOwner.FORM:
        return BoxEntry(key, owner, _own_text(file, form, key.box), section, multiline)
    if key.box == "resume":
        return BoxEntry(key, owner, resume_text(file.resume), section, multiline)
    own = next((each.text for each in file.form_texts if each.box == key.box), None)
    text = _file_text(file, form, key.box) if own is None else own
    may_differ = owner is not BoxOwner.PHOTO
    return BoxEntry(key, owner, text, section, multiline, may_differ, own is not None)


def read_box(
    file: CadreFile, key: BoxKey, text: str, tables: CodeTables, today: date
) -> BoxReading:
    """Return what a text means in a box; the change leaves alone what others did meanwhile."""
    if key.row is not None:
        return _read_member(file, key, text, tables, today)
    if key.box in _OWN:
        return _read_own(key.box, text, today)
    if key.box == "resume":
        entries = parse_resume(text, file.resume).entries
        return BoxReading(_putting(resume=tuple(entries)), Reading(entries))
    mode = next((mode for prefix, mode in _STUDY.items() if key.box.startswith(prefix)), None)
    if mode is not None:
        return _read_study(mode, text, is_school=key.box.endswith(_SCHOOL))
    spec = field_spec("cadre", _BASICS[key.box])
    reading = read_cell(spec, text, tables, today)
    return _reading_of(reading, lambda value: _basics_with(spec.name, value))


def form_only(key: BoxKey, text: str | None) -> Change:
    """Return the change that gives a box a text on the form alone; None takes it back."""

    def change(file: CadreFile) -> CadreFile:
        others = tuple(each for each in file.form_texts if each.box != key.box)
        if text is None:
            return replace(file, form_texts=others)
        known = next((each for each in file.form_texts if each.box == key.box), None)
        made = FormText(id=known.id if known else ItemId(new_id()), box=key.box, text=text)
        return replace(file, form_texts=(*others, made))

    return change


def draft_field(name: str, value: Any) -> Change:
    """Return the change that gives a field of the form's draft a value."""

    def change(file: CadreFile) -> CadreFile:
        draft = file.form_draft or FormDraft(id=ItemId(new_id()))
        return replace(file, form_drafts=(replace(draft, **{name: value}),))

    return change


def _place(key: BoxKey) -> tuple[BoxOwner, Section]:
    if key.row is not None:
        return BoxOwner.FILE, Section.FAMILY
    if key.box == "photo":
        return BoxOwner.PHOTO, Section.BASICS
    if key.box in _OWN:
        return BoxOwner.FORM, Section.POSTS
    if key.box in _PUT_TOGETHER:
        return BoxOwner.PUT_TOGETHER, _PUT_TOGETHER[key.box]
    if key.box == "resume":
        return BoxOwner.FILE, Section.RESUME
    is_study = any(key.box.startswith(prefix) for prefix in _STUDY)
    return BoxOwner.FILE, Section.EDUCATION if is_study else Section.BASICS


def _own_text(file: CadreFile, form: ApprovalForm, box: str) -> str:
    draft = file.form_draft
    if box == "filled_on":
        return "" if draft is None else value_text(draft.filled_on)
    return form.boxes.get(box, "")


def _file_text(file: CadreFile, form: ApprovalForm, box: str) -> str:
    if box in _BASICS:
        return value_text(getattr(file.cadre, _BASICS[box]))
    return form.in_file.get(box, form.boxes.get(box, ""))


def _member(file: CadreFile, row: int | None) -> FamilyMember | None:
    members = form_order(file.family)
    return members[row] if row is not None and row < len(members) else None


def _member_text(file: CadreFile, key: BoxKey) -> str:
    member = _member(file, key.row)
    return "" if member is None else value_text(getattr(member, _FAMILY[key.box]))


def _read_member(
    file: CadreFile, key: BoxKey, text: str, tables: CodeTables, today: date
) -> BoxReading:
    known = _member(file, key.row)
    member = known or FamilyMember(id=ItemId(new_id()), relation="", name="")
    spec = field_spec("family_member", _FAMILY[key.box])
    reading = read_cell(replace(spec, optional=True), text, tables, today)
    empty = "" if reading.value is None and spec.name != "born_on" else reading.value
    values: dict[str, Any] = {spec.name: empty}
    return _reading_of(reading, lambda _value: _with_member(replace(member, **values)))


def _with_member(member: FamilyMember) -> Change:
    """Return the change that keeps a member; one without anything left goes."""

    def change(file: CadreFile) -> CadreFile:
        rows = [member if each.id == member.id else each for each in file.family]
        if all(each.id != member.id for each in file.family):
            rows.append(member)
        return replace(file, family=tuple(each for each in rows if _says_something(each)))

    return change


def _says_something(member: FamilyMember) -> bool:
    return any(getattr(member, name) for name in set(_FAMILY.values()))


def _read_own(box: str, text: str, today: date) -> BoxReading:
    spec = replace(field_spec("form_draft", box), multiline=box in _MULTILINE)
    reading = read_value(spec, text, today)
    return _reading_of(reading, lambda value: draft_field(box, value))


def _read_study(mode: StudyMode, text: str, *, is_school: bool) -> BoxReading:
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    values: dict[str, Any] = {"school": "".join(lines), "major": ""}
    if not is_school:
        qualification, *degrees = lines or [""]
        values = {"qualification": qualification, "degree": "".join(degrees)}

    def change(file: CadreFile) -> CadreFile:
        known = file.education_on_form(mode)
        if known is None:
            made = Education(id=ItemId(new_id()), mode=mode, **values)
            return replace(file, educations=(*file.educations, made))
        if is_school and known.school_line == values["school"]:
            return file
        changed = replace(known, **values)
        rows = (changed if each.id == known.id else each for each in file.educations)
        return replace(file, educations=tuple(rows))

    return BoxReading(change, Reading(text))


def _basics_with(field: str, value: Any) -> Change:
    def change(file: CadreFile) -> CadreFile:
        return replace(file, cadre=replace(file.cadre, **{field: value}))

    return change


def _putting(**sets: Any) -> Change:
    def change(file: CadreFile) -> CadreFile:
        return replace(file, **sets)

    return change


def _reading_of(reading: Reading, make: Callable[[Any], Change]) -> BoxReading:
    """Return a reading with its change, without one where the text cannot be taken."""
    return BoxReading(make(reading.value) if reading.is_usable else None, reading)
