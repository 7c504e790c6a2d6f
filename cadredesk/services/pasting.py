"""A pasted approval form, read by the labels of this office's forms and the known headings."""

from __future__ import annotations

from cadredesk.domain.interchange.pasted import PastedForm, read_pasted
from cadredesk.domain.interchange.pasted_labels import labels_of
from cadredesk.services.desk import Desk


def pasted_form(desk: Desk, text: str) -> PastedForm:
    """Return what a copied text says of one person."""
    labels = labels_of(desk.form_definitions().values(), desk.blank_files.vocabulary)
    return read_pasted(text, labels)
