"""Everything in a library as plain data that can be read without this program.

Dates are texts as the files know them (`1985`, `1985.06`, `1985.06.12`), words are the
Chinese words of the forms, ids are UUIDs, a photo is Base64. A fact nobody knows is null
or an empty text.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

from cadredesk.domain.cadre import INFO_SETS, CadreFile, VillageCadre
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import Submission
from cadredesk.domain.unit import Township
from cadredesk.domain.words import CadreStatus
from cadredesk.services.departures import Outgoing, let_out
from cadredesk.services.exports import write_file
from cadredesk.services.library_ports import Library
from cadredesk.services.read_models import RosterQuery, RosterSort
from cadredesk.services.submissions.manifest_text import manifest_text
from cadredesk.services.submissions.reading import manifest_of
from cadredesk.services.work_ports import UnitOfWork

FORMAT = "cadredesk/1"

_AT_A_TIME = 200

_FIRST = (
    "name sex born_on ethnic_group ancestral_home id_number began_work_on joined_party_on "
    "political_affiliation current_posts"
).split()


def dump(library: Library) -> dict[str, Any]:
    """Return everything that somebody entered, decided or sent; see docs/formats.md."""
    with library.unit_of_work() as work:
        township = work.township.get()
        return {
            "format": FORMAT,
            "unit": township.name,
            "practice": library.is_practice,
            "township": township_data(township),
            "cadres": [cadre_data(file) for file in _with_photos(work)],
            "village_cadres": [village_data(each) for each in work.villages.all()],
            "submissions": [_submission_data(work, each) for each in work.submissions.all()],
            "decisions": [_plain(each) for each in work.decisions.all()],
            "local_values": [_plain(each) for each in work.overrides.all()],
            "views": [_plain(each) for each in work.views.all()],
            "kept_words": [_plain(each) for each in work.kept_words.all()],
            "stroke_placements": [_plain(each) for each in work.placements.all()],
            "exports": [
                {"number": each.number, "at": _value(each.at), "by": each.by, **_plain(each.left)}
                for each in work.exports.all()
            ],
            "settings": dict(work.settings.all()),
        }


def _submission_data(work: UnitOfWork, known: Submission) -> dict[str, Any]:
    """Return a request with its papers, and each version with what it stated and what came back."""
    packs = [
        {
            **_plain(pack),
            "files": [_plain(each) for each in known.files_of(pack)],
            "points": [_plain(each) for each in known.points_of(pack)],
            "manifest": json.loads(manifest_text(manifest_of(work, known, pack))),
        }
        for pack in known.packs
    ]
    papers = [_plain(each) for each in known.files_of(None)]
    return {**_plain(known.request), "files": papers, "packs": packs}


def _with_photos(work: UnitOfWork) -> Iterator[CadreFile]:
    """Return every file in the unit's order, some at a time, for photos are large."""
    everybody = RosterQuery(statuses=frozenset(CadreStatus), sort=RosterSort.ORDER)
    ids = work.lists.ids(everybody)
    for first in range(0, len(ids), _AT_A_TIME):
        yield from work.cadres.many(ids[first : first + _AT_A_TIME])


def cadre_data(file: CadreFile) -> dict[str, Any]:
    """Return one cadre file, what a roster shows first, then the rest and every info set."""
    basics = _plain(file.cadre)
    data = {name: basics[name] for name in _FIRST} | basics
    for name in INFO_SETS:
        data[name] = [_plain(row) for row in getattr(file, name)]
    return data


def village_data(villager: VillageCadre) -> dict[str, Any]:
    """Return one village cadre."""
    return _plain(villager)


def township_data(township: Township) -> dict[str, Any]:
    """Return the establishment with its units, posts, quotas, bodies and terms."""
    return {
        each.name: (
            [_plain(row) for row in value]
            if isinstance(value := getattr(township, each.name), tuple)
            else value
        )
        for each in fields(township)
    }


def write_dump(library: Library, target: Path, purpose: str = "") -> dict[str, Any]:
    """Write everything as a JSON file and return it; that it left is noted.

    Raises `UserError` (`export.no_purpose`) for many people without a word what it is for.
    """
    data = dump(library)
    text = json.dumps(data, ensure_ascii=False, indent=1)
    going = Outgoing(
        action="dump",
        paper="全部数据",
        target=target,
        people=len(data["cadres"]) + len(data["village_cadres"]),
        ids=IdsShown.WHOLE,
        purpose=purpose,
    )
    let_out(library, going, lambda _number: write_file(target, text.encode()))
    return data


def _plain(row: Any) -> dict[str, Any]:
    return {each.name: _value(getattr(row, each.name)) for each in fields(row)}


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PartialDate | UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value
