"""Local values of rules.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_entity(
        "rule_override",
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("target", sa.String(80), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("effective_from", sa.String(10), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
    )


def create_entity(table: str, *columns: sa.Column[object]) -> None:
    """Create a table of things with an id and the marks of a row."""
    marks = ("created_in", "changed_in", "deleted_in")
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        *columns,
        *(sa.Column(mark, NUMBER, nullable=mark != "created_in") for mark in marks),
        *(
            sa.ForeignKeyConstraint(
                [mark],
                ["batch.number"],
                name=op.f(f"fk_{table}_{mark}_batch"),
                deferrable=True,
                initially="DEFERRED",
            )
            for mark in marks
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
