"""Village cadres: the term they were elected for, and whether one heads both committees.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("village_cadre", sa.Column("term_started_on", sa.String(10), nullable=True))
    op.add_column("village_cadre", sa.Column("term_ends_on", sa.String(10), nullable=True))
    heads = sa.Column("heads_both", sa.Boolean(), server_default=sa.false(), nullable=False)
    op.add_column("village_cadre", heads)
