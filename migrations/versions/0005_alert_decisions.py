"""Decisions about alerts.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    create_entity(
        "alert_decision",
        sa.Column("subject_kind", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(20), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("handling", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("until", sa.String(10)),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.String(10)),
    )
    op.create_index(op.f("ix_alert_decision_subject_id"), "alert_decision", ["subject_id"])


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
