"""Words that an office keeps although its code tables do not have them.

Revision ID: 0017
Revises: 0016
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MARKS = ("created_in", "changed_in", "deleted_in")


def upgrade() -> None:
    op.create_table(
        "kept_word",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code_list", sa.String(40), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        *(sa.Column(mark, NUMBER, nullable=mark != "created_in") for mark in MARKS),
        *(points_at_batch(mark) for mark in MARKS),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_word")),
    )


def points_at_batch(mark: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_kept_word_{mark}_batch")
    return sa.ForeignKeyConstraint(
        [mark], ["batch.number"], name=name, deferrable=True, initially="DEFERRED"
    )
