"""The tables, one module a group; importing this package declares all of them."""

from __future__ import annotations

from cadredesk.storage.records import (
    cadre,
    career,
    conduct,
    history,
    library,
    posts,
    search,
    township,
)
from cadredesk.storage.schema import metadata

__all__ = [
    "cadre",
    "career",
    "conduct",
    "history",
    "library",
    "metadata",
    "posts",
    "search",
    "township",
]
