"""An approval form as it is shown and typed into: one person's, or one after the other's."""

from __future__ import annotations

from dataclasses import dataclass

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import form_of
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.ids import CadreId
from cadredesk.services.form_basis import FormDay, FormSettings, form_office
from cadredesk.services.ports import Library


@dataclass(frozen=True, slots=True)
class FormView:
    """One person's form with the file that it comes from, and what the office has chosen."""

    file: CadreFile
    form: ApprovalForm
    settings: FormSettings
    practice: bool


def read_form(library: Library, cadre: CadreId, as_of: FormDay) -> FormView:
    """Return one person's form; raises `UserError` (`cadre.unknown`)."""
    return read_forms_of(library, (cadre,), as_of)[0]


def read_forms_of(
    library: Library, cadres: tuple[CadreId, ...], as_of: FormDay
) -> tuple[FormView, ...]:
    """Return the forms of these people, in the order asked for."""
    office = form_office(library, as_of)
    with library.unit_of_work() as work:
        return tuple(
            FormView(file, form_of(file, office.basis(file)), office.settings, library.is_practice)
            for file in work.cadres.many(cadres)
        )
