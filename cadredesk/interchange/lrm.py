"""Reading .lrm, the format before .lrmx: 33 texts in quotation marks, in GBK (form handbook, B).

There is no escaping: the whole file is cut where one quotation ends and the next begins. `@` parts
blocks and members of the family, `#` two lines of one cell, `~` is an old line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from cadredesk.domain.errors import UserError
from cadredesk.domain.interchange.form import (
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
    InterchangeNote,
)
from cadredesk.domain.interchange.values import clean_text
from cadredesk.interchange.elements import MEMBER_CELLS
from cadredesk.interchange.encoding import decode_text
from cadredesk.interchange.lrmx import MOST_CHARACTERS, make_member, text_notes
from cadredesk.interchange.photos import check_photo

MOST_BYTES = 2_000_000
FEWEST_PARTS = 33
_MOST_MEMBERS = 100
PLAIN: dict[int, InterchangeField] = {
    0: F.NAME,
    1: F.SEX,
    2: F.BORN_ON,
    3: F.ETHNIC_GROUP,
    4: F.ANCESTRAL_HOME,
    5: F.JOINED_PARTY,
    6: F.HEALTH,
    7: F.BIRTHPLACE,
    8: F.BEGAN_WORK_ON,
    11: F.PROFESSIONAL_TITLE,
    16: F.EXPERTISE,
    17: F.RESUME,
    18: F.CONDUCT,
    19: F.EVALUATIONS,
    25: F.CURRENT_POSTS,
    26: F.PROPOSED_POST,
    27: F.POST_TO_VACATE,
    28: F.REASON,
    29: F.REPORTING_UNIT,
    30: F.AGES_AS_OF,
    31: F.PREPARER,
    32: F.FILLED_ON,
    33: F.ID_NUMBER,
}
"""The places of the texts; a 34th, the ID number, is written by some."""

STUDIES = {
    9: (
        (F.FULL_TIME_QUALIFICATION, F.FULL_TIME_DEGREE),
        (F.IN_SERVICE_QUALIFICATION, F.IN_SERVICE_DEGREE),
    ),
    10: (
        (F.FULL_TIME_SCHOOL, F.FULL_TIME_DEGREE_SCHOOL),
        (F.IN_SERVICE_SCHOOL, F.IN_SERVICE_DEGREE_SCHOOL),
    ),
}
FAMILY = slice(20, 25)
_OLD_BREAK = re.compile(r"(?<!\d)~")


def read_lrm(content: bytes, name: str, photo: bytes | None = None) -> InterchangeForm:
    """Return the form that a file holds, with the photo that lies beside it.

    Raises `UserError`: `interchange.too_large`, `interchange.encoding`, `interchange.lrm` for a
    file that has not its 33 texts, `interchange.too_long`.
    """
    if len(content) > MOST_BYTES:
        raise UserError("interchange.too_large", file=name, limit=MOST_BYTES // 1_000_000)
    parts = [_plain(part) for part in decode_text(content, name).split('","')]
    if len(parts) < FEWEST_PARTS:
        raise UserError("interchange.lrm", file=name, count=len(parts))
    if any(len(part) > MOST_CHARACTERS for part in parts):
        raise UserError("interchange.too_long", file=name, limit=MOST_CHARACTERS)
    texts = {field: text for field, text in _texts(parts) if text}
    family = tuple(_family(parts[FAMILY]))
    shown, notes = (None, ()) if photo is None else check_photo(photo)
    return InterchangeForm(
        texts=texts,
        family=family,
        photo=shown,
        notes=(*text_notes(texts, family), *notes, *_no_photo(photo)),
    )


def _plain(part: str) -> str:
    """A text without its quotation marks; a wave that is no dash of a span breaks the line."""
    return _OLD_BREAK.sub("\n", part.replace('"', ""))


def _no_photo(photo: bytes | None) -> Iterator[InterchangeNote]:
    if photo is None:
        yield InterchangeNote("interchange.no_picture")


def _texts(parts: list[str]) -> Iterator[tuple[InterchangeField, str]]:
    for at, field in PLAIN.items():
        if at < len(parts):
            yield field, clean_text(field, parts[at])
    for at, modes in STUDIES.items():
        for fields, block in zip(modes, parts[at].split("@"), strict=False):
            for field, line in zip(fields, block.split("#"), strict=False):
                yield field, clean_text(field, line)


def _family(lists: list[str]) -> Iterator[InterchangeMember]:
    columns = [each.split("@")[:_MOST_MEMBERS] for each in lists]
    for row in zip_longest(*columns, fillvalue=""):
        member = make_member(**dict(zip(MEMBER_CELLS.values(), row, strict=True)))
        if not member.is_empty:
            yield member
