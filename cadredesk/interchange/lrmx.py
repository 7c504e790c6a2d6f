"""Reading .lrmx: what any of its writers makes, in any order, with anything else it may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import is_id_number
from cadredesk.domain.interchange.comparing import JUDGED_FIELDS, is_understood
from cadredesk.domain.interchange.form import (
    ExtraElement,
    F,
    InterchangeField,
    InterchangeForm,
    InterchangeMember,
    InterchangeNote,
)
from cadredesk.domain.interchange.values import clean_line, clean_text, digits, read_date
from cadredesk.interchange import elements
from cadredesk.interchange.encoding import decode_xml
from cadredesk.interchange.photos import read_photo
from cadredesk.interchange.tree import Element, read_tree

MOST_BYTES = 20_000_000
MOST_CHARACTERS = 100_000
"""Of one text; the longest that people write, a résumé, has a few thousand."""


def read_lrmx(content: bytes, name: str) -> InterchangeForm:
    """Return the form that a file holds.

    Raises `UserError` (`interchange.*`) for a file that is none; what is wrong with single texts
    stands in the notes.
    """
    if len(content) > MOST_BYTES:
        raise UserError("interchange.too_large", file=name, limit=MOST_BYTES // 1_000_000)
    decoded = decode_xml(content, name)
    root = read_tree(decoded.utf_8, name)
    found = _by_field(root.children)
    texts, family = dict(_texts(found, name)), tuple(_family(found))
    photo, photo_notes = read_photo(_first(found, F.PHOTO).text)
    unknown = found.pop(F.EXTRA, [])
    extras = tuple(_extras(unknown))
    misdeclared = (InterchangeNote("interchange.misdeclared"),) if decoded.is_misdeclared else ()
    return InterchangeForm(
        texts=texts,
        family=family,
        photo=photo,
        version=_version(unknown),
        extras=extras,
        notes=(*misdeclared, *text_notes(texts, family), *photo_notes, *_extra_notes(extras)),
        layout=content,
    )


def text_notes(
    texts: dict[InterchangeField, str], family: Iterable[InterchangeMember]
) -> Iterator[InterchangeNote]:
    """Yield a note for each text and each birth that a cadre file cannot take, or should not."""
    for field in JUDGED_FIELDS:
        text = texts.get(field)
        if text is not None and not is_understood(field, text):
            yield InterchangeNote("interchange.not_understood", {"field": field, "text": text})
    if F.ID_NUMBER in texts and not is_id_number(texts[F.ID_NUMBER]):
        yield InterchangeNote("interchange.id_number")
    for member in family:
        if member.born_on and read_date(member.born_on) is None:
            said = f"{member.name} {member.born_on}".strip()
            yield InterchangeNote("interchange.not_understood", {"field": F.FAMILY, "text": said})


Found = dict[InterchangeField, list[Element]]


def _by_field(children: Iterable[Element]) -> Found:
    """Return the elements by what they are, the unknown ones and the version as `EXTRA`."""
    found: Found = {}
    for child in children:
        found.setdefault(elements.FIELDS.get(child.name, F.EXTRA), []).append(child)
    return found


def _texts(found: Found, name: str) -> Iterator[tuple[InterchangeField, str]]:
    """Yield the texts; of an element that stands there twice, the first that says something."""
    for field, named in found.items():
        if field in _NO_TEXTS:
            continue
        for element in named:
            if len(element.text) > MOST_CHARACTERS:
                raise UserError("interchange.too_long", file=name, limit=MOST_CHARACTERS)
            text = clean_text(field, element.text)
            if text:
                yield field, text
                break


_NO_TEXTS = frozenset((F.FAMILY, F.PHOTO, F.EXTRA))


def _first(found: Found, wanted: InterchangeField) -> Element:
    return next(iter(found.get(wanted, ())), Element("", "", []))


def _family(found: Found) -> Iterator[InterchangeMember]:
    for row in _first(found, F.FAMILY).children:
        if row.name == elements.MEMBER:
            cells = {child.name: child.text for child in row.children}
            member = make_member(
                **{own: cells.get(name, "") for name, own in elements.MEMBER_CELLS.items()}
            )
            if not member.is_empty:
                yield member


def make_member(**cells: str) -> InterchangeMember:
    """Return a family member from cells as a file has them."""
    cleaned = {name: clean_line(text) for name, text in cells.items()}
    born_on = read_date(cleaned["born_on"])
    if born_on is not None:
        cleaned["born_on"] = digits(born_on)
    cleaned["name"] = clean_text(F.NAME, cleaned["name"])
    return InterchangeMember(**cleaned)


def _version(children: Iterable[Element]) -> str:
    return next((clean_line(each.text) for each in children if each.name == elements.VERSION), "")


def _extras(children: Iterable[Element]) -> Iterator[ExtraElement]:
    """Yield the unknown elements; what several of one name say stands in lines of one."""
    told: dict[str, list[str]] = {}
    for child in children:
        if child.name != elements.VERSION:
            told.setdefault(child.name.rpartition("}")[2], []).append(child.whole_text)
    for name, texts in told.items():
        yield ExtraElement(name, "\n".join(filter(None, texts)))


def _extra_notes(extras: tuple[ExtraElement, ...]) -> Iterator[InterchangeNote]:
    if extras:
        names = "、".join(each.name for each in extras)
        yield InterchangeNote("interchange.extras", {"names": names})
