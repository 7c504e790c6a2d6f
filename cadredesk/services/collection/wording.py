"""What is doubtful in a 信息采集表, and what one states, as sentences and for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cadredesk.domain.collection.checking import Doubt
from cadredesk.domain.ids import BatchId
from cadredesk.services.collection.comparing import CollectionPreview, differences_of
from cadredesk.services.collection.gathering import CollectionDoubt, CollectionPack
from cadredesk.services.imports.preview import PersonState
from cadredesk.services.imports.saving import problem_text
from cadredesk.services.messages import Language, sentence

_NAMED = 5
_ONE = {
    Doubt.OUTSIDE: "doubt.outside",
    Doubt.LONG: "doubt.long",
    Doubt.VAGUE: "doubt.vague",
    Doubt.MISSING: "doubt.missing",
    Doubt.BYTES: "doubt.bytes",
}
_SEVERAL = {
    Doubt.OUTSIDE: "doubts.outside",
    Doubt.LONG: "doubts.long",
    Doubt.VAGUE: "doubts.vague",
    Doubt.MISSING: "doubts.missing",
    Doubt.BYTES: "doubts.bytes",
}


def doubt_text(doubt: CollectionDoubt, language: Language = "zh") -> str:
    """Return what is doubtful about a cell, in a sentence."""
    found = doubt.found
    fields = {
        "person": doubt.person,
        "heading": found.column.heading,
        "text": found.text,
        "count": len(found.text),
        "limit": found.column.length,
    }
    return sentence(_ONE[found.doubt], fields, language)


def doubts_in_short(pack: CollectionPack, language: Language = "zh") -> Iterator[str]:
    """Yield a line for each column and kind of doubt: how often, and who first."""
    comma = "、" if language == "zh" else ", "
    for (doubt, sheet, heading), several in groupby(_in_order(pack.doubts), key=_of_column):
        found = list(several)
        people = list(dict.fromkeys(each.person for each in found))
        named = comma.join(people[:_NAMED]) + (" …" if len(people) > _NAMED else "")
        fields = {"sheet": sheet, "heading": heading, "count": len(found), "people": named}
        yield sentence(_SEVERAL[doubt], fields, language)
    if pack.by_hand:
        listed = comma.join(f"{each.sheet} {each.column.heading}" for each in pack.by_hand)
        yield sentence("doubts.by_hand", {"columns": listed}, language)


def _in_order(doubts: Sequence[CollectionDoubt]) -> list[CollectionDoubt]:
    """Put those of a column together, the gravest columns first."""
    places: dict[tuple[Doubt, str, str], int] = {}
    for each in doubts:
        places.setdefault(_of_column(each), len(places))
    return sorted(doubts, key=lambda each: places[_of_column(each)])


def _of_column(doubt: CollectionDoubt) -> tuple[Doubt, str, str]:
    return doubt.found.doubt, doubt.sheet, doubt.found.column.heading


def pack_json(pack: CollectionPack, language: Language = "zh") -> dict[str, object]:
    """Return what is doubtful as the command line prints it (docs/formats.md)."""
    return {
        "cadres": len(pack.cadres),
        "rows": {each.sheet.key: len(each.rows) for each in pack.sheets},
        "doubts": [
            {
                "kind": each.found.doubt.value,
                "sheet": each.sheet,
                "heading": each.found.column.heading,
                "person": each.person,
                "field": each.found.place,
                "value": each.found.text,
                "message": doubt_text(each, language),
            }
            for each in pack.doubts
        ],
        "by_hand": [{"sheet": each.sheet, "heading": each.column.heading} for each in pack.by_hand],
    }


def preview_json(
    preview: CollectionPreview, batch: BatchId | None, language: Language = "zh"
) -> dict[str, object]:
    """Return what a workbook states as the command line prints it (docs/formats.md)."""
    return {
        "sheets": [{"sheet": each.name, "rows": len(each.rows)} for each in preview.reading.sheets],
        "people": {state.value: preview.count(state) for state in PersonState},
        "units": len(preview.units),
        "differences": [
            {
                "person": "" if person is None else person.name,
                "sheet": each.sheet,
                "row": each.number,
                "heading": each.heading,
                "known": each.known,
                "stated": each.stated,
            }
            for person, each in differences_of(preview)
        ],
        "problems": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "column": each.column,
                "code": each.code,
                "message": problem_text(each, language),
            }
            for each in preview.problems
        ],
        "batch": None if batch is None else str(batch),
    }
