"""A form that came in, with what the cadre file knows where the two differ.

This is the way back of taking a form over. What only the form says stays in it.
"""

from __future__ import annotations

from dataclasses import replace

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.interchange.comparing import compare_form
from cadredesk.domain.interchange.form import OWN_FIELDS, F, InterchangeField, InterchangeForm
from cadredesk.domain.interchange.making import sendable_form


def mended_form(file: CadreFile, form: InterchangeForm, basis: FormBasis) -> InterchangeForm:
    """Return a form that says what the cadre file knows, and is else as it came.

    Blank never erases: what the cadre file leaves empty, or fills by custom alone, stays as the
    form has it. Raises `UserError` (`form.family`).
    """
    known = sendable_form(file, basis)
    differing = {each.field for each in compare_form(file, form, basis)}
    texts = {
        field: text
        for field, text in known.texts.items()
        if field in differing and not _is_custom(file, field)
    }
    return replace(
        form,
        texts={**form.texts, **texts},
        family=known.family if F.FAMILY in differing and known.family else form.family,
        photo=known.photo if F.PHOTO in differing and known.photo else form.photo,
    )


def _is_custom(file: CadreFile, field: InterchangeField) -> bool:
    """Whether a box is filled with what it says where nothing is known: 无, today, the office."""
    if field is F.CONDUCT:
        changed = any(each.box == field for each in file.form_texts)
        return not (file.awards or file.punishments or changed)
    return field in OWN_FIELDS and not getattr(file.form_draft, field, None)
