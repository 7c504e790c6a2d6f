"""Writing .lrm with its .pic, which offices that still use the old editor take (form handbook, B).

The format has no escaping: what would part texts stands in its full-width shape. It is in GBK, so
a name with a rarer character cannot be written, and that is said instead of a character lost.
"""

from __future__ import annotations

from pathlib import Path

from cadredesk.domain.errors import UserError
from cadredesk.domain.form.model import FormFit
from cadredesk.domain.interchange.form import F, InterchangeForm, InterchangeMember
from cadredesk.domain.interchange.making import sendable_form
from cadredesk.interchange.elements import MEMBER_CELLS
from cadredesk.interchange.lrm import FAMILY, FEWEST_PARTS, PLAIN, STUDIES
from cadredesk.services.exports import write_file
from cadredesk.services.form_format import PICTURE
from cadredesk.services.form_sheets import FormView

_ENCODING = "gbk"
"""Code page 936, without the characters that only GB 18030 has: old readers take no others."""

_SLOTS = 13
"""How many members each list of the family has room for, as the official writer pads it."""

_FULL_WIDTH = str.maketrans('",@#~', "＂，＠＃～")


class LrmWriter:
    """Writes forms as .lrm, the photo beside it as .pic."""

    def write(self, target: Path, view: FormView) -> FormFit:
        """Write one form; nothing in it has to be made to fit.

        Raises `UserError` (`form.family`, `export.gbk`), or `PlatformError` (`export.*`); then
        nothing is written.
        """
        form = sendable_form(view.file, view.basis)
        content, picture = lrm_bytes(form), target.with_suffix(PICTURE)
        if form.photo:
            write_file(picture, form.photo)
        try:
            write_file(target, content)
        except BaseException:
            picture.unlink(missing_ok=True)
            raise
        return FormFit((), pages=0)


def lrm_bytes(form: InterchangeForm) -> bytes:
    """Return the file of a form; raises `UserError` (`export.gbk`) for what GBK lacks."""
    parts = [""] * FEWEST_PARTS
    for at, field in PLAIN.items():
        if at < FEWEST_PARTS:
            parts[at] = _written(form.text(field))
    for at, modes in STUDIES.items():
        cells = ("#".join(_written(form.text(field)) for field in fields) for fields in modes)
        parts[at] = "@".join(cells)
    slots = (*form.family, *[InterchangeMember()] * _SLOTS)[: max(_SLOTS, len(form.family))]
    for at, own in enumerate(MEMBER_CELLS.values(), FAMILY.start):
        parts[at] = "@".join(_written(getattr(row, own)) for row in slots)
    try:
        return ('"' + '","'.join(parts) + '"\r\n').encode(_ENCODING)
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise UserError("export.gbk", name=form.text(F.NAME), character=character) from error


def _written(text: str) -> str:
    return text.translate(_FULL_WIDTH).replace("\n", "\r\n")
