"""What approval forms rest on besides the files: the office, its variant, names of files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cadredesk.domain.cadre import CadreFile
from cadredesk.domain.form.content import FormBasis
from cadredesk.domain.form.model import STANDARD
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.rules.retirement import retirement_of
from cadredesk.domain.rules.rulebook import Rulebook, RulesOfDay
from cadredesk.domain.unit import Township
from cadredesk.services.form_names import check_name_rule
from cadredesk.services.library_ports import Library
from cadredesk.services.work_ports import Batch, UnitOfWork

VARIANT, FILE_NAME = "form/variant", "form/file_name"
"""Under which keys an office keeps its variant and the rule for the names of files."""

USUAL_NAME = "{姓名}_任免审批表"
SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class FormDay:
    """The day as of which ages are counted, and where the rules are that tell 到龄时间."""

    day: date
    rulebook: Callable[[], Rulebook]


@dataclass(frozen=True, slots=True)
class FormSettings:
    """Which form an office uses, and how it calls the files: `{姓名}{身份证号}`."""

    variant: str = STANDARD
    file_name: str = USUAL_NAME


@dataclass(frozen=True, slots=True)
class FormOffice:
    """The office whose forms are made as of a day; every form of one run has the same."""

    township: Township
    settings: FormSettings
    day: date
    rules: RulesOfDay

    def basis(self, file: CadreFile) -> FormBasis:
        """Return what one person's form rests on."""
        return FormBasis(self.township, self.day, self.settings.variant, self._retires_on(file))

    def _retires_on(self, file: CadreFile) -> PartialDate | None:
        """Return 到龄时间 by RET-1 and RET-2; None where birth or group is not known."""
        found = retirement_of(file, self.rules)
        return None if found is None else found.legal


def form_office(library: Library, as_of: FormDay) -> FormOffice:
    """Return the office of a library as it makes forms on a day."""
    # Local values of rules are in the library: they are read before its own turn begins.
    rules = as_of.rulebook().on(as_of.day)
    with library.unit_of_work() as work:
        return FormOffice(work.township.get(), read_form_settings(work), as_of.day, rules)


def read_form_settings(work: UnitOfWork) -> FormSettings:
    """Return what an office has chosen for its forms."""
    return FormSettings(
        work.settings.get(VARIANT, STANDARD), work.settings.get(FILE_NAME, USUAL_NAME)
    )


def save_form_settings(library: Library, settings: FormSettings) -> None:
    """Keep which form an office uses and how it calls the files.

    Raises `UserError` (`form.name_rule`) for a rule that asks for what no form has.
    """
    check_name_rule(settings.file_name)
    with library.unit_of_work(Batch(BatchId(new_id()), SETTINGS, "审批表")) as work:
        work.settings.set(VARIANT, settings.variant)
        work.settings.set(FILE_NAME, settings.file_name)
        work.commit()
