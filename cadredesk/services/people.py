"""Find the people somebody means by a name, an ID number or an id."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from cadredesk.domain.cadre import Cadre, CadreFile
from cadredesk.domain.errors import UserError
from cadredesk.domain.id_number import clean_id_text, masked
from cadredesk.domain.ids import CadreId
from cadredesk.domain.person_name import clean_name, match_key
from cadredesk.domain.words import CadreStatus
from cadredesk.services.read_models import RosterQuery
from cadredesk.services.work_ports import UnitOfWork

_EVERYBODY = frozenset(CadreStatus)
_MOST_CANDIDATES = 1000


def find_people(work: UnitOfWork, texts: Sequence[str]) -> tuple[CadreFile, ...]:
    """Return the file of each person, in the order asked for, nobody twice.

    Raises `UserError`: `person.unknown`, or `person.ambiguous` with the candidates.
    """
    found: dict[CadreId, CadreFile] = {}
    for text in texts:
        file = find_person(work, text)
        found[file.id] = file
    return tuple(found.values())


def find_person(work: UnitOfWork, text: str) -> CadreFile:
    """Return the one file that a name, an ID number or an id means."""
    identity = _as_id(text)
    if identity is not None:
        return work.cadres.get(identity)
    candidates = _candidates(work, text)
    if not candidates:
        raise UserError("person.unknown", person=text)
    if len(candidates) > 1:
        listed = "\n".join(_described(file) for file in candidates)
        raise UserError("person.ambiguous", person=text, candidates=listed)
    return candidates[0]


def look_alikes(work: UnitOfWork, cadre: Cadre) -> tuple[CadreId, ...]:
    """Return who else has this name or this ID number, those who left among them."""
    texts = [text for text in (cadre.name, cadre.id_number) if text]
    found = {
        each: None
        for text in texts
        for each in work.lists.ids(
            RosterQuery(text=text, statuses=_EVERYBODY, limit=_MOST_CANDIDATES)
        )
    }
    return tuple(each for each in found if each != cadre.id)


def _as_id(text: str) -> CadreId | None:
    try:
        return CadreId(UUID(text))
    except ValueError:
        return None


def _candidates(work: UnitOfWork, text: str) -> list[CadreFile]:
    query = RosterQuery(text=clean_name(text), statuses=_EVERYBODY, limit=_MOST_CANDIDATES)
    files = work.cadres.many(work.lists.ids(query))
    return [
        file
        for file in files
        if match_key(file.cadre.name) == match_key(text)
        or (file.cadre.id_number and file.cadre.id_number == clean_id_text(text))
    ]


def _described(file: CadreFile) -> str:
    cadre = file.cadre
    parts = [str(cadre.id), cadre.name, str(cadre.born_on or ""), masked(cadre.id_number)]
    return "  ".join([*(part for part in parts if part), cadre.current_posts])
