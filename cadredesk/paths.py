"""Where the program's own files are, run from source and frozen."""

from __future__ import annotations

import sys
from pathlib import Path


def project_root() -> Path:
    """Return the folder that holds `resources/` and `migrations/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(__file__).resolve().parent.parent if frozen is None else Path(frozen)


def resources() -> Path:
    """Return the folder of icons, translations, forms, rosters and rules."""
    return project_root() / "resources"
