"""What leads to the roster with photos that were dropped onto the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PhotoVisit:
    """Files or folders with the photos of many."""

    paths: tuple[Path, ...]
