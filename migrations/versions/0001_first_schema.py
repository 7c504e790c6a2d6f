"""The first schema: libraries, townships, cadres with their info sets, history, search.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

GUARDS = {
    "sqlite": (
        "CREATE TRIGGER audit_refuses_update BEFORE UPDATE ON audit "
        "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END",
        "CREATE TRIGGER audit_refuses_delete BEFORE DELETE ON audit "
        "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit trail only grows'; END $$",
        "CREATE TRIGGER audit_refuses_change BEFORE UPDATE OR DELETE ON audit "
        "FOR EACH ROW EXECUTE FUNCTION audit_only_grows()",
    ),
}


def upgrade() -> None:
    _create_history()
    _create_library()
    _create_township()
    _create_cadres()
    _create_posts()
    _create_career()
    _create_conduct()
    _create_search()
    for statement in GUARDS[op.get_context().dialect.name]:
        op.execute(statement)


def points_at(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a key that is checked at commit; nothing cascades."""
    name = op.f(f"fk_{table}_{column}_{target.partition('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )


def _create_history() -> None:
    op.create_table(
        "batch",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("undoes", NUMBER, nullable=True),
        sa.Column("undone_in", NUMBER, nullable=True),
        sa.UniqueConstraint("id", name=op.f("uq_batch_id")),
        points_at("batch", "undoes", "batch.number"),
        points_at("batch", "undone_in", "batch.number"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_batch")),
    )
    op.create_table(
        "change",
        sa.Column("batch", NUMBER, autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.String(30), nullable=False),
        sa.Column("entity_id", sa.Uuid(), nullable=False),
        sa.Column("owner", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        points_at("change", "batch", "batch.number"),
        sa.PrimaryKeyConstraint("batch", "line", name=op.f("pk_change")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_change_owner"), "change", ["owner"])
    op.create_table(
        "audit",
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("batch", NUMBER, nullable=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("mac", sa.String(64), nullable=False),
        points_at("audit", "batch", "batch.number"),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )


def _create_library() -> None:
    op.create_table(
        "library",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("compatibility", sa.Integer(), nullable=False),
        sa.Column("program", sa.String(40), nullable=False),
        sa.Column("practice", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("generation", NUMBER, nullable=False),
        sa.Column("parent_generation", NUMBER, nullable=False),
        sa.Column("session_open", sa.Boolean(), nullable=False),
        sa.Column("saves", NUMBER, nullable=False),
        sa.Column("backed_up_saves", NUMBER, nullable=False),
        sa.Column("batches", NUMBER, nullable=False),
        sa.Column("cadre_numbers", NUMBER, nullable=False),
        sa.Column("audit_rows", NUMBER, nullable=False),
        sa.Column("audit_head", sa.String(64), nullable=False),
        sa.CheckConstraint(
            "generation > parent_generation", name=op.f("ck_library_generation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        points_at("setting", "created_in", "batch.number"),
        points_at("setting", "changed_in", "batch.number"),
        points_at("setting", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )


def _create_township() -> None:
    op.create_table(
        "township",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("superior", sa.Text(), nullable=False),
        sa.Column("reporting_unit", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("township", "created_in", "batch.number"),
        points_at("township", "changed_in", "batch.number"),
        points_at("township", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_township")),
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("tier", sa.String(40), nullable=True),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("unit", "parent_id", "unit.id"),
        points_at("unit", "created_in", "batch.number"),
        points_at("unit", "changed_in", "batch.number"),
        points_at("unit", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
    )
    op.create_table(
        "post",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("tier", sa.String(40), nullable=True),
        sa.Column("leading", sa.Boolean(), nullable=False),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("selection", sa.String(40), nullable=True),
        sa.Column("function", sa.Text(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("post", "unit_id", "unit.id"),
        points_at("post", "created_in", "batch.number"),
        points_at("post", "changed_in", "batch.number"),
        points_at("post", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
    )
    op.create_table(
        "quota",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("tier", sa.String(40), nullable=True),
        sa.Column("post_id", sa.Uuid(), nullable=True),
        sa.Column("approved", sa.Integer(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("quota", "unit_id", "unit.id"),
        points_at("quota", "post_id", "post.id"),
        points_at("quota", "created_in", "batch.number"),
        points_at("quota", "changed_in", "batch.number"),
        points_at("quota", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quota")),
    )
    op.create_table(
        "body",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("body", "unit_id", "unit.id"),
        points_at("body", "created_in", "batch.number"),
        points_at("body", "changed_in", "batch.number"),
        points_at("body", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
    )
    op.create_table(
        "term",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.Column("elected_on", sa.String(10), nullable=True),
        sa.Column("length_months", sa.Integer(), nullable=False),
        sa.Column("extended_to", sa.String(10), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("term", "body_id", "body.id"),
        points_at("term", "created_in", "batch.number"),
        points_at("term", "changed_in", "batch.number"),
        points_at("term", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_term")),
    )


def _create_cadres() -> None:
    op.create_table(
        "photo",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_photo")),
    )
    op.create_table(
        "cadre",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(40), nullable=True),
        sa.Column("born_on", sa.String(10), nullable=True),
        sa.Column("ethnic_group", sa.Text(), nullable=False),
        sa.Column("ancestral_home", sa.Text(), nullable=False),
        sa.Column("birthplace", sa.Text(), nullable=False),
        sa.Column("growth_place", sa.Text(), nullable=False),
        sa.Column("id_number", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("political_affiliation", sa.Text(), nullable=False),
        sa.Column("second_affiliation", sa.Text(), nullable=False),
        sa.Column("joined_party_on", sa.String(10), nullable=True),
        sa.Column("full_party_on", sa.String(10), nullable=True),
        sa.Column("began_work_on", sa.String(10), nullable=True),
        sa.Column("entered_civil_service_on", sa.String(10), nullable=True),
        sa.Column("registered_on", sa.String(10), nullable=True),
        sa.Column("category", sa.String(40), nullable=True),
        sa.Column("staffing", sa.Text(), nullable=False),
        sa.Column("managed_by", sa.Text(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("status_since", sa.String(10), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("roster_group", sa.Text(), nullable=False),
        sa.Column("current_posts", sa.Text(), nullable=False),
        sa.Column("short_post", sa.Text(), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.Column("expertise", sa.Text(), nullable=False),
        sa.Column("professional_title", sa.Text(), nullable=False),
        sa.Column("came_to_township_on", sa.String(10), nullable=True),
        sa.Column("retirement_category", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(64), nullable=True),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        sa.UniqueConstraint("number", name=op.f("uq_cadre_number")),
        points_at("cadre", "unit_id", "unit.id"),
        points_at("cadre", "photo", "photo.digest"),
        points_at("cadre", "created_in", "batch.number"),
        points_at("cadre", "changed_in", "batch.number"),
        points_at("cadre", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cadre")),
    )
    op.create_table(
        "village_cadre",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("village", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(40), nullable=True),
        sa.Column("born_on", sa.String(10), nullable=True),
        sa.Column("political_affiliation", sa.Text(), nullable=False),
        sa.Column("joined_party_on", sa.String(10), nullable=True),
        sa.Column("qualification", sa.Text(), nullable=False),
        sa.Column("appointed_on", sa.String(10), nullable=True),
        sa.Column("id_number", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("village_cadre", "created_in", "batch.number"),
        points_at("village_cadre", "changed_in", "batch.number"),
        points_at("village_cadre", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_village_cadre")),
    )


def _create_posts() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("post_id", sa.Uuid(), nullable=True),
        sa.Column("tier", sa.String(40), nullable=True),
        sa.Column("selection", sa.String(40), nullable=True),
        sa.Column("leading", sa.Boolean(), nullable=True),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("temporary", sa.Boolean(), nullable=False),
        sa.Column("appointed_on", sa.String(10), nullable=True),
        sa.Column("documented", sa.Boolean(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("removed_on", sa.String(10), nullable=True),
        sa.Column("removal_document_no", sa.Text(), nullable=False),
        sa.Column("probation_passed_on", sa.String(10), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("appointment", "cadre_id", "cadre.id"),
        points_at("appointment", "unit_id", "unit.id"),
        points_at("appointment", "post_id", "post.id"),
        points_at("appointment", "created_in", "batch.number"),
        points_at("appointment", "changed_in", "batch.number"),
        points_at("appointment", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
    )
    op.create_index(op.f("ix_appointment_cadre_id"), "appointment", ["cadre_id"])
    op.create_table(
        "tier_period",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("tier", sa.String(40), nullable=True),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("tier_period", "cadre_id", "cadre.id"),
        points_at("tier_period", "created_in", "batch.number"),
        points_at("tier_period", "changed_in", "batch.number"),
        points_at("tier_period", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tier_period")),
    )
    op.create_index(op.f("ix_tier_period_cadre_id"), "tier_period", ["cadre_id"])
    op.create_table(
        "grade_period",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("grade_period", "cadre_id", "cadre.id"),
        points_at("grade_period", "created_in", "batch.number"),
        points_at("grade_period", "changed_in", "batch.number"),
        points_at("grade_period", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grade_period")),
    )
    op.create_index(op.f("ix_grade_period_cadre_id"), "grade_period", ["cadre_id"])


def _create_career() -> None:
    op.create_table(
        "resume_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("resume_entry", "cadre_id", "cadre.id"),
        points_at("resume_entry", "parent_id", "resume_entry.id"),
        points_at("resume_entry", "created_in", "batch.number"),
        points_at("resume_entry", "changed_in", "batch.number"),
        points_at("resume_entry", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resume_entry")),
    )
    op.create_index(op.f("ix_resume_entry_cadre_id"), "resume_entry", ["cadre_id"])
    op.create_table(
        "education",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(40), nullable=False),
        sa.Column("qualification", sa.Text(), nullable=False),
        sa.Column("degree", sa.Text(), nullable=False),
        sa.Column("school", sa.Text(), nullable=False),
        sa.Column("major", sa.Text(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("degree_on", sa.String(10), nullable=True),
        sa.Column("on_form", sa.Boolean(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("education", "cadre_id", "cadre.id"),
        points_at("education", "created_in", "batch.number"),
        points_at("education", "changed_in", "batch.number"),
        points_at("education", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_education")),
    )
    op.create_index(op.f("ix_education_cadre_id"), "education", ["cadre_id"])
    op.create_table(
        "training",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("organizer", sa.Text(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("days", sa.Float(), nullable=True),
        sa.Column("hours", sa.Float(), nullable=True),
        sa.Column("full_time", sa.Boolean(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("training", "cadre_id", "cadre.id"),
        points_at("training", "created_in", "batch.number"),
        points_at("training", "changed_in", "batch.number"),
        points_at("training", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
    )
    op.create_index(op.f("ix_training_cadre_id"), "training", ["cadre_id"])
    op.create_table(
        "speciality",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("shown_on", sa.String(10), nullable=True),
        sa.Column("wished_use", sa.Text(), nullable=False),
        sa.Column("in_use", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("speciality", "cadre_id", "cadre.id"),
        points_at("speciality", "created_in", "batch.number"),
        points_at("speciality", "changed_in", "batch.number"),
        points_at("speciality", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speciality")),
    )
    op.create_index(op.f("ix_speciality_cadre_id"), "speciality", ["cadre_id"])
    op.create_table(
        "professional_title",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("obtained_on", sa.String(10), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("professional_title", "cadre_id", "cadre.id"),
        points_at("professional_title", "created_in", "batch.number"),
        points_at("professional_title", "changed_in", "batch.number"),
        points_at("professional_title", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_professional_title")),
    )
    op.create_index(op.f("ix_professional_title_cadre_id"), "professional_title", ["cadre_id"])
    op.create_table(
        "service_period",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("minimum_months", sa.Integer(), nullable=True),
        sa.Column("planned_end_on", sa.String(10), nullable=True),
        sa.Column("completed_on", sa.String(10), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("service_period", "cadre_id", "cadre.id"),
        points_at("service_period", "created_in", "batch.number"),
        points_at("service_period", "changed_in", "batch.number"),
        points_at("service_period", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_period")),
    )
    op.create_index(op.f("ix_service_period_cadre_id"), "service_period", ["cadre_id"])


def _create_conduct() -> None:
    op.create_table(
        "family_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("born_on", sa.String(10), nullable=True),
        sa.Column("political_affiliation", sa.Text(), nullable=False),
        sa.Column("work", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("family_member", "cadre_id", "cadre.id"),
        points_at("family_member", "created_in", "batch.number"),
        points_at("family_member", "changed_in", "batch.number"),
        points_at("family_member", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_member")),
    )
    op.create_index(op.f("ix_family_member_cadre_id"), "family_member", ["cadre_id"])
    op.create_table(
        "award",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("awarded_on", sa.String(10), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("award", "cadre_id", "cadre.id"),
        points_at("award", "created_in", "batch.number"),
        points_at("award", "changed_in", "batch.number"),
        points_at("award", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
    )
    op.create_index(op.f("ix_award_cadre_id"), "award", ["cadre_id"])
    op.create_table(
        "punishment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("system", sa.String(40), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("effective_on", sa.String(10), nullable=True),
        sa.Column("ends_on", sa.String(10), nullable=True),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("punishment", "cadre_id", "cadre.id"),
        points_at("punishment", "created_in", "batch.number"),
        points_at("punishment", "changed_in", "batch.number"),
        points_at("punishment", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_punishment")),
    )
    op.create_index(op.f("ix_punishment_cadre_id"), "punishment", ["cadre_id"])
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("evaluation", "cadre_id", "cadre.id"),
        points_at("evaluation", "created_in", "batch.number"),
        points_at("evaluation", "changed_in", "batch.number"),
        points_at("evaluation", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation")),
    )
    op.create_index(op.f("ix_evaluation_cadre_id"), "evaluation", ["cadre_id"])
    op.create_table(
        "determination",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cadre_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("stated", sa.Text(), nullable=False),
        sa.Column("verified", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("determined_on", sa.String(10), nullable=True),
        sa.Column("created_in", NUMBER, nullable=False),
        sa.Column("changed_in", NUMBER, nullable=True),
        sa.Column("deleted_in", NUMBER, nullable=True),
        points_at("determination", "cadre_id", "cadre.id"),
        points_at("determination", "created_in", "batch.number"),
        points_at("determination", "changed_in", "batch.number"),
        points_at("determination", "deleted_in", "batch.number"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_determination")),
    )
    op.create_index(op.f("ix_determination_cadre_id"), "determination", ["cadre_id"])


def _create_search() -> None:
    op.create_table(
        "roster_row",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(40), nullable=True),
        sa.Column("born_on", sa.String(10), nullable=True),
        sa.Column("ethnic_group", sa.Text(), nullable=False),
        sa.Column("ancestral_home", sa.Text(), nullable=False),
        sa.Column("current_posts", sa.Text(), nullable=True),
        sa.Column("in_post_since", sa.String(10), nullable=True),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("tier_since", sa.String(10), nullable=True),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("grade_since", sa.String(10), nullable=True),
        sa.Column("qualification", sa.Text(), nullable=False),
        sa.Column("qualification_rank", sa.Integer(), nullable=True),
        sa.Column("political_affiliation", sa.Text(), nullable=False),
        sa.Column("joined_party_on", sa.String(10), nullable=True),
        sa.Column("began_work_on", sa.String(10), nullable=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("status", sa.String(40), nullable=False),
        sa.Column("id_number", sa.Text(), nullable=False),
        sa.Column("id_number_backwards", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("phone_backwards", sa.Text(), nullable=False),
        sa.Column("roster_group", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_roster_row")),
        sa.UniqueConstraint("id", name=op.f("uq_roster_row_id")),
    )
    op.create_index(
        op.f("ix_roster_row_by_began_work_on"),
        "roster_row",
        ["began_work_on", "order", "number", "status"],
    )
    op.create_index(
        op.f("ix_roster_row_by_born_on"), "roster_row", ["born_on", "order", "number", "status"]
    )
    op.create_index(
        op.f("ix_roster_row_by_current_posts"),
        "roster_row",
        ["current_posts", "order", "number", "status"],
    )
    op.create_index(
        op.f("ix_roster_row_by_grade_since"),
        "roster_row",
        ["grade_since", "order", "number", "status"],
    )
    op.create_index(
        op.f("ix_roster_row_by_in_post_since"),
        "roster_row",
        ["in_post_since", "order", "number", "status"],
    )
    op.create_index(
        op.f("ix_roster_row_by_joined_party_on"),
        "roster_row",
        ["joined_party_on", "order", "number", "status"],
    )
    op.create_index(
        op.f("ix_roster_row_by_name_key"), "roster_row", ["name_key", "order", "number", "status"]
    )
    op.create_index(op.f("ix_roster_row_by_order"), "roster_row", ["order", "number", "status"])
    op.create_index(
        op.f("ix_roster_row_by_qualification_rank"),
        "roster_row",
        ["qualification_rank", "order", "number", "status"],
    )
    op.create_index(
        op.f("ix_roster_row_by_sex"), "roster_row", ["sex", "order", "number", "status"]
    )
    op.create_index(op.f("ix_roster_row_id_number"), "roster_row", ["id_number", "status"])
    op.create_index(
        op.f("ix_roster_row_id_number_backwards"), "roster_row", ["id_number_backwards", "status"]
    )
    op.create_index(op.f("ix_roster_row_phone"), "roster_row", ["phone", "status"])
    op.create_index(op.f("ix_roster_row_phone_backwards"), "roster_row", ["phone_backwards", "status"])
    op.create_table(
        "name_gram",
        sa.Column("gram", sa.String(12), nullable=False),
        sa.Column("shelf", sa.Integer(), nullable=False),
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("gram", "shelf", "number", name=op.f("pk_name_gram")),
        sqlite_with_rowid=False,
    )
