"""Which files have all that an approval form needs, and indexes that conditions are answered by.

Revision ID: 0012
Revises: 0011
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

NEEDED = (
    "sex",
    "born_on",
    "ethnic_group",
    "ancestral_home",
    "birthplace",
    "political_affiliation",
    "began_work_on",
    "health",
    "current_posts",
)
NEEDED_SETS = ("resume_entry", "education", "family_member")
PARTY_MEMBER = "中共党员"


def upgrade() -> None:
    complete = sa.Column("complete", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("roster_row", complete)
    op.execute(whole_files())
    for table, name, columns in (
        ("roster_row", "by_complete", ["complete", "order", "number", "status"]),
        ("cadre", "unit_id", ["unit_id", "number"]),
        ("cadre", "expertise", ["expertise", "number"]),
        ("cadre", "tags", ["tags", "number"]),
        ("appointment", "unit_id", ["unit_id", "removed_on", "deleted_in", "cadre_id"]),
    ):
        op.create_index(op.f(f"ix_{table}_{name}"), table, columns)


def whole_files() -> sa.Update:
    """Mark the rows of those whose file lacks nothing."""
    row = sa.table("roster_row", sa.column("id"), sa.column("complete", sa.Boolean()))
    cadre = sa.table("cadre", *map(sa.column, ("id", *NEEDED, "joined_party_on")))
    filled = [sa.func.coalesce(cadre.c[name], "") != "" for name in NEEDED]
    dated = sa.or_(
        cadre.c.political_affiliation != PARTY_MEMBER, cadre.c.joined_party_on.is_not(None)
    )
    sets = [sa.table(name, sa.column("cadre_id"), sa.column("deleted_in")) for name in NEEDED_SETS]
    begun = [
        cadre.c.id.in_(sa.select(each.c.cadre_id).where(each.c.deleted_in.is_(None)))
        for each in sets
    ]
    whole = sa.select(cadre.c.id).where(*filled, dated, *begun)
    return sa.update(row).values(complete=sa.true()).where(row.c.id.in_(whole))
