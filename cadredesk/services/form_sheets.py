"""An approval form as it is shown and typed into: one person's, or one after the other's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import FormBasis, form_of
from cadredesk.domain.form.model import ApprovalForm
from cadredesk.domain.ids import CadreId
from cadredesk.services.form_basis import FormDay, FormOffice, FormSettings, form_office
from cadredesk.services.library_ports import Library

_READ_TOGETHER = 50


@dataclass(frozen=True, slots=True)
class FormView:
    """One person's form with the file that it comes from, and what the office has chosen."""

    file: CadreFile
    form: ApprovalForm
    basis: FormBasis
    settings: FormSettings
    practice: bool


def read_form(library: Library, cadre: CadreId, as_of: FormDay) -> FormView:
    """Return one person's form; raises `UserError` (`cadre.unknown`)."""
    return read_forms_of(library, (cadre,), as_of)[0]


def read_forms_of(
    library: Library, cadres: tuple[CadreId, ...], as_of: FormDay
) -> tuple[FormView, ...]:
    """Return the forms of these people, in the order asked for."""
    return tuple(form_views(library, form_office(library, as_of), cadres))


def form_views(
    library: Library, office: FormOffice, cadres: Sequence[CadreId]
) -> Iterator[FormView]:
    """Yield the forms, read some at a time: hundreds of photos would fill the memory."""
    for first in range(0, len(cadres), _READ_TOGETHER):
        with library.unit_of_work() as work:
            files = work.cadres.many(tuple(cadres[first : first + _READ_TOGETHER]))
        for file in files:
            basis = office.basis(file)
            yield FormView(file, form_of(file, basis), basis, office.settings, library.is_practice)
