"""The tables, one module a group; importing this package declares all of them."""

from __future__ import annotations

from cadredesk.storage.records import (
    archive,
    cadre,
    career,
    conduct,
    content,
    draft,
    export,
    form,
    history,
    library,
    posts,
    rules,
    search,
    stroke,
    submission,
    today,
    township,
    view,
    word,
)
from cadredesk.storage.schema import metadata

__all__ = [
    "archive",
    "cadre",
    "career",
    "conduct",
    "content",
    "draft",
    "export",
    "form",
    "history",
    "library",
    "metadata",
    "posts",
    "rules",
    "search",
    "stroke",
    "submission",
    "today",
    "township",
    "view",
    "word",
]
