"""When a congress's deputies were elected, from which its first session is counted.

Revision ID: 0010
Revises: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("term", sa.Column("deputies_elected_on", sa.String(10)))
