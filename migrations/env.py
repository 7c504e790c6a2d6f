"""Runs migrations on a connection that `cadredesk.storage.upgrade` hands over.

The caller holds the transaction: all steps, or none. Without a caller, as when a developer
asks Alembic for a new script, there is nothing to connect to and nothing is run.
"""

from __future__ import annotations

from alembic import context

from cadredesk.storage.records import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    transaction_per_migration=False,
)
context.run_migrations()
