"""${message}.

Before this is merged: every constraint has its name; a table that others point at is changed
in batch mode only (keys between tables are off while migrations run, and checked after);
nothing is dropped that a person typed; `REVISION` in `cadredesk/storage/schema.py` names it;
a golden library of the revision before is kept under `tests/migrations/golden/`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
