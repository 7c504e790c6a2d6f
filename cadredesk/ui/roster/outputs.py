"""What can be written of the roster: every list that is declared, and forms of each kind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.roster_layout import RosterLayout
from cadredesk.services.own_rosters import OwnRoster
from cadredesk.ui.form_export import FormsAs, forms_as_text
from cadredesk.ui.language import screen_language

translate = QCoreApplication.translate

Output = RosterLayout | OwnRoster | FormsAs
"""A list by its layout or as somebody keeps it, or approval forms."""


def outputs_of(layouts: Iterable[RosterLayout]) -> tuple[Output, ...]:
    """Return everything that can be written, lists first."""
    return (*layouts, *FormsAs)


def key_of(output: Output) -> str:
    """Return what an output is remembered by."""
    if isinstance(output, OwnRoster):
        return f"own.{output.name}"
    return output.key if isinstance(output, RosterLayout) else f"forms.{output.value}"


def output_text(output: Output) -> str:
    """Return what an output is called, in the language of the screens."""
    if isinstance(output, FormsAs):
        return forms_as_text(output)
    if isinstance(output, OwnRoster):
        return translate("Output", "My list: {list} (.xlsx)").format(list=output.name)
    # A list has its two names in its file: an office may declare lists of its own.
    named = output.name if screen_language() == "zh" else output.english
    return translate("Output", "{list} (.xlsx)").format(list=named)


def proposed_name(output: Output, unit: str, day: date) -> str:
    """Return the name proposed for the file, or the folder; Chinese as documents are."""
    if not isinstance(output, FormsAs):
        return f"{unit}{output.name}_{day:%Y%m%d}.xlsx"
    ending = ".pdf" if output is FormsAs.ONE_PDF else ""
    return f"{unit}任免审批表_{day:%Y%m%d}{ending}"
