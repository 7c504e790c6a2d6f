"""What the history of a person says: who changed what, when, from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from cadredesk.services.read_models import HistoryEntry
from cadredesk.ui import text
from cadredesk.ui.fields import INTERNAL_FIELDS, entity_name, field_name, stored_text
from cadredesk.ui.translatable import QT_TRANSLATE_NOOP
from cadredesk.ui.widgets.blocks import Row, TableBlock

translate = QCoreApplication.translate

_ACTIONS = {
    "practice": QT_TRANSLATE_NOOP("Change", "Sample data"),
    "import": QT_TRANSLATE_NOOP("Change", "Import"),
    "undo": QT_TRANSLATE_NOOP("Change", "Undone"),
    "redo": QT_TRANSLATE_NOOP("Change", "Done again"),
    "edit": QT_TRANSLATE_NOOP("Change", "Typed in"),
    "bulk_edit": QT_TRANSLATE_NOOP("Change", "Changed for several"),
    "paste": QT_TRANSLATE_NOOP("Change", "Pasted"),
    "add": QT_TRANSLATE_NOOP("Change", "New file"),
    "village_add": QT_TRANSLATE_NOOP("Change", "New on the list"),
    "delete": QT_TRANSLATE_NOOP("Change", "Deleted"),
    "restore": QT_TRANSLATE_NOOP("Change", "Restored"),
    "settle": QT_TRANSLATE_NOOP("Change", "Settled"),
    "post_change": QT_TRANSLATE_NOOP("Change", "Change of post"),
    "leave": QT_TRANSLATE_NOOP("Change", "Left"),
    "return": QT_TRANSLATE_NOOP("Change", "Serves again"),
    "resume": QT_TRANSLATE_NOOP("Change", "Résumé"),
    "photos": QT_TRANSLATE_NOOP("Change", "Photos"),
    "attach": QT_TRANSLATE_NOOP("Change", "Archive material"),
    "kin_confirm": QT_TRANSLATE_NOOP("Change", "Kin confirmed"),
    "kin_dismiss": QT_TRANSLATE_NOOP("Change", "Said not to be kin"),
    "kin_withdraw": QT_TRANSLATE_NOOP("Change", "Kin asked about again"),
    "accept": QT_TRANSLATE_NOOP("Change", "Checked, left as it is"),
}


def told_entries(entries: Iterable[HistoryEntry]) -> tuple[HistoryEntry, ...]:
    """Return the changes that tell a person something, the newest first."""
    return tuple(each for each in entries if each.field not in INTERNAL_FIELDS)


def changes_block(entries: Sequence[HistoryEntry]) -> TableBlock:
    """Return changes as a table, a row each."""
    return TableBlock(
        title=translate("Change", "History"),
        headings=(
            translate("Change", "At"),
            translate("Change", "By"),
            translate("Change", "Item"),
            translate("Change", "Old → new"),
            translate("Change", "From"),
        ),
        rows=tuple(_row(each) for each in entries),
        wide=3,
        empty=translate("Change", "Nothing was changed yet."),
    )


def _row(entry: HistoryEntry) -> Row:
    nothing = translate("Change", "(empty)")
    old, new = (
        stored_text(entry.entity, entry.field, stored) or nothing
        for stored in (entry.old, entry.new)
    )
    action = _ACTIONS.get(entry.action)
    return (
        text.instant_text(entry.at),
        entry.by,
        text.facts(entity_name(entry.entity), field_name(entry.field)),
        f"{old} → {new}",
        entry.action if action is None else translate("Change", action),
    )
