"""What is handed in: requests, packs, their files, and what comes back.

Revision ID: 0016
Revises: 0015
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    make(
        "submission_request",
        sa.Column("number", sa.String(20), nullable=False),
        *texts("title", "asked_by", "document_no"),
        *dates("asked_on", "due_on"),
        *texts("note"),
    )
    make(
        "submission_pack",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("frozen_on", sa.String(10), nullable=False),
        *texts("rules"),
        *counts("people", "blocks", "warnings"),
        *dates("sent_on"),
        *texts("sent_how", "sent_to", "receipt"),
        *dates("returned_on"),
        *texts("returned_by", "returned_how"),
        *dates("accepted_on"),
        *texts("accepted_note"),
        keys={"submission_id": "submission_request"},
    )
    make(
        "pack_file",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("pack_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        *texts("name"),
        sa.Column("size", NUMBER, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        *counts("place"),
        keys={"submission_id": "submission_request", "pack_id": "submission_pack"},
    )
    make(
        "return_point",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("pack_id", sa.Uuid(), nullable=False),
        *counts("place"),
        *texts("text"),
        sa.Column("cadre_id", sa.Uuid(), nullable=True),
        sa.Column("fact", sa.String(40), nullable=False),
        sa.Column("handling", sa.String(40), nullable=False),
        *texts("reason"),
        *dates("settled_on"),
        keys={
            "submission_id": "submission_request",
            "pack_id": "submission_pack",
            "cadre_id": "cadre",
        },
    )


def make(name: str, *columns: sa.Column, keys: dict[str, str] | None = None) -> None:
    """Make a table of things with an id made by the client, and the marks."""
    marks = ("created_in", "changed_in", "deleted_in")
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        *columns,
        *(sa.Column(mark, NUMBER, nullable=mark != "created_in") for mark in marks),
        *(points_at(name, column, target, "id") for column, target in (keys or {}).items()),
        *(points_at(name, mark, "batch", "number") for mark in marks),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )


def texts(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def dates(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.String(10), nullable=True) for name in names]


def counts(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def points_at(table: str, column: str, target: str, key: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.{key}"], name=name, deferrable=True, initially="DEFERRED"
    )
