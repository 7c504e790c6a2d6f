"""Lists of one's own: a layout as somebody likes to write it, kept in the library under a name."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cadredesk.domain.errors import UserError
from cadredesk.domain.ids import BatchId, new_id
from cadredesk.services.library_ports import Library
from cadredesk.services.roster_style import USUAL_STYLE, Grouping, Order, RosterStyle
from cadredesk.services.work_ports import Batch

OWN_ROSTER = "own_roster"
"""The action of keeping one."""

_KEY = "roster/own/"


@dataclass(frozen=True, slots=True)
class OwnRoster:
    """A list of one's own: its name, the key of the layout that it begins from, and its style."""

    name: str
    layout: str
    style: RosterStyle


def list_own_rosters(library: Library) -> tuple[OwnRoster, ...]:
    """Return the lists that were kept, by name."""
    with library.unit_of_work() as work:
        kept = {key: text for key, text in work.settings.all(_KEY).items() if text}
    return tuple(_own(key.removeprefix(_KEY), text) for key, text in sorted(kept.items()))


def save_own_roster(library: Library, own: OwnRoster) -> OwnRoster:
    """Keep a list in place of one of the same name; raises `UserError` (`view.no_name`)."""
    name = clean_name(own.name)
    text = json.dumps({"layout": own.layout, "style": style_text(own.style)}, ensure_ascii=False)
    _set(library, name, text)
    return OwnRoster(name, own.layout, own.style)


def delete_own_roster(library: Library, name: str) -> None:
    """Take a list away."""
    _set(library, name, "")


def clean_name(name: str) -> str:
    """Return a name as it is kept; raises `UserError` (`view.no_name`)."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise UserError("view.no_name")
    return cleaned


def style_text(style: RosterStyle) -> str:
    """Return a style as the text that is kept; whether whole numbers are told is asked anew."""
    kept = {
        "columns": list(style.columns),
        "order": style.order.value,
        "grouping": style.grouping.value,
        "paper": style.paper,
        "marked": style.marked,
    }
    return json.dumps(kept, ensure_ascii=False)


def read_style(text: str) -> RosterStyle:
    """Return a style from its text, the usual one from a text of another program."""
    try:
        kept = json.loads(text)
        return RosterStyle(
            columns=tuple(str(each) for each in kept["columns"]),
            order=Order(kept["order"]),
            grouping=Grouping(kept["grouping"]),
            paper=str(kept["paper"]),
            marked=bool(kept["marked"]),
        )
    except (ValueError, KeyError, TypeError):
        return USUAL_STYLE


def _set(library: Library, name: str, text: str) -> None:
    with library.unit_of_work(Batch(BatchId(new_id()), OWN_ROSTER, name)) as work:
        work.settings.set(_KEY + name, text)
        work.commit()


def _own(name: str, text: str) -> OwnRoster:
    kept = json.loads(text)
    return OwnRoster(name, kept["layout"], read_style(kept["style"]))
