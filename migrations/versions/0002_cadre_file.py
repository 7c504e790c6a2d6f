"""The cadre file, whole: archive catalogue, accepted findings, drafts, and what they need.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _widen_cadre_files()
    _create_archive()
    _create_drafts()


def later_text(name: str) -> sa.Column[str]:
    """Return a text column that is empty in rows from before."""
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


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


def _widen_cadre_files() -> None:
    op.add_column("cadre", later_text("tags"))
    op.add_column("cadre", later_text("left_to"))
    op.add_column("appointment", sa.Column("term_started_on", sa.String(10), nullable=True))
    op.add_column("appointment", later_text("term_document_no"))
    op.add_column("resume_entry", later_text("unit"))
    op.add_column("resume_entry", later_text("post"))
    op.add_column("resume_entry", sa.Column("tier", sa.String(40), nullable=True))


def _create_archive() -> None:
    create_info_set(
        "attachment",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("catalogue_class", sa.String(10), nullable=False),
        sa.Column("formed_on", sa.String(10), nullable=True),
        sa.Column("received_on", sa.String(10), nullable=True),
        sa.Column("filed_on", sa.String(10), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("size", NUMBER, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("about_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
    )
    create_info_set(
        "archive_loan",
        sa.Column("borrower", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("lent_on", sa.String(10), nullable=True),
        sa.Column("due_on", sa.String(10), nullable=True),
        sa.Column("returned_on", sa.String(10), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=False),
    )
    create_info_set(
        "accepted_check",
        sa.Column("rule", sa.String(20), nullable=False),
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.String(10), nullable=True),
    )


def _create_drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=True),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("key", name=op.f("uq_draft_key")),
    )
    op.create_index(op.f("ix_draft_owner"), "draft", ["owner"])
