"""Submissions as offices keep them; every name and document is invented."""

from __future__ import annotations

import hashlib
from typing import Any

from cadredesk.domain.ids import PackFileId, PackId, PointId, SubmissionId, new_id
from cadredesk.domain.partial_date import PartialDate
from cadredesk.domain.submission.model import (
    PackFile,
    PaperKind,
    ReturnPoint,
    Submission,
    SubmissionPack,
    SubmissionRequest,
)

FROZEN, SENT, RETURNED = PartialDate(2026, 7, 20), PartialDate(2026, 7, 21), PartialDate(2026, 8, 3)


def a_request(title: str = "7 月花名册", **said: Any) -> SubmissionRequest:
    defaults: dict[str, Any] = {
        "id": SubmissionId(new_id()),
        "number": "2026-07",
        "asked_by": "丙县县委组织部",
        "document_no": "丙组通〔2026〕45号",
        "asked_on": PartialDate(2026, 7, 2),
        "due_on": PartialDate(2026, 7, 31),
    }
    return SubmissionRequest(title=title, **(defaults | said))


def a_pack(submission: Submission, **said: Any) -> SubmissionPack:
    defaults: dict[str, Any] = {
        "id": PackId(new_id()),
        "version": 1,
        "as_of": FROZEN,
        "frozen_on": FROZEN,
        "rules": "2026.11.01",
        "people": 46,
    }
    return SubmissionPack(submission_id=submission.id, **(defaults | said))


def a_pack_file(pack: SubmissionPack, content: bytes = b"a roster", **said: Any) -> PackFile:
    defaults: dict[str, Any] = {
        "id": PackFileId(new_id()),
        "kind": PaperKind.ROSTER,
        "name": "花名册.xlsx",
        "size": len(content),
        "digest": hashlib.sha256(content).hexdigest(),
    }
    return PackFile(submission_id=pack.submission_id, pack_id=pack.id, **(defaults | said))


def a_point(pack: SubmissionPack, text: str = "学历应写全称", **said: Any) -> ReturnPoint:
    defaults: dict[str, Any] = {"id": PointId(new_id()), "place": 1}
    return ReturnPoint(
        submission_id=pack.submission_id, pack_id=pack.id, text=text, **(defaults | said)
    )
