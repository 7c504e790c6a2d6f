"""Names by strokes: a key for each row of the list, and what an office put elsewhere.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Keys are empty until the file is opened: then they are worked out for everybody."""
    op.add_column("library", later_text("stroke_data"))
    op.add_column("roster_row", later_text("stroke_key"))
    op.create_index(
        op.f("ix_roster_row_by_stroke_key"),
        "roster_row",
        ["stroke_key", "order", "number", "status"],
    )
    op.create_table(
        "stroke_placement",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=True),
        sa.Column("side", sa.String(40), nullable=False),
        sa.Column("by_surname", sa.Text(), nullable=False),
        sa.Column("by_cadre_id", sa.Uuid(), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("cadre_id", "cadre.id"),
        points_at("by_cadre_id", "cadre.id"),
        points_at("created_in", "batch.number"),
        points_at("changed_in", "batch.number"),
        points_at("deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stroke_placement")),
    )


def later_text(name: str) -> sa.Column[str]:
    """Return a text column that is empty in rows from before."""
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def points_at(column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_stroke_placement_{column}_{target.partition('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )
