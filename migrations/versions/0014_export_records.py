"""The register of what left the library.

Revision ID: 0014
Revises: 0013
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

GUARDS = {
    "sqlite": (
        "CREATE TRIGGER export_record_refuses_update BEFORE UPDATE ON export_record "
        "BEGIN SELECT RAISE(ABORT, 'the register of exports only grows'); END",
        "CREATE TRIGGER export_record_refuses_delete BEFORE DELETE ON export_record "
        "BEGIN SELECT RAISE(ABORT, 'the register of exports only grows'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION export_record_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the register of exports only grows'; END $$",
        "CREATE TRIGGER export_record_refuses_change BEFORE UPDATE OR DELETE ON export_record "
        "FOR EACH ROW EXECUTE FUNCTION export_record_only_grows()",
    ),
}


def upgrade() -> None:
    op.create_table(
        "export_record",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("batch", NUMBER, nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("checksum", sa.String(64), nullable=False),
        sa.Column("ids", sa.String(40), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch"],
            ["batch.number"],
            name=op.f("fk_export_record_batch_batch"),
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_export_record")),
    )
    for statement in GUARDS[op.get_context().dialect.name]:
        op.execute(statement)
