"""How somebody wants a list: its columns, order and headings, paper, masked numbers, words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cadredesk.domain.errors import UserError
from cadredesk.domain.export_record import IdsShown
from cadredesk.domain.roster_layout import RosterColumn, RosterLayout


class Order(StrEnum):
    """How people follow each other: as the unit has them, by strokes, by post and grade."""

    UNIT = "unit"
    STROKES = "strokes"
    POSTS = "posts"


class Grouping(StrEnum):
    """Under which headings people stand: as the layout says, by unit, or under none."""

    USUAL = "usual"
    UNIT = "unit"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class RosterStyle:
    """What differs from how a layout is; empty columns and paper are the layout's own.

    Identity numbers are masked unless the whole ones are asked for; `marked` puts the words
    about keeping it inside the office at the foot.
    """

    columns: tuple[str, ...] = ()
    order: Order = Order.UNIT
    grouping: Grouping = Grouping.USUAL
    paper: str = ""
    ids: IdsShown = IdsShown.MASKED
    marked: bool = True


USUAL_STYLE = RosterStyle()


def offered_columns(
    layout: RosterLayout, layouts: Mapping[str, RosterLayout]
) -> tuple[RosterColumn, ...]:
    """Return every column that a list of people can have: its own first, then those of others.

    A column that is left to the pen belongs to its layout alone.
    """
    offered = {column_key(column): column for column in layout.shown}
    for other in layouts.values():
        if other.lists_people:
            for column in other.shown:
                if column.text:
                    offered.setdefault(column_key(column), _alone(column))
    return tuple(offered.values())


def with_style(
    layout: RosterLayout, style: RosterStyle, layouts: Mapping[str, RosterLayout]
) -> RosterLayout:
    """Return a layout as somebody wants it; raises `UserError` (`roster.no_column`)."""
    if style.columns and layout.lists_people:
        layout = layout.with_columns(_chosen(style.columns, offered_columns(layout, layouts)))
    if style.paper:
        layout = layout.on_paper(style.paper)
    return layout


def _chosen(names: Sequence[str], offered: Sequence[RosterColumn]) -> list[RosterColumn]:
    known = {column_key(column): column for column in offered}
    for name in names:
        if name not in known:
            raise UserError("roster.no_column", name=name, known="、".join(known))
    return [known[name] for name in names]


def column_key(column: RosterColumn) -> str:
    """Return by which name a column is chosen: its text, or its heading where it has none."""
    return column.text or "".join(column.heading)


def _alone(column: RosterColumn) -> RosterColumn:
    """Return a column of another list with its whole heading in one piece."""
    if len(column.heading) == 1:
        return column
    upper, lower = column.heading
    return RosterColumn(
        heading=(f"{upper}\n{lower}".replace("\n\n", "\n"),),
        width=column.width,
        text=column.text,
        align=column.align,
    )
