"""Why one name stands before another, as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cadredesk.domain.stroke_order import STROKE_NAMES
from cadredesk.domain.stroke_reason import CharacterStrokes, StrokeReason, Why
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_SENTENCES = {
    Why.PLACED: QT_TRANSLATE_NOOP("StrokeReason", "It was decided by hand."),
    Why.COUNT: QT_TRANSLATE_NOOP(
        "StrokeReason",
        "{first} has {first_count} strokes, {second} has {second_count}: fewer stand first.",
    ),
    Why.STROKE: QT_TRANSLATE_NOOP(
        "StrokeReason",
        "{first} and {second} have {first_count} strokes each. Stroke {at} decides: {one} comes "
        "before {other} in 横竖撇点折. {first}: {first_strokes}; {second}: {second_strokes}.",
    ),
    Why.NO_TYPES: QT_TRANSLATE_NOOP(
        "StrokeReason",
        "{first} and {second} have {first_count} strokes each. Which strokes {second} has is not "
        "in our table, so it stands after those of as many strokes.",
    ),
    Why.NO_COUNT: QT_TRANSLATE_NOOP(
        "StrokeReason",
        "How many strokes {second} has is not in our table, so it stands last.",
    ),
    Why.CODE: QT_TRANSLATE_NOOP(
        "StrokeReason",
        "{first} and {second} have {first_count} strokes of the same kinds; the order of the "
        "character set decides.",
    ),
    Why.COMPOUND: QT_TRANSLATE_NOOP(
        "StrokeReason", "A surname of one character stands before the compound one."
    ),
    Why.SHORTER: QT_TRANSLATE_NOOP("StrokeReason", "The shorter of two names stands first."),
    Why.SAME: QT_TRANSLATE_NOOP(
        "StrokeReason", "The names are the same; the unit's own order decides."
    ),
}


def reason_text(reason: StrokeReason) -> str:
    """Return the sentence with the strokes that decide."""
    fields: dict[str, object] = {"at": reason.at}
    for name, character in (("first", reason.first), ("second", reason.second)):
        if character is not None:
            fields |= _told(name, character)
    if reason.why is Why.STROKE and reason.first is not None and reason.second is not None:
        fields["one"] = STROKE_NAMES[reason.first.strokes[reason.at - 1]]
        fields["other"] = STROKE_NAMES[reason.second.strokes[reason.at - 1]]
    return translate("StrokeReason", _SENTENCES[reason.why]).format(**fields)


def _told(name: str, character: CharacterStrokes) -> dict[str, object]:
    strokes = "".join(STROKE_NAMES[each] for each in character.strokes)
    return {
        name: f"“{character.character}”",
        f"{name}_count": character.count,
        f"{name}_strokes": strokes,
    }
