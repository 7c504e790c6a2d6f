"""The manifest of a pack as the text that is frozen with its files, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any
from uuid import UUID

from cadredesk.domain.errors import PlatformError
from cadredesk.domain.ids import CadreId
from cadredesk.domain.submission.manifest import (
    Manifest,
    StatedFile,
    StatedFinding,
    StatedPerson,
)

FORMAT = "cadredesk-pack-1"


def manifest_text(manifest: Manifest) -> str:
    """Return a manifest as JSON; the same manifest is the same text."""
    content = {"format": FORMAT, **asdict(manifest)}
    return json.dumps(content, ensure_ascii=False, indent=1, default=str)


def read_manifest(text: str) -> Manifest:
    """Return the manifest of a text; raises `PlatformError` (`submission.manifest`)."""
    try:
        content: dict[str, Any] = json.loads(text)
        is_known = content.pop("format") == FORMAT
        manifest = _manifest(content)
    except (ValueError, KeyError, TypeError) as error:
        raise PlatformError("submission.manifest") from error
    if not is_known:
        raise PlatformError("submission.manifest")
    return manifest


def _manifest(content: dict[str, Any]) -> Manifest:
    return Manifest(
        **{
            **content,
            "layouts": tuple(content["layouts"]),
            "forms": tuple(content["forms"]),
            "files": tuple(StatedFile(**each) for each in content["files"]),
            "people": tuple(
                StatedPerson(**{**each, "cadre": CadreId(UUID(each["cadre"]))})
                for each in content["people"]
            ),
            "findings": tuple(StatedFinding(**each) for each in content["findings"]),
        }
    )
