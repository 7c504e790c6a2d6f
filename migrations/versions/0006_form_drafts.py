"""What approval forms say beyond the files: drafts of nominations, texts of the form alone.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_info_set(
        "form_draft",
        sa.Column("proposed_post", sa.Text(), nullable=False),
        sa.Column("post_to_vacate", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reporting_unit", sa.Text(), nullable=False),
        sa.Column("ages_as_of", sa.String(10), nullable=True),
        sa.Column("filled_on", sa.String(10), nullable=True),
        sa.Column("preparer", sa.Text(), nullable=False),
    )
    create_info_set(
        "form_text",
        sa.Column("box", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )


def points_at(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_{table}_{column}_{target.partition('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )


def create_info_set(table: str, *columns: sa.Column[object]) -> None:
    """Create a table of rows that belong to a cadre's file."""
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *columns,
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at(table, "cadre_id", "cadre.id"),
        points_at(table, "created_in", "batch.number"),
        points_at(table, "changed_in", "batch.number"),
        points_at(table, "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_cadre_id"), table, ["cadre_id"])
