"""Writing .lrmx as the official editor does, or as the file that was read did.

A form that was read keeps its own layout: only the elements whose text is another now are written
anew, so that a form that did not change is the same file byte for byte.
"""

from __future__ import annotations

import base64
import codecs
import re
from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.form.model import FormFit
from cadredesk.domain.interchange.form import NEWER_FIELDS, F, InterchangeField, InterchangeForm
from cadredesk.domain.interchange.making import sendable_form
from cadredesk.interchange import elements
from cadredesk.interchange.layout import Change, Filler, rewritten
from cadredesk.interchange.lrmx import read_lrmx
from cadredesk.services.exports import write_file
from cadredesk.services.form_format import FormFormat
from cadredesk.services.form_sheets import FormView

_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_LINE = "\r\n"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class LrmxWriter:
    """Writes forms as .lrmx; `newer` adds what only files since 2025 have, and unknown elements."""

    def __init__(self, *, newer: bool) -> None:
        self._newer = newer

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form; nothing in it has to be made to fit.

        Raises `UserError` (`form.family`, `export.element`), or `PlatformError` (`export.*`);
        then nothing is written.
        """
        form = sendable_form(view.file, view.basis)
        write_file(target, lrmx_bytes(form, newer=self._newer))
        return FormFit((), pages=0)


class LayoutWriter:
    """Writes a form that was read, in its own layout; another one as the official editor does."""

    suffix = FormFormat.LRMX.suffix

    def write(self, target: Path, form: InterchangeForm) -> None:
        """Write one form; raises `UserError` (`export.element`) or `PlatformError` (`export.*`)."""
        write_file(target, lrmx_bytes(form, newer=False))


def lrmx_bytes(form: InterchangeForm, *, newer: bool) -> bytes:
    """Return the file of a form; raises `UserError` (`export.element`)."""
    _must_be_writable(form)
    if form.layout:
        return _in_its_layout(form)
    lines = [_HEAD, f"<{elements.ROOT}>"]
    for name, field in elements.FIELDS.items():
        if newer or field not in NEWER_FIELDS:
            lines.append(f"  {_element(form, name, field, _LINE, '  ')}")
    lines += [f"  {_text(elements.VERSION, form.version)}"]
    if newer:
        lines += [f"  {_text(each.name, each.text)}" for each in form.extras]
    return codecs.BOM_UTF8 + _LINE.join([*lines, f"</{elements.ROOT}>"]).encode()


def _text(name: str, text: str) -> str:
    return _filled(name, _escaped(text, _LINE), _LINE, "  ")


def _in_its_layout(form: InterchangeForm) -> bytes:
    """Return the file as it was read, with other texts where they are others now."""
    before = read_lrmx(form.layout, form.text(F.NAME))
    changed = [
        Change(name, _filler(form, field))
        for name, field in elements.FIELDS.items()
        if _value(before, field) != _value(form, field)
    ]
    return rewritten(form.layout, form.text(F.NAME), changed)


def _filler(form: InterchangeForm, field: InterchangeField) -> Filler:
    def fill(line: str, indent: str) -> str:
        return _inside(form, field, line, indent)

    return fill


def _value(form: InterchangeForm, field: InterchangeField) -> object:
    if field is F.PHOTO:
        return form.photo
    return form.family if field is F.FAMILY else form.text(field)


def _element(
    form: InterchangeForm, name: str, field: InterchangeField, line: str, indent: str
) -> str:
    return _filled(name, _inside(form, field, line, indent), line, indent)


def _filled(name: str, inside: str, line: str, indent: str) -> str:
    """Return an element; an empty one holds a line break, as the official writer has it."""
    return f"<{name}>{inside or line + indent}</{name}>"


def _inside(form: InterchangeForm, field: InterchangeField, line: str, indent: str) -> str:
    if field is F.PHOTO:
        return base64.b64encode(form.photo or b"").decode()
    if field is F.FAMILY:
        return _members(form, line, indent)
    return _escaped(form.text(field), line)


def _members(form: InterchangeForm, line: str, indent: str) -> str:
    step = indent or "  "
    rows = []
    for member in form.family:
        cells = (
            _filled(name, _escaped(getattr(member, own), line), line, indent + step * 2)
            for name, own in elements.MEMBER_CELLS.items()
        )
        inside = "".join(f"{line}{indent}{step}{step}{cell}" for cell in cells)
        rows.append(f"{line}{indent}{step}<Item>{inside}{line}{indent}{step}</Item>")
    return "".join(rows) + f"{line}{indent}" if rows else ""


def _escaped(text: str, line: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\n", line)


def _must_be_writable(form: InterchangeForm) -> None:
    texts = [*form.texts.values(), form.version, *(each.text for each in form.extras)]
    texts += [getattr(row, own) for row in form.family for own in elements.MEMBER_CELLS.values()]
    if any(_ILLEGAL.search(text) for text in texts):
        raise UserError("export.element", name=form.text(F.NAME))
