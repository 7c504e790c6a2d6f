"""Where the row stands that an alert is about."""

from __future__ import annotations

from cadredesk.domain.ids import CadreId, ItemId
from cadredesk.domain.rules.alert import Alert
from cadredesk.services.library_ports import Library


def row_of(library: Library, alert: Alert) -> ItemId | None:
    """Return the post whose time an alert counts, None where it counts none.

    Of two posts of the same day it is the one that the alert names.
    """
    with library.unit_of_work() as work:
        posts = work.cadres.get(CadreId(alert.subject.id)).appointments  # type: ignore[arg-type]
    named = {fact.value for fact in alert.facts}
    begun = [each for each in posts if each.appointed_on == alert.counted_from]
    begun.sort(key=lambda post: post.title not in named)
    return begun[0].id if begun and alert.counted_from is not None else None
