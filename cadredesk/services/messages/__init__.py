"""The sentences for every error and problem code, in Chinese and English.

One module an area, each with a `SENTENCES` table: code → (Chinese, English). A sentence
says what happened, what is safe and what to do, names the file or field, and never shouts.
Placeholders are the error's fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cadredesk.domain.errors import CadreDeskError
from cadredesk.services.messages import (
    attachments,
    blanks,
    collection,
    command_line,
    conditions,
    dates,
    exports,
    fields,
    general,
    grid,
    imports,
    interchange,
    library,
    photos,
    records,
    rules,
    submissions,
    workbook,
)

Language = Literal["zh", "en"]

SENTENCES: dict[str, tuple[str, str]] = {
    **attachments.SENTENCES,
    **blanks.SENTENCES,
    **collection.SENTENCES,
    **command_line.SENTENCES,
    **conditions.SENTENCES,
    **dates.SENTENCES,
    **exports.SENTENCES,
    **fields.SENTENCES,
    **general.SENTENCES,
    **grid.SENTENCES,
    **imports.SENTENCES,
    **interchange.SENTENCES,
    **library.SENTENCES,
    **photos.SENTENCES,
    **records.SENTENCES,
    **rules.SENTENCES,
    **submissions.SENTENCES,
    **workbook.SENTENCES,
}
"""Every code with its sentence in Chinese and in English."""


def sentence(code: str, fields: Mapping[str, object], language: Language = "zh") -> str:
    """Return the sentence of a code, its placeholders filled; raises `KeyError` if unknown."""
    chinese, english = SENTENCES[code]
    return (chinese if language == "zh" else english).format(**fields)


def explain(error: CadreDeskError, language: Language = "zh") -> str:
    """Return what to tell the person about an error."""
    return sentence(error.code, error.fields, language)
