"""What is kept of a year besides its result, and by what number a relative is known.

Revision ID: 0015
Revises: 0014
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    number = sa.Column("id_number", sa.Text(), server_default="", nullable=False)
    op.add_column("family_member", number)
    op.create_table(
        "year_record",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first_quarter", sa.String(40), nullable=True),
        sa.Column("second_quarter", sa.String(40), nullable=True),
        sa.Column("third_quarter", sa.String(40), nullable=True),
        sa.Column("fourth_quarter", sa.String(40), nullable=True),
        sa.Column("leave_days", sa.Float(), nullable=True),
        sa.Column("absent_days", sa.Float(), nullable=True),
        sa.Column("absent_running_days", sa.Float(), nullable=True),
        sa.Column("level_raised", sa.Boolean(), nullable=False),
        sa.Column("step_raised", sa.Boolean(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        _points_at("cadre_id", "cadre.id"),
        _points_at("created_in", "batch.number"),
        _points_at("changed_in", "batch.number"),
        _points_at("deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_record")),
    )
    op.create_index(op.f("ix_year_record_cadre_id"), "year_record", ["cadre_id"])


def _points_at(column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_year_record_{column}_{target.partition('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )
