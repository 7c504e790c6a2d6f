"""CadreDesk: cadre files, alerts and approval forms for a township organization office."""

from __future__ import annotations

__version__ = "0.1.0"
