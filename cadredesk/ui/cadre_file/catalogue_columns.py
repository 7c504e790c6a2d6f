"""What the catalogue tells of each material besides its fields: its number and its file."""

from __future__ import annotations

from collections.abc import Sequence

from cadredesk.domain.archive_catalogue import catalogue_numbers
from cadredesk.domain.attachment import Attachment
from cadredesk.domain.file_kind import ending_of
from cadredesk.ui.models.item_table_model import ToldColumn
from cadredesk.ui.text import size_text
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP


def _number(materials: Sequence[Attachment], material: Attachment) -> str:
    return catalogue_numbers(materials).get(material.id, "")


def _file(_materials: Sequence[Attachment], material: Attachment) -> str:
    if not material.digest:
        return ""
    return f"{ending_of(material.file_name).upper()} {size_text(material.size)}".strip()


def _file_name(material: Attachment) -> str:
    return material.file_name


def _no_tip(_material: Attachment) -> str:
    return ""


CATALOGUE_COLUMNS = (
    ToldColumn(QT_TRANSLATE_NOOP("CadreFile", "Number"), _number, "9-2-12", _no_tip),
    ToldColumn(QT_TRANSLATE_NOOP("CadreFile", "File"), _file, "DOCX 12.3 MB", _file_name),
)
