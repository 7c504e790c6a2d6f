"""Who may have to do with somebody: people of a name, in a family or themselves, and kin."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, or_, select, union

from cadredesk.domain.ids import CadreId
from cadredesk.storage.records.archive import kin_link
from cadredesk.storage.records.cadre import cadre
from cadredesk.storage.records.conduct import family_member


def find_namesakes(
    connection: Connection, names: Collection[str], cadres: Collection[CadreId]
) -> tuple[CadreId, ...]:
    """Return who has to do with these names, identity numbers or people, in the unit's order."""
    link = kin_link.c
    by_name, by_number = family_member.c.name.in_(names), family_member.c.id_number.in_(names)
    found = union(
        select(cadre.c.id).where(cadre.c.name.in_(names)),
        select(cadre.c.id).where(cadre.c.id_number.in_(names)),
        select(cadre.c.id).where(cadre.c.id.in_(cadres)),
        select(family_member.c.cadre_id).where(
            or_(by_name, by_number), family_member.c.deleted_in.is_(None)
        ),
        select(link.cadre_id).where(link.other_id.in_(cadres), link.deleted_in.is_(None)),
        select(link.other_id).where(link.cadre_id.in_(cadres), link.deleted_in.is_(None)),
    ).subquery()
    wanted = (
        select(cadre.c.id)
        .where(cadre.c.id.in_(select(found)), cadre.c.deleted_in.is_(None))
        .order_by(cadre.c.order, cadre.c.number)
    )
    return tuple(CadreId(each) for each in connection.scalars(wanted))
