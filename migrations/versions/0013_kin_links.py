"""Who is kin, what archive material states, and kin in a village's committees.

Revision ID: 0013
Revises: 0012
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for name in ("stated_born_on", "stated_began_work_on", "stated_joined_party_on"):
        op.add_column("attachment", sa.Column(name, sa.String(10), nullable=True))
    relatives = sa.Column("relatives", sa.Text(), server_default="", nullable=False)
    op.add_column("village_cadre", relatives)
    op.create_table(
        "kin_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("verdict", sa.String(40), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.String(10), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        _points_at("cadre_id", "cadre.id"),
        _points_at("other_id", "cadre.id"),
        _points_at("created_in", "batch.number"),
        _points_at("changed_in", "batch.number"),
        _points_at("deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kin_link")),
    )
    op.create_index(op.f("ix_kin_link_cadre_id"), "kin_link", ["cadre_id"])


def _points_at(column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_kin_link_{column}_{target.partition('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )
